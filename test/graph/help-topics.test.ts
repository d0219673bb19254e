import { expect, test } from 'vitest';
import type { Graph } from '../../src/graph/types.ts';
import { graphOf, rulesOf } from './tiny-corpus.ts';

const PAGES = { Mail: '== Export ==\nText.', Users: 'Text.' };

const topics = ({ helpTopics }: Graph): string[] =>
  helpTopics.map(
    ({ id, to, state }) => `${id} ${state} ${to.page}${to.anchor === undefined ? '' : `#${to.anchor}`}`,
  );
const EXPECTED = ['mail_export ok Mail#Export', 'mail_start ok Mail', 'users.list ok Users'];

test.each([
  [
    'bullets',
    '* mail_start - [[Mail]]\n* mail_export - [[Mail#Export|how to export]]\n* users.list: [[Users]]',
  ],
  ['numbers', '# mail_start [[Mail]]\n# mail_export → [[Mail#Export]]\n# users.list = [[Users]]'],
  ['the link first', '* [[Mail]] – mail_start\n* [[Mail#Export]] – mail_export\n* [[Users]] – users.list'],
  [
    'code',
    '* <code>mail_start</code> [[Mail]]\n* <code>mail_export</code> [[Mail#Export]]\n* users.list [[Users]]',
  ],
  [
    'a table',
    '{|\n! Id !! Page !! Notes\n|-\n| mail_start || [[Mail]] || the beginning\n|-\n| mail_export || [[Mail#Export]] || for all\n|-\n| users.list || [[Users]] ||\n|}',
  ],
  ['definitions', '; mail_start : [[Mail]]\n; mail_export : [[Mail#Export]]\n; users.list\n: [[Users]]'],
])('a page of %s that hold an identifier and a link', (_, wikitext) => {
  const graph = graphOf({ ...PAGES, Ids: `These are the ids.\n${wikitext}` });
  expect(topics(graph)).toEqual(EXPECTED);
  expect(rulesOf(graph)).toEqual([]);
});

test.each([
  ['words with links', '* Mail - [[Mail]]\n* Users - [[Users]]\n* Export - [[Mail#Export]]'],
  ['links alone', '* [[Mail]]\n* [[Users]]\n* [[Mail#Export]]'],
  ['sentences', '* See mail_start in [[Mail]]\n* See users.list in [[Users]]\n* See mail_export in [[Mail]]'],
  ['too few rows', '* mail_start - [[Mail]]\n* users_list - [[Users]]'],
  ['years', '* 2024 - [[Mail]]\n* 2025 - [[Users]]\n* 2026 - [[Mail#Export]]'],
  ['versions', '* 25.1 - [[Mail]]\n* 25.2 - [[Users]]\n* 26.1 - [[Mail#Export]]'],
  [
    'few among many steps',
    '* a_b - [[Mail]]\n* c_d - [[Users]]\n* e_f - [[Mail]]\n* Click on OK\n* Click on Save',
  ],
])('a page of %s is none', (_, wikitext) => {
  expect(topics(graphOf({ ...PAGES, List: wikitext }))).toEqual([]);
});

test('site.yaml says which pages list help topics, and that there are none', () => {
  const pages = {
    ...PAGES,
    Ids: '* 1001 - [[Mail]]\n* about 1002: [[Users]]',
    Other: '* a_1 [[Mail]]\n* a_2 [[Mail]]\n* a_3 [[Mail]]',
  };
  expect(topics(graphOf(pages, { helpTopics: ['ids'] }))).toEqual(['1001 ok Mail']);
  expect(rulesOf(graphOf(pages, { helpTopics: ['ids'] }))).toEqual(['help-topics-row']);
  expect(topics(graphOf(pages, { helpTopics: [] }))).toEqual([]);
  expect(rulesOf(graphOf(pages, { helpTopics: ['Gone'] }))).toEqual(['help-topics-page']);
});

test('identifiers twice, broken and unknown targets are messages', () => {
  const graph = graphOf({
    ...PAGES,
    Ids: '* a_1 - [[Mail]]\n* A_1 - [[Users]]\n* a_2 - [[Mail#Gone]]\n* a_3 - [[Missing]]',
  });
  expect(topics(graph)).toEqual(['a_1 ok Mail', 'a_2 broken Mail#Gone', 'a_3 unknown Missing']);
  expect(rulesOf(graph)).toEqual([
    'help-topic-broken',
    'help-topic-twice',
    'help-topics-unknown',
    'link-anchor-missing',
  ]);
});

test('a target by a former title leads to the page', () => {
  const graph = graphOf({
    New: 'Text.\n[[en:Old]]',
    Ids: '* a_1 - [[Old]]\n* a_2 - [[New]]\n* a_3 - [[New]]',
  });
  expect(topics(graph)[0]).toBe('a_1 ok New');
});

test('an identifier is a safe part of an address', () => {
  const graph = graphOf(
    {
      ...PAGES,
      Ids: '* ../a_1 - [[Mail]]\n* a/b_2 - [[Mail]]\n* .. - [[Mail]]\n* a_"x - [[Mail]]\n* a_ok - [[Mail]]',
    },
    { helpTopics: ['Ids'] },
  );
  expect(topics(graph)).toEqual(['a_ok ok Mail']);
});
