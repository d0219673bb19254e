/**
 * Sources that tell of the same scenario → where they disagree. Which ones do: those that a scenario names as its
 * `sources`; else notes and copied pages that say mostly the same of one article, which is only a sign.
 */
import type { Section } from '../../graph/types.ts';
import type { Claim, Contradiction, Voice } from './types.ts';

/** All ways of one source. */
export interface Speaker {
  readonly file: string;
  readonly voices: readonly Voice[];
}

/** @param named Files of the sources that belong together, one set for each scenario, its own file among them. */
export function contradictions(
  speakers: readonly Speaker[],
  named: readonly ReadonlySet<string>[],
): Contradiction[] {
  const found: Contradiction[] = [];
  const ordered = speakers.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  for (const [i, one] of ordered.entries()) {
    for (const other of ordered.slice(i + 1)) {
      const together = named.some((files) => files.has(one.file) && files.has(other.file));
      found.push(...between(one, other, together));
    }
  }
  return found;
}

function between(one: Speaker, other: Speaker, together: boolean): Contradiction[] {
  const pages = new Set(one.voices.map(({ page }) => page));
  return [...pages].flatMap((page) => {
    const pair = closest(
      one.voices.filter((voice) => voice.page === page),
      other.voices.filter((voice) => voice.page === page),
    );
    if (!pair) return [];
    const [a, b] = pair;
    if (!together && !isKin(a, b)) return [];
    return [...compare(a, b, together), ...compare(b, a, together).filter(({ kind }) => kind === 'silence')];
  });
}

/** Of several ways through both sources the two that agree most: the others tell of other situations. */
function closest(ones: readonly Voice[], others: readonly Voice[]): [Voice, Voice] | undefined {
  let best: { readonly pair: [Voice, Voice]; readonly agreeing: number } | undefined;
  for (const a of ones) {
    for (const b of others) {
      const agreeing = agreeingIn(a, b).length;
      if (!best || agreeing > best.agreeing) best = { pair: [a, b], agreeing };
    }
  }
  return best?.pair;
}

function agreeingIn(a: Voice, b: Voice): Claim[] {
  return [...a.claims].flatMap(([id, claim]) => (b.claims.get(id)?.stance === claim.stance ? [claim] : []));
}

/**
 * Both name a section to leave out, and what they say alike by name is at least twice what they say otherwise: less is
 * two situations that share an article. A scenario is compared with the sources that it names only.
 */
function isKin(a: Voice, b: Voice): boolean {
  if (a.kind === 'scenario' || b.kind === 'scenario') return false;
  const alike = agreeingIn(a, b).filter(
    ({ section, explicit }) => explicit && b.claims.get(section.id)?.explicit === true,
  );
  const differ = compare(a, b, false).filter(({ kind }) => kind === 'conflict').length;
  return alike.some(({ stance }) => stance === 'skip') && alike.length >= 2 * differ;
}

function compare(one: Voice, other: Voice, named: boolean): Contradiction[] {
  return one.page.sections.flatMap((section): Contradiction[] => {
    const [claim, against] = [one.claims.get(section.id), other.claims.get(section.id)];
    const common = { named, section, page: one.page, one, other };
    if (!claim) return [];
    if (against) {
      const differ = claim.stance !== against.stance && (claim.explicit || against.explicit);
      return differ ? [{ kind: 'conflict', ...common, claim, against }] : [];
    }
    const isLeftOut = claim.explicit && claim.stance === 'skip' && !isOwnText(section, one);
    return isLeftOut && wouldBeDone(section, other) ? [{ kind: 'silence', ...common, claim }] : [];
  });
}

/**
 * Whoever follows the source does what it is silent about: it only says what to leave out, or it leaves out a neighbour
 * of the section by name.
 */
function wouldBeDone({ parent }: Section, { claims }: Voice): boolean {
  const named = [...claims.values()].filter(({ explicit }) => explicit);
  const skips = named.filter(({ stance }) => stance === 'skip');
  return (
    skips.length > 0 &&
    (skips.length === named.length || skips.some((claim) => claim.section.parent === parent))
  );
}

/** The text between a heading and its subsections, where those are decided one by one: nobody does or skips that. */
function isOwnText({ id }: Section, { page, claims }: Voice): boolean {
  return page.sections.some(({ parent, id: child }) => parent === id && claims.get(child)?.explicit === true);
}
