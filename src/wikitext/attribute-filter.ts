/**
 * Attributes that wikitext may set, as MediaWiki's Sanitizer allows them, as hast properties.
 * Everything else, event handlers among them, is left out.
 */
import { filterStyle } from './style.ts';
import type { Attributes } from './types.ts';

const words = (text: string): readonly string[] => text.split(' ').filter(Boolean);

const COMMON = words(
  'id class style lang dir title tabindex role itemid itemprop itemref itemscope itemtype about property resource datatype typeof',
);
const BLOCK = words('align');
const CELL = words(
  'align valign char charoff abbr axis headers scope rowspan colspan nowrap width height bgcolor',
);

const OWN: Readonly<Record<string, readonly string[]>> = {
  div: BLOCK,
  center: [],
  p: BLOCK,
  h1: BLOCK,
  h2: BLOCK,
  h3: BLOCK,
  h4: BLOCK,
  h5: BLOCK,
  h6: BLOCK,
  blockquote: ['cite'],
  q: ['cite'],
  br: ['clear'],
  pre: ['width'],
  ins: words('cite datetime'),
  del: words('cite datetime'),
  ul: ['type'],
  ol: words('type start reversed'),
  li: words('type value'),
  table: words('summary width border frame rules cellspacing cellpadding align bgcolor'),
  caption: BLOCK,
  tr: words('bgcolor align valign char charoff'),
  td: CELL,
  th: CELL,
  font: words('size color face'),
  hr: words('width align size noshade'),
  rt: [],
  data: ['value'],
  time: ['datetime'],
  meta: words('itemprop content'),
  link: words('itemprop href title'),
};

const tables = new Map<string, ReadonlySet<string>>();

function allowed(element: string): ReadonlySet<string> {
  let table = tables.get(element);
  if (!table) {
    table = new Set([...COMMON, ...(OWN[element] ?? [])]);
    tables.set(element, table);
  }
  return table;
}

/** hast's names of the attributes that are not simply in lower case there. */
const PROPERTY: Readonly<Record<string, string>> = {
  class: 'className',
  tabindex: 'tabIndex',
  itemid: 'itemId',
  itemprop: 'itemProp',
  itemref: 'itemRef',
  itemscope: 'itemScope',
  itemtype: 'itemType',
  datetime: 'dateTime',
  bgcolor: 'bgColor',
  cellspacing: 'cellSpacing',
  cellpadding: 'cellPadding',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  valign: 'vAlign',
  nowrap: 'noWrap',
  noshade: 'noShade',
  charoff: 'charOff',
};

const EVIL = /(?:^|\s|\*\/\s*)(?:javascript|vbscript|data):?(?:[^\w]|$)/i;

/** The attributes of an element that may stay, as hast properties. */
export function filterAttributes(
  element: string,
  attributes: Attributes,
): Record<string, string | string[] | boolean> {
  const properties: Record<string, string | string[] | boolean> = {};
  const names = allowed(element);
  for (const name in attributes) {
    const value = attributes[name] as string;
    if (!names.has(name)) {
      if (/^aria-[a-z]+$/.test(name))
        properties[`aria${name.slice(5, 6).toUpperCase()}${name.slice(6)}`] = value;
      else if (/^data-[a-z][a-z0-9.-]*$/.test(name) && !/^data-(?:ooui|mw|parsoid|object)/.test(name))
        properties[`data${name.slice(5).replace(/(?:^|-)([a-z0-9])/g, (_, c: string) => c.toUpperCase())}`] =
          value;
      continue;
    }
    if (name === 'style') {
      const style = filterStyle(value);
      if (style !== '') properties.style = style;
    } else if (name === 'class') {
      const classes = value.split(/\s+/).filter(Boolean);
      if (classes.length > 0) properties.className = classes;
    } else if (name === 'id') {
      const id = value.trim().replace(/\s+/g, '_');
      if (id !== '') properties.id = id;
    } else if (/^(?:cite|href|itemtype|itemid|resource|about|datatype|typeof|property)$/.test(name)) {
      const link = name === 'cite' || name === 'href';
      if (!EVIL.test(value) && (!link || /^(?:https?:|\/|#|\.)/i.test(value)))
        properties[PROPERTY[name] ?? name] = value;
    } else properties[PROPERTY[name] ?? name] = value;
  }
  return properties;
}
