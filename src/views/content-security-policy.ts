/**
 * What a page may load: its own files and nothing else, and no inline script or style. Search runs Pagefind's
 * WebAssembly, in a worker, so its page alone may compile it.
 */
export function contentSecurityPolicy(page: 'content' | 'search'): string {
  const search = page === 'search';
  return [
    "default-src 'none'",
    `script-src 'self'${search ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self' data:",
    ...(search ? ["connect-src 'self'", "worker-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
