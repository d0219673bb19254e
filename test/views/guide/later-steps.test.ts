import { expect, test } from 'vitest';
import { pageMarks } from '../../../src/views/guide/step-marks.ts';
import { laterSteps } from '../../../src/views/versions/later-steps.ts';
import { harbor, site } from '../versions/harbor.ts';

/** `7.2: text` of each step that is only for versions from 7.2 on, and `7.2 # title` of each section. */
function later(wikitext: string, products = harbor(), language = 'en'): string[] {
  const { graph, index } = site({ Page: wikitext }, products, language);
  const page = graph.pages.get('Page');
  if (!page || !index) throw new Error('no page, or no version');
  const { steps, sections } = laterSteps(page, index);
  return [
    ...page.sections.flatMap(({ id, title }) => (sections.has(id) ? [`${sections.get(id)} # ${title}`] : [])),
    ...page.blocks.flatMap(({ element, text }) =>
      steps.has(element.properties) ? [`${steps.get(element.properties)}: ${text}`] : [],
    ),
  ];
}

test.each([
  '* New in 7.2: Tick Mail.Send too.',
  '* As of version 7.2 tick Mail.Send too.',
  '* Starting with Harbor Server 7.2, tick Mail.Send.',
  '* With version 7.2 or later, tick it.',
  '* Tick Mail.Send (since version 7.2).',
  '* Tick Mail.Send since version 7.2',
  '# Only since version 7.2: tick it.',
])('%s is only for later versions', (wikitext) => {
  expect(later(`== A ==\n${wikitext}\n`)).toHaveLength(1);
});

test.each([
  // One of several things, or one of two ways.
  '* Choose Graph (since version 7.2) or IMAP.',
  '* Tick Mail.Read, and Mail.Send (since version 7.2).',
  '* Tick Mail.Read and Mail.Send (since version 7.2).',
  '* Since version 7.2 press Apply, otherwise restart the service.',
  '* Since version 7.2, Mail.Send replaces Mail.Full.',
  '* Since version 7.2 use Graph instead of EWS.',
  // More than the sentence with the version.
  '* Press Save. Since version 7.2 you can press Apply too.',
  // Other kinds of statements, and other products.
  '* Harbor requires version 7.2.',
  '* Up to version 7.2 press Apply.',
  '* Since PostgreSQL 14.2 tick it.',
  // No steps.
  'Since version 7.2 there is a button.',
  '* Press Save.',
])('%s is shown to all', (wikitext) => {
  expect(later(`== A ==\n${wikitext}\n\n== B ==\nSince version 7.2, it is.\n`)).toEqual([]);
});

test.each([
  ['* Neu in 7.2: Setzen Sie auch den Haken.', 1],
  ['* Erst ab Version 7.2 auf Anwenden klicken.', 1],
  ['* Ab Version 7.2 auf Anwenden klicken, in älteren Versionen auf Speichern.', 0],
  ['* Ab Version 7.2 auf Anwenden statt auf Speichern klicken.', 0],
])('in German, %s is only for later versions: %i', (wikitext, count) => {
  expect(later(`== A ==\n${wikitext}\n`, harbor(), 'de')).toHaveLength(count);
});

test('followers go with what they confirm; one that confirms two, with the earlier', () => {
  expect(
    later(`== A ==
* Tick ''Mail.Read''.
* New in 7.2: Tick ''Mail.Send'' too.
* New in 7.10: Tick ''Mail.Full'' too.
* Check ''Mail.Send''.
* Check ''Mail.Full'' and ''Mail.Send''.
* Check ''Mail.Read''.
`),
  ).toEqual([
    '7.2: New in 7.2: Tick Mail.Send too.',
    '7.10: New in 7.10: Tick Mail.Full too.',
    '7.2: Check Mail.Send.',
    '7.2: Check Mail.Full and Mail.Send.',
  ]);
});

test('a section whose heading says it, and what stands below it', () => {
  const { graph, index } = site({
    Page: '== A ==\n* x\n== B (since version 7.2) ==\n* y\n=== B1 ===\n* z\n=== B2 (since version 7.10) ===\n* z\n== C ==\n* 7.1 w\nSince version 7.1, it is.\n',
  });
  const page = graph.pages.get('Page');
  if (!page) throw new Error('no page');
  const { sections } = pageMarks(page, index);
  expect(page.sections.map(({ title, id }) => [title, sections.get(id)])).toEqual([
    [page.sections[0]?.title, undefined],
    ['A', undefined],
    ['B (since version 7.2)', 1],
    ['B1', 1],
    ['B2 (since version 7.10)', 2],
    ['C', undefined],
  ]);
});
