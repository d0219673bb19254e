import { allViews } from '../views/all-views.ts';
import type { Compiled } from './compile.ts';

/** The page models of a compiled content folder, for one audience. */
export function viewsOf({ graph, scenarios, site, wiki }: Compiled, audience: 'public' | 'internal') {
  const main = wiki.href('');
  return allViews(graph, scenarios, {
    site,
    audience,
    wikiHref: wiki.href,
    wiki: main === undefined ? undefined : { name: wiki.site.siteName ?? new URL(main).host, href: main },
  });
}
