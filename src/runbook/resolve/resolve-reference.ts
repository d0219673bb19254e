/**
 * Reference → what it means in the article as it stands today (DESIGN.md, rule 6). Number, heading and quote are
 * independent witnesses: where they agree the reference resolves, where they disagree it is a conflict, and nothing is
 * picked silently. What the article's own history says comes before likeness.
 */
import type { Block, Section } from '../../blocks/types.ts';
import { findAnchor } from '../../graph/anchors.ts';
import type { Graph, Page } from '../../graph/types.ts';
import type { TracedBlock } from '../../history/trace.ts';
import type { NoteReading, Reference, Resolved } from '../note/types.ts';
import { comparable, holdsQuote } from '../quote.ts';
import { evidence } from './evidence.ts';
import type { Article, HeadingMatch, Term } from './types.ts';
import {
  byFormerNumber,
  byHeading,
  byNumber,
  byQuote,
  type NumberAnswer,
  numberIfHeadingless,
} from './witnesses.ts';

export interface ResolveOptions {
  readonly graph: Graph;
  readonly terms: readonly Term[];
}

/** Resolves the references of one note: what it says in one place may confirm what it says in another. */
export function resolverOf(
  { references, directives }: Pick<NoteReading, 'references' | 'directives'>,
  options: ResolveOptions,
): (reference: Reference) => Resolved {
  const articles = new Map<Page, Article>();
  const articleOf = (page: Page): Article => {
    const known = articles.get(page);
    if (known) return known;
    const sections = page.sections.filter(({ level }) => level > 0);
    const own = references.filter(({ article }) => pageOf(article?.title, options.graph) === page);
    const article = { page, sections, confirmed: confirmedBy(own, sections, options.terms) };
    articles.set(page, article);
    return article;
  };
  const within = new Map(
    directives.flatMap((directive) => directive.references.map(({ id }) => [id, directive.within])),
  );
  return (reference) => resolveReference(reference, within.get(reference.id), articleOf, options);
}

function pageOf(name: string | undefined, { names, pages }: Graph): Page | undefined {
  const title = name === undefined ? undefined : names.find(name)?.title;
  return title === undefined ? undefined : pages.get(title);
}

/** Sections of uncertain number that the note names by number and heading alike. */
function confirmedBy(
  references: readonly Reference[],
  sections: readonly Section[],
  terms: readonly Term[],
): Set<Section> {
  return new Set(
    references.flatMap(({ number, heading }) => {
      if (number === undefined || heading === undefined) return [];
      const [only, ...others] = byHeading({ sections }, heading, terms);
      const isSure = only && others.length === 0 && only.by !== 'alike';
      return isSure && numberIfHeadingless(only.section) === number ? [only.section] : [];
    }),
  );
}

/** @param within The section in which the note looks for a line or step. */
function resolveReference(
  reference: Reference,
  within: Reference | undefined,
  articleOf: (page: Page) => Article,
  { graph, terms }: ResolveOptions,
): Resolved {
  const name = reference.article?.title;
  if (name === undefined) return verdict('unknowable', [], evidence.noArticle);
  const page = pageOf(name, graph);
  if (!page) return verdict('unknowable', [], evidence.articleUnknown(name));
  if (!page.current) return verdict('unknowable', [], evidence.articleEmpty(page.title));
  const article = articleOf(page);
  const { number, heading, quote, anchor, ordinal } = reference;
  const place = number !== undefined || heading !== undefined || anchor !== undefined;
  if (quote !== undefined) {
    const around = place ? { ...reference, quote: undefined } : within;
    return quoteVerdict(quote, around && resolveSection(around, article, terms), article);
  }
  if (ordinal !== undefined && reference.called === 'step') {
    return ordinalVerdict(ordinal, within && resolveSection(within, article, terms), article);
  }
  if (!place) return { as: 'same', to: [pageTarget(page)], evidence: [evidence.wholeArticle] };
  const from = resolveSection(reference, article, terms);
  return reference.to === undefined ? from : rangeVerdict(from, reference.to, article, terms);
}

function verdict(as: Resolved['as'], to: readonly Section[], ...why: readonly string[]): Resolved {
  return { as, to: to.map(sectionTarget), evidence: why };
}

function sectionTarget({ id, title, number }: Section): Resolved['to'][number] {
  return { id, title, ...(number?.known ? { number: number.toc } : {}) };
}

function blockTarget({ id, text, place }: Block): Resolved['to'][number] {
  return { id, title: text, ...(place === undefined ? {} : { number: place }) };
}

function pageTarget({ title, lead, slug }: Page): Resolved['to'][number] {
  return { id: lead?.id ?? slug, title };
}

/** The section that a number, a heading and an address's fragment mean together. */
function resolveSection(reference: Reference, article: Article, terms: readonly Term[]): Resolved {
  const { number, heading, anchor } = reference;
  if (number === undefined && heading === undefined) return anchorVerdict(anchor ?? '', article);
  const titled = heading === undefined ? [] : byHeading(article, heading, terms);
  if (number === undefined) return headingVerdict(heading ?? '', titled, article);
  const answer = byNumber(article, number);
  if (heading === undefined) return numberVerdict(number, answer, article);
  const sure = titled.filter(({ by }) => by !== 'alike');
  if (answer.is === 'section') {
    const { section } = answer;
    const both = titled.find((match) => match.section === section);
    if (both && titled.length > 1) return repeatedVerdict(number, heading, section, titled, article);
    if (both) return renamedOrSame(number, both, answer);
    if (sure.length === 0) return numberAgainstNothing(number, heading, section, article);
    const moved = sure.filter((match) => match.section.formerNumbers?.includes(number));
    if (sure.length === 1 && moved.length === 1 && moved[0]) return renumbered(number, moved[0]);
    const [other] = sure;
    return verdict(
      'conflict',
      [section, ...sure.map((match) => match.section)],
      other ? evidence.disagree(section, other.section) : evidence.titleNone(heading),
    );
  }
  if (sure.length > 1) {
    const sections = sure.map(({ section }) => section);
    return verdict('ambiguous', sections, evidence.titleTwice(heading, sections));
  }
  const [only] = sure;
  if (answer.is === 'unknowable') {
    if (!only) return verdict('unknowable', [], evidence.numberHidden(number, answer.template));
    const was = headingVerdict(heading, [only], article);
    return { ...was, evidence: [...was.evidence, evidence.numberHidden(number, answer.template)] };
  }
  if (only?.section.formerNumbers?.includes(number)) return renumbered(number, only);
  if (only) {
    const why = [evidence.numberGone(number), headingEvidence(only)];
    return verdict('conflict', [only.section], ...why);
  }
  const gone = goneVerdict(heading, article);
  return gone ?? verdict('gone', [], evidence.numberGone(number), evidence.titleNone(heading));
}

function renamedOrSame(number: string, match: HeadingMatch, answer: NumberAnswer): Resolved {
  const { section } = match;
  const agrees = numberEvidence(number, section, answer);
  return match.by === 'title'
    ? verdict('same', [section], agrees, evidence.titleSays(section))
    : verdict('renamed', [section], agrees, headingEvidence(match));
}

function numberEvidence(number: string, section: Section, answer: NumberAnswer): string {
  const by = answer.is === 'section' ? answer.confirmedBy : undefined;
  return by ? evidence.numberConfirmed(number, section, by) : evidence.numberSays(number, section);
}

function renumbered(number: string, match: HeadingMatch): Resolved {
  const { section } = match;
  return verdict('renumbered', [section], evidence.numberWas(number, section), headingEvidence(match));
}

/**
 * A heading that several sections have is no witness. The number is one only where the history shows that it has
 * always been that section's.
 */
function repeatedVerdict(
  number: string,
  heading: string,
  section: Section,
  titled: readonly HeadingMatch[],
  { page }: Article,
): Resolved {
  const sections = titled.map((match) => match.section);
  const repeated = evidence.titleRepeated(heading, sections.length);
  const passed = sections.some((each) => each.formerNumbers?.includes(number));
  const isSteady = section.formerNumbers?.length === 0 && !passed;
  const known = page.revisions.filter(({ body, bytes }) => body === 'full' && bytes > 0).length;
  if (isSteady && known > 1 && section.firstSeen !== page.current?.id)
    return verdict('same', [section], evidence.numberSays(number, section), repeated);
  return verdict('ambiguous', sections, repeated);
}

function headingEvidence({ section, by, likeness, terms }: HeadingMatch): string {
  if (by === 'former') return evidence.titleWas(section.formerTitles?.[0] ?? '', section);
  if (by === 'term') return evidence.titleTerm(section, terms ?? []);
  return by === 'alike' ? evidence.titleAlike(section, likeness ?? 0) : evidence.titleSays(section);
}

/** The number leads somewhere, and the heading nowhere at all. */
function numberAgainstNothing(number: string, heading: string, section: Section, article: Article): Resolved {
  return (
    goneVerdict(heading, article) ??
    verdict('conflict', [section], evidence.numberSays(number, section), evidence.titleNone(heading))
  );
}

function numberVerdict(number: string, answer: ReturnType<typeof byNumber>, article: Article): Resolved {
  const former = byFormerNumber(article, number);
  if (answer.is === 'unknowable')
    return verdict('unknowable', [], evidence.numberHidden(number, answer.template));
  if (answer.is === 'section') {
    const { section } = answer;
    const says = numberEvidence(number, section, answer);
    const [other] = former;
    // The number passed from one section to another, and the note does not say when it was written.
    return other && section.formerNumbers && section.formerNumbers.length > 0
      ? verdict('ambiguous', [section, ...former], evidence.numberWasElse(number, section, other))
      : verdict('same', [section], says, evidence.numberAlone);
  }
  const [only, ...others] = former;
  if (!only) return verdict('gone', [], evidence.numberGone(number));
  const why = former.map((section) => evidence.numberWas(number, section));
  return verdict(others.length > 0 ? 'ambiguous' : 'renumbered', former, evidence.numberGone(number), ...why);
}

function headingVerdict(heading: string, matches: readonly HeadingMatch[], article: Article): Resolved {
  const sections = matches.map(({ section }) => section);
  const [only, ...others] = matches;
  if (others.length > 0) return verdict('ambiguous', sections, evidence.titleTwice(heading, sections));
  if (only?.by === 'title') return verdict('same', sections, evidence.titleSays(only.section));
  if (only?.by === 'former') return verdict('renamed', sections, evidence.titleWas(heading, only.section));
  if (only?.by === 'term') return verdict('renamed', sections, headingEvidence(only));
  const gone = goneVerdict(heading, article);
  if (gone) return gone;
  const template = article.page.missingTemplates[0]?.title;
  const hints = only ? [headingEvidence(only)] : [];
  if (template !== undefined)
    return verdict('unknowable', [], evidence.titleNone(heading), evidence.hidden(template), ...hints);
  // Likeness alone misleads; it is shown, and nothing is taken.
  return only
    ? verdict('ambiguous', sections, evidence.titleNone(heading), ...hints)
    : verdict('gone', [], evidence.titleNone(heading));
}

/** A section that the history knows under that heading and the page has no more. */
function goneVerdict(heading: string, { page, sections }: Article): Resolved | undefined {
  const wanted = comparable(heading);
  const isIt = ({ kind, goneSince, text, formerTitles }: TracedBlock): boolean =>
    kind === 'section' &&
    goneSince !== undefined &&
    [text, ...formerTitles].some((title) => comparable(title) === wanted);
  const [gone] = [...page.traced.values()].filter(isIt);
  if (!gone) return undefined;
  const heirs = gone.became.flatMap((id) => sections.find((section) => section.id === id) ?? []);
  if (heirs.length === 0) return verdict('gone', [], evidence.gone(gone));
  const as = heirs.length > 1 ? 'split' : 'merged';
  return verdict(as, heirs, evidence.gone(gone), evidence.became(heirs));
}

function anchorVerdict(anchor: string, { page }: Article): Resolved {
  const place = findAnchor(page, anchor);
  if (place && place.section.level > 0) {
    const why = evidence.anchorSays(anchor, place.section);
    return verdict(place.former ? 'renamed' : 'same', [place.section], why);
  }
  const template = page.missingTemplates[0]?.title;
  return template === undefined
    ? verdict('gone', [], evidence.anchorNone(anchor))
    : verdict('unknowable', [], evidence.anchorNone(anchor), evidence.hidden(template));
}

function rangeVerdict(from: Resolved, to: string, article: Article, terms: readonly Term[]): Resolved {
  const end = resolveSection({ id: '', text: to, number: to, span: NOWHERE }, article, terms);
  const [first, last] = [from.to[0], end.to[0]];
  const why = [...from.evidence, ...end.evidence];
  if (!first || !last || from.to.length > 1 || end.to.length > 1) {
    return { as: first ? end.as : from.as, to: [...from.to, ...end.to], evidence: why };
  }
  const at = (id: string): number => article.sections.findIndex((section) => section.id === id);
  const [start, stop] = [at(first.id), at(last.id)];
  if (stop < start) return { as: 'conflict', to: [first, last], evidence: why };
  const inside = article.sections.slice(start, stop + 1).map(sectionTarget);
  return { as: from.as === 'same' ? end.as : from.as, to: inside, evidence: why };
}

const NOWHERE = { start: 0, end: 0, line: 1, column: 1 };

/** A line that the note quotes, in the section that it names or anywhere in the article. */
function quoteVerdict(quote: string, around: Resolved | undefined, article: Article): Resolved {
  const { page, sections } = article;
  const home = around?.to.length === 1 ? sections.find(({ id }) => id === around.to[0]?.id) : undefined;
  const isSure = around === undefined || (home !== undefined && CERTAIN.has(around.as));
  const sectionOf = ({ section }: Block): Section | undefined =>
    page.sections.find(({ id }) => id === section);
  const found = (as: Resolved['as'], blocks: readonly Block[], ...why: readonly string[]): Resolved => ({
    as,
    to: blocks.map(blockTarget),
    evidence: why,
  });
  const inside = home ? below(home) : page.blocks;
  const answer = byQuote(inside, quote);
  if (answer.is === 'held') {
    const [only, ...others] = answer.blocks;
    if (others.length > 0)
      return found('ambiguous', answer.blocks, evidence.quoteTwice(answer.blocks.length));
    const section = only && sectionOf(only);
    const why = section ? [evidence.quoteHeld(section)] : [];
    if (!isSure) return found('conflict', answer.blocks, ...why, evidence.quoteHomeless);
    return found('same', answer.blocks, ...why);
  }
  const was = inside.filter(({ id }) =>
    page.traced.get(id)?.formerTexts.some((text) => holdsQuote(text, quote)),
  );
  const [edited, ...more] = was;
  if (edited && isSure) {
    const section = sectionOf(edited);
    return found(
      more.length > 0 ? 'ambiguous' : 'edited',
      was,
      ...(section ? [evidence.quoteWas(section)] : []),
    );
  }
  if (home) {
    const elsewhere = byQuote(page.blocks, quote);
    const [block] = elsewhere.is === 'held' ? elsewhere.blocks : [];
    const section = block && sectionOf(block);
    if (elsewhere.is === 'held' && section)
      return found('conflict', elsewhere.blocks, evidence.quoteElsewhere(home, section));
  }
  const gone = [...page.traced.values()].find(
    ({ kind, goneSince, text, formerTexts }) =>
      kind !== 'section' &&
      goneSince !== undefined &&
      [text, ...formerTexts].some((each) => holdsQuote(each, quote)),
  );
  if (gone) return found('gone', [], evidence.quoteGone(gone));
  if (answer.is === 'edited' && isSure) {
    const section = sectionOf(answer.block);
    return found(
      'edited',
      [answer.block],
      ...(section ? [evidence.quoteEdited(section, answer.likeness)] : []),
    );
  }
  if (answer.is === 'alike') return found('ambiguous', answer.blocks, evidence.quoteAlike);
  const template = page.missingTemplates[0]?.title;
  return template === undefined
    ? found('gone', [], evidence.quoteNone)
    : found('unknowable', [], evidence.quoteNone, evidence.hidden(template));
}

/** Verdicts that name one place. */
const CERTAIN: ReadonlySet<Resolved['as']> = new Set(['same', 'edited', 'renamed', 'renumbered', 'moved']);

/** The blocks of a section and of what stands below it. */
function below(section: Section): Block[] {
  return [...section.blocks, ...section.sections.flatMap(below)];
}

/** "The last step": counted among the steps of the outermost list level. */
function ordinalVerdict(
  ordinal: number,
  around: Resolved | undefined,
  { page, sections }: Article,
): Resolved {
  const home = around?.to.length === 1 ? sections.find(({ id }) => id === around.to[0]?.id) : undefined;
  if (around && !home) return around;
  const steps = (home?.blocks ?? page.blocks).filter(
    ({ kind, place }) => kind === 'step' && place !== undefined && !place.includes('.'),
  );
  const step = steps.at(ordinal < 0 ? ordinal : ordinal - 1);
  return step
    ? { as: around?.as ?? 'same', to: [blockTarget(step)], evidence: around?.evidence ?? [] }
    : { as: 'gone', to: [], evidence: [evidence.ordinalNone] };
}
