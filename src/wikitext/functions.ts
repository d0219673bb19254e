/** Parser functions: `{{#if:a|b|c}}`, `{{lc:A}}`, `{{fullurl:Page}}` … Names in lower case match in any case. */
import { conditionFunctions } from './condition-functions.ts';
import type { FunctionCall } from './expand.ts';
import { pageTitleFunctions } from './page-functions.ts';
import { stringFunctions } from './string-functions.ts';
import { tagFunctions } from './tag-functions.ts';
import { clockOf, formatTime, timeFunctions } from './time.ts';
import { parseTitle } from './title.ts';
import { urlFunctions } from './url-functions.ts';

/** Gives the text of the call, or `undefined` to leave the call as it is written. */
export type ParserFunction = (call: FunctionCall) => string | undefined;

/** Words that set something and show nothing. */
const setting =
  (key: string): ParserFunction =>
  (call) => {
    call.expander.settings.set(key, call.arg(0));
    return '';
  };

/** Parts of the REVISION family. The page that is parsed counts as saved now; of others nothing is known. */
const REVISION: readonly (readonly [string, string | undefined])[] = [
  ['ID', undefined],
  ['USER', undefined],
  ['DAY', 'j'],
  ['DAY2', 'd'],
  ['MONTH', 'm'],
  ['MONTH1', 'n'],
  ['YEAR', 'Y'],
  ['TIMESTAMP', 'YmdHis'],
];

/** Whether a name means the page that is parsed; pages of other wikis have the same names. */
function isOwn(name: string, { expander }: FunctionCall): boolean {
  if (name === '') return true;
  const title = parseTitle(name, expander.site);
  return title !== undefined && title.interwiki === undefined && title.full === expander.title.full;
}

function revisionPart(format: string | undefined): ParserFunction {
  return (call) => {
    const now = clockOf(call.expander.options.now);
    return isOwn(call.arg(0), call) && now && format ? formatTime(format, now) : '';
  };
}

export const revisionFunctions: Readonly<Record<string, ParserFunction>> = Object.fromEntries(
  REVISION.map(([name, format]) => [`REVISION${name}`, revisionPart(format)]),
);

const MODELS: readonly (readonly [RegExp, string, string])[] = [
  [/\.css$/i, 'CSS', 'css'],
  [/\.js$/i, 'JavaScript', 'javascript'],
  [/\.json$/i, 'JSON', 'json'],
];

/** Kind of the page's content, by its name: scripts and styles of the interface are not wikitext. */
const contentModel: ParserFunction = (call) => {
  const { namespace, name } = call.expander.title;
  const found =
    namespace === 8 || namespace === 2 ? MODELS.find(([pattern]) => pattern.test(name)) : undefined;
  const canonical = call.arg(0) === 'canonical';
  return found ? (canonical ? found[2] : found[1]) : 'wikitext';
};

export const FUNCTIONS: Readonly<Record<string, ParserFunction>> = {
  ...conditionFunctions,
  ...stringFunctions,
  ...pageTitleFunctions,
  ...urlFunctions,
  ...timeFunctions,
  ...tagFunctions,
  DISPLAYTITLE: setting('displaytitle'),
  displaytitle: setting('displaytitle'),
  DEFAULTSORT: setting('defaultsort'),
  DEFAULTSORTKEY: setting('defaultsort'),
  DEFAULTCATEGORYSORT: setting('defaultsort'),
  defaultsort: setting('defaultsort'),
  ...revisionFunctions,
  '#interlanguagelink': (call) => `[[${call.arg(0)}:${call.arg(1)}]]`,
  PAGEID: () => '0',
  PAGESIZE: (call) => {
    const { expander } = call;
    const title = parseTitle(call.arg(0), expander.site);
    if (!title || title.interwiki !== undefined) return '0';
    // As it is stored; the text at hand only where nobody knows what is.
    const { getPage } = expander.options;
    const text = getPage ? getPage(title.full) : isOwn(title.full, call) ? expander.source : undefined;
    return String(new TextEncoder().encode(text ?? '').length);
  },
  '#contentmodel': contentModel,
  '#dir': (call) =>
    /^(?:ar|arc|ary|arz|azb|ckb|dv|fa|glk|he|khw|ks-arab|ku-arab|lrc|mzn|nqo|pnb|ps|sd|skr|ug|ur|yi)$/i.test(
      call.arg(0),
    )
      ? 'rtl'
      : 'ltr',
  PAGESINCATEGORY: () => '0',
  PAGESINCAT: () => '0',
  pagesincategory: () => '0',
};
