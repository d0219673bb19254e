/** Scenarios, notes and copied pages together: what of them no longer fits, as data and as messages. */
import type { VFileMessage } from 'vfile-message';
import type { Graph, Page } from '../../graph/types.ts';
import type { Drift } from '../drift/types.ts';
import { changeText, placeName } from '../drift/words.ts';
import { printReference } from '../note/print.ts';
import type { Reference, Resolved } from '../note/types.ts';
import { comparable } from '../quote.ts';
import type { Decision, Overlay, Scenario } from '../types.ts';
import { contradictions } from './contradictions.ts';
import { noteVoices } from './note-claims.ts';
import { overlayVoice } from './overlay-claims.ts';
import { report } from './rules.ts';
import type { Contradiction, SourceReading, Voice } from './types.ts';

/** A scenario with its overlays applied to today's articles. */
export interface AppliedScenario {
  readonly scenario: Scenario;
  readonly overlays: readonly {
    readonly overlay: Overlay;
    readonly page: Page | undefined;
    readonly decisions: readonly Decision[];
    readonly drift: Drift;
  }[];
}

export interface Health {
  readonly sources: readonly SourceReading[];
  readonly contradictions: readonly Contradiction[];
  /** Of notes, copied pages and contradictions; drift of overlays is told where they are applied. */
  readonly messages: readonly VFileMessage[];
}

export function healthOf(
  scenarios: readonly AppliedScenario[],
  sources: readonly SourceReading[],
  graph: Graph,
): Health {
  const messages = [...unreadMessages(sources), ...sources.flatMap(sourceMessages)];
  const named = scenarios.map(({ scenario }) => {
    const files = new Set([scenario.file]);
    for (const { name, place } of scenario.sources) {
      const found = sources.filter((source) => isNamed(source, name));
      for (const { file } of found) files.add(file);
      if (found.length === 0)
        messages.push(report('source-unknown', { name }, { file: scenario.file, place }));
    }
    return files;
  });
  const found = contradictions(
    [
      ...sources.map((source) => ({ file: source.file, voices: noteVoices(source, graph) })),
      ...scenarios.map(({ scenario, overlays }) => ({
        file: scenario.file,
        voices: overlays.flatMap(({ overlay, page, decisions }) =>
          page?.lead ? [overlayVoice(scenario, overlay, page, decisions)] : [],
        ),
      })),
    ],
    named,
  );
  return { sources, contradictions: found, messages: [...messages, ...found.map(contradictionMessage)] };
}

function isNamed({ id, title, file }: SourceReading, name: string): boolean {
  return id === name || comparable(title) === comparable(name) || `/${file}`.endsWith(`/${name}`);
}

/** Verdicts in words: "2.4 … is gone today". */
const LOST: Partial<Record<Resolved['as'], string>> = {
  gone: 'gone',
  ambiguous: 'one of several places',
  conflict: 'in conflict with itself',
};

/** One for each language, at its first note; most copied pages only tell how an article was. */
function unreadMessages(sources: readonly SourceReading[]): VFileMessage[] {
  const groups = Map.groupBy(
    sources.filter(({ kind, unread }) => kind === 'note' && unread !== undefined),
    ({ unread = '' }) => unread,
  );
  return [...groups].map(([language, notes]) =>
    report(
      'note-language',
      { language, count: notes.length },
      { file: notes[0]?.file, place: { line: 1, column: 1 } },
    ),
  );
}

function sourceMessages({ file, reading, resolved, since }: SourceReading): VFileMessage[] {
  const at = ({ span }: Reference) => ({ file, place: { line: span.line, column: span.column } });
  const messages = reading.references.flatMap((reference): VFileMessage[] => {
    const verdict = resolved.get(reference);
    const of = reference.article?.title;
    if (!verdict || of === undefined) return [];
    const { as, to, evidence } = verdict;
    const values = { reference: printReference(reference), of, as, evidence: evidence.join(' ') };
    const where = at(reference);
    if (as === 'same') return [];
    if (as === 'unknowable') return [report('note-reference-unknown', values, where)];
    const lost = LOST[as];
    if (lost) return [report('note-reference-lost', { ...values, as: lost }, where)];
    const today = to.map(({ number, title }) => (number === undefined ? title : `${number} ${title}`));
    return [report('note-reference-changed', { ...values, today: today.join(', ') }, where)];
  });
  for (const { page, revision, changes } of since) {
    for (const { reference, change } of changes) {
      if (change.severity === 'note') continue;
      const rule = change.severity === 'stale' ? 'note-drift-stale' : 'note-drift-review';
      const values = { of: page.title, revision, change: changeText(change) };
      messages.push(report(rule, values, at(reference)));
    }
  }
  return messages;
}

function contradictionMessage({
  kind,
  named,
  section,
  page,
  one,
  claim,
  other,
  against,
}: Contradiction): VFileMessage {
  const where = { file: one.file, place: { line: claim.line, column: claim.column } };
  const name = { section: placeName(section), of: page.title, other: voiceName(other, against?.line) };
  if (kind === 'silence' || !against) return report('sources-silence', name, where);
  const values = { ...name, says: claim.stance, otherSays: against.stance };
  return report(named ? 'sources-conflict' : 'sources-may-conflict', values, where);
}

function voiceName({ title, file, way }: Voice, line: number | undefined): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `"${title}"${way === undefined ? '' : `, "${way}"`} (${place})`;
}
