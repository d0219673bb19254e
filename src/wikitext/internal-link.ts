/**
 * Internal links: `[[Page#Part|text]]s`, to sections, subpages, other wikis and languages; categories and files.
 *
 * ```
 * [[Page|text]]s
 * ^
 * ```
 * Follows MediaWiki's handleInternalLinks2. What is no link stays text: a title with forbidden characters, a link
 * that does not close, a target that is an external address.
 */
import type { Context } from './context.ts';
import { hasSubpages, subpage, withoutMarks } from './expand.ts';
import { externalLinks } from './external-link.ts';
import { fileTokens } from './file.ts';
import { startsWithProtocol } from './protocol.ts';
import { quotes } from './quotes.ts';
import { redirectTarget } from './redirect.ts';
import { indexWithin, pieceOf, type Rope, RopeBuilder, slice } from './rope.ts';
import { articleHref, fragmentHref, parseTitle, type Title, urlTitle } from './title.ts';
import { type NodeInit, type Piece, Token } from './token.ts';
import type { LinkTarget } from './types.ts';

const TITLE_END = /[\x00-\x1f\x7f[\]{}|]/g;
const TRAIL = /[a-z]+/y;

export function internalLinks(rope: Rope, context: Context): Rope {
  return rope.text.includes('[[') ? new LinkPass(rope, context).run() : rope;
}

/** A link's parts, as offsets in the rope. */
interface Parts {
  readonly target: string;
  readonly textFrom: number;
  readonly textTo: number;
  readonly hasText: boolean;
  readonly end: number;
}

class LinkPass {
  private readonly rope: Rope;
  private readonly context: Context;
  private readonly builder = new RopeBuilder();
  /** Everything before it is in the builder, or will be when the next link is written. */
  private done = 0;
  private closeAt = -2;

  constructor(rope: Rope, context: Context) {
    this.rope = rope;
    this.context = context;
  }

  run(): Rope {
    const { text } = this.rope;
    for (let at = text.indexOf('[['); at >= 0; ) {
      const from = at + 2;
      const next = text.indexOf('[[', from);
      const limit = next < 0 ? text.length : next;
      const behind = this.link(at, from, limit);
      // A link that took others into its caption moved on.
      at = behind > limit ? text.indexOf('[[', behind) : next;
    }
    this.builder.copy(this.rope, this.done, text.length);
    return this.builder.done();
  }

  /** Offset of the first `]]` from `from` on, or -1; looked up once for all links before it. */
  private close(from: number): number {
    if (this.closeAt !== -1 && this.closeAt < from) this.closeAt = this.rope.text.indexOf(']]', from);
    return this.closeAt;
  }

  /** Reads one link; gives the offset from which to look for more. */
  private link(at: number, from: number, limit: number): number {
    const { text } = this.rope;
    TITLE_END.lastIndex = from;
    const stop = TITLE_END.test(text) ? TITLE_END.lastIndex - 1 : text.length;
    if (stop === from || stop >= limit) return from;
    const target = text.slice(from, stop);
    if (text.startsWith(']]', stop)) {
      return this.write(at, { target, textFrom: stop, textTo: stop, hasText: false, end: stop + 2 }, limit);
    }
    if (text[stop] !== '|') return from;
    const textFrom = stop + 1;
    let close = this.close(textFrom + 1);
    // A `]]` found for an earlier link may begin one character too early for this one.
    if (close >= 0 && close < textFrom + 1) close = text.indexOf(']]', textFrom + 1);
    if (close >= 0 && close + 2 <= limit) {
      let textTo = close;
      let end = close + 2;
      if (text[end] === ']' && text.slice(textFrom, textTo).includes('[')) {
        textTo++;
        end++;
      }
      return this.write(at, { target, textFrom, textTo, hasText: true, end }, limit);
    }
    return this.openFile(at, target, textFrom, limit);
  }

  /**
   * ```
   * [[File:A.png|caption with a [[link]] in it]]
   * ^
   * ```
   */
  private openFile(at: number, raw: string, textFrom: number, limit: number): number {
    const { text } = this.rope;
    const title = this.titleOf(raw);
    if (!title) return textFrom;
    if (title.namespace !== 6 || title.colon || limit >= text.length) {
      this.decodeTarget(at, raw, textFrom);
      return textFrom;
    }
    let from = limit;
    while (true) {
      // From each `[[` on: two `]]` before the next one end the file, one ends only the link, none gives up.
      const inner = from + 2;
      const next = text.indexOf('[[', inner);
      const end = next < 0 ? text.length : next;
      const first = indexWithin(text, ']]', inner, end);
      if (first === end) return textFrom;
      const second = indexWithin(text, ']]', first + 2, end);
      if (second < end) {
        return this.write(at, { target: raw, textFrom, textTo: second, hasText: true, end: second + 2 }, end);
      }
      if (next < 0) return textFrom;
      from = next;
    }
  }

  /** A link that does not close is text, but MediaWiki has decoded its target by then. */
  private decodeTarget(at: number, raw: string, textFrom: number): void {
    const { rope, builder } = this;
    const decoded = decodePercent(raw);
    if (decoded === raw) return;
    builder.copy(rope, this.done, at + 2);
    const from = rope.sourceStart(at + 2);
    builder.called(
      decoded,
      { start: from, end: rope.sourceEnd(textFrom - 1), origin: rope.callAt(at)?.origin },
      true,
    );
    this.done = textFrom - 1;
  }

  private titleOf(raw: string): Title | undefined {
    return parseTitle(decodePercent(raw).trim(), this.context.site);
  }

  private write(at: number, parts: Parts, limit: number): number {
    const { rope, context } = this;
    const { text } = rope;
    const behind = at + 2;
    let target = unspaced(decodePercent(parts.target));
    if (startsWithProtocol(target)) return behind;
    const colon = target.startsWith(':');
    let shown: string | undefined;
    if (/^(?:\/|\.\.\/)/.test(target) && hasSubpages(context.title.namespace, context.site)) {
      const [name, fragment] = splitFragment(target);
      const full = subpage(name, context.title) + fragment;
      const bare = name.replace(/^(?:\.\.\/)+|^\//, '').replace(/\/+$/, '');
      // A slash at the end hides the path, as long as there is a name to show.
      if (name.endsWith('/') && bare !== '') shown = bare + fragment;
      else shown = name.startsWith('/') ? target : full;
      target = full;
    }
    const title = parseTitle(target, context.site);
    if (!title) return behind;
    const start = rope.sourceStart(at);
    const call = rope.callAt(at);
    if (!colon) {
      if (title.interwiki !== undefined && title.interlanguage && context.title.namespace % 2 !== 1) {
        const link = {
          language: title.interwiki,
          title: title.full,
          url: articleHref(title, context.site, title.fragment ?? ''),
        };
        context.interlanguage.push(link);
        this.invisible(at, parts.end, { type: 'interlanguageLink', ...link });
        return parts.end;
      }
      if (title.namespace === 6 && title.interwiki === undefined) {
        this.builder.copy(rope, this.done, at);
        const caption = parts.hasText ? slice(rope, parts.textFrom, parts.textTo) : undefined;
        const inner = caption ? internalLinks(externalLinks(caption, context), context) : undefined;
        fileTokens(this.builder, title, inner, { start, end: rope.sourceEnd(parts.end), call }, context);
        this.done = parts.end;
        return parts.end;
      }
      if (title.namespace === 14 && title.interwiki === undefined) {
        const key = parts.hasText
          ? text.slice(parts.textFrom, parts.textTo).trim()
          : context.expander.settings.get('defaultsort');
        const category = { title: title.full, ...(key === undefined ? {} : { sortKey: key }) };
        if (!context.categories.some((c) => c.title === category.title)) context.categories.push(category);
        this.invisible(at, parts.end, { type: 'category', ...category });
        return parts.end;
      }
    }
    const link = linkTarget(title, context);
    let end = parts.end;
    TRAIL.lastIndex = end;
    if (TRAIL.test(text) && end < limit) end = Math.min(limit, TRAIL.lastIndex);
    const inner = this.shown(parts, at + 2, end, shown);
    this.builder.copy(rope, this.done, at);
    const node = nodeOf(link, call?.missing);
    this.builder.token(new Token('void', 'structure', 'a', start, rope.sourceEnd(end), call, node, 0, inner));
    this.done = end;
    return parts.end;
  }

  /** What a link shows: its text or its target, and the letters that follow it up to `end`. */
  private shown(parts: Parts, from: number, end: number, words?: string): Rope | Piece {
    const { rope } = this;
    let [shownFrom, shownTo] = [parts.textFrom, parts.textTo];
    let caption: Rope | undefined;
    let text: string | undefined;
    if (parts.hasText) {
      const marks = indexWithin(rope.text, "''", shownFrom, shownTo);
      if (marks < shownTo) caption = quotes(slice(rope, shownFrom, shownTo));
    } else {
      const raw = rope.text.slice(from, parts.textFrom);
      text = words ?? decodePercent(raw).replace(/^ *:/, '');
      shownTo = parts.textFrom;
      if (raw.endsWith(text)) {
        shownFrom = shownTo - text.length;
        text = undefined;
      }
    }
    if (end === parts.end) {
      if (caption) return caption;
      const piece = text === undefined ? pieceOf(rope, shownFrom, shownTo) : undefined;
      if (piece) return piece;
    }
    const inner = new RopeBuilder();
    if (caption) copyAll(inner, caption);
    else if (text === undefined) inner.copy(rope, shownFrom, shownTo);
    else inner.called(text, { start: rope.sourceStart(from), end: rope.sourceEnd(parts.textFrom) }, true);
    inner.copy(rope, parts.end, end);
    return inner.done();
  }

  /** A link that leaves nothing in the text takes white space before it along. */
  private invisible(at: number, end: number, node: NodeInit): void {
    const { rope } = this;
    this.builder.copy(rope, this.done, at - trailing(rope.text.slice(this.done, at)));
    if (!rope.callAt(at))
      this.context.asides.push({ start: rope.sourceStart(at), end: rope.sourceEnd(end), node });
    this.done = end;
  }
}

/** Length of the white space at the end of a text from its first line break on. */
function trailing(text: string): number {
  let i = text.length;
  while (i > 0 && /\s/.test(text[i - 1] as string)) i--;
  const newline = text.indexOf('\n', i);
  return newline < 0 ? 0 : text.length - newline;
}

function splitFragment(target: string): [string, string] {
  const hash = target.indexOf('#');
  return hash < 0 ? [target, ''] : [target.slice(0, hash), target.slice(hash)];
}

export function copyAll(builder: RopeBuilder, rope: Rope): void {
  builder.copy(rope, 0, rope.text.length);
}

/** Without the spaces around it. */
function unspaced(text: string): string {
  return text.startsWith(' ') || text.endsWith(' ') ? text.replace(/^ +| +$/g, '') : text;
}

/** Decodes percent codes as PHP's rawurldecode does; angle brackets become references, so that they fail. */
function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  const decoded = text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return '\ufffd';
    }
  });
  return decoded.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function nodeOf(
  link: LinkTarget,
  missing: { title: string; args: Readonly<Record<string, string>> } | undefined,
): NodeInit {
  if (missing && link.title === missing.title)
    return { type: 'missingTemplate', title: missing.title, args: missing.args };
  return { type: 'internalLink', link };
}

/** Resolves a title: where the link leads, and whether something is there. */
export function linkTarget(title: Title, context: Context): LinkTarget {
  const { fragment } = title;
  const { state, href } = resolve(title, context);
  const kept = fragment === undefined || state === 'file' ? undefined : fragment;
  if (title.interwiki === undefined)
    return kept === undefined
      ? { title: title.full, state, href }
      : { title: title.full, fragment: kept, state, href };
  const { interwiki } = title;
  return kept === undefined
    ? { title: title.full, state, interwiki, href }
    : { title: title.full, fragment: kept, state, interwiki, href };
}

function resolve(title: Title, context: Context): Pick<LinkTarget, 'state' | 'href'> {
  const { site } = context;
  const { fragment, full, namespace } = title;
  if (title.interwiki !== undefined) return { state: 'interwiki', href: articleHref(title, site, fragment) };
  if (full === '') return { state: 'fragment', href: `#${fragmentHref(fragment ?? '')}` };
  if (full === context.title.full)
    return { state: fragment === undefined ? 'self' : 'exists', href: articleHref(title, site, fragment) };
  if (namespace === -1) return { state: 'special', href: articleHref(title, site, fragment) };
  if (namespace === -2) return { state: 'file', href: mediaHref(title, context) };
  if (pageExists(title, context)) return { state: 'exists', href: articleHref(title, site, fragment) };
  return { state: 'missing', href: articleHref(title, site) };
}

/** Address of a file itself; empty where the file is not there. */
function mediaHref(title: Title, context: Context): string {
  const { fileUrl } = context.options;
  if (fileUrl) return fileUrl(title.name) ?? '';
  const page = { ...title, namespace: 6, full: `File:${title.name}` };
  return pageExists(page, context) ? `/images/${urlTitle(title.name)}` : '';
}

function pageExists(title: Title, context: Context): boolean {
  const { pageExists: exists, getPage } = context.options;
  if (exists) return exists(title.full);
  return getPage ? getPage(title.full) !== undefined : true;
}

/** The page that a redirect leads to. */
export function redirectOf(source: string, context: Context): LinkTarget | undefined {
  const target = redirectTarget(source, context.site);
  const title = target === undefined ? undefined : parseTitle(withoutMarks(target), context.site);
  return title ? linkTarget(title, context) : undefined;
}
