/**
 * Films that are kept elsewhere: `{{#ev:youtube|ID}}`, `<youtube>ID</youtube>`. A link, so that nothing is loaded.
 *
 * ```
 * <youtube>abc</youtube>
 * ^
 * ```
 */
import type { Tag } from './tags.ts';
import type { Token } from './token.ts';

const SERVICES: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/watch?v=$1',
  vimeo: 'https://vimeo.com/$1',
  dailymotion: 'https://www.dailymotion.com/video/$1',
  twitch: 'https://www.twitch.tv/videos/$1',
};

export function embedTag(tag: Tag): Token {
  const service = (
    tag.attributes.service ?? (tag.name === 'embedvideo' ? 'youtube' : tag.name)
  ).toLowerCase();
  const given = (tag.attributes.id ?? tag.inner ?? '').trim();
  const id = /(?:v=|\/)([\w-]{5,})(?:[?&].*)?$/.exec(given)?.[1] ?? given;
  const pattern = SERVICES[service];
  const url = pattern ? pattern.replace('$1', () => encodeURIComponent(id)) : given;
  const caption = tag.attributes.caption;
  return tag.leaf({ type: 'embed', service, id, url, ...(caption ? { caption } : {}) }, 0);
}
