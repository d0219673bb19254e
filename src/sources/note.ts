import type { VFileMessage } from 'vfile-message';
import { readFrontMatter } from './front-matter.ts';
import { sha1 } from './hash.ts';
import { repairMojibake } from './mojibake.ts';
import { report } from './rules.ts';
import { slug } from './slug.ts';
import type { Note, Report } from './types.ts';

/**
 * Reads a support note: Markdown below YAML front matter (`title`, `categories`, `tags`, `published`, `audience`).
 *
 * Only `published: true` makes a note public; anything else, anything broken or contradicted leaves it internal.
 * A note without a title is titled by its first heading or line. Whatever is wrong, the note's text is there.
 *
 * @param raw The file's text. It is kept as it is; what was UTF-8 read as Windows-1252 is repaired in `text`.
 */
export function readNote(raw: string, file: string): { note: Note; messages: VFileMessage[] } {
  const front = readFrontMatter(raw, file);
  const messages = [...front.messages];
  const body = repairMojibake(raw.slice(front.bodyStart));
  const first = { file, place: { line: 1, column: 1 } };

  const written = scalar(front.data.title);
  const title = written === '' ? firstLine(body.text) : repairMojibake(written).text;
  if (!front.present) messages.push(report('note-front-matter', { title }, first));
  else if (written === '' && !front.broken) messages.push(report('note-title', { title }, first));

  const { published: value, audience } = front.data;
  const where = (name: string) => ({ file, place: front.placeOf(name) });
  let published = value === true && !front.broken;
  if (value !== undefined && value !== null && typeof value !== 'boolean') {
    messages.push(report('note-published', { value: scalar(value) }, where('published')));
  }
  if (published && audience !== undefined && audience !== null && audience !== 'public') {
    messages.push(report('note-audience', { value: scalar(audience) }, where('audience')));
    published = false;
  }
  const note: Note = {
    type: 'note',
    id: slug(title, 'note'),
    title,
    published,
    audience: published ? 'public' : 'internal',
    categories: words(front.data.categories),
    tags: words(front.data.tags),
    data: front.data,
    raw,
    text: body.text,
    bodyStart: front.bodyStart,
    repairs: body.repairs.map((repair) => ({
      ...repair,
      rawStart: repair.rawStart + front.bodyStart,
      rawEnd: repair.rawEnd + front.bodyStart,
    })),
    source: { file, line: 1, column: 1 },
  };
  return { note, messages };
}

/**
 * Sorts notes by id and makes the ids unique: the same note twice is used once, and notes of one title are told
 * apart by a number, in the order of their contents' hashes, so that no file name and no order plays a part.
 */
export function settleNotes(notes: readonly Note[], tell: Report): Note[] {
  const ordered = notes
    .map((note) => ({ note, hash: sha1(note.raw) }))
    .sort(
      (a, b) =>
        order(a.note.id, b.note.id) || order(a.hash, b.hash) || order(a.note.source.file, b.note.source.file),
    );
  const seen = new Map<string, Note>();
  const taken = new Set(notes.map((note) => note.id));
  const counts = new Map<string, number>();
  const out: Note[] = [];
  for (const { note, hash } of ordered) {
    const where = { file: note.source.file, place: { line: 1, column: 1 } };
    const same = seen.get(hash);
    if (same) {
      tell(report('note-twice', { other: same.source.file }, where));
      continue;
    }
    seen.set(hash, note);
    let count = (counts.get(note.id) ?? 0) + 1;
    let id = note.id;
    // A note may really be titled “Some title 2”.
    while (count > 1 && taken.has(`${note.id}-${count}`)) count++;
    if (count > 1) {
      id = `${note.id}-${count}`;
      taken.add(id);
      tell(report('note-same-title', { title: note.title, id }, where));
    }
    counts.set(note.id, count);
    out.push(id === note.id ? note : { ...note, id });
  }
  return out.sort((a, b) => order(a.id, b.id));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The first line that has words, without Markdown's marks. */
function firstLine(text: string): string {
  const line = text.split(/\r\n|\n|\r/).find((candidate) => /[\p{L}\p{N}]/u.test(candidate)) ?? '';
  const plain = line
    .replace(/^\ufeff?[\s#>*+-]*/, '')
    .replace(/[#\s]+$/, '')
    .replace(/[*`]/g, '')
    .trim();
  if (plain === '') return 'Untitled note';
  return plain.length <= 120 ? plain : `${plain.slice(0, 119).replace(/\s+\S*$/, '')}…`;
}

/** A YAML value as one line of text; a list or mapping as JSON. */
function scalar(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (value instanceof Date) return value.toISOString();
  return (typeof value === 'object' ? JSON.stringify(value) : String(value)).trim();
}

/** `A, B C` is `A` and `B C`; without a comma spaces separate; a YAML list is taken as it is. */
function words(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.map(scalar) : splitWords(scalar(value));
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}

const splitWords = (text: string): string[] => text.split(/[,;]/.test(text) ? /[,;]/ : /\s+/);
