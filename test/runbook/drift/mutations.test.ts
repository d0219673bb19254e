/** Laws of drift over generated edits of real and made-up pages whose kind is known. */
import { expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build-graph.ts';
import type { Page } from '../../../src/graph/types.ts';
import { changesBetween } from '../../../src/runbook/drift/compare.ts';
import { worst } from '../../../src/runbook/drift/severity.ts';
import type { Change, Role } from '../../../src/runbook/drift/types.ts';
import { changeText } from '../../../src/runbook/drift/words.ts';
import { corpusOf, options } from '../../graph/corpus.ts';
import { identityPages } from '../../history/identity-pages.ts';
import { MUTATION_KINDS, mutate, randomFrom } from '../../history/mutations.ts';

type Severities = Readonly<Record<Role, ReturnType<typeof worst>>>;
const ROLES: readonly Role[] = ['included', 'skipped', 'after-stop'];

const rolesOf = ({ sections }: Page, role: Role): Map<string, Role> =>
  new Map(
    sections.flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]).map((id) => [id, role]),
  );

/** What the change of the whole page means where all of it is used in one way. */
function changes(older: string, newer: string): Record<string, readonly Change[]> {
  const graph = buildGraph(corpusOf({ Article: [older, newer] }), options);
  const [was, now] = [graph.pageAt('Article', 1000) as Page, graph.pages.get('Article') as Page];
  return Object.fromEntries(
    ROLES.map((role) => [
      role,
      changesBetween({ page: was, roles: rolesOf(was, role) }, { page: now, roles: rolesOf(now, role) }),
    ]),
  );
}

async function articles() {
  const { pages } = await identityPages();
  return pages
    .filter(({ wikitext }) => (wikitext.match(/^==/gmu)?.length ?? 0) >= 3 && wikitext.length < 12_000)
    .slice(0, 10)
    .map((page) => ({
      ...page,
      foreign: pages
        .filter((other) => other !== page && other.set === page.set)
        .flatMap(({ wikitext }) => wikitext.split('\n'))
        .filter((line) => /^[*#]+\s*\w/u.test(line) && line.length > 30 && !/[{}|<>]/u.test(line)),
    }));
}

/** Edits that add something, and edits that only take away or put elsewhere. */
const ADDING = /^(?:insert|copy|replace)/u;
const MOVING = /^(?:move|swap)/u;
const DELETING = /^delete/u;

test('what came, went or moved in an included part is never missed; in a skipped part only what came counts', async () => {
  const missed: string[] = [];
  let edits = 0;
  const reworded = { all: 0, stale: 0 };
  for (const [p, { wikitext, title, foreign }] of (await articles()).entries()) {
    for (const [k, kind] of MUTATION_KINDS.entries()) {
      const mutation = mutate(wikitext, kind, 29 + p * 7919 + k * 104729, foreign);
      const text = mutation?.lines.map((line) => line.text).join('\n');
      if (text === undefined || text === wikitext) continue;
      edits += 1;
      const found = changes(wikitext, text);
      const severity = Object.fromEntries(
        ROLES.map((role) => [role, worst(found[role] ?? [])]),
      ) as Severities;
      const label = `${title} · ${kind}: ${JSON.stringify(severity)}`;
      const structural = ADDING.test(kind) || MOVING.test(kind) || DELETING.test(kind);
      if (structural && severity.included !== 'stale') missed.push(label);
      if (ADDING.test(kind) && severity.skipped !== 'stale') missed.push(label);
      if (DELETING.test(kind) && severity.skipped === 'stale') missed.push(label);
      if (kind === 'reword') {
        reworded.all += 1;
        if (severity.included === 'stale') reworded.stale += 1;
        if (severity.included === undefined || severity.included === 'note') missed.push(label);
      }
      if (severity['after-stop'] === 'stale') missed.push(label);
      for (const change of Object.values(found).flat()) {
        expect(change.was ?? change.now).toBeDefined();
        expect(changeText(change)).not.toMatch(/undefined|NaN/u);
      }
    }
  }
  expect(edits).toBeGreaterThan(100);
  expect(missed).toEqual([]);
  expect(reworded.stale).toBeLessThanOrEqual(reworded.all / 5);
}, 240_000);

test('marks around words and white space are never more than a note', async () => {
  const MARKS: readonly ((word: string) => string)[] = [
    (word) => `${word},`,
    (word) => `''${word}''`,
    (word) => `“${word}”`,
    (word) => `(${word})`,
    (word) => ` ${word}`,
    (word) => `'''${word}'''`,
    (word) => `<span>${word}</span>`,
  ];
  let tried = 0;
  for (const [p, { wikitext }] of (await articles()).entries()) {
    const random = randomFrom(41 + p);
    const lines = wikitext.split('\n');
    const prose = lines.flatMap((line, at) =>
      /^[*#]+ ?\p{L}/u.test(line) && !/[[{<|'&:]|https?/u.test(line) && line.length > 40 ? [at] : [],
    );
    for (let i = 0; i < 14 && prose.length > 0; i++) {
      const at = prose[Math.floor(random() * prose.length)] ?? 0;
      const words = [...(lines[at] ?? '').matchAll(/(?<= )\p{L}{4,}(?= )/gu)];
      const word = words[Math.floor(random() * words.length)];
      const mark = MARKS[i % MARKS.length];
      if (!word || !mark) continue;
      const line = lines[at] ?? '';
      const marked = line.slice(0, word.index) + mark(word[0]) + line.slice(word.index + word[0].length);
      tried += 1;
      const found = changes(wikitext, lines.with(at, marked).join('\n')).included ?? [];
      expect(found.filter(({ severity }) => severity !== 'note').map(changeText), marked).toEqual([]);
    }
  }
  expect(tried).toBeGreaterThan(30);
}, 120_000);

test('a page that stayed as it is has not changed, and what nobody uses is not told', async () => {
  for (const { wikitext, foreign } of (await articles()).slice(0, 3)) {
    expect(changes(wikitext, wikitext)).toEqual({ included: [], skipped: [], 'after-stop': [] });
    const text = mutate(wikitext, 'several edits', 7, foreign)
      ?.lines.map((line) => line.text)
      .join('\n');
    const graph = buildGraph(corpusOf({ Article: [wikitext, text ?? ''] }), options);
    const [was, now] = [graph.pageAt('Article', 1000), graph.pages.get('Article')];
    if (was?.lead && now?.lead)
      expect(changesBetween({ page: was, roles: new Map() }, { page: now, roles: new Map() })).toEqual([]);
  }
});
