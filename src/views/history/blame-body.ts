/** Blame → the article's words block by block, each with since when it stands there. */
import type { Element } from 'hast';
import type { Age, Blame, NodeAge, RevisionContent, RevisionName } from '../../history/meaning/types.ts';
import { block } from './block.ts';
import { type Child, element } from './element.ts';
import { type LinkHref, styled, type Words, wordsOf } from './inline.ts';
import type { EntryView } from './types.ts';
import { historyWords as words } from './words.ts';

/** Ages from 0, the youngest, to this. */
export const OLDEST = 4;

export interface BlameBodyOptions {
  readonly content: RevisionContent;
  /** A revision, and where it is compared with the one before. */
  readonly entryOf: (name: RevisionName) => {
    readonly entry: EntryView;
    readonly href?: string | undefined;
  };
  readonly linkHref: LinkHref;
  /** From 0, the youngest, to `OLDEST`. */
  readonly ageOf: (name: RevisionName) => number;
}

export function blameBody({ nodes }: Blame, options: BlameBodyOptions): Element[] {
  const all = options.content.outline.nodes;
  return nodes.flatMap((aged): Element[] => {
    const node = all[aged.node];
    if (!node || (aged.text.trim() === '' && node.files.length === 0)) return [];
    return [
      element('div', { className: ['aged', `age-${options.ageOf(aged.changed)}`] }, [
        block(node, all, {
          hrefOf: options.linkHref,
          children: node.cells ? undefined : sentences(aged, wordsOf(node), options),
        }),
        element('p', { className: ['age'] }, ageLine(aged, options)),
      ]),
    ];
  });
}

/** Sentences of another age than their block's last change say so themselves. */
function sentences(
  { text, sentences: all, changed }: NodeAge,
  own: Words,
  { ageOf, linkHref }: BlameBodyOptions,
): Child[] {
  const shownWords = own.text === text ? own : { text, marks: [] };
  const stretch = (from: number, to: number): Child[] => styled(shownWords, linkHref, { from, to });
  const out: Child[] = [];
  let end = 0;
  for (const sentence of all) {
    out.push(...stretch(end, sentence.start));
    const shown = stretch(sentence.start, sentence.end);
    const isApart = all.length > 1 && sentence.changed !== changed;
    out.push(
      ...(isApart
        ? [
            element('span', { className: ['sentence', `age-${ageOf(sentence.changed)}`] }, [
              ...shown,
              element('small', { className: ['whose'] }, [` ${sentence.changed}`]),
            ]),
          ]
        : shown),
    );
    end = sentence.end;
  }
  out.push(...stretch(end, text.length));
  return out;
}

function ageLine(age: Age, { entryOf }: BlameBodyOptions): Child[] {
  const { brought, changed, restored, broughtExactly, changedExactly } = age;
  const linked = (name: RevisionName, line: (entry: EntryView) => string): Child => {
    const { entry, href } = entryOf(name);
    return href === undefined ? line(entry) : element('a', { href }, [line(entry)]);
  };
  return [
    linked(brought, (entry) => words.since(entry, broughtExactly)),
    changed === brought ? undefined : ', ',
    changed === brought ? undefined : linked(changed, (entry) => words.changedIn(entry, changedExactly)),
    restored === undefined ? undefined : ', ',
    restored === undefined ? undefined : linked(restored, words.restoredIn),
  ];
}
