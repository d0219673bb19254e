import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Point } from 'unist';
import { type EntryFields, instant, readEntry } from './entry.ts';
import { articlesOf, baseOf } from './feed-address.ts';
import { report } from './rules.ts';
import type { FeedInfo, Report, Revision } from './types.ts';
import { Utf8Stream } from './utf8.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
/** Deepest element of a MediaWiki feed is the author's name at 4; more than this is an attack or an accident. */
const DEEPEST = 32;
/** Characters that one entry may take. MediaWiki's largest page is 2 MiB, and `"` becomes `&amp;quot;`. */
const LONGEST_ENTRY = 32 * 1024 * 1024;
const ENTRY = /<(?:[\w.-]+:)?entry(?=[\s/>])/g;
/** As many characters as can begin an `<entry ` that the next piece finishes. */
const TAIL = 64;

/** Ends the parse of what is broken; the reader goes on at the next entry. Never leaves this file. */
class Broken extends Error {
  readonly at: number;
  readonly all: boolean;
  constructor(reason: string, at: number, all = false) {
    super(reason);
    this.at = at;
    this.all = all;
  }
}

/**
 * Reads a MediaWiki `feedcontributions` feed (Atom), piece by piece, in memory bounded by its largest entry.
 *
 * Gives the feed's own data once, before its first revision, and each entry as soon as it is complete, in the file's order. What is wrong is told
 * and never thrown: a broken entry is left out and reading goes on at the next `<entry>`; only a DOCTYPE, another
 * encoding than UTF-8 and a root that is no Atom feed end the file. How the bytes are cut into pieces makes no
 * difference.
 *
 * @param file The file as messages name it.
 */
export async function* readFeed(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  file: string,
  tell: Report,
): AsyncGenerator<FeedInfo | Revision> {
  const reader = new FeedReader(file, tell);
  const decoder = new Utf8Stream();
  for await (const piece of bytes) {
    for (const decoded of decoder.write(piece)) {
      if ('text' in decoded) reader.write(decoded.text);
      else reader.badByte(decoded.badByte);
    }
    yield* reader.take();
    if (reader.refused) return;
  }
  reader.end(decoder.unfinished);
  yield* reader.take();
}

class FeedReader {
  readonly #file: string;
  readonly #tell: Report;
  #parser = newParser();
  #out: (FeedInfo | Revision)[] = [];
  refused = false;

  /** The text since the last entry's end, its offset in the file, and the place where it starts. */
  #window = '';
  #start = 0;
  #line = 1;
  #column = 1;
  /** File offset minus parser offset. A parser that goes on after a broken entry reads a made-up root first. */
  #shift = 0;
  /** Everything before this offset is done with. */
  #safe = 0;
  /** Where the search for the next entry may begin at the earliest, so that it always moves on. */
  #resume = 0;
  #skipping = false;

  #root: SaxesTagNS | undefined;
  #rootClosed = false;
  #told = false;
  #feed: {
    id?: string;
    title?: string;
    updated?: string;
    generator?: string;
    language?: string;
    alternate?: string;
  } = {};
  #path: string[] = [];
  #tagStart = 0;
  #entry: EntryFields | undefined;
  #entryStart = -1;
  #capture: string | undefined;

  constructor(file: string, tell: Report) {
    this.#file = file;
    this.#tell = tell;
    this.#listen();
  }

  /** What has become complete since the last call. */
  take(): (FeedInfo | Revision)[] {
    const out = this.#out;
    this.#out = [];
    return out;
  }

  write(text: string): void {
    if (this.refused || text === '') return;
    this.#window += text;
    this.#parse(this.#skipping ? this.#restart() : text);
  }

  /** Parses text that the window holds already, and goes on behind what is broken in it. */
  #parse(text: string | undefined): void {
    let next = text;
    while (next !== undefined) {
      try {
        this.#parser.write(next);
        this.#forget(this.#safe);
        if (this.#window.length > LONGEST_ENTRY) throw new Broken('', this.#start + this.#window.length);
        return;
      } catch (error) {
        if (!(error instanceof Broken)) throw error;
        this.#break(error);
        next = this.refused ? undefined : this.#restart();
      }
    }
  }

  badByte(byte: number): void {
    if (this.refused) return;
    const at = this.#start + this.#window.length;
    this.#window += '\ufffd';
    if (this.#skipping) return;
    const hex = byte.toString(16).toUpperCase().padStart(2, '0');
    this.#tell(report('feed-utf8', { byte: hex, entry: this.#entryName() }, this.#where(at)));
    this.#lose();
  }

  /** @param unfinished True where the bytes stopped inside a character. */
  end(unfinished: boolean): void {
    while (!this.refused && !(this.#rootClosed && !unfinished)) {
      const where = this.#where(this.#start + this.#window.length);
      // Something open, say a comment, has swallowed whole entries: they come out.
      if (!this.#skipping && this.#root && this.#nextEntry() !== undefined) {
        const entry = this.#entryName();
        this.#tell(report('feed-not-well-formed', { reason: 'something in it does not end.', entry }, where));
        this.#lose();
        this.#parse(this.#restart());
        continue;
      }
      // What was skipped up to the end may have been a broken last entry.
      if (this.#skipping && /<\/(?:[\w.-]+:)?feed\s*>\s*$/.test(this.#window)) break;
      if (!this.#root) this.#tell(report('feed-not-atom', { root: undefined }, where));
      else this.#tell(report('feed-cut', { entry: this.#entryName() }, where));
      break;
    }
    this.#tellFeed();
  }

  // --- what the parser says -------------------------------------------------------------------------------

  #listen(): void {
    const parser = this.#parser;
    parser.on('error', (error) => {
      throw new Broken(error.message.replace(/^[^:]*\d+:\d+: /, ''), this.#now());
    });
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding === undefined || /^(?:utf-?8|us-ascii|ascii)$/i.test(encoding)) return;
      this.#tell(report('feed-encoding', { encoding }, this.#where(this.#safe)));
      throw new Broken('', this.#now(), true);
    });
    parser.on('doctype', () => {
      const at = Math.max(this.#start, this.#start + this.#window.indexOf('<!DOCTYPE'));
      this.#tell(report('feed-doctype', {}, this.#where(at)));
      throw new Broken('', this.#now(), true);
    });
    parser.on('opentagstart', (tag) => this.#openStart(tag.name));
    parser.on('opentag', (tag) => this.#open(tag));
    parser.on('closetag', (tag) => this.#close(tag));
    const text = (piece: string): void => {
      if (this.#capture !== undefined) this.#capture += piece;
    };
    parser.on('text', text);
    parser.on('cdata', text);
  }

  #openStart(name: string): void {
    // The parser stands behind the character (or the CR LF) that ended the name.
    let at = this.#now() - name.length - 2;
    if (this.#window[at - this.#start] !== '<') at--;
    this.#tagStart = at;
    if (this.#path.length >= DEEPEST) throw new Broken(`Elements are nested deeper than ${DEEPEST}.`, at);
    if (this.#entry && /(?:^|:)entry$/.test(name)) {
      throw new Broken('A new <entry> begins before this one has ended.', at);
    }
  }

  #open(tag: SaxesTagNS): void {
    if (this.#path.length === 0 && !this.#root) this.#openRoot(tag);
    const name = tag.uri === ATOM ? tag.local : '';
    this.#path.push(name);
    const depth = this.#path.length;
    if (depth === 2 && name === 'entry') {
      this.#tellFeed();
      this.#entry = {};
      this.#entryStart = this.#tagStart;
      this.#safe = this.#tagStart;
    } else if (name === 'link' && depth === (this.#entry ? 3 : 2)) {
      const rel = tag.attributes.rel?.value ?? 'alternate';
      const href = tag.attributes.href?.value;
      if (rel !== 'alternate' || href === undefined) return;
      if (this.#entry) this.#entry.link ??= href;
      else this.#feed.alternate ??= href;
    } else if (this.#fieldAt() !== undefined) {
      this.#capture = '';
    }
  }

  #openRoot(tag: SaxesTagNS): void {
    this.#root = tag;
    if (tag.uri === ATOM && tag.local === 'feed') {
      const language = tag.attributes['xml:lang']?.value;
      if (language !== undefined) this.#feed.language = language;
      return;
    }
    this.#tell(report('feed-not-atom', { root: tag.name }, this.#where(this.#tagStart)));
    throw new Broken('', this.#now(), true);
  }

  #close(tag: SaxesTagNS): void {
    const field = this.#fieldAt();
    if (field !== undefined && this.#capture !== undefined) {
      if (this.#entry) this.#entry[field as keyof EntryFields] ??= this.#capture;
      else this.#feed[field as 'id'] ??= this.#capture;
      this.#capture = undefined;
    }
    const depth = this.#path.length;
    this.#path.pop();
    if (depth === 2 && this.#entry && tag.local === 'entry') {
      this.#forget(this.#entryStart);
      const place = this.#point(this.#entryStart);
      const revision = readEntry(this.#entry, this.#file, place, this.#tell);
      if (revision) this.#out.push(revision);
      this.#entry = undefined;
      this.#entryStart = -1;
    }
    if (depth === 1) {
      this.#rootClosed = true;
      this.#tellFeed();
    }
    if (!this.#entry) this.#safe = this.#now();
  }

  /** The name of the field whose text stands here. */
  #fieldAt(): string | undefined {
    const path = this.#path;
    const last = path[path.length - 1];
    if (this.#entry) {
      if (path.length === 4 && path[2] === 'author' && last === 'name') return 'author';
      return path.length === 3 && /^(?:id|title|updated|summary)$/.test(last ?? '') ? last : undefined;
    }
    return path.length === 2 && /^(?:id|title|updated|generator)$/.test(last ?? '') ? last : undefined;
  }

  #tellFeed(): void {
    if (this.#told || !this.#root) return;
    this.#told = true;
    const { id, title, updated, generator, language, alternate } = this.#feed;
    this.#out.push({
      type: 'feed',
      title: title?.trim() ?? '',
      generator: generator?.trim(),
      updated: instant(updated ?? ''),
      base: baseOf(id?.trim() ?? ''),
      articles: articlesOf(alternate?.trim() ?? ''),
      language,
      source: { file: this.#file, line: 1, column: 1 },
    });
  }

  // --- going on after something broken --------------------------------------------------------------------

  #break(broken: Broken): void {
    if (broken.all) {
      this.refused = true;
      return;
    }
    const where = this.#where(broken.at);
    if (this.#window.length > LONGEST_ENTRY)
      this.#tell(report('entry-too-long', {}, this.#where(this.#safe)));
    else {
      const entry = this.#entryName();
      this.#tell(report('feed-not-well-formed', { reason: broken.message, entry }, where));
    }
    this.#lose();
  }

  /** Gives up the entry at hand; the search for the next one begins right behind its start. */
  #lose(): void {
    this.#resume = this.#searchFrom();
    this.#skipping = true;
    this.#entry = undefined;
    this.#entryStart = -1;
    this.#capture = undefined;
    this.#forget(this.#resume);
  }

  #searchFrom(): number {
    return Math.max(this.#entry ? this.#entryStart + 1 : this.#safe, this.#resume);
  }

  /** File offset of the next start of an entry that no parser has been at. */
  #nextEntry(): number | undefined {
    ENTRY.lastIndex = Math.max(0, this.#searchFrom() - this.#start);
    const found = ENTRY.exec(this.#window);
    return found ? this.#start + found.index : undefined;
  }

  /** Looks for the next entry in the window. Gives the text to go on with, or nothing while there is none. */
  #restart(): string | undefined {
    const at = this.#nextEntry();
    if (at === undefined) {
      this.#resume = Math.max(this.#resume, this.#start + this.#window.length - TAIL);
      this.#forget(this.#resume);
      return undefined;
    }
    this.#forget(at);
    this.#safe = at;
    this.#resume = at + 1;
    this.#skipping = false;
    this.#rootClosed = false;
    this.#path = [];
    this.#parser = newParser();
    // Listening starts after the made-up root, which is no part of the file.
    this.#parser.on('error', () => {});
    const root = rootTag(this.#root);
    this.#parser.write(root);
    this.#path = ['feed'];
    this.#root ??= { local: 'feed' } as SaxesTagNS;
    this.#shift = at - this.#parser.position;
    this.#listen();
    return this.#window;
  }

  // --- places ---------------------------------------------------------------------------------------------

  #now(): number {
    return this.#parser.position + this.#shift;
  }

  #point(offset: number): Point {
    const before = this.#window.slice(0, Math.max(0, offset - this.#start));
    const breaks = before.match(/\r\n|\n|\r/g)?.length ?? 0;
    const last = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
    const column = breaks === 0 ? this.#column + before.length : before.length - last;
    return { line: this.#line + breaks, column, offset };
  }

  #where(offset: number): { file: string; place: Point } {
    return { file: this.#file, place: this.#point(offset) };
  }

  /** Lets go of the text before an offset. */
  #forget(offset: number): void {
    let to = Math.min(offset, this.#start + this.#window.length);
    if (to <= this.#start) return;
    // Never between CR and LF: they are one line's end.
    if (this.#window[to - this.#start - 1] === '\r') to--;
    if (to <= this.#start) return;
    const point = this.#point(to);
    this.#window = this.#window.slice(to - this.#start);
    this.#start = to;
    this.#line = point.line;
    this.#column = point.column;
  }

  #entryName(): string | undefined {
    return this.#entry ? (this.#entry.title ?? this.#entry.id ?? 'without a title') : undefined;
  }
}

function newParser(): SaxesParser<{ xmlns: true; position: true }> {
  return new SaxesParser({ xmlns: true, position: true });
}

/** A start tag that binds the same prefixes as the feed's own root did. */
function rootTag(root: SaxesTagNS | undefined): string {
  const bindings = Object.entries(root?.ns ?? { '': ATOM }).filter(
    ([prefix]) => !/^xml(?:ns)?$/.test(prefix),
  );
  const written = bindings.map(([prefix, uri]) => {
    const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    return `${name}="${uri.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;
  });
  return `<feed ${written.join(' ')}>`;
}
