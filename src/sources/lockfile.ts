/**
 * The lockfile of a content folder, `blocks.lock.json`: which id each section and block of a page was given, so that
 * ids stay when older revisions come to light or leave the content. JSON, with a line for each block so that changes
 * merge: `"ID": [kind and place, words, first seen]`, for sections with a fourth member for what they were called. Of a
 * page that was moved it keeps the former titles, because the next feed may not tell of the move any more.
 */
import type { VFileMessage } from 'vfile-message';
import { z } from 'zod';
import { report } from './rules.ts';
import type { LockedBlock, LockedPage } from './types.ts';

/** Name of the file, in the content folder itself. */
export const LOCKFILE = 'blocks.lock.json';

const VERSION = 1;

const former = z.strictObject({
  titles: z.array(z.string()).optional(),
  anchors: z.array(z.string()).optional(),
  numbers: z.array(z.string()).optional(),
});
const entry = z.union([
  z.tuple([z.string(), z.string(), z.int().nonnegative()]),
  z.tuple([z.string(), z.string(), z.int().nonnegative(), former]),
]);
const page = z.strictObject({
  titles: z.array(z.string()).default([]),
  revision: z.int().nonnegative(),
  blocks: z.record(z.string().regex(/^[0-9a-z]{1,52}$/u), entry),
});
const schema = z.strictObject({ version: z.literal(VERSION), pages: z.record(z.string(), page) });

/** A file that cannot be read as a lockfile locks nothing, and that is an error: new ids would break what is saved. */
export function readLockfile(
  text: string,
  file: string,
): { readonly pages: readonly LockedPage[]; readonly messages: readonly VFileMessage[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return {
      pages: [],
      messages: [report('lock-unreadable', { reason: (error as Error).message }, { file })],
    };
  }
  const read = schema.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    const reason = `${issue?.path.join(' › ') || 'the file'}: ${issue?.message ?? ''}`;
    return { pages: [], messages: [report('lock-unreadable', { reason }, { file })] };
  }
  const source = { file, line: 1, column: 1 };
  const pages = Object.entries(read.data.pages).map(([title, { titles, revision, blocks }]): LockedPage => {
    const list = Object.entries(blocks).map(
      ([id, [at, words, firstSeen, names]]): LockedBlock => ({
        id,
        revision,
        at,
        words,
        firstSeen,
        formerTitles: names?.titles ?? [],
        formerAnchors: names?.anchors ?? [],
        formerNumbers: names?.numbers ?? [],
      }),
    );
    return { type: 'lock', page: title, titles, revision, blocks: list, source };
  });
  return { pages, messages: [] };
}

/** The same pages give the same text; ends with a line break. */
export function printLockfile(pages: readonly Omit<LockedPage, 'type' | 'source'>[]): string {
  const byTitle = [...pages].sort((a, b) => (a.page < b.page ? -1 : 1));
  const body = byTitle.map(({ page: title, titles, revision, blocks }) => {
    const lines = blocks.map(({ id, at, words, firstSeen, ...names }) => {
      const given = {
        ...(names.formerTitles.length > 0 ? { titles: names.formerTitles } : {}),
        ...(names.formerAnchors.length > 0 ? { anchors: names.formerAnchors } : {}),
        ...(names.formerNumbers.length > 0 ? { numbers: names.formerNumbers } : {}),
      };
      const members = [at, words, firstSeen, ...(Object.keys(given).length > 0 ? [given] : [])];
      return `   ${JSON.stringify(id)}: ${JSON.stringify(members)}`;
    });
    const inside = lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `;
    const before = titles.length === 0 ? '' : `"titles": ${JSON.stringify(titles)}, `;
    return `  ${JSON.stringify(title)}: {${before}"revision": ${revision}, "blocks": {${inside}}}`;
  });
  return `{\n "version": ${VERSION},\n "pages": {${body.length === 0 ? '' : `\n${body.join(',\n')}\n `}}\n}\n`;
}
