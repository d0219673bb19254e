import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build-graph.ts';
import { plainText } from '../../../src/runbook/note/note-text.ts';
import { printReference } from '../../../src/runbook/note/print.ts';
import { readNoteText } from '../../../src/runbook/note/read-note.ts';
import { resolverOf } from '../../../src/runbook/resolve/resolve-reference.ts';
import { corpusOf, options, type Texts } from '../../graph/corpus.ts';

const address = 'https://wiki.example/wiki/Setup';

/** Each reference of a note as `what it says: verdict → where`. */
function resolve(note: string, texts: readonly string[] | Texts): string[] {
  const pages: Texts = Array.isArray(texts) ? { Setup: texts as string[] } : (texts as Texts);
  const graph = buildGraph(corpusOf(pages), options);
  const reading = readNoteText(plainText(`See ${address}\n\n${note}`), {
    articlePath: '/wiki/$1',
    titles: Object.keys(pages),
  });
  const resolver = resolverOf(reading, { graph, terms: [{ was: 'Azure AD', is: 'Microsoft Entra ID' }] });
  return reading.directives
    .flatMap(({ references }) => references)
    .map((reference) => {
      const { as, to } = resolver(reference);
      const where = to.map(({ number, title }) => (number === undefined ? title : `${number} ${title}`));
      return `${printReference(reference)}: ${as}${where.length === 0 ? '' : ` → ${where.join(' | ')}`}`;
    });
}

const article = `== Before you begin ==
* Read the release notes of the version that you install.
== Registering in Microsoft Entra ID ==
* Open the portal and choose '''App registrations''' there.
* In the '''Credential Manager''' that appears, click on '''Create…'''
== Granting rights ==
* Choose the permission Mail.ReadWrite in the list.`;

describe('number and heading', () => {
  test('that agree are the same section; a renamed term is told', () => {
    expect(resolve('Perform 1 Before you begin.\n\nPerform 2 Registering in Azure AD.', [article])).toEqual([
      '1 "Before you begin": same → 1 Before you begin',
      '2 "Registering in Azure AD": renamed → 2 Registering in Microsoft Entra ID',
    ]);
  });

  test('that disagree are a conflict, and nothing is picked', () => {
    expect(resolve('Perform 1 Granting rights.', [article])).toEqual([
      '1 "Granting rights": conflict → 1 Before you begin | 3 Granting rights',
    ]);
  });

  test('a number that the history shows to have been the section’s is renumbered', () => {
    const later = `== New chapter ==\nSome words that were not here before.\n${article}`;
    expect(resolve('Perform 3 Granting rights.', [article, later])).toEqual([
      '3 "Granting rights": renumbered → 4 Granting rights',
    ]);
  });

  test('a heading that the history shows to have been the section’s is renamed', () => {
    const later = article.replace('Granting rights', 'Consent');
    expect(resolve('Perform 3 Granting rights.', [article, later])).toEqual([
      '3 "Granting rights": renamed → 3 Consent',
    ]);
  });

  test('a section that is gone is gone', () => {
    const later = article.slice(0, article.indexOf('== Granting'));
    expect(resolve('Perform 3 Granting rights.', [article, later])).toEqual(['3 "Granting rights": gone']);
  });

  test('a section that was taken apart is split', () => {
    const long = `${article}\n* Grant admin consent for the whole tenant.\n* Wait until the state is green for every permission.`;
    const later = long
      .replace('== Granting rights ==', '== Permissions ==')
      .replace('* Grant admin', '== Admin consent ==\n* Grant admin');
    expect(resolve('Perform section "Granting rights".', [long, later])[0]).toMatch(
      /^section "Granting rights": (?:split|renamed|merged) → /u,
    );
  });

  test('a heading that several sections have is no witness without history', () => {
    const twice = '== A ==\nFirst.\n=== Arguments ===\n* a\n== B ==\nSecond.\n=== Arguments ===\n* b';
    expect(resolve('Perform 2.1 Arguments.', [twice])).toEqual([
      '2.1 "Arguments": ambiguous → 1.1 Arguments | 2.1 Arguments',
    ]);
  });
});

describe('numbers behind a template without a body', () => {
  const hidden = `{{Preamble}}\n${article}\n{{More}}\n== Last ==\nWords.`;

  test('are unknowable', () => {
    expect(resolve('Perform 2.\n\nSkip 4.', [hidden])).toEqual(['2: unknowable', '4: unknowable']);
  });

  test('are confirmed by what the note says elsewhere, up to the next template', () => {
    expect(resolve('Perform 1 Before you begin, then 2 and 3. Skip 4.', [hidden])).toEqual([
      '1 "Before you begin": same → Before you begin',
      '2: same → Registering in Microsoft Entra ID',
      '3: same → Granting rights',
      '4: unknowable',
    ]);
  });

  test('become known with the template’s text', () => {
    const texts = { Setup: [hidden], 'Template:Preamble': ['Words.'], 'Template:More': ['== Inserted =='] };
    expect(resolve('Skip 4.', texts)).toEqual(['4: same → 4 Inserted']);
  });
});

describe('quoted lines', () => {
  test('are found through markup and broken characters, in the section that the note names', () => {
    const broken =
      'Perform section 2, but start at the "In the Credential Manager that appears, click on Createâ€¦" line.';
    expect(resolve(broken, [article]).at(-1)).toBe(
      'line "In the Credential Manager that appears, click on Create…": same → 2 In the Credential Manager that appears, click on Create…',
    );
  });

  test('that stand in another section only are a conflict', () => {
    const note = 'Perform section 3, but start at the "Open the portal and choose App registrations" line.';
    expect(resolve(note, [article]).at(-1)).toMatch(/: conflict → /u);
  });

  test('that an earlier revision had are edited', () => {
    const later = article.replace('Choose the permission', 'Select the right');
    const note = 'Perform section 3, but start at the "Choose the permission Mail.ReadWrite" line.';
    expect(resolve(note, [article, later]).at(-1)).toBe(
      'line "Choose the permission Mail.ReadWrite": edited → 1 Select the right Mail.ReadWrite in the list.',
    );
  });
});

test('an article that is not in the content is unknowable', () => {
  const graph = buildGraph(corpusOf({ Other: ['x'] }), options);
  const reading = readNoteText(plainText(`See ${address}\n\nPerform 2.1.`), { articlePath: '/wiki/$1' });
  const resolver = resolverOf(reading, { graph, terms: [] });
  expect(reading.references.map((each) => resolver(each).as)).not.toContain('same');
});
