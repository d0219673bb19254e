/** (a node, the node that it became) → what is different, cell by cell in rows. */
import { diffText } from '../text/diff-text.ts';
import { applyText, invertText } from '../text/edits.ts';
import { matchRuns } from '../text/match-runs.ts';
import { alignTexts } from './align-texts.ts';
import { isSame } from './content.ts';
import type { CellEdit, Change, ContentNode, NodeEdits } from './types.ts';

/** What readers see is no wikitext: an asterisk or a bracket in it is one. */
const READ = { wikitext: false };

export function diffNodes(old: ContentNode, fresh: ContentNode): NodeEdits {
  return {
    ...(old.text !== fresh.text && { text: diffText(old.text, fresh.text, READ) }),
    ...(!isSame(old.cells, fresh.cells) && { cells: diffCells(old.cells ?? [], fresh.cells ?? []) }),
    ...(old.kind !== fresh.kind && { turned: { from: old.kind, to: fresh.kind } }),
    ...(old.level !== fresh.level && { level: { from: old.level, to: fresh.level } }),
    ...changeOf('files', old.files, fresh.files),
    ...changeOf('anchors', old.anchors, fresh.anchors),
    ...changeOf('template', old.template ?? '', fresh.template ?? ''),
    ...changeOf('calls', old.calls ?? [], fresh.calls ?? []),
  };
}

function changeOf<K extends string, T>(key: K, from: T, to: T): { readonly [key in K]?: Change<T> } {
  return isSame(from, to) ? {} : ({ [key]: { from, to } } as { readonly [key in K]: Change<T> });
}

/** Cells that stayed keep their order; between them, similar ones belong together, or as many on both sides. */
function diffCells(old: readonly string[], fresh: readonly string[]): CellEdit[] {
  const names = new Map<string, number>();
  const idsOf = (cells: readonly string[]): number[] =>
    cells.map((cell) => {
      const id = names.get(cell) ?? names.size;
      names.set(cell, id);
      return id;
    });
  const [a, b] = [idsOf(old), idsOf(fresh)];
  const region = { aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length };
  const runs = matchRuns(a, b, region, names.size);
  const edits: CellEdit[] = [];
  let [i, j] = [0, 0];
  for (let run = 0; run <= runs.length; run += 3) {
    const [toOld = a.length, toNew = b.length, length = 0] = runs.slice(run, run + 3);
    edits.push(...betweenCells(old.slice(i, toOld), fresh.slice(j, toNew)));
    for (let k = 0; k < length; k++) edits.push({ kind: 'kept' });
    [i, j] = [toOld + length, toNew + length];
  }
  return edits;
}

function betweenCells(old: readonly string[], fresh: readonly string[]): CellEdit[] {
  const pairs =
    old.length === fresh.length ? old.map((_, i) => ({ old: i, new: i })) : alignTexts(old, fresh);
  const edits: CellEdit[] = [];
  let [i, j] = [0, 0];
  for (const pair of [...pairs, { old: old.length, new: fresh.length }]) {
    for (const text of old.slice(i, pair.old)) edits.push({ kind: 'removed', text });
    for (const text of fresh.slice(j, pair.new)) edits.push({ kind: 'added', text });
    const [from, to] = [old[pair.old], fresh[pair.new]];
    if (from !== undefined && to !== undefined) {
      edits.push({ kind: 'edited', text: diffText(from, to, READ) });
    }
    [i, j] = [pair.old + 1, pair.new + 1];
  }
  return edits;
}

/** The node that an edited one became; undefined where the edits are not of this node. */
export function applyEdits(edits: NodeEdits, old: ContentNode): ContentNode | undefined {
  const text = edits.text ? applyText(edits.text, old.text) : old.text;
  const cells = edits.cells ? applyCells(edits.cells, old.cells ?? []) : old.cells;
  const fits =
    (edits.turned === undefined || edits.turned.from === old.kind) &&
    (edits.level === undefined || edits.level.from === old.level) &&
    (edits.files === undefined || isSame(edits.files.from, old.files)) &&
    (edits.anchors === undefined || isSame(edits.anchors.from, old.anchors)) &&
    (edits.template === undefined || edits.template.from === (old.template ?? '')) &&
    (edits.calls === undefined || isSame(edits.calls.from, old.calls ?? []));
  if (text === undefined || (edits.cells && cells === undefined) || !fits) return undefined;
  const template = edits.template?.to ?? old.template ?? '';
  const calls = edits.calls?.to ?? old.calls ?? [];
  const kind = edits.turned?.to ?? old.kind;
  return {
    kind,
    level: edits.level?.to ?? old.level,
    text,
    // A block that turned into a row or out of one has another set of fields.
    ...(kind === 'row' && { cells: cells ?? [] }),
    files: edits.files?.to ?? old.files,
    anchors: edits.anchors?.to ?? old.anchors,
    ...(template !== '' && { template }),
    ...(calls.length > 0 && { calls }),
  };
}

function applyCells(edits: readonly CellEdit[], old: readonly string[]): string[] | undefined {
  const cells: string[] = [];
  let at = 0;
  for (const edit of edits) {
    if (edit.kind === 'added') {
      cells.push(edit.text);
      continue;
    }
    const before = old[at++];
    if (before === undefined) return undefined;
    if (edit.kind === 'removed') {
      if (before !== edit.text) return undefined;
      continue;
    }
    const after = edit.kind === 'kept' ? before : applyText(edit.text, before);
    if (after === undefined) return undefined;
    cells.push(after);
  }
  return at === old.length ? cells : undefined;
}

/** The way back. */
export function invertEdits(edits: NodeEdits): NodeEdits {
  const { text, cells, turned, level, files, anchors, template, calls } = edits;
  return {
    ...(text && { text: invertText(text) }),
    ...(cells && { cells: cells.map(invertCell) }),
    ...(turned && { turned: back(turned) }),
    ...(level && { level: back(level) }),
    ...(files && { files: back(files) }),
    ...(anchors && { anchors: back(anchors) }),
    ...(template && { template: back(template) }),
    ...(calls && { calls: back(calls) }),
  };
}

function invertCell(edit: CellEdit): CellEdit {
  if (edit.kind === 'kept') return edit;
  if (edit.kind === 'edited') return { kind: 'edited', text: invertText(edit.text) };
  return edit.kind === 'added' ? { kind: 'removed', text: edit.text } : { kind: 'added', text: edit.text };
}

function back<T>({ from, to }: Change<T>): Change<T> {
  return { from: to, to: from };
}
