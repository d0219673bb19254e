import type { Point } from 'unist';
import type { VFileMessage } from 'vfile-message';
import { LineCounter, parseDocument } from 'yaml';
import { report } from './rules.ts';

/** A file's front matter, and where its body starts. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** Offset in the text at which the body starts. */
  readonly bodyStart: number;
  /** False where the file has none. */
  readonly present: boolean;
  /** Not the whole of it could be read. */
  readonly broken: boolean;
  /** Place of a value, or of the first line. */
  placeOf(name: string): Point;
  readonly messages: readonly VFileMessage[];
}

/**
 * Reads YAML front matter:
 *
 * ```
 * ---
 * title: …
 * ---␠␠
 *    ^~ spaces behind a fence are fine
 * ```
 *
 * Errors have the line and column of the file. From YAML that is broken only the title is saved.
 */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const open = /^\ufeff?---[ \t]*(?:\r\n|\n|\r|$)/.exec(text)?.[0];
  const top: Point = { line: 1, column: 1 };
  const nothing = { data: {}, bodyStart: 0, placeOf: () => top };
  if (open === undefined) return { ...nothing, present: false, broken: false, messages: [] };

  // An empty front matter's closing fence directly follows the opening one.
  const close = /(?:^|\r\n|\n|\r)---[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(open.length));
  if (!close) {
    const messages = [report('note-front-matter-open', {}, { file, place: top })];
    return { ...nothing, present: true, broken: true, messages };
  }
  const source = text.slice(open.length, open.length + close.index);
  const bodyStart = open.length + close.index + close[0].length;
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const placeAt = (offset: number): Point => {
    const { line, col } = lines.linePos(Math.min(offset, source.length));
    return { line: line + 1, column: col, offset: open.length + offset };
  };
  const messages = document.errors.map((error) =>
    report('note-yaml', { reason: oneLine(error.message) }, { file, place: placeAt(error.pos[0]) }),
  );
  const value: unknown = messages.length === 0 ? document.toJS() : undefined;
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (messages.length === 0 && !isMapping && value !== null && value !== undefined) {
    messages.push(report('note-mapping', {}, { file, place: { line: 2, column: 1 } }));
  }
  return {
    data: isMapping ? (value as Record<string, unknown>) : savedTitle(source),
    bodyStart,
    present: true,
    broken: messages.length > 0,
    placeOf: (name) => {
      const node: unknown = document.errors.length === 0 ? document.get(name, true) : undefined;
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      return range ? placeAt(range[0]) : top;
    },
    messages,
  };
}

/** `title: Error 5: what to do` is no YAML, but what its writer meant is plain. */
function savedTitle(source: string): Record<string, unknown> {
  const title = /^title:[ \t]*(["']?)(.*?)\1[ \t]*$/m.exec(source)?.[2];
  return title === undefined || title === '' ? {} : { title };
}

const oneLine = (text: string): string =>
  text
    .replace(/\s*\n[\s\S]*/, '')
    .replace(/:?$/, '.')
    .replace('..', '.');
