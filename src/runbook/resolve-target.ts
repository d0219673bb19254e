/**
 * Target → the section or block of the article that it means today. Number, heading and quote must agree; where they do
 * not, or where none or several match, the answer is a message (DESIGN.md, rules 6 and 7).
 */
import type { VFileMessage } from 'vfile-message';
import { allSections } from '../blocks/cut-blocks.ts';
import type { Block, Page, Section } from '../graph/types.ts';
import { comparable, holdsQuote } from './quote.ts';
import { report } from './rules.ts';
import type { Target } from './types.ts';

export interface Article {
  readonly page: Page;
  readonly lead: Section;
  /** The scenario file, for messages. */
  readonly file: string;
}

/** MediaWiki's number of the part before the first heading (https://www.mediawiki.org/wiki/API:Edit, `section`). */
const LEAD = '0';

/** How messages name a target: `section 2.2 "Creating Credentials"`, `"Click on …" in section 2.2`. */
export function nameOf(target: Target): string {
  const witnesses = [target.section, target.heading && `"${target.heading}"`].filter(Boolean);
  const section = witnesses.length === 0 ? '' : `section ${witnesses.join(' ')}`;
  if (target.quote === undefined) return section;
  return section === '' ? `"${target.quote}"` : `"${target.quote}" in ${section}`;
}

/** How messages name a section: its number where it is known, and its heading. */
export function sectionName(section: Section): string {
  if (section.level === 0) return 'the part before the first heading (section 0)';
  const number = section.number?.known ? `${section.number.toc} ` : '';
  return `section ${number}"${section.title}"`;
}

/** The one section that a target's number and heading mean. */
export function resolveSection(
  target: Target,
  { page, lead, file }: Article,
  messages: VFileMessage[],
): Section | undefined {
  const where = { file, place: target.place };
  const of = page.title;
  const all = [...allSections(lead)].slice(1);
  const numbered =
    target.section === undefined
      ? []
      : all.filter(({ number }) => number?.known === true && number.toc === target.section);
  const wanted = target.heading === undefined ? undefined : comparable(target.heading);
  const titled = wanted === undefined ? [] : all.filter(({ title }) => comparable(title) === wanted);
  const name = nameOf(target);
  const twice = (matches: readonly Section[]): undefined => {
    messages.push(
      report(
        'overlay-target-twice',
        { target: name, of, matches: matches.map(sectionName).join(', ') },
        where,
      ),
    );
  };
  const missing = (): undefined => {
    const near = numbered[0] ?? titled[0];
    messages.push(
      report('overlay-target-missing', { target: name, of, near: near && sectionName(near) }, where),
    );
  };

  if (target.section === LEAD) return wanted === undefined ? lead : missing();
  if (target.section === undefined) {
    if (titled.length > 1) return twice(titled);
    return titled[0] ?? missing();
  }
  if (wanted === undefined) return numbered[0] ?? missing();

  const both = numbered.filter((section) => titled.includes(section));
  if (both.length > 0) return both[0];
  if (numbered[0] && titled[0]) {
    messages.push(
      report(
        'overlay-target-conflict',
        {
          of,
          section: target.section,
          heading: target.heading ?? '',
          numbered: numbered[0].title,
          titled: `now ${titled[0].number?.known ? titled[0].number.toc : 'without a known number'}`,
        },
        where,
      ),
    );
    return undefined;
  }
  const unnumbered = titled.filter(({ number }) => number?.known === false);
  if (unnumbered.length > 1) return twice(unnumbered);
  const found = unnumbered[0];
  if (found?.number?.known !== false) return missing();
  messages.push(
    report('overlay-number-unknown', { target: name, of, template: found.number.becauseOf }, where),
  );
  return found;
}

/** The one step or other block that a target's quote means, inside the section given or named. */
export function resolveBlock(
  target: Target,
  within: Section | undefined,
  article: Article,
  messages: VFileMessage[],
): Block | undefined {
  const where = { file: article.file, place: target.place };
  const of = article.page.title;
  const named = target.section !== undefined || target.heading !== undefined;
  const section = named ? resolveSection(target, article, messages) : within;
  if (named && !section) return undefined;
  const quote = target.quote ?? '';
  const blocks = section ? section.blocks : [...allSections(article.lead)].flatMap((each) => each.blocks);
  const matches = blocks.filter(({ text }) => holdsQuote(text, quote));
  // A table or a definition list holds its cells' words too: the innermost block is meant.
  const innermost = matches.filter(({ id }) => !matches.some(({ parent }) => parent === id));
  const words = { ...target, section: undefined, heading: undefined };
  const name = section ? `${nameOf(words)} in ${sectionName(section)}` : nameOf(target);
  if (innermost.length > 1) {
    const list = innermost
      .map(({ text }) => `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`)
      .join(', ');
    messages.push(report('overlay-target-twice', { target: name, of, matches: list }, where));
    return undefined;
  }
  if (!innermost[0]) messages.push(report('overlay-target-missing', { target: name, of }, where));
  return innermost[0];
}
