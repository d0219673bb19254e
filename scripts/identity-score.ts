/**
 * Prints how well blocks keep their identity through generated edits of the bundled pages and, where they lie beside
 * the repository, of the real ones: `npm run identity:score [-- --list]`.
 */
import { identityPages } from '../test/history/identity-pages.ts';
import { scoreIdentity, type Tally } from '../test/history/identity-score.ts';

const { pages, getPage } = await identityPages();
const { byKind, wrong, missed } = scoreIdentity(pages, getPage, Number(process.env.EDITS ?? 2));
const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(4));
const line = (name: string, tally: Tally): string =>
  [
    name.padEnd(30),
    String(tally.mutations).padStart(6),
    share(tally.right, tally.given).padStart(10),
    share(tally.found, tally.touched).padStart(15),
    share(tally.allFound, tally.all).padStart(12),
  ].join('');
console.log(`${pages.length} pages\n`);
console.log(`${'edit'.padEnd(30)} edits precision recall touched  recall all`);
const total: Tally = { mutations: 0, given: 0, right: 0, touched: 0, found: 0, all: 0, allFound: 0 };
for (const [kind, tally] of byKind) {
  console.log(line(kind, tally));
  for (const field of Object.keys(total) as (keyof Tally)[]) total[field] += tally[field];
}
console.log(line('all', total));
if (process.argv.includes('--list')) {
  for (const { page, kind, seed, old, new: fresh } of wrong)
    console.log(`\nWRONG ${page} · ${kind} · ${seed}\n  ${old}\n  ${fresh}`);
  for (const { page, kind, seed, old, new: fresh } of missed)
    console.log(`\nmissed ${page} · ${kind} · ${seed}\n  ${old}\n  ${fresh}`);
}
