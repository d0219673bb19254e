/** What speaks for a verdict, in words: one sentence each. */
import type { Section } from '../../blocks/types.ts';
import type { TracedBlock } from '../../history/trace.ts';
import type { Term } from './types.ts';

const quoted = (text: string): string => `"${text.length > 80 ? `${text.slice(0, 77)}…` : text}"`;
const called = ({ title, number }: Section): string =>
  number?.known ? `${number.toc} ${quoted(title)}` : quoted(title);

export const evidence = {
  noArticle: 'The note names no article for it.',
  articleUnknown: (name: string) => `The article ${quoted(name)} is not in the content.`,
  articleEmpty: (title: string) => `No text of the article ${quoted(title)} is in the content.`,
  numberSays: (number: string, section: Section) => `Number ${number} is ${called(section)} today.`,
  numberConfirmed: (number: string, section: Section, by: Section) =>
    `Number ${number} is ${quoted(section.title)} if the templates before it hold no heading, and the note confirms that by ${quoted(by.title)}.`,
  numberAlone: 'Only the number says so: the note gives no heading.',
  numberGone: (number: string) => `No section has the number ${number} today.`,
  numberHidden: (number: string, template: string) =>
    `Number ${number} cannot be known: ${template} may hold headings, and its text is not in the content.`,
  numberWas: (number: string, section: Section) => `${called(section)} had the number ${number} before.`,
  numberWasElse: (number: string, section: Section, other: Section) =>
    `Number ${number} is ${called(section)} today, and was ${called(other)} before.`,
  titleSays: (section: Section) => `The heading is the one of ${called(section)}.`,
  titleWas: (heading: string, section: Section) => `${called(section)} was called ${quoted(heading)} before.`,
  titleTerm: (section: Section, terms: readonly Term[]) =>
    `The heading is the one of ${called(section)} but for a renamed term: ${terms.map(({ was, is }) => `${was} is now ${is}`).join(', ')}.`,
  titleAlike: (section: Section, likeness: number) =>
    `The heading shares ${Math.round(likeness * 100)} % of its words with ${called(section)}, more than with any other.`,
  titleTwice: (heading: string, sections: readonly Section[]) =>
    `Several sections may be meant by ${quoted(heading)}: ${sections.map(called).join(', ')}.`,
  titleRepeated: (heading: string, count: number) =>
    `${count} sections are called ${quoted(heading)}, so only the number tells them apart.`,
  titleNone: (heading: string) =>
    `No section is called ${quoted(heading)}, nor was one in the revisions at hand.`,
  gone: ({ text, goneSince }: TracedBlock) =>
    `The section ${quoted(text)} is gone since revision ${goneSince} at the latest.`,
  became: (sections: readonly Section[]) => `What it held stands in ${sections.map(called).join(', ')} now.`,
  anchorSays: (anchor: string, section: Section) => `The address #${anchor} leads to ${called(section)}.`,
  anchorNone: (anchor: string) => `The address #${anchor} leads to no section.`,
  disagree: (one: Section, other: Section) =>
    `The number means ${called(one)}, the heading ${called(other)}. Neither is taken.`,
  quoteHeld: (section: Section) => `The words stand in ${called(section)}, once.`,
  quoteEdited: (section: Section, likeness: number) =>
    `A line of ${called(section)} shares ${Math.round(likeness * 100)} % of the words, and no other comes near.`,
  quoteTwice: (count: number) => `The words stand in ${count} places.`,
  quoteAlike: 'Several lines are equally like the words.',
  quoteElsewhere: (within: Section, section: Section) =>
    `The words stand in ${called(section)}, not in ${called(within)}.`,
  quoteNone: 'The words stand nowhere in the article.',
  quoteWas: (section: Section) => `A line of ${called(section)} had these words in an earlier revision.`,
  quoteHomeless: 'The section in which the note looks for the words is not certain.',
  quoteGone: ({ goneSince }: TracedBlock) =>
    `The line with these words is gone since revision ${goneSince} at the latest.`,
  hidden: (template: string) => `It may stand in ${template}, whose text is not in the content.`,
  ordinalNone: 'The article has no such step.',
  wholeArticle: 'The article as a whole is meant.',
} as const;
