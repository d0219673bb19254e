/** Functions of text: `lc`, `ucfirst`, `padleft`, `formatnum`, `plural`, `#titleparts`, `#len` … */
import { decodeEntities } from './entities.ts';
import { withoutMarks } from './expand.ts';
import type { ParserFunction } from './functions.ts';
import { MARK } from './rope.ts';
import { parseTitle, upperFirst } from './title.ts';

/** Applies to the text but not to the markers of tags in it. */
function outsideMarkers(text: string, change: (part: string) => string): string {
  if (!text.includes(MARK)) return change(text);
  return text
    .split(/(\x7f[^\x7f]*\x7f)/)
    .map((part, i) => (i % 2 === 1 ? part : change(part)))
    .join('');
}

function lowerFirst(text: string): string {
  const first = text.codePointAt(0);
  if (first === undefined) return text;
  const letter = String.fromCodePoint(first);
  return letter.toLowerCase() + text.slice(letter.length);
}

const MAX_PAD = 500;

function pad(side: 'left' | 'right'): ParserFunction {
  return (call) => {
    const text = call.arg(0);
    const length = Math.min(Number.parseInt(call.arg(1), 10) || 0, MAX_PAD);
    const filling = call.count > 2 ? call.arg(2).replace(/\x7f[^\x7f]*\x7f/g, '') : '0';
    const missing = length - [...text].length;
    if (missing <= 0 || filling === '') return text;
    const unit = [...filling];
    let padding = '';
    for (let i = 0; i < missing; i++) padding += unit[i % unit.length];
    return side === 'left' ? padding + text : text + padding;
  };
}

/** Groups the digits of a number by thousands, or takes the grouping away with `R`. */
const formatnum: ParserFunction = (call) => {
  const text = call.arg(0);
  const flags = [call.arg(1), call.arg(2)].map((f) => f.toUpperCase());
  if (flags.includes('R')) return text.replaceAll(',', '');
  if (flags.includes('NOSEP')) return text;
  return outsideMarkers(text, (part) =>
    part.replace(/(?<![\d.])\d+(?:\.\d+)?/g, (number) => {
      const [whole, rest] = number.split('.') as [string, string | undefined];
      const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
      return rest === undefined ? grouped : `${grouped}.${rest}`;
    }),
  );
};

/** ```{{plural:2|one|many}}``` with English's two forms; `2=…` names a number. */
const plural: ParserFunction = (call) => {
  const count = Number.parseFloat(call.arg(0).replaceAll(',', ''));
  const forms: (() => string)[] = [];
  for (let i = 1; i < call.count; i++) {
    const { name, value } = call.pair(i);
    if (name !== undefined && /^\d+$/.test(name)) {
      if (Number(name) === count) return value();
      continue;
    }
    forms.push(name === undefined ? value : () => `${name}=${value()}`);
  }
  if (forms.length === 0) return '';
  return (count === 1 ? forms[0] : (forms[1] ?? forms[0]))?.() ?? '';
};

/**
 * ```
 * {{#titleparts:Help:A/b/c|2|-1}}
 * ```
 * `count` segments of a title from the `first` on; negative numbers count from the end.
 */
const titleparts: ParserFunction = (call) => {
  const text = call.arg(0);
  const title = parseTitle(text, call.expander.site);
  if (!title) return text;
  const all = (title.interwiki === undefined ? title.full : `${title.interwiki}:${title.full}`).split('/');
  const count = Number.parseInt(call.arg(1), 10) || 0;
  let first = Number.parseInt(call.arg(2), 10) || 0;
  if (first > 0) first--;
  const rest = all.slice(first);
  return (count === 0 ? rest : count > 0 ? rest.slice(0, count) : rest.slice(0, count)).join('/');
};

const integer = (text: string): number => Number.parseInt(text, 10) || 0;
const plain = (text: string): string[] => [
  ...decodeEntities(withoutMarks(text).replace(/\x7f[^\x7f]*\x7f/g, '')),
];

/** Codes that MediaWiki writes in its own way. */
const CODES: Readonly<Record<string, string>> = {
  als: 'gsw',
  'bat-smg': 'sgs',
  'be-x-old': 'be-tarask',
  'cbk-zam': 'cbk',
  'de-formal': 'de-x-formal',
  eml: 'egl',
  'es-formal': 'es-x-formal',
  'fiu-vro': 'vro',
  'hu-formal': 'hu-x-formal',
  'map-bms': 'jv-x-bms',
  mo: 'ro-Cyrl-MD',
  'nl-informal': 'nl-x-informal',
  nrm: 'nrf',
  'roa-rup': 'rup',
  'roa-tara': 'nap-x-tara',
  simple: 'en-simple',
  'sr-ec': 'sr-Cyrl',
  'sr-el': 'sr-Latn',
  'zh-classical': 'lzh',
  'zh-cn': 'zh-Hans-CN',
  'zh-hk': 'zh-Hant-HK',
  'zh-min-nan': 'nan',
  'zh-mo': 'zh-Hant-MO',
  'zh-my': 'zh-Hans-MY',
  'zh-sg': 'zh-Hans-SG',
  'zh-tw': 'zh-Hant-TW',
  'zh-yue': 'yue',
};

/** A language code as the web writes it: scripts with a capital, regions in capitals. */
function bcp47(code: string): string {
  const lower = code.toLowerCase();
  const known = CODES[lower];
  if (known) return known;
  return lower
    .split('-')
    .map((part, i) =>
      i === 0 || part.length > 4 || part.length < 2
        ? part
        : part.length === 4
          ? upperFirst(part)
          : part.length === 2
            ? part.toUpperCase()
            : part,
    )
    .join('-');
}

/** Name of a language in another (both codes); the code itself where it names none. */
function languageName(code: string, within: string): string {
  // MediaWiki's own codes for a form of address; English names say which.
  const address = /^(.+?)-(?:x-)?((?:in)?formal)$/i.exec(code);
  const names = within === code ? (address?.[1] ?? code) : within.replace(/-simple$/i, '');
  try {
    const base = address?.[1] ?? code;
    const name = new Intl.DisplayNames([names], { type: 'language' }).of(base) ?? base;
    return address && /^en\b/i.test(names) ? `${name} (${address[2]?.toLowerCase()} address)` : name;
  } catch {
    return code;
  }
}

export const stringFunctions: Readonly<Record<string, ParserFunction>> = {
  lc: (call) => outsideMarkers(call.arg(0), (t) => t.toLowerCase()),
  uc: (call) => outsideMarkers(call.arg(0), (t) => t.toUpperCase()),
  lcfirst: (call) => lowerFirst(call.arg(0)),
  ucfirst: (call) => upperFirst(call.arg(0)),
  padleft: pad('left'),
  padright: pad('right'),
  formatnum,
  plural,
  gender: (call) => (call.count > 3 ? call.arg(3) : call.arg(1)),
  grammar: (call) => call.arg(1),
  bidi: (call) => call.arg(0),
  '#bcp47': (call) => bcp47(call.arg(0)),
  '#language': (call) => {
    const code = call.arg(0) || (call.expander.site.language ?? 'en');
    return languageName(code, call.arg(1) || code);
  },
  '#titleparts': titleparts,
  '#len': (call) => String(plain(call.arg(0)).length),
  '#pos': (call) => {
    const at = plain(call.arg(0))
      .join('')
      .indexOf(plain(call.arg(1) || ' ').join(''), integer(call.arg(2)));
    return at < 0 ? '' : String(at);
  },
  '#rpos': (call) =>
    String(
      plain(call.arg(0))
        .join('')
        .lastIndexOf(plain(call.arg(1) || ' ').join('')),
    ),
  '#sub': (call) => {
    const text = plain(call.arg(0));
    const start = integer(call.arg(1));
    const length = integer(call.arg(2));
    const rest = text.slice(start);
    return (length === 0 ? rest : rest.slice(0, length)).join('');
  },
  '#replace': (call) => {
    const what = call.arg(1) || ' ';
    return call.arg(0).replaceAll(what, () => call.arg(2));
  },
  '#explode': (call) => {
    const pieces = call.arg(0).split(call.arg(1) || ' ');
    return pieces.at(integer(call.arg(2))) ?? '';
  },
};
