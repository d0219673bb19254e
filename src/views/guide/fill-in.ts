/**
 * The words of a runbook that stand for a value of the reader's: marked in text, and in the addresses of links, so that
 * a script has to look for nothing and can put a value in as text only.
 *
 *     https://<fqdn>/signin   →   https://<span class="fill" data-value="server">&lt;fqdn></span>/signin
 *     <a href="https://server.example.com/x">   →   the same with
 *     data-href='["https://","server","server.example.com","/x"]'
 *
 * `data-href`: text, id of a value, what stands for it in the address, text …
 */
import type { Element, ElementContent, RootContent, Text } from 'hast';
import type { Value } from '../../runbook/values.ts';

/** Marks what stands for values, and keeps which of them it met. */
export interface FillIn {
  /** Copies of the nodes; the input is not changed. */
  mark(nodes: readonly RootContent[]): RootContent[];
  /** Placeholders that were met, as they are written. */
  readonly found: ReadonlySet<string>;
}

/** Elements that do not end a run of words. A link does: an address and the words beside it are two things. */
const INLINE = new Set(
  'abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u var'.split(
    ' ',
  ),
);

/** Addresses that a value may be put into; never into the scheme. */
const FILLABLE = /^(?:https?:\/\/|mailto:)/iu;

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export function fillInOf(values: readonly Pick<Value, 'id' | 'replaces'>[]): FillIn {
  const ids = new Map(values.flatMap(({ id, replaces }) => replaces.map(({ text }) => [text, id] as const)));
  // Where two begin at one place the longer one is meant.
  const words = [...ids.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const inText = searchFor(words.map((each) => [each, each]));
  const inHref = searchFor(
    words.flatMap((each) =>
      [...new Set([each, encodeURIComponent(each), encodeURI(each)])].map((form) => [form, each]),
    ),
  );
  const found = new Set<string>();

  function mark(nodes: readonly RootContent[]): RootContent[] {
    if (words.length === 0) return [...nodes];
    const replaced = new Map<Text, ElementContent[]>();
    for (const run of runsOf(nodes)) {
      const text = run.map(({ value }) => value).join('');
      const hits = inText(text);
      if (hits.length > 0) markRun(run, hits, replaced);
    }
    return rebuild(nodes, replaced);
  }

  /** The words go, as one, to where they begin; code that is set in several colours keeps its text. */
  function markRun(run: readonly Text[], hits: readonly Hit[], replaced: Map<Text, ElementContent[]>): void {
    let at = 0;
    for (const node of run) {
      const end = at + node.value.length;
      const out: ElementContent[] = [];
      const plain = (from: number, to: number): void => {
        if (to > from) out.push({ type: 'text', value: node.value.slice(from - at, to - at) });
      };
      let done = at;
      for (const hit of hits) {
        if (hit.end <= at || hit.start >= end) continue;
        plain(done, Math.max(at, hit.start));
        if (hit.start >= at) out.push(placeholder(hit.words));
        done = Math.min(end, hit.end);
      }
      plain(done, end);
      replaced.set(node, out);
      at = end;
    }
  }

  function placeholder(text: string): Element {
    found.add(text);
    return {
      type: 'element',
      tagName: 'span',
      properties: { className: ['fill'], dataValue: ids.get(text) ?? '' },
      children: [{ type: 'text', value: text }],
    };
  }

  function rebuild<Node extends RootContent>(
    nodes: readonly Node[],
    replaced: Map<Text, ElementContent[]>,
  ): Node[] {
    return nodes.flatMap((node): Node[] => {
      if (node.type === 'text') return (replaced.get(node) ?? [node]) as Node[];
      if (node.type !== 'element') return [node];
      const properties = node.tagName === 'a' ? withParts(node.properties) : node.properties;
      return [{ ...node, properties, children: rebuild(node.children, replaced) }];
    });
  }

  function withParts(properties: Element['properties']): Element['properties'] {
    const { href } = properties;
    if (typeof href !== 'string') return properties;
    const hits = inHref(href);
    const [first] = hits;
    if (!first || !FILLABLE.test(href.slice(0, first.start))) return properties;
    const parts: string[] = [];
    let at = 0;
    for (const hit of hits) {
      found.add(hit.words);
      parts.push(href.slice(at, hit.start), ids.get(hit.words) ?? '', href.slice(hit.start, hit.end));
      at = hit.end;
    }
    return { ...properties, dataHref: JSON.stringify([...parts, href.slice(at)]) };
  }

  return { mark, found };
}

/** Texts that stand next to each other in one line of words, whatever elements are around them. */
function runsOf(nodes: readonly RootContent[]): Text[][] {
  const runs: Text[][] = [[]];
  const visit = (node: RootContent): void => {
    if (node.type === 'text') runs.at(-1)?.push(node);
    if (node.type !== 'element') return;
    const apart = !INLINE.has(node.tagName);
    if (apart) runs.push([]);
    node.children.forEach(visit);
    if (apart) runs.push([]);
  };
  nodes.forEach(visit);
  return runs;
}

/**
 * Finds words from the left, none of them in the middle of a longer name: `example.com` is in `mail.example.com` and in
 * `a@example.com`, but not in `myexample.com` or `example.com.au`.
 */
function searchFor(forms: readonly (readonly [form: string, words: string])[]): (text: string) => Hit[] {
  const wordsOf = new Map(forms);
  const longestFirst = [...wordsOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(longestFirst.map(wholeName).join('|'), 'gu');
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: form, index }) => ({
      start: index,
      end: index + form.length,
      words: wordsOf.get(form) ?? form,
    }));
}

function wholeName(form: string): string {
  const exact = form.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  const before = /^[\p{L}\p{N}_]/u.test(form) ? '(?<![\\p{L}\\p{N}_\\-])' : '';
  const after = /[\p{L}\p{N}_]$/u.test(form) ? '(?![\\p{L}\\p{N}_\\-]|\\.[\\p{L}\\p{N}])' : '';
  return before + exact + after;
}
