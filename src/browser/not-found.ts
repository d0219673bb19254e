/** Two versions of an article whose comparison has no page: the page on which browsers compare any two takes them. */
import { pathInBrowser } from '../views/paths.ts';

const instead = pathInBrowser(location.pathname);
if (instead !== undefined) location.replace(instead);
