/** `note`: what the real notes say, and what their references mean in the real articles. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Resolved } from '../../src/runbook/note/types.ts';
import { repairMojibake } from '../../src/sources/mojibake.ts';
import { hasShared, needsShared, seedContent } from '../shared.ts';
import { vademecum } from './run.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}
interface Reading {
  readonly references: readonly {
    readonly id: string;
    readonly number?: string;
    readonly quote?: string;
    readonly reach?: string;
    readonly text: string;
    readonly span: Span;
    readonly resolved?: Resolved;
  }[];
  readonly directives: readonly {
    readonly kind: string;
    readonly references: readonly string[];
    readonly quote: string;
    readonly span: Span;
  }[];
}

describe.skipIf(!hasShared)(`the real notes${hasShared ? '' : ` (skipped: ${needsShared})`}`, () => {
  let content = '';
  let bare = '';
  beforeAll(() => {
    content = seedContent();
    bare = seedContent();
    rmSync(join(bare, 'templates'), { recursive: true });
  });
  afterAll(() => {
    for (const folder of [content, bare]) if (folder !== '') rmSync(folder, { recursive: true });
  });

  const readings = new Map<string, Promise<Reading>>();
  const read = (folder: string, file: string): Promise<Reading> => {
    const path = join(folder, file);
    const reading =
      readings.get(path) ??
      vademecum('note', path, '--content', folder, '--format', 'json').then(({ stdout }) =>
        JSON.parse(stdout),
      );
    readings.set(path, reading);
    return reading;
  };
  const verdicts = ({ references }: Reading): string[] => [
    ...new Set(
      references
        .filter(({ number, resolved }) => number !== undefined && resolved !== undefined)
        .map(({ number, resolved }) => `${number} ${resolved?.as}`),
    ),
  ];
  const HYBRID = join('notes', 'hybrid-active-directory.md');
  const CONVERSION = join('notes', 'directory-services-conversion.md');

  test('each number has its verdict by the feed alone', async () => {
    expect(verdicts(await read(bare, HYBRID))).toEqual([
      '1 same',
      '2 same',
      '2.1 renamed',
      '2.2 same',
      '2.3 renamed',
      '2.4 renamed',
      '2.5 same',
      '2.6 renamed',
      '2.7 same',
      '2.8 unknowable',
    ]);
    expect(verdicts(await read(bare, CONVERSION))).toEqual([
      '2.1 renamed',
      '2.2 same',
      '2.3 renamed',
      '2.4 renamed',
      '2.5 same',
      '2.6 renamed',
    ]);
  });

  test('2.7 rests on its number alone; the templates’ bodies make 2.8 known', async () => {
    const { references } = await read(content, HYBRID);
    const of = (wanted: string) => references.find(({ number }) => number === wanted)?.resolved;
    expect(of('2.7')?.evidence.join(' ')).toContain('Only the number says so');
    expect(of('2.8')?.as).toBe('same');
    const unknown = (await read(bare, HYBRID)).references.find(({ number }) => number === '2.8');
    expect(unknown?.resolved?.to).toEqual([]);
  });

  test.each([HYBRID, CONVERSION])('the line to begin with is the one of 2.2: %s', async (file) => {
    const { references } = await read(content, file);
    const lines = references.filter(({ quote }) => quote?.startsWith('In the Credential Manager') === true);
    expect(lines).toHaveLength(1);
    // The file has three broken characters where the ellipsis was.
    expect(lines[0]?.quote).toMatch(/click on Create…$/u);
    expect(lines[0]?.resolved?.as).toBe('same');
    expect(lines[0]?.resolved?.to).toHaveLength(1);
    expect(lines[0]?.resolved?.evidence.join(' ')).toContain('2.2 "Creating Credentials');
  });

  test.each([HYBRID, CONVERSION])('every span leads to its words in the file: %s', async (file) => {
    const raw = readFileSync(join(content, file), 'utf8');
    const { references, directives } = await read(content, file);
    const words = ({ start, end }: Span): string => repairMojibake(raw.slice(start, end)).text;
    for (const { text, span } of references) expect(words(span)).toContain(text);
    for (const { quote, span } of directives) expect(words(span).trim()).toBe(quote.trim());
  });

  test('“Skip: 2” is section 2 and leaves 2.1 to be done', async () => {
    const { references, directives } = await read(content, HYBRID);
    const numbers = (kind: string): (string | undefined)[] =>
      directives
        .filter((directive) => directive.kind === kind)
        .flatMap((directive) => directive.references)
        .map((id) => references.find((reference) => reference.id === id))
        .map((reference) => reference?.number ?? reference?.reach);
    expect(numbers('skip')).toEqual(['1', '2', '2.4', '2.5', '2.7', '2.8', 'rest']);
    expect(numbers('perform').filter((number) => number !== undefined)).toEqual(['2.1', '2.2', '2.3', '2.6']);
    expect(numbers('stop')).toEqual([]);
    expect(directives.filter(({ kind }) => kind === 'stop')).toHaveLength(1);
  });

  test('a copied page directs as well', async () => {
    const { references, directives } = await read(content, join('snapshots', 'hybrid-2022-10-21.txt'));
    const skip = directives.find(({ kind, references: own }) => kind === 'skip' && own.length === 3);
    const places = skip?.references.map((id) => references.find((reference) => reference.id === id));
    expect(places?.map((place) => [place?.number, place?.reach])).toEqual([
      ['2.4', undefined],
      ['2.7', 'following'],
      ['4', undefined],
    ]);
  });
});
