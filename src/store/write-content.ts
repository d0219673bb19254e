import { openContent } from '../sources/content.ts';
import type { Site } from '../sources/site.ts';
import type { Report } from '../sources/types.ts';
import type { StoreWriter } from './types.ts';

/**
 * Streams a content folder into a store that is being made, one item in memory at a time.
 *
 * @example
 * await writeStore('.vademecum/store.db', (writer) => writeContent('content', writer, tell));
 */
export async function writeContent(dir: string, writer: StoreWriter, tell: Report): Promise<Site> {
  const { site, items } = await openContent(dir, tell);
  for await (const item of items) writer.add(item, tell);
  return site;
}
