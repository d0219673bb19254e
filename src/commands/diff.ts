import { pageNamed } from '../graph/page-name.ts';
import type { RevisionName } from '../history/meaning/types.ts';
import type { HistoryEntry, PageHistory } from '../history/page-history.ts';
import { affectedBy } from '../runbook/affected.ts';
import { dependentsOf } from '../runbook/dependents.ts';
import { readSources } from '../runbook/health/read-sources.ts';
import { gapWords } from '../views/history/change-words.ts';
import { diffReport } from '../views/history/diff-report.ts';
import { entryViews } from '../views/history/entries.ts';
import { reportHtml } from '../views/history/report-html.ts';
import { painted, printable, reportText, unpainted } from '../views/history/report-text.ts';
import { date } from '../views/strings.ts';
import { type Compiled, compile, MEMO_FILE } from './compile.ts';
import { print } from './print.ts';
import { printMessages } from './print-messages.ts';
import type { Command } from './types.ts';
import { readArgs, UsageError } from './usage.ts';

const FORMATS = ['text', 'json', 'html'] as const;
type Form = (typeof FORMATS)[number];

const help = `Usage: vademecum diff PAGE [FROM [TO]] [--content DIR] [--format FORMAT] [--audience AUDIENCE]

Prints what changed on a page between two revisions and what it means: sections and steps that came, went, moved or
changed and the words in them; version facts, deadlines, identifiers and links; and the guides and notes that it
concerns.

  PAGE             the page's title; a former title or a redirect will do
  FROM, TO         revision ids, also as FROM..TO, or what the site’s addresses call a snapshot (copy-20200709T1703);
                   TO is the newest revision where it is not given, FROM the one before it
  --content DIR    the content folder (default: content)
  --format FORMAT  text (default), json, or html; --json is short for --format json
  --audience AUDIENCE
                   internal (default), or public: then internal guides and notes are not named

In text, [-these words went-] and {+these came+}; on a terminal they are coloured too, unless NO_COLOR is set.

Exit code: 0 printed, 1 the content has no such page or revision, or no text of it, 2 wrong usage.
`;

export const command: Command = {
  name: 'diff',
  summary: 'print what changed between two revisions of a page, and what it means',
  help,
  async run(argv, io) {
    const { values, positionals } = readArgs(
      argv,
      {
        content: { type: 'string', default: 'content' },
        format: { type: 'string' },
        json: { type: 'boolean', default: false },
        audience: { type: 'string', default: 'internal' },
      },
      3,
    );
    const { title, from, to } = wanted(positionals);
    const format = formatOf(values.format, values.json);
    const { audience } = values;
    if (audience !== 'public' && audience !== 'internal')
      throw new UsageError(`--audience is public or internal, not "${audience}".`);
    const found = await compile(
      values.content,
      (compiled) => ({
        answer: answerTo(
          compiled,
          { title, from, to },
          { format, audience, isTerminal: io.stdout.isTTY === true },
        ),
        messages: compiled.messages,
      }),
      { memoFile: MEMO_FILE },
    );
    if ('output' in found.answer) {
      await print(io.stdout, found.answer.output);
      return 0;
    }
    printMessages(
      found.messages.filter(({ fatal }) => fatal),
      io.stderr,
    );
    io.stderr.write(`${printable(found.answer.problem)}\n`);
    return 1;
  },
};

interface Wanted {
  readonly title: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function wanted([title, first, second]: readonly string[]): Wanted {
  if (title === undefined || title === '') throw new UsageError('Which page? Give its title.');
  const range = first === undefined ? undefined : /^(.*?)\.\.(.*)$/su.exec(first);
  if (range && second !== undefined) throw new UsageError(`Give either FROM..TO or FROM TO, not both.`);
  const [from, to] = range ? [range[1], range[2]] : [first, second];
  return { title, from: from === '' ? undefined : from, to: to === '' ? undefined : to };
}

function formatOf(wantedFormat: string | undefined, json: boolean): Form {
  if (json && wantedFormat !== undefined && wantedFormat !== 'json')
    throw new UsageError(`--json and --format ${wantedFormat} exclude each other.`);
  const format = FORMATS.find((known) => known === (json ? 'json' : (wantedFormat ?? 'text')));
  if (!format) throw new UsageError(`--format is text, json or html, not "${wantedFormat}".`);
  return format;
}

interface Output {
  readonly format: Form;
  readonly audience: 'public' | 'internal';
  readonly isTerminal: boolean;
}

type Answer = { readonly output: string } | { readonly problem: string };

function answerTo(
  { graph, scenarios, site, wiki }: Compiled,
  { title, from, to }: Wanted,
  { format, audience, isTerminal }: Output,
): Answer {
  const page = pageNamed(title, graph);
  const history = page && graph.historyOf(page.title);
  if (!page || !history) return { problem: noPage(title, [...graph.pages.keys()]) };
  const names = namesOf(history, from, to);
  if ('problem' in names) return names;
  const older = history.content(names.from);
  const diff = history.diff(names.from, names.to);
  if (!older || !diff) return { problem: withoutText(history, names.from, names.to) };
  const isShown = (each: { readonly audience: 'public' | 'internal' }): boolean =>
    audience === 'internal' || each.audience === 'public';
  const sources = readSources(graph, {
    articlePath: wiki.site.articlePath,
    server: wiki.site.server,
    language: site.language,
    terms: site.terms,
  });
  const affected = affectedBy(diff, dependentsOf(graph, scenarios.filter(isShown), sources.filter(isShown)));
  const products = new Map(site.products.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => products.get(id) ?? id;
  const report = diffReport(diff, older, affected, nameOf);
  const entries = new Map(history.entries.map((entry) => [entry.name, entry]));
  const about = [
    ...[names.from, names.to].map(
      (name, i) => `${i === 0 ? 'From' : 'To'} ${entryWords(entries.get(name), name)}`,
    ),
    ...(diff.neighbours || names.from === names.to ? [] : [gapWords]),
  ];
  if (format === 'json') {
    const { summary } = report;
    return { output: `${JSON.stringify({ page: page.title, summary, affected, ...diff }, null, 2)}\n` };
  }
  if (format === 'html') return { output: reportHtml(report, page.title, about) };
  const paint = isTerminal && process.env.NO_COLOR === undefined ? painted : unpainted;
  const head = [paint(printable(page.title), 'bold'), ...about.map(printable), ''].join('\n');
  return { output: `${head}\n${reportText(report, paint)}` };
}

/** `7990: 12 March 2026, Author: comment` */
function entryWords(entry: HistoryEntry | undefined, name: RevisionName): string {
  const { at, author, comment = '', kind } = entry ?? {};
  const said = [at === undefined ? undefined : date(at), author].filter((part) => part !== undefined);
  const words = `${kind === 'snapshot' ? 'snapshot ' : ''}${name}${said.length === 0 ? '' : ` (${said.join(', ')})`}`;
  return comment === '' ? words : `${words}: ${comment}`;
}

/** The revisions that are meant: by default the newest one with text and the one before it. */
function namesOf(
  history: PageHistory,
  from: string | undefined,
  to: string | undefined,
): { readonly from: RevisionName; readonly to: RevisionName } | { readonly problem: string } {
  // A snapshot's id is as long as a title; the site's addresses call it by something shorter.
  const known = new Map(
    entryViews(history.entries).flatMap(({ name, slug }) => [[slug, name] as const, [String(name), name]]),
  );
  for (const name of [from, to]) {
    if (name !== undefined && !known.has(name))
      return {
        problem: `"${history.page}" has no revision or snapshot ${name}. There are: ${listed(history)}.`,
      };
  }
  const isRevision = ({ name, kind }: HistoryEntry): boolean =>
    kind === 'revision' && history.content(name) !== undefined;
  const last = to === undefined ? history.entries.findLast(isRevision)?.name : known.get(to);
  if (last === undefined) return { problem: `The content has no text of "${history.page}".` };
  const first = from === undefined ? history.before(last) : known.get(from);
  if (first === undefined)
    return {
      problem: `There is nothing to compare ${last} of "${history.page}" with: it is the oldest text at hand.`,
    };
  return { from: first, to: last };
}

function withoutText(history: PageHistory, ...names: readonly RevisionName[]): string {
  const missing = names.filter((name) => history.content(name) === undefined);
  return `Of "${history.page}" the feed carries no text of ${missing.join(' and ')}, so there is nothing to compare.`;
}

const MOST_LISTED = 20;

function listed({ entries }: PageHistory): string {
  const names = entryViews(entries).map(({ slug }) => slug);
  const shown = names.slice(-MOST_LISTED).join(', ');
  return names.length > MOST_LISTED ? `${shown} and ${names.length - MOST_LISTED} older ones` : shown;
}

/** Titles that hold the wanted words, where there are any. */
function noPage(title: string, titles: readonly string[]): string {
  const words = title.toLowerCase().replaceAll('_', ' ');
  const near = titles.filter((each) => each.toLowerCase().includes(words)).slice(0, 5);
  const hint = near.length === 0 ? '' : ` Is it one of these: ${near.map((each) => `"${each}"`).join(', ')}?`;
  return `There is no page "${title}" in the content.${hint}`;
}
