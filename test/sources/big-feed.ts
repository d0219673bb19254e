/**
 * Reads a generated feed of about SIZE megabytes, three of its entries broken, and prints what it took as JSON.
 * Run by `big-feed.test.ts` in a process of its own with a small heap:
 *
 *   node --max-old-space-size=64 test/sources/big-feed.ts 100
 */
import { readFeed } from '../../src/sources/atom.ts';
import { entry, HEAD } from './feed-builder.ts';

const size = Number(process.argv[2] ?? 100) * 1024 * 1024;
const line = '* Click on "Create…" & <b>wait</b>\n';

function* pieces(): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(HEAD);
  let rest = size;
  for (let id = 1; rest > 0; id++) {
    // From almost nothing to 1 MB, and a broken one now and then.
    const long = id % 500 === 0 ? 12_000 : id % 40;
    const text = entry({ id, page: `Page ${id % 1000}`, text: line.repeat(long) });
    const bytes = encoder.encode(id % 1001 === 1000 ? text.replace('</summary>', '') : text);
    rest -= bytes.length;
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  }
  yield encoder.encode('</feed>');
}

const began = performance.now();
let revisions = 0;
let broken = 0;
let bytes = 0;
const counted = (function* () {
  for (const piece of pieces()) {
    bytes += piece.length;
    yield piece;
  }
})();
for await (const item of readFeed(counted, 'big.atom', () => void broken++)) {
  if (item.type === 'revision') revisions++;
}
const { maxRSS } = process.resourceUsage();
const seconds = (performance.now() - began) / 1000;
process.stdout.write(JSON.stringify({ bytes, revisions, broken, seconds, megabytes: maxRSS / 1024 }));
