/**
 * What a line may be besides a list or a table: a rule `----` or a heading `== Title ==`; and behaviour switches,
 * which may stand anywhere. One pass, in MediaWiki's order: rules, switches, headings.
 */
import { headingLine } from './heading.ts';
import { flagsOf } from './html-tag.ts';
import { type Rope, RopeBuilder } from './rope.ts';
import { Token } from './token.ts';

/** Switches in any case, and those that must be in capitals. */
const ANY_CASE = 'notoc|nogallery|forcetoc|toc|noeditsection|notitleconvert|notc|nocontentconvert|nocc';
const CAPITALS =
  'NEWSECTIONLINK|NONEWSECTIONLINK|HIDDENCAT|EXPECTUNUSEDCATEGORY|EXPECTUNUSEDTEMPLATE|INDEX|NOINDEX|STATICREDIRECT|ARCHIVEDTALK|NOTALK';
const SWITCHES = `__(?:(${CAPITALS})|(${ANY_CASE}))__`;
const SWITCH = new RegExp(`^${SWITCHES}$`, 'i');

/** `__NOTOC__` → `notoc`; `undefined` for what is no switch. */
export function switchName(text: string): string | undefined {
  const match = SWITCH.exec(text);
  if (!match) return undefined;
  if (match[1] !== undefined && match[1] !== match[1].toUpperCase()) return undefined;
  return (match[1] ?? match[2] ?? '').toLowerCase();
}

export function lineMarkup(input: Rope, found: Set<string>): Rope {
  const rope = switches(rules(input), found);
  return headings(rope);
}

/**
 * ```
 * ----
 * ^
 * ```
 * Four or more hyphens at the start of a line; what follows them is text behind the rule.
 */
function rules(rope: Rope): Rope {
  const { text } = rope;
  if (!text.includes('----')) return rope;
  const builder = new RopeBuilder();
  let done = 0;
  for (let at = text.indexOf('----'); at >= 0; at = text.indexOf('----', at)) {
    let end = at + 4;
    while (text[end] === '-') end++;
    if (at === 0 || text[at - 1] === '\n') {
      builder.copy(rope, done, at);
      const [from, to] = [rope.sourceStart(at), rope.sourceEnd(end)];
      const node = { type: 'thematicBreak' } as const;
      builder.token(
        new Token('void', 'structure', 'hr', from, to, rope.callAt(at), node, flagsOf('hr', false)),
      );
      done = end;
    }
    at = end;
  }
  if (done === 0) return rope;
  builder.copy(rope, done, text.length);
  return builder.done();
}

/** Takes `__NOTOC__` and its like out of the text, and leaves a place for the table of contents at `__TOC__`. */
function switches(rope: Rope, found: Set<string>): Rope {
  const { text } = rope;
  if (!text.includes('__')) return rope;
  const builder = new RopeBuilder();
  let done = 0;
  for (const match of text.matchAll(new RegExp(SWITCHES, 'gi'))) {
    const name = switchName(match[0]);
    if (name === undefined) continue;
    const at = match.index;
    builder.copy(rope, done, at);
    done = at + match[0].length;
    if (name === 'toc' && !found.has('toc')) {
      const [from, to] = [rope.sourceStart(at), rope.sourceEnd(done)];
      const node = { type: 'tableOfContents' } as const;
      builder.token(new Token('void', 'structure', 'toc', from, to, rope.callAt(at), node));
    }
    found.add(name);
  }
  if (done === 0) return rope;
  builder.copy(rope, done, text.length);
  return builder.done();
}

const SPACE = /[ \t\n\r\f\v]*/y;

/** Offset of the line break before the next line that is not blank, from the end of a line on. */
function blankLinesEnd(text: string, from: number): number {
  SPACE.lastIndex = from;
  SPACE.test(text);
  const end = SPACE.lastIndex;
  return end === text.length ? end : Math.max(from, text.lastIndexOf('\n', end - 1));
}

function headings(rope: Rope): Rope {
  const { text } = rope;
  if (!text.startsWith('=') && !text.includes('\n=')) return rope;
  const builder = new RopeBuilder();
  let done = 0;
  for (let at = text.startsWith('=') ? 0 : text.indexOf('\n=') + 1; at >= 0; ) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    const heading = headingLine(text.slice(at, end));
    if (heading) {
      const { depth, from, to } = heading;
      // Blank lines below belong to the heading.
      end = blankLinesEnd(text, end);
      const name = `h${depth}`;
      const call = rope.callAt(at);
      builder.copy(rope, done, at);
      const title = rope.sourceEnd(at + from);
      const node = { type: 'heading', depth } as const;
      builder.token(
        new Token('open', 'structure', name, rope.sourceStart(at), title, call, node, flagsOf(name, false)),
      );
      builder.copy(rope, at + from, at + to);
      const [start, behind] = [rope.sourceStart(at + to), rope.sourceEnd(end)];
      builder.token(
        new Token('close', 'structure', name, start, behind, call, undefined, flagsOf(name, true)),
      );
      done = end;
    }
    const next = text.indexOf('\n=', end);
    at = next < 0 ? -1 : next + 1;
  }
  if (done === 0) return rope;
  builder.copy(rope, done, text.length);
  return builder.done();
}
