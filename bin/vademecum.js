#!/usr/bin/env node
// In a clone Node runs the TypeScript sources as they are; an installed package carries compiled files in lib/,
// because Node does not strip types below node_modules.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `vademecum needs Node 22.18 or newer; this is ${process.versions.node}. ` +
      'Start it with "npx vademecum", which uses the Node that comes with the package.',
  );
  process.exit(2);
}
const source = new URL('../src/cli.ts', import.meta.url);
const compiled = new URL('../lib/cli.js', import.meta.url);
const installed = fileURLToPath(import.meta.url).split(/[\\/]/).includes('node_modules');
const { main } = await import(installed && existsSync(compiled) ? compiled.href : source.href);
process.exitCode = await main(process.argv.slice(2));
