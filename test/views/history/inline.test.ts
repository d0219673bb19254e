/** Words as they look: laws on generated texts with marks, which hold one another or do not meet. */
import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { inlineMarks } from '../../../src/history/inline-marks.ts';
import type { InlineMark } from '../../../src/history/types.ts';
import { element } from '../../../src/views/history/element.ts';
import { restyled, styled, type Words } from '../../../src/views/history/inline.ts';

const TAGS = { bold: 'b', italic: 'i', code: 'code', link: 'a' } as const;

const { tree } = fc.letrec<{ tree: ElementContent[]; node: ElementContent[] }>((tie) => ({
  tree: fc.array(tie('node'), { maxLength: 4 }).map((lists) => lists.flat()),
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('one', 'two ', ' three', '四', '👩‍💻').map((value) => [{ type: 'text' as const, value }]),
    fc
      .tuple(fc.constantFrom(...Object.values(TAGS)), tie('tree'))
      .map(([tag, children]) => [
        element(tag, tag === 'a' ? { href: `https://a.example/${children.length}` } : {}, children),
      ]),
  ),
}));

const wordsOf = (children: readonly ElementContent[]): Words => {
  const text = textOf(children).replace(/\s+/gu, ' ').trim();
  return { text, marks: inlineMarks(element('p', {}, children), text, new Set()) };
};

function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('');
}

/** Of every UTF-16 unit what holds there. */
function looksOf(nodes: readonly ElementContent[], around: readonly string[] = []): string[][] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return Array.from({ length: node.value.length }, () => [...around].sort());
    if (node.type !== 'element') return [];
    const { tagName, properties } = node;
    return looksOf(node.children, [
      ...around,
      properties.href === undefined ? tagName : `a ${properties.href}`,
    ]);
  });
}

const NAMES = { bold: 'strong', italic: 'em', code: 'code' } as const;
const named = ({ kind, url }: InlineMark): string => (kind === 'link' ? `a ${url}` : NAMES[kind]);
const lookAt = ({ marks }: Words, at: number): string[] =>
  marks
    .filter(({ start, end }) => start <= at && at < end)
    .map(named)
    .sort();

test('every stretch of a text keeps its words and their looks', () => {
  fc.assert(
    fc.property(tree, fc.nat(30), fc.nat(30), (children, one, other) => {
      const words = wordsOf(children);
      const [from = 0, to = 0] = [one, other]
        .map((at) => Math.min(at, words.text.length))
        .sort((a, b) => a - b);
      const nodes = element(
        'p',
        {},
        styled(words, () => undefined, { from, to }),
      ).children;
      expect(textOf(nodes)).toBe(words.text.slice(from, to));
      expect(looksOf(nodes)).toEqual(Array.from({ length: to - from }, (_, i) => lookAt(words, from + i)));
    }),
    { numRuns: 300 },
  );
});

test('words that look otherwise are found wherever they are, and no others', () => {
  fc.assert(
    fc.property(tree, fc.array(fc.nat(40), { maxLength: 3 }), (children, dropped) => {
      const old = wordsOf(children);
      const fresh = { ...old, marks: old.marks.filter((_, index) => !dropped.includes(index)) };
      const found = restyled(old, fresh, { was: 0, is: 0, length: old.text.length });
      for (let at = 0; at < old.text.length; at++) {
        if (old.text[at] === ' ') continue;
        const [was, is] = [old, fresh].map((words) => [...new Set(lookAt(words, at))].join());
        expect(
          found.some(({ start, end }) => start <= at && at < end),
          `${at}`,
        ).toBe(was !== is);
      }
    }),
    { numRuns: 300 },
  );
});

test('text that readers do not see costs no marks; words that nothing holds cost all', () => {
  const note = element('sup', {}, [element('a', { href: '#note' }, ['[1]'])]);
  const paragraph = element('p', {}, [element('b', {}, ['Read']), note, ' this.']);
  expect(inlineMarks(paragraph, 'Read this.', new Set())).toEqual([{ kind: 'bold', start: 0, end: 4 }]);
  expect(inlineMarks(paragraph, 'Read this. And that.', new Set())).toEqual([]);
});
