/**
 * The output side of tidying: a tree of nodes in which bare text gets its paragraphs.
 *
 * Follows MediaWiki's RemexCompatMunger. Inline content directly in the page or in a blockquote goes into a
 * paragraph of its own; a block inside inline formatting splits the formatting around it.
 */
import type { ElementContent, Properties } from 'hast';
import type { Position } from 'unist';

/** Where an element comes from: place, data and hast properties. */
export interface Source {
  readonly position?: Position | undefined;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  readonly properties: Properties;
  /** Whether an element has these properties already, so that a further one needs a copy. */
  used?: boolean;
}

/** Text is a hast node from the start. */
export interface TextNode {
  type: 'text';
  value: string;
  position?: Position;
}

export interface Node {
  name: string;
  readonly source: Source;
  children: (Node | TextNode)[];
  parent: Node | undefined;
  /** Content must be wrapped: the page and blockquotes. */
  needsWrap: boolean;
  isWrap: boolean;
  splittable: boolean;
  /** The paragraph made for this node's bare content that is open now. */
  openWrap: Node | undefined;
  ancestorWrap: Node | undefined;
  wrapBase: Node | undefined;
  /** Where content goes after this node was split. */
  clone: Node | undefined;
  nonblank: number;
  /** What stands in this node's place: hast that was written without tidying. */
  ready: readonly ElementContent[] | undefined;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const INLINE = words(
  'a abbr acronym applet b basefont bdo big br button cite code del dfn em font i iframe img input ins kbd label ' +
    'legend map object param q rb rbc rp rt rtc ruby s samp select small span strike strong sub sup textarea tt u var ' +
    'video audio bdi data time mark wbr',
);
const METADATA = words('style script link meta');
const FORMATTING = words('a b big code em font i nobr s small strike strong tt u');

export const NO_SOURCE: Source = { properties: {} };

export function createNode(name: string, source: Source): Node {
  return {
    name,
    source,
    children: [],
    parent: undefined,
    needsWrap: name === 'blockquote' || name === '#root',
    isWrap: false,
    splittable: false,
    openWrap: undefined,
    ancestorWrap: undefined,
    wrapBase: undefined,
    clone: undefined,
    nonblank: 0,
    ready: undefined,
  };
}

/** Below a node as its last child, or just before one. */
export type Placement = Node | { readonly before: Node };

function attach(parent: Node, child: Node | TextNode, before?: Node): void {
  if ('name' in child) child.parent = parent;
  const at = before ? parent.children.lastIndexOf(before) : -1;
  if (at < 0) parent.children.push(child);
  else parent.children.splice(at, 0, child);
}

export function detach(node: Node): void {
  const siblings = node.parent?.children;
  const at = siblings?.lastIndexOf(node) ?? -1;
  if (siblings && at >= 0) siblings.splice(at, 1);
  node.parent = undefined;
}

function resolve(node: Node): Node {
  let at = node;
  if (at.clone) {
    while (at.clone) at = at.clone;
    node.clone = at;
    return at;
  }
  return at.openWrap ?? at;
}

function openWrap(base: Node): Node {
  const wrap = createNode('p', NO_SOURCE);
  wrap.isWrap = true;
  wrap.wrapBase = base;
  attach(base, wrap);
  base.openWrap = wrap;
  return wrap;
}

const BLANK = /^[\t\n\f\r ]*$/;

export function insertText(place: Placement, text: string, position: Position | undefined): void {
  const blank = BLANK.test(text);
  let parent: Node;
  let before: Node | undefined;
  if ('before' in place) {
    before = place.before;
    parent = before.parent as Node;
  } else {
    parent = resolve(place);
    if (parent.needsWrap && !blank) parent = openWrap(parent);
    else if (parent.splittable && !parent.ancestorWrap) parent = splitTagStack(parent, true);
  }
  if (!blank) parent.nonblank++;
  const { children } = parent;
  const last = before ? children[children.lastIndexOf(before) - 1] : children[children.length - 1];
  if (last && 'value' in last) {
    last.value += text;
    if (last.position && position) last.position = { start: last.position.start, end: position.end };
    return;
  }
  attach(parent, position ? { type: 'text', value: text, position } : { type: 'text', value: text }, before);
}

export function insertNode(place: Placement, node: Node, tocMarker = false): void {
  const under = !('before' in place);
  const inline = INLINE.has(node.name);
  let before: Node | undefined;
  let parent: Node;
  if (!('before' in place)) parent = resolve(place);
  else {
    before = place.before;
    parent = before.parent as Node;
  }
  if (METADATA.has(node.name) && !tocMarker) {
    // What cannot be seen neither opens nor closes a paragraph.
  } else if (under && parent.isWrap && !inline) {
    parent = parent.parent as Node;
    parent.openWrap = undefined;
  } else if (under && parent.splittable && (parent.ancestorWrap !== undefined) !== inline) {
    parent = splitTagStack(parent, inline);
  } else if (under && parent.needsWrap && inline) parent = openWrap(parent);
  else if (parent.ancestorWrap && !inline) disableWrap(parent);
  parent.nonblank++;
  attach(parent, node, before);
  if ((parent.isWrap || parent.splittable) && FORMATTING.has(node.name)) node.splittable = true;
  if (parent.isWrap) node.ancestorWrap = parent;
  else if (parent.ancestorWrap) node.ancestorWrap = parent.ancestorWrap;
  if (parent.wrapBase) node.wrapBase = parent.wrapBase;
  else if (parent.needsWrap) node.wrapBase = parent;
}

/** Closes the formatting elements above `from` and opens copies of them, in or outside of a paragraph. */
function splitTagStack(from: Node, inline: boolean): Node {
  const base = from.wrapBase as Node;
  const wrap = from.ancestorWrap;
  const end = wrap ?? base;
  const split: Node[] = [];
  const removable: Node[] = [];
  for (let node = from; node !== end; ) {
    const next = node.parent;
    if (!next) return from;
    split.push(node);
    if (node.nonblank === 0) {
      removable.push(node);
      next.nonblank--;
    }
    node = next;
  }
  let parent = base;
  let newWrap: Node | undefined;
  if (inline) {
    newWrap = openWrap(base);
    parent = newWrap;
  } else if (wrap) base.openWrap = undefined;
  for (let i = split.length - 1; i >= 0; i--) {
    const old = split[i] as Node;
    const copy = createNode(old.name, old.source);
    attach(parent, copy);
    old.clone = copy;
    copy.ancestorWrap = newWrap;
    copy.splittable = true;
    copy.wrapBase = base;
    copy.isWrap = old.isWrap;
    parent.nonblank++;
    parent = copy;
  }
  for (const node of removable) detach(node);
  return parent;
}

/** Takes the open child of a paragraph out of it, because a block stands somewhere inside. */
function disableWrap(node: Node): void {
  const wrap = node.ancestorWrap as Node;
  const base = wrap.parent;
  if (!base || base.children[base.children.length - 1] !== wrap) return;
  let victim = node;
  for (let next: Node | undefined = node; next && next !== wrap; next = next.parent) {
    victim = next;
    victim.ancestorWrap = undefined;
  }
  detach(victim);
  attach(base, victim);
  wrap.nonblank--;
  base.openWrap = undefined;
}

/** Moves the children of a node into `target`, which becomes its only child. */
export function adoptChildren(node: Node, target: Node): void {
  if (node.openWrap) {
    adoptChildren(node.openWrap, target);
    return;
  }
  const { children } = node;
  node.children = [];
  insertNode(node, target);
  for (const child of children) if ('name' in child) child.parent = target;
  target.children = children;
}
