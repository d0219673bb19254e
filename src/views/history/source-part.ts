/** SourceDiff → hunks of wikitext lines, each with its own address. */
import type { Element } from 'hast';
import type { Hunk, LineRange, SourceDiff, SourceRow } from '../../history/text/types.ts';
import { editedText, marked, type Side } from './edits.ts';
import { type Child, element } from './element.ts';
import type { Words } from './inline.ts';
import { historyWords as words } from './words.ts';

const hunkId = (index: number): string => `h${index}`;

/** Empty where the two are the same. */
export function sourcePart({ hunks }: SourceDiff): Element[] {
  return hunks.map((hunk, index) =>
    element('div', { className: ['hunk'], id: hunkId(index) }, [
      element('p', { className: ['what'] }, [
        element('a', { href: `#${hunkId(index)}`, className: ['lines'] }, [linesOf(hunk)]),
      ]),
      ...hunk.rows.map(lineRow),
    ]),
  );
}

/** Lines of the newer side, or of the older one where nothing is left. */
function linesOf({ old, new: fresh }: Hunk): string {
  const { start, count }: LineRange = fresh.count > 0 ? fresh : old;
  return words.lines(start, start + count - 1);
}

function lineRow(row: SourceRow): Element {
  switch (row.kind) {
    case 'context':
      return lines('context', [line(row.newLine, [row.text])], []);
    case 'removed':
      return lines('removed', [line(row.oldLine, [marked('del', row.text)])], []);
    case 'added':
      return lines('added', [], [line(row.newLine, [marked('ins', row.text)])]);
    case 'changed': {
      const edited = { old: source(row.oldText), new: source(row.newText), hrefOf: () => undefined };
      const shown = (side: Side): Child[] => editedText(edited, row.diff, side);
      return lines('edited', [line(row.oldLine, shown('both'))], [line(row.newLine, shown('new'))]);
    }
  }
}

/** In wikitext nothing looks like anything. */
function source(text: string): Words {
  return { text, marks: [] };
}

function lines(kind: string, one: Element[], two: Element[]): Element {
  const sides = kind === 'context' ? one : [side('one', one), side('two', two)];
  return element('div', { className: ['line', kind, ...(kind === 'context' ? [] : ['sides'])] }, sides);
}

function side(name: string, children: Element[]): Element {
  return element('div', { className: [name] }, children);
}

function line(number: number, children: readonly Child[]): Element {
  return element('div', { className: ['wikitext'] }, [
    element('span', { className: ['no'] }, [`${number} `]),
    element('code', { dir: 'auto' }, children),
  ]);
}
