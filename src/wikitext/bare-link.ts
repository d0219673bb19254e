/**
 * Addresses that stand in the text, and MediaWiki's magic links (`RFC 1`, `PMID 1`, `ISBN …`) where they are asked for.
 *
 * ```
 * See https://a.example/b.
 *     ^
 * ```
 * Follows MediaWiki's handleMagicLinks: inside another link nothing is linked, and punctuation at the end, or a `)`
 * without its `(`, belongs to the sentence.
 */
import type { Context } from './context.ts';
import { cleanUrl, externalLink } from './external-link.ts';
import { nextProtocol, urlEnd } from './protocol.ts';
import { pieceOf, type Rope, RopeBuilder } from './rope.ts';
import { articleHref } from './title.ts';
import { Token } from './token.ts';

const MAGIC =
  /\b(?:(RFC|PMID)[\t \u00a0]+([0-9]+)\b|ISBN[\t \u00a0]+((?:97[89][ -]?)?(?:[0-9][ -]?){9}[0-9Xx])\b)/g;

interface Found {
  readonly at: number;
  readonly end: number;
  readonly url: string;
  readonly kind: 'bare' | 'magic';
}

export function bareLinks(rope: Rope, context: Context): Rope {
  const { text } = rope;
  const magic = context.options.magicLinks === true;
  if (!text.includes(':') && !magic) return rope;
  const builder = new RopeBuilder();
  const covered = linkSpans(rope);
  let span = 0;
  let done = 0;
  let from = 0;
  while (from < text.length) {
    const found = next(text, from, magic, context);
    if (!found) break;
    while (span < covered.length && (covered[span] as Span).end <= found.at) span++;
    const inside = covered[span];
    if (inside && inside.start < found.at) {
      from = inside.end;
      continue;
    }
    from = found.end;
    if (found.url === '') continue;
    const call = rope.callAt(found.at);
    const start = rope.sourceStart(found.at);
    const end = rope.sourceEnd(found.end);
    const node = externalLink(found.url, found.kind);
    builder.copy(rope, done, found.at);
    const asWritten = found.kind === 'magic' || found.url === text.slice(found.at, found.end);
    const piece = asWritten ? pieceOf(rope, found.at, found.end) : undefined;
    if (piece) builder.token(new Token('void', 'tag', 'a', start, end, call, node, 0, piece));
    else {
      builder.token(new Token('open', 'tag', 'a', start, start, call, node));
      if (asWritten) builder.copy(rope, found.at, found.end);
      else builder.called(escapeReferences(found.url), { start, end, origin: call?.origin }, true);
      builder.token(new Token('close', 'tag', 'a', end, end, call));
    }
    done = found.end;
  }
  if (done === 0) return rope;
  builder.copy(rope, done, text.length);
  return builder.done();
}

/** A shown address is text already decoded: its ampersands are no references. */
function escapeReferences(url: string): string {
  return url.replace(/&(?=[a-zA-Z0-9#]+;)/g, '&amp;');
}

interface Span {
  start: number;
  end: number;
}

/** Spans between the tokens that open and close a link. */
function linkSpans(rope: Rope): Span[] {
  const spans: Span[] = [];
  let open = -1;
  for (let i = 0; i < rope.tokens.length; i++) {
    const token = rope.tokens[i];
    if (token?.name !== 'a' || token.kind === 'void') continue;
    const at = rope.tokenAt[i] as number;
    if (token.kind === 'open' && open < 0) open = at;
    else if (token.kind === 'close' && open >= 0) {
      spans.push({ start: open, end: at });
      open = -1;
    }
  }
  return spans;
}

function next(text: string, from: number, magic: boolean, context: Context): Found | undefined {
  const protocol = nextProtocol(text, from);
  if (magic) {
    MAGIC.lastIndex = from;
    const match = MAGIC.exec(text);
    if (match && (!protocol || match.index < protocol.at)) {
      return {
        at: match.index,
        end: match.index + match[0].length,
        url: magicUrl(match, context),
        kind: 'magic',
      };
    }
  }
  if (!protocol) return undefined;
  return free(text, protocol.at, protocol.end);
}

function magicUrl(match: RegExpExecArray, context: Context): string {
  if (match[1] === 'RFC') return `https://datatracker.ietf.org/doc/html/rfc${match[2]}`;
  if (match[1] === 'PMID') return `//www.ncbi.nlm.nih.gov/pubmed/${match[2]}?dopt=Abstract`;
  const number = (match[3] as string).replace(/[ -]/g, '').replace('x', 'X');
  return articleHref({ full: `Special:BookSources/${number}`, interwiki: undefined }, context.site);
}

const ESCAPED = /&(?:lt|gt|nbsp|#x0*(?:3[CcEe]|[Aa]0)|#0*(?:60|62|160));/;

/** Cuts an address in the text to what belongs to it; an empty `url` where nothing is left. */
function free(text: string, at: number, addressAt: number): Found {
  const whole = urlEnd(text, addressAt);
  let end = whole;
  const escaped = ESCAPED.exec(text.slice(at, end));
  if (escaped) end = at + escaped.index;
  const separators = text.slice(at, end).includes('(') ? ',;\\.:!?' : ',;\\.:!?)';
  let cut = end;
  while (cut > at && separators.includes(text[cut - 1] as string)) cut--;
  // Keep the semicolon of a character reference.
  if (
    cut < end &&
    text[cut] === ';' &&
    /&(?:[a-z]+|#x[\da-f]+|#\d+)$/i.test(text.slice(Math.max(at, cut - 40), cut))
  )
    cut++;
  end = cut;
  if (end <= addressAt) return { at, end: Math.max(whole, addressAt), url: '', kind: 'bare' };
  return { at, end, url: cleanUrl(text.slice(at, end)), kind: 'bare' };
}
