import type { APIRoute, GetStaticPaths } from 'astro';
import { views } from '../store/site-views.ts';

/** `/changes.atom`; a site without revisions has no such file. */
export const getStaticPaths: GetStaticPaths = () =>
  views('changes').map(({ feed }) => ({ params: { feed: 'changes' }, props: { text: feed } }));

export const GET: APIRoute = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
