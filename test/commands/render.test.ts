/** `render`: options and lines that are wrong are said, and never a stack trace. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { render } from '../../src/commands/render.ts';
import { vademecum } from './run.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vademecum-render-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

test.each([
  ['--site', '{"siteName":5}', ', siteName: '],
  ['--site', '{"namespaces":{"Vorlage":"ten"}}', ', namespaces.Vorlage: '],
  ['--site', '[1]', 'received array'],
  ['--site', '{', 'cannot be read as JSON'],
  ['--pages', '{"Main Page":5}', ', Main Page: '],
])('%s with %s is wrong usage', async (option, json, said) => {
  const { code, stdout, stderr } = await vademecum('render', '--jsonl', option, fileOf('o.json', json));
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('o.json');
  expect(stderr).toContain(said);
});

test.each([
  [['--pages', 'nowhere.json'], 'There is no file nowhere.json.'],
  [['--now', 'yesterday'], 'not "yesterday"'],
])('%s is wrong usage', async (options, said) => {
  const { code, stderr } = await vademecum('render', '--jsonl', ...options);
  expect(code).toBe(2);
  expect(stderr).toContain(said);
});

test('lines that cannot be rendered are named, and the others are rendered', async () => {
  const site = fileOf('site.json', '{"siteName":"Help","aKeyOfAnother":1}');
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end(
    [
      '{"id":1,"title":5,"wikitext":"x"}',
      'no json',
      '[]',
      '{"id":2,"title":null,"wikitext":"x {{SITENAME}}"}',
    ].join('\n'),
  );
  const code = await render(['--jsonl', '--site', site], { stdin, stdout, stderr });
  stdout.end();
  stderr.end();
  expect(code).toBe(1);
  expect(JSON.parse(await text(stdout))).toEqual({ id: 2, html: '<p>x Help\n</p>', sections: [] });
  expect((await text(stderr)).trim().split('\n')).toEqual([
    'stdin:1: "title" is not a text',
    expect.stringMatching(/^stdin:2: .*JSON/),
    'stdin:3: The line is no object with "wikitext"',
  ]);
});
