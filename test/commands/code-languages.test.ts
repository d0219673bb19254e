import { expect, test } from 'vitest';
import { codeLanguages } from '../../src/commands/code-languages.ts';
import type { Corpus } from '../../src/graph/types.ts';

test('languages of the newest text of each page and of templates, however the attribute is written', () => {
  const texts = new Map([
    [1, '<source lang="old">x</source>'],
    [2, `<source lang="PowerShell">x</source> <syntaxhighlight line lang='sql' start=3>`],
    [4, '<syntaxhighlight lang=json>{}</syntaxhighlight> <pre lang="no">'],
  ]);
  const corpus = {
    pages: ['A', 'B', 'C'],
    // Revision 5 lists only differences: it has no text.
    revisionsOf: (page: string) => ({ A: [{ id: 1 }, { id: 2 }], B: [{ id: 4 }, { id: 5 }] })[page] ?? [],
    templates: new Map([['Template:X', '<source lang=xml/>']]),
    wikitext: (id: number) => texts.get(id),
  } as unknown as Corpus;
  expect(codeLanguages(corpus)).toEqual(['json', 'powershell', 'sql', 'xml']);
});
