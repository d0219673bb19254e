import { describe, expect, test } from 'vitest';
import {
  anchorEncode,
  legacyAnchorEncode,
  normalizeTitle,
  parseTitle,
  type SiteInfo,
} from '../../src/wikitext/index.ts';

const site: SiteInfo = {
  articlePath: '/wiki/$1',
  server: 'https://wiki.example',
  interwiki: { w: 'https://w.example/$1' },
  interlanguage: { de: 'https://de.example/$1' },
  namespaces: { Hilfe: 12 },
};

describe('titles have one spelling', () => {
  test.each([
    ['some_page', 'Some page'],
    [' a  _ b ', 'A b'],
    ['help:b', 'Help:B'],
    ['hilfe: b', 'Help:B'],
    ['Image:x.png', 'File:X.png'],
    ['template talk:a', 'Template talk:A'],
    ['a&nbsp;b', 'A b'],
    ['A/b/c', 'A/b/c'],
    [':Category:a', 'Category:A'],
  ])('%j', (text, full) => expect(normalizeTitle(text, site)).toBe(full));
});

test.each(['a[b', 'a{b', 'a|b', 'a<b', '', 'a/../b', 'Help:', 'a%41'])('%j is no title', (text) => {
  expect(parseTitle(text, site)).toBeUndefined();
});

test('prefixes of other wikis and languages, fragments', () => {
  expect(parseTitle('w:foo#Bar', site)).toMatchObject({
    interwiki: 'w',
    full: 'foo',
    fragment: 'Bar',
    interlanguage: false,
  });
  expect(parseTitle('de:Seite', site)).toMatchObject({ interwiki: 'de', interlanguage: true });
  expect(parseTitle('#Part', site)).toMatchObject({ full: '', fragment: 'Part' });
});

test('anchors', () => {
  expect(anchorEncode('a b/é')).toBe('a_b/é');
  expect(legacyAnchorEncode('a b/é')).toBe('a_b.2F.C3.A9');
});
