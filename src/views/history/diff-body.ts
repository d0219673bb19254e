/**
 * Two revisions compared → what their page shows below its title: meaning first, then the text as readers see it, then
 * the wikitext. The site prints it, and a browser that compares two others builds it from the same words.
 */
import type { Element } from 'hast';
import type { RevisionContent, RevisionDiff } from '../../history/meaning/types.ts';
import type { Affected } from '../../runbook/affected.ts';
import { gapWords, summaryWords } from './change-words.ts';
import { type Child, element } from './element.ts';
import { type MeaningWords, meaningPart } from './meaning-part.ts';
import { readingPart } from './reading-part.ts';
import { sentence } from './sentence.ts';
import { sourcePart } from './source-part.ts';
import { historyWords as words } from './words.ts';

export interface DiffBodyOptions extends MeaningWords {
  readonly older: RevisionContent;
  readonly newer: RevisionContent;
  readonly affected: readonly Affected[];
}

export function diffBody(
  diff: RevisionDiff,
  { older, newer, affected, ...options }: DiffBodyOptions,
): Element[] {
  const reading = readingPart(diff, older, newer, options.linkHref);
  const source = diff.source && sourcePart(diff.source);
  const summary = summaryWords(diff.meaning, affected, options.productName);
  return [
    partLinks(),
    part('meaning', words.meaning, [
      element('p', { className: ['summary'] }, sentence(summary)),
      diff.neighbours ? undefined : element('p', { className: ['gap'] }, [gapWords]),
      ...meaningPart(diff, affected, options, idsOf(reading)),
    ]),
    part(
      'reading',
      words.reading,
      reading.length > 0 ? [heads(), ...reading] : [element('p', {}, [words.sameText])],
    ),
    part(
      'source',
      words.source,
      source === undefined
        ? [element('p', {}, [words.noSource])]
        : source.length === 0
          ? [element('p', {}, [words.sameSource])]
          : [heads(), ...source],
    ),
  ];
}

function idsOf(rows: readonly Element[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : [])));
}

function partLinks(): Element {
  const parts = [
    ['meaning', words.meaning],
    ['reading', words.reading],
    ['source', words.source],
  ] as const;
  const items = parts.map(([id, title]) => element('li', {}, [element('a', { href: `#vm:${id}` }, [title])]));
  return element('nav', { ariaLabel: words.pageParts, className: ['parts-of-diff'] }, [
    element('ul', {}, items),
  ]);
}

function part(id: string, title: string, children: readonly Child[]): Element {
  return element('section', { className: ['part-of-diff', id], ariaLabelledBy: [`vm:${id}`] }, [
    element('h2', { id: `vm:${id}` }, [title]),
    ...children,
  ]);
}

/** Names of the two columns, where there are two. */
function heads(): Element {
  return element('div', { className: ['sides', 'heads'], ariaHidden: 'true' }, [
    element('div', { className: ['one'] }, [words.olderSide]),
    element('div', { className: ['two'] }, [words.newerSide]),
  ]);
}
