import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromWikitext, toHast, toHtml } from '../../src/wikitext/index.ts';
import { root } from '../shared.ts';

const file = join(root, 'docs', 'wikitext-support.md');
const PAIR = /```wikitext\n([\s\S]*?)\n```\n\n```html\n([\s\S]*?)\n?```\n/g;
const pages: Readonly<Record<string, string>> = {
  'Template:Greet': 'Hello {{{1|you}}}!<noinclude> not this</noinclude>',
};

function render(wikitext: string): string {
  const tree = fromWikitext(wikitext, {
    title: 'Guide',
    getPage: (title) => pages[title],
    pageExists: () => true,
    now: '2026-01-02T03:04:05Z',
  });
  return toHtml(toHast(tree));
}

const text = readFileSync(file, 'utf8');
if (process.env.UPDATE) {
  writeFileSync(
    file,
    text.replace(
      PAIR,
      (_, wikitext: string) =>
        `\`\`\`wikitext\n${wikitext}\n\`\`\`\n\n\`\`\`html\n${render(wikitext)}\n\`\`\`\n`,
    ),
  );
}

describe('docs/wikitext-support.md', () => {
  const pairs = [...text.matchAll(PAIR)];
  test('lists cases', () => expect(pairs.length).toBeGreaterThan(50));
  test.each(pairs.map(([, wikitext, html]) => [wikitext, html] as const))('%j', (wikitext, html) => {
    expect(render(wikitext as string).trimEnd()).toBe((html as string).trimEnd());
  });
});
