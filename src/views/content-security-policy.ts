/** What a page does besides being read. */
export type PagePolicy = 'content' | 'guide' | 'search' | 'compare';

/**
 * What a page may load: its own files and nothing else, and no inline script or style. Search runs Pagefind's
 * WebAssembly, in a worker, so its page alone may compile it; a guide fetches its reply when it is copied, and a comparison
 * the versions that the reader chose.
 */
export function contentSecurityPolicy(page: PagePolicy): string {
  const search = page === 'search';
  return [
    "default-src 'none'",
    `script-src 'self'${search ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self' data:",
    ...(page === 'content' ? [] : ["connect-src 'self'"]),
    ...(search ? ["worker-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
