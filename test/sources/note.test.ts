import type { VFileMessage } from 'vfile-message';
import { expect, test } from 'vitest';
import { readNote, settleNotes } from '../../src/sources/note.ts';

const read = (raw: string, file = 'notes/a.md') => {
  const { note, messages } = readNote(raw, file);
  return { note, rules: messages.map(({ ruleId }) => ruleId), messages };
};

test('front matter, body and places', () => {
  const raw = '---\ntitle: Moving on: no\n---\nText';
  expect(read(raw)).toMatchObject({
    rules: ['note-yaml'],
    note: { title: 'Moving on: no', text: 'Text', published: false, bodyStart: 29 },
    messages: [{ line: 2, file: 'notes/a.md' }],
  });
  const { note, rules } = read(
    '\ufeff---\r\ntitle: "Moving on"\r\ncategories: A B\r\ntags: x y, z\r\n--- \r\nCreateâ€¦ now',
  );
  expect(rules).toEqual([]);
  expect(note).toMatchObject({
    id: 'moving-on',
    categories: ['A', 'B'],
    tags: ['x y', 'z'],
    text: 'Create… now',
  });
  const [repair] = note.repairs;
  expect(note.raw.slice(repair?.rawStart, repair?.rawEnd)).toBe('â€¦');
  expect(note.raw.slice(note.bodyStart)).toBe('Createâ€¦ now');
});

test.each([
  ['true', '', true, []],
  ['false', '', false, []],
  ['', '', false, []],
  ['"true"', '', false, ['note-published']],
  ['yes', '', false, ['note-published']],
  ['1', '', false, ['note-published']],
  ['[true]', '', false, ['note-published']],
  ['true', 'audience: internal', false, ['note-audience']],
  ['true', 'audience: public', true, []],
  ['true', 'published: true', false, ['note-yaml']],
  ['true', 'other: [', false, ['note-yaml']],
])('published: %s %s is %s', (value, more, published, expected) => {
  const { note, rules } = read(`---\ntitle: T\npublished: ${value}\n${more}\n---\nText`);
  expect([note.published, note.audience]).toEqual([published, published ? 'public' : 'internal']);
  expect(new Set(rules)).toEqual(new Set(expected));
  expect(note.text).toBe('Text');
});

test.each([
  ['no front matter', '# The *heading*\n\nText', 'The heading', 'note-front-matter'],
  ['no words at all', '!\n', 'Untitled note', 'note-front-matter'],
  ['front matter that is not closed', '---\ntitle: T\nText', 'title: T', 'note-front-matter-open'],
  ['a list for front matter', '---\n- a\n---\nText', 'Text', 'note-mapping'],
  ['no title', '---\ntags: a\n---\n\n## Text\n', 'Text', 'note-title'],
  ['empty front matter', '---\n---\nText', 'Text', 'note-title'],
])('%s is a message and nothing is lost', (_, raw, title, rule) => {
  const { note, rules } = read(raw);
  expect(rules).toEqual([rule]);
  expect(note).toMatchObject({ title, published: false, raw });
  expect(raw.endsWith(note.text)).toBe(true);
});

test('notes of one title are told apart by content, whatever the order and the files', () => {
  const a = '---\ntitle: T\n---\none';
  const b = '---\ntitle: T\n---\ntwo';
  const settle = (...raws: string[]) => {
    const messages: VFileMessage[] = [];
    const notes = settleNotes(
      raws.map((raw, index) => readNote(raw, `notes/${index}.md`).note),
      (message) => void messages.push(message),
    );
    return { notes: notes.map(({ id, text }) => [id, text]), rules: messages.map(({ ruleId }) => ruleId) };
  };
  expect(settle(a, b).notes.map(([id]) => id)).toEqual(['t', 't-2']);
  expect(settle(b, a)).toEqual(settle(a, b));
  expect(settle(a, a)).toEqual({ notes: [['t', 'one']], rules: ['note-twice'] });
  expect(settle(a, b, '---\ntitle: T 2\n---\n').notes.map(([id]) => id)).toEqual(['t', 't-2', 't-3']);
});
