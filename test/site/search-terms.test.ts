import fc from 'fast-check';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import {
  addSearchTerms,
  expandTerms,
  rewriteQuery,
  sectionTerm,
  withoutTerms,
} from '../../src/views/search-terms.ts';

describe('expandTerms and rewriteQuery', () => {
  it.each([
    'IMAP.AccessAsApp',
    'skipGraphContentConversionFailed',
    '26.2',
    '.NET 8',
    '--pkv3',
    'SMTP.SendAsApp',
    'full_access_as_app',
    'AADSTS50011',
    '0x80070005',
  ])('meet in one word for %s, in any capitals and inside a sentence', (name) => {
    const asked = rewriteQuery(name).find(({ of }) => of === 'name');
    expect(asked?.must).toHaveLength(1);
    expect(expandTerms(`Set (${name}), then go on.`)).toContain(asked?.must[0]);
    expect(rewriteQuery(name.toUpperCase()).flatMap(({ must }) => must)).toContain(asked?.must[0]);
  });

  it.each([
    ['a version with its letter', 'v26.2', '26.2'],
    ['an option without its dashes', '--pkv3', 'pkv3'],
    ['a part of a permission', 'IMAP.AccessAsApp', 'accessasapp'],
  ])('find %s', (_, text, query) => {
    const musts = rewriteQuery(query).flatMap(({ must }) => must);
    expect(expandTerms(text).some((term) => musts.includes(term))).toBe(true);
  });

  it('leave ordinary words alone, also with hyphens and at the end of a sentence', () => {
    expect(expandTerms('Re-archive the E-mail of Archive 2. Then stop. See 5 others/more.')).toEqual([]);
    expect(rewriteQuery('redirect uri')).toEqual([{ of: 'words', words: 'redirect uri', must: [] }]);
  });

  it('tell 2.4 from 2.40, 24 and 2.4.1', () => {
    const terms = ['2.4', '2.40', '2.4.1', '12.4'].map((version) => expandTerms(version)[0]);
    expect(new Set(terms).size).toBe(4);
  });

  it('ask for the section so numbered before the number in a sentence, and for nothing that only resembles it', () => {
    expect(rewriteQuery('2.4').map(({ of }) => of)).toEqual(['section', 'name']);
    expect(rewriteQuery('section 2.4')[0]).toEqual(rewriteQuery('2.4')[0]);
    expect(sectionTerm('2')).toBeUndefined();
  });

  it('give lowercase letters only, whatever the text (Pagefind keeps those as one word)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const term of expandTerms(text)) expect(term).toMatch(/^zqn[\p{L}]+$/u);
        expect(rewriteQuery(text).every(({ words }) => words !== '')).toBe(true);
      }),
    );
  });

  it('encode different names differently', () => {
    const name = fc.stringMatching(/^[a-z0-9]{1,4}(\.[a-z0-9]{1,4}){1,3}$/);
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(expandTerms(a)[0] === expandTerms(b)[0]).toBe(a === b);
      }),
    );
  });
});

describe('addSearchTerms', () => {
  const tree = (html: string): Root => fromHtml(html, { fragment: true }) as Root;

  it('puts terms on the innermost block, numbers on headings, and changes nothing else', () => {
    const input = tree(
      '<h3 id="a"><span class="number">2.4</span> Redirect</h3><ul><li>Since 26.2<ul><li>IMAP.AccessAsApp</li></ul></li></ul>',
    );
    const before = structuredClone(input);
    const output = addSearchTerms(input);
    expect(input).toEqual(before);
    const html = toHtml(output);
    expect(html).toContain(`data-terms="${sectionTerm('2.4')}"`);
    expect(html.match(/data-pagefind-index-attrs="data-terms"/g)).toHaveLength(3);
    expect(html.replace(/ data-[a-z-]+="[^"]*"/g, '')).toBe(toHtml(before));
  });
});

describe('withoutTerms', () => {
  it('takes encoded words out of an excerpt, marked or not', () => {
    const [term] = expandTerms('26.2');
    expect(withoutTerms(`Before. <mark>${term}.</mark> ${sectionTerm('2.4')} Since 26.2`)).toBe(
      'Before. Since 26.2',
    );
  });
});
