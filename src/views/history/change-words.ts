/** What a change means, in words: one line for a revision, one sentence for each of its parts. English; written once. */
import type {
  BlockChange,
  MeaningDiff,
  PlaceName,
  Renumbering,
  Statement,
  StatementChange,
  ValueChange,
} from '../../history/meaning/types.ts';
import type { Affected, Dependent } from '../../runbook/affected.ts';
import { count, dayOrMonth } from '../strings.ts';

/** Name of a product by its id. */
export type ProductName = (id: string) => string;

const NOUNS: Readonly<Record<PlaceName['kind'], readonly [one: string, many: string]>> = {
  section: ['section', 'sections'],
  step: ['step', 'steps'],
  paragraph: ['paragraph', 'paragraphs'],
  notice: ['notice', 'notices'],
  code: ['code block', 'code blocks'],
  table: ['table', 'tables'],
  row: ['table row', 'table rows'],
  image: ['image', 'images'],
  definition: ['definition', 'definitions'],
};

const plural = (n: number, [one, many]: readonly [string, string]): string =>
  `${count(n)} ${n === 1 ? one : many}`;
const quoted = (text: string): string => `“${text}”`;
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `2.6 “Configuring Permissions”`, `“Introduction”`, `before the first heading`. */
export function sectionWords(section: PlaceName['section']): string {
  if (!section) return 'before the first heading';
  return `${section.number === undefined ? '' : `${section.number} `}${quoted(section.title)}`;
}

/** `step 16`, `paragraph`, `section` */
export function blockWords({ kind, place }: PlaceName): string {
  return place === undefined ? NOUNS[kind][0] : `${NOUNS[kind][0]} ${place}`;
}

/** Says in one sentence what happened to a block; where it stands is said by `sectionWords`. */
export function changeWords(change: BlockChange): string {
  const place = change.new ?? change.old;
  if (!place) return '';
  const what = blockWords(place);
  const { old = '', new: fresh = '' } = change.words;
  const moved = change.move !== undefined && change.kind !== 'moved' ? 'moved and ' : '';
  switch (change.kind) {
    case 'added':
    case 'removed':
      return sentence(`${what} ${change.kind}${named(fresh || old)}`);
    case 'renamed':
      return `Section ${moved}renamed: ${quoted(old)} is now ${quoted(fresh)}`;
    case 'moved':
      return sentence(`${what} moved${movedFrom(change)}${named(fresh)}`);
    case 'split':
      return sentence(`${what} ${moved}split${named(old)}`);
    case 'merged':
      return sentence(`${what} ${moved}merged with its neighbours${named(fresh)}`);
    case 'rewritten':
      return sentence(`${what} ${moved}rewritten${named(fresh)}`);
    case 'turned': {
      const { from, to } = change.turned ?? { from: place.kind, to: place.kind };
      return sentence(`${NOUNS[from][0]} ${moved}turned into a ${NOUNS[to][0]}${named(fresh)}`);
    }
    case 'relevelled': {
      const { from = 0, to = 0 } = change.level ?? {};
      return `Section ${moved}put one level ${to > from ? 'deeper' : 'higher'}${named(fresh)}`.replace(
        'one level',
        Math.abs(to - from) === 1 ? 'one level' : `${Math.abs(to - from)} levels`,
      );
    }
    default:
      return sentence(
        `${what} ${moved}${editWords(change)}${movedFrom(change)}${named(fresh)}${valueWords(change.values)}`,
      );
  }
}

/** ` (was step 5 of 2.4 “Registering”)`; empty where it stands where it stood. */
function movedFrom({ move, old, new: fresh }: BlockChange): string {
  if (move === undefined || !old || !fresh) return '';
  const isOther = old.section?.id !== fresh.section?.id || old.section?.title !== fresh.section?.title;
  const home = isOther ? ` of ${sectionWords(old.section)}` : '';
  return old.place === fresh.place && home === '' ? '' : ` (was ${blockWords(old)}${home})`;
}

function named(text: string): string {
  return text === '' ? '' : `: ${quoted(text)}`;
}

function editWords({ kind, depth }: BlockChange): string {
  if (depth === 'space') return 'edited, white space only';
  if (depth === 'markup') return 'edited, formatting only';
  if (depth === 'punctuation') return 'edited, punctuation only';
  if (depth === 'spelling') return 'edited, spelling only';
  return kind === 'redone' ? 'edited: its files or templates' : 'edited';
}

/** ` (143 is now 993)`; empty where no value changed. */
export function valueWords(values: readonly ValueChange[]): string {
  if (values.length === 0) return '';
  const words = values.map(({ from, to }) =>
    from === undefined ? `${to} is new` : to === undefined ? `${from} is gone` : `${from} is now ${to}`,
  );
  return ` (${words.join(', ')})`;
}

/** `Steps 16–20 are now 17–21, in 2.6 “Configuring Permissions”` */
export function renumberingWords(renumbering: Renumbering): string {
  const { of, section } = renumbering;
  const where = of === 'step' ? `${section ? 'in ' : ''}${sectionWords(section)}` : '';
  return [numberWords(renumbering), where].filter((part) => part !== '').join(', ');
}

function numberWords({ of, numbers }: Renumbering): string {
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (!first || !last) return '';
  const noun = NOUNS[of];
  if (numbers.length === 1) return `${sentence(noun[0])} ${first.from} is now ${first.to}`;
  const isRun = numbers.every(
    ({ from, to }, i) =>
      Number(from) === Number(first.from) + i && Number(to) === Number(first.to) + i && !from.includes('.'),
  );
  if (isRun) return `${sentence(noun[1])} ${first.from}–${last.from} are now ${first.to}–${last.to}`;
  return `${plural(numbers.length, noun)} renumbered: ${numbers
    .slice(0, 6)
    .map(({ from, to }) => `${from} is now ${to}`)
    .join(', ')}${numbers.length > 6 ? ' …' : ''}`;
}

const VERSION_WORDS: Readonly<Record<string, string>> = {
  since: 'since',
  until: 'up to',
  before: 'before',
  changed: 'changed in',
  deprecated: 'deprecated in',
  removed: 'removed in',
  fixed: 'fixed in',
  requires: 'requires',
};

/** `MailStore Server since 26.2`, `October 2026`, `permission IMAP.AccessAsApp` */
export function statementWords(statement: Statement, productName: ProductName): string {
  switch (statement.about) {
    case 'version': {
      const { product, kind, version, scope } = statement;
      const of = scope === undefined ? '' : ` (${scope})`;
      return `${productName(product)} ${VERSION_WORDS[kind] ?? kind} ${version.replace('..', ' to ')}${of}`;
    }
    case 'deadline':
      return (
        dayOrMonth(statement.date) + (statement.audience === undefined ? '' : ` (${statement.audience})`)
      );
    case 'link':
      return statement.to;
    case 'address':
      return statement.url;
    case 'identifier':
      return `${(statement.kind ?? 'name').replace('-', ' ')} ${statement.name}`;
    case 'path':
      return statement.parts.join(' > ');
  }
}

const SUBJECTS: Readonly<Record<Statement['about'], readonly [one: string, many: string]>> = {
  version: ['version fact', 'version facts'],
  deadline: ['deadline', 'deadlines'],
  link: ['link', 'links'],
  address: ['address', 'addresses'],
  identifier: ['identifier', 'identifiers'],
  path: ['path through menus', 'paths through menus'],
};

/** `New version fact: … since 26.2`, `Deadline gone: …`, `Link changed: … is now …` */
export function statementChangeWords(
  { about, kind, old, new: fresh, elsewhere }: StatementChange,
  name: ProductName,
): string {
  const [noun] = SUBJECTS[about];
  const [was, is] = [old && statementWords(old, name), fresh && statementWords(fresh, name)];
  // The page had it elsewhere, or still has it.
  if (elsewhere) return `${sentence(noun)} ${kind === 'came' ? 'added' : 'removed'}: ${is ?? was}`;
  if (kind === 'came') return `New ${noun}: ${is}`;
  if (kind === 'went') return `${sentence(noun)} gone: ${was}`;
  return `${sentence(noun)} changed: ${was} is now ${is}`;
}

/** `2 guides include it and 1 note cites it` */
export function dependentWords(dependents: readonly Dependent[]): string {
  const n = (kind: Dependent['kind']): number => dependents.filter((each) => each.kind === kind).length;
  const parts = [
    [n('scenario'), 'guide includes it', 'guides include it'],
    [n('note'), 'note cites it', 'notes cite it'],
    [n('link'), 'page links to it', 'pages link to it'],
  ] as const;
  const said = parts.flatMap(([number, one, many]) => (number > 0 ? [plural(number, [one, many])] : []));
  return listed(said);
}

function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** A change that readers would not notice: a block without words that came or went. */
function isSilent({ kind, depth, words }: BlockChange): boolean {
  const isEmpty = (words.old ?? '') === '' && (words.new ?? '') === '';
  return (kind === 'added' || kind === 'removed') && isEmpty && depth === 'markup';
}

const ONLY: Readonly<Partial<Record<MeaningDiff['verdict'], string>>> = {
  same: 'Nothing changed.',
  space: 'Only white space changed.',
  markup: 'Only formatting changed.',
  punctuation: 'Only punctuation changed.',
  spelling: 'Only spelling changed.',
  blanked: 'The page was emptied.',
};

/** Sections named one by one; of more only their number is told. */
const MOST_SECTIONS = 3;
const MOST_STATEMENTS = 3;

/** One line: what a revision means for readers, and whom it concerns. */
export function summaryWords(meaning: MeaningDiff, affected: readonly Affected[], name: ProductName): string {
  const only = ONLY[meaning.verdict];
  if (only) return only;
  const { kept, removed, added } = meaning.words;
  const first = {
    created: `The page had no text before: ${plural(added, ['word was', 'words were'])} added.`,
    rewritten: `Page rewritten: of ${count(kept + removed)} words ${count(kept)} are left, ${count(added)} are new.`,
    place: 'Parts changed places; all words are as they were.',
  }[meaning.verdict as string];
  const blocks = meaning.verdict === 'created' ? '' : blockSummary(meaning);
  return [first, blocks, statementSummary(meaning, name), sourceSummary(meaning), concernWords(affected)]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}

function blockSummary({ blocks, renumbered }: MeaningDiff): string {
  const told = blocks.filter((each) => !isSilent(each));
  const bySection = Map.groupBy(told, (each) => sectionWords((each.new ?? each.old)?.section));
  const parts =
    bySection.size > MOST_SECTIONS
      ? [`${counts(told)}, in ${plural(bySection.size, NOUNS.section)}.`]
      : [...bySection].map(([section, changes]) => `${sentence(section)}: ${counts(changes)}.`);
  if (told.length === 0) return renumbered.map((each) => `${renumberingWords(each)}.`).join(' ');
  return parts.join(' ');
}

const DID: Readonly<Record<BlockChange['kind'], string>> = {
  added: 'added',
  removed: 'removed',
  split: 'split',
  merged: 'merged',
  rewritten: 'rewritten',
  renamed: 'renamed',
  edited: 'edited',
  turned: 'turned into another kind',
  relevelled: 'put on another level',
  redone: 'edited',
  moved: 'moved',
};

/** `1 step added, 2 steps edited, 1 section renamed` */
function counts(changes: readonly BlockChange[]): string {
  const groups = new Map<string, number>();
  for (const change of changes) {
    const kind = (change.new ?? change.old)?.kind ?? 'paragraph';
    const did =
      change.move === undefined
        ? DID[change.kind]
        : change.kind === 'moved'
          ? 'moved'
          : `moved and ${DID[change.kind]}`;
    const key = `${kind} ${did}`;
    groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  return [...groups]
    .map(([key, n]) => {
      const [kind = 'paragraph', ...did] = key.split(' ');
      return `${plural(n, NOUNS[kind as PlaceName['kind']])} ${did.join(' ')}`;
    })
    .join(', ');
}

const LINKS_DID = { came: 'added', went: 'removed', changed: 'changed' } as const;

/** What readers look up by; links and addresses are counted, and only where nothing else changed. */
function statementSummary({ blocks, statements, links }: MeaningDiff, name: ProductName): string {
  const main = statements.filter(({ about }) => about !== 'link' && about !== 'address');
  const named = main.slice(0, MOST_STATEMENTS).map((each) => `${statementChangeWords(each, name)}.`);
  const more = main.length - named.length;
  if (more > 0) named.push(`${plural(more, ['more fact', 'more facts'])} came, went or changed.`);
  if (blocks.length === 0 && main.length === 0) {
    for (const kind of ['came', 'went', 'changed'] as const) {
      const n = statements.filter((each) => each.kind === kind).length;
      if (n > 0) named.push(`${plural(n, SUBJECTS.link)} ${LINKS_DID[kind]}.`);
    }
  }
  for (const kind of ['broken', 'mended'] as const) {
    const n = links.filter((each) => each.kind === kind).length;
    if (n > 0) named.push(`${plural(n, SUBJECTS.link)} ${kind}.`);
  }
  return named.join(' ');
}

function sourceSummary({ blocks, source, statements }: MeaningDiff): string {
  if (blocks.length > 0 || statements.length > 0 || source.length === 0) return '';
  return 'Changed in the wikitext only.';
}

/** `Concerns 2 guides and 1 note.`; empty where it concerns nobody. */
export function concernWords(affected: readonly Affected[]): string {
  const all = new Map(
    affected.flatMap(({ dependents }) => dependents).map((each) => [`${each.kind} ${each.id}`, each]),
  );
  const n = (kind: Dependent['kind']): number =>
    [...all.values()].filter((each) => each.kind === kind).length;
  const parts = [
    [n('scenario'), ['guide', 'guides']],
    [n('note'), ['note', 'notes']],
    [n('link'), ['linking page', 'linking pages']],
  ] as const;
  const said = parts.flatMap(([number, nouns]) => (number > 0 ? [plural(number, nouns)] : []));
  return said.length === 0 ? '' : `Concerns ${listed(said)}.`;
}

/** What a gap means: edits by others that are not at hand. */
export const gapWords =
  'Revisions by others may be missing in between: what changed here changed in the newer one at the latest.';
