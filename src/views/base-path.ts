/** Page models know no base path; pages add it where they print an address. */

/** `/a/` below base `/docs/` is `/docs/a/`; other addresses stay as they are. */
export function withBase(href: string, base: string): string {
  if (!href.startsWith('/') || href.startsWith('//')) return href;
  return base.replace(/\/+$/, '') + href;
}

const TAG = /<[a-zA-Z](?:"[^"]*"|[^">])*>/g;
const ROOTED = /(\s(?:href|src|cite)=")\/(?!\/)/g;

/**
 * The same for every link of serialised HTML. The serialiser quotes attributes with `"` and escapes `<` in text, so
 * what looks like a tag is one and code samples stay untouched.
 */
export function htmlWithBase(html: string, base: string): string {
  const prefix = base.replace(/\/+$/, '');
  if (prefix === '') return html;
  return html.replace(TAG, (tag) => tag.replace(ROOTED, (_, before: string) => `${before}${prefix}/`));
}
