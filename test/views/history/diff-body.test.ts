/** What a page of a comparison shows: laws on generated pages, and hostile words. */
import fc from 'fast-check';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { diffRevisions } from '../../../src/history/diff-revisions.ts';
import type { RevisionContent } from '../../../src/history/meaning/types.ts';
import type { Dependent } from '../../../src/runbook/affected.ts';
import { plainText } from '../../../src/views/history/block.ts';
import { diffBody } from '../../../src/views/history/diff-body.ts';
import { packHistory, unpackHistory } from '../../../src/views/history/packed-history.ts';
import { pages } from '../../history/arbitrary-page.ts';
import { outline } from '../../history/page-outline.ts';

const content = (id: number, source: string): RevisionContent => ({
  id,
  outline: JSON.parse(JSON.stringify(outline(source, id))),
  statements: [],
  source,
});

function bodyOf(
  older: RevisionContent,
  newer: RevisionContent,
  dependents: readonly Dependent[] = [],
): Element[] {
  return diffBody(diffRevisions(older, newer), {
    older,
    newer,
    affected: dependents.length > 0 ? [{ changes: [], dependents }] : [],
    productName: (id) => id,
    linkHref: () => undefined,
    hrefOf: ({ kind, id }) => (kind === 'scenario' ? `/guides/${id}/` : undefined),
  });
}

function* elements(nodes: readonly ElementContent[]): Generator<Element> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    yield node;
    yield* elements(node.children);
  }
}

const classes = ({ properties }: Element): readonly unknown[] =>
  Array.isArray(properties.className) ? properties.className : [];
const withClass = (nodes: readonly ElementContent[], name: string): Element[] =>
  [...elements(nodes)].filter((each) => classes(each).includes(name));

/** What is left to read where some marks are hidden, as the style sheet hides them. */
function read(node: ElementContent, hidden: 'ins' | 'del'): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || node.tagName === hidden || classes(node).includes('visually-hidden'))
    return '';
  if (classes(node).some((name) => name === 'place' || name === 'no' || name === 'files')) return '';
  return node.children.map((child) => read(child, hidden)).join('');
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

const squeezed = (text: string): string => text.replace(/[\s|]+/gu, '');

test('both sides of every comparison can be read whole, and nothing else stands there', () => {
  fc.assert(
    fc.property(pages, ([was, is]) => {
      const [older, newer] = [content(1, was), content(2, is)];
      const [, , reading, source] = bodyOf(older, newer);
      const parts = reading?.children ?? [];
      const sides = withClass(parts, 'change');
      const unchanged = withClass(parts, 'block').filter(
        (block) => !sides.some((side) => [...elements([side])].includes(block)),
      );
      const shown = (name: string, hidden: 'ins' | 'del'): string[] =>
        sides.flatMap((side) =>
          withClass([side], name)
            .flatMap((each) => withClass([each], 'block'))
            .map((block) => squeezed(read(block, hidden))),
        );
      const kept = unchanged.map((block) => squeezed(read(block, 'ins')));
      const letters = (texts: readonly string[]): string => [...texts.join('')].sort().join('');
      const all = ({ outline: { nodes } }: RevisionContent): string[] =>
        nodes.map((node) => squeezed(plainText(node)));
      if (sides.length > 0) {
        expect(letters([...shown('one', 'ins'), ...kept])).toBe(letters(all(older)));
        expect(letters([...shown('two', 'del'), ...kept])).toBe(letters(all(newer)));
      }
      const rows = withClass(source?.children ?? [], 'line');
      const context = rows.filter((row) => classes(row).includes('context')).map((row) => read(row, 'ins'));
      const lines = (name: string, hidden: 'ins' | 'del'): string[] => [
        ...context,
        ...rows
          .flatMap((row) => withClass([row], name).flatMap((each) => withClass([each], 'wikitext')))
          .map((row) => read(row, hidden)),
      ];
      for (const line of lines('one', 'ins')) expect(was.split('\n')).toContain(line);
      for (const line of lines('two', 'del')) expect(is.split('\n')).toContain(line);
    }),
    { numRuns: 150 },
  );
});

test('every link leads to a place on the page, and no id stands there twice', () => {
  fc.assert(
    fc.property(pages, ([was, is]) => {
      const all = [...elements(bodyOf(content(1, was), content(2, is)))];
      const ids = all.flatMap(({ properties }) => (typeof properties.id === 'string' ? [properties.id] : []));
      expect(new Set(ids).size).toBe(ids.length);
      for (const { properties } of all)
        if (typeof properties.href === 'string') expect(ids).toContain(properties.href.slice(1));
    }),
    { numRuns: 150 },
  );
});

test('a packed history gives back what it held, and the same comparison', () => {
  fc.assert(
    fc.property(pages, ([was, is]) => {
      const full = (page: RevisionContent): RevisionContent => ({
        ...page,
        ids: page.outline.nodes.map((_, at) => `id-${at % 7}`),
        statements: [{ about: 'deadline', date: '2026-10', node: 0 }],
      });
      const [older, newer] = [full(content(1, was)), full(content(2, is))];
      const snapshot: RevisionContent = { id: 'copy', outline: older.outline, statements: [] };
      const packed = JSON.parse(JSON.stringify(packHistory([older, newer, snapshot])));
      const back = [1, 2, 'copy'].map((id) => unpackHistory(packed, id)) as [
        RevisionContent,
        RevisionContent,
      ];
      const withoutPaths = (page: RevisionContent): unknown => ({
        ...page,
        outline: { ...page.outline, nodes: page.outline.nodes.map(({ path: _path, ...node }) => node) },
      });
      expect(back.map(withoutPaths)).toEqual([older, newer, snapshot].map(withoutPaths));
      expect(diffRevisions(...back)).toEqual(diffRevisions(older, newer));
      expect(unpackHistory(packed, 3)).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});

const HOSTILE = '</code><script>alert(1)</script><img src=x onerror=alert(1)> "&<!-- -->';

test('words of a wiki stay words', () => {
  const page = (text: string): string => `== <nowiki>${text}</nowiki> ==\n* <nowiki>${text}</nowiki> one\n`;
  const dependent: Dependent = { kind: 'scenario', id: 'x', title: HOSTILE, audience: 'public' };
  const body = bodyOf(content(1, page('calm')), content(2, page(HOSTILE)), [dependent]);
  const html = toHtml({ type: 'root', children: body });
  expect(html).not.toMatch(/<(?:script|img|!--)/u);
  expect(body.map(textOf).join('')).toContain('<img src=x onerror=alert(1)>');
  expect(html).toContain('<a href="/guides/x/">');
});

test('what moved is linked from where it stood, and what changed says so without colour', () => {
  const step = (n: number): string =>
    `* Step ${n} opens the settings of mailbox number ${n} and stores them in the archive.`;
  const was = [1, 2, 3, 4, 5, 6].map(step).join('\n');
  const is = [2, 3, 4, 5, 1].map(step).join('\n').replace('number 3', 'number 33');
  const [, , reading] = bodyOf(content(1, was), content(2, `${is}\n`));
  const moved = withClass(reading?.children ?? [], 'moved')[0];
  const gone = withClass(reading?.children ?? [], 'gone')[0];
  expect(gone && textOf(gone)).toMatch(/^Moved from here: “Step 1 opens/u);
  expect(
    [...elements(gone ? [gone] : [])].some(
      ({ properties }) => properties.href === `#${moved?.properties.id}`,
    ),
  ).toBe(true);
  const edited = withClass(reading?.children ?? [], 'edited')[0];
  expect(edited && textOf(edited)).toMatch(/removed: 3.*added: 33/su);
  const removed = withClass(reading?.children ?? [], 'removed')[0];
  expect(removed && textOf(removed)).toMatch(/Removed.*step 6.*removed: Step 6/su);
});

const readingOf = (was: string, is: string): Element => bodyOf(content(1, was), content(2, is))[2] as Element;

test('words look as readers see them, on both sides and where they came and went', () => {
  const was = "* Read '''the [https://a.example/ first] page''' and <code>run it</code>.\n* Close ''it''.";
  const is =
    "* Read '''the [https://a.example/ first] long page''' and <code>run it</code>.\n* Open '''[[It|the door]]'''.";
  const html = toHtml(readingOf(was, is));
  expect(html).toContain('<strong>the <a class="linked" href="https://a.example/">first</a> </strong>');
  expect(html).toMatch(
    /<ins class="words"><span class="visually-hidden" dir="ltr">added: <\/span><strong>long <\/strong><\/ins>/u,
  );
  expect(html).toContain('<code>run it</code>');
  expect(html).toMatch(/<del[^>]*><span class="visually-hidden" dir="ltr">removed: <\/span>.*<em>it<\/em>/u);
  expect(html).toContain('<strong><span class="linked">the door</span></strong>');
});

test('words that stayed and look or lead otherwise are marked, and it is said how', () => {
  const reading = readingOf(
    "* See [[Old page|the table]] for the codes of all errors.\n* Nothing here.\n\n{|\n| one || ''two''\n|}",
    "* See [[New page|the table]] for '''the codes''' of all errors.\n* Nothing here.\n\n{|\n| one || two\n|}",
  );
  expect(withClass([reading], 'restyled').filter(({ tagName }) => tagName === 'div')).toHaveLength(2);
  expect(withClass([reading], 'detail').map(textOf)).toEqual([
    '“the table”: link to Old page, now link to New page',
    '“the codes”: plain text, now bold',
    '“two”: italic, now plain text',
  ]);
});

test('a copied page says nothing of looks', () => {
  const page = content(
    1,
    "Read '''this''' and [https://a.example/ that] before you go on with the next step.",
  );
  const copy: RevisionContent = {
    id: 'copy',
    outline: content(0, 'Read this and that before you go on with the next step.').outline,
    statements: [],
  };
  expect(withClass(bodyOf(copy, page), 'restyled')).toEqual([]);
});

test('addresses that lead anywhere but to pages are no links', () => {
  const html = toHtml(
    readingOf(
      'Click here.',
      'Click [javascript:alert(1) here] or [//evil.example/ there] or [irc://a.example/ chat].',
    ),
  );
  expect(html).not.toMatch(/href="(?!#)/u);
});

test('words that run from right to left do not turn the sentences around them', () => {
  const was = '== العنوان ==\n* افتح Outlook 2016.';
  const [, meaning, reading] = bodyOf(content(1, was), content(2, `${was}\n* الخطوة الثالثة.`));
  const summary = withClass([meaning as Element], 'summary')[0] as Element;
  expect(toHtml(summary)).toBe('<p class="summary">1 “<bdi>العنوان</bdi>”: 1 step added.</p>');
  // `dir="auto"` looks at the first letter outside of elements with a direction of their own.
  const added = withClass([reading as Element], 'added').flatMap((each) => withClass([each], 'block'))[0];
  const first = (node: ElementContent): string =>
    node.type === 'text'
      ? node.value
      : node.type === 'element' && (node === added || node.properties.dir === undefined)
        ? node.children.map(first).join('')
        : '';
  expect(added?.properties.dir).toBe('auto');
  expect(/\p{Letter}/u.exec(first(added as Element))?.[0]).toBe('ا');
});

test('a fact that came leads to the change that brought it, and says in which sentence', () => {
  const quote = 'It ends in October 2026.';
  const older = content(1, '* Open the portal.');
  const newer: RevisionContent = {
    ...content(2, `* Open the portal.\n* ${quote}`),
    statements: [{ about: 'deadline', date: '2026-10', node: 2, quote }],
  };
  const [, meaning, reading] = bodyOf(older, newer) as [Element, Element, Element];
  const [link] = [...elements([meaning])].filter(({ properties }) => properties.href === '#c2');
  const fact = [...elements([meaning])].find(
    (each) => each.tagName === 'li' && textOf(each).startsWith('New deadline: October 2026'),
  );
  expect(link && fact && textOf(fact)).toContain(quote);
  expect(fact && [...elements([fact])].some(({ properties }) => properties.href === '#c2')).toBe(true);
  expect([...elements([reading])].some(({ properties }) => properties.id === 'c2')).toBe(true);
});

test('a paragraph that was split says what of it looks otherwise', () => {
  const one = 'Microsoft plans to switch this access off in the autumn of the year.';
  const two = 'The tool that comes with the server helps you to move all of your profiles.';
  const reading = readingOf(`'''${one}''' ${two}`, `${one}\n\n${two}`);
  expect(withClass([reading], 'split')).toHaveLength(1);
  expect(withClass([reading], 'detail').map(textOf).join()).toMatch(
    /^“Microsoft plans .* …”: bold, now plain text$/u,
  );
});

test('a cell that came brings its looks with it, and that is no change of them', () => {
  const row = (cells: string): string => `{|\n! Name of the mailbox !! Where it is kept\n|-\n| ${cells}\n|}`;
  const reading = readingOf(
    row('Mailbox of sales || Archive store number one'),
    row("Mailbox of sales || Archive store number one || '''new'''"),
  );
  expect(toHtml(reading)).toContain('<strong>new</strong>');
  expect(withClass([reading], 'detail')).toEqual([]);
});
