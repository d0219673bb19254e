import type { APIRoute, GetStaticPaths } from 'astro';
import { views } from '../../../../store/site-views.ts';

/** The texts of an article's versions, for comparing any two in the browser. */
export const getStaticPaths: GetStaticPaths = () =>
  views('history-file').map(({ slug, name, json }) => ({ params: { slug, name }, props: { json } }));

export const GET: APIRoute = ({ props }) =>
  new Response(props.json, { headers: { 'content-type': 'application/json; charset=utf-8' } });
