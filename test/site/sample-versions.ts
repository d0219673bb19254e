/** Pages of versions and deadlines for tests of the site, made by the views themselves from a made-up wiki. */
import type { View } from '../../src/views/types.ts';
import { harbor, site } from '../views/versions/harbor.ts';

const made = site(
  [
    {
      id: 8020,
      page: 'Update notices',
      at: '2026-11-10T08:00:00Z',
      text:
        '== General ==\nMake a backup first.\n* Installations with version 24.3 or older must first be updated to version 25.1.\n' +
        '== Upgrading to 26.2.0 ==\n* Support for <i>tape drives</i> has been removed in this version.\n=== Known Issues ===\n* Long lists scroll slowly. This bug was fixed with version 26.2.1.\n' +
        '== Upgrading to 25.1.x ==\n* The interface for clients has been extended.\n== Upgrading to 24.3.0 ==\nThere is nothing to do.\n',
    },
    {
      id: 8021,
      page: 'Synchronising',
      at: '2026-11-12T09:30:00Z',
      text:
        "== Rights ==\n* New in 26.2: Tick ''Mail.Send.All'' too.\n* The right ''Mail.Send.All'' appears.\n* Since version 26.2, Harbor requires PostgreSQL 14.\n" +
        'The old interface will be shut down on March 1, 2027.\n\nSupport for national clouds will end in December 2026.\n\nAll profiles must be migrated by June 30, 2025.',
    },
  ],
  harbor([{ version: '26.2.0', date: '2026-10' }, { version: '24.3.0' }]),
);
const { views, deadlines } = made;
if (!views || !deadlines) throw new Error('The sample has no versions');

export const { newest } = views;
export const nextDeadlines = deadlines.deadlines.filter(({ past }) => !past);
export const versionSamples: readonly View[] = [
  views.versions,
  ...views.each,
  ...views.products,
  ...views.upgrades,
  ...views.redirects,
  deadlines,
];
