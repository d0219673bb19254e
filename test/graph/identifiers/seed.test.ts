/** The real input beside the repository: names, problems and paths of its pages, without its sentences. */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../../src/commands/compile.ts';
import { hasShared, needsShared, seedContent } from '../../shared.ts';

test.skipIf(!hasShared)(
  hasShared ? 'names of the real input' : `names of the real input: ${needsShared}`,
  async () => {
    const folder = seedContent();
    const graph = await compile(folder, (compiled) => compiled.graph).finally(() =>
      rmSync(folder, { recursive: true }),
    );
    const named = (name: string) => graph.identifiers.find((each) => each.name === name);
    const names = (kind: string) =>
      graph.identifiers.filter((each) => each.kind === kind).map(({ name }) => name);

    expect(names('permission')).toEqual([
      'Directory.Read.All',
      'IMAP.AccessAsApp',
      'Mail.ReadWrite',
      'SMTP.SendAsApp',
      'full_access_as_app',
    ]);
    expect(names('function').length).toBeGreaterThan(80);
    expect(named('GetTimeZones')?.arguments).toEqual([]);
    expect(named('SendStatusReport')?.arguments.map(({ name, type }) => [name, type])).toEqual([
      ['timespan', 'string'],
      ['timeZoneId', 'string'],
      ['recipients', 'string'],
    ]);
    expect(named('CreateBackup')?.arguments.map(({ name, optional }) => [name, optional])).toEqual([
      ['path', undefined],
      ['excludeSearchIndexes', true],
    ]);
    expect(named('import-execute')?.arguments.map(({ name }) => name)).toEqual([
      '--name',
      '--id',
      '--verbose',
      '--user',
      '--[property]',
    ]);
    expect(named('MimeContentConversionFailed')?.kind).toBe('error');
    expect(named('public.arcclient.skipGraphContentConversionFailed')).toMatchObject({
      kind: 'property',
      definedOn: 'MailStore Server Management Shell',
    });
    for (const { mentions, definedOn, firstSeenRevision } of graph.identifiers) {
      expect(firstSeenRevision).toBeGreaterThan(0);
      if (definedOn !== undefined) expect(mentions[0]?.page).toBe(definedOn);
    }

    const problems = [...graph.pages.values()].flatMap((page) => page.problems);
    expect(problems.map(({ message }) => message)).toEqual(
      expect.arrayContaining(['text does not support structured data', 'Command Error. 12 (BAD).']),
    );
    const paths = [...graph.pages.values()].flatMap((page) =>
      page.uiPaths.map(({ parts }) => parts.join(' > ')),
    );
    expect(paths).toContain('Administrative Tools > Users and Archives > Directory Services');
    expect(paths).toContain('Administrative Tools > Management API > Command Prompt');
    for (const page of graph.pages.values()) {
      const blocks = new Map(page.blocks.map((block) => [block.id, block]));
      const sections = new Map(page.sections.map((section) => [section.id, section]));
      for (const { about, quote } of [...page.problems, ...page.uiPaths])
        expect(blocks.get(about)?.text ?? sections.get(about)?.title).toContain(quote);
      for (const { parts } of page.problems)
        for (const id of parts.flatMap((part) => part.blocks))
          expect(blocks.has(id) || sections.has(id)).toBe(true);
    }
  },
);
