import type { APIRoute, GetStaticPaths } from 'astro';
import { views } from '../store/site-views.ts';

/** `/deadlines.ics`; a site without deadlines has no such file. */
export const getStaticPaths: GetStaticPaths = () =>
  views('deadlines').map(({ calendar }) => ({ params: { calendar: 'deadlines' }, props: { calendar } }));

export const GET: APIRoute = ({ props }) =>
  new Response(props.calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
