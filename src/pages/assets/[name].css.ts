import type { APIRoute, GetStaticPaths } from 'astro';
import { siteView } from '../../store/site-views.ts';
import { wikiStylesheet } from '../../views/wiki-stylesheet.ts';

export const getStaticPaths: GetStaticPaths = () => {
  const wiki = wikiStylesheet(siteView().wikiStyles);
  return wiki ? [{ params: { name: wiki.name }, props: { css: wiki.css } }] : [];
};

export const GET: APIRoute = ({ props }) =>
  new Response(props.css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
