/**
 * Which section is which. Title, content and place are independent witnesses (DESIGN.md, rule 6): two of them must
 * speak for a pair, and no other pair may come near it. What stays in doubt gets no pair.
 */
import { type Pairing, pair } from './pairing.ts';

/** How a pair of sections looks, before what stands around them is known. */
interface Candidate {
  readonly old: number;
  readonly new: number;
  /** 1 for the same title, less for a similar one. */
  readonly title: number;
  /** 0 to 1: how alike their own content is; sections that hold next to nothing say nothing. */
  readonly content: number | undefined;
  /** The content is the same to the letter, and long enough to mean something. */
  readonly same: boolean;
  readonly level: boolean;
  /** Words in the smaller content. */
  readonly size: number;
}

/** Fewer words of content than this tell nothing. */
const FEW_WORDS = 5;
/** As many words as this do not become alike by accident. */
const MANY_WORDS = 12;
/** A similar title of which hardly a word is another one; similar titles count for up to 0.6. */
const NEARLY = 0.52;
/** How far the best pair must stand before the next. */
const MARGIN = 0.2;
/** All pairs are looked at up to here; beyond, those that share a title or a rare word. */
const MOST_PAIRS = 40_000;

const WEIGHT = { title: 1, content: 1.2, same: 0.25, place: 0.6, level: 0.2 };

/** Pairs the sections of both outlines; leads first, for a page has exactly one. */
export function matchSections(pairing: Pairing): void {
  pair(pairing, 0, 0);
  let open = candidatesOf(pairing);
  for (;;) {
    open = open.filter((each) => pairing.toNew[each.old] === -1 && pairing.toOld[each.new] === -1);
    const scored = open.map((candidate) => {
      const place = placeOf(pairing, candidate);
      return { candidate, place, score: scoreOf(candidate, place) };
    });
    const best = rivals(scored);
    const sure = scored.filter(
      ({ candidate, place, score }) =>
        isWitnessed(pairing, candidate, place) &&
        score - best.forOld(candidate) >= MARGIN &&
        score - best.forNew(candidate) >= MARGIN &&
        !contradicted(candidate, open),
    );
    if (sure.length === 0) {
      if (pairRepeated(pairing)) continue;
      for (const { candidate, place } of scored) {
        if (isWitnessed(pairing, candidate, place))
          pairing.doubts.push({ old: [candidate.old], new: [candidate.new] });
      }
      return;
    }
    for (const { candidate } of sure) pair(pairing, candidate.old, candidate.new);
  }
}

/** Sections alike to the letter in one parent, as many on both sides, pair in order. Whether there were any. */
function pairRepeated(pairing: Pairing): boolean {
  const groups = new Map<string, { old: number[]; new: number[] }>();
  for (const side of ['old', 'new'] as const) {
    const { nodes, deepKeys } = pairing[side];
    const done = side === 'old' ? pairing.toNew : pairing.toOld;
    for (const [index, { kind, parent, text }] of nodes.entries()) {
      if (kind !== 'section' || done[index] !== -1) continue;
      const parentInNew = side === 'old' ? pairing.toNew[parent] : parent;
      const key = `${parentInNew}\u0000${text}\u0000${deepKeys[index]}`;
      const group = groups.get(key) ?? { old: [], new: [] };
      group[side].push(index);
      groups.set(key, group);
    }
  }
  let found = false;
  for (const group of groups.values()) {
    if (group.old.length !== group.new.length) continue;
    for (const [k, o] of group.old.entries()) pair(pairing, o, group.new[k] ?? -1);
    found = true;
  }
  return found;
}

function candidatesOf(pairing: Pairing): Candidate[] {
  const { old, new: fresh, vocabulary } = pairing;
  const sectionsOf = (side: Pairing['old']): number[] =>
    side.nodes.flatMap(({ kind }, index) => (kind === 'section' && index > 0 ? [index] : []));
  const olds = sectionsOf(old);
  const news = sectionsOf(fresh);
  const near = olds.length * news.length <= MOST_PAIRS ? undefined : nearby(pairing, news);
  const whole = { old: wholeBags(pairing, 'old'), new: wholeBags(pairing, 'new') };
  return olds.flatMap((o) =>
    [...(near?.(o) ?? news)].flatMap((n) => {
      const title = comparable(old, o) === comparable(fresh, n);
      const own = [old.deepBags[o], fresh.deepBags[n]] as const;
      const isSmall = Math.min(own[0]?.size ?? 0, own[1]?.size ?? 0) < FEW_WORDS;
      const [a, b] = isSmall ? [whole.old[o], whole.new[n]] : own;
      if (!a || !b) return [];
      const size = Math.min(a.size, b.size);
      const content = Math.max(a.size, b.size) < FEW_WORDS ? undefined : vocabulary.likeness(a, b);
      const titles = [old.bags[o], fresh.bags[n]] as const;
      const likeTitle = titles[0] && titles[1] ? 0.6 * vocabulary.likeness(titles[0], titles[1]) : 0;
      if (!title && likeTitle === 0 && (content ?? 0) < 0.3) return [];
      return [
        {
          old: o,
          new: n,
          title: title ? 1 : likeTitle,
          content,
          same: size >= FEW_WORDS && old.deepKeys[o] === fresh.deepKeys[n],
          level: old.nodes[o]?.level === fresh.nodes[n]?.level,
          size,
        },
      ];
    }),
  );
}

/** A section's words with those of its subsections and their titles, for sections that only hold sections. */
function wholeBags({ vocabulary, ...sides }: Pairing, which: 'old' | 'new'): Pairing['old']['bags'] {
  const side = sides[which];
  const whole = [...side.deepBags];
  for (let index = side.nodes.length - 1; index >= 0; index--) {
    const below = side.sections[index] ?? [];
    if (below.length === 0) continue;
    const parts = below.flatMap((section) => [side.bags[section], whole[section]]);
    whole[index] = vocabulary.sum([whole[index], ...parts].flatMap((bag) => bag ?? []));
  }
  return whole;
}

/** For pages of very many sections: those that share the title or a word that few sections have. */
function nearby({ old, new: fresh }: Pairing, news: readonly number[]): (section: number) => Set<number> {
  const byTitle = new Map<string, number[]>();
  const byWord = new Map<number, number[]>();
  const add = <K>(map: Map<K, number[]>, key: K, section: number): void => {
    const list = map.get(key);
    if (list) list.push(section);
    else map.set(key, [section]);
  };
  for (const section of news) {
    add(byTitle, comparable(fresh, section), section);
    for (const word of fresh.deepBags[section]?.words ?? []) add(byWord, word, section);
    for (const word of fresh.bags[section]?.words ?? []) add(byWord, word, section);
  }
  const RARE = 8;
  return (section) => {
    const found = new Set((byTitle.get(comparable(old, section)) ?? []).slice(0, RARE * RARE));
    for (const bag of [old.deepBags[section], old.bags[section]]) {
      for (const word of bag?.words ?? []) {
        const sections = byWord.get(word) ?? [];
        if (sections.length <= RARE) for (const each of sections) found.add(each);
      }
    }
    return found;
  };
}

/** Titles differ by more than their case and white space. */
function comparable({ nodes }: Pairing['old'], section: number): string {
  return (nodes[section]?.text ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_]+/gu, ' ')
    .trim();
}

/** 0 to 1: in the same parent, after and before the same sections. */
function placeOf(pairing: Pairing, { old: o, new: n }: Candidate): number {
  const { old, new: fresh, toNew } = pairing;
  const [oldParent, newParent] = [old.nodes[o]?.parent ?? -1, fresh.nodes[n]?.parent ?? -1];
  if (toNew[oldParent] !== newParent) return 0;
  const [olds, news] = [old.sections[oldParent] ?? [], fresh.sections[newParent] ?? []];
  const [i, j] = [olds.indexOf(o), news.indexOf(n)];
  const alike = (a: number | undefined, b: number | undefined): boolean =>
    a === undefined || b === undefined ? a === b : toNew[a] === b;
  return 0.5 + (alike(olds[i - 1], news[j - 1]) ? 0.25 : 0) + (alike(olds[i + 1], news[j + 1]) ? 0.25 : 0);
}

function scoreOf({ title, content, same, level }: Candidate, place: number): number {
  return (
    WEIGHT.title * title +
    WEIGHT.content * (content ?? 0.5) +
    (same ? WEIGHT.same : 0) +
    WEIGHT.place * place +
    (level ? WEIGHT.level : 0)
  );
}

function isWitnessed(
  pairing: Pairing,
  { title, content = 0, size, ...pair }: Candidate,
  place: number,
): boolean {
  const isTelling = content >= 0.85 && size >= MANY_WORDS;
  // A title of the same words, but for an article or so, in the same place.
  if (title < 1 && title >= NEARLY && place >= 0.75 && content >= 0.25 && size >= MANY_WORDS) return true;
  // Every chapter may have its "Arguments": the title says little where the chapter is another one.
  if (title === 1) return place >= 0.5 || isTelling || (content >= 0.5 && !hasOtherParent(pairing, pair));
  return (content >= 0.5 && place >= 0.75) || isTelling;
}

/** One of the parents is known to be another section than the other one. */
function hasOtherParent(
  { old, new: fresh, toNew, toOld }: Pairing,
  pair: Pick<Candidate, 'old' | 'new'>,
): boolean {
  const oldParent = old.nodes[pair.old]?.parent ?? -1;
  const newParent = fresh.nodes[pair.new]?.parent ?? -1;
  const isKnown = toNew[oldParent] !== -1 || toOld[newParent] !== -1;
  return isKnown && toNew[oldParent] !== newParent;
}

/** The title speaks for this pair, but the whole content, to the letter, for another one. */
function contradicted({ old: o, new: n, same }: Candidate, open: readonly Candidate[]): boolean {
  if (same) return false;
  return open.some((each) => each.same && each.size >= MANY_WORDS && (each.old === o) !== (each.new === n));
}

/** The best score among the other pairs of the same old or the same new section. */
function rivals(scored: readonly { readonly candidate: Candidate; readonly score: number }[]): {
  forOld(candidate: Candidate): number;
  forNew(candidate: Candidate): number;
} {
  const best = { old: new Map<number, number[]>(), new: new Map<number, number[]>() };
  for (const { candidate, score } of scored) {
    for (const side of ['old', 'new'] as const) {
      const top = best[side].get(candidate[side]) ?? [];
      top.push(score);
      top.sort((a, b) => b - a);
      best[side].set(candidate[side], top.slice(0, 2));
    }
  }
  const scores = new Map(scored.map(({ candidate, score }) => [candidate, score]));
  const other = (side: 'old' | 'new', candidate: Candidate): number => {
    const [first = 0, second = 0] = best[side].get(candidate[side]) ?? [];
    return scores.get(candidate) === first ? second : first;
  };
  return { forOld: (candidate) => other('old', candidate), forNew: (candidate) => other('new', candidate) };
}
