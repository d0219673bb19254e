import { expect, it } from 'vitest';
import { pathInBrowser } from '../../src/views/paths.ts';

it.each([
  ['/articles/a/history/1..3/', '/articles/a/history/compare/?from=1&to=3'],
  [
    '/help/articles/a/history/copy-20200709T1703..3',
    '/help/articles/a/history/compare/?from=copy-20200709T1703&to=3',
  ],
  ['/articles/a/history/1/', undefined],
  ['/guides/a/1..3/', undefined],
  ['//other.example/articles/a/history/1..3/', undefined],
  ['/a//other.example/articles/a/history/1..3/', undefined],
])('for %s browsers compare at %s', (path, instead) => expect(pathInBrowser(path)).toBe(instead));
