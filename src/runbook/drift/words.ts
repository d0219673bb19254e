/** Changes in words, for messages, replies and pages: plain text that readers of a public page may see. */
import type { Section } from '../../blocks/types.ts';
import type { Change, Role, Side } from './types.ts';

/** A sentence in three parts, so that a page can make the place in it a link. */
export interface ChangeWords {
  readonly before: string;
  /** `2.4 “Configuring”`, where the change is today; of what is gone, where it stood. */
  readonly place: string;
  readonly after: string;
}

const MOST = 120;

export function shorten(text: string): string {
  if (text.length <= MOST) return text;
  return `${text.slice(0, MOST - 1).replace(/\s+\S*$/u, '')}…`;
}

const quoted = (text: string): string => (text === '' ? '' : `: “${shorten(text)}”`);

export function placeName({ level, title, number }: Section): string {
  if (level === 0) return 'the part before the first heading';
  return number?.known ? `${number.toc} “${title}”` : `“${title}”`;
}

const USED: Readonly<Record<Role, string>> = {
  included: '',
  replaced: ', where other words stand instead',
  'left-out': ', in the part that is left out here',
  skipped: ', which is skipped here',
  'after-stop': ', after the end of the steps',
  undecided: '',
};

const NOW: Readonly<Record<Role, string>> = {
  included: 'shown',
  replaced: 'replaced by other words',
  'left-out': 'left out',
  skipped: 'skipped',
  'after-stop': 'after the end of the steps',
  undecided: 'not decided',
};

const KIND: Readonly<Record<Side['kind'], string>> = {
  section: 'section',
  step: 'step',
  paragraph: 'paragraph',
  notice: 'notice',
  code: 'piece of code',
  table: 'table',
  row: 'table row',
  image: 'image',
  definition: 'definition',
};

/** What happened, in one sentence without its full stop. */
export function changeWords(change: Change): ChangeWords {
  const { kind, was, now, target } = change;
  const side = now ?? was;
  if (!side) return { before: target ?? '', place: '', after: '' };
  const place = placeName(side.section);
  const used = USED[side.role ?? 'included'];
  const what = KIND[side.kind];
  const isSection = side.kind === 'section';
  const around = (before: string, after = `${used}${quoted(side.text)}`): ChangeWords => ({
    before,
    place,
    after,
  });
  switch (kind) {
    case 'added':
      return isSection ? around('New section: ', used) : around(`New ${what} in `);
    case 'removed':
      return isSection ? around('Removed section: ', used) : around(`Removed ${what} in `);
    case 'moved':
      return isSection
        ? around('Section in another place: ', used)
        : around(`${capital(what)} in another place, now in `);
    case 'rewritten':
      return around(`Another ${what} than before in `);
    case 'split':
      return around(`A ${what} became several in `);
    case 'merged':
      return around(`Several became one ${what} in `);
    case 'role':
      return around(
        isSection ? 'Section ' : `A ${what} in `,
        ` was ${NOW[was?.role ?? 'undecided']} and is ${NOW[now?.role ?? 'undecided']} now${isSection ? '' : quoted(side.text)}`,
      );
    case 'target':
      return {
        before: `${capital(target ?? '')} was “${shorten(was?.text ?? '')}” and is “${shorten(side.text)}” now, in `,
        place,
        after: '',
      };
    case 'heading':
      return around('Heading ', ` was “${shorten(was?.text ?? '')}”${used}`);
    case 'images':
      return around('Another image in ');
    case 'form':
      return around(
        isSection ? 'Other level of the heading ' : `No ${KIND[was?.kind ?? side.kind]} any more in `,
      );
    case 'statement':
      return around(`A statement came or went in a ${what} of `);
    case 'words':
      return around('Other words in ');
    case 'spelling':
      return around(isSection ? 'Spelling of the heading ' : `Spelling or punctuation in `);
  }
}

/** The same as plain text. */
export function changeText(change: Change): string {
  const { before, place, after } = changeWords(change);
  return before + place + after;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
