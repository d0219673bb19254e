/**
 * Speed of the source diff beside wikidiff2 (a PHP extension, in Debian the package php-wikidiff2) and `diff`'s
 * diffWords, on all neighbouring revisions of a content folder and on generated pages of 60 KB.
 *
 *   npm run bench:diff [-- FOLDER]
 *
 * All three run in one go, by turns, each warmed up alike. wikidiff2 is timed inside PHP, around its own function.
 * Without PHP and the extension only the other two are measured.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { diffWords } from 'diff';
import { diffSource } from '../src/history/text/diff-source.ts';
import { readContent } from '../src/sources/content.ts';

interface Pair {
  readonly name: string;
  readonly old: string;
  readonly new: string;
}

/** Milliseconds: of the first call in a process, and the median of the calls after the warm-up. */
interface Times {
  readonly cold: number;
  readonly warm: number;
}

const CONTEXT = 2;
/** Rounds, and calls of each pair in a round. */
const CALLS = {
  seed: { rounds: 5, warmUp: 200, measured: 51 },
  large: { rounds: 3, warmUp: 10, measured: 9 },
};
type Calls = (typeof CALLS)[keyof typeof CALLS];
/** What takes longer at first is not warmed up and measured once more. In milliseconds. */
const SLOW = 1000;
/** diffWords takes minutes for some pages; it is stopped here. */
const WORDS_TIMEOUT = 10_000;

const folder =
  process.argv[2] ?? ['../shared/mailstore', 'content'].find((each) => existsSync(each)) ?? 'content';

async function neighbours(): Promise<Pair[]> {
  const { revisions } = await readContent(folder);
  const last = new Map<string, { id: number; text: string }>();
  const pairs: Pair[] = [];
  for (const { id, page, body } of revisions) {
    if (body.kind !== 'full') continue;
    const before = last.get(page);
    if (before) pairs.push({ name: `${before.id}..${id}`, old: before.text, new: body.wikitext });
    last.set(page, { id, text: body.wikitext });
  }
  return pairs;
}

/** A linear congruential generator: the same pages on every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

function largePairs(): Pair[] {
  const next = generator(7);
  const words = (count: number): string =>
    Array.from({ length: count }, () => `w${next(3000).toString(36)}`).join(' ');
  const sentence = (): string => `The ${words(6 + next(14))}.`;
  const line = (): string =>
    next(6) === 0
      ? `== ${words(3)} ==`
      : (next(3) === 0 ? '* ' : '') + Array.from({ length: 1 + next(4) }, sentence).join(' ');
  const filled = (piece: () => string, separator: string): string => {
    let text = piece();
    while (text.length < 60_000) text += separator + piece();
    return text.slice(0, 60_000);
  };
  const edited = (text: string): string =>
    text.replace(/[a-z0-9]+/gu, (word) => {
      if (next(5) > 0) return word;
      return next(3) === 0 ? '' : words(1 + next(2));
    });
  const page = filled(line, '\n');
  const oneLine = filled(sentence, ' ');
  return [
    { name: 'page, 20 % of its words edited', old: page, new: edited(page) },
    { name: 'two unrelated pages', old: page, new: filled(line, '\n') },
    { name: 'page of one line, 20 % edited', old: oneLine, new: edited(oneLine) },
    { name: 'two unrelated pages of one line', old: oneLine, new: filled(sentence, ' ') },
  ];
}

const median = (values: readonly number[]): number =>
  [...values].sort((x, y) => x - y)[values.length >> 1] ?? Number.NaN;

function measure(
  pairs: readonly Pair[],
  { warmUp, measured }: Omit<Calls, 'rounds'>,
  run: (pair: Pair) => void,
): Times[] {
  const timed = (pair: Pair): number => {
    const start = performance.now();
    run(pair);
    return performance.now() - start;
  };
  return pairs.map((pair) => {
    const cold = timed(pair);
    const [before, counted] = cold > SLOW ? [0, 1] : [warmUp, measured];
    for (let i = 0; i < before; i++) run(pair);
    return { cold, warm: median(Array.from({ length: counted }, () => timed(pair))) };
  });
}

const PHP = `
$input = json_decode(stream_get_contents(STDIN), true);
$timed = function ($pair) use ($input) {
  $start = hrtime(true);
  wikidiff2_do_diff($pair['old'], $pair['new'], $input['context']);
  return (hrtime(true) - $start) / 1e6;
};
$result = [];
foreach ($input['pairs'] as $pair) {
  $cold = $timed($pair);
  [$before, $counted] = $cold > ${SLOW} ? [0, 1] : [$input['warmUp'], $input['measured']];
  for ($i = 0; $i < $before; $i++) $timed($pair);
  $times = [];
  for ($i = 0; $i < $counted; $i++) $times[] = $timed($pair);
  sort($times);
  $result[] = ['cold' => $cold, 'warm' => $times[count($times) >> 1]];
}
echo json_encode($result);
`;

function wikidiff2(pairs: readonly Pair[], calls: Calls): Times[] | undefined {
  const input = JSON.stringify({ pairs, context: CONTEXT, ...calls });
  const { status, stdout } = spawnSync('php', ['-r', PHP], { input, maxBuffer: 1 << 28 });
  return status === 0 ? (JSON.parse(stdout.toString()) as Times[]) : undefined;
}

const hasWikidiff2 =
  spawnSync('php', ['-r', 'exit(function_exists("wikidiff2_do_diff") ? 0 : 1);']).status === 0;
if (!hasWikidiff2) {
  console.log('wikidiff2 is skipped: PHP with the extension wikidiff2 is not installed here.');
}

const ours = (pair: Pair): void => void diffSource(pair.old, pair.new, { context: CONTEXT });

/** By turns, so that a busy machine is busy for both; the best round of each pair counts, the first call of all is cold. */
function compare(pairs: readonly Pair[], calls: Calls): { ours: Times[]; theirs: Times[] | undefined } {
  const mine: Times[][] = [];
  const theirs: Times[][] = [];
  for (let round = 0; round < calls.rounds; round++) {
    mine.push(measure(pairs, calls, ours));
    const others = hasWikidiff2 ? wikidiff2(pairs, calls) : undefined;
    if (others) theirs.push(others);
  }
  const best = (rounds: Times[][]): Times[] =>
    pairs.map((_, i) => ({
      cold: rounds[0]?.[i]?.cold ?? Number.NaN,
      warm: Math.min(...rounds.map((each) => each[i]?.warm ?? Number.NaN)),
    }));
  return { ours: best(mine), theirs: theirs.length > 0 ? best(theirs) : undefined };
}

const ms = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(3));
const ratio = (one: Times, other: Times | undefined): string =>
  other ? (one.warm / other.warm).toFixed(2) : '–';
const row = (...cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`);

const seed = await neighbours();
const large = largePairs();

const small = compare(seed, CALLS.seed);
const wordTimes = measure(seed, { warmUp: 10, measured: 5 }, ({ old, new: neu }) => {
  diffWords(old, neu, { timeout: WORDS_TIMEOUT });
});
console.log(`\nMilliseconds of ${seed.length} neighbouring revisions of ${folder}\n`);
row('pair', 'ours', 'wikidiff2', 'ratio', 'diffWords', 'ours cold', 'wikidiff2 cold');
row('---', '---', '---', '---', '---', '---', '---');
for (const [i, { name }] of seed.entries()) {
  const mine = small.ours[i] as Times;
  const other = small.theirs?.[i];
  row(
    name,
    ms(mine.warm),
    ms(other?.warm),
    ratio(mine, other),
    ms(wordTimes[i]?.warm),
    ms(mine.cold),
    ms(other?.cold),
  );
}
const medianOf = (times: readonly Times[], key: keyof Times): number =>
  median(times.map((each) => each[key]));
const both: Times = { cold: medianOf(small.ours, 'cold'), warm: medianOf(small.ours, 'warm') };
const other = small.theirs && { cold: medianOf(small.theirs, 'cold'), warm: medianOf(small.theirs, 'warm') };
row(
  'median',
  ms(both.warm),
  ms(other?.warm),
  ratio(both, other),
  ms(medianOf(wordTimes, 'warm')),
  ms(both.cold),
  ms(other?.cold),
);
const { theirs } = small;
if (theirs) {
  const ratios = small.ours.map((mine, i) => mine.warm / (theirs[i] as Times).warm);
  console.log(`\nmedian of the ratios ${median(ratios).toFixed(2)}`);
}

const big = compare(large, CALLS.large);
console.log('\nMilliseconds of generated pages of 60 KB\n');
row('pages', 'ours', 'wikidiff2', 'ratio', 'diffWords', 'ours cold', 'wikidiff2 cold');
row('---', '---', '---', '---', '---', '---', '---');
for (const [i, { name, old, new: neu }] of large.entries()) {
  const mine = big.ours[i] as Times;
  const theirs = big.theirs?.[i];
  const start = performance.now();
  const done = diffWords(old, neu, { timeout: WORDS_TIMEOUT });
  const took = done ? ms(performance.now() - start) : `more than ${WORDS_TIMEOUT}`;
  row(name, ms(mine.warm), ms(theirs?.warm), ratio(mine, theirs), took, ms(mine.cold), ms(theirs?.cold));
}
