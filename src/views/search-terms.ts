/**
 * Exact names for the search index.
 *
 * Pagefind drops dots and leading punctuation and stems words, so `2.4`, `.NET 8` and `IMAP.AccessAsApp` are lost among
 * their parts. Here each such name becomes one word of lowercase letters, the same way when a page is indexed and when a
 * reader asks: `26.2` → `zqnzdczdgzpzdc`. The words stand in attributes that only the indexer sees; the site build takes
 * them out of the pages it writes.
 *
 * Pure, and small enough for the browser: the search page uses the same functions.
 */
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';

/** Starts every encoded word; no natural word does. */
const NAME = 'zqn';
/** Starts an encoded section number, which is no version: a heading's `2.4` is found before `2.4` in a sentence. */
const SECTION = 'zqs';

/** The attribute that carries terms, and how Pagefind is told of it. */
export const TERMS = 'data-terms';

const DIGITS = 'abcdefghij';

/**
 * Letters stay (`z` doubles), digits become `zd` + a letter and everything else one separator, so that a prefix stays
 * a prefix: `imap.access` is the beginning of `IMAP.AccessAsApp`.
 */
function encode(name: string): string {
  let word = '';
  for (const character of name.toLowerCase()) {
    if (character === 'z') word += 'zz';
    else if (/\p{L}/u.test(character)) word += character;
    else if (/[0-9]/.test(character)) word += `zd${DIGITS[Number(character)]}`;
    else word += 'zp';
  }
  return word;
}

/**
 * What may be an exact name: a run without spaces that has a letter or a digit, with the punctuation that stands inside
 * or before names.
 *   IMAP.AccessAsApp   26.2   .NET   --pkv3   full_access_as_app   0x80070005   C:\Program
 */
const RUN = /[.\-#/]{0,2}[\p{L}\p{N}]+(?:[._\-+#:/\\@]+[\p{L}\p{N}]+)*/gu;
const DOT_NET = /(?<![\p{L}\p{N}])\.NET (\d+(?:\.\d+)*)/giu;
const NUMBER = /^\d+(?:\.\d+)+$/;

/** Encoded exact names of a text, each once, in order of appearance. */
export function expandTerms(text: string): string[] {
  const terms = new Set<string>();
  for (const [name] of text.matchAll(DOT_NET)) terms.add(NAME + encode(name));
  for (const [run] of text.matchAll(RUN)) {
    for (const name of namesIn(run)) terms.add(NAME + encode(name));
  }
  return [...terms];
}

/** `IMAP.AccessAsApp` → itself and `AccessAsApp`; `--pkv3` → itself and `pkv3`; `v26.2` → `26.2`; `word` → nothing. */
function namesIn(run: string): string[] {
  const bare = run.replace(/^[.#/]+(?=\p{L}|\p{N})/u, (marks) => (marks === '.' ? marks : ''));
  const version = /^v(\d+(?:\.\d+)+)$/i.exec(bare)?.[1];
  if (version) return [version];
  if (!isName(bare)) return [];
  const flag = /^-+(.*)$/u.exec(bare)?.[1];
  const parts = bare.split(/[.:/\\@]+/).filter((part) => part !== bare && isName(part));
  return [bare, ...(flag && isName(flag) ? [flag] : []), ...parts];
}

function isName(run: string): boolean {
  return (
    /^\.\p{L}/u.test(run) || // .NET
    /^--?\p{L}/u.test(run) || // --pkv3
    /[\p{L}\p{N}][._:\\@]+[\p{L}\p{N}]/u.test(run) || // 26.2, full_access_as_app
    /\p{Ll}\p{Lu}/u.test(run) || // AccessAsApp
    (/\p{L}/u.test(run) && /\p{N}/u.test(run)) // AADSTS50011
  );
}

/** A section number as an encoded word: `2.4`, but `2` alone is too common to be one. */
export function sectionTerm(number: string): string | undefined {
  return NUMBER.test(number) ? SECTION + encode(number) : undefined;
}

/** What the search page asks for, best first. */
export interface Query {
  /** Words for Pagefind. */
  readonly words: string;
  /** A section so numbered, an exact name, perhaps a part of a name, or the words as they were typed. */
  readonly of: 'section' | 'name' | 'guess' | 'words';
  /** Encoded words that a result must hold; a hit without them is Pagefind's guess at a shorter word. */
  readonly must: readonly string[];
}

/**
 * A reader's words → the queries to ask, in order of preference. The last one is what was typed, unless that is a
 * number: what resembles a name helps, what resembles a number does not.
 */
export function rewriteQuery(query: string): Query[] {
  const typed = typedWords(query).join(' ');
  if (typed === '') return [];
  const queries: Query[] = [];
  const ask = (of: Query['of'], words: string, must: readonly string[]): void => {
    if (!queries.some((other) => other.words === words)) queries.push({ of, words, must });
  };
  const section = sectionTerm(typed.replace(/^(?:section|step|§)\s*/i, ''));
  if (section) ask('section', section, [section]);
  const must: string[] = [];
  const net = typed.replace(DOT_NET, (name) => push(must, NAME + encode(name)));
  const words = net.replace(RUN, (run) => {
    if (run.startsWith(NAME)) return run;
    const [name] = namesIn(run);
    return name === undefined ? run : push(must, NAME + encode(name));
  });
  if (must.length > 0) ask('name', words, must);
  // `accessasapp`, typed in small letters: perhaps a name's part.
  else if (/^\p{L}{6,}$/u.test(typed)) ask('guess', NAME + encode(typed), [NAME + encode(typed)]);
  // Pagefind would take 27.9 for 27 or 279: a number that is nowhere is nowhere.
  if (!section) ask('words', typed, []);
  return queries;
}

/**
 * The query with the other name of what a vendor renamed, in either direction: texts may use one or the other.
 * `azure ad app` → `Microsoft Entra ID app`. At most three.
 */
export function otherNames(
  query: string,
  terms: readonly { readonly was: string; readonly is: string }[],
): string[] {
  const others = new Set<string>();
  for (const { was, is } of terms) {
    for (const [from, to] of [
      [was, is],
      [is, was],
    ] as const) {
      const name = from.trim().split(/\s+/).map(escapeRegExp).join('\\s+');
      const other = query.replace(
        new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'giu'),
        () => to,
      );
      if (other !== query) others.add(other);
    }
  }
  return [...others].slice(0, 3);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What was typed, word by word, without the punctuation of a sentence: `2.4.` is `2.4`. */
export function typedWords(query: string): string[] {
  return query
    .split(/\s+/)
    .map((word) => word.replace(/^[("'“„‘]+|[.,;:!?…)"'”’]+$/gu, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The encoded names in a word that a reader typed, such as `AADSTS50011`; none in an ordinary word. */
export function namesOf(word: string): string[] {
  return (
    rewriteQuery(word)
      .find(({ of }) => of === 'name')
      ?.must.slice() ?? []
  );
}

/**
 * Whether a text that holds encoded words holds this one: itself, the name as the beginning of a longer one
 * (`imap.access`), or a version's later parts (`26.1` → `26.1.0`, but neither 26.10 nor, as a section, 26.1.1).
 */
export function holdsTerm(text: string, term: string, exactly = false): boolean {
  const last = [...term.slice(NAME.length).matchAll(/zd[a-j]|z[zp]|[^z]/gu)].at(-1)?.[0] ?? '';
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const rest = text.slice(at + term.length, at + term.length + 2);
    if (!/^\p{L}/u.test(rest)) return true;
    if (exactly || term.startsWith(SECTION)) continue;
    if (!/^zd./u.test(last) || rest === 'zp') return true;
  }
  return false;
}

function push(list: string[], term: string): string {
  list.push(term);
  return term;
}

const ENCODED = /(?:<mark>)?\bzq[ns][\p{L}]+[.,;:!?]?(?:<\/mark>)?[.,;:!?]?\s*/gu;

/** Takes encoded words out of a result's excerpt. */
export function withoutTerms(excerpt: string): string {
  return excerpt.replace(ENCODED, '');
}

/** Attributes for an element that a template writes itself, such as a page's title. */
export function termAttributes(text: string, more: readonly string[] = []): Record<string, string> {
  const terms = [...new Set([...more, ...expandTerms(text)])];
  return terms.length === 0 ? {} : { [TERMS]: terms.join(' '), 'data-pagefind-index-attrs': TERMS };
}

/** Elements that hold running text; terms go on the innermost of these, so that hits fall into the right section. */
const BLOCKS = new Set(
  'p li dt dd td th caption pre h1 h2 h3 h4 h5 h6 blockquote div section article figcaption summary ul ol dl table tr thead tbody tfoot figure details center'.split(
    ' ',
  ),
);

/**
 * The same tree with terms: each block carries the exact names of its own text, each heading with a `.number` the term
 * of that number. The input is not changed.
 */
export function addSearchTerms(tree: Root): Root {
  return { ...tree, children: tree.children.map((child) => withTerms(child)) };
}

function withTerms<Node extends RootContent | ElementContent>(node: Node): Node {
  if (node.type !== 'element') return node;
  const element: Element = { ...node, children: node.children.map((child) => withTerms(child)) };
  if (isNumber(node) && hasClass(node, 'unknown')) {
    // “Number unknown: …” is for readers, not part of the section's title. Pagefind's titles take inner elements in
    // unless these say so too.
    element.properties = { ...node.properties, dataPagefindIgnore: 'all' };
    element.children = element.children.map((child) =>
      child.type === 'element'
        ? { ...child, properties: { ...child.properties, dataPagefindIgnore: 'all' } }
        : child,
    );
  }
  // A badge repeats what stands elsewhere.
  if (isBadge(node)) element.properties = { ...node.properties, dataPagefindIgnore: 'all' };
  if (!BLOCKS.has(node.tagName)) return element as Node;
  const heading = /^h[1-6]$/.test(node.tagName);
  const number = heading ? sectionTerm(numberOf(node)) : undefined;
  const attributes = termAttributes(ownText(node), number ? [number] : []);
  if (attributes[TERMS]) {
    element.properties = {
      ...node.properties,
      dataTerms: attributes[TERMS],
      dataPagefindIndexAttrs: TERMS,
    };
  }
  return element as Node;
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

/** What a view says of a step's version where the step does not say it. */
function isBadge(element: Element): boolean {
  return hasClass(element, 'version') && (hasClass(element, 'said') || hasClass(element, 'also'));
}

/** The mark that a heading's number stands in. */
function isNumber(element: Element): boolean {
  return element.tagName === 'span' && hasClass(element, 'number');
}

function numberOf(heading: Element): string {
  const mark = heading.children.find(
    (child): child is Element => child.type === 'element' && isNumber(child),
  );
  return mark ? ownText(mark).trim() : '';
}

/** Text of an element without its inner blocks, which carry their own terms, and without what is not indexed. */
function ownText(element: Element): string {
  let text = '';
  for (const child of element.children) {
    if (child.type === 'text') text += (child as Text).value;
    else if (child.type === 'element') {
      if (isBadge(child)) continue;
      const { className } = child.properties;
      const isNumber =
        /^h[1-6]$/.test(element.tagName) && Array.isArray(className) && className.includes('number');
      text += BLOCKS.has(child.tagName) || isNumber || child.tagName === 'br' ? ' ' : ownText(child);
    }
  }
  return text;
}
