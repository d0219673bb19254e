/** A small static server for `vademecum preview`: what was built, as a web host would serve it. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { contentSecurityPolicy, type PagePolicy } from '../views/content-security-policy.ts';

export interface ServeSiteOptions {
  readonly dir: string;
  /** The base path that the site was built for. */
  readonly base: string;
  readonly port: number;
  /** `127.0.0.1` unless stated: a preview is for this machine. */
  readonly host?: string | undefined;
  readonly log: (line: string) => void;
}

export interface ServedSite {
  /** `http://localhost:4321/docs/` */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
};
const TRIES = 20;

/** Serves until `close`. Where the port is taken, the next free one serves, and `log` says so. */
export async function serveSite(options: ServeSiteOptions): Promise<ServedSite> {
  const dir = resolve(options.dir);
  const base = `/${options.base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const server = createServer((request, response) => {
    answer(request, response, dir, base).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const host = options.host ?? '127.0.0.1';
  const port = await listen(server, options.port, host);
  if (port !== options.port && options.port !== 0)
    options.log(`Port ${options.port} is taken; using ${port}.`);
  const url = `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}${base}`;
  options.log(`Serving ${options.dir} at ${url}`);
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url, close };
}

async function listen(server: Server, first: number, host: string): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      await new Promise<void>((done, failed) => {
        server.once('error', failed);
        server.listen(port, host, () => {
          server.off('error', failed);
          done();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' || port >= first + TRIES) throw error;
    }
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  dir: string,
  base: string,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  if (base !== '/' && pathname === base.slice(0, -1)) {
    response.writeHead(301, { location: `${base}${search}` }).end();
    return;
  }
  if (pathname === '/' && base !== '/') {
    response.writeHead(302, { location: base }).end();
    return;
  }
  const found = pathname.startsWith(base) ? await fileFor(dir, pathname.slice(base.length)) : undefined;
  if (found === 'folder') {
    response.writeHead(301, { location: `${pathname}/${search}` }).end();
    return;
  }
  const file = found ?? join(dir, '404.html');
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  const headers: Record<string, string> = {
    'cache-control': 'no-cache',
    'content-type': type,
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  };
  // A worker follows the policy of its own response, so Pagefind's files may compile WebAssembly too.
  if (type.startsWith('text/html') || type.startsWith('text/javascript')) {
    const policy = contentSecurityPolicy(policyOf(pathname.slice(base.length)));
    headers['content-security-policy'] = `${policy}; frame-ancestors 'none'`;
  }
  try {
    headers['content-length'] = String((await stat(file)).size);
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(found === undefined ? 404 : 200, headers);
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

function policyOf(path: string): PagePolicy {
  if (path === 'search/' || path.startsWith('pagefind/')) return 'search';
  if (/^articles\/[^/]+\/history\/compare\/$/u.test(path)) return 'compare';
  return path.startsWith('guides/') ? 'guide' : 'content';
}

/** The file that an address below the base path names, `folder` where its slash is missing, or nothing. */
async function fileFor(dir: string, path: string): Promise<string | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const file = join(dir, decoded);
  if (decoded.includes('\0') || (file !== dir && !file.startsWith(dir + sep) && file !== dir + sep))
    return undefined;
  try {
    if (!(await stat(file)).isDirectory()) return file;
    if (decoded !== '' && !decoded.endsWith('/')) return 'folder';
    const index = join(file, 'index.html');
    return (await stat(index)).isFile() ? index : undefined;
  } catch {
    return undefined;
  }
}
