import type { APIRoute, GetStaticPaths } from 'astro';
import { siteView, views } from '../../store/site-views.ts';
import codeRules from '../../styles/code.css?inline';
import guideRules from '../../styles/guide-tools.css?inline';
import healthRules from '../../styles/health.css?inline';
import historyRules from '../../styles/history.css?inline';
import lookupRules from '../../styles/lookup.css?inline';
import rules from '../../styles/site.css?inline';
import versionRules from '../../styles/versions.css?inline';
import { partStylesheet, siteStylesheet } from '../../views/site-stylesheet.ts';

export const getStaticPaths: GetStaticPaths = () => {
  const site = siteView();
  const sheets = [siteStylesheet(rules, site.wikiStyles), partStylesheet('code', codeRules)];
  if (site.has.versions || site.has.deadlines) sheets.push(partStylesheet('versions', versionRules));
  if (site.has.problems || site.has.identifiers) sheets.push(partStylesheet('lookup', lookupRules));
  if (views('health').length > 0) sheets.push(partStylesheet('health', healthRules));
  if (site.has.changes) sheets.push(partStylesheet('history', historyRules));
  if (site.counts.guides > 0) sheets.push(partStylesheet('guide', guideRules));
  return sheets.map(({ name, css }) => ({ params: { name }, props: { css } }));
};

export const GET: APIRoute = ({ props }) =>
  new Response(props.css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
