/**
 * Two versions of an article whose comparison has no page, because they are no neighbours or no longer, or too old: the
 * page on which browsers compare any two takes them.
 */
const PAIR = /^(.*\/articles\/[^/]+\/history\/)([\w-]+)\.\.([\w-]+)\/?$/u;

const [, folder, from, to] = PAIR.exec(location.pathname) ?? [];
if (folder !== undefined && from !== undefined && to !== undefined)
  location.replace(`${folder}compare/?${new URLSearchParams({ from, to })}`);
