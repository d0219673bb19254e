/** What holds for every comparison of two revisions. */
import { expect } from 'vitest';
import type { RevisionContent, RevisionDiff } from '../../../src/history/meaning/types.ts';
import { wordsIn } from '../../../src/history/meaning/words.ts';
import { contentOf, textsOf } from '../../../src/history/structure/content.ts';
import { applySource } from '../../../src/history/text/source-edits.ts';
import type { TextDiff } from '../../../src/history/text/types.ts';
import { expectStructureLaws } from '../structure/structure-laws.ts';

export function expectMeaningLaws(diff: RevisionDiff, older: RevisionContent, newer: RevisionContent): void {
  expectStructureLaws(diff.structure, older.outline, newer.outline);
  expect(JSON.parse(JSON.stringify(diff))).toEqual(diff);
  if (diff.source) expect(applySource(diff.source, older.source ?? '')).toBe(newer.source);
  const { structure, meaning } = diff;
  // Every entry that is not as it was is one change, in order.
  expect(meaning.blocks.map(({ entry }) => entry)).toEqual(
    [...structure.entries.entries()].flatMap(([index, entry]) =>
      entry.kind === 'kept' && entry.move === undefined ? [] : [index],
    ),
  );
  const isSame = JSON.stringify(contentOf(older.outline)) === JSON.stringify(contentOf(newer.outline));
  if (meaning.verdict === 'same') expect([isSame, older.source === newer.source]).toEqual([true, true]);
  if (isSame && older.source === newer.source && meaning.statements.length === 0)
    expect(meaning.verdict).toBe('same');
  expectWordsCovered(diff, older, newer);
}

/** Every word that readers see on one side more often than on the other is in the text of some change. */
function expectWordsCovered(
  { structure, meaning }: RevisionDiff,
  older: RevisionContent,
  newer: RevisionContent,
): void {
  const told = { old: new Map<string, number>(), new: new Map<string, number>() };
  const add = (to: Map<string, number>, text: string): void => {
    for (const word of wordsIn(text)) to.set(word, (to.get(word) ?? 0) + 1);
  };
  const addDiff = ({ edits }: TextDiff): void => {
    for (const edit of edits) {
      if (edit.kind === 'delete' || edit.kind === 'replace') add(told.old, edit.deleted);
      if (edit.kind === 'insert' || edit.kind === 'replace') add(told.new, edit.inserted);
    }
  };
  for (const { entry: index } of meaning.blocks) {
    const entry = structure.entries[index];
    if (!entry) throw new Error(`There is no entry ${index}.`);
    if (entry.kind === 'added') for (const text of textsOf(entry.node)) add(told.new, text);
    else if (entry.kind === 'removed') for (const text of textsOf(entry.node)) add(told.old, text);
    else if ('text' in entry) addDiff(entry.text);
    else if ('edits' in entry) {
      const { text, cells = [] } = entry.edits;
      if (text) addDiff(text);
      for (const cell of cells) {
        if (cell.kind === 'edited') addDiff(cell.text);
        else if (cell.kind !== 'kept') add(cell.kind === 'added' ? told.new : told.old, cell.text);
      }
    }
  }
  const counts = (content: RevisionContent): Map<string, number> => {
    const found = new Map<string, number>();
    for (const { node } of contentOf(content.outline)) for (const text of textsOf(node)) add(found, text);
    return found;
  };
  const [old, fresh] = [counts(older), counts(newer)];
  for (const word of new Set([...old.keys(), ...fresh.keys()])) {
    const change = (fresh.get(word) ?? 0) - (old.get(word) ?? 0);
    const said = (told.new.get(word) ?? 0) - (told.old.get(word) ?? 0);
    expect([word, said]).toEqual([word, change]);
  }
  if (older.source === undefined || newer.source === undefined) return;
  // The same of words in the wikitext that stand on one side only: told, or in lines that no block accounts for.
  const rows = meaning.source.flatMap((change) => change.rows);
  const lines = rows.map((row) => ('text' in row ? row.text : `${row.oldText}\n${row.newText}`)).join('\n');
  const parts = [...told.old.keys(), ...told.new.keys()].join(' ').toLowerCase();
  const files = [...contentOf(older.outline), ...contentOf(newer.outline)].flatMap(({ node }) => [
    ...node.files,
    ...(node.calls ?? []).flatMap(({ title, args }) => [title, ...args.map(({ value }) => value)]),
  ]);
  const targets = meaning.statements.flatMap(({ old: was, new: is }) =>
    [was, is].flatMap((said) =>
      said?.about === 'link' ? said.to : said?.about === 'address' ? said.url : [],
    ),
  );
  const seen = new Set(
    wordsIn(`${parts} ${files.join(' ')} ${targets.join(' ')} ${lines}`.replaceAll('_', ' ').toLowerCase()),
  );
  const wordsOf = (text: string): Set<string> =>
    new Set(
      wordsIn(
        text
          .replace(/<\/?[A-Za-z][^<>]*>/gu, ' ')
          .replaceAll('_', ' ')
          .toLowerCase(),
      ),
    );
  const [before, after] = [wordsOf(older.source), wordsOf(newer.source)];
  const changed = [...before.symmetricDifference(after)];
  expect(changed.filter((word) => !seen.has(word))).toEqual([]);
}
