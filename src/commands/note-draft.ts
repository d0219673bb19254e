/** `vademecum note FILE --draft`: the draft of a scenario, where it goes, and what it leaves to its writer. */
import { access, writeFile } from 'node:fs/promises';
import { basename, relative, resolve, sep } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { Graph } from '../graph/types.ts';
import { checkDraft } from '../runbook/draft/check-draft.ts';
import { draftScenario } from '../runbook/draft/draft-scenario.ts';
import type { NoteReading, Reference, Resolved } from '../runbook/note/types.ts';
import { UsageError } from './usage.ts';

export interface Draft {
  readonly text: string;
  /** What a writer has to decide; none of it is an error of the content. */
  readonly open: readonly VFileMessage[];
}

export interface DraftFiles {
  readonly note: string;
  readonly content: string;
  readonly out: string | undefined;
}

export function makeDraft(
  reading: NoteReading,
  resolveReference: (reference: Reference) => Resolved,
  graph: Graph,
  { note, content, out }: DraftFiles,
): Draft {
  const within = reading.directives.flatMap((directive) => directive.within ?? []);
  const text = draftScenario(reading, {
    graph,
    resolved: new Map(
      [...reading.references, ...within].map((reference) => [reference, resolveReference(reference)]),
    ),
    id: idOf(out),
    source: sourceOf(note, content),
  });
  return { text, open: checkDraft({ file: out ?? 'draft', text }, graph) };
}

/** Before any work is done: a file is overwritten only on demand. */
export async function refuseToOverwrite(out: string): Promise<void> {
  const isThere = await access(out).then(
    () => true,
    () => false,
  );
  if (isThere) throw new UsageError(`${out} is there already. With --force it is overwritten.`);
}

export async function writeDraft(out: string, text: string, force: boolean): Promise<void> {
  try {
    await writeFile(out, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      code === 'EEXIST'
        ? `${out} is there already. With --force it is overwritten.`
        : `${out} cannot be written (${code}).`,
    );
  }
}

/** The file's name as an address has it. */
function idOf(out: string | undefined): string {
  const words = basename(out ?? 'draft')
    .replace(/\.mdx?$/u, '')
    .toLowerCase()
    .match(/[\p{Ll}\p{N}]+/gu);
  return words?.join('-') ?? 'draft';
}

/** A file of the content folder, as the scenario's `sources` name it. */
function sourceOf(note: string, content: string): string | undefined {
  const path = relative(resolve(content), resolve(note)).split(sep).join('/');
  return note !== '-' && /^(?:notes|snapshots)\//u.test(path) ? path : undefined;
}
