/** MeaningDiff → sentences for readers, section by section, each leading to the place that it tells of. */
import type { Element } from 'hast';
import type { BlockChange, PlaceName, RevisionDiff, StatementChange } from '../../history/meaning/types.ts';
import type { StructureEntry } from '../../history/structure/types.ts';
import type { Affected, Dependent } from '../../runbook/affected.ts';
import {
  changeWords,
  dependentWords,
  type ProductName,
  renumberingWords,
  sectionWords,
  statementChangeWords,
} from './change-words.ts';
import { type Child, element } from './element.ts';
import type { LinkHref } from './inline.ts';
import { changeId } from './reading-part.ts';
import { sentence } from './sentence.ts';
import { capitalised, shorten, historyWords as words } from './words.ts';

export interface MeaningWords {
  readonly productName: ProductName;
  /** The address of a guide, note or article that relies on something; absent where it has no page. */
  readonly hrefOf: (dependent: Dependent) => string | undefined;
  readonly linkHref: LinkHref;
}

/** More changes of one section are only counted: the text below shows them all. */
const MOST = 40;

/** @param shown Ids of the changes that the reading text below shows. */
export function meaningPart(
  { meaning, structure }: RevisionDiff,
  affected: readonly Affected[],
  { productName, hrefOf }: MeaningWords,
  shown: ReadonlySet<string>,
): Element[] {
  const bySection = Map.groupBy(meaning.blocks, (change) => keyOf((change.new ?? change.old)?.section));
  const sections = [...bySection.values()].map((changes) => {
    const section = (changes[0]?.new ?? changes[0]?.old)?.section;
    return element('li', { className: ['in-section'] }, [
      element('p', { className: ['where'] }, sentence(capitalised(sectionWords(section)))),
      list([
        ...changes.slice(0, MOST).map(changeLine),
        changes.length > MOST ? words.moreChanges(changes.length - MOST) : undefined,
      ]),
    ]);
  });
  const entryOf = entriesByNode(structure.entries);
  const placeOf = ({ old, new: fresh }: StatementChange): string | undefined => {
    const entry = fresh ? entryOf.new.get(fresh.node) : entryOf.old.get(old?.node ?? -1);
    const id = entry === undefined ? undefined : changeId(entry);
    return id !== undefined && shown.has(id) ? id : undefined;
  };
  const facts: (Child | undefined)[] = [
    ...meaning.statements.map((change) => factLine(change, productName, placeOf)),
    ...meaning.links.map(({ kind, link }) =>
      kind === 'broken' ? words.brokenLink(link.to) : words.mendedLink(link.to),
    ),
    meaning.anchorsGone.length > 0 ? words.anchorsGone(meaning.anchorsGone) : undefined,
  ];
  return [
    sections.length > 0 ? element('ul', { className: ['sections'] }, sections) : undefined,
    ...titled(words.renumbered, meaning.renumbered.map(renumberingWords)),
    ...titled(words.facts, facts),
    ...titled(
      words.concerns,
      affected.map((each) => concernLine(each, hrefOf)),
    ),
    meaning.source.length > 0 && meaning.blocks.length > 0
      ? element('p', { className: ['quiet'] }, [words.sourceOnly(meaning.source.length)])
      : undefined,
  ].filter((each) => each !== undefined);
}

function keyOf(section: PlaceName['section']): string {
  return section?.id ?? section?.title ?? '';
}

function changeLine(change: BlockChange): Child {
  return element('a', { href: `#${changeId(change.entry)}` }, sentence(changeWords(change)));
}

interface EntriesByNode {
  readonly old: ReadonlyMap<number, number>;
  readonly new: ReadonlyMap<number, number>;
}

/** Which entry tells of a node, by its index on either side. */
function entriesByNode(entries: readonly StructureEntry[]): EntriesByNode {
  const found = { old: new Map<number, number>(), new: new Map<number, number>() };
  for (const [index, entry] of entries.entries()) {
    if ('old' in entry) for (const { at } of [entry.old].flat()) found.old.set(at, index);
    if ('new' in entry) for (const { at } of [entry.new].flat()) found.new.set(at, index);
  }
  return found;
}

/** Characters of a quote; the text below holds all of it. */
const QUOTE = 160;

/** What the page says or says no more, leading to the change that did it, with the sentence where it tells more. */
function factLine(
  change: StatementChange,
  productName: ProductName,
  placeOf: (change: StatementChange) => string | undefined,
): Child {
  // An address as the words of a link would promise to lead there.
  const [label = '', what = ''] = statementChangeWords(change, productName).split(/(?=: )(.*)/su);
  const place = placeOf(change);
  const { quote = '' } = change.new ?? change.old ?? {};
  return element('div', {}, [
    place === undefined ? label : element('a', { href: `#${place}` }, [label]),
    ...sentence(what),
    quote === '' || change.about === 'path' ? undefined : ' ',
    quote === '' || change.about === 'path'
      ? undefined
      : element('q', { className: ['quiet'] }, [element('bdi', {}, [shorten(quote, QUOTE)])]),
  ]);
}

/** `2.6 “Configuring”: 2 guides include it and 1 note cites it`, and which. */
function concernLine({ section, dependents }: Affected, hrefOf: MeaningWords['hrefOf']): Child {
  return element('div', {}, [
    ...sentence(`${capitalised(sectionWords(section))}: ${dependentWords(dependents)}`),
    list(
      dependents.map((dependent) => {
        const href = hrefOf(dependent);
        const name = element('bdi', {}, [dependent.title]);
        const title = href === undefined ? name : element('a', { href }, [name]);
        return element('span', {}, [`${words.dependentKinds[dependent.kind]}: `, title]);
      }),
    ),
  ]);
}

function titled(title: string, lines: readonly (Child | undefined)[]): (Element | undefined)[] {
  const shown = lines.filter((line) => line !== undefined && line !== '');
  return shown.length === 0 ? [] : [element('h3', {}, [title]), list(shown)];
}

function list(lines: readonly (Child | undefined)[]): Element {
  const items = lines.flatMap((line) =>
    line === undefined ? [] : [element('li', {}, typeof line === 'string' ? sentence(line) : [line])],
  );
  return element('ul', {}, items);
}
