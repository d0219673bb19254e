/**
 * Writes the table of character classes that the text diff cuts words by, from the Unicode data of the Node that runs
 * it. To be run when the Unicode version shall change; the table is committed, so that every Node and every browser
 * cuts alike.
 *
 *   node scripts/unicode-classes.ts
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** As in src/history/text/character.ts. */
const WORD = 0;
const SPACE = 1;
const MARK = 2;
const EXTEND = 3;
const SINGLE = 4;
const PICTURE = 5;
const FLAG = 6;
const PREPEND = 7;
const LINKER = 8;

const picture = /\p{Extended_Pictographic}/u;
const flag = /\p{Regional_Indicator}/u;
/** Nothing assigned: takes the class of what stands before it, which keeps the table short. */
const unassigned = /[\p{Cn}\p{Co}]/u;
/** Everything that never begins a grapheme (UAX 29: GB9, GB9a), and the invisible marks that stand inside words. */
const extend =
  /\p{M}|\p{Emoji_Modifier}|\u200d|[\u00ad\u0e33\u0eb3\u200c\u2060\uff9e\uff9f\u{e0020}-\u{e007f}]/u;
/** Indic_Conjunct_Break=Linker (GB9c). */
const linker =
  /[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d\u1039\u17d2\u1a60\u1b44\u1bab\ua9c0\uaaf6\u{10a3f}\u{11133}\u{113d0}\u{1193e}\u{11a47}\u{11a99}\u{11f42}]/u;
/** Grapheme_Cluster_Break=Prepend (GB9b). */
const prepend =
  /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\u{110bd}\u{110cd}\u{111c2}\u{111c3}\u{113d1}\u{1193f}\u{11941}\u{11a84}-\u{11a89}\u{11d46}\u{11f02}]/u;
const space = /[\p{White_Space}\u200b]/u;
/** Scripts that put no space between words. */
const single =
  /(?=\p{L})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Yi}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\p{Script=Tai_Viet}]/u;
const word = /[\p{L}\p{N}\p{Pc}]/u;

function classOf(codePoint: number): number | undefined {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return MARK;
  const char = String.fromCodePoint(codePoint);
  if (flag.test(char)) return FLAG;
  if (picture.test(char)) return PICTURE;
  if (extend.test(char)) return linker.test(char) ? LINKER : EXTEND;
  if (unassigned.test(char)) return undefined;
  if (space.test(char)) return SPACE;
  if (prepend.test(char)) return PREPEND;
  if (single.test(char)) return SINGLE;
  return word.test(char) ? WORD : MARK;
}

const steps: string[] = [];
let last = WORD;
let from = 0;
for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
  const found = classOf(codePoint);
  if (found === undefined || found === last) continue;
  steps.push(`${found}${(codePoint - from).toString(36)}`);
  from = codePoint;
  last = found;
}
const lines: string[] = [''];
for (const step of steps) {
  const line = lines.at(-1) as string;
  if (line.length + step.length > 98) lines.push(step);
  else lines[lines.length - 1] = line === '' ? step : `${line} ${step}`;
}
const file = fileURLToPath(new URL('../src/history/text/unicode-table.ts', import.meta.url));
writeFileSync(
  file,
  `/** Written by scripts/unicode-classes.ts; not to be edited by hand. */

/** The version of Unicode that the table was made from. */
export const UNICODE = '${process.versions.unicode}';

/**
 * Where the class of characters changes: a digit for the class (character.ts), then the distance from the place before
 * in base 36. It begins at U+0000 with class 0.
 */
export const TABLE =
${lines.map((line, i) => `  '${line}${i < lines.length - 1 ? ' ' : ''}'`).join(' +\n')};
`,
);
console.log(`${steps.length} places, Unicode ${process.versions.unicode}: ${file}`);
