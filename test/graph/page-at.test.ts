import { expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build-graph.ts';
import type { Page } from '../../src/graph/types.ts';
import { corpusOf, options } from './corpus.ts';

const OLD = `Lead.
== Prepare ==
* Open the settings of the server and choose a folder.
* Write down the name of the folder somewhere.
== Copy ==
* Copy the old archive into the folder that you chose.
`;
const NEW = `Lead.
== Before you begin ==
* Read the whole page once before you do anything.
== Get ready ==
* Open the settings of the server and choose a folder.
== Copy ==
* Copy the old archive into the new folder that you chose.
`;

const idsOf = ({ sections }: Page): Record<string, string> =>
  Object.fromEntries(
    sections.flatMap(({ id, title, blocks }) => [
      [title, id],
      ...blocks.map((block) => [block.text.slice(0, 12), block.id]),
    ]),
  );

test('an earlier revision has the ids that its blocks have today, whatever stood before it', () => {
  for (const texts of [
    [OLD, NEW],
    ['== Copy ==\n', OLD, NEW],
    [OLD, OLD.replace('somewhere', 'on paper'), NEW],
  ]) {
    const graph = buildGraph(corpusOf({ Page: texts }), options);
    const now = graph.pages.get('Page') as Page;
    const revision = 1000 + texts.indexOf(OLD);
    const then = graph.pageAt('Page', revision) as Page;
    expect(then.current?.id).toBe(revision);
    expect(then.sections.map(({ title }) => title).slice(1)).toEqual(['Prepare', 'Copy']);
    const [was, is] = [idsOf(then), idsOf(now)];
    expect(was.Prepare).toBe(is['Get ready']);
    expect(was['Copy the old']).toBe(is['Copy the old']);
    expect(was['Open the set']).toBe(is['Open the set']);
    expect(Object.values(is)).not.toContain(was['Write down t']);
    expect(then.lead?.id).toBe(now.lead?.id);
  }
});

test('today’s revision is the page itself; what has no text, or is another page’s, is nothing', () => {
  const graph = buildGraph(corpusOf({ Other: ['Words.'], Page: [OLD, '', NEW] }), options);
  expect(graph.pageAt('Page', 2002)).toBe(graph.pages.get('Page'));
  expect(graph.pageAt('Page', 2001)).toBeUndefined();
  expect(graph.pageAt('Page', 1000)).toBeUndefined();
  expect(graph.pageAt('Nowhere', 1000)).toBeUndefined();
  expect(graph.pageAt('Page', 2000)?.current?.id).toBe(2000);
});
