/** A content folder in which something has drifted: an article that changed, a guide that was confirmed before, two notes. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entry, feed } from '../sources/feed-builder.ts';

export const ARTICLE = 'Registering a ship';

const OLD = `This page shows how the harbour office registers a new ship.
== Papers ==
* Have the papers of the ship at hand before the morning.
== Registering ==
=== Opening the register ===
* Open the cabinet behind the desk with the small key.
* Write the name of the ship into the first free line.
=== Painting the number ===
* Fetch a bucket of white paint from the shed.
* Paint the number on both sides of the bow.
=== Filing the papers ===
* Put the papers into an envelope with the number on it.
== Afterwards ==
* See [[#Closing the register]] for the evening.
`;

/** One step came in a section that the guide skips, and a word changed in one that it shows. */
const NEW = OLD.replace(
  'sides of the bow.\n',
  'sides of the bow.\n* Take a photograph of <b>both numbers</b> for the files.\n',
).replace('the first free line', 'the second free line');

/** Words of the internal note, none of which may reach a public site. */
export const SECRETS = ['Zanzibar procedure', 'whispering lieutenant', 'notebook of the quartermaster'];

const INTERNAL = `---
title: The Zanzibar procedure
date: 2026-03-05
---
Ask the whispering lieutenant before anything else. Then refer to https://help.example.com/wiki/Registering_a_ship

Perform 2.1 Opening the register.

Skip: 2.2 Painting the number
Skip: 2.4 Drying the paint

Perform 2.3 Filing the papers. Write it into the notebook of the quartermaster as well.
`;

const OTHER = `---
title: Ships that are painted already
published: true
---
Follow https://help.example.com/wiki/Registering_a_ship and skip step 3, and skip 2.3 as well. Perform 2.2 Painting the number.
`;

const SCENARIO = `---
id: painted
title: A ship that carries its number already
summary: Only the register and the papers.
audience: public
sources:
  - The Zanzibar procedure
  - notes/painted.md
  - notes/nowhere.md
overlays:
  - id: register
    of: ${ARTICLE}
    seen: 11
    operations:
      - skip: { section: "0" }
        because: You know what the page is about.
      - skip: { section: "1" }
        because: The papers are at hand.
      - skip: { section: "2" }
        because: It only introduces the sections below.
      - include: { section: "2.1" }
      - skip: { section: "2.2" }
        because: The number is there.
      - include: { section: "2.3" }
      - stopAfter: { section: "2.3" }
        because: Nothing else is left to do.
---

<Runbook overlay="register" />
`;

/** Makes the folder; the article's newest revision is 12. */
export function healthContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vademecum-health-'));
  for (const name of ['wiki', 'notes', 'scenarios']) mkdirSync(join(folder, name));
  const entries = [
    entry({ id: 12, page: ARTICLE, text: NEW, at: '2026-04-02T08:00:00Z' }),
    entry({ id: 11, page: ARTICLE, text: OLD, at: '2026-03-02T08:00:00Z' }),
  ];
  writeFileSync(join(folder, 'wiki', 'feed.atom'), feed(...entries));
  writeFileSync(join(folder, 'notes', 'zanzibar.md'), INTERNAL);
  writeFileSync(join(folder, 'notes', 'painted.md'), OTHER);
  writeFileSync(join(folder, 'scenarios', 'painted.mdx'), SCENARIO);
  writeFileSync(
    join(folder, 'site.yaml'),
    'title: Harbour\nwiki:\n  server: https://help.example.com\n  articlePath: /wiki/$1\n',
  );
  return folder;
}
