/** Validated fields → Flow: versions cut into regions, guards turned into sets of values, every name looked up. */
import type { Position } from 'unist';
import type { VFileMessage } from 'vfile-message';
import {
  holdsRegion,
  isOneVersion,
  isSomewhere,
  partition,
  type Region,
  regionId,
  regionOf,
  regionOfVersion,
} from './regions.ts';
import { report } from './rules.ts';
import type { RawFact, RawFlow, RawGuard } from './schema.ts';
import type { Fact, Flow, Guard, OutcomePart, Question } from './types.ts';

export interface FlowSource {
  readonly file: string;
  readonly raw: RawFlow;
  /** The title of the one outcome of a scenario that lists none. */
  readonly title: string;
  readonly placeOf: (path: readonly PropertyKey[]) => Position | undefined;
  /** The conditions in the text, for the versions that they name. */
  readonly conditions: readonly Condition[];
  /** Ids of the products of site.yaml; without them, products are not looked up. */
  readonly products?: readonly string[] | undefined;
}

/** The condition of a `<When>` as it is written. */
export interface Condition {
  readonly raw: RawGuard;
  readonly place: Position | undefined;
}

export interface ReadFlow {
  /** Outcomes without their parts, which stand in the text. */
  readonly flow: Flow;
  /** Overlays that an outcome lists, by the outcome's id. */
  readonly listed: ReadonlyMap<string, readonly string[]>;
  readonly guardOf: (condition: Condition) => Guard;
}

/** The id of the one outcome of a scenario that lists none. */
export const ONLY_OUTCOME = 'runbook';

export function readFlow(source: FlowSource, messages: VFileMessage[]): ReadFlow {
  const { file, raw, title, placeOf, conditions, products } = source;
  const where = (path: readonly PropertyKey[]) => ({ file, place: placeOf(path) });
  const outcomes = raw.outcomes ?? [
    { id: ONLY_OUTCOME, title, kind: 'runbook' as const, when: undefined, version: undefined, overlays: [] },
  ];
  for (const [what, list] of [
    ['facts', raw.facts],
    ['questions', raw.questions],
    ['outcomes', outcomes],
  ] as const) {
    reportTwins(what, list, (i) => where([what, i, 'id']), messages);
  }
  raw.facts.forEach((fact, i) => {
    if (fact.type === 'choice') {
      const what = `values of "${fact.id}"`;
      reportTwins(what, fact.values, (j) => where(['facts', i, 'values', j, 'id']), messages);
    } else if (fact.type === 'version' && products && !products.includes(fact.product)) {
      const values = { product: fact.product, known: products.join(', ') };
      messages.push(report('flow-product-unknown', values, where(['facts', i, 'product'])));
    }
    if (!raw.questions.some((question) => question.fact === fact.id)) {
      messages.push(report('flow-fact-unasked', { fact: fact.id }, where(['facts', i])));
    }
  });
  const guards = [...raw.questions, ...outcomes, ...conditions.map((each) => ({ when: each.raw }))];
  const regions = regionsIn(guards.flatMap(({ when }) => (when ? [when] : [])));
  const facts = raw.facts.map((fact, i) => factOf(fact, regions.get(fact.id) ?? [], placeOf(['facts', i])));
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  const names = [...known.keys()].join(', ');
  const lookUp = (name: string, at: { file: string; place: Position | undefined }): Fact | undefined => {
    const fact = known.get(name);
    if (!fact) messages.push(report('flow-fact-unknown', { fact: name, known: names }, at));
    return fact;
  };
  const compile = (
    guard: RawGuard | undefined,
    path: readonly PropertyKey[],
    place?: Position,
  ): Guard | undefined =>
    guard &&
    compileGuard(
      guard,
      path,
      (at) => ({ file, place: place ?? placeOf(at) }),
      lookUp,
      (message) => messages.push(message),
    );
  const questions = raw.questions.flatMap((question, i): Question[] => {
    const fact = lookUp(question.fact, where(['questions', i, 'fact']));
    const when = compile(question.when, ['questions', i, 'when']);
    return fact ? [{ ...question, fact, when, place: placeOf(['questions', i]) }] : [];
  });
  return {
    flow: {
      facts,
      questions,
      outcomes: outcomes.map(({ id, title: name, kind, when, version }, i) => ({
        id,
        title: name,
        kind,
        when: compile(when, ['outcomes', i, 'when']),
        version: version && regionOf(version),
        parts: [] as OutcomePart[],
        place: placeOf(['outcomes', i]),
      })),
    },
    listed: new Map(outcomes.map(({ id, overlays }) => [id, overlays])),
    guardOf: ({ raw: condition, place }) => compile(condition, [], place) as Guard,
  };
}

function reportTwins(
  what: string,
  list: readonly { readonly id: string }[],
  where: (i: number) => { file: string; place: Position | undefined },
  messages: VFileMessage[],
): void {
  list.forEach(({ id }, i) => {
    if (list.findIndex((other) => other.id === id) < i) {
      messages.push(report('flow-id-twice', { what, id }, where(i)));
    }
  });
}

function factOf(raw: RawFact, regions: readonly Region[], place: Position | undefined): Fact {
  const { id, type } = raw;
  switch (raw.type) {
    case 'choice':
      return { id, type, values: raw.values, place };
    case 'boolean':
      return {
        id,
        type,
        values: [
          { id: 'yes', label: raw.yes },
          { id: 'no', label: raw.no },
        ],
        place,
      };
    case 'version': {
      const values = partition(regions).map((region) => ({ id: regionId(region), region }));
      return { id, type, product: raw.product, values, place };
    }
  }
}

/** The regions that guards compare a fact with, by the fact; those that are no versions are reported elsewhere. */
function regionsIn(guards: readonly RawGuard[]): Map<string, Region[]> {
  const found = new Map<string, Region[]>();
  const add = (fact: string, regions: readonly Region[]): void => {
    found.set(fact, [...(found.get(fact) ?? []), ...regions.filter(isSomewhere)]);
  };
  const visit = (guard: RawGuard): void => {
    if ('and' in guard) guard.and.forEach(visit);
    else if ('or' in guard) guard.or.forEach(visit);
    else if ('not' in guard) visit(guard.not);
    else if ('range' in guard) {
      for (const [fact, bounds] of Object.entries(guard.range)) {
        if (Object.values(bounds).every((bound) => bound === undefined || isOneVersion(bound))) {
          add(fact, [regionOf(bounds)]);
        }
      }
    } else {
      const named = 'eq' in guard ? guard.eq : guard.in;
      for (const [fact, values] of Object.entries(named)) {
        add(fact, [values].flat().filter(isOneVersion).map(regionOfVersion));
      }
    }
  };
  guards.forEach(visit);
  return found;
}

function compileGuard(
  guard: RawGuard,
  path: readonly PropertyKey[],
  where: (path: readonly PropertyKey[]) => { file: string; place: Position | undefined },
  lookUp: (name: string, at: { file: string; place: Position | undefined }) => Fact | undefined,
  tell: (message: VFileMessage) => void,
): Guard {
  const compile = (each: RawGuard, at: readonly PropertyKey[]): Guard =>
    compileGuard(each, at, where, lookUp, tell);
  if ('and' in guard)
    return { kind: 'and', of: guard.and.map((each, i) => compile(each, [...path, 'and', i])) };
  if ('or' in guard) return { kind: 'or', of: guard.or.map((each, i) => compile(each, [...path, 'or', i])) };
  if ('not' in guard) return { kind: 'not', of: compile(guard.not, [...path, 'not']) };
  const [operator, named] = Object.entries(guard)[0] as ['eq' | 'in' | 'range', Record<string, unknown>];
  const [[name, value] = ['', undefined]] = Object.entries(named);
  const at = where([...path, operator, name]);
  const fact = lookUp(name, at);
  const is = (values: readonly string[]): Guard => ({ kind: 'is', fact: name, values: new Set(values) });
  if (!fact) return is([]);
  const wrong = (problem: string): void => tell(report('flow-comparison', { fact: name, problem }, at));
  if (operator === 'range') {
    if (fact.type !== 'version') {
      wrong('is no version, so it has no range');
      return is([]);
    }
    const bounds = value as Parameters<typeof regionOf>[0];
    const bad = Object.values(bounds).find((bound) => bound !== undefined && !isOneVersion(bound));
    const region = regionOf(bounds);
    if (bad !== undefined) wrong(`is compared with "${bad}", which is not one version`);
    else if (!isSomewhere(region)) wrong('has a range that no version lies in');
    return is(
      fact.values.filter((each) => each.region && holdsRegion(region, each.region)).map(({ id }) => id),
    );
  }
  const wanted = [value as string | string[]].flat();
  return is(
    wanted.flatMap((each) => {
      if (fact.type === 'version') {
        if (!isOneVersion(each)) {
          wrong(`is compared with "${each}", which is not one version`);
          return [];
        }
        const one = regionOfVersion(each);
        return fact.values.filter(({ region }) => region && holdsRegion(one, region)).map(({ id }) => id);
      }
      if (fact.values.some(({ id }) => id === each)) return [each];
      const known = fact.values.map(({ id }) => id).join(', ');
      tell(report('flow-value-unknown', { fact: name, value: each, known }, at));
      return [];
    }),
  );
}
