/** `content/scenarios/*.mdx` → Scenario: front matter and text read, put together, and its flow proven. */
import type { VFileMessage } from 'vfile-message';
import { prove } from './flow/prove.ts';
import { type Condition, ONLY_OUTCOME, type ReadFlow, readFlow } from './flow/read-flow.ts';
import { report as reportFlow } from './flow/rules.ts';
import type { Flow, OutcomePart } from './flow/types.ts';
import { type FrontMatter, readFrontMatter, splitFrontMatter } from './front-matter.ts';
import { type BodyPart, readBody } from './read-body.ts';
import { report } from './rules.ts';
import type { Scenario, ScenarioPart, ScenarioSource } from './types.ts';

export interface ReadScenario {
  readonly scenario?: Scenario | undefined;
  readonly messages: readonly VFileMessage[];
}

/**
 * Reads one scenario file; with an error among the messages there is no scenario.
 *
 * @param products ids of the products of site.yaml; without them, products of facts are not looked up
 */
export function readScenario(source: ScenarioSource, products?: readonly string[]): ReadScenario {
  const messages: VFileMessage[] = [];
  const { file, text } = source;
  const split = splitFrontMatter(text);
  if (!split) {
    return {
      messages: [report('scenario-front-matter-missing', {}, { file, place: { line: 1, column: 1 } })],
    };
  }
  const fields = readFrontMatter(source, split.yaml, messages);
  const body = readBody(source, split.bodyStart, messages);
  if (!fields || messages.some(({ fatal }) => fatal)) return { messages };
  const { flow: raw, placeOf, ...rest } = fields;
  checkTodos(source, fields.audience, messages);
  const conditions = [...new Set(body.flatMap(({ when }) => (when ? [when] : [])))];
  const read = readFlow({ file, raw, title: fields.title, placeOf, conditions, products }, messages);
  checkOverlays(body, fields, file, messages);
  const simple = raw.outcomes === undefined;
  const introduction = simple ? [] : introductionOf(body, file, messages);
  const flow = withParts(read, body, simple, fields, file, messages);
  if (messages.some(({ fatal }) => fatal)) return { messages };
  messages.push(...prove(flow, file, simple));
  if (messages.some(({ fatal }) => fatal)) return { messages };
  return { scenario: { ...rest, introduction, flow, file }, messages };
}

/** `TODO:` marks of a draft, comments of the front matter among them. */
function checkTodos(
  { file, text }: ScenarioSource,
  audience: FrontMatter['audience'],
  messages: VFileMessage[],
): void {
  const marks = [...text.matchAll(/\bTODO:/gu)];
  const [first] = marks;
  if (!first) return;
  const before = text.slice(0, first.index).split('\n');
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  const rule = audience === 'public' ? 'scenario-todo-public' : 'scenario-todo';
  messages.push(report(rule, { count: marks.length }, { file, place }));
}

/** Every overlay that is named is there, and every one that is there is named. */
function checkOverlays(
  body: readonly BodyPart[],
  { overlays, flow, placeOf }: FrontMatter,
  file: string,
  messages: VFileMessage[],
): void {
  const known = new Set(overlays.map(({ id }) => id));
  const names = [...known].join(', ');
  const used = new Set<string>();
  for (const { part } of body) {
    if (part.kind !== 'overlay') continue;
    used.add(part.overlay);
    if (!known.has(part.overlay)) {
      const values = { overlay: part.overlay, known: names };
      messages.push(report('scenario-overlay-unknown', values, { file, place: part.place }));
    }
  }
  flow.outcomes?.forEach((outcome, i) => {
    outcome.overlays.forEach((overlay, j) => {
      used.add(overlay);
      if (known.has(overlay)) return;
      const place = placeOf(['outcomes', i, 'overlays', j]);
      const values = { outcome: outcome.id, overlay, known: names };
      messages.push(reportFlow('flow-overlay-unknown', values, { file, place }));
    });
  });
  for (const { id, place } of overlays) {
    if (!used.has(id)) messages.push(report('scenario-overlay-unused', { overlay: id }, { file, place }));
  }
}

/** The words before the first question: what stands outside of every outcome. */
function introductionOf(body: readonly BodyPart[], file: string, messages: VFileMessage[]): ScenarioPart[] {
  const outside = body.filter(({ outcomes }) => outcomes === undefined);
  return outside.flatMap(({ part, when, place }) => {
    if (part.kind === 'prose' && when === undefined) return [part];
    const element = when
      ? 'When'
      : { prose: '', check: 'Check', step: 'Step', overlay: 'Runbook' }[part.kind];
    messages.push(reportFlow('flow-part-outside', { element }, { file, place: when?.place ?? place }));
    return [];
  });
}

/** The flow with the text of its outcomes: their parts in the order of the file, then the overlays that they only list. */
function withParts(
  { flow, listed, guardOf }: ReadFlow,
  body: readonly BodyPart[],
  simple: boolean,
  { overlays }: FrontMatter,
  file: string,
  messages: VFileMessage[],
): Flow {
  const ids = flow.outcomes.map(({ id }) => id);
  const guards = new Map<Condition, OutcomePart['when']>();
  const whenOf = (condition: Condition | undefined): OutcomePart['when'] => {
    if (condition === undefined) return undefined;
    const known = guards.get(condition) ?? { guard: guardOf(condition), place: condition.place };
    guards.set(condition, known);
    return known;
  };
  const parts = new Map<string, OutcomePart[]>(ids.map((id) => [id, []]));
  const unknown = new Set<string>();
  for (const { part, outcomes, when } of body) {
    const of = outcomes?.ids ?? (simple ? [ONLY_OUTCOME] : []);
    for (const id of of) {
      const own = parts.get(id);
      if (own) own.push({ part, when: whenOf(when) });
      else if (!unknown.has(id)) {
        unknown.add(id);
        const values = { outcome: id, known: simple ? '' : ids.join(', ') };
        messages.push(reportFlow('flow-outcome-unknown', values, { file, place: outcomes?.place }));
      }
    }
  }
  return {
    ...flow,
    outcomes: flow.outcomes.map((outcome) => {
      const own = parts.get(outcome.id) ?? [];
      const placed = new Set(own.flatMap(({ part }) => (part.kind === 'overlay' ? [part.overlay] : [])));
      const others = (listed.get(outcome.id) ?? []).filter((id) => !placed.has(id));
      return {
        ...outcome,
        parts: [
          ...own,
          ...others.map((id): OutcomePart => {
            const place = overlays.find((overlay) => overlay.id === id)?.place;
            return { part: { kind: 'overlay', overlay: id, place } };
          }),
        ],
      };
    }),
  };
}
