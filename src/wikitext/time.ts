/** `{{#time:}}`: PHP's date formats and MediaWiki's own, of a clock that is given. All times are UTC. */
import { type FunctionCall, withoutMarks } from './expand.ts';
import type { ParserFunction } from './functions.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const UNITS: Readonly<Record<string, number>> = {
  sec: 1,
  second: 1,
  min: 60,
  minute: 60,
  hour: 3600,
  day: 86400,
  week: 604800,
  fortnight: 1209600,
};

/** The given clock as a date; `undefined` where none or an unreadable one was given. */
export function clockOf(now: Date | string | undefined): Date | undefined {
  if (now === undefined) return undefined;
  const date = typeof now === 'string' ? new Date(now) : now;
  return Number.isNaN(date.getTime()) ? undefined : date;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** ISO 8601 week and the year it belongs to. */
function isoWeek(date: Date): { week: number; year: number } {
  const day = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()));
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const year = day.getUTCFullYear();
  return { week: Math.ceil(((day.getTime() - Date.UTC(year, 0, 1)) / 86400000 + 1) / 7), year };
}

function ordinal(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

function roman(value: number): string {
  const table: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let out = '';
  for (const [size, letters] of table) {
    while (rest >= size && out.length < 100) {
      out += letters;
      rest -= size;
    }
  }
  return out;
}

const yearLength = (year: number): number =>
  new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1 ? 366 : 365;

const LETTERS: Readonly<Record<string, (d: Date) => string>> = {
  d: (d) => two(d.getUTCDate()),
  D: (d) => (DAYS[d.getUTCDay()] as string).slice(0, 3),
  j: (d) => String(d.getUTCDate()),
  l: (d) => DAYS[d.getUTCDay()] as string,
  N: (d) => String(d.getUTCDay() || 7),
  S: (d) => ordinal(d.getUTCDate()),
  w: (d) => String(d.getUTCDay()),
  z: (d) =>
    String(
      Math.floor(
        (Date.UTC(d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate()) - Date.UTC(d.getUTCFullYear(), 0, 1)) /
          86400000,
      ),
    ),
  W: (d) => two(isoWeek(d).week),
  F: (d) => MONTHS[d.getUTCMonth()] as string,
  m: (d) => two(d.getUTCMonth() + 1),
  M: (d) => (MONTHS[d.getUTCMonth()] as string).slice(0, 3),
  n: (d) => String(d.getUTCMonth() + 1),
  t: (d) => String(new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + 1, 0)).getUTCDate()),
  L: (d) => (yearLength(d.getUTCFullYear()) === 366 ? '1' : '0'),
  o: (d) => String(isoWeek(d).year),
  Y: (d) => String(d.getUTCFullYear()),
  y: (d) => two(d.getUTCFullYear() % 100),
  a: (d) => (d.getUTCHours() < 12 ? 'am' : 'pm'),
  A: (d) => (d.getUTCHours() < 12 ? 'AM' : 'PM'),
  g: (d) => String(d.getUTCHours() % 12 || 12),
  G: (d) => String(d.getUTCHours()),
  h: (d) => two(d.getUTCHours() % 12 || 12),
  H: (d) => two(d.getUTCHours()),
  i: (d) => two(d.getUTCMinutes()),
  s: (d) => two(d.getUTCSeconds()),
  e: () => 'UTC',
  T: () => 'UTC',
  I: () => '0',
  O: () => '+0000',
  P: () => '+00:00',
  Z: () => '0',
  U: (d) => String(Math.floor(d.getTime() / 1000)),
  c: (d) => `${d.toISOString().slice(0, 19)}+00:00`,
  r: (d) => formatTime('D, d M Y H:i:s', d).concat(' +0000'),
};

/** ```Y-m-d "at" H:i``` of a date. `xr` writes the next number in Roman, `xn` and `xg` change nothing in English. */
export function formatTime(format: string, date: Date): string {
  let out = '';
  let asRoman = false;
  for (let i = 0; i < format.length; i++) {
    const c = format[i] as string;
    if (c === '\\') {
      i++;
      out += format[i] ?? '\\';
    } else if (c === '"') {
      const end = format.indexOf('"', i + 1);
      if (end < 0) out += '"';
      else {
        out += format.slice(i + 1, end);
        i = end;
      }
    } else if (c === 'x' && i + 1 < format.length) {
      const code = format[++i] as string;
      if (code === 'r') asRoman = true;
      else if (code === 'x') out += 'x';
      else if (code === 'g') out += LETTERS.F?.(date) ?? '';
      else if (!'nNhD'.includes(code)) out += `x${code}`;
    } else {
      const letter = Object.hasOwn(LETTERS, c) ? LETTERS[c] : undefined;
      const text = letter ? letter(date) : c;
      out += asRoman && /^\d+$/.test(text) ? roman(Number(text)) : text;
      if (letter) asRoman = false;
    }
  }
  return out;
}

const RELATIVE =
  /([+-]?\s*\d+|next|last|an?)\s*(sec(?:ond)?|min(?:ute)?|hour|day|week|fortnight|month|year)s?(\s+ago)?/gi;

/** Reads a date as `#time` takes it: ISO and English forms, `now`, `tomorrow`, `+1 month`, `@1234`. */
export function readTime(text: string, now: Date): Date | undefined {
  let rest = text.trim();
  if (rest === '') return now;
  const stamp = /^@(-?\d{1,12})$/.exec(rest);
  if (stamp) return new Date(Number(stamp[1]) * 1000);
  if (/^\d{14}$/.test(rest)) {
    rest = rest.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z');
  } else if (/^\d{8}$/.test(rest)) rest = rest.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  const shifts: [number, string][] = [];
  rest = rest.replace(RELATIVE, (_, count: string, unit: string, ago: string | undefined) => {
    const word = count.toLowerCase();
    const size =
      word === 'next' || word === 'a' || word === 'an'
        ? 1
        : word === 'last'
          ? -1
          : Number(count.replace(/\s+/g, ''));
    shifts.push([ago ? -size : size, unit.toLowerCase()]);
    return ' ';
  });
  let date = new Date(now);
  const midnight = (): void => void date.setUTCHours(0, 0, 0, 0);
  rest = rest.replace(/\b(now|today|midnight|noon|tomorrow|yesterday)\b/gi, (word) => {
    const w = word.toLowerCase();
    if (w !== 'now') midnight();
    if (w === 'noon') date.setUTCHours(12);
    if (w === 'tomorrow') date.setUTCDate(date.getUTCDate() + 1);
    if (w === 'yesterday') date.setUTCDate(date.getUTCDate() - 1);
    return ' ';
  });
  rest = rest.trim().replace(/\s+/g, ' ');
  if (rest !== '') {
    const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(rest);
    if (time) date.setUTCHours(Number(time[1]), Number(time[2]), Number(time[3] ?? 0), 0);
    else {
      const zoned = /(?:z|utc|gmt|[+-]\d{2}:?\d{2})$/i.test(rest)
        ? rest
        : `${rest}${/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+)?$/.test(rest) ? (rest.includes('T') ? 'Z' : 'T00:00:00Z') : ' UTC'}`;
      const parsed = new Date(zoned.replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2})?) UTC$/, '$1T$2Z'));
      if (Number.isNaN(parsed.getTime())) return undefined;
      date = parsed;
    }
  }
  for (const [count, unit] of shifts) {
    if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + count);
    else if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() + count);
    else date = new Date(date.getTime() + count * (UNITS[unit] ?? 0) * 1000);
  }
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function time(call: FunctionCall): string | undefined {
  const now = clockOf(call.expander.options.now);
  if (!now) return undefined;
  const date = readTime(withoutMarks(call.arg(1)), now);
  if (!date) return '<strong class="error">Error: Invalid time.</strong>';
  return formatTime(withoutMarks(call.arg(0)), date);
}

/** ```{{#formatdate:2009-03-24|mdy}}```: a date in another order; what is no date stays as it is. */
function formatDate(text: string, order: string): string {
  const month = MONTHS.map((name) => `${name}|${name.slice(0, 3)}`).join('|');
  const iso = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const ymd = new RegExp(`^(\\d{1,4}(?: BC)?),? (${month}) (\\d{1,2})$`, 'i').exec(text);
  const mdy = new RegExp(`^(${month}) (\\d{1,2})(?:,? (\\d{1,4}(?: BC)?))?$`, 'i').exec(text);
  const dmy = new RegExp(`^(\\d{1,2}) (${month})(?:,? (\\d{1,4}(?: BC)?))?$`, 'i').exec(text);
  const numbered = (name: string | undefined): number =>
    MONTHS.findIndex((m) => m.slice(0, 3).toLowerCase() === name?.slice(0, 3).toLowerCase());
  const [year, monthAt, day] = iso
    ? [iso[1], Number(iso[2]) - 1, iso[3]]
    : ymd
      ? [ymd[1], numbered(ymd[2]), ymd[3]]
      : mdy
        ? [mdy[3], numbered(mdy[1]), mdy[2]]
        : dmy
          ? [dmy[3], numbered(dmy[2]), dmy[1]]
          : [undefined, -1, undefined];
  const name = MONTHS[monthAt];
  if (name === undefined || day === undefined || Number(day) < 1 || Number(day) > 31) return text;
  const common = iso ? (Number(year) > 0 ? String(Number(year)) : `${1 - Number(year)} BC`) : year;
  const d = String(Number(day));
  const shown =
    order === 'mdy'
      ? `${name} ${d}${common ? `, ${common}` : ''}`
      : order === 'dmy'
        ? `${d} ${name}${common ? ` ${common}` : ''}`
        : order === 'ymd'
          ? `${common ? `${common} ` : ''}${name} ${d}`
          : text;
  return `<span class="mw-formatted-date">${shown}</span>`;
}

export const timeFunctions: Readonly<Record<string, ParserFunction>> = {
  '#time': time,
  '#timel': time,
  '#formatdate': (call) => formatDate(call.arg(0), call.arg(1)),
};
