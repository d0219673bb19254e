import { expect, test } from 'vitest';
import { knownVersions } from '../../../src/views/versions/known-versions.ts';
import { harbor, site } from './harbor.ts';

test('one version under all the ways of writing it, newest first', () => {
  const { list, find, between } = knownVersions(
    ['26.2', '26.10', '26.1', '26.1.0', '22.2.x', '22.2', '13.x', '4.5.1 SP2', '4.5.1', 'v9', '10.0'],
    [{ version: '26.1.0', date: '2026-01-12' }, { version: '22.2.0' }],
  );
  expect(list.map(({ name }) => name)).toEqual([
    '26.10',
    '26.2',
    '26.1',
    '22.2',
    '13.x',
    '10.0',
    'v9',
    '4.5.1 SP2',
    '4.5.1',
  ]);
  expect(find('26.1')).toBe(find('26.1.0'));
  expect(find('26.1')?.release?.date).toBe('2026-01-12');
  expect(find('22.2.x')?.spellings).toEqual(['22.2', '22.2.0', '22.2.x']);
  expect(find('4.5.1 SP2')?.slug).toBe('4.5.1-sp2');
  expect(new Set(list.map(({ slug }) => slug)).size).toBe(list.length);
  expect(between('22.2', '26.2').map(({ name }) => name)).toEqual(['26.2', '26.1', '22.2']);
});

test('no pages without products, and none without versions', () => {
  const text = { Page: '== A ==\n* New in 7.2: Open it.\n' };
  expect(site(text, []).views).toBeUndefined();
  expect(site({ Page: 'Nothing.' }).views).toBeUndefined();
  expect(site({ Page: 'Nothing.' }).deadlines).toBeUndefined();
  expect(site({ Page: 'Nothing.' }, harbor([{ version: '7.2' }])).views?.versions.versions).toHaveLength(1);
});

test('the version page says what came, changed, went, was fixed and is required, and where', () => {
  const { told, version, views } = site(
    {
      Manual:
        '== Setup ==\n=== Rights ===\n* Open it.\n* New in 7.2: Tick Send.All too.\n' +
        'Since version 7.2, Harbor requires PostgreSQL 14.\n\nUp to and including version 7.1, the old broker is used.\n',
      Notices:
        '== General ==\nAlways make a backup.\n== Upgrading to 7.2.0 ==\n* Support for tape drives has been removed in this version.\n' +
        '== Upgrading to 7.1.0 ==\n=== Known Issues ===\n* The list is empty. This bug was fixed with version 7.2.\n== Upgrading to 7.0 ==\nNothing.\n',
    },
    harbor([{ version: '7.2.0', date: '2026-02' }, { version: '6.4' }]),
  );
  expect(told('7.2')).toEqual([
    'came: New in 7.2: Tick Send.All too.',
    'required: Since version 7.2, Harbor requires PostgreSQL 14.',
    'removed: Support for tape drives has been removed in this version.',
    'fixed: This bug was fixed with version 7.2.',
    'ended: Up to and including version 7.1, the old broker is used.',
  ]);
  expect(told('6.4')).toEqual([]);
  const page = version('7.2');
  expect(page.release).toEqual({ version: '7.2.0', date: '2026-02' });
  expect(page.notices.map(({ title, number }) => [title, number])).toEqual([
    ['Upgrading to 7.2.0', { known: true, toc: '2' }],
  ]);
  const [came] = page.groups;
  const [place] = came?.statements[0]?.places ?? [];
  expect(place?.section).toEqual({ number: { known: true, toc: '1.1' }, title: 'Rights' });
  expect(place?.firstSaid).toEqual({ revision: 1, at: '2026-01-01T00:00:01Z', exact: false });
  const fixed = page.groups.find(({ name }) => name === 'fixed')?.statements[0];
  expect(fixed?.context).toBe('The list is empty.');
  expect(views?.redirects.map(({ path, target }) => `${path} ${target.href}`)).toEqual([
    '/versions/7.2.0/ /versions/7.2/',
    '/versions/7.1.0/ /versions/7.1/',
  ]);
  expect(views?.products.map(({ path, versions }) => [path, versions.map(({ name }) => name)])).toEqual([
    ['/versions/products/postgresql/', ['14']],
  ]);
});

test('one sentence on two pages is one statement with two places', () => {
  const sentence = 'Since version 7.2, tape drives are no longer supported.';
  const { version } = site({ One: sentence, Two: sentence });
  const statements = version('7.2').groups.flatMap((group) => group.statements);
  expect(statements.map(({ places }) => places.map(({ page }) => page))).toEqual([['One', 'Two']]);
});

test('a range stands on every version in it, and an open version with its first', () => {
  const { told } = site({
    Page: 'In versions 7.1 to 7.3 the list is sorted by name.\n\nSince version 7.2, it has colours.\n\nSince version 6.2.x, it has rows.\n\nSince version 6.2, it is there.',
  });
  expect(told('7.2')).toContain('within: In versions 7.1 to 7.3 the list is sorted by name.');
  expect(told('7.3')).toContain('within: In versions 7.1 to 7.3 the list is sorted by name.');
  expect(told('6.2')).toEqual([
    'came: Since version 6.2.x, it has rows.',
    'came: Since version 6.2, it is there.',
  ]);
});

const NOTICES = {
  Notices:
    '== General ==\nInstallations with version 6.4 or older must first be updated to version 7.0.\n' +
    '== Upgrading to 7.2 ==\nOnly installations with versions 6.9 to 7.1 can be updated directly.\n' +
    '== Upgrading to 7.1 ==\nSupport for tape drives has been removed in this version.\n== Upgrading to 7.0 ==\nText.\n' +
    '== Upgrading to 6.9 ==\nText.\n== Upgrading to 6.4 ==\nText.\n== Upgrading to 6.x ==\nText.\n== Upgrading to 5.1 ==\nText.\n',
  Manual: 'The export requires Harbor Server version 7.1 or newer.',
};

test.each<[string, string, string[]]>([
  ['7.1', '7.2', []],
  ['7.0', '7.2', []],
  ['6.4', '7.2', ['7.0', '7.1']],
  ['6.4', '7.1', ['7.0']],
  ['6.4', '7.0', []],
  ['5.1', '6.4', []],
])('from %s to %s one stops at %j', (from, to, stops) => {
  expect(
    site(NOTICES)
      .upgrade(from, to)
      .waypoints.map(({ title }) => title),
  ).toEqual(stops);
});

test('a way passes every version after the first, in order; what is for every version is named', () => {
  const { upgrade } = site(NOTICES);
  expect(upgrade('6.4', '7.2').stages).toEqual([
    // Notices for every 6.x may speak of what came after 6.4.
    '/versions/6.x/',
    '/versions/6.9/',
    '/versions/7.0/',
    '/versions/7.1/',
    '/versions/7.2/',
  ]);
  expect(upgrade('7.1', '7.2').stages).toEqual(['/versions/7.2/']);
  expect(upgrade('7.1', '7.2').general).toEqual([{ title: 'General', href: '/articles/notices/#General' }]);
});

test('with many releases there are at most 400 pages of pairs, and it is said how many are left out', () => {
  const releases = Array.from({ length: 300 }, (_, i) => ({ version: `${Math.floor(i / 10)}.${i % 10}.1` }));
  const { views } = site({ Page: 'Text.' }, harbor(releases));
  expect(views?.upgrades.length).toBe(378);
  expect(views?.versions.upgrades.versions.length).toBe(28);
  expect(views?.versions.upgrades.left).toBe(272);
  expect(views?.each).toHaveLength(300);
});

test('a thousand facts are worked through in a moment, and all paths differ', () => {
  const pages = Object.fromEntries(
    Array.from({ length: 100 }, (_, p) => [
      `Page ${p}`,
      `== A ==\n${Array.from({ length: 10 }, (_, i) => `* New in ${20 + (p % 7)}.${i}: Tick box number ${p * 10 + i} too.\n`).join('')}`,
    ]),
  );
  const start = performance.now();
  const { views } = site(pages);
  expect(performance.now() - start).toBeLessThan(20_000);
  const all = [...(views?.each ?? []), ...(views?.products ?? []), ...(views?.upgrades ?? [])];
  expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
  const statements = views?.each.flatMap(({ groups }) => groups.flatMap((group) => group.statements)) ?? [];
  expect(statements).toHaveLength(1000);
});
