import type { Nodes } from 'hast';
import type { Root, WikiNode } from './types.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Nodes and elements that begin on a line of their own. */
const BLOCKS = words(
  'heading paragraph indentPre list listItem definitionTerm definitionDescription table tableCaption tableRow preformatted gallery poem thematicBreak ' +
    'p div ul ol li dl dt dd table caption tr pre h1 h2 h3 h4 h5 h6 blockquote center figure figcaption hr',
);
const CELLS = words('tableCell td th');
/** Nodes whose text stands elsewhere, or nowhere. */
const SILENT = words(
  'markup comment category interlanguageLink behaviourSwitch reference references tableOfContents style script',
);

/**
 * What a reader would read of a wikitext or hast node: blocks on lines of their own, cells apart by a tab, white
 * space as one space but in preformatted text, notes and images left out.
 */
export function toText(node: Root | WikiNode | Nodes): string {
  const writer = new Writer();
  writer.node(node, false);
  return writer.done();
}

/** Words, with single spaces between them. */
const WORD = /[^\t\n\f\r ]+(?: [^\t\n\f\r ]+)*/g;

class Writer {
  private out = '';
  private pending: '' | ' ' | '\t' | '\n' = '';

  done(): string {
    return this.out;
  }

  node(node: Root | WikiNode | Nodes, pre: boolean): void {
    const name =
      'tagName' in node
        ? node.tagName
        : node.type === 'htmlElement' || node.type === 'htmlTag'
          ? node.name
          : node.type;
    if (SILENT.has(name)) return;
    if ('tagName' in node && isSilent(node)) return;
    if (name === 'break' || name === 'br') {
      this.space('\n');
      return;
    }
    const block = BLOCKS.has(name);
    if (block) this.space('\n');
    else if (CELLS.has(name)) this.space('\t');
    const inPre = pre || name === 'pre' || name === 'preformatted' || name === 'indentPre';
    if (node.type === 'file') {
      if (node.file.format === 'inline' || node.file.format === 'frameless') return;
    } else if (node.type === 'code') {
      if (!node.inline) this.space('\n');
      this.text(node.value, true);
      if (!node.inline) this.space('\n');
    } else if (node.type === 'embed') this.text(node.caption ?? node.url, false);
    else if (node.type === 'text' || node.type === 'nowiki') this.text(node.value, inPre);
    if ('children' in node) for (const child of node.children) this.node(child as WikiNode, inPre);
    if (block) this.space('\n');
  }

  private space(space: ' ' | '\t' | '\n'): void {
    if (this.out === '') return;
    if (space === '\n' || this.pending === '' || (space === '\t' && this.pending === ' '))
      this.pending = space;
  }

  private text(value: string, pre: boolean): void {
    if (pre) {
      this.flush();
      this.out += value;
      return;
    }
    WORD.lastIndex = 0;
    let end = 0;
    for (let match = WORD.exec(value); match; match = WORD.exec(value)) {
      if (match.index > end) this.space(' ');
      this.flush();
      this.out += match[0];
      end = WORD.lastIndex;
    }
    if (end < value.length) this.space(' ');
  }

  private flush(): void {
    this.out += this.pending;
    this.pending = '';
  }
}

/** Classes of notes, their marks and arrows, and of what stands for an image that is not there. */
const SILENT_CLASSES = words('reference mw-references-wrap mw-cite-backlink mw-broken-media');

function isSilent(node: { properties: Record<string, unknown> }): boolean {
  const classes = node.properties.className;
  return Array.isArray(classes) && classes.some((name) => SILENT_CLASSES.has(String(name)));
}
