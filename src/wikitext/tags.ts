/** Extension tags: which there are, and what each makes of its content. One table row each. */
import type { VFileMessage } from 'vfile-message';
import { parseAttributes } from './attributes.ts';
import { codeTag } from './code.ts';
import type { Context } from './context.ts';
import { embedTag } from './embed.ts';
import { decodeEntities } from './entities.ts';
import type { TagCall } from './expand.ts';
import { galleryTag } from './gallery.ts';
import { flagsOf } from './html-tag.ts';
import { poemTag } from './poem.ts';
import { preTag } from './pre.ts';
import { referencesTag, referenceTag } from './reference.ts';
import { Rope, RopeBuilder } from './rope.ts';
import { report } from './rules.ts';
import { HtmlFlag, type NodeInit, Token } from './token.ts';

export type TagHandler = (tag: Tag) => Token;

/** One tag at its place, with what a handler needs. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inner: string | undefined;
  readonly context: Context;
  readonly call: TagCall;
  /** A token without content that later passes could see. */
  leaf(node: NodeInit, flags: number, inner?: Rope): Token;
  /** The content, parsed as wikitext but for paragraphs. */
  parse(text?: string, offset?: number): Rope;
  /** The content as text, with its place. */
  raw(text?: string, offset?: number): Rope;
}

const nowiki: TagHandler = (tag) => tag.leaf({ type: 'nowiki', value: decodeEntities(tag.inner ?? '') }, 0);

/** Content that MediaWiki shows elsewhere than in the text: nothing stays in its place. */
const hidden: TagHandler = (tag) => {
  const { start, end, call } = tag.call.place;
  const node: NodeInit = { type: 'markup', value: tag.call.source };
  return new Token('void', 'structure', tag.name, start, end, call, node, HtmlFlag.splice, new Rope());
};

const HANDLERS: Readonly<Record<string, TagHandler>> = {
  nowiki,
  pre: preTag,
  source: codeTag,
  syntaxhighlight: codeTag,
  ref: referenceTag,
  references: referencesTag,
  gallery: galleryTag,
  poem: poemTag,
  indicator: hidden,
  templatedata: hidden,
  templatestyles: hidden,
  embedvideo: embedTag,
  youtube: embedTag,
  vimeo: embedTag,
};

/** Lower-case names of the tags whose content is not wikitext of the page. */
export const TAGS: ReadonlySet<string> = new Set(Object.keys(HANDLERS));

export function tagToken(call: TagCall, context: Context, messages: VFileMessage[]): Token {
  const { place } = call;
  const make = (node: NodeInit, flags: number, inner?: Rope): Token =>
    new Token('void', 'structure', call.name, place.start, place.end, place.call, node, flags, inner);
  if (context.tagDepth >= context.limits.tagDepth) {
    messages.push(report('wikitext-tag-depth', { name: call.name, limit: context.limits.tagDepth }));
    return make({ type: 'nowiki', value: call.source }, 0);
  }
  const raw = (text = call.inner ?? '', offset = 0): Rope => {
    const builder = new RopeBuilder();
    if (place.innerAt !== undefined) builder.literal(text, place.innerAt + offset);
    else context.expander.pushCalled(builder, text, place.call ?? place);
    return builder.done();
  };
  const tag: Tag = {
    name: call.name,
    attributes: parseAttributes(context.expander.unmarked(call.attributes)),
    inner: call.inner === undefined ? undefined : context.expander.unmarked(call.inner),
    context,
    call,
    leaf: make,
    raw,
    parse: (text = call.inner ?? '', offset = 0) => {
      context.tagDepth++;
      const rope =
        place.innerAt !== undefined
          ? context.expander.expandSource(text, place.innerAt + offset, call.frame)
          : context.expander.expandCalled(text, place.call ?? place, call.frame);
      const result = context.half(rope);
      context.tagDepth--;
      return result;
    },
  };
  return (HANDLERS[call.name] as TagHandler)(tag);
}

export const divFlags = flagsOf('div', false);
