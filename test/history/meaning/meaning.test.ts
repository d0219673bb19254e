import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffRevisions } from '../../../src/history/diff-revisions.ts';
import { isSpelling } from '../../../src/history/meaning/spelling.ts';
import type { RevisionContent, RevisionDiff, Statement } from '../../../src/history/meaning/types.ts';
import { pages } from '../arbitrary-page.ts';
import { contentsOf } from '../contents.ts';
import { expectMeaningLaws } from './meaning-laws.ts';

function compare(before: string, after: string): RevisionDiff {
  const [older, newer] = contentsOf([before, after]) as [RevisionContent, RevisionContent];
  const diff = diffRevisions(older, newer);
  expectMeaningLaws(diff, older, newer);
  return diff;
}

/** `step 2 edited: words (143 → 993)` */
function changes(before: string, after: string): string[] {
  return compare(before, after).meaning.blocks.map(({ kind, depth, new: fresh, old, values }) => {
    const { kind: block, place } = fresh ?? old ?? { kind: 'paragraph' };
    const told = values.map(({ from, to }) => `${from ?? ''} → ${to ?? ''}`);
    return `${[block, place].filter(Boolean).join(' ')} ${kind}: ${[depth, ...told].join(', ')}`;
  });
}

const steps = ['Open the portal on port 143.', 'Choose the app registration.', 'Copy the application id.'];
const list = (items: readonly string[]): string => items.map((item) => `* ${item}`).join('\n');

describe('verdicts', () => {
  const text = `== Access ==\nThe recieved message stays for ten days on the server.\n${list(steps)}`;
  test.each([
    ['same', text, text],
    ['space', text, text.replace('* Open', '*   Open').replace('== Access ==', '==Access==')],
    ['markup', text, text.replace('portal', "'''portal'''")],
    ['markup', text, text.replace('message', '<b>message</b>')],
    ['punctuation', text, text.replace('server.', 'server!')],
    ['spelling', text, text.replace('recieved', 'received')],
    ['spelling', text, text.replace('The recieved', 'the recieved')],
    ['edited', text, text.replace('ten', 'five')],
    ['edited', text, text.replace('143', '993')],
    ['edited', text, `${text}\n[[Category:Access]]`],
    ['edited', text, `${text}\n<!-- nobody sees this note -->`],
    ['place', text, text.replace(list(steps), list([...steps.slice(1), steps[0] ?? '']))],
    ['created', '', text],
    ['blanked', text, ''],
    [
      'rewritten',
      `${text} ${'alpha beta gamma delta '.repeat(20)}`,
      'Nothing of all that is true any more, because another team took over and wrote all words of the page anew in its own way.',
    ],
  ])('%s', (verdict, before, after) => {
    expect(compare(before, after).meaning.verdict).toBe(verdict);
  });
});

describe('spelling is claimed of nothing else', () => {
  const never = (): boolean => false;
  test.each([
    ['recieve', 'receive'],
    ['seperated', 'separated'],
    ['Microsft', 'Microsoft'],
    ['Effectifely', 'effectively'],
    ['server', 'Server'],
  ])('%s → %s is', (a, b) => expect(isSpelling(a, b, never)).toBe(true));
  test.each([
    ['now', 'not'],
    ['form', 'from'],
    ['enable', 'disable'],
    ['included', 'excluded'],
    ['inbound', 'outbound'],
    ['keinen', 'kleinen'],
    ['143', '993'],
    ['26.1', '26.2'],
    ['sAMAccountName', 'sAMAccountNames'],
    ['IMAP', 'imap4'],
    ['config_file', 'config_files'],
    ['服务器', '服务员'],
    ['enabled', 'enables'.replace('s', '1')],
  ])('%s → %s is not', (a, b) => expect(isSpelling(a, b, never)).toBe(false));
  test('where the old word goes on standing on the page', () => {
    expect(isSpelling('hosted', 'hosting', never)).toBe(false);
    expect(isSpelling('profile', 'profiles', (word) => word === 'profile')).toBe(false);
  });
});

describe('what happened to blocks', () => {
  test('a step that came renumbers those after it, and says no more of them', () => {
    const diff = compare(
      list(steps),
      list([steps[0] ?? '', 'Sign in as an administrator.', ...steps.slice(1)]),
    );
    expect(diff.meaning.blocks.map(({ kind, new: at }) => [kind, at?.place])).toEqual([['added', '2']]);
    expect(diff.meaning.renumbered).toEqual([
      expect.objectContaining({
        of: 'step',
        numbers: [
          expect.objectContaining({ from: '2', to: '3' }),
          expect.objectContaining({ from: '3', to: '4' }),
        ],
      }),
    ]);
  });

  test('steps of several sections each say where they stand', () => {
    const page = (first: readonly string[], second: readonly string[]): string =>
      `== One ==\n${list(first)}\n== Two ==\n${list(second)}`;
    const { renumbered } = compare(page(steps, steps), page(steps.slice(1), steps.slice(1))).meaning;
    expect(renumbered.map(({ section }) => section?.title)).toEqual(['One', 'Two']);
  });

  test('a section that came renumbers the sections after it', () => {
    const [a, b] = ['== One ==\nAll of the first section.\n', '== Two ==\nAll of the second section.\n'];
    const { renumbered, anchorsGone } = compare(a + b, `== Before ==\nRead this first.\n${a}${b}`).meaning;
    expect(renumbered[0]?.numbers.map(({ from, to }) => `${from} ${to}`)).toEqual(['1 2', '2 3']);
    expect(anchorsGone).toEqual([]);
  });
  test('a renamed section loses its fragment', () => {
    const { blocks, anchorsGone } = compare(
      `== Azure AD ==\n${list(steps)}`,
      `== Entra ID ==\n${list(steps)}`,
    ).meaning;
    expect(blocks.map(({ kind, words }) => [kind, words])).toEqual([
      ['renamed', { old: 'Azure AD', new: 'Entra ID' }],
    ]);
    expect(anchorsGone).toEqual(['Azure_AD']);
  });
  test('numbers in prose, values in code', () => {
    expect(changes(list(steps), list(steps).replace('143', '993'))).toEqual([
      'step 1 edited: words, 143 → 993',
    ]);
    const code = '<pre>set-prop --name="a.b" --value="true"</pre>';
    expect(changes(code, code.replace('a.b', 'a.c'))).toEqual(['code edited: words, a.b → a.c']);
  });
  test('what came, went, moved and was put on another level', () => {
    const [one, two, three] = steps;
    expect(changes(list(steps), list([one ?? '', three ?? '']))).toEqual(['step 2 removed: words']);
    expect(changes(list(steps), list([two ?? '', three ?? '', one ?? '']))).toEqual(['step 3 moved: place']);
    const section = (marks: string): string => `== A ==\nText of A.\n${marks} B ${marks}\nText of B.`;
    expect(changes(section('=='), section('==='))).toEqual(['section relevelled: place']);
  });
});

describe('statements', () => {
  const said = (about: Statement): RevisionContent['statements'] => [about];
  const [base] = contentsOf([`== Access ==\n${list(steps)}`]) as [RevisionContent];
  const between = (old: readonly Statement[], fresh: readonly Statement[]) =>
    diffRevisions({ ...base, statements: old }, { ...base, id: 2, statements: fresh }).meaning;
  const fact = (version: string, node = 2): Statement => ({
    about: 'version',
    product: 'server',
    kind: 'since',
    version,
    node,
    quote: `Since ${version}.`,
  });
  test('came, went and changed', () => {
    expect(between([], said(fact('26.2'))).statements.map(({ kind }) => kind)).toEqual(['came']);
    expect(between(said(fact('26.2')), []).statements.map(({ kind }) => kind)).toEqual(['went']);
    expect(between(said(fact('26.1')), said(fact('26.2'))).statements).toEqual([
      { about: 'version', kind: 'changed', old: fact('26.1'), new: fact('26.2') },
    ]);
  });
  test('the same statement in another place is no news, and statements of other blocks are not one another', () => {
    expect(between(said(fact('26.1', 2)), said(fact('26.1', 3))).statements).toEqual([]);
    expect(between(said(fact('26.1', 2)), said(fact('26.2', 4))).statements.map(({ kind }) => kind)).toEqual([
      'went',
      'came',
    ]);
  });
  test('a link that a block gained or lost while the page has it elsewhere; one that moved is no news', () => {
    const at = (node: number): Statement => ({ about: 'address', url: 'https://a.example/', node });
    const kinds = (old: readonly Statement[], fresh: readonly Statement[]) =>
      between(old, fresh).statements.map(({ kind, elsewhere }) => [kind, elsewhere]);
    expect(kinds([at(2)], [at(2), at(4)])).toEqual([['came', true]]);
    expect(kinds([at(2), at(4)], [at(2)])).toEqual([['went', true]]);
    expect(kinds([at(2)], [at(4)])).toEqual([]);
    expect(kinds([at(2)], [at(2), at(2)])).toEqual([]);
  });
  test('links that break and are mended', () => {
    const link = (state: 'ok' | 'broken'): Statement => ({ about: 'link', to: '#Access', state, node: 2 });
    expect(between(said(link('ok')), said(link('broken'))).links.map(({ kind }) => kind)).toEqual(['broken']);
    expect(between([], said(link('broken'))).links.map(({ kind }) => kind)).toEqual(['broken']);
    expect(between(said(link('broken')), said(link('ok'))).links.map(({ kind }) => kind)).toEqual(['mended']);
    expect(between(said(link('broken')), said(link('broken'))).links).toEqual([]);
  });
});

describe('rows of tables come and go with the mark that begins them', () => {
  const table = (...rows: readonly string[]): string => `{|\n! Code !! Meaning\n${rows.join('\n')}\n|}`;
  const [one, two, three] = ['|-\n| 1 || one', '|-\n| 2 || two', '|-\n| 3 || three'] as const;
  test.each([
    ['in between', table(one, three), table(one, two, three)],
    ['at the top', table(two, three), table(one, two, three)],
    ['at the end', table(one, two), table(one, two, three)],
  ])('%s', (_, short, long) => {
    expect(compare(short, long).meaning.source).toEqual([]);
    expect(compare(long, short).meaning.source).toEqual([]);
  });

  test('a mark that says more is told', () => {
    const { source } = compare(
      table(one, three),
      table(one, two.replace('|-', '|- id="two"'), three),
    ).meaning;
    expect(source).toMatchObject([{ rows: [{ kind: 'added', text: '|- id="two"' }] }]);
  });
});

test('laws on generated pages: nothing that changed is left out', () => {
  fc.assert(
    fc.property(pages, ([before, after]) => {
      const diff = compare(before, after);
      expect(JSON.stringify(compare(before, after))).toBe(JSON.stringify(diff));
    }),
    { numRuns: 400 },
  );
});
