/** Directives and references as one line of text: for the command line, labels and examples. */
import type { Directive, Reference } from './types.ts';

/**
 * `2.4`, `2.4 "Configuring"`, `2.1–2.3`, `2.7 and following`, `everything after 2.6`, `line "Click on …"`,
 * `section "Creating"`, `the rest`, `everything`, `page "Import"`.
 */
export function printReference(reference: Reference): string {
  const { reach, article } = reference;
  const place = placeOf(reference);
  if (place === undefined) {
    if (reach === 'rest') return 'the rest';
    if (reach === 'all') return 'everything';
    return `page "${article?.title ?? article?.name ?? ''}"`;
  }
  switch (reach) {
    case 'following':
      return `${place} and following`;
    case 'after':
      return `everything after ${place}`;
    case 'before':
      return `everything before ${place}`;
    case 'upTo':
      return `everything up to ${place}`;
    case 'upToIncluding':
      return `everything up to and including ${place}`;
    default:
      return place;
  }
}

function placeOf({
  number,
  to,
  heading,
  quote,
  ordinal,
  sectionOrdinal,
  called,
}: Reference): string | undefined {
  if (quote !== undefined) return `line "${quote}"`;
  const numbered = number === undefined || to === undefined ? number : `${number}–${to}`;
  const titled = heading === undefined ? undefined : `"${heading}"`;
  const counted = sectionOrdinal === undefined ? undefined : `section ${count(sectionOrdinal)}`;
  const section =
    numbered === undefined ? titled && `section ${titled}` : [numbered, titled].filter(Boolean).join(' ');
  if (ordinal === undefined) return section;
  return [`${called ?? 'section'} ${count(ordinal)}`, section ?? counted].filter(Boolean).join(' of ');
}

const count = (ordinal: number): string => (ordinal < 0 ? 'last' : `#${ordinal}`);

/** `skip 2.4, 2.5`, `perform only 2.1`, `stop after 2.6`, `start line "Click on …"`; without conditions and reasons. */
export function printDirective({ kind, references, edge, only }: Directive): string {
  const where = edge === undefined || edge === 'here' ? [] : [edge];
  return [kind, ...where, ...(only ? ['only'] : []), references.map(printReference).join(', ')]
    .filter((part) => part !== '')
    .join(' ');
}
