/** (revision, revision, their structure diff) → MeaningDiff: what the change means for a reader. */
import { textsOf } from '../structure/content.ts';
import type { ContentTree, StructureDiff, StructureEntry } from '../structure/types.ts';
import type { SourceDiff, TextDiff } from '../text/types.ts';
import { blockChanges, treesOf } from './block-changes.ts';
import { deepest } from './depth.ts';
import { nodePairs } from './pairs.ts';
import { renumberings } from './renumbered.ts';
import { sideOf, sourceChanges } from './source-changes.ts';
import { linkChanges, statementChanges } from './statement-changes.ts';
import type { MeaningDiff, RevisionContent, Verdict } from './types.ts';
import { wordsIn } from './words.ts';

/** Leaves nothing out: every changed block is one of `blocks`, and every other changed line of wikitext is in `source`. */
export function meaningOf(
  older: RevisionContent,
  newer: RevisionContent,
  structure: StructureDiff,
  source: SourceDiff | undefined,
): MeaningDiff {
  const trees = treesOf(older, newer);
  const pairs = nodePairs(structure);
  const blocks = blockChanges(older, newer, structure, trees);
  const renumbered = renumberings(older, newer, pairs);
  // Of a snapshot nobody knows where its links lead, so nothing that it does not say came or went.
  const isSaid = older.source !== undefined && newer.source !== undefined;
  const statements = isSaid ? statementChanges(older.statements, newer.statements, pairs) : [];
  const hidden =
    source && older.source !== undefined && newer.source !== undefined
      ? sourceChanges(source, {
          old: sideOf('old', older.source, older.outline, trees, structure, {
            all: older.statements,
            changes: statements,
          }),
          new: sideOf('new', newer.source, newer.outline, trees, structure, {
            all: newer.statements,
            changes: statements,
          }),
        })
      : [];
  const words = countWords(structure, trees.new);
  const meaning = {
    blocks,
    renumbered,
    statements,
    links: isSaid ? linkChanges(older.statements, newer.statements) : [],
    anchorsGone: isSaid ? anchorsGone(older, newer) : [],
    source: hidden,
    words,
  };
  const verdict = verdictOf(meaning, { old: trees.old, new: trees.new });
  // Lines of wikitext that readers do not see, such as comments, changed places.
  const isElsewhere = verdict === 'same' && isSaid && older.source !== newer.source;
  return { verdict: isElsewhere ? 'place' : verdict, ...meaning };
}

/** Below this many words on either side, that most of them changed tells nothing. */
const FEW_WORDS = 20;

function verdictOf(
  { blocks, renumbered, source, words, statements }: Omit<MeaningDiff, 'verdict'>,
  trees: { readonly old: ContentTree; readonly new: ContentTree },
): Verdict {
  const [wasEmpty, isEmpty] = [trees.old.length === 1, trees.new.length === 1];
  if (wasEmpty && !isEmpty) return 'created';
  if (isEmpty && !wasEmpty) return 'blanked';
  const [old, fresh] = [words.kept + words.removed, words.kept + words.added];
  const isRewritten = Math.min(old, fresh) >= FEW_WORDS && 2 * words.kept < old && 2 * words.kept < fresh;
  if (isRewritten) return 'rewritten';
  const depth = deepest([
    ...blocks.map((each) => each.depth),
    ...source.map((each) => each.depth),
    ...(renumbered.length > 0 ? (['place'] as const) : []),
    ...(statements.length > 0 ? (['words'] as const) : []),
  ]);
  if (depth === undefined) return 'same';
  return depth === 'words' || depth === 'rewritten' ? 'edited' : depth;
}

/** Of each section the fragment that the wiki links to; other forms of it go with it. */
function anchorsGone(older: RevisionContent, newer: RevisionContent): string[] {
  const here = new Set(newer.outline.nodes.flatMap(({ anchors }) => anchors));
  return older.outline.nodes.flatMap(({ anchors: [anchor] }) =>
    anchor !== undefined && !here.has(anchor) ? [anchor] : [],
  );
}

function countWords({ entries }: StructureDiff, fresh: ContentTree): MeaningDiff['words'] {
  let [removed, added] = [0, 0];
  for (const entry of entries) {
    const counts = changedWords(entry);
    removed += counts.removed;
    added += counts.added;
  }
  const all = countOf(fresh.flatMap(({ node }) => textsOf(node)));
  return { kept: Math.max(0, all - added), removed, added };
}

function countOf(texts: readonly string[]): number {
  return wordsIn(texts.join('\n')).length;
}

function changedWords(entry: StructureEntry): { readonly removed: number; readonly added: number } {
  switch (entry.kind) {
    case 'kept':
      return { removed: 0, added: 0 };
    case 'added':
      return { removed: 0, added: countOf(textsOf(entry.node)) };
    case 'removed':
      return { removed: countOf(textsOf(entry.node)), added: 0 };
    case 'split':
    case 'merged':
      return wordsInDiff(entry.text);
    default: {
      const { text, cells = [] } = entry.edits;
      const parts = cells.map((cell) => {
        if (cell.kind === 'edited') return wordsInDiff(cell.text);
        const count = cell.kind === 'kept' ? 0 : countOf([cell.text]);
        return cell.kind === 'added' ? { removed: 0, added: count } : { removed: count, added: 0 };
      });
      if (text) parts.push(wordsInDiff(text));
      return parts.reduce(
        (sum, part) => ({ removed: sum.removed + part.removed, added: sum.added + part.added }),
        { removed: 0, added: 0 },
      );
    }
  }
}

function wordsInDiff({ edits }: TextDiff): { readonly removed: number; readonly added: number } {
  let [removed, added] = [0, 0];
  for (const edit of edits) {
    if (edit.kind === 'delete' || edit.kind === 'replace') removed += wordsIn(edit.deleted).length;
    if (edit.kind === 'insert' || edit.kind === 'replace') added += wordsIn(edit.inserted).length;
  }
  return { removed, added };
}
