import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/commands/compile.ts';
import { blameOf } from '../../src/history/blame.ts';
import type { Age, Blame, RevisionContent } from '../../src/history/meaning/types.ts';
import { hasShared, needsShared, seedContent } from '../shared.ts';
import { histories } from './arbitrary-page.ts';
import { BlameReference, type ReferenceAge } from './blame-reference.ts';
import { contentsOf } from './contents.ts';

function expectEqualsReference(contents: readonly RevisionContent[]): number {
  const reference = new BlameReference(contents);
  const blame = blameOf(contents) as Blame;
  const r = contents.length - 1;
  const named = ({ brought, changed, restored }: ReferenceAge): unknown => ({
    brought: contents[brought]?.id,
    changed: contents[changed]?.id,
    ...(restored !== undefined && { restored: contents[restored]?.id }),
  });
  const plain = ({ brought, changed, restored }: Age): unknown => ({
    brought,
    changed,
    ...(restored !== undefined && { restored }),
  });
  let sentences = 0;
  for (const node of blame.nodes) {
    expect([node.text, plain(node)]).toEqual([node.text, named(reference.block(r, node.id))]);
    for (const [k, sentence] of node.sentences.entries()) {
      const words = node.text.slice(sentence.start, sentence.end);
      expect([words, plain(sentence)]).toEqual([words, named(reference.sentence({ r, id: node.id, k }))]);
      sentences++;
    }
  }
  return sentences;
}

/** `words: brought/changed` of each sentence. */
function ages(texts: readonly string[]): string[] {
  return (blameOf(contentsOf(texts))?.nodes ?? []).flatMap(({ text, sentences }) =>
    sentences.map(
      ({ start, end, brought, changed, restored }) =>
        `${text.slice(start, end)} ${brought}/${changed}${restored === undefined ? '' : ` back ${restored}`}`,
    ),
  );
}

const one = 'The first sentence tells of the server and its port.';
const two = 'The second sentence tells of a profile and its owner.';
const three = 'Nobody has ever read the third sentence to its end.';

describe('a sentence', () => {
  test('keeps the revision that brought it while others are put beside it', () => {
    expect(ages([one, `${one} ${two}`, `${three} ${one} ${two}`])).toEqual([
      `${three} 3/3`,
      `${one} 1/1`,
      `${two} 2/2`,
    ]);
  });
  test('that is edited has another last change', () => {
    const edited = one.replace('port', 'ports');
    expect(ages([`${one} ${two}`, `${edited} ${two}`])).toEqual([`${edited} 1/2`, `${two} 1/1`]);
  });
  test('keeps its age when it moves to another block', () => {
    expect(ages([`${one} ${three}\n\n${two}`, `${one}\n\n${two} ${three}`])).toEqual([
      `${one} 1/1`,
      `${two} 1/1`,
      `${three} 1/1`,
    ]);
  });
  test('that comes back is as old as it was, and said to be back', () => {
    expect(ages([`${one} ${two}`, one, `${one} ${two}`])).toEqual([`${one} 1/1`, `${two} 1/1 back 3`]);
  });
  test('goes with its block through a rename of the section and a move', () => {
    const steps = `* ${one}\n* ${two}\n* ${three}`;
    const moved = `* ${two}\n* ${three}\n* ${one}`;
    const texts = [`== Azure AD ==\n${steps}`, `== Microsoft Entra ID ==\n${moved}`];
    // The section is the old one, the words of its heading are new.
    expect(blameOf(contentsOf(texts))?.nodes[0]).toMatchObject({ brought: 1, changed: 2 });
    expect(ages(texts)).toEqual(['Microsoft Entra ID 2/2', `${two} 1/1`, `${three} 1/1`, `${one} 1/1`]);
  });
});

test('across a gap a change came at the latest in the newer revision', () => {
  const contents = contentsOf([one, `${one} ${two}`, `${one} ${two} ${three}`], { gaps: [1, 2] });
  const [node] = blameOf(contents)?.nodes ?? [];
  expect(node?.sentences.map(({ brought, broughtExactly }) => [brought, broughtExactly])).toEqual([
    [1, false],
    [2, false],
    [3, true],
  ]);
  expect(blameOf(contents)?.gaps).toEqual([1, 2]);
});

test('nothing is blamed on nobody', () => {
  expect(blameOf([])).toBeUndefined();
  expect(blameOf(contentsOf(['']))?.nodes).toEqual([]);
});

test('equals the reference on generated histories', () => {
  let sentences = 0;
  fc.assert(
    fc.property(histories, (texts) => {
      sentences += expectEqualsReference(contentsOf(texts));
    }),
    { numRuns: 150 },
  );
  expect(sentences).toBeGreaterThan(500);
});

test.skipIf(!hasShared)(`equals the reference on all pages of the seed (${needsShared})`, async () => {
  const folder = seedContent();
  try {
    await compile(folder, ({ graph }) => {
      let pages = 0;
      for (const { title, current } of graph.pages.values()) {
        const history = graph.historyOf(title);
        const contents = (history?.entries ?? []).flatMap(({ name, bytes }) =>
          typeof name === 'number' && bytes ? (history?.content(name) ?? []) : [],
        );
        expect(contents.at(-1)?.id).toBe(current?.id);
        if (contents.length === 0) continue;
        expectEqualsReference(contents);
        expect(history?.blame()).toEqual(blameOf(contents));
        pages++;
      }
      expect(pages).toBeGreaterThan(10);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
