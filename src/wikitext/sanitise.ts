/**
 * The last step of HTML: a schema as narrow as MediaWiki's own, and its use on the tidied tree.
 *
 * The schema is one of hast-util-sanitize, and a test holds that library to it: it finds nothing left to take out.
 * The step is done here, because the library copies each element's data, which costs more than parsing.
 */
import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Schema } from 'hast-util-sanitize';
import { NO_SOURCE, type Node, type Source } from './tidy-nodes.ts';

const words = (text: string): string[] => text.split(' ');

const ELEMENTS = words(
  'a abbr b bdi bdo big blockquote br caption center cite code data dd del dfn div dl dt em figcaption figure font ' +
    'h1 h2 h3 h4 h5 h6 hr i img ins kbd li link mark meta ol p pre q rb rp rt rtc ruby s samp small span strike strong ' +
    'sub sup table tbody td th time tr tt u ul var wbr',
);

const GLOBAL = words(
  'id className style lang dir title tabIndex role itemId itemProp itemRef itemScope itemType about property resource ' +
    'datatype typeof align vAlign width height bgColor char charOff clear cite dateTime type start reversed value ' +
    'summary border frame rules cellSpacing cellPadding abbr axis headers scope rowSpan colSpan noWrap size color face ' +
    'noShade content ariaDescribedby ariaFlowto ariaHidden ariaLabel ariaLabelledby ariaLevel ariaOwns ariaDescription data*',
);

export const SCHEMA: Schema = {
  tagNames: ELEMENTS,
  attributes: {
    '*': GLOBAL,
    a: words('href rel target className'),
    img: words('src alt width height loading decoding'),
    link: words('href'),
  },
  protocols: {
    href: words('http https mailto ftp'),
    cite: words('http https'),
    src: words('http https'),
  },
  clobber: [],
  clobberPrefix: '',
  ancestors: {},
  required: {},
  strip: words('script style'),
};

const TAGS: ReadonlySet<string> = new Set(ELEMENTS);
const COMMON: ReadonlySet<string> = new Set(GLOBAL);
const OWN: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(SCHEMA.attributes ?? {}).map(([name, list]) => [name, new Set(list as string[])]),
);
const PROTOCOLS: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries(SCHEMA.protocols ?? {}).map(([name, list]) => [
    name,
    new RegExp(`^(?:${(list ?? []).join('|')}):`, 'i'),
  ]),
);

/** Whether an address has an allowed protocol or none. */
export function allowedAddress(property: string, value: string): boolean {
  const pattern = PROTOCOLS[property];
  if (!pattern) return true;
  const colon = value.indexOf(':');
  const other = value.search(/[/?#]/);
  return colon < 0 || (other >= 0 && other < colon) || pattern.test(value);
}

function allowedProperty(name: string, key: string, value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (!COMMON.has(key) && !OWN[name]?.has(key) && !key.startsWith('data')) return false;
  return typeof value !== 'string' || !(key in PROTOCOLS) || allowedAddress(key, value);
}

/** Properties that may stay. The object is the source's own where nothing goes and nobody else has it. */
function properties(name: string, source: Source): Element['properties'] {
  const given = source.properties as Element['properties'];
  let all = source.used !== true && source !== NO_SOURCE && given !== NO_SOURCE.properties;
  source.used = true;
  for (const key in given) if (!allowedProperty(name, key, given[key])) all = false;
  if (all) return given;
  const kept: Element['properties'] = {};
  for (const key in given) if (allowedProperty(name, key, given[key])) kept[key] = given[key];
  return kept;
}

/** The tidied tree as hast, without what the schema does not know; heading ids come last. Empty paragraphs go. */
export function toSanitisedHast(root: Node, headingId: (section: number) => string | undefined): HastRoot {
  return { type: 'root', children: contents(root, headingId) };
}

function contents(node: Node, headingId: (section: number) => string | undefined): ElementContent[] {
  const out: ElementContent[] = [];
  for (const child of node.children) {
    if ('value' in child) out.push(child);
    else if (child.isWrap && child.nonblank === 0) out.push(...contents(child, headingId));
    else if (!TAGS.has(child.name)) out.push(...contents(child, headingId));
    else {
      const element: Element = {
        type: 'element',
        tagName: child.name,
        properties: properties(child.name, child.source),
        children: contents(child, headingId),
      };
      if (child.name === 'p' && isBlank(element)) {
        for (const text of element.children) out.push(text);
        continue;
      }
      const { position, data } = child.source;
      const place = position ?? (child.isWrap ? spanOf(element.children) : undefined);
      if (place) element.position = place;
      if (data) element.data = data as Element['data'] & object;
      const section = data?.section as number | undefined;
      const id = section !== undefined && /^h[1-6]$/.test(child.name) ? headingId(section) : undefined;
      if (id !== undefined) element.properties.id = id;
      out.push(element);
    }
  }
  return out;
}

function isBlank(element: Element): boolean {
  if (Object.keys(element.properties).length > 0) return false;
  return element.children.every((child) => child.type === 'text' && /^[\t\n\f\r ]*$/.test(child.value));
}

/** From the first child's start to the last one's end. */
function spanOf(children: readonly ElementContent[]): Element['position'] {
  const placed = children.filter((child) => child.position);
  const start = placed[0]?.position?.start;
  const end = placed[placed.length - 1]?.position?.end;
  return start && end ? { start, end } : undefined;
}
