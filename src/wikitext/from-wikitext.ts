import type { VFileMessage } from 'vfile-message';
import { bareLinks } from './bare-link.ts';
import { blocks } from './block.ts';
import type { Context } from './context.ts';
import { decodeEntities } from './entities.ts';
import { cleanSource, Expander, withoutMarks } from './expand.ts';
import { externalLinks } from './external-link.ts';
import { htmlTags } from './html-tag.ts';
import { internalLinks, redirectOf } from './internal-link.ts';
import { lineMarkup } from './line-markup.ts';
import { quotes } from './quotes.ts';
import type { Rope } from './rope.ts';
import { report } from './rules.ts';
import { rememberHeadings } from './sections.ts';
import { tables } from './table.ts';
import { TAGS, tagToken } from './tags.ts';
import { DEFAULT_SITE, parseTitle, type Title } from './title.ts';
import { TreeBuilder } from './tree.ts';
import type { Limits, Root, WikiNode, WikitextOptions } from './types.ts';

const LIMITS: Limits = { expansionSize: 2_000_000, templateDepth: 100, nesting: 100, tagDepth: 20 };

const NO_TITLE: Title = { namespace: 0, name: '', full: '', interlanguage: false, colon: false };

/**
 * Parses a page of wikitext: preprocess and expand → tags → tables → lines → links → quotes → paragraphs → tree.
 *
 * Never throws, whatever the text; what went wrong stands in `data.messages`. Takes time linear in the size of the
 * text and of what its templates expand to.
 */
export function fromWikitext(text: string, options: WikitextOptions = {}): Root {
  const source = cleanSource(text);
  const site = options.site ?? DEFAULT_SITE;
  const limits = { ...LIMITS, ...options.limits };
  const messages: VFileMessage[] = [];
  const title = parseTitle(options.title ?? '', site) ?? NO_TITLE;
  const expander: Expander = new Expander(options, site, limits, title, TAGS, messages, (call) =>
    tagToken(call, context, messages),
  );
  const context: Context = {
    options,
    site,
    limits,
    title,
    messages,
    expander,
    switches: new Set(),
    categories: [],
    interlanguage: [],
    asides: [],
    tagDepth: 0,
    autonumber: 0,
    half: (rope) => inline(rope, context),
  };
  expander.source = text;
  const redirect = redirectOf(source, context);
  const rope = context.half(expander.expandSource(source, 0));
  const events = blocks(rope, limits.nesting);
  const builder = new TreeBuilder(text, context.asides);
  const children = builder.build(events, limits.nesting);
  if (builder.tooDeep) messages.push(report('wikitext-nesting', { limit: limits.nesting }));
  // One message for each missing page, at its first call; `data.missing` has them all.
  const said = new Set<string>();
  for (const { title: missing, kind, start, end } of expander.missing) {
    if (said.has(missing)) continue;
    said.add(missing);
    const rule = kind === 'invoke' ? 'wikitext-invoke-missing' : 'wikitext-template-missing';
    messages.push(report(rule, { title: missing }, { place: builder.places.position(start, end) }));
  }
  const shown = expander.settings.get('displaytitle');
  const tree: Root = {
    type: 'root',
    children: children as WikiNode[],
    data: {
      messages,
      categories: context.categories,
      interlanguage: context.interlanguage,
      ...(shown === undefined
        ? {}
        : { displayTitle: decodeEntities(withoutMarks(shown).replace(/<[^>]*>|'{2,}/g, '')) }),
      switches: [...context.switches].sort(),
      ...(redirect ? { redirect } : {}),
      missing: expander.missing,
      templates: [...expander.used].sort(),
      source: text,
    },
    position: builder.places.position(0, text.length),
  };
  rememberHeadings(tree, builder.headings);
  return tree;
}

/** MediaWiki's passes over expanded text, up to paragraphs. */
function inline(rope: Rope, context: Context): Rope {
  let out = htmlTags(rope);
  out = tables(out, context.limits.nesting);
  out = lineMarkup(out, context.switches);
  out = internalLinks(out, context);
  out = quotes(out);
  out = externalLinks(out, context);
  return bareLinks(out, context);
}
