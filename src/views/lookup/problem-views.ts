/** Problems of all articles → `/errors/`, and a page for each article where they are too many for one. */
import type { Problem } from '../../graph/problems/types.ts';
import type { Graph, Page } from '../../graph/types.ts';
import { hasArticle } from '../article-page.ts';
import { articlePath } from '../paths.ts';
import type { Link } from '../types.ts';
import { placesIn } from './places.ts';
import { byName, chunks, entryAnchor, MOST_ENTRIES, piecePath } from './split.ts';
import type { ArticlePlace, ProblemEntry, ProblemsView } from './types.ts';

const BASE = '/errors/';
/** Characters of a cause or solution; the article has the rest. */
const LONGEST = 320;

interface Group {
  readonly page: Page;
  readonly problems: ProblemEntry[];
}

/** The overview first; empty where no article tells of a problem. */
export function problemViews(graph: Graph): ProblemsView[] {
  const groups = groupsOf(graph);
  const count = groups.reduce((sum, { problems }) => sum + problems.length, 0);
  if (count === 0) return [];
  const groupOf = ({ page, problems }: Group) => ({ article: linkTo(page), problems });
  if (count <= MOST_ENTRIES) {
    const codes = codesOf(groups.flatMap(({ problems }) => problems.map((entry) => ({ entry, path: '' }))));
    return [{ kind: 'problems', path: BASE, count, codes, groups: groups.map(groupOf), parts: [] }];
  }
  const pieces = groups.flatMap(({ page, problems }) =>
    chunks(problems).map((piece, i) => ({ page, piece, path: piecePath(BASE, page.slug, i), number: i + 1 })),
  );
  const coded = pieces.flatMap(({ piece, path }) => piece.map((entry) => ({ entry, path })));
  return [
    {
      kind: 'problems',
      path: BASE,
      count,
      // Too many codes are no help either: then the articles lead to them.
      codes:
        coded.filter(({ entry }) => entry.code !== undefined).length <= MOST_ENTRIES ? codesOf(coded) : [],
      groups: [],
      parts: pieces.map(({ page, piece, path, number }) => ({
        title: number === 1 ? page.displayTitle : `${page.displayTitle} (${number})`,
        href: path,
        count: piece.length,
      })),
    },
    ...pieces.map(
      ({ page, piece, path }): ProblemsView => ({
        kind: 'problems',
        path,
        of: page.displayTitle,
        count: piece.length,
        codes: codesOf(piece.map((entry) => ({ entry, path: '' }))),
        groups: [{ article: linkTo(page), problems: piece }],
        parts: [],
      }),
    ),
  ];
}

function linkTo({ displayTitle, slug }: Page): Link {
  return { title: displayTitle, href: articlePath(slug) };
}

/** By article in the order of titles, and in reading order; what a template says everywhere stands once. */
function groupsOf(graph: Graph): Group[] {
  const places = placesIn(graph);
  const known = new Map<string, { places: ArticlePlace[] }>();
  const groups: Group[] = [];
  const pages = [...graph.pages.values()].sort((a, b) => byName(a.displayTitle, b.displayTitle));
  for (const page of pages) {
    if (page.problems.length === 0 || !hasArticle(page, graph)) continue;
    const problems: ProblemEntry[] = [];
    for (const problem of page.problems) {
      const place = places.of(problem.page, problem.about);
      if (!place) continue;
      const key = keyOf(problem);
      const before = known.get(key);
      if (before) {
        before.places.push(place);
        continue;
      }
      const entry = { ...entryOf(problem, page), places: [place] };
      known.set(key, entry);
      problems.push(entry);
    }
    if (problems.length > 0) groups.push({ page, problems });
  }
  return groups;
}

function keyOf({ code, message, parts }: Problem): string {
  return JSON.stringify([code, message, parts.map(({ role, quote }) => [role, quote])]);
}

function entryOf({ id, kind, code, message, parts }: Problem, page: Page): Omit<ProblemEntry, 'places'> {
  const texts = new Map(page.blocks.map((block) => [block.id, block.text]));
  return {
    anchor: entryAnchor(id),
    kind,
    code,
    message: message === code ? undefined : message,
    parts: parts.map(({ role, quote, blocks }) => {
      const rest = blocks.slice(1).map((each) => texts.get(each) ?? '');
      // A part may begin with words that only lead to what follows: "Do this:".
      const text = /[.!?。…)\]"”]$/u.test(quote) ? quote : [quote, ...rest].join(' ').trim();
      const short = shortened(text);
      return {
        role,
        text: short,
        more: short !== text || (text === quote && rest.some((each) => each !== '')),
      };
    }),
  };
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.lastIndexOf(' ', LONGEST);
  return `${text.slice(0, cut > 0 ? cut : LONGEST)} …`;
}

/** Sorted; the same code twice leads to the first. `path` is empty for the page itself. */
function codesOf(entries: readonly { readonly entry: ProblemEntry; readonly path: string }[]): Link[] {
  const codes = new Map<string, Link>();
  for (const { entry, path } of entries) {
    const { code, anchor } = entry;
    if (code !== undefined && !codes.has(code)) codes.set(code, { title: code, href: `${path}#${anchor}` });
  }
  return [...codes.values()].sort((a, b) => byName(a.title, b.title));
}
