/** The PAGENAME family, as variables of the page and as functions of any title: `{{PAGENAME:Help:A}}`. */
import { type FunctionCall, hasSubpages } from './expand.ts';
import { namespaceName, parseTitle, type Title, urlTitle } from './title.ts';

type PagePart = (title: Title, call: FunctionCall) => string;

const prefixOf = (namespace: number, call: FunctionCall): string =>
  namespaceName(namespace, call.expander.site) ?? '';

/** Number of the pages about which a page talks, and the other way round. */
const subject = (namespace: number): number =>
  namespace > 0 && namespace % 2 === 1 ? namespace - 1 : namespace;
const talk = (namespace: number): number =>
  namespace >= 0 ? (namespace % 2 === 0 ? namespace + 1 : namespace) : namespace;

const join = (prefix: string, name: string): string => (prefix === '' ? name : `${prefix}:${name}`);

const parts: Record<string, PagePart> = {
  PAGENAME: (title) => title.name,
  FULLPAGENAME: (title) => title.full,
  BASEPAGENAME: (title, call) => (divided(title, call) ? title.name.replace(/\/[^/]*$/, '') : title.name),
  ROOTPAGENAME: (title, call) => (divided(title, call) ? title.name.replace(/\/.*$/s, '') : title.name),
  SUBPAGENAME: (title, call) => (divided(title, call) ? title.name.replace(/^.*\//s, '') : title.name),
  TALKPAGENAME: (title, call) =>
    title.namespace < 0 ? '' : join(prefixOf(talk(title.namespace), call), title.name),
  SUBJECTPAGENAME: (title, call) => join(prefixOf(subject(title.namespace), call), title.name),
  ARTICLEPAGENAME: (title, call) => join(prefixOf(subject(title.namespace), call), title.name),
  NAMESPACE: (title, call) => prefixOf(title.namespace, call),
  TALKSPACE: (title, call) => (title.namespace < 0 ? '' : prefixOf(talk(title.namespace), call)),
  SUBJECTSPACE: (title, call) => prefixOf(subject(title.namespace), call),
  ARTICLESPACE: (title, call) => prefixOf(subject(title.namespace), call),
};

const divided = (title: Title, call: FunctionCall): boolean =>
  hasSubpages(title.namespace, call.expander.site);

const table: Record<string, PagePart> = { NAMESPACENUMBER: (title) => String(title.namespace) };
for (const [name, part] of Object.entries(parts)) {
  table[name] = (title, call) => escapeWikitext(part(title, call));
  table[`${name}E`] = (title, call) => escapeWikitext(urlTitle(part(title, call)));
}

export const pageFunctions: Readonly<Record<string, PagePart>> = table;

/** The same parts of the title in the first argument; an empty string where it is none. */
export const pageTitleFunctions: Readonly<Record<string, (call: FunctionCall) => string>> =
  Object.fromEntries(
    Object.entries(table).map(([name, part]) => [
      name,
      (call: FunctionCall): string => {
        const title = parseTitle(call.arg(0), call.expander.site);
        return title ? part(title, call) : '';
      },
    ]),
  );

const SPECIAL: Readonly<Record<string, string>> = {
  '"': '&#34;',
  '&': '&#38;',
  "'": '&#39;',
  '<': '&#60;',
  '=': '&#61;',
  '>': '&#62;',
  '[': '&#91;',
  ']': '&#93;',
  '{': '&#123;',
  '|': '&#124;',
  '}': '&#125;',
  ';': '&#59;',
};

/** Text that wikitext shows as it is. */
export function escapeWikitext(text: string): string {
  return text
    .replace(/["&'<=>[\]{|};]/g, (c) => SPECIAL[c] as string)
    .replace(/^[#*:]|(?<=\n)[#*: ]/g, (c) => `&#${c.charCodeAt(0)};`)
    .replaceAll('://', '&#58;//')
    .replaceAll('__', '_&#95;')
    .replace(/\b(RFC|PMID|ISBN) /g, '$1&#32;');
}
