/**
 * A report for a terminal. Signs say what colours say: `[-went-]`, `{+came+}`, as wdiff writes them. Text of the wiki
 * cannot steer the terminal: control characters and marks that turn the direction of writing are shown as `�`.
 */
import type { DiffReport, Run } from './diff-report.ts';

/** Paints words for a terminal; without colours it gives them back. */
export type Paint = (text: string, colour: 'red' | 'green' | 'dim' | 'bold') => string;

export const unpainted: Paint = (text) => text;

const CODES = { red: 31, green: 32, dim: 2, bold: 1 } as const;

export const painted: Paint = (text, colour) => `\u001b[${CODES[colour]}m${text}\u001b[0m`;

/** All but tab and line break; and what turns the direction of writing. */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

export function printable(text: string): string {
  return text.replace(UNSAFE, '\ufffd');
}

/** Columns. */
const WIDTH = 100;
const INDENT = '      ';

export function reportText({ summary, parts }: DiffReport, paint: Paint = unpainted): string {
  const lines = wrap(printable(summary), '');
  for (const { heading, items } of parts) {
    lines.push('', paint(printable(heading.charAt(0).toUpperCase() + heading.slice(1)), 'bold'));
    for (const { sign, words, texts } of items) {
      lines.push(`  ${sign} ${printable(words)}`);
      for (const runs of texts) lines.push(...runLines(runs, paint));
    }
  }
  return `${lines.join('\n')}\n`;
}

/** A word with the paint of what it belongs to. */
interface Piece {
  readonly text: string;
  readonly colour?: 'red' | 'green' | 'dim';
}

function runLines(runs: readonly Run[], paint: Paint): string[] {
  const lines: string[] = [];
  let line = '';
  let width = INDENT.length;
  const end = (): void => {
    if (line.trim() !== '') lines.push(INDENT + line.trimEnd());
    line = '';
    width = INDENT.length;
  };
  for (const { text, colour } of runs.flatMap(piecesOf)) {
    for (const part of text.split(/(\n)/u)) {
      if (part === '\n') {
        end();
        continue;
      }
      if (width + part.length > WIDTH && width > INDENT.length) end();
      const shown = line === '' && colour === undefined ? part.trimStart() : part;
      line += shown === '' ? '' : colour ? paint(shown, colour) : shown;
      width += shown.length;
    }
  }
  end();
  return lines;
}

/** Words with the white space behind them, so that lines break between them. */
function piecesOf({ kind, text }: Run): Piece[] {
  const clean = printable(text);
  switch (kind) {
    case 'same':
      return words(clean).map((word) => ({ text: word }));
    case 'fold':
      return [{ text: ' … ', colour: 'dim' }];
    case 'deleted':
      return words(`[-${clean}-]`).map((word) => ({ text: word, colour: 'red' }));
    case 'inserted':
      return words(`{+${clean}+}`).map((word) => ({ text: word, colour: 'green' }));
  }
}

function words(text: string): string[] {
  return text.match(/\s*\S+\s*|\s+/gu) ?? [];
}

function wrap(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > WIDTH && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}
