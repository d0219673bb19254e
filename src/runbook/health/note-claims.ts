/** A note's directives → what it says to do with each section of an article, branch by branch. */

import { pageNamed } from '../../graph/page-name.ts';
import type { Graph, Page, Section } from '../../graph/types.ts';
import type { Branch, Directive, NoteReading, Reference, Resolved } from '../note/types.ts';
import type { Claim, SourceReading, Stance, Voice } from './types.ts';

const STANCE: Readonly<Record<Exclude<Directive['kind'], 'stop'>, Stance>> = {
  perform: 'perform',
  start: 'perform',
  continue: 'perform',
  replace: 'perform',
  skip: 'skip',
};

/** Verdicts that name the place. */
export const SURE: ReadonlySet<Resolved['as']> = new Set([
  'same',
  'edited',
  'renamed',
  'renumbered',
  'moved',
  'split',
  'merged',
]);

/** One voice for each article and each branch without branches in it. */
export function noteVoices(source: SourceReading, graph: Graph): Voice[] {
  const { kind, title, file, audience, reading } = source;
  const pages = new Set<Page>();
  for (const { article } of reading.references) {
    const page = article?.title === undefined ? undefined : pageNamed(article.title, graph);
    if (page?.lead) pages.add(page);
  }
  return [...pages].flatMap((page) =>
    waysOf(reading).flatMap(({ branch, directives }): Voice[] => {
      const claims = claimsOn(page, directives, source.resolved, graph);
      const way = branch?.title;
      return claims.size === 0 ? [] : [{ kind, title, file, audience, page, way, claims }];
    }),
  );
}

/** One way through a note: a branch without branches in it, or the whole note where there are none. */
export interface Way {
  readonly branch: Branch | undefined;
  /** Its own and those of the branches around it. */
  readonly directives: readonly Directive[];
}

export function waysOf({ branches, directives }: Pick<NoteReading, 'branches' | 'directives'>): Way[] {
  const leaves = branches.filter(({ id }) => !branches.some(({ parent }) => parent === id));
  if (leaves.length === 0) return [{ branch: undefined, directives }];
  const byId = new Map(branches.map((branch) => [branch.id, branch]));
  return leaves.map((leaf) => {
    const around = new Set<string | undefined>([undefined]);
    for (let at: typeof leaf | undefined = leaf; at; at = byId.get(at.parent ?? '')) around.add(at.id);
    return { branch: leaf, directives: directives.filter(({ branch }) => around.has(branch)) };
  });
}

/** What directives say to do with each section of an article, by the section's id. */
export function claimsOn(
  page: Page,
  directives: readonly Directive[],
  resolved: SourceReading['resolved'],
  graph: Graph,
): Map<string, Claim> {
  const sections = page.sections.filter(({ level }) => level > 0);
  const book = new ClaimBook(sections);
  for (const directive of directives) {
    const places = directive.references.flatMap((reference) => {
      const verdict = resolved.get(reference);
      const title = reference.article?.title;
      const here = title !== undefined && pageNamed(title, graph) === page;
      return here && verdict && SURE.has(verdict.as) ? [{ reference, verdict }] : [];
    });
    if (directive.kind === 'stop') {
      const { within } = directive;
      const named = within?.article?.title;
      // The end of another article's steps says nothing of this one's.
      if (named !== undefined && pageNamed(named, graph) !== page) continue;
      const last = places[0]?.verdict ?? (within && resolved.get(within));
      if (last || book.last) book.stop(directive, last && homeOf(last, page));
      continue;
    }
    const stance = STANCE[directive.kind];
    for (const { reference, verdict } of places) book.say(stance, directive, reference, verdict, page);
  }
  return book.claims();
}

/** The section that a verdict's first place is or stands in. */
export function homeOf({ to }: Resolved, { sections, blocks }: Page): Section | undefined {
  const id = to[0]?.id;
  const home = blocks.find((block) => block.id === id)?.section ?? id;
  return sections.find((section) => section.id === home && section.level > 0);
}

class ClaimBook {
  readonly #sections: readonly Section[];
  readonly #explicit = new Map<string, Claim>();
  readonly #implied = new Map<string, Claim>();
  /** The last section that was named to be done. */
  last: Section | undefined;

  constructor(sections: readonly Section[]) {
    this.#sections = sections;
  }

  say(stance: Stance, directive: Directive, reference: Reference, verdict: Resolved, page: Page): void {
    const { reach } = reference;
    const home = homeOf(verdict, page);
    if (reach === 'rest' || reach === 'all') {
      const from = reach === 'rest' ? this.#endOf(this.last) : 0;
      this.#imply(this.#sections.slice(from), stance, directive);
      return;
    }
    if (!home) return;
    const isLine = !verdict.to.some(({ id }) => id === home.id);
    // To leave a line out is not to leave its section out.
    if (isLine && stance === 'skip') return;
    const at = this.#sections.indexOf(home);
    const end = this.#endOf(home);
    const named = isLine ? [home] : this.#range(verdict);
    if (reach === 'after') this.#imply(this.#sections.slice(end), stance, directive);
    else if (reach === 'before' || reach === 'upTo')
      this.#imply(this.#sections.slice(0, at), stance, directive);
    else {
      for (const section of named) this.#add(this.#explicit, section, stance, directive, true);
      if (reach === 'upToIncluding') this.#imply(this.#sections.slice(0, at), stance, directive);
      // "2.7 and following" goes on to the end of section 2.
      if (reach === 'following')
        this.#imply(this.#sections.slice(end, this.#endOfParent(home)), stance, directive);
    }
    for (const section of named) this.#imply(this.#below(section), stance, directive);
    if (stance === 'perform') this.last = home;
    if (directive.only) this.#imply(this.#sections, 'skip', directive);
  }

  /** All that comes after the end is left out. */
  stop(directive: Directive, at: Section | undefined): void {
    const last = at ?? this.last;
    if (!last) return;
    const from = directive.edge === 'before' ? this.#sections.indexOf(last) : this.#endOf(last);
    this.#imply(this.#sections.slice(from), 'skip', directive);
  }

  claims(): Map<string, Claim> {
    return new Map([...this.#implied, ...this.#explicit]);
  }

  /** The sections of a verdict: all of a range. */
  #range({ to }: Resolved): Section[] {
    const places = to.flatMap(({ id }) => {
      const at = this.#sections.findIndex((section) => section.id === id);
      return at < 0 ? [] : [at];
    });
    return places.map((at) => this.#sections[at] as Section);
  }

  #imply(sections: readonly Section[], stance: Stance, directive: Directive): void {
    for (const section of sections) this.#add(this.#implied, section, stance, directive, false);
  }

  #add(
    to: Map<string, Claim>,
    section: Section,
    stance: Stance,
    directive: Directive,
    explicit: boolean,
  ): void {
    // What is said first stays: "skip 2.4" and later, in other words, "the rest".
    if (to.has(section.id)) return;
    const { quote, span } = directive;
    to.set(section.id, { section, stance, explicit, words: quote, line: span.line, column: span.column });
  }

  #below(section: Section): readonly Section[] {
    return this.#sections.slice(this.#sections.indexOf(section) + 1, this.#endOf(section));
  }

  /** Index after a section and all below it. */
  #endOf(section: Section | undefined): number {
    const at = section ? this.#sections.indexOf(section) : -1;
    if (!section || at < 0) return 0;
    const next = this.#sections.findIndex((each, index) => index > at && each.level <= section.level);
    return next < 0 ? this.#sections.length : next;
  }

  #endOfParent({ parent }: Section): number {
    const above = this.#sections.find(({ id }) => id === parent);
    return above ? this.#endOf(above) : this.#sections.length;
  }
}
