import type { ElementContent, Root as HastRoot, Properties } from 'hast';
import type { Position } from 'unist';
import { filterAttributes } from './attribute-filter.ts';
import { DirectHast } from './direct-hast.ts';
import { fileHast } from './file-hast.ts';
import { ReferenceList } from './reference-hast.ts';
import { type HeadingId, toSanitisedHast } from './sanitise.ts';
import { headingsOf, sections } from './sections.ts';
import { Tidy } from './tidy.ts';
import { urlTitle } from './title.ts';
import type {
  ExternalLink,
  HtmlTag,
  InternalLink,
  LinkTarget,
  MissingTemplate,
  Reference,
  Root,
  ToHastOptions,
  WikiNode,
  WikiParent,
} from './types.ts';

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'heading paragraph indentPre list listItem definitionTerm definitionDescription table tableCaption tableRow ' +
    'tableCell thematicBreak preformatted'
  ).split(' '),
);
const LIST = { bulleted: 'ul', numbered: 'ol', definition: 'dl' } as const;

/**
 * The page as a sanitised hast tree.
 *
 * Every element that comes from wikitext has its `position` in the page's source (the span of the outermost call
 * where a template wrote it) and `data`: `wikitext` (the node's type), and where they apply `origin`, `link`, `file`
 * and `section` (index into `sections()`).
 */
export function toHast(tree: Root, options: ToHastOptions = {}): HastRoot {
  const writer = new HastWriter(tree, options);
  return writer.run();
}

/** What an element says besides its properties: `wikitext`, `origin`, `link` … */
type Data = Record<string, unknown>;

export class HastWriter {
  readonly options: ToHastOptions;
  /** Mode of the gallery that is being written. */
  galleryMode = '';
  private readonly tree: Root;
  private readonly tidy = new Tidy();
  private readonly direct: DirectHast;
  private readonly tries: boolean;
  /** Where tags go now. */
  private sink: Tidy | DirectHast = this.tidy;
  /** Nodes that cannot be written directly. */
  private readonly untidy = new Set<WikiNode>();
  private readonly headings = new Map<WikiNode, number>();
  private readonly headingId: HeadingId;
  private readonly references = new ReferenceList(this);

  /** With `direct` false everything goes through Tidy: slower, and the same. */
  constructor(tree: Root, options: ToHastOptions, direct = true) {
    this.tree = tree;
    this.options = options;
    this.tries = direct;
    const headings = headingsOf(tree);
    for (let i = 0; i < headings.length; i++) this.headings.set(headings[i] as WikiNode, i);
    // From the table of contents, so that nothing on the page can take them away.
    const entries = headings.length > 0 ? sections(tree) : [];
    this.headingId = (section) => entries[section]?.anchor;
    this.direct = new DirectHast(this.headingId);
  }

  run(): HastRoot {
    this.children(this.tree.children);
    this.references.rest();
    return toSanitisedHast(this.tidy.done(), this.headingId);
  }

  start(name: string, node: WikiNode | undefined, properties: Properties = {}, data?: Data): void {
    if (!node) {
      this.sink.startTag(name, properties);
      return;
    }
    const all: Data = { wikitext: node.type };
    if (data) Object.assign(all, data);
    if (node.data?.origin) all.origin = node.data.origin;
    if (node.type === 'heading' || node.type === 'htmlElement') {
      const section = this.headings.get(node);
      if (section !== undefined) all.section = section;
    }
    this.sink.startTag(name, properties, placeOf(node), all);
  }

  text(value: string, position?: Position | undefined): void {
    this.sink.text(value, position);
  }

  end(name: string): void {
    this.sink.endTag(name);
  }

  children(nodes: readonly WikiNode[]): void {
    // Of what stood before: nothing yet, a block, a paragraph, or something else.
    let before: '' | 'block' | 'paragraph' | 'other' = '';
    for (const node of nodes) {
      const { type } = node;
      if (type === 'markup' || type === 'comment') continue;
      if (BLOCKS.has(type)) {
        // Line breaks between blocks, where MediaWiki writes them.
        if (before === 'block' || (before === 'paragraph' && type !== 'paragraph')) this.text('\n');
        else if (before === 'other' && type === 'list') this.text('\n');
        before = type === 'paragraph' ? 'paragraph' : 'block';
        this.block(node);
      } else {
        before = 'other';
        this.node(node);
      }
      if (this.sink === this.direct && this.direct.failed) return;
    }
  }

  /** Writes a block directly where that can be done, and through Tidy where not. */
  private block(node: WikiNode): void {
    const trial = this.tries && this.sink === this.tidy && !this.untidy.has(node);
    const depth = trial ? this.tidy.calm : undefined;
    if (depth === undefined) {
      this.node(node);
      if (this.sink === this.direct && this.direct.failed) this.untidy.add(node);
      return;
    }
    this.direct.begin(depth);
    this.sink = this.direct;
    this.node(node);
    this.sink = this.tidy;
    const ready = this.direct.done();
    if (ready) this.tidy.block(ready);
    else this.node(node);
  }

  private wrap(name: string, node: WikiParent & WikiNode, properties: Properties = {}, data?: Data): void {
    this.start(name, node, properties, data);
    this.children(node.children);
    this.end(name);
  }

  node(node: WikiNode): void {
    switch (node.type) {
      case 'text':
      case 'nowiki':
        this.text(frenchSpaces(node.value), placeOf(node));
        break;
      case 'heading':
        this.wrap(`h${node.depth}`, node);
        break;
      case 'paragraph':
        this.start('p', node);
        this.children(node.children);
        // The line break that ends the paragraph's last line.
        this.text('\n');
        this.end('p');
        break;
      case 'indentPre':
        this.wrap('pre', node);
        break;
      case 'list':
        this.wrap(LIST[node.kind], node);
        break;
      case 'listItem':
        this.wrap('li', node);
        break;
      case 'definitionTerm':
        this.wrap('dt', node);
        break;
      case 'definitionDescription':
        this.wrap('dd', node);
        break;
      case 'table':
        this.wrap('table', node, filterAttributes('table', node.attributes));
        break;
      case 'tableCaption':
        this.wrap('caption', node, filterAttributes('caption', node.attributes));
        break;
      case 'tableRow':
        this.wrap('tr', node, filterAttributes('tr', node.attributes));
        break;
      case 'tableCell': {
        const name = node.header ? 'th' : 'td';
        this.wrap(name, node, filterAttributes(name, node.attributes));
        break;
      }
      case 'thematicBreak':
        this.start('hr', node);
        break;
      case 'break':
        this.start('br', node);
        break;
      case 'emphasis':
        this.wrap('i', node);
        break;
      case 'strong':
        this.wrap('b', node);
        break;
      case 'internalLink':
        this.internalLink(node);
        break;
      case 'missingTemplate':
        this.missingTemplate(node);
        break;
      case 'externalLink':
        this.wrap('a', node, externalProperties(node));
        break;
      case 'htmlElement':
        this.wrap(node.name, node, filterAttributes(node.name, node.attributes));
        break;
      case 'htmlTag':
        this.htmlTag(node);
        break;
      case 'preformatted':
        this.wrap('pre', node, filterAttributes('pre', node.attributes));
        break;
      case 'code':
        this.code(node);
        break;
      case 'file':
        fileHast(this, node);
        break;
      case 'gallery':
        this.gallery(node);
        break;
      case 'poem':
        this.start('div', node, { className: ['poem'] });
        this.start('p', undefined);
        this.children(node.children);
        this.end('p');
        this.end('div');
        break;
      case 'reference':
        this.references.mark(node);
        break;
      case 'references':
        // The list takes what was noted so far: written once, so never on trial.
        if (this.sink === this.direct) this.direct.fail();
        else this.references.list(node.group, node);
        break;
      case 'embed':
        this.start(
          'a',
          node,
          { href: node.url, className: ['external', 'text', 'embed'], rel: ['nofollow'] },
          { embed: { service: node.service, id: node.id } },
        );
        this.text(node.caption ?? node.url, placeOf(node));
        this.end('a');
        break;
      case 'redirect':
        this.children(node.children);
        break;
      case 'tableOfContents':
        this.start('meta', node, { property: 'mw:PageProp/toc' }, { toc: true });
        break;
      default:
    }
  }

  /** A tag without its partner: tidying finds its place. */
  private htmlTag(node: HtmlTag): void {
    if (node.kind === 'close') this.end(node.name);
    else if (node.name === 'a') {
      this.start('a', node, {
        rel: ['nofollow'],
        className: ['external', 'text'],
        href: node.attributes.href,
      });
    } else this.start(node.name, node, filterAttributes(node.name, node.attributes));
  }

  private internalLink(node: InternalLink): void {
    this.wrap('a', node, this.linkProperties(node.link), { link: node.link });
  }

  linkProperties(link: LinkTarget): Properties {
    if (link.state === 'self') return { className: ['mw-selflink', 'selflink'] };
    if (link.state === 'interwiki')
      return { href: link.href, className: ['extiw'], title: `${link.interwiki}:${link.title}` };
    if (link.state === 'file' && link.href === '') {
      const href = `${this.options.site?.script ?? '/index.php'}?title=Special:Upload&wpDestFile=${urlTitle(link.title.replace(/^Media:/, ''))}`;
      return { href, className: ['new'], title: link.title };
    }
    if (link.state === 'fragment') return { href: link.href };
    if (link.state === 'missing') {
      const href = this.options.redLinks === 'mediawiki' ? this.editHref(link.title) : link.href;
      return { href, className: ['new'], title: `${link.title} (page does not exist)` };
    }
    return { href: link.href, title: link.title };
  }

  private editHref(title: string): string {
    return `${this.options.site?.script ?? '/index.php'}?title=${urlTitle(title)}&action=edit&redlink=1`;
  }

  /** A template that is not known: MediaWiki's red link, or a mark that says as much without shouting. */
  private missingTemplate(node: MissingTemplate): void {
    const link: LinkTarget = { title: node.title, state: 'missing', href: this.editHref(node.title) };
    if (this.options.missingTemplates === 'link') {
      this.wrap('a', node, this.linkProperties(link), { link });
      return;
    }
    this.start(
      'span',
      node,
      { className: ['missing-template'], title: node.title },
      { link, args: node.args },
    );
    this.text(`{{${node.title.replace(/^Template:/, '')}}}`, placeOf(node));
    this.end('span');
  }

  private code(node: WikiNode & { type: 'code' }): void {
    const coloured = node.lang === undefined ? undefined : this.options.highlight?.(node.value, node.lang);
    const classes = [
      'mw-highlight',
      ...(node.lang === undefined ? [] : [`mw-highlight-lang-${node.lang.replace(/[^\w+#-]/g, '')}`]),
    ];
    if (node.inline) {
      this.start('code', node, { className: classes, dir: 'ltr' });
      if (coloured) this.coloured(coloured);
      else this.text(node.value, placeOf(node));
      this.end('code');
      return;
    }
    this.start('div', node, { className: [...classes, 'mw-content-ltr'], dir: 'ltr' });
    this.start('pre', node);
    // The first line break of <pre> is not shown; one more keeps code that begins with one.
    if (node.value.startsWith('\n')) this.text('\n');
    if (coloured) this.coloured(coloured);
    else this.text(node.value, placeOf(node));
    this.end('pre');
    this.end('div');
  }

  private coloured(nodes: readonly ElementContent[]): void {
    for (const node of nodes) {
      if (node.type === 'text') this.text(node.value);
      else if (node.type === 'element') {
        this.sink.startTag(node.tagName, node.properties);
        this.coloured(node.children);
        this.sink.endTag(node.tagName);
      }
    }
  }

  private gallery(node: WikiNode & { type: 'gallery' }): void {
    const properties = filterAttributes('ul', node.attributes);
    const classes = Array.isArray(properties.className) ? properties.className : [];
    this.start('ul', node, {
      ...properties,
      className: ['gallery', `mw-gallery-${node.mode.replace(/[^\w-]/g, '')}`, ...classes],
    });
    this.galleryMode = node.mode;
    this.children(node.children);
    this.end('ul');
  }
}

/** Keeps French punctuation with its word, as MediaWiki does: the space before `?`, `:`, `;`, `!`, `%` and `»`. */
function frenchSpaces(text: string): string {
  if (!/[?:;!%»›«‹]/.test(text) || !/ [?:;!%»›]|[«‹] /.test(text)) return text;
  return text
    .replace(/ (?=[?:;!%»›](?![\p{L}\p{N}_]))/gu, '\u00a0')
    .replace(/(?<![\p{L}\p{N}_])([«‹]) /gu, '$1\u00a0');
}

/** A node's place for readers of the HTML: the whole call where a call gave it. */
function placeOf(node: WikiNode): Position | undefined {
  return node.data?.call ?? node.position;
}

const LINK_CLASSES: Readonly<Record<ExternalLink['kind'], readonly string[]>> = {
  bracketed: ['external', 'text'],
  numbered: ['external', 'autonumber'],
  bare: ['external', 'free'],
  magic: ['external', 'mw-magiclink'],
};

function externalProperties(node: ExternalLink): Properties {
  return { rel: ['nofollow'], className: LINK_CLASSES[node.kind].slice(), href: node.url };
}

export type { Reference };
