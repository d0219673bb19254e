/** Two versions of an article from their files → the nodes of their comparison. Loaded when somebody compares. */
import type { Element, ElementContent } from 'hast';
import { diffRevisions } from '../history/diff-revisions.ts';
import type { RevisionContent } from '../history/meaning/types.ts';
import { affectedBy } from '../runbook/affected.ts';
import { withBase } from '../views/base-path.ts';
import { diffBody } from '../views/history/diff-body.ts';
import { type PackedHistory, unpackHistory } from '../views/history/packed-history.ts';
import type { ComparedArticle } from './compare.ts';

type Entry = ComparedArticle['entries'][number];

/** @throws Where a file cannot be loaded or does not hold the version. */
export async function compared(
  { relied, products, links, base }: ComparedArticle,
  from: Entry,
  to: Entry,
): Promise<Node[]> {
  const [older, newer] = await Promise.all([contentOf(from), contentOf(to)]);
  const diff = diffRevisions(older, newer);
  const affected = affectedBy(diff, {
    of: (id) => relied.on[id] ?? [],
    isLeftOut: (id, scenario) => relied.leftOut[scenario]?.includes(id) ?? false,
  });
  const hrefs = new Map(
    Object.values(relied.on).flatMap((all) => all.map(({ kind, id, href }) => [`${kind} ${id}`, href])),
  );
  const body = diffBody(diff, {
    older,
    newer,
    affected,
    productName: (id) => products[id] ?? id,
    hrefOf: ({ kind, id }) => hrefs.get(`${kind} ${id}`),
    linkHref: (to) => (Object.hasOwn(links, to) ? links[to] : undefined),
  });
  return body.map((element) => nodeOf(element, base));
}

async function contentOf({ name, file }: Entry): Promise<RevisionContent> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const content = unpackHistory((await response.json()) as PackedHistory, name);
  if (!content) throw new Error(`${file} does not hold ${name}`);
  return content;
}

/** Words stay text nodes; attributes are those that the comparison itself writes. */
function nodeOf(node: ElementContent, base: string): Node {
  if (node.type !== 'element') return document.createTextNode(node.type === 'text' ? node.value : '');
  const element = document.createElement(node.tagName);
  const { className, id, href, dir, ariaHidden, ariaLabel, ariaLabelledBy }: Element['properties'] =
    node.properties;
  if (Array.isArray(className)) element.className = className.join(' ');
  if (typeof id === 'string') element.id = id;
  if (typeof href === 'string') element.setAttribute('href', withBase(href, base));
  if (typeof dir === 'string') element.dir = dir;
  if (typeof ariaHidden === 'string') element.setAttribute('aria-hidden', ariaHidden);
  if (typeof ariaLabel === 'string') element.setAttribute('aria-label', ariaLabel);
  if (Array.isArray(ariaLabelledBy)) element.setAttribute('aria-labelledby', ariaLabelledBy.join(' '));
  element.append(...node.children.map((child) => nodeOf(child, base)));
  return element;
}
