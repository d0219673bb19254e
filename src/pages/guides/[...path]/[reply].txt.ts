import type { APIRoute, GetStaticPaths } from 'astro';
import { views } from '../../../store/site-views.ts';
import { belowGuides } from '../../../views/paths.ts';

/**
 * A guide as a reply: `reply.txt` and, as Markdown, `reply.md.txt`, which every host serves as text. Where readers fill
 * something in, the button that copies takes `reply.slots.txt` and `reply.md.slots.txt`.
 */
export const getStaticPaths: GetStaticPaths = () =>
  views('guide').flatMap(({ path, reply }) => [
    { params: { path: belowGuides(path), reply: 'reply' }, props: { text: reply.text } },
    { params: { path: belowGuides(path), reply: 'reply.md' }, props: { text: reply.markdown } },
    ...(reply.slots
      ? [
          { params: { path: belowGuides(path), reply: 'reply.slots' }, props: { text: reply.slots.text } },
          {
            params: { path: belowGuides(path), reply: 'reply.md.slots' },
            props: { text: reply.slots.markdown },
          },
        ]
      : []),
  ]);

export const GET: APIRoute = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
