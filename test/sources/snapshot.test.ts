import type { VFileMessage } from 'vfile-message';
import { expect, test } from 'vitest';
import { readSnapshot, settleSnapshots } from '../../src/sources/snapshot.ts';

const page = (line: string, title = 'Some page'): string =>
  `${title}\n\n${line}\n(diff) ← Older revision | Latest revision (diff) | Newer revision → (diff)\n\nThe text.\n\nMore.\n`;

test.each([
  [
    'Revision as of 17:03, 9 July 2020 by Ada (talk | contribs) (Why (so))',
    '2020-07-09T17:03Z',
    'Ada',
    'Why (so)',
    false,
  ],
  [
    'Revision as of 08:31, 21 October 2022 by Ada B. (talk | contribs)',
    '2022-10-21T08:31Z',
    'Ada B.',
    undefined,
    false,
  ],
  [
    'Latest revision as of 07:05, July 9, 2020 by 192.0.2.1 (talk)',
    '2020-07-09T07:05Z',
    '192.0.2.1',
    undefined,
    true,
  ],
  [
    'Revision as of 17:03, 2020 July 9 by Ada (talk | contribs) m (Typo)',
    '2020-07-09T17:03Z',
    'Ada',
    'Typo',
    false,
  ],
  ['Revision as of 2020-07-09T17:03:10 by Ada (talk)', '2020-07-09T17:03Z', 'Ada', undefined, false],
  ['Revision as of 17:03, 9 Jul 2020', '2020-07-09T17:03Z', undefined, undefined, false],
  [
    'This is an old revision of this page, as edited by Ada (talk | contribs) at 17:03, 9 July 2020. It may differ.',
    '2020-07-09T17:03Z',
    'Ada',
    undefined,
    false,
  ],
  ['Revision as of 17:03, 9 Juli 2020 by Ada (talk)', undefined, 'Ada', undefined, false],
  ['Revision as of 17:03, 31 June 2020 by Ada (talk)', undefined, 'Ada', undefined, false],
])('%s', (line, at, author, comment, latest) => {
  const { snapshot, messages } = readSnapshot(page(line), 's.txt');
  expect(snapshot).toMatchObject({
    page: 'Some page',
    at,
    author,
    comment,
    latest,
    text: 'The text.\n\nMore.',
  });
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(at === undefined ? ['snapshot-date'] : []);
});

test.each([
  [
    'Version vom 3. August 2025, 09:12 Uhr von Ada (Diskussion | Beiträge) (Grund (so))',
    '2025-08-03T09:12Z',
    'Grund (so)',
    false,
  ],
  [
    'Version vom 3. Mär. 2025, 09:12 Uhr von Ada (Diskussion | Beiträge) K',
    '2025-03-03T09:12Z',
    undefined,
    false,
  ],
  ['Aktuelle Version vom 09:12, 1. Dezember 2025 von Ada (Diskussion)', '2025-12-01T09:12Z', undefined, true],
  ['Version vom 3. July 2025, 09:12 Uhr von Ada (Diskussion)', undefined, undefined, false],
])('in German: %s', (line, at, comment, latest) => {
  const raw = `Eine Seite\n\n${line}\n(Unterschied) ← Nächstältere Version | Aktuelle Version (Unterschied) | Nächstjüngere Version → (Unterschied)\n\nAus Vorsicht, nicht aus Angst.\n`;
  const { snapshot, messages } = readSnapshot(raw, 's.txt');
  const text = 'Aus Vorsicht, nicht aus Angst.';
  expect(snapshot).toMatchObject({ page: 'Eine Seite', at, author: 'Ada', comment, latest, text });
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(at === undefined ? ['snapshot-date'] : []);
});

test('without furniture and without a title', () => {
  const plain = readSnapshot('Some page\r\n\r\nThe text.', 's.txt');
  expect(plain.snapshot).toMatchObject({
    id: 'some-page',
    page: 'Some page',
    latest: 'unknown',
    text: 'The text.',
  });
  expect(plain.messages.map(({ ruleId }) => ruleId)).toEqual(['snapshot-date']);
  const headless = readSnapshot('Revision as of 17:03, 9 July 2020\nThe text.', 's.txt');
  expect(headless.snapshot).toMatchObject({ page: 'Untitled page', text: 'The text.' });
  expect(headless.messages.map(({ ruleId }) => ruleId)).toEqual(['snapshot-title']);
  expect(readSnapshot('', 's.txt').messages).toHaveLength(2);
});

const settle = (titles: string[], pages: string[]) => {
  const messages: VFileMessage[] = [];
  const snapshots = titles.map(
    (title, index) => readSnapshot(page('Revision as of 17:03, 9 July 2020', title), `${index}.txt`).snapshot,
  );
  const settled = settleSnapshots(snapshots, new Set(pages), (message) => void messages.push(message));
  return {
    pages: settled.map((one) => one.page),
    ids: settled.map(({ id }) => id),
    rules: messages.map(({ ruleId }) => ruleId),
  };
};

test('a tab’s label is taken off where the rest is a known page, and only there', () => {
  expect(settle(['Move Some page'], ['Some page'])).toMatchObject({
    pages: ['Some page'],
    rules: ['snapshot-tab-label'],
  });
  expect(settle(['Move Some page'], ['Move Some page', 'Some page'])).toMatchObject({
    pages: ['Move Some page'],
    rules: [],
  });
  expect(settle(['Move Some page'], ['Other'])).toMatchObject({ pages: ['Move Some page'], rules: [] });
  expect(settle(['View history Some page', 'Some page'], []).pages).toEqual(['Some page', 'Some page']);
});

test('the same snapshot twice is used once; two of one minute are told apart', () => {
  expect(settle(['Some page', 'Some page'], [])).toMatchObject({
    pages: ['Some page'],
    rules: ['snapshot-twice'],
  });
  expect(settle(['Move Some page', 'Some page'], []).ids).toEqual([
    'some-page-2020-07-09t1703',
    'some-page-2020-07-09t1703-2',
  ]);
});
