import type { Node } from 'unist';
import { fromWikitext, type WikitextOptions } from '../../src/wikitext/index.ts';

interface Branch extends Node {
  readonly children?: readonly Branch[];
}

/** The leaves of a tree from left to right. */
export function leavesOf(node: Branch): Branch[] {
  return node.children?.length ? node.children.flatMap(leavesOf) : [node];
}

/** What breaks the tiling law: leaves joined in order are the source, and no child reaches out of its parent. */
export function tilingFault(source: string, options: WikitextOptions = {}): string | undefined {
  const tree = fromWikitext(source, options) as Branch;
  let joined = '';
  for (const leaf of source === '' ? [] : leavesOf(tree)) {
    const { position } = leaf;
    if (!position) return `${leaf.type} has no position`;
    if (position.start.offset !== joined.length)
      return `${leaf.type} begins at ${position.start.offset}, not ${joined.length}`;
    joined += source.slice(position.start.offset, position.end.offset);
  }
  if (joined !== source) return `the leaves end at ${joined.length} of ${source.length}`;
  return outside(tree);
}

function outside(node: Branch): string | undefined {
  for (const child of node.children ?? []) {
    const [a, b] = [child.position, node.position];
    if (!a || !b) return `${child.type} or ${node.type} has no position`;
    if ((a.start.offset ?? 0) < (b.start.offset ?? 0) || (a.end.offset ?? 0) > (b.end.offset ?? 0)) {
      return `${child.type} ${a.start.offset}–${a.end.offset} reaches out of ${node.type} ${b.start.offset}–${b.end.offset}`;
    }
    const fault = outside(child);
    if (fault) return fault;
  }
  return undefined;
}

/** Pieces of wikitext that meet in unlucky ways. */
export const PIECES = [
  'a',
  'B c',
  ' ',
  '\n',
  '\n\n',
  "''",
  "'''",
  "'''''",
  '[[',
  ']]',
  '[',
  ']',
  '{{',
  '}}',
  '{{{',
  '}}}',
  '|',
  '||',
  '=',
  '==',
  '\n==',
  '\n* ',
  '\n# ',
  '\n; ',
  '\n: ',
  '\n*#',
  ':',
  '\n{|',
  '\n|-',
  '\n|}',
  '\n! ',
  '!!',
  '<b>',
  '</b>',
  '<div>',
  '</div>',
  '<table>',
  '<td>',
  '</table>',
  '<p>',
  '</p>',
  '<li>',
  '<br>',
  '<!--',
  '-->',
  '<nowiki>',
  '</nowiki>',
  '<pre>',
  '</pre>',
  '<ref>',
  '</ref>',
  '<references />',
  '<poem>',
  '</poem>',
  '<gallery>',
  '</gallery>',
  '<noinclude>',
  '</noinclude>',
  '<includeonly>',
  '</includeonly>',
  'http://a.b',
  'https://',
  'mailto:',
  '&amp;',
  '&#65;',
  '&',
  '__TOC__',
  '__NOTOC__',
  '\n----',
  'File:A.png',
  'thumb',
  'Category:',
  'de:',
  '#',
  '/',
  '../',
  '{{T|',
  '{{#if:',
  'T',
  '~~~~',
  '-{',
  '}-',
  '\x7f',
  '\0',
  '\ud800',
  '😀',
  '\r\n',
  '\t',
  '<fqdn>',
  '<',
  '>',
  '"',
  '{{!}}',
  '%3C',
  '{{M}}',
] as const;

export const PAGES: Readonly<Record<string, string>> = {
  'Template:T': "\n== {{{1|h}}} ==\n* ''{{{2|x}}}\n<div>",
  'Template:M': '{|\n| {{{1}}}',
};

export const OPTIONS: WikitextOptions = {
  title: 'Help:Page/Sub',
  getPage: (title) => PAGES[title],
  now: '2026-01-02T03:04:05Z',
  site: {
    articlePath: '/wiki/$1',
    server: 'https://wiki.example',
    interlanguage: { de: 'https://de.example/$1' },
    interwiki: { w: 'https://w.example/$1' },
  },
};
