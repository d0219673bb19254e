/** Page models of errors and identifiers that a builder of sites can be tested with. */
import type { View } from '../../src/views/types.ts';

const article = { path: '/articles/synchronising/', title: 'Synchronising users' };
const place = {
  href: `${article.path}#Check_the_result`,
  page: article.title,
  section: { number: { known: true, toc: '2.4' } as const, title: 'Check the result' },
};

/** Two pages. */
export const lookupSamples: readonly View[] = [
  {
    kind: 'problems',
    path: '/errors/',
    count: 2,
    codes: [{ title: 'AADSTS50011', href: '#vm:p1' }],
    groups: [
      {
        article: { title: article.title, href: article.path },
        problems: [
          {
            anchor: 'vm:p1',
            kind: 'problem',
            code: 'AADSTS50011',
            message: 'The address is not one of the app’s',
            places: [place, { href: '/articles/storage/', page: 'Storage' }],
            parts: [
              { role: 'cause', text: 'The two addresses differ.', more: false },
              { role: 'solution', text: 'Compare them letter by letter …', more: true },
            ],
          },
          {
            anchor: 'vm:p2',
            kind: 'question',
            message: 'Why does nothing happen?',
            places: [place],
            parts: [{ role: 'explanation', text: 'Because nobody pressed the button.', more: false }],
          },
        ],
      },
    ],
    parts: [],
  },
  {
    kind: 'identifiers',
    path: '/identifiers/',
    count: 3,
    groups: [
      {
        letter: 'G',
        anchor: 'names-g',
        entries: [
          {
            anchor: 'vm:i1',
            name: 'GetUsers',
            kind: 'function',
            definedIn: place,
            mentions: [{ href: '/articles/storage/', page: 'Storage' }],
            moreMentions: 3,
            arguments: [
              { name: 'filter', type: 'string', optional: true, description: 'A part of the name.' },
              { name: 'limit', type: 'number' },
            ],
          },
          {
            anchor: 'vm:i2',
            name: 'get-every-thing-that-has-a-long-name-without-any-place-to-break-it-in-two',
            kind: 'command',
            mentions: [place],
            moreMentions: 0,
            arguments: [{ name: '--all' }, { name: '--target-folder', optional: true }],
          },
        ],
      },
      {
        letter: '0–9',
        anchor: 'names-0-9',
        entries: [
          { anchor: 'vm:i3', name: '8462', kind: 'port', mentions: [place], moreMentions: 0, arguments: [] },
        ],
      },
    ],
    parts: [],
  },
];
