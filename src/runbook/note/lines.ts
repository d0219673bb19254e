/** Text → lines with their kind. Notes are pasted and edited in a hurry, so a line means something by itself. */
import type { NoteText } from './note-text.ts';

export interface Line {
  readonly kind: 'heading' | 'item' | 'text' | 'row' | 'quoted' | 'silent' | 'blank';
  /** Of a heading 1 to 6; of an item and a text its indentation in characters. */
  readonly level: number;
  /** Its words in the source, without marks at its start and end. */
  readonly start: number;
  readonly end: number;
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+/u;
const UNDERLINE = /^ {0,3}(?:(=+)|-{3,})[ \t]*$/u;
const RULE = /^ {0,3}([-*_=])(?:[ \t]*\1){2,}[ \t]*$/u;
const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/u;
const QUOTED = /^ {0,3}>/u;
/** `- `, `• `, `1. `, `2) `, `(3) `, `a) `, and a box to tick. */
const ITEM = /^([ \t]*)(?:[-*+•·‣▪◦–—]|\(?\d{1,3}[.)]|\(?[a-z]\))[ \t\u00a0]+(?:\[[ xX]\][ \t]+)?(?=\S)/u;

export function linesOf({ text, format }: NoteText): Line[] {
  const markdown = format === 'markdown';
  const lines: Line[] = [];
  let fence: string | undefined;
  let comment = false;
  let from = 0;
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r|$/gu)) {
    if (index < from) continue;
    lines.push(...lineAt(from, index));
    from = index + lineEnd.length;
    if (lineEnd === '') break;
  }
  return lines;

  function lineAt(start: number, end: number): Line[] {
    const line = text.slice(start, end);
    const silent: Line[] = [{ kind: 'silent', level: 0, start, end }];
    if (comment || (markdown && /^\s*<!--/u.test(line))) {
      comment = !line.includes('-->');
      return silent;
    }
    const opened = markdown ? FENCE.exec(line)?.[1] : undefined;
    if (fence !== undefined) {
      if (opened?.startsWith(fence) && line.trim() === opened) fence = undefined;
      return silent;
    }
    if (opened !== undefined) {
      fence = opened;
      return silent;
    }
    if (line.trim() === '') return [{ kind: 'blank', level: 0, start, end }];
    const last = lines.at(-1);
    const heading = HEADING.exec(line);
    if (heading) {
      const words = line.trimEnd();
      const closed = /[ \t]#{1,6}$/u.exec(words)?.index ?? words.length;
      const at = Math.min(heading[0].length, closed);
      return [{ kind: 'heading', level: heading[1]?.length ?? 1, start: start + at, end: start + closed }];
    }
    const underline = UNDERLINE.exec(line);
    const before = lines.at(-2)?.kind;
    if (
      underline &&
      last?.kind === 'text' &&
      (before === undefined || before === 'blank' || before === 'silent')
    ) {
      lines[lines.length - 1] = { ...last, kind: 'heading', level: underline[1] === undefined ? 2 : 1 };
      return silent;
    }
    if (RULE.test(line)) return [{ kind: 'blank', level: 0, start, end }];
    if (QUOTED.test(line)) return [{ kind: 'quoted', level: 0, start, end }];
    if (line.includes('|') && line.includes('-') && DELIMITERS.test(line.trim())) {
      if (last?.kind === 'text') lines[lines.length - 1] = { ...last, kind: 'row' };
      return silent;
    }
    if (/^\s*\|/u.test(line) || (last?.kind === 'row' && line.includes('|')))
      return [{ kind: 'row', level: 0, start, end }];
    const item = ITEM.exec(line);
    if (item) return [{ kind: 'item', level: item[1]?.length ?? 0, start: start + item[0].length, end }];
    const indent = line.length - line.trimStart().length;
    return [{ kind: 'text', level: indent, start: start + indent, end }];
  }
}
