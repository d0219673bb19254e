/** Variables: `{{PAGENAME}}`, `{{CURRENTYEAR}}`, `{{!}}` … Names in lower case match in any case. */
import type { FunctionCall } from './expand.ts';
import { FUNCTIONS, revisionFunctions } from './functions.ts';
import { pageFunctions } from './page-functions.ts';
import { clockOf, formatTime } from './time.ts';

type Variable = (call: FunctionCall) => string | undefined;

const clock =
  (format: string): Variable =>
  (call) => {
    const now = clockOf(call.expander.options.now);
    return now === undefined ? undefined : formatTime(format, now);
  };

const CLOCK: Readonly<Record<string, string>> = {
  YEAR: 'Y',
  MONTH: 'm',
  MONTH1: 'n',
  MONTH2: 'm',
  MONTHNAME: 'F',
  MONTHNAMEGEN: 'F',
  MONTHABBREV: 'M',
  DAY: 'j',
  DAY2: 'd',
  DAYNAME: 'l',
  DOW: 'w',
  WEEK: 'W',
  HOUR: 'H',
  TIME: 'H:i',
  TIMESTAMP: 'YmdHis',
};

const clocks: Record<string, Variable> = {};
for (const [name, format] of Object.entries(CLOCK)) {
  clocks[`CURRENT${name}`] = clock(format);
  clocks[`LOCAL${name}`] = clock(format);
}
// Weeks have no leading zero, unlike PHP's W.
const week: Variable = (call) => clock('W')(call)?.replace(/^0/, '');
clocks.CURRENTWEEK = week;
clocks.LOCALWEEK = week;

const pages: Record<string, Variable> = {};
for (const [name, of] of Object.entries(pageFunctions)) {
  pages[name] = (call) => of(call.expander.title, call);
}

export const VARIABLES: Readonly<Record<string, Variable>> = {
  ...clocks,
  ...pages,
  '!': () => '|',
  '=': () => '=',
  SITENAME: ({ expander }) => expander.site.siteName ?? 'MediaWiki',
  sitename: ({ expander }) => expander.site.siteName ?? 'MediaWiki',
  SERVER: ({ expander }) => expander.site.server,
  server: ({ expander }) => expander.site.server,
  SERVERNAME: ({ expander }) => expander.site.server.replace(/^[a-z]*:?\/\//, '').replace(/[:/].*$/s, ''),
  servername: ({ expander }) => expander.site.server.replace(/^[a-z]*:?\/\//, '').replace(/[:/].*$/s, ''),
  SCRIPTPATH: ({ expander }) => (expander.site.script ?? '/index.php').replace(/\/[^/]*$/, ''),
  scriptpath: ({ expander }) => (expander.site.script ?? '/index.php').replace(/\/[^/]*$/, ''),
  CONTENTLANGUAGE: ({ expander }) => expander.site.language ?? 'en',
  contentlanguage: ({ expander }) => expander.site.language ?? 'en',
  CONTENTLANG: ({ expander }) => expander.site.language ?? 'en',
  PAGELANGUAGE: ({ expander }) => expander.site.language ?? 'en',
  pagelanguage: ({ expander }) => expander.site.language ?? 'en',
  DIRECTIONMARK: () => '\u200e',
  DIRMARK: () => '\u200e',
  directionmark: () => '\u200e',
  ...revisionFunctions,
  '#contentmodel': (call) => FUNCTIONS['#contentmodel']?.(call),
  STYLEPATH: () => '/skins',
  stylepath: () => '/skins',
};
