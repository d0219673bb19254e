import type { Position, Node as UnistNode } from 'unist';
import type { VFileMessage } from 'vfile-message';

/** What the parser has to know about the wiki that a page stands in. */
export interface SiteInfo {
  /** Address of an article, `$1` stands for its title: `/wiki/$1`. */
  readonly articlePath: string;
  /** Scheme and host of the wiki, `https://help.example.org`. */
  readonly server: string;
  /** Address of `index.php`; the default is `/index.php`. */
  readonly script?: string;
  /** Prefixes of links to other wikis, each with an address in which `$1` stands for the title. */
  readonly interwiki?: Readonly<Record<string, string>>;
  /** Interwiki and language prefixes that mean this wiki itself. */
  readonly localInterwiki?: readonly string[];
  /** Prefixes of the same article in other languages; such links stand in the sidebar, not in the text. */
  readonly interlanguage?: Readonly<Record<string, string>>;
  readonly siteName?: string;
  /** Language code of the content; the default is `en`. */
  readonly language?: string;
  /** Further names of namespaces (translations, aliases), by name; MediaWiki's canonical names always work. */
  readonly namespaces?: Readonly<Record<string, number>>;
  /** Numbers of the namespaces whose pages have subpages; without it all have. */
  readonly subpages?: readonly number[];
  /** Whether the first letter of a title is always upper case; the default is `true`. */
  readonly capitalLinks?: boolean;
}

/** Bounds that keep any input linear; past one of them the source is shown as text, with a message. */
export interface Limits {
  /** Characters that all expansions of a page may produce together. */
  readonly expansionSize: number;
  /** Templates inside templates, and braces inside braces. */
  readonly templateDepth: number;
  /** Elements inside elements. */
  readonly nesting: number;
  /** Tags such as `<ref>` or `<poem>` inside each other. */
  readonly tagDepth: number;
}

export interface WikitextOptions {
  /** The page's full title, for `{{PAGENAME}}`, subpage links and links to itself. */
  readonly title?: string;
  readonly site?: SiteInfo;
  /** Wikitext of a page by its full title, `undefined` where there is none. */
  readonly getPage?: (fullTitle: string) => string | undefined;
  /** Whether a link's target exists; without it `getPage` decides, without both every page does. */
  readonly pageExists?: (fullTitle: string) => boolean;
  /** Full titles that begin with a text, sorted, for `{{Special:PrefixIndex/…}}`; without it that is a link. */
  readonly pagesWithPrefix?: (prefix: string) => Iterable<string>;
  /** Address of an uploaded file by its name; without it the site's `/images/NAME`. */
  readonly fileUrl?: (name: string) => string | undefined;
  /** The clock of `{{CURRENTYEAR}}` and `{{#time:}}`: ISO 8601 or a Date; without it those stay as text. */
  readonly now?: Date | string;
  readonly limits?: Partial<Limits>;
  /** Whether bare `RFC 1`, `PMID 1` and `ISBN …` become links; off, as in MediaWiki. */
  readonly magicLinks?: boolean;
}

/** Where content that does not stand in the page itself came from. */
export interface Origin {
  /** Full title of the outermost template (or page) that the content came through. */
  readonly template: string;
  readonly state: 'expanded' | 'missing';
}

/** What every node may carry besides its position. */
export interface NodeData {
  readonly origin?: Origin;
  /** Span of the outermost call that gave the node; its own `position` is a part of it, so that leaves tile. */
  readonly call?: Position;
}

/** What all nodes have: their place in the page's own source, counted in UTF-16 code units. */
export interface WikiNodeBase extends UnistNode {
  position?: Position;
  data?: NodeData;
}

/** A node that holds others. The leaves of a tree, joined in order, tile the source byte for byte. */
export interface WikiParent extends WikiNodeBase {
  children: WikiNode[];
}

/** Attributes as the source gives them, decoded, before any sanitising: `{| class="x" border=1`. */
export type Attributes = Readonly<Record<string, string>>;

// ---------------------------------------------------------------------------------------------- leaves

/** Text that is read. `value` is decoded: `&amp;` in the source is `&` here. */
export interface Text extends WikiNodeBase {
  type: 'text';
  value: string;
}

/** Source that is not read: `== `, `[[`, `''`, `* `, attributes, blank lines. `value` is the source. */
export interface Markup extends WikiNodeBase {
  type: 'markup';
  value: string;
}

/** `<!-- note -->`. `value` is the source, marks included. */
export interface Comment extends WikiNodeBase {
  type: 'comment';
  value: string;
}

/** `__NOTOC__`: a behaviour switch; what it switches stands in the root's data. */
export interface BehaviourSwitch extends WikiNodeBase {
  type: 'behaviourSwitch';
  name: string;
}

/** The place of the table of contents, where `__TOC__` stands. */
export interface TableOfContents extends WikiNodeBase {
  type: 'tableOfContents';
}

/** `----`: a rule across the page. */
export interface ThematicBreak extends WikiNodeBase {
  type: 'thematicBreak';
}

/** A line break that MediaWiki makes of two blank lines. `<br>` in the source is an `htmlTag`. */
export interface Break extends WikiNodeBase {
  type: 'break';
}

/** `<nowiki>''as it is''</nowiki>`. */
export interface Nowiki extends WikiNodeBase {
  type: 'nowiki';
  value: string;
}

/** `[[Category:Guides|sort key]]`: shown nowhere in the text. */
export interface Category extends WikiNodeBase {
  type: 'category';
  title: string;
  sortKey?: string;
}

/** `[[de:Seite]]`: the same article in another language, shown in the sidebar. */
export interface InterlanguageLink extends WikiNodeBase {
  type: 'interlanguageLink';
  language: string;
  title: string;
  url: string;
}

/** `<syntaxhighlight lang="powershell">…</syntaxhighlight>` or `<source>`. */
export interface Code extends WikiNodeBase {
  type: 'code';
  value: string;
  lang?: string;
  inline: boolean;
  /** Whether lines are numbered, and which number the first has. */
  lineNumbers?: number;
}

/** `<references />`. */
export interface References extends WikiNodeBase {
  type: 'references';
  group?: string;
}

/** `{{#ev:youtube|ID}}`, `<youtube>ID</youtube>`: a film elsewhere; shown as a link, nothing is loaded. */
export interface Embed extends WikiNodeBase {
  type: 'embed';
  service: string;
  id: string;
  url: string;
  caption?: string;
}

/** One tag without its partner, such as `<br>` or an unclosed `<div>`. */
export interface HtmlTag extends WikiNodeBase {
  type: 'htmlTag';
  name: string;
  kind: 'open' | 'close' | 'void';
  attributes: Attributes;
}

// --------------------------------------------------------------------------------------------- parents

/** `== Title ==`. `depth` is the count of equal signs that both sides share. */
export interface Heading extends WikiParent {
  type: 'heading';
  depth: 1 | 2 | 3 | 4 | 5 | 6;
}

/** Lines that MediaWiki wraps into a paragraph. */
export interface Paragraph extends WikiParent {
  type: 'paragraph';
}

/** Lines that begin with a space. */
export interface IndentPre extends WikiParent {
  type: 'indentPre';
}

/** Items of one kind at one level: `*` bulleted, `#` numbered, `;` and `:` definition. */
export interface List extends WikiParent {
  type: 'list';
  kind: 'bulleted' | 'numbered' | 'definition';
}

/** One item of a bulleted or numbered list, with the lists inside it. */
export interface ListItem extends WikiParent {
  type: 'listItem';
}

/** `; term` of a definition list. */
export interface DefinitionTerm extends WikiParent {
  type: 'definitionTerm';
}

/** `: description` of a definition list, or a line indented with colons. */
export interface DefinitionDescription extends WikiParent {
  type: 'definitionDescription';
}

/** `{| … |}`. */
export interface Table extends WikiParent {
  type: 'table';
  attributes: Attributes;
}

/** `|+ caption`. */
export interface TableCaption extends WikiParent {
  type: 'tableCaption';
  attributes: Attributes;
}

/** `|-` and its cells. */
export interface TableRow extends WikiParent {
  type: 'tableRow';
  attributes: Attributes;
}

/** `| cell` or `! header`. */
export interface TableCell extends WikiParent {
  type: 'tableCell';
  header: boolean;
  attributes: Attributes;
}

/** `''text''`. */
export interface Emphasis extends WikiParent {
  type: 'emphasis';
}

/** `'''text'''`. */
export interface Strong extends WikiParent {
  type: 'strong';
}

export type LinkState = 'exists' | 'missing' | 'self' | 'interwiki' | 'file' | 'special' | 'fragment';

/** What a link points to; `href` is the wiki's own address, for those who do not make their own. */
export interface LinkTarget {
  /** Full title, normalised: `Help:Some page`. Empty for `[[#fragment]]`. */
  readonly title: string;
  /** Decoded fragment without `#`. */
  readonly fragment?: string;
  readonly state: LinkState;
  readonly interwiki?: string;
  readonly href: string;
}

/** `[[Page#Part|text]]s`. */
export interface InternalLink extends WikiParent {
  type: 'internalLink';
  link: LinkTarget;
}

/** `[https://a.example text]`, `[https://a.example]` and `https://a.example`. */
export interface ExternalLink extends WikiParent {
  type: 'externalLink';
  url: string;
  kind: 'bracketed' | 'numbered' | 'bare' | 'magic';
}

/** What a `[[File:…]]` says about its file. Sizes are in pixels. */
export interface FileOptions {
  readonly name: string;
  readonly format: 'inline' | 'thumb' | 'frame' | 'frameless' | 'gallery';
  readonly align?: 'left' | 'right' | 'center' | 'none';
  readonly valign?: string;
  readonly border: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly upright?: number;
  readonly alt?: string;
  /** Plain caption of a file that shows none. */
  readonly title?: string;
  readonly className?: string;
  /** Where a click leads: a link elsewhere, nowhere (`link=`), or the file's own page when absent. */
  readonly link?: LinkTarget | { readonly url: string } | 'none';
  readonly page?: number;
  readonly lang?: string;
  readonly src?: string;
  /** Address of the file's own page. */
  readonly href: string;
  readonly media: 'image' | 'video' | 'audio' | 'other';
}

/** `[[File:A.png|thumb|200px|caption]]`; the children are the caption. */
export interface File extends WikiParent {
  type: 'file';
  file: FileOptions;
}

/** A template or page whose text is not known: `{{Missing|a=1}}`. The children are its name as a link. */
export interface MissingTemplate extends WikiParent {
  type: 'missingTemplate';
  title: string;
  args: Readonly<Record<string, string>>;
}

/** An allowed HTML element whose tags are both there: `<div class="x">…</div>`. */
export interface HtmlElement extends WikiParent {
  type: 'htmlElement';
  name: string;
  attributes: Attributes;
}

/** `<ref name="a" group="g">text</ref>`; the children are the note. */
export interface Reference extends WikiParent {
  type: 'reference';
  name?: string;
  group?: string;
}

/** `<gallery>`; the children are files. */
export interface Gallery extends WikiParent {
  type: 'gallery';
  attributes: Attributes;
  mode: string;
}

/** `<pre>…</pre>`: text as it stands, without wikitext in it. */
export interface Preformatted extends WikiParent {
  type: 'preformatted';
  attributes: Attributes;
}

/** `<poem>`: lines stay lines. */
export interface Poem extends WikiParent {
  type: 'poem';
  attributes: Attributes;
}

/** The line of `#REDIRECT [[Target]]`. */
export interface Redirect extends WikiParent {
  type: 'redirect';
  link: LinkTarget;
}

export type WikiLeaf =
  | Text
  | Markup
  | Comment
  | BehaviourSwitch
  | TableOfContents
  | ThematicBreak
  | Break
  | Nowiki
  | Category
  | InterlanguageLink
  | Code
  | References
  | Embed
  | HtmlTag;

export type WikiBranch =
  | Heading
  | Paragraph
  | IndentPre
  | List
  | ListItem
  | DefinitionTerm
  | DefinitionDescription
  | Table
  | TableCaption
  | TableRow
  | TableCell
  | Emphasis
  | Strong
  | InternalLink
  | ExternalLink
  | File
  | MissingTemplate
  | HtmlElement
  | Reference
  | Gallery
  | Preformatted
  | Poem
  | Redirect;

export type WikiNode = WikiLeaf | WikiBranch;

/** A template that could not be expanded, once for each place that calls it. */
export interface MissingCall {
  readonly title: string;
  readonly args: Readonly<Record<string, string>>;
  /** Span of the outermost call in the page's source. */
  readonly start: number;
  readonly end: number;
  /** `template`, or `invoke` for a Lua module, which is never run. */
  readonly kind: 'template' | 'invoke';
}

/** What a page says besides its text. */
export interface RootData {
  readonly messages: readonly VFileMessage[];
  readonly categories: readonly { readonly title: string; readonly sortKey?: string }[];
  readonly interlanguage: readonly {
    readonly language: string;
    readonly title: string;
    readonly url: string;
  }[];
  /** `{{DISPLAYTITLE:…}}`, as plain text. */
  readonly displayTitle?: string;
  /** `notoc`, `forcetoc`, `toc`, `noeditsection`, `nogallery`, …, sorted. */
  readonly switches: readonly string[];
  readonly redirect?: LinkTarget;
  readonly missing: readonly MissingCall[];
  /** Full titles of the templates and pages that were expanded, sorted. */
  readonly templates: readonly string[];
  /** What `sections()` needs besides the tree. */
  readonly source: string;
}

/** A page. */
export interface Root extends UnistNode {
  type: 'root';
  children: WikiNode[];
  data: RootData;
  position?: Position;
}

/** One line of MediaWiki's table of contents. */
export interface SectionEntry {
  /** MediaWiki's number, `2.1`, of the page as it is expanded now. */
  readonly number: string;
  /** Count of equal signs. */
  readonly level: number;
  /** Plain text. */
  readonly title: string;
  /** Fragment of the heading's address, unique on the page. */
  readonly anchor: string;
  /** The older `.26` form, where it differs. */
  readonly legacyAnchor?: string;
  /** The heading's lines in the page's source; absent where the heading came from a template. */
  readonly span?: { readonly start: number; readonly end: number };
  readonly fromTemplate?: string;
  /** First missing template, page or module that stands before this heading and may hide others. */
  readonly uncertainBecause?: string;
}

export interface ToHastOptions {
  /** `mediawiki`: links to missing pages lead to MediaWiki's edit form; `plain`: to the article's address. */
  readonly redLinks?: 'mediawiki' | 'plain';
  /** `mark`: a missing template is a quiet inline mark; `link`: MediaWiki's red link. */
  readonly missingTemplates?: 'mark' | 'link';
  /** The site, for the address of MediaWiki's edit form. */
  readonly site?: SiteInfo;
  /** Colours code: returns the hast children of `<code>`, or `undefined` to leave it plain. */
  readonly highlight?: (code: string, lang: string) => import('hast').ElementContent[] | undefined;
}
