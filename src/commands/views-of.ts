import { relative, sep } from 'node:path';
import { readSources } from '../runbook/health/read-sources.ts';
import { allViews } from '../views/all-views.ts';
import type { Compiled } from './compile.ts';

/** The page models of a compiled content folder, for one audience. Notes are not even read for a public one. */
export function viewsOf({ dir, graph, scenarios, site, wiki }: Compiled, audience: 'public' | 'internal') {
  const main = wiki.href('');
  const { articlePath, server } = wiki.site;
  const { language, terms } = site;
  return allViews(graph, scenarios, {
    site,
    audience,
    wikiHref: wiki.href,
    wiki: main === undefined ? undefined : { name: wiki.site.siteName ?? new URL(main).host, href: main },
    fileName: (file) => relative(dir, file).split(sep).join('/'),
    sources:
      audience === 'internal' ? readSources(graph, { articlePath, server, language, terms }) : undefined,
  });
}
