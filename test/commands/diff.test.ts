/** `diff`: what it prints of generated pages, in every format, and what it says to wrong questions. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../shared.ts';
import { entry, feed } from '../sources/feed-builder.ts';
import { vademecum } from './run.ts';

/** What no XML can hold comes as a reference in wikitext, the rest as it is. */
const EVIL = '&#x1b;[31mred\u0085 \u202egnirts';
const FIRST = `== Access ==
Users sign in with their password.
* Open the portal on port 143.
* Choose the app registration of the server.
* Copy the application id into your notes.
`;
const SECOND = `== Access ==
Users sign in with their password.
* Open the portal on port 993.
* Choose the app registration of the server.
* New in 26.2: Also enable the permission IMAP.AccessAsApp there.
* Copy the application id into your notes.
`;
const THIRD = SECOND.replace('their password', `their ${EVIL} <script>alert(1)</script>`);

let folder = '';
const run = (...argv: string[]) => vademecum('diff', ...argv, '--content', folder);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vademecum-diff-'));
  cpSync(join(root, 'content', 'site.yaml'), join(folder, 'site.yaml'));
  mkdirSync(join(folder, 'wiki'));
  const revisions = [FIRST, SECOND, THIRD].map((text, i) =>
    entry({ id: i + 1, page: 'Access', at: `2026-0${i + 1}-01T10:00:00Z`, comment: `edit ${i + 1}`, text }),
  );
  const copied = entry({ id: 9, page: 'Copied', at: '2026-01-05T10:00:00Z', text: 'Words of the page.' });
  writeFileSync(join(folder, 'wiki', 'feed.atom'), feed(...revisions, copied));
  mkdirSync(join(folder, 'snapshots'));
  writeFileSync(
    join(folder, 'snapshots', 'copied.txt'),
    'Copied\n\nRevision as of 09:12, 14 October 2022 by Mwriter (talk | contribs)\n(diff) ← Older revision | Latest revision (diff) | Newer revision → (diff)\n\nOld words of the page.\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a copied page is called as the site’s addresses call it', async () => {
  const { code, stdout, stderr } = await run('Copied', 'copy-20221014T0912..9');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('[-Old words-]{+Words+} of the page.');
  expect((await run('Copied', '5')).stderr).toContain('There are: copy-20221014T0912, 9.');
});

describe('text', () => {
  test('says what it means, what changed, and in which words; signs do not need colours', async () => {
    const { code, stdout, stderr } = await run('Access', '1..2');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Revisions by others may be missing in between');
    expect(stdout).toContain('1 step edited, 1 step added.');
    expect(stdout).toContain('since 26.2');
    expect(stdout).toContain('Step 1 edited (143 is now 993)');
    expect(stdout).toContain('Open the portal on port [-143-]{+993+}.');
    expect(stdout).toContain('+ Step 3 added');
    expect(stdout).toContain('{+New in 26.2: Also enable the permission IMAP.AccessAsApp there.+}');
    expect(stdout).toContain('Step 3 is now 4, in 1 “');
    expect(stdout).not.toContain('\u001b');
  });

  test('between a revision and itself nobody can have changed anything', async () => {
    const { code, stdout } = await run('Access', '2', '2');
    expect(code).toBe(0);
    expect(stdout).toContain('Nothing changed.');
    expect(stdout).not.toContain('Revisions by others');
  });

  test('FROM..TO and FROM TO are the same; without them the newest and the one before', async () => {
    const texts = await Promise.all([
      run('Access', '2', '3'),
      run('Access', '2..3'),
      run('Access'),
      run('access', '2..'),
    ]);
    for (const { code, stdout } of texts) expect([code, stdout]).toEqual([0, texts[0]?.stdout]);
  });

  test('the other way round it is the inverse', async () => {
    const { stdout } = await run('Access', '2..1');
    expect(stdout).toContain('[-993-]{+143+}');
    expect(stdout).toContain('- Step 3 removed');
  });

  test('nothing changed is said', async () => {
    const { code, stdout } = await run('Access', '2..2');
    expect([code, stdout.trimEnd().endsWith('Nothing changed.')]).toEqual([0, true]);
  });

  test('a page cannot steer the terminal', async () => {
    const { stdout } = await run('Access', '2..3');
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
    expect(stdout).toContain('\ufffd');
  });
});

test('json is the whole comparison', async () => {
  const { stdout } = await run('Access', '1..2', '--json');
  const diff = JSON.parse(stdout);
  expect(diff).toMatchObject({
    page: 'Access',
    from: 1,
    to: 2,
    neighbours: false,
    meaning: { verdict: 'edited' },
  });
  expect(diff.structure.entries.length).toBeGreaterThan(4);
  expect(diff.source.hunks.length).toBeGreaterThan(0);
  expect((await run('Access', '1..2', '--format', 'json')).stdout).toBe(stdout);
});

test('html is a document whose wiki text is text', async () => {
  const { stdout } = await run('Access', '2..3', '--format', 'html');
  expect(
    JSON.stringify(parse(stdout), (key, value) => (key === 'parentNode' ? undefined : value)),
  ).not.toContain('"tagName":"script"');
  expect(stdout).toContain('&lt;script&gt;');
  expect(stdout).toMatch(/<del>[^<]*password/u);
});

test('for the public no internal note is named', async () => {
  const page = 'Synchronizing User Accounts with Microsoft 365 - Modern Authentication';
  const ask = (audience: string) =>
    vademecum('diff', page, '--content', join(root, 'content'), '--audience', audience);
  const [all, shown] = await Promise.all([ask('internal'), ask('public')]);
  expect(all.stdout).toContain('Concerns the note');
  expect(shown.stdout).toContain('Concerns the guide');
  expect(shown.stdout).not.toContain('Concerns the note');
});

describe('wrong questions', () => {
  test.each<[string[], number, string]>([
    [[], 2, 'Which page?'],
    [['Access', '--format', 'pdf'], 2, '--format is text, json or html, not "pdf".'],
    [['Access', '--json', '--format', 'html'], 2, 'exclude each other'],
    [['Access', '--audience', 'all'], 2, '--audience is public or internal, not "all".'],
    [['Access', '1..2', '3'], 2, 'not both'],
    [['Acce'], 1, 'Is it one of these: "Access"?'],
    [['Nothing like that'], 1, 'There is no page'],
    [['Access', '99'], 1, 'has no revision or snapshot 99. There are: 1, 2, 3.'],
    [['Access', '..1'], 1, 'it is the oldest text at hand'],
  ])('%j', async (argv, code, message) => {
    const ran = await run(...argv);
    expect([ran.code, ran.stdout]).toEqual([code, '']);
    expect(ran.stderr).toContain(message);
  });

  test('--help', async () => {
    const { code, stdout } = await vademecum('diff', '--help');
    expect([code, stdout.startsWith('Usage: vademecum diff PAGE')]).toEqual([0, true]);
  });
});
