import { expect, test } from 'vitest';
import { findUiPaths } from '../../../src/graph/ui-paths/find-ui-paths.ts';
import { page } from '../identifiers/score.ts';

const paths = (wikitext: string, language = 'en'): string[] =>
  findUiPaths(page(wikitext), language).map(({ parts }) => parts.join(' > '));

test.each([
  ['in italics', "Open ''Tools > Options''.", ['Tools > Options']],
  ['in bold', "'''Tools > Options'''", ['Tools > Options']],
  ['in bold italics', "'''''Tools > Options'''''", ['Tools > Options']],
  ['in code', '<code>Tools > Options</code>', ['Tools > Options']],
  ['with an entity', "''Tools &gt; Options''", ['Tools > Options']],
  ['with arrows', "''Tools → Options ▸ Mail''", ['Tools > Options > Mail']],
  ['with guillemets', "''Tools » Options''", ['Tools > Options']],
  ['with a typed arrow', "''Tools -> Options''", ['Tools > Options']],
  ['without blanks', "''Tools>Options''", ['Tools > Options']],
  ['name by name', "'''Tools''' > '''Options''' > ''Mail''", ['Tools > Options > Mail']],
  ['plain, in a sentence', 'Then click Tools > Mail Options and wait.', ['Tools > Mail Options']],
  [
    'plain, with small words',
    'See Users and Archives > Rights of Users > Groups.',
    ['Users and Archives > Rights of Users > Groups'],
  ],
  ['in parentheses', 'It is there (Tools > Options).', ['Tools > Options']],
  ['with bars', "Choose ''Start | All Programs''.", ['Start > All Programs']],
  ['two in one sentence', "''File > Open'' or ''File > Close''", ['File > Open', 'File > Close']],
  [
    'in a cell and a step',
    "* Open ''File > Open''\n\n{|\n| ''File > Save''\n|}",
    ['File > Open', 'File > Save'],
  ],
  [
    'with a part in parentheses',
    "''Network > Web Access / Add-in (HTTPS)''",
    ['Network > Web Access / Add-in (HTTPS)'],
  ],
])('%s', (_, wikitext, expected) => {
  expect(paths(wikitext).sort()).toEqual([...expected].sort());
});

test.each([
  ['a comparison', 'If Size > Limit, stop.'],
  ['numbers', "''10 > 9''"],
  ['a comparison in code', '<code>a > b</code>'],
  ['capital letters in code', '<code>A > B</code>'],
  ['redirection', '<code>Get-Item > Out.txt</code>'],
  ['a pipe', '<code>Get-Process | Where-Object Name</code>'],
  ['a pipe in bold', "'''Get-Process | Sort'''"],
  ['a prompt', '<code>PS C:\\Users> Dir</code>'],
  ['a block of code', ' Tools > Options'],
  ['a quote', '> Some Words > Others'],
  ['tags', '<nowiki><b>Bold</b></nowiki> Text'],
  ['a type', '<code>Map<String, List> Items</code>'],
  ['a breadcrumb of links', '[[Home]] > [[Products]] > [[Server]]'],
  ['a rename', 'The name changed: Old Name → New Name.'],
  ['answers', "''Yes | No''"],
  ['versions', 'From 8.0 > 8.1 > 9.0'],
  ['an arrow before a remark', 'All done -> Next'],
  ['one name and nothing', "''Tools > ''"],
])('no path: %s', (_, wikitext) => {
  expect(paths(wikitext)).toEqual([]);
});

test('a path has its place and its words', () => {
  const wikitext = "Words.\n\n* Go to ''Tools > Options''.";
  const one = page(wikitext);
  const [path] = findUiPaths(one, 'en');
  expect(path?.quote).toBe('Tools > Options');
  expect(wikitext.slice(path?.span.start, path?.span.end)).toBe('Tools > Options');
  const block = one.blocks.find(({ id }) => id === path?.about);
  expect(block?.kind).toBe('step');
  expect(block?.text).toContain(path?.quote);
});

test('the same path twice in one block has two ids', () => {
  const found = findUiPaths(page("''A1 Tools > Options'' and ''A1 Tools > Options''"), 'en');
  expect(new Set(found.map(({ id }) => id)).size).toBe(2);
});

test('time grows with the text, not faster', () => {
  const time = (wikitext: string): number => {
    const one = page(wikitext);
    const start = performance.now();
    findUiPaths(one, 'en');
    return performance.now() - start;
  };
  for (const piece of [
    'Open A > ',
    'Tools > Options ',
    "''A'' > ",
    'A>B',
    '> > ',
    '→',
    "''Tools > Options'' ",
  ]) {
    time(piece.repeat(50));
    expect(time(piece.repeat(Math.ceil(20_000 / piece.length))), piece).toBeLessThan(2000);
  }
});
