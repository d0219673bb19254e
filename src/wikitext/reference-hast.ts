import type { HastWriter } from './to-hast.ts';
import type { Reference, WikiNode } from './types.ts';

interface Note {
  readonly number: number;
  readonly uses: number[];
  content: readonly WikiNode[];
}

interface Use {
  readonly note: Note;
  readonly number: number;
}

/** Numbers the notes of a page in the order in which they are first used, and writes their list. */
export class ReferenceList {
  private readonly writer: HastWriter;
  private readonly groups = new Map<string, { readonly all: Note[]; readonly named: Map<string, Note> }>();
  private readonly used = new Map<Reference, Use>();

  constructor(writer: HastWriter) {
    this.writer = writer;
  }

  /** The raised number in the text. */
  mark(node: Reference): void {
    const group = node.group ?? '';
    // A part of a page may be written twice, its notes count once.
    let use = this.used.get(node);
    if (!use) {
      use = this.use(node, group);
      this.used.set(node, use);
    }
    const { note, number } = use;
    const { writer } = this;
    writer.start('sup', node, { id: `cite_ref-${number}`, className: ['reference'] });
    writer.start('a', node, { href: `#${idOf(group, note)}` });
    writer.text(`[${group === '' ? '' : `${group} `}${note.number}]`, node.position);
    writer.end('a');
    writer.end('sup');
  }

  private use(node: Reference, group: string): Use {
    let notes = this.groups.get(group);
    if (!notes) {
      notes = { all: [], named: new Map() };
      this.groups.set(group, notes);
    }
    let note = node.name === undefined ? undefined : notes.named.get(node.name);
    if (!note) {
      note = { number: notes.all.length + 1, uses: [], content: [] };
      notes.all.push(note);
      if (node.name !== undefined) notes.named.set(node.name, note);
    }
    if (note.content.length === 0) note.content = node.children;
    const number = this.used.size + 1;
    note.uses.push(number);
    return { note, number };
  }

  /** The list of a group's notes so far; they are not listed again. */
  list(group = '', node?: WikiNode): void {
    const notes = this.groups.get(group);
    if (!notes) return;
    this.groups.delete(group);
    const { writer } = this;
    writer.start('div', node, { className: ['mw-references-wrap'] });
    writer.start('ol', node, { className: ['references'] });
    for (const note of notes.all) {
      writer.start('li', undefined, { id: idOf(group, note) });
      note.uses.forEach((use) => {
        writer.start('a', undefined, { href: `#cite_ref-${use}`, className: ['mw-cite-backlink'] });
        writer.text('↑');
        writer.end('a');
        writer.text(' ');
      });
      writer.start('span', undefined, { className: ['reference-text'] });
      writer.children(note.content);
      writer.end('span');
      writer.end('li');
    }
    writer.end('ol');
    writer.end('div');
  }

  /** The notes that no list shows yet go to the end of the page. */
  rest(): void {
    for (const group of [...this.groups.keys()]) this.list(group);
  }
}

function idOf(group: string, note: Note): string {
  return `cite_note-${group === '' ? '' : `${group.replace(/\s+/g, '_')}-`}${note.number}`;
}
