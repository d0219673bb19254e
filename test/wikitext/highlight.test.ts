import { expect, test } from 'vitest';
import { createHighlight, fromWikitext, toHast, toHtml } from '../../src/wikitext/index.ts';

test('code is coloured with classes, unknown languages stay plain', async () => {
  const highlight = await createHighlight(['powershell', 'klingon']);
  const html = (source: string): string => toHtml(toHast(fromWikitext(source), { highlight }));
  const coloured = html(
    '<syntaxhighlight lang="powershell">\nGet-Date # now\n\nWrite-Host "<b>"\n</syntaxhighlight>',
  );
  expect(coloured).toContain('<span class="code-function">Get-Date</span>');
  expect(coloured).toContain('&lt;b&gt;');
  expect(coloured).not.toContain('style=');
  expect(html('<source lang="klingon">a\nb</source>')).toContain('>a\nb</pre>');
});

test('code that would take long is plain', async () => {
  const highlight = await createHighlight(['powershell']);
  expect(highlight('# a\n'.repeat(30_000), 'powershell')).toBeUndefined();
  expect(highlight(`# ${'a'.repeat(3000)}`, 'powershell')).toEqual([
    { type: 'text', value: `# ${'a'.repeat(3000)}` },
  ]);
});
