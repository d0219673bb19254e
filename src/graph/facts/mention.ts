/**
 * Finds the versions that a sentence names, whose they are, and writes the sentence with one sign for each.
 *
 *     Since Harbor 7.2, the client requires .NET Framework 4.8.
 *           ^^^^^^^^^^                      ^^^^^^^^^^^^^^^^^^
 *     Since ⟦w0⟧, the client requires ⟦w1⟧.
 *
 * Addresses, section numbers, amounts, dates and code are no versions.
 */
import type { DateMention } from './date.ts';
import type { Language } from './language.ts';
import { type Lexicon, UNKNOWN_PRODUCT } from './product.ts';
import { parseVersion, sameVersion } from './version.ts';

export interface VersionMention {
  readonly start: number;
  readonly end: number;
  readonly product: string;
  readonly version: string;
  /** The text says that it is a version: by the word or by a product's name. */
  readonly worded: boolean;
  /** A product's name stands with it. */
  readonly named: boolean;
}

export interface MentionContext {
  readonly lexicon: Lexicon;
  readonly language: Language;
  /** The version of the heading above, for "this version". */
  readonly here?: string | undefined;
  /** The product spoken of last, for "the version is older than". */
  readonly topic?: string | undefined;
  /** The own product's releases: a bare number that is one of them is a version. */
  readonly releases: readonly string[];
}

const NUMBER =
  /(?<![\p{L}\d_.,:/\\#$€£=<>@+&'’])[vV]?(\d{1,4}(?:\.\d{1,5}){1,3}(?:\.x)?|\d{1,4}(?:\.x)?)((?: (?:SP ?|Service Pack |R|CU ?)\d+)?)(?![\d_%°/\\\p{L}]|[.,:]\d)/gu;
const NAME_BEFORE = /(?:^|[\s("“„»])((?:(?:\p{Lu}[\p{L}\d.+#&!’'-]*|\.NET|[a-z]\p{Lu}\p{L}+)[ \u00a0])+)$/u;
const NAME_AFTER = /^(?:\.NET|\p{Lu}[\p{L}\d+#-]*)(?: (?:\p{Lu}[\p{L}\d+#-]*))*/u;

/** `MySQL`, `TLS`, `iOS`, `.NET`, `C4`: spelled as no noun is, whatever the language does with capitals. */
const LIKE_A_NAME = /[\p{Ll}\d]\p{Lu}|\p{Lu}{2}|\p{L}\d|^\.\p{Lu}/u;

/** 15.12.26 */
const SHORT_DATE = /^(?:[12]?\d|3[01])\.1?\d\.\d\d$/u;

/** Characters on either side of a number that tell what it is. */
const NEAR = 120;

/** `text` is masked, dates are known. */
export function versionsOf(
  text: string,
  dates: readonly DateMention[],
  context: MentionContext,
): VersionMention[] {
  const { language, lexicon, here, releases } = context;
  const highest = highestOf(releases);
  const found: VersionMention[] = [];
  const names = lexicon.namesIn(text);
  const inDate = (at: number): boolean => dates.some(({ start, end }) => start <= at && at < end);
  if (here !== undefined) {
    for (const match of text.matchAll(language.thisVersion)) {
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        product: lexicon.own,
        version: here,
        worded: true,
        named: true,
      });
    }
  }
  for (const match of text.matchAll(NUMBER)) {
    const { index, 0: whole, 1: digits = '', 2: suffix = '' } = match;
    if (inDate(index)) continue;
    const end = index + whole.length;
    const mention = mentionAt(index, end, digits, suffix);
    if (mention) found.push(mention);
  }
  return found.sort((a, b) => a.start - b.start);

  function mentionAt(index: number, end: number, digits: string, suffix: string): VersionMention | undefined {
    const dotted = digits.includes('.');
    // "Office 365" is a name; versions without a dot are small, or years.
    const plausible = dotted || Number(digits) < 100 || /^(?:19|20)\d\d$/u.test(digits);
    const before = text.slice(Math.max(0, index - NEAR), index);
    const after = text.slice(end, end + NEAR);
    if (!dotted && (/^[-–]\d/u.test(after) || /\d[-–]$/u.test(before))) return undefined;
    if (language.countedWord.test(before) || language.unit.test(after)) return undefined;
    const last = found[found.length - 1];
    const inherits = last && language.nextVersion.test(text.slice(last.end, index));
    const word = language.versionWord.exec(before);
    // "PostgreSQL-Version 12": the name stands before the hyphen.
    const hyphen = word?.[0].startsWith('-') ? ' ' : '';
    const compound = hyphen ? (/[\p{L}\d]+$/u.exec(before.slice(0, word?.index))?.[0].length ?? 0) + 1 : 0;
    const head = word ? before.slice(0, word.index + (/^[\s("“„]/u.test(word[0]) ? 1 : 0)) + hyphen : before;
    const own = nameBefore(head, index - before.length);
    if (own && language.countedWord.test(`${own.name} `)) return undefined;
    // "October 1" without a year is a day.
    const month = !dotted && !word ? /(\p{L}+)\.? ?$/u.exec(before)?.[1]?.toLowerCase() : undefined;
    if (month !== undefined && month in language.months) return undefined;
    const version = `${digits}${suffix}`;
    const start = own ? own.start : word ? index - before.length + head.length - compound : index;
    const rest = own ? undefined : nameAfter(after, end);
    if ((own || rest) && !plausible && !word) return undefined;
    if (own || rest) {
      const { product } = own ?? rest ?? { product: '' };
      return { start, end: rest ? end + rest.length : end, product, version, worded: true, named: true };
    }
    const base = { start, end, version };
    if (!word && inherits) return { ...base, product: last.product, worded: last.worded, named: last.named };
    const joint =
      language.isThen.exec(head) ??
      (word ? language.apposition.exec(head) : null) ??
      (word && !isOwn(digits) ? language.looseApposition.exec(head) : null);
    const of = joint ? nameBefore(`${head.slice(0, joint.index)} `, index - before.length) : undefined;
    if (
      of &&
      (word || language.versionOf.test(text.slice(Math.max(0, of.start - 40), of.start))) &&
      (lexicon.isListed(of.product) || majorOf(digits) > highest + 2)
    ) {
      return { ...base, product: of.product, worded: true, named: true };
    }
    if (!word && !dotted) return undefined;
    const become = language.mustBecome.exec(head);
    if (become) {
      const subject = nameBefore(`${head.slice(0, become.index)} `, index - before.length);
      if (subject && subject.product !== lexicon.own && isName(subject))
        return { ...base, product: subject.product, worded: true, named: true };
    }
    if (language.itsVersion.test(before)) {
      return {
        ...base,
        product: context.topic ?? lexicon.own,
        worded: true,
        named: context.topic !== undefined,
      };
    }
    if (!word) {
      const numbers = parseVersion(digits)?.numbers ?? [];
      // 8.00 and 17.05 are times.
      if (/(?:^|\.)0\d/u.test(digits)) return undefined;
      if (language.dateWords.shortYears !== undefined && SHORT_DATE.test(digits) && !isOwn(digits))
        return undefined;
      if (numbers.length === 4 && numbers.every((each) => each < 256)) return undefined;
      if ((numbers[0] ?? 0) > highest + 2) return undefined;
    }
    const listed = dotted && context.releases.some((release) => sameVersion(release, version));
    return { ...base, product: lexicon.own, worded: word !== null || listed, named: false };
  }

  function nameBefore(
    head: string,
    from: number,
  ): { start: number; name: string; product: string } | undefined {
    const run = NAME_BEFORE.exec(head)?.[1]?.trimEnd();
    const tail = from + head.trimEnd().length;
    const listed = names.find((name) => name.end === tail);
    // "Der Konnektor PostgreSQL": where nouns have capitals, those in front of a listed name are not part of it.
    if (run !== undefined && !(listed && language.capitalNouns)) {
      const words = run.split(/\s/u);
      while (words.length > 0 && isNoName(words[0] ?? '')) words.shift();
      const name = words.join(' ');
      if (name !== '' && (!listed || name.length >= listed.end - listed.start)) {
        return { start: tail - name.length, name, product: lexicon.resolve(name) };
      }
    }
    return (
      listed && { start: listed.start, name: text.slice(listed.start, listed.end), product: listed.product }
    );
  }

  function nameAfter(after: string, from: number): { product: string; length: number } | undefined {
    const of = language.ofProduct.exec(after);
    const far = of ? null : language.supportedFor.exec(after);
    const match = of ?? far;
    if (!match) return undefined;
    const place = from + match[0].length;
    const listed = names.find(({ start }) => start === place);
    const product = listed?.product ?? unlisted(after.slice(match[0].length));
    if (product === undefined) return undefined;
    return {
      product,
      length: of ? match[0].length + (listed ? listed.end - listed.start : product.length) : 0,
    };
  }

  function unlisted(rest: string): string | undefined {
    const name = NAME_AFTER.exec(rest)?.[0];
    if (name === undefined || (language.capitalNouns && !LIKE_A_NAME.test(name))) return undefined;
    return lexicon.resolve(name);
  }

  function isNoName(word: string): boolean {
    const small = word.toLowerCase();
    return language.notNames.has(small) || (language.commonNoun.test(small) && !LIKE_A_NAME.test(word));
  }

  /** Whether capital letters make a name of it, or a name of site.yaml stands in it. */
  function isName({ name, start }: { readonly name: string; readonly start: number }): boolean {
    if (!language.capitalNouns || LIKE_A_NAME.test(name)) return true;
    return names.some((listed) => start <= listed.start && listed.end <= start + name.length);
  }

  /** One of the wiki's own releases, or another one of the same major version. */
  function isOwn(digits: string): boolean {
    return releases.length === 0 || releases.some((release) => majorOf(release) === majorOf(digits));
  }
}

/** A bare number far above every release is none of them. */
function highestOf(releases: readonly string[]): number {
  if (releases.length === 0) return Number.POSITIVE_INFINITY;
  return Math.max(...releases.map(majorOf));
}

function majorOf(version: string): number {
  return parseVersion(version)?.numbers[0] ?? 0;
}

export interface NormalSentence {
  /** With `⟦w0⟧`, `⟦b1⟧`, ranges `⟦w0-1⟧`, lists `⟦w0,1⟧` and dates `⟪0⟫`. */
  readonly text: string;
  readonly versions: readonly VersionMention[];
  readonly dates: readonly DateMention[];
  /** A piece of `text` with its signs turned back into the reader's words. */
  restore(piece: string): string;
}

interface Joins {
  readonly move: RegExp;
  readonly ranges: readonly RegExp[];
  readonly list: RegExp;
}

const joins = new WeakMap<Language, Joins>();

function joinsOf(language: Language): Joins {
  const known = joins.get(language);
  if (known) return known;
  const made: Joins = {
    move: new RegExp(language.move, 'giu'),
    ranges: language.ranges.map(
      (range) => new RegExp(range.replace('{A}', '⟦([wb])(\\d+)⟧').replace('{B}', '⟦[wb](\\d+)⟧'), 'giu'),
    ),
    list: new RegExp(`⟦([wb])([\\d,-]+)⟧(${language.list})⟦[wb]([\\d,-]+)⟧`, 'iu'),
  };
  joins.set(language, made);
  return made;
}

const SIGN = '⟦[wb][\\d,-]+⟧';

/** `shown` is what the reader sees, `text` the same with code masked; both of the same length. */
export function normalise(
  shown: string,
  text: string,
  versions: readonly VersionMention[],
  dates: readonly DateMention[],
  language: Language,
): NormalSentence {
  const signs: { start: number; end: number; sign: string }[] = [
    ...versions.map(({ start, end, worded }, i) => ({ start, end, sign: `⟦${worded ? 'w' : 'b'}${i}⟧` })),
    ...dates.map(({ start, end }, i) => ({ start, end, sign: `⟪${i}⟫` })),
  ].sort((a, b) => a.start - b.start);
  let out = '';
  let at = 0;
  for (const { start, end, sign } of signs) {
    if (start < at) continue;
    out += text.slice(at, start) + sign;
    at = end;
  }
  out += text.slice(at);
  const product = (id: string): string => versions[Number(id)]?.product ?? UNKNOWN_PRODUCT;
  const { move, ranges, list } = joinsOf(language);
  out = out.replace(move, (piece) => piece.replace(/[⟦⟧]/gu, ''));
  for (const range of ranges) {
    out = out.replace(range, (piece, mark: string, a: string, b: string) =>
      product(a) === product(b) ? `⟦${mark}${a}-${b}⟧` : piece,
    );
  }
  for (let at = 0; ; ) {
    const match = list.exec(out.slice(at));
    if (!match) break;
    const [piece, mark = '', a = '', between = '', b = ''] = match;
    const start = at + match.index;
    // "Since 7.1, Java 17 is needed" is no list; "Java 17 and MySQL 8" is one.
    const joined =
      /\p{L}/u.test(between) || product(a.split(/[,-]/u)[0] ?? '') === product(b.split(/[,-]/u)[0] ?? '');
    if (joined) out = `${out.slice(0, start)}⟦${mark}${a},${b}⟧${out.slice(start + piece.length)}`;
    at = joined ? start : start + 1;
  }
  return {
    text: out,
    versions,
    dates,
    restore(piece) {
      return piece
        .replace(/⟦[wb]([\d,-]+)⟧/gu, (_, ids: string) => {
          const all = ids.split(/[,-]/u).map((id) => versions[Number(id)]);
          const [first, last] = [all[0], all[all.length - 1]];
          return first && last ? shown.slice(first.start, last.end) : '';
        })
        .replace(/⟪(\d+)⟫/gu, (_, id: string) => {
          const date = dates[Number(id)];
          return date ? shown.slice(date.start, date.end) : '';
        });
    },
  };
}

/** A rule's pattern as a regular expression over `NormalSentence.text`. */
export function patternOf(pattern: string, { determiner }: Language): RegExp {
  const source = pattern
    .replaceAll('{V}', `(?:(?:${determiner}) )?${SIGN}`)
    .replaceAll('{W}', `(?:(?:${determiner}) )?⟦w[\\d,-]+⟧`)
    .replaceAll('{D}', '⟪\\d+⟫');
  return new RegExp(source, 'giu');
}

/** The signs in a piece: each a list of single versions and ranges. */
export function signsIn(piece: string): { readonly from: number; readonly to?: number | undefined }[] {
  return [...piece.matchAll(/⟦[wb]([\d,-]+)⟧/gu)].flatMap(([, ids = '']) =>
    ids.split(',').map((each) => {
      const [from, to] = each.split('-').map(Number);
      return { from: from ?? 0, to };
    }),
  );
}
