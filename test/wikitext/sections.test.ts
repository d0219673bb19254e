import { describe, expect, test } from 'vitest';
import { fromWikitext, sections, toHast, type WikitextOptions } from '../../src/wikitext/index.ts';

function numbers(wikitext: string, options: WikitextOptions = {}): string[] {
  return sections(fromWikitext(wikitext, options)).map(({ number, title }) => `${number} ${title}`);
}

describe('numbers are those of the table of contents', () => {
  test.each([
    ['== A ==\n=== B ===\n=== C ===\n== D ==', ['1 A', '1.1 B', '1.2 C', '2 D']],
    ['== A ==\n==== B ====\n=== C ===', ['1 A', '1.1 B', '1.2 C']],
    ['==== A ====\n== B ==\n=== C ===', ['1 A', '2 B', '2.1 C']],
    ['= A =\n== B ==\n= C =', ['1 A', '1.1 B', '2 C']],
    ['== A ==\n<h3>B</h3>', ['1 A', '1.1 B']],
    ['text', []],
  ])('%j', (wikitext, expected) => expect(numbers(wikitext)).toEqual(expected));
});

test('anchors are unique, and say the older form where it differs', () => {
  const entries = sections(
    fromWikitext('== Über a & b ==\n== Same ==\n== same ==\n== Same ==\n== Same_2 =='),
  );
  expect(entries.map(({ anchor }) => anchor)).toEqual(['Über_a_&_b', 'Same', 'same_2', 'Same_3', 'Same_2_2']);
  expect(entries[0]?.legacyAnchor).toBe('.C3.9Cber_a_.26_b');
  expect(entries[1]?.legacyAnchor).toBeUndefined();
});

test('a heading knows its place, its template, and what may hide others before it', () => {
  const source = '== A ==\n{{known}}\n{{lost|x=1}}\n== B ==';
  const tree = fromWikitext(source, {
    getPage: (title) => (title === 'Template:Known' ? '== T ==' : undefined),
  });
  const [a, t, b] = sections(tree);
  expect(source.slice(a?.span?.start, a?.span?.end)).toBe('== A ==');
  expect(a?.uncertainBecause).toBeUndefined();
  expect(t).toMatchObject({ title: 'T', fromTemplate: 'Template:Known' });
  expect(t?.span).toBeUndefined();
  expect(b).toMatchObject({ number: '3', uncertainBecause: 'Template:Lost' });
  expect(tree.data.missing).toMatchObject([{ title: 'Template:Lost', args: { x: '1' }, kind: 'template' }]);
});

test('headings in the HTML carry their id and their index', () => {
  const hast = toHast(fromWikitext('== A ==\n<div id="A">x</div>\n=== B ==='));
  const headings = hast.children.filter((node) => node.type === 'element' && /^h\d$/.test(node.tagName));
  expect(headings).toMatchObject([
    { properties: { id: 'A' }, data: { section: 0, wikitext: 'heading' } },
    { properties: { id: 'B' }, data: { section: 1 } },
  ]);
});
