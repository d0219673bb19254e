/**
 * Files: `[[File:A.png|thumb|200px|left|alt=words|link=Page|caption]]`.
 *
 * ```
 * [[File:A.png|thumb|caption]]
 * ^
 * ```
 * Follows MediaWiki's makeImage: parts that are options count as such, the last that is none is the caption. A file
 * with a frame or an alignment is a figure of its own; any other stands in the line.
 */
import type { Context } from './context.ts';
import { decodeEntities } from './entities.ts';
import { trim, withoutMarks } from './expand.ts';
import { cleanUrl } from './external-link.ts';
import { flagsOf, unmark } from './html-tag.ts';
import { linkTarget } from './internal-link.ts';
import { startsWithProtocol } from './protocol.ts';
import { indexWithin, Rope, RopeBuilder, slice } from './rope.ts';
import { articleHref, parseTitle, type Title, urlTitle } from './title.ts';
import { type Call, Token } from './token.ts';
import type { FileOptions } from './types.ts';

export interface FilePlace {
  readonly start: number;
  readonly end: number;
  readonly call: Call | undefined;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const FORMATS: Readonly<Record<string, FileOptions['format']>> = {
  thumb: 'thumb',
  thumbnail: 'thumb',
  frame: 'frame',
  framed: 'frame',
  enframed: 'frame',
  frameless: 'frameless',
};
const ALIGNS: Readonly<Record<string, NonNullable<FileOptions['align']>>> = {
  left: 'left',
  right: 'right',
  center: 'center',
  centre: 'center',
  none: 'none',
};
const VALIGNS = new Set([
  'baseline',
  'sub',
  'super',
  'sup',
  'top',
  'text-top',
  'middle',
  'bottom',
  'text-bottom',
]);
const SIZE = /^(?:(\d+)(?:x(\d*))?|x(\d+))\s*px$/;

/** Reads the options of a file; the caption is a span of the rope. */
export function readFileOptions(
  title: Title,
  options: Rope | undefined,
  context: Context,
): { file: FileOptions; caption: { from: number; to: number } | undefined } {
  const { site } = context;
  const src = context.options.fileUrl
    ? context.options.fileUrl(title.name)
    : `/images/${urlTitle(title.name)}`;
  const file: Mutable<FileOptions> = {
    name: title.name,
    format: 'inline',
    border: false,
    href: articleHref(title, site),
    media: mediaOf(title.name),
    ...(src === undefined ? {} : { src }),
  };
  let caption: { from: number; to: number } | undefined;
  const text = options?.text ?? '';
  for (let from = 0; options && from <= text.length; ) {
    let to = text.indexOf('|', from);
    if (to < 0) to = text.length;
    const part = trim(unmark(options, from, to));
    if (!readOption(file, part, options, from, to, context)) caption = { from, to };
    from = to + 1;
  }
  return { file, caption };
}

function readOption(
  file: Mutable<FileOptions>,
  part: string,
  rope: Rope,
  from: number,
  to: number,
  context: Context,
): boolean {
  if (Object.hasOwn(FORMATS, part)) {
    if (file.format === 'inline') file.format = FORMATS[part] as FileOptions['format'];
    return true;
  }
  if (Object.hasOwn(ALIGNS, part)) {
    file.align ??= ALIGNS[part] as NonNullable<FileOptions['align']>;
    return true;
  }
  if (VALIGNS.has(part)) {
    file.valign ??= part;
    return true;
  }
  if (part === 'border') {
    file.border = true;
    return true;
  }
  const size = SIZE.exec(part);
  if (size) {
    if (size[1]) file.width = Number(size[1]);
    const height = size[2] || size[3];
    if (height) file.height = Number(height);
    return true;
  }
  const upright = /^upright(?:(?:=| )([\d.]+))?$/.exec(part);
  if (upright) {
    file.upright = upright[1] ? Number(upright[1]) : 0.75;
    return true;
  }
  const named =
    /^(link|alt|class|lang|page|thumb|thumbnail|start|end|thumbtime|muted|loop)(?:=(.*)|(?<=page) (\d+)|(?<=muted|loop))$/s.exec(
      part,
    );
  if (!named) return false;
  const key = named[1] as string;
  const value = trim(named[2] ?? named[3] ?? '');
  if (key === 'alt')
    file.alt = decodeEntities(
      plainText(rope, from, to)
        .replace(/^\s*alt\s*=\s*/, '')
        .trim(),
    );
  else if (key === 'class') file.className = decodeEntities(value);
  else if (key === 'lang') {
    if (!/^[a-z0-9-]+$/i.test(value)) return false;
    file.lang = value;
  } else if (key === 'page') {
    if (!/^\d+$/.test(value)) return false;
    file.page = Number(value);
  } else if (key === 'thumb' || key === 'thumbnail') {
    // Of several formats the first counts.
    if (file.format !== 'inline') return true;
    file.format = 'thumb';
    const manual = parseTitle(value, context.site, 6);
    if (manual)
      file.src = context.options.fileUrl
        ? (context.options.fileUrl(manual.name) ?? file.src ?? '')
        : `/images/${urlTitle(manual.name)}`;
  } else if (key === 'link') return readLink(file, trim(linkValue(rope, from, to)), context);
  return true;
}

/** The value of `link=`, in which an address may already be a link token. */
function linkValue(rope: Rope, from: number, to: number): string {
  let out = '';
  for (let i = from; i < to; i++) {
    const token = rope.text[i] === '\x7f' ? rope.tokenOf(i) : undefined;
    if (token?.node?.type === 'externalLink') return token.node.url;
    if (token?.node?.type === 'internalLink') return token.node.link.title;
    if (!token) out += rope.text[i];
    else if (token.node && 'value' in token.node) out += token.node.value.replaceAll("'", '&#39;');
  }
  return withoutMarks(out)
    .replace(/^\s*link\s*=/, '')
    .replace(/'{2,}/g, '');
}

function readLink(file: Mutable<FileOptions>, value: string, context: Context): boolean {
  if (value === '') {
    file.link = 'none';
    return true;
  }
  if (startsWithProtocol(value)) {
    const url = /^[^\s<>"[\]\x7f]+/.exec(value)?.[0];
    if (url !== value) return true;
    file.link = { url: cleanUrl(url) };
    return true;
  }
  const title = parseTitle(value, context.site);
  if (!title) return true;
  file.link = linkTarget(title, context);
  return true;
}

/** What of a caption an attribute can hold: its text. */
export function plainText(rope: Rope, from: number, to: number): string {
  let out = '';
  for (let i = from; i < to; ) {
    if (rope.text[i] === '\x7f') {
      const token = rope.tokenOf(i);
      const inner = token?.inner;
      if (inner && token.node?.type !== 'reference' && token.node?.type !== 'file')
        out += inner instanceof Rope ? plainText(inner, 0, inner.text.length) : inner.text;
      else if (token?.node && 'value' in token.node) out += token.node.value;
      i++;
      continue;
    }
    const end = indexWithin(rope.text, '\x7f', i, to);
    out += rope.text.slice(i, end);
    i = end;
  }
  return out.replace(/'{2,}/g, '');
}

/** Writes a file's tokens. */
export function fileTokens(
  builder: RopeBuilder,
  title: Title,
  options: Rope | undefined,
  place: FilePlace,
  context: Context,
): void {
  const { file, caption } = readFileOptions(title, options, context);
  const { start, end, call } = place;
  const block = isFigure(file);
  if (!block || !options) {
    const shown =
      options && caption ? decodeEntities(trim(plainText(options, caption.from, caption.to))) : '';
    const node = { type: 'file' as const, file: shown === '' ? file : { ...file, title: shown } };
    const flags = block ? flagsOf('figure', false) : 0;
    const inner = options && caption ? withoutStructure(slice(options, caption.from, caption.to)) : undefined;
    builder.token(new Token('void', 'structure', 'img', start, end, call, node, flags, inner));
    return;
  }
  const flags = flagsOf('figure', false);
  const from = caption ? options.sourceStart(caption.from) : end;
  const to = caption ? options.sourceEnd(caption.to) : end;
  const node = { type: 'file', file } as const;
  builder.token(new Token('open', 'structure', 'figure', start, from, call, node, flags));
  if (caption) onOneLine(builder, options, caption.from, caption.to);
  builder.token(new Token('close', 'structure', 'figure', to, end, call, undefined, flags));
}

/** A caption that nobody sees opens and closes no cells. */
function withoutStructure(rope: Rope): Rope {
  if (!rope.tokens.some(isStructure)) return rope;
  const builder = new RopeBuilder();
  let at = 0;
  rope.tokens.forEach((token, i) => {
    if (!isStructure(token)) return;
    const mark = rope.tokenAt[i] as number;
    builder.copy(rope, at, mark);
    at = mark + 1;
  });
  builder.copy(rope, at, rope.text.length);
  return builder.done();
}

const isStructure = (token: Token): boolean => token.role === 'structure' && token.kind !== 'void';

/** Copies a caption with its line breaks as spaces: a figure is one line to the paragraph pass. */
function onOneLine(builder: RopeBuilder, rope: Rope, from: number, to: number): void {
  let at = from;
  for (
    let next = indexWithin(rope.text, '\n', at, to);
    next < to;
    next = indexWithin(rope.text, '\n', at, to)
  ) {
    builder.copy(rope, at, next);
    const call = rope.callAt(next);
    if (call) builder.called(' ', call, false);
    else builder.literal(' ', rope.sourceStart(next));
    at = next + 1;
  }
  builder.copy(rope, at, to);
}

/** Whether a file is a figure of its own rather than a part of the line. */
export function isFigure(file: FileOptions): boolean {
  return file.format === 'thumb' || file.format === 'frame' || file.align !== undefined;
}

function mediaOf(name: string): FileOptions['media'] {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^(?:ogv|webm|mp4|mpg|mpeg)$/.test(extension)) return 'video';
  if (/^(?:oga|ogg|mp3|wav|flac|opus|mid)$/.test(extension)) return 'audio';
  if (/^(?:png|jpe?g|gif|svg|webp|tiff?|bmp|djvu|pdf|xcf|ico)$/.test(extension)) return 'image';
  return extension === '' ? 'image' : 'other';
}
