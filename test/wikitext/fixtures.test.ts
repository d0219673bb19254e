import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  fromWikitext,
  sections,
  toHast,
  toHtml,
  toText,
  type WikiNode,
  type WikitextOptions,
} from '../../src/wikitext/index.ts';
import { root } from '../shared.ts';
import { tilingFault } from './laws.ts';

const folder = join(root, 'test', 'wikitext', 'fixtures');
const options: WikitextOptions = {
  title: 'Guide',
  getPage: (title) => (title === 'Template:Notice' ? '<div class="notice">{{{1}}}</div>' : undefined),
  pageExists: () => true,
  now: '2026-01-02T03:04:05Z',
  site: {
    articlePath: '/wiki/$1',
    server: 'https://wiki.example',
    interlanguage: { de: 'https://de.example/$1' },
  },
};

/** A tree as lines: type, span, and what a leaf holds. */
function outline(nodes: readonly WikiNode[], depth = 0): string {
  return nodes
    .map((node) => {
      const { start, end } = node.position ?? {};
      const value = 'value' in node ? ` ${JSON.stringify(node.value)}` : '';
      const below = 'children' in node ? outline(node.children, depth + 1) : '';
      return `${'  '.repeat(depth)}${node.type} ${start?.line}:${start?.column}-${end?.line}:${end?.column}${value}\n${below}`;
    })
    .join('');
}

const names = readdirSync(folder).filter((name) => name.endsWith('.wiki'));
test.each(names)('%s', (name) => {
  const source = readFileSync(join(folder, name), 'utf8');
  const tree = fromWikitext(source, options);
  const results = {
    html: toHtml(toHast(tree)),
    tree: outline(tree.children),
    json: `${JSON.stringify({ sections: sections(tree), text: toText(tree).split('\n'), missing: tree.data.missing, categories: tree.data.categories, interlanguage: tree.data.interlanguage, switches: tree.data.switches }, null, 2)}\n`,
  };
  expect(tilingFault(source, options)).toBeUndefined();
  for (const [kind, result] of Object.entries(results)) {
    const file = join(folder, name.replace(/wiki$/, kind));
    // UPDATE=1 writes what the parser says now: read the difference before you keep it.
    if (process.env.UPDATE) writeFileSync(file, result);
    expect(result).toBe(readFileSync(file, 'utf8'));
  }
});
