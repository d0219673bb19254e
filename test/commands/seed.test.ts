/** The main job on real input: what the wiki's own MediaWiki says is what we say. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasShared, needsShared, seedContent, shared } from '../shared.ts';
import { vademecum } from './run.ts';

interface Page {
  readonly revision: number;
  readonly title: string;
  readonly wikitext?: string;
  readonly sections: readonly { readonly number: string; readonly title: string; readonly anchor: string }[];
}

type Node = Record<string, unknown> & { readonly type: string; readonly id: string };

const SYNC = 'Synchronizing User Accounts with Microsoft 365 - Modern Authentication';

describe.skipIf(!hasShared)(`real input${hasShared ? '' : ` (skipped: ${needsShared})`}`, () => {
  let content = '';
  let nodes: Node[] = [];
  const out = (name: string): string => join(dirname(content), `${content.split('/').at(-1)}-${name}`);
  const site = (): string => out('site');
  const pages: Page[] = hasShared
    ? readdirSync(join(shared, 'mediawiki-html'))
        .filter((name) => name.endsWith('.json') && name !== 'site.json')
        .map((name) => JSON.parse(readFileSync(join(shared, 'mediawiki-html', name), 'utf8')))
        .filter(({ wikitext }: Page) => wikitext !== undefined)
    : [];

  beforeAll(async () => {
    content = seedContent();
    const graph = await vademecum('graph', '--content', content);
    expect(graph.code, graph.stderr).toBe(0);
    nodes = parseLines(graph.stdout);
    const built = await vademecum('build', '--content', content, '--out', site());
    expect(built.code, built.stderr).toBe(0);
  });

  afterAll(() => {
    if (content === '') return;
    for (const folder of [
      content,
      site(),
      out('again'),
      out('shuffled'),
      out('shuffled-site'),
      out('bare'),
    ]) {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  const of = (type: string): Node[] => nodes.filter((node) => node.type === type);

  test('50 revisions, 21 pages, 2 notes, 2 snapshots', () => {
    expect([of('revision').length, of('page').length, of('note').length, of('snapshot').length]).toEqual([
      50, 21, 2, 2,
    ]);
  });

  test('the newest revisions are equal to the byte to what the wiki stored', async () => {
    expect(pages.length).toBe(16);
    for (const { revision, wikitext } of pages) {
      const { stdout } = await vademecum('revision', String(revision), '--content', content);
      expect(stdout).toBe(wikitext);
      expect(of('revision').find(({ id }) => id === String(revision))?.sha1).toBe(
        createHash('sha1').update(stdout).digest('hex'),
      );
    }
  });

  test('section numbers and anchors are MediaWiki’s where they are known', async () => {
    // MediaWiki had none of the templates' bodies.
    const bare = out('bare');
    cpSync(content, bare, { recursive: true });
    rmSync(join(bare, 'templates'), { recursive: true });
    const { stdout } = await vademecum('graph', '--content', bare);
    const sections = parseLines(stdout).filter(({ type }) => type === 'section');
    let known = 0;
    let unknown = 0;
    for (const page of pages) {
      const theirs = new Map(page.sections.map(({ anchor, number }) => [anchor, number]));
      const ours = sections.filter((node) => node.page === page.title);
      const anchorOf = (node: Node): string => (node.anchors as string[])[0] ?? '';
      expect(ours.map(anchorOf).toSorted()).toEqual([...theirs.keys()].toSorted());
      for (const node of ours) {
        const number = node.number as { toc?: string };
        if (number.toc === undefined) unknown += 1;
        else {
          known += 1;
          expect([anchorOf(node), number.toc]).toEqual([anchorOf(node), theirs.get(anchorOf(node))]);
        }
      }
    }
    // All pages but those that call a template whose text nobody has: there, what follows the call is unknown.
    expect(known).toBeGreaterThan(80);
    expect(unknown).toBeGreaterThan(10);
  });

  test('the templates’ bodies make 2.8 and 4 known', () => {
    const numbers = of('section')
      .filter((node) => node.page === SYNC)
      .map((node) => (node.number as { toc?: string }).toc);
    expect(numbers).toContain('2.8');
    expect(numbers).toContain('4');
  });

  test('every page with text has an article page', () => {
    const slugs = of('page')
      .filter(({ current }) => current !== undefined)
      .map(({ slug }) => String(slug));
    expect(slugs.length).toBe(16);
    const built = readdirSync(join(site(), 'articles'));
    expect(slugs.filter((slug) => !built.includes(slug))).toEqual([]);
  });

  test('the guide takes 2.1, 2.2 from its third bullet on, 2.3 and 2.6 with today’s wording', async () => {
    const { code, stdout } = await vademecum(
      'runbook',
      'hybrid-active-directory',
      '--content',
      content,
      '--format',
      'json',
    );
    expect(code).toBe(0);
    const guide = JSON.parse(stdout);
    const sections = guide.parts.filter(({ kind }: { kind: string }) => kind === 'section');
    expect(sections.map((part: { number: { toc: string } }) => part.number.toc)).toEqual([
      '2.1',
      '2.2',
      '2.3',
      '2.6',
    ]);
    expect(sections[0].title).toMatch(/Microsoft Entra ID$/);
    const [, credentials, , permissions] = sections;
    const [insert, leftOut, article] = credentials.pieces;
    expect(insert.kind).toBe('inserted');
    expect(leftOut).toMatchObject({ kind: 'left-out', count: 2 });
    expect(leftOut.html).toMatch(/drop-down list/);
    expect(article.html).toMatch(
      /^<ul><li\b[^>]*>In the <i>Credential Manager<\/i> that appears, click on <i>Create…<\/i>/,
    );
    const html = permissions.pieces.map(({ html: text }: { html: string }) => text).join('');
    for (const words of [
      'New in 25.3',
      'SMTP.SendAsApp',
      'New in 26.1',
      'Mail.ReadWrite',
      'New in 26.2',
      'IMAP.AccessAsApp',
    ]) {
      expect(html).toContain(words);
    }
    const skipped = guide.parts.filter(({ kind }: { kind: string }) => kind === 'skipped');
    const number = (part: { number: { toc: string } }) => part.number.toc;
    expect(skipped.filter(({ afterStop }: { afterStop: boolean }) => !afterStop).map(number)).toEqual([
      '0',
      '1',
      '2',
      '2.4',
      '2.5',
    ]);
    expect(skipped.filter(({ afterStop }: { afterStop: boolean }) => afterStop).map(number)).toEqual([
      '2.7',
      '2.8',
      '3',
      '4',
      '5',
      '5.1',
      '5.2',
    ]);
    expect(guide.stamp.articles).toMatchObject([{ revision: 8007, at: '2026-03-24T09:18:49Z' }]);
  });

  test('the same build twice gives the same bytes, and so do renamed and reordered inputs', async () => {
    const again = await vademecum('build', '--content', content, '--out', out('again'));
    expect(again.code).toBe(0);
    expect(digest(out('again'))).toEqual(digest(site()));

    const shuffled = out('shuffled');
    cpSync(content, shuffled, { recursive: true });
    const feed = join(shuffled, 'wiki', 'contributions.atom');
    const text = readFileSync(feed, 'utf8');
    const [head = '', ...entries] = text.split(/(?=\t<entry>)/u);
    const tail = entries.at(-1)?.match(/<\/entry>([\s\S]*)$/u)?.[1] ?? '';
    entries[entries.length - 1] = (entries.at(-1) ?? '').replace(/<\/entry>[\s\S]*$/u, '</entry>\n');
    // One feed becomes two with other names, each in the opposite order, with some entries in both.
    mkdirSync(join(shuffled, 'wiki', 'deep'));
    const reversed = entries.toReversed();
    writeFileSync(join(shuffled, 'wiki', 'deep', 'b.xml'), head + reversed.slice(0, 30).join('') + tail);
    writeFileSync(join(shuffled, 'wiki', 'a.xml'), head + reversed.slice(25).join('') + tail);
    rmSync(feed);
    for (const kind of ['notes', 'snapshots']) {
      for (const [index, name] of readdirSync(join(shuffled, kind)).sort().toReversed().entries()) {
        renameSync(join(shuffled, kind, name), join(shuffled, kind, `${index}.input`));
      }
    }
    const other = await vademecum('build', '--content', shuffled, '--out', out('shuffled-site'));
    expect(other.code, other.stderr).toBe(0);
    expect(digest(out('shuffled-site'))).toEqual(digest(site()));
    const graph = await vademecum('graph', '--content', shuffled);
    expect(parseLines(graph.stdout)).toEqual(nodes);
  });

  test('no run of eight words of an internal note is in the public site, nor a note’s title', () => {
    const words = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}\p{N}]*/gu) ?? [];
    const feed = readFileSync(join(content, 'wiki', 'contributions.atom'), 'utf8');
    // Public is what the feed says, and the addresses of its pages and of what they link to.
    const wiki = /<id>(https?:[^<]*?)(?:index\.php|api\.php)/u.exec(feed)?.[1] ?? '';
    const titles = [...feed.matchAll(/(?:title=|\[\[)([^\]|&#<"\n]+)/gu)].map(([, title = '']) => title);
    expect(wiki).toMatch(/^https:/u);
    const addresses = titles.map((title) => `${wiki} ${title} ;`);
    const article = words([feed.replace(/&[a-z]+;|<[^>]*>/gu, ' '), ...new Set(addresses)].join(' ')).join(
      ' ',
    );
    const published = [...filesBelow(site())].map((file) =>
      words(unpacked(file).replace(/<[^>]*>/gu, ' ')).join(' '),
    );
    for (const name of readdirSync(join(content, 'notes'))) {
      const note = readFileSync(join(content, 'notes', name), 'utf8');
      const title = /^title:\s*(.*)$/mu.exec(note)?.[1] ?? '';
      const list = words(note);
      // A run is the note's own where it is not the article's title behind a word such as "step".
      const isPublic = (run: readonly string[]): boolean =>
        article.includes(run.slice(1).join(' ')) || article.includes(run.slice(0, -1).join(' '));
      const runs = list
        .map((_, at) => list.slice(at, at + 8))
        .filter((run) => run.length === 8 && !isPublic(run))
        .map((run) => run.join(' '));
      expect(runs.length).toBeGreaterThan(100);
      for (const text of published) {
        expect(text.includes(words(title).join(' '))).toBe(false);
        expect(runs.filter((run) => text.includes(run))).toEqual([]);
      }
    }
  });
});

function parseLines(jsonLines: string): Node[] {
  return jsonLines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) yield join(entry.parentPath, entry.name);
  }
}

/** A file's text; the search index is compressed. */
function unpacked(file: string): string {
  const bytes = readFileSync(file);
  const compressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (compressed ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Path and hash of every file. */
function digest(folder: string): string[] {
  return [...filesBelow(folder)]
    .map(
      (file) =>
        `${file.slice(folder.length)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`,
    )
    .sort();
}
