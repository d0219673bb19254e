/**
 * The last step of HTML: a schema as narrow as MediaWiki's own, and its use on the tidied tree.
 *
 * The schema is one of hast-util-sanitize, and a test holds that library to it: it finds nothing left to take out.
 * The step is done here, because the library copies each element's data, which costs more than parsing.
 */
import type { Element, ElementContent, Root as HastRoot, Properties } from 'hast';
import type { Schema } from 'hast-util-sanitize';
import type { Position } from 'unist';
import { NO_SOURCE, type Node } from './tidy-nodes.ts';

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
const PROTOCOLS: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries(SCHEMA.protocols ?? {}).map(([name, list]) => [
    name,
    new RegExp(`^(?:${(list ?? []).join('|')}):`, 'i'),
  ]),
);

/** For each element the properties that it may have, each with the pattern of its addresses where it holds one. */
const RULES = new Map<string, ReadonlyMap<string, RegExp | true>>(
  ELEMENTS.map((name) => {
    const own = (SCHEMA.attributes?.[name] ?? []) as readonly string[];
    return [name, new Map([...GLOBAL, ...own].map((key) => [key, PROTOCOLS[key] ?? true]))];
  }),
);

/** Whether an address has an allowed protocol or none. */
function allowedAddress(pattern: RegExp, value: string): boolean {
  const colon = value.indexOf(':');
  if (colon < 0 || pattern.test(value)) return true;
  const other = value.search(/[/?#]/);
  return other >= 0 && other < colon;
}

function allowedProperty(name: string, key: string, value: unknown): boolean {
  if (value === undefined || value === null) return false;
  const rule = RULES.get(name)?.get(key);
  if (rule === undefined) return key.startsWith('data');
  return rule === true || typeof value !== 'string' || allowedAddress(rule, value);
}

/** The properties that may stay: the object itself where all may. */
function allowedProperties(name: string, given: Properties): Properties {
  for (const key in given) {
    if (!allowedProperty(name, key, given[key])) return withoutForbidden(name, given);
  }
  return given;
}

function withoutForbidden(name: string, given: Properties): Properties {
  const kept: Properties = {};
  for (const key in given) if (allowedProperty(name, key, given[key])) kept[key] = given[key];
  return kept;
}

/** Gives the anchor of a heading by its index in `sections()`. */
export type HeadingId = (section: number) => string | undefined;

/**
 * Makes an element of hast, with what the schema lets through of its properties; takes the object over where it lets
 * all through. Every element of the output is made here, and nothing but its heading's id is added later.
 */
export function admit(
  name: string,
  given: Properties,
  position?: Position | undefined,
  data?: Readonly<Record<string, unknown>>,
  headingId?: HeadingId,
): Element {
  const properties = allowedProperties(name, given);
  const children: ElementContent[] = [];
  if (!data) {
    if (!position) return { type: 'element', tagName: name, properties, children };
    return { type: 'element', tagName: name, properties, children, position };
  }
  const section = data.section as number | undefined;
  const id = section !== undefined && HEADING.test(name) ? headingId?.(section) : undefined;
  if (id !== undefined) properties.id = id;
  if (!position)
    return { type: 'element', tagName: name, properties, children, data: data as Element['data'] & object };
  return {
    type: 'element',
    tagName: name,
    properties,
    children,
    position,
    data: data as Element['data'] & object,
  };
}

const HEADING = /^h[1-6]$/;

/** The tidied tree as hast, without what the schema does not know. Empty paragraphs go. */
export function toSanitisedHast(root: Node, headingId: HeadingId): HastRoot {
  const out: HastRoot = { type: 'root', children: [] };
  contents(root, headingId, out.children as ElementContent[]);
  return out;
}

function contents(node: Node, headingId: HeadingId, out: ElementContent[]): void {
  for (const child of node.children) {
    if ('value' in child) out.push(child);
    else if (child.ready) for (const made of child.ready) out.push(made);
    else if (!TAGS.has(child.name) || (child.isWrap && child.nonblank === 0)) contents(child, headingId, out);
    else {
      const element = elementOf(child, headingId);
      contents(child, headingId, element.children);
      if (child.name === 'p' && isBlank(element)) for (const text of element.children) out.push(text);
      else {
        const place = child.isWrap ? spanOf(element.children) : undefined;
        if (place) element.position = place;
        out.push(element);
      }
    }
  }
}

/** Elements of one source have properties of their own each, because one of them may be given an id. */
function elementOf(node: Node, headingId: HeadingId): Element {
  const { source, name } = node;
  const own = source.used === true || source === NO_SOURCE ? { ...source.properties } : source.properties;
  source.used = true;
  return admit(name, own, source.position, source.data, headingId);
}

/** Whether an element has nothing but white space in it, and says nothing. */
export function isBlank(element: Element): boolean {
  for (const child of element.children) if (child.type !== 'text' || !BLANK.test(child.value)) return false;
  return Object.keys(element.properties).length === 0;
}

const BLANK = /^[\t\n\f\r ]*$/;

/** From the first child's start to the last one's end. */
function spanOf(children: readonly ElementContent[]): Element['position'] {
  const placed = children.filter((child) => child.position);
  const start = placed[0]?.position?.start;
  const end = placed[placed.length - 1]?.position?.end;
  return start && end ? { start, end } : undefined;
}
