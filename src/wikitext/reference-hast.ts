import type { HastWriter } from './to-hast.ts';
import type { Reference, WikiNode } from './types.ts';

interface Note {
  readonly number: number;
  readonly key: string;
  readonly uses: number[];
  content: readonly WikiNode[];
}

/** Numbers the notes of a page in the order in which they are first used, and writes their list. */
export class ReferenceList {
  private readonly writer: HastWriter;
  private readonly groups = new Map<string, Note[]>();
  private uses = 0;

  constructor(writer: HastWriter) {
    this.writer = writer;
  }

  /** The raised number in the text. */
  mark(node: Reference): void {
    const group = node.group ?? '';
    const notes = this.groups.get(group) ?? [];
    this.groups.set(group, notes);
    let note = node.name === undefined ? undefined : notes.find((n) => n.key === node.name);
    if (!note) {
      note = { number: notes.length + 1, key: node.name ?? `\0${notes.length}`, uses: [], content: [] };
      notes.push(note);
    }
    if (note.content.length === 0) note.content = node.children;
    this.uses++;
    note.uses.push(this.uses);
    const { writer } = this;
    writer.start('sup', node, { id: `cite_ref-${this.uses}`, className: ['reference'] });
    writer.start('a', node, { href: `#${idOf(group, note)}` });
    writer.tidy.text(`[${group === '' ? '' : `${group} `}${note.number}]`, node.position);
    writer.end('a');
    writer.end('sup');
  }

  /** The list of a group's notes so far; they are not listed again. */
  list(group = '', node?: WikiNode): void {
    const notes = this.groups.get(group);
    if (!notes || notes.length === 0) return;
    this.groups.delete(group);
    const { writer } = this;
    writer.start('div', node, { className: ['mw-references-wrap'] });
    writer.start('ol', node, { className: ['references'] });
    for (const note of notes) {
      writer.start('li', undefined, { id: idOf(group, note) });
      note.uses.forEach((use) => {
        writer.start('a', undefined, { href: `#cite_ref-${use}`, className: ['mw-cite-backlink'] });
        writer.tidy.text('↑');
        writer.end('a');
        writer.tidy.text(' ');
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
