import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { VFileMessage } from 'vfile-message';
import { report } from '../runbook/health/rules.ts';
import { knownPages } from '../runbook/note/known-pages.ts';
import { type NoteText, noteText, plainText, snapshotText } from '../runbook/note/note-text.ts';
import { readNoteText, unreadLanguage } from '../runbook/note/read-note.ts';
import { readingJson, readingText } from '../runbook/note/report.ts';
import { resolverOf } from '../runbook/resolve/resolve-reference.ts';
import { decodeText } from '../sources/decode-text.ts';
import { detect, HEAD } from '../sources/detect.ts';
import { readNote } from '../sources/note.ts';
import { readSnapshot } from '../sources/snapshot.ts';
import { compile, MEMO_FILE } from './compile.ts';
import { makeDraft, refuseToOverwrite, writeDraft } from './note-draft.ts';
import { print } from './print.ts';
import { printMessages } from './print-messages.ts';
import type { Command, Io } from './types.ts';
import { readArgs, UsageError } from './usage.ts';

const help = `Usage: vademecum note FILE [--content DIR] [--format text|json]
       vademecum note FILE --draft [--out FILE] [--force] [--content DIR]

Reads a note, a pasted reply or a copied page, and prints what it tells its reader to do: each directive and reference
with its place, and what the reference means in the articles as they stand today.

  FILE             the file; - reads a pasted reply from standard input
  --content DIR    the content folder (default: content)
  --format FORMAT  text (default), or json as schema/note.schema.json describes it
  --draft          print a first scenario file made from the note: questions from its branches, overlays from its
                   directives, and TODO where a writer must decide. It is internal and holds no sentence of the note
  --out FILE       write the draft there, for instance content/scenarios/NAME.mdx; its id is NAME
  --force          even where there is such a file already

Exit code: 0 printed or written, 1 the content has errors (the note is printed all the same), 2 wrong usage.
`;

export const command: Command = {
  name: 'note',
  summary: 'print what a note says, and what its references mean today',
  help,
  async run(argv, io) {
    const { values, positionals } = readArgs(
      argv,
      {
        content: { type: 'string', default: 'content' },
        format: { type: 'string' },
        draft: { type: 'boolean', default: false },
        out: { type: 'string' },
        force: { type: 'boolean', default: false },
      },
      1,
    );
    const [file] = positionals;
    if (file === undefined)
      throw new UsageError('Which note? Give its file, or - to read a reply from standard input.');
    const { draft, out, force } = values;
    if (draft && values.format !== undefined)
      throw new UsageError('A draft has one format; leave --format out.');
    if (!draft && (out !== undefined || force)) throw new UsageError('--out and --force belong to --draft.');
    const format = values.format ?? 'text';
    if (format !== 'text' && format !== 'json')
      throw new UsageError(`--format is text or json, not "${format}".`);
    const { note, messages } = inputOf(await bytesOf(file, io), file);
    if (out !== undefined && !force) await refuseToOverwrite(out);
    const { output, open, unread, errors } = await compile(
      values.content,
      ({ graph, site, wiki, messages: found }) => {
        const { articlePath, server } = wiki.site;
        const options = { articlePath, server, language: site.language, ...knownPages(graph) };
        const reading = readNoteText(note, options);
        const language = unreadLanguage(note, options);
        const resolve = resolverOf(reading, { graph, terms: site.terms });
        const name = file === '-' ? 'stdin' : file;
        const failed = found.filter(({ fatal }) => fatal);
        const where = { file: name, place: { line: 1, column: 1 } };
        const unread = language === undefined ? [] : [report('note-language', { language, count: 1 }, where)];
        if (draft) {
          const made = makeDraft(reading, resolve, graph, { note: file, content: values.content, out });
          return { output: made.text, open: made.open, unread, errors: failed };
        }
        const json = format === 'json';
        const text = unread.length > 0 ? '' : readingText(reading, name, resolve);
        return {
          output: json ? `${JSON.stringify(readingJson(reading, name, resolve), null, 2)}\n` : text,
          open: [],
          unread,
          errors: failed,
        };
      },
      { memoFile: MEMO_FILE },
    );
    printMessages([...messages, ...unread, ...errors], io.stderr);
    if (out === undefined) await print(io.stdout, output);
    else await writeDraft(out, output, force);
    if (open.length > 0) {
      io.stderr.write('Left to a writer, before the draft is a guide:\n');
      printMessages(open, io.stderr);
    }
    return errors.length > 0 ? 1 : 0;
  },
};

async function bytesOf(file: string, io: Io): Promise<Uint8Array> {
  if (file === '-') return buffer(io.stdin);
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UsageError(`There is no file ${file}.`);
    if (code === 'EISDIR') throw new UsageError(`${file} is a folder. Give the file of one note.`);
    throw new UsageError(`${file} cannot be read (${code}).`);
  }
}

/** What the file is, by its first bytes; text without a mark is a reply, or Markdown where its name says so. */
function inputOf(bytes: Uint8Array, file: string): { note: NoteText; messages: readonly VFileMessage[] } {
  const format = detect(bytes.subarray(0, HEAD));
  if (format.is === 'feed' || format.is === 'export' || format.is === 'utf-16' || format.is === 'unknown') {
    throw new UsageError(
      `${basename(file)} is no note: it is ${format.is === 'unknown' ? format.what : NOT_A_NOTE[format.is]}.`,
    );
  }
  const { text, message } = decodeText(bytes, file);
  const decoded = message ? [message] : [];
  if (format.is === 'note') {
    const { note, messages } = readNote(text, file);
    return { note: noteText(note), messages: [...decoded, ...messages] };
  }
  if (format.is === 'snapshot') {
    const { snapshot, messages } = readSnapshot(text, file);
    return { note: snapshotText(snapshot), messages: [...decoded, ...messages] };
  }
  return {
    note: plainText(text, /\.(?:md|markdown)$/iu.test(file) ? 'markdown' : 'plain'),
    messages: decoded,
  };
}

const NOT_A_NOTE = {
  feed: 'a feed',
  export: 'an export of the wiki',
  'utf-16': 'text in UTF-16 (save it as UTF-8)',
} as const;
