import type { APIRoute, GetStaticPaths } from 'astro';
import { siteView } from '../../store/site-views.ts';
import rules from '../../styles/site.css?inline';
import { siteStylesheet } from '../../views/site-stylesheet.ts';

export const getStaticPaths: GetStaticPaths = () => {
  const { name, css } = siteStylesheet(rules, siteView().wikiStyles);
  return [{ params: { name }, props: { css } }];
};

export const GET: APIRoute = ({ props }) =>
  new Response(props.css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
