/** Laws on real revisions, and the shapes of five diffs that a person has read and found right. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { diffSource } from '../../../src/history/text/diff-source.ts';
import { diffText } from '../../../src/history/text/diff-text.ts';
import type { TextDiff } from '../../../src/history/text/types.ts';
import { readContent } from '../../../src/sources/content.ts';
import { hasShared, needsShared, shared } from '../../shared.ts';
import { graphemeEdges } from './arbitrary-text.ts';
import { expectLaws, expectSourceLaws } from './text-laws.ts';

/** A diff without its text, which is not ours: `=` equal, `+` inserted, `-` deleted, with lengths; a letter for the matter. */
function shapeOf({ edits }: TextDiff): string {
  return edits
    .map((edit) => {
      if (edit.kind === 'equal') return `=${edit.old.end - edit.old.start}`;
      const matter = edit.matter === 'words' ? '' : edit.matter[0];
      const deleted = edit.kind === 'insert' ? '' : `-${edit.deleted.length}`;
      const inserted = edit.kind === 'delete' ? '' : `+${edit.inserted.length}`;
      return `${matter}${deleted}${inserted}`;
    })
    .join(' ');
}

describe.skipIf(!hasShared)(`the seed's revisions (${needsShared})`, () => {
  const texts = new Map<number, string>();
  const pairs: (readonly [number, number])[] = [];

  beforeAll(async () => {
    const { revisions } = await readContent(join(shared, 'mailstore'));
    const last = new Map<string, number>();
    for (const { id, page, body } of revisions) {
      if (body.kind !== 'full') continue;
      texts.set(id, body.wikitext);
      const before = last.get(page);
      if (before !== undefined) pairs.push([before, id]);
      last.set(page, id);
    }
  });

  test('all 29 neighbour pairs keep the laws', () => {
    expect(pairs).toHaveLength(29);
    for (const [from, to] of pairs) {
      const [old, neu] = [texts.get(from) as string, texts.get(to) as string];
      const diff = diffText(old, neu);
      expectLaws(diff, old, neu);
      const [oldEdges, newEdges] = [graphemeEdges(old), graphemeEdges(neu)];
      expect(diff.edits.every((edit) => oldEdges.has(edit.old.end) && newEdges.has(edit.new.end))).toBe(true);
      expect(diffText(old, neu)).toEqual(diff);
      expectSourceLaws(diffSource(old, neu), old, neu);
    }
  });

  test('few words are called rewritten where little was', () => {
    for (const [from, to] of pairs) {
      const [old, neu] = [texts.get(from) as string, texts.get(to) as string];
      const rewritten = diffText(old, neu).edits.filter(
        (edit) => edit.kind !== 'equal' && edit.matter === 'rewritten',
      );
      expect([`${from}..${to}`, rewritten.length <= (from === 7970 ? 8 : 2)]).toEqual([
        `${from}..${to}`,
        true,
      ]);
    }
  });

  test.each([
    [7972, 7974],
    [7970, 8015],
    [8017, 8018],
    [8012, 8016],
    [7990, 8007],
  ])('%i..%i as read', (from, to) => {
    expect(shapeOf(diffText(texts.get(from) as string, texts.get(to) as string))).toMatchSnapshot();
  });
});
