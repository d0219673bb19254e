/** Addresses of single steps and paragraphs, so that a quote can lead to the very sentence. */
import { createHash } from 'node:crypto';
import type { Block, Graph, Page } from '../graph/types.ts';
import { mentionedBlocks } from './lookup/mentions.ts';
import { articlePath } from './paths.ts';

/** The id of a block's element on its article's page: the wiki's own, else one that lasts as long as the block's id. */
export function blockAnchor({ id, element }: Block): string {
  const own = element.properties.id;
  if (typeof own === 'string' && own !== '') return own;
  return `vm:${createHash('sha256').update(id).digest('hex').slice(0, 10)}`;
}

/** Ids of the blocks that other pages of the site quote or lead to; only these get an anchor. */
export function quotedBlocks({ title, facts, deadlines, problems }: Page, graph: Graph): ReadonlySet<string> {
  const quoted = [...facts, ...deadlines, ...problems].map(({ about }) => about);
  return new Set([...quoted, ...(mentionedBlocks(graph).get(title) ?? [])]);
}

/** The address of an element of an article. */
export function articleHref(slug: string, anchor: string): string {
  return articlePath(slug) + (anchor === '' ? '' : `#${encodeFragment(anchor)}`);
}

/** A fragment in an address: what HTML allows, nothing that could end the attribute or the address. */
export function encodeFragment(anchor: string): string {
  return encodeURI(anchor).replace(/[#"'<>]/gu, (character) => encodeURIComponent(character));
}
