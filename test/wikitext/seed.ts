import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSummary } from '../../src/sources/summary.ts';
import { root, shared } from '../shared.ts';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The wikitext of every revision in the bundled feed, and in the real one where it lies beside the repository. */
export function seedTexts(): string[] {
  const feeds = [join(root, 'content', 'wiki'), join(shared, 'mailstore', 'wiki')].map((folder) =>
    join(folder, 'contributions.atom'),
  );
  const texts: string[] = [];
  for (const feed of feeds.filter((file) => existsSync(file))) {
    for (const [, summary] of readFileSync(feed, 'utf8').matchAll(/<summary[^>]*>(.*?)<\/summary>/gs)) {
      const html = (summary as string).replace(
        /&(lt|gt|quot|apos|amp);/g,
        (_, name: string) => ENTITIES[name] as string,
      );
      const body = readSummary(html, /^\s*<p>([^:<]*):/.exec(html)?.[1] ?? '')?.body;
      if (body?.kind === 'full') texts.push(body.wikitext);
    }
  }
  return texts;
}
