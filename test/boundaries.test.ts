import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** The flow of docs/ARCHITECTURE.md: a folder may import from itself and from what stands before it. */
const FLOW = ['sources', 'wikitext', 'blocks', 'history', 'graph', 'runbook', 'views'];
/** The rim: these may import from the whole flow. */
const RIM: Readonly<Record<string, readonly string[]>> = {
  store: [],
  commands: ['store'],
  browser: [],
  components: ['layouts', 'styles', 'browser', 'store'],
  layouts: ['components', 'styles', 'browser', 'store'],
  pages: ['components', 'layouts', 'styles', 'browser', 'store'],
};
const MAY_TOUCH_DISK = ['sources', 'store', 'commands', 'pages', 'cli.ts'];
const DISK = /^(?:node:)?(?:fs|fs\/promises|sqlite|child_process|worker_threads|http|https|net)$/u;

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly specifier: string;
}

function importsOf(folder: string): Import[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro|mjs)$/u.test(entry.name))
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const text = readFileSync(path, 'utf8');
      const specifiers = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"\n]+)['"]/gu)];
      const file = relative(src, path);
      return specifiers.map(([, specifier = '']) => ({
        file,
        folder: file.split('/')[0] ?? '',
        specifier,
      }));
    });
}

/** The folder of src/ that a relative import leads to. */
function targetOf({ file, specifier }: Import): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return relative(src, resolve(src, dirname(file), specifier)).split('/')[0];
}

function allowed(from: string, to: string): boolean {
  if (to === from || to === 'message.ts' || to.startsWith('..')) return true;
  if (from === 'cli.ts') return to === 'commands';
  const place = FLOW.indexOf(from);
  if (place >= 0) return FLOW.indexOf(to) >= 0 && FLOW.indexOf(to) < place;
  return FLOW.includes(to) || (RIM[from]?.includes(to) ?? false);
}

const imports = importsOf(src);

test('there is something to check', () => {
  expect(imports.length).toBeGreaterThan(100);
});

test('imports point one way', () => {
  const wrong = imports.flatMap((each) => {
    const to = targetOf(each);
    return to === undefined || allowed(each.folder, to) ? [] : [`${each.file} imports ${each.specifier}`];
  });
  expect(wrong).toEqual([]);
});

test('only the rim touches the disk, the network or a database', () => {
  const wrong = imports
    .filter(({ specifier, folder }) => DISK.test(specifier) && !MAY_TOUCH_DISK.includes(folder))
    .map(({ file, specifier }) => `${file} imports ${specifier}`);
  expect(wrong).toEqual([]);
});

test('nothing in the flow knows Astro', () => {
  const wrong = imports
    .filter(({ specifier, folder }) => FLOW.includes(folder) && /^(?:astro|@astrojs)\b/u.test(specifier))
    .map(({ file }) => file);
  expect(wrong).toEqual([]);
});

test('the flow has no clock and no randomness', () => {
  const wrong = [
    ...new Set(imports.filter(({ folder }) => FLOW.includes(folder)).map(({ file }) => file)),
  ].filter((file) =>
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\b|\bperformance\.now\(/u.test(
      readFileSync(join(src, file), 'utf8'),
    ),
  );
  expect(wrong).toEqual([]);
});

test('the rule itself tells right from wrong', () => {
  expect(allowed('graph', 'wikitext')).toBe(true);
  expect(allowed('wikitext', 'graph')).toBe(false);
  expect(allowed('views', 'pages')).toBe(false);
  expect(allowed('views', 'store')).toBe(false);
  expect(allowed('pages', 'views')).toBe(true);
  expect(allowed('cli.ts', 'graph')).toBe(false);
});
