import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sectionTree } from '../../src/blocks/cut-blocks.ts';
import { outlineOf } from '../../src/history/outline.ts';
import { placeKeys, type Trace, traceBlocks, wordsHash } from '../../src/history/trace.ts';
import type { Outline } from '../../src/history/types.ts';
import type { LockedBlock } from '../../src/sources/types.ts';
import { fromWikitext, sections, toHast } from '../../src/wikitext/index.ts';

function outline(wikitext: string, revision: number): Outline {
  const tree = fromWikitext(wikitext, { title: 'Page' });
  const content = toHast(tree).children.filter((node) => node.type !== 'doctype');
  return outlineOf(
    sectionTree(content, { page: 'Page', revision, entries: sections(tree), idOf: (path) => path }),
  );
}

function outlines(...texts: string[]): Outline[] {
  return texts.map((text, index) => outline(text, index + 1));
}

/** Ids by words, of one revision. */
function idsIn(trace: Trace, of: Outline): Record<string, string> {
  const ids = trace.ids.get(of.revision) ?? [];
  return Object.fromEntries(of.nodes.slice(1).map(({ text }, n) => [text, ids[n + 1] ?? '']));
}

function lock(trace: Trace, of: Outline): LockedBlock[] {
  const ids = trace.ids.get(of.revision) ?? [];
  const keys = placeKeys(of);
  return of.nodes.slice(1).flatMap((node, i) => {
    const block = trace.blocks.get(ids[i + 1] ?? '');
    return block ? [{ ...block, revision: of.revision, at: keys[i + 1] ?? '', words: wordsHash(node) }] : [];
  });
}

const first =
  '== Azure AD ==\n* Open the portal and sign in as an administrator.\n* Choose App registrations there.\n';
const renamed = first.replace('Azure AD', 'Microsoft Entra ID').replace('sign in', 'log on');

test('an id goes with its block through edits and renames, and the past is told', () => {
  const all = outlines(first, renamed, `== Before ==\n* Read this first.\n${renamed}`);
  const trace = traceBlocks(all);
  const [before, , after] = all.map((each) => idsIn(trace, each));
  expect(after?.['Microsoft Entra ID']).toBe(before?.['Azure AD']);
  const section = trace.blocks.get(after?.['Microsoft Entra ID'] ?? '');
  expect(section).toMatchObject({
    firstSeen: 1,
    lastChanged: 2,
    formerTitles: ['Azure AD'],
    formerAnchors: ['Azure_AD'],
    formerNumbers: ['1'],
  });
  const step = after?.['Open the portal and log on as an administrator.'] ?? '';
  expect(trace.blocks.get(step)).toMatchObject({ firstSeen: 1, lastChanged: 2, goneSince: undefined });
  expect(trace.blocks.get(after?.['Read this first.'] ?? '')?.firstSeen).toBe(3);
});

test('what was deleted and comes back by a revert is what it was', () => {
  const all = outlines(first, 'Spam.', first, '', renamed);
  const trace = traceBlocks(all);
  expect(idsIn(trace, all[2] as Outline)).toEqual(idsIn(trace, all[0] as Outline));
  expect(trace.blocks.get(idsIn(trace, all[1] as Outline)['Spam.'] ?? '')?.goneSince).toBe(3);
});

test('a section that was taken apart tells where its blocks are', () => {
  const apart =
    '== Portal ==\n* Open the portal and sign in as an administrator.\n== Registration ==\n* Choose App registrations there.\n* One more step that was never there.\n';
  const trace = traceBlocks(outlines(`Lead.\n${first}`, `Lead.\n${apart}`));
  const gone = [...trace.blocks.values()].find(({ kind, goneSince }) => kind === 'section' && goneSince);
  const titles = (gone?.became ?? []).map((id) => trace.blocks.get(id)?.text);
  if (gone) expect(titles).toEqual(['Portal', 'Registration']);
  else
    expect([...trace.blocks.values()].some(({ formerTitles }) => formerTitles.includes('Azure AD'))).toBe(
      true,
    );
});

const line = fc.constantFrom(
  '== Setting up ==',
  '== Testing ==',
  '=== Details ===',
  '* Open the portal and sign in as an administrator.',
  '* Click Next.',
  '** Choose the mailbox that was made before.',
  'Some words that stand here as a paragraph.',
  '',
);
const history = fc.array(
  fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n')),
  { minLength: 1, maxLength: 5 },
);

test('newer revisions never change an id, and in one revision no two blocks share one', () => {
  fc.assert(
    fc.property(history, (texts) => {
      const all = outlines(...texts);
      const whole = traceBlocks(all);
      for (const ids of whole.ids.values()) expect(new Set(ids).size).toBe(ids.length);
      for (let n = 1; n <= all.length; n++) {
        const part = traceBlocks(all.slice(0, n));
        for (const [revision, ids] of part.ids) expect(whole.ids.get(revision)).toEqual(ids);
      }
    }),
  );
});

test('locked ids stay where older revisions come to light, and where the old ones are gone', () => {
  fc.assert(
    fc.property(history, (texts) => {
      const all = outlines(...texts);
      const newest = all.at(-1) as Outline;
      const alone = traceBlocks([newest]);
      const withOlder = traceBlocks(all, lock(alone, newest));
      expect(withOlder.ids.get(newest.revision)).toEqual(alone.ids.get(newest.revision));

      const whole = traceBlocks(all);
      const cut = traceBlocks([newest], lock(whole, newest));
      expect(cut.ids.get(newest.revision)).toEqual(whole.ids.get(newest.revision));
      expect(lock(cut, newest).map(({ firstSeen }) => firstSeen)).toEqual(
        lock(whole, newest).map(({ firstSeen }) => firstSeen),
      );
    }),
  );
});

test('where the locked revision is not at hand, ids go to the blocks with the same words', () => {
  const [old] = outlines(first) as [Outline];
  const before = traceBlocks([old]);
  const now = outline(`* A new first step of the page.\n${first}`, 9);
  const after = traceBlocks([now], lock(before, old));
  expect(idsIn(after, now)).toMatchObject(idsIn(before, old));
});
