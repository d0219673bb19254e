/** `runbook` prints what the built page of the same answers says, for every outcome of two guides in the content. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GuideView } from '../../src/views/types.ts';
import { root } from '../shared.ts';
import { vademecum } from './run.ts';

const content = join(root, 'content');
let folder = '';
const GUIDES = ['certificate-renewal-hybrid', 'directory-services-microsoft-365'];
let guides: { id: string; answers: string[]; dir: string }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vademecum-pages-'));
  const { code, stderr } = await vademecum(
    'build',
    '--content',
    content,
    '--out',
    folder,
    '--audience',
    'internal',
  );
  expect(code, stderr).toBe(0);
  const base = join(folder, 'guides');
  guides = readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('reply.txt') && GUIDES.includes(path.split('/')[0] ?? ''))
    .sort()
    .map((path) => {
      const [id = '', ...answers] = path.split('/').slice(0, -1);
      return { id, answers, dir: join(base, id, ...answers) };
    });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = async ({ id, answers }: { id: string; answers: string[] }, format: string): Promise<string> => {
  const given = answers.flatMap((pair) => ['--answer', pair]);
  const { code, stdout, stderr } = await vademecum(
    'runbook',
    id,
    '--content',
    content,
    '--format',
    format,
    ...given,
  );
  expect(code, stderr).toBe(0);
  return stdout;
};
const file = (dir: string, name: string): string => readFileSync(join(dir, name), 'utf8');

/** Addresses aside, which plain text writes behind their words, and the numbers of lists. */
const words = (text: string): string[] =>
  text.replace(/\(?https?:[^\s)]*\)?|\]\([^)]*\)|^[ \t>]*\d+[.)][ \t]/gmu, ' ').match(/[\p{L}\p{N}]+/gu) ??
  [];

function elements(
  node: Nodes,
  isWanted: (element: Element) => boolean,
  isClosed = (_: Element) => false,
): Element[] {
  if (node.type === 'element' && isClosed(node)) return [];
  if (node.type === 'element' && isWanted(node)) return [node];
  return 'children' in node ? node.children.flatMap((child) => elements(child, isWanted, isClosed)) : [];
}
const hasClass =
  (name: string) =>
  ({ properties }: Element): boolean =>
    Array.isArray(properties.className) && properties.className.includes(name);
const textOf = (node: Nodes): string => toText(node, { whitespace: 'pre' });

/** What a page shows of its runbook unfolded: titles without their numbers, instructions, and reasons for what is left out. */
function shown(html: string): string[][] {
  const [runbook] = elements(fromHtml(html), hasClass('runbook'));
  if (!runbook) return [];
  const folded = (element: Element): boolean =>
    hasClass('fold')(element) ||
    hasClass('step-no')(element) ||
    hasClass('ref')(element) ||
    hasClass('ref-line')(element);
  return elements(runbook, hasClass('part')).flatMap((part) => {
    if (hasClass('skipped')(part)) return [];
    const titles = hasClass('stop')(part) ? [] : elements(part, ({ tagName }) => tagName === 'h2');
    const own = titles.map((title) => words(ownText(title)));
    const prose = elements(part, hasClass('prose'), folded).map((each) => words(textOf(each)));
    return [...own, ...prose].filter((each) => each.length > 0);
  });
}

/** A heading's words without its number. */
function ownText(title: Element): string {
  return title.children
    .filter((child) => child.type !== 'element' || !hasClass('step-no')(child))
    .map((child) => textOf(child as Nodes))
    .join(' ');
}

/** Where the runs stand in a text, one behind the other; the first one that does not is what is missing. */
function firstMissing(runs: readonly string[][], text: readonly string[]): string | undefined {
  let from = 0;
  for (const run of runs) {
    const at = text.findIndex((_, i) => i >= from && run.every((word, j) => text[i + j] === word));
    if (at < 0) return run.join(' ');
    from = at + run.length;
  }
  return undefined;
}

test('both guides have outcomes', () => {
  expect(guides.length).toBeGreaterThan(7);
  expect([...new Set(guides.map(({ id }) => id))]).toEqual(GUIDES);
});

test('every outcome: the page model, the files behind “Copy as reply” and the page say the same', async () => {
  for (const guide of guides) {
    const name = [guide.id, ...guide.answers].join(' ');
    const view = JSON.parse(await run(guide, 'json')) as GuideView;
    expect(view.kind, name).toBe('guide');
    expect(file(guide.dir, 'reply.txt'), name).toBe(view.reply.text);
    expect(file(guide.dir, 'reply.md.txt'), name).toBe(view.reply.markdown);
    const page = shown(file(guide.dir, 'index.html'));
    const runs = view.parts.filter(({ kind }) => kind === 'text' || kind === 'section').length;
    expect(page.length, name).toBeGreaterThanOrEqual(runs);
    expect(firstMissing(page, words(view.reply.text)), name).toBeUndefined();
  }
}, 600_000);

test('one outcome of each guide: all four formats', async () => {
  const firsts = guides.filter(({ id }, i) => guides.findIndex((each) => each.id === id) === i);
  for (const guide of firsts) {
    const view = JSON.parse(await run(guide, 'json')) as GuideView;
    expect(await run(guide, 'text')).toBe(view.reply.text);
    expect(await run(guide, 'markdown')).toBe(view.reply.markdown);
    const html = await run(guide, 'html');
    const page = shown(file(guide.dir, 'index.html'));
    expect(firstMissing(page, words(textOf(fromHtml(html)))), guide.id).toBeUndefined();
  }
}, 300_000);
