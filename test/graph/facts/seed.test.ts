/** The real input beside the repository: what the facts of its pages must be, without its sentences. */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../../src/commands/compile.ts';
import type { Page } from '../../../src/graph/types.ts';
import { hasShared, needsShared, seedContent } from '../../shared.ts';

test.skipIf(!hasShared)(
  hasShared ? 'facts of the real input' : `facts of the real input: ${needsShared}`,
  async () => {
    const folder = seedContent();
    const texts = new Map<string, string>();
    const pages = await compile(folder, ({ graph }, store) => {
      for (const { current, title } of graph.pages.values()) {
        const body = current && store.getRevision(current.id)?.body;
        if (body?.kind === 'full') texts.set(title, body.wikitext);
      }
      return [...graph.pages.values()];
    }).finally(() => rmSync(folder, { recursive: true }));
    const facts = pages.flatMap((page) => page.facts);
    const own = facts.filter(({ product }) => product === 'mailstore-server');
    const said = (words: RegExp) =>
      own.filter(({ quote }) => words.test(quote)).map(({ kind, version, scope }) => [kind, version, scope]);

    expect(said(/^Starting.*Graph API\.$/u)).toEqual([
      ['since', '26.1', 'new archiving profiles for regular mailboxes'],
    ]);
    expect(said(/IMAP protocol/u)).toEqual([['since', '26.2', 'New export profiles']]);
    expect(said(/^Up to.*25\.4/u)).toEqual([['until', '25.4', undefined]]);
    expect(said(/^New in.*Mail\.ReadWrite/u)).toEqual([['since', '26.1', undefined]]);
    expect(said(/^New in.*SMTP\.SendAsApp/u)).toEqual([['since', '25.3', undefined]]);
    expect(said(/^New in.*IMAP\.AccessAsApp/u)).toEqual([['since', '26.2', undefined]]);
    expect(own.filter(({ version }) => ['4.8', '10', '3.8.0', '4', '365'].includes(version ?? ''))).toEqual(
      [],
    );
    for (const { followers } of own.filter(({ quote }) => /^New in/u.test(quote)))
      expect(followers).toHaveLength(1);

    for (const page of pages) {
      for (const fact of [...page.facts, ...page.deadlines]) expectSound(page, fact);
    }
    const dates = pages.flatMap(({ deadlines }) => deadlines.map(({ date }) => date));
    for (const date of ['2026-10-01', '2027-04', '2026-06', '2026-10', '2026-08'])
      expect(dates).toContain(date);

    /** The quote stands in the block, its first and last words in the span, and the first revision is one of the page. */
    function expectSound(
      page: Page,
      { about, quote, span, firstSeenRevision }: Page['deadlines'][number] | Page['facts'][number],
    ) {
      const block = page.blocks.find(({ id }) => id === about);
      const section = page.sections.find(({ id }) => id === about);
      expect(block?.text ?? section?.title).toContain(quote);
      expect(page.revisions.map(({ id }) => id)).toContain(firstSeenRevision);
      expect(span.revision).toBe(page.current?.id);
      if (block?.origin.from === 'template') return;
      const source = texts.get(page.title)?.slice(span.start, span.end) ?? '';
      expect(source).toContain(/[\p{L}\d]+/u.exec(quote)?.[0]);
      expect(span.end - span.start).toBeLessThan(quote.length * 4 + 200);
    }
  },
);
