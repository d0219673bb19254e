/** Parser functions: `{{#if:a|b|c}}`, `{{lc:A}}`, `{{fullurl:Page}}` … Names in lower case match in any case. */
import { conditionFunctions } from './condition-functions.ts';
import type { FunctionCall } from './expand.ts';
import { pageTitleFunctions } from './page-functions.ts';
import { stringFunctions } from './string-functions.ts';
import { tagFunctions } from './tag-functions.ts';
import { timeFunctions } from './time.ts';
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
  PAGESINCATEGORY: () => '0',
  PAGESINCAT: () => '0',
  pagesincategory: () => '0',
};
