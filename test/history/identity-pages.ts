/** The newest texts of the bundled pages and, where it is there, of the real input. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../../src/sources/content.ts';
import { hasShared, root, shared } from '../shared.ts';
import type { ScoredPage } from './identity-score.ts';

export async function identityPages(): Promise<{
  readonly pages: readonly ScoredPage[];
  readonly getPage: (title: string) => string | undefined;
}> {
  const folders = [join(root, 'content'), ...(hasShared ? [join(shared, 'mailstore')] : [])];
  const pages: ScoredPage[] = [];
  const templates = new Map<string, string>();
  for (const folder of folders.filter((each) => existsSync(each))) {
    const content = await readContent(folder);
    const newest = new Map<string, string>();
    for (const { page, body } of content.revisions) {
      if (body.kind === 'full' && body.wikitext !== '') newest.set(page, body.wikitext);
    }
    for (const { page, wikitext } of content.templates) templates.set(page, wikitext);
    for (const [title, wikitext] of newest) {
      if (title.startsWith('Template:')) templates.set(title, wikitext);
      else pages.push({ set: folder, title, wikitext });
    }
  }
  return { pages, getPage: (title) => templates.get(title) };
}
