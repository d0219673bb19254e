import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sectionTree } from '../../src/blocks/cut-blocks.ts';
import { matchOutlines } from '../../src/history/match.ts';
import { outlineOf } from '../../src/history/outline.ts';
import type { Outline } from '../../src/history/types.ts';
import { fromWikitext, sections, toHast } from '../../src/wikitext/index.ts';

function outline(wikitext: string): Outline {
  const tree = fromWikitext(wikitext, { title: 'Page' });
  const content = toHast(tree).children.filter((node) => node.type !== 'doctype');
  return outlineOf(
    sectionTree(content, { page: 'Page', revision: 1, entries: sections(tree), idOf: (path) => path }),
  );
}

/** `old text → new text` for every block and section, `+` and `-` for what came and went. */
function compare(before: string, after: string): string[] {
  const [a, b] = [outline(before), outline(after)];
  const { toNew, toOld } = matchOutlines(a, b);
  const name = ({ nodes }: Outline, index: number): string => nodes[index]?.text ?? '?';
  return [
    ...a.nodes.slice(1).map((_, i) => {
      const to = toNew[i + 1] ?? -1;
      if (to < 0) return `- ${name(a, i + 1)}`;
      return name(a, i + 1) === name(b, to) ? `${name(b, to)}` : `${name(a, i + 1)} → ${name(b, to)}`;
    }),
    ...b.nodes.flatMap((_, i) => (toOld[i] === -1 ? [`+ ${name(b, i)}`] : [])),
  ];
}

describe('sections', () => {
  test('a renamed heading is recognised by its content and its place', () => {
    const body = '* Open the portal and sign in as an administrator.\n* Choose App registrations.\n';
    expect(compare(`== In Azure AD ==\n${body}`, `== In Microsoft Entra ID ==\n${body}`)).toEqual([
      'In Azure AD → In Microsoft Entra ID',
      'Open the portal and sign in as an administrator.',
      'Choose App registrations.',
    ]);
  });

  test('two sections that differ in one word follow their words when they change places', () => {
    const section = (year: string): string =>
      `== Outlook ${year} ==\n* Close Outlook ${year} on all computers.\n* Click Next.\n`;
    const [first, second] = [section('2016'), section('2019')];
    const same = [
      'Outlook 2016',
      'Close Outlook 2016 on all computers.',
      'Click Next.',
      'Outlook 2019',
      'Close Outlook 2019 on all computers.',
      'Click Next.',
    ];
    expect(compare(first + second, second + first)).toEqual(same);
  });

  test('a heading that stands in every chapter belongs to its chapter', () => {
    const chapter = (name: string): string =>
      `== ${name} ==\nAbout ${name} at some length.\n=== Arguments ===\n* ${name}Id\n`;
    const [a, b, c] = ['GetUser', 'GetStore', 'GetJob'].map(chapter);
    const before = outline(`${a}${b}${c}`);
    const after = outline(`${c}${a}`);
    const { toNew } = matchOutlines(before, after);
    const to = (path: string): string | undefined =>
      after.nodes[toNew[before.nodes.findIndex((node) => node.path === path)] ?? -1]?.path;
    expect(to('#Arguments')).toBe('#Arguments_2');
    expect(to('#Arguments_2')).toBeUndefined();
    expect(to('#Arguments_3')).toBe('#Arguments');
  });

  test('a deleted section does not live on in the one that stood beside it', () => {
    const keep = '== Backup ==\n* Stop the service before you copy the store.\n';
    const gone = '== Restore ==\n* Stop the service before you copy the store back.\n';
    expect(compare(keep + gone, keep)).toEqual([
      'Backup',
      'Stop the service before you copy the store.',
      '- Restore',
      '- Stop the service before you copy the store back.',
    ]);
  });
});

describe('blocks', () => {
  test('an edited step between its neighbours is the same step', () => {
    expect(
      compare(
        '* One thing.\n* Click on Save.\n* Another.',
        '* One thing.\n* Click on Save and close.\n* Another.',
      ),
    ).toEqual(['One thing.', 'Click on Save. → Click on Save and close.', 'Another.']);
  });

  test('a step that moved below another section is the same step', () => {
    const moved = '* Enter the address of the journal mailbox under Recipient.\n';
    expect(
      compare(
        `== A ==\n* First of all.\n${moved}== B ==\n* Last of all.\n`,
        `== A ==\n* First of all.\n== B ==\n* Last of all.\n${moved}`,
      ),
    ).toEqual([
      'A',
      'First of all.',
      'Enter the address of the journal mailbox under Recipient.',
      'B',
      'Last of all.',
    ]);
  });

  test('of words that stand twice nobody can tell which one went', () => {
    expect(compare('* Click Next.\n* Click Next.', '* Click Next.')).toEqual([
      '- Click Next.',
      '- Click Next.',
      '+ Click Next.',
    ]);
  });

  test('of words that stand twice their neighbours tell which one went', () => {
    expect(
      compare(
        '* A first.\n* Click Next.\n* B second.\n* Click Next.',
        '* A first.\n* B second.\n* Click Next.',
      ),
    ).toEqual(['A first.', '- Click Next.', 'B second.', 'Click Next.']);
  });

  test('a split step goes on as its larger part, merged steps as the larger one', () => {
    const both = '* Open the administration console of the journal server. Then sign in.';
    const parts = '* Open the administration console of the journal server.\n* Then sign in.';
    expect(compare(both, parts)).toEqual([
      'Open the administration console of the journal server. Then sign in. → Open the administration console of the journal server.',
      '+ Then sign in.',
    ]);
    expect(compare(parts, both)).toEqual([
      'Open the administration console of the journal server. → Open the administration console of the journal server. Then sign in.',
      '- Then sign in.',
    ]);
  });

  test('a list that became prose keeps its words', () => {
    expect(
      compare('* Stop the archive service on the old server.', 'Stop the archive service on the old server.'),
    ).toEqual(['Stop the archive service on the old server.']);
  });

  test('a step whose words were replaced by others is another step', () => {
    expect(
      compare('* Check the licence key of the server.', '* Restart every client computer tonight.'),
    ).toEqual(['- Check the licence key of the server.', '+ Restart every client computer tonight.']);
  });

  test('table rows keep their identity when a row comes before them', () => {
    const row = (name: string, text: string): string => `|-\n| ${name} || ${text}\n`;
    const rows = row('instanceId', 'The instance.') + row('storeId', 'The store.');
    expect(compare(`{|\n${rows}|}`, `{|\n${row('userName', 'The user.')}${rows}|}`)).toEqual([
      'instanceId The instance. storeId The store. → userName The user. instanceId The instance. storeId The store.',
      'instanceId The instance.',
      'storeId The store.',
      '+ userName The user.',
    ]);
  });

  test('words without spaces between them are compared by the character', () => {
    expect(compare('* 打开管理控制台并登录。', '* 打开新的管理控制台并登录。')).toEqual([
      '打开管理控制台并登录。 → 打开新的管理控制台并登录。',
    ]);
  });
});

test('a page compared with itself is the same, block by block; and every comparison is one to one', () => {
  const line = fc.constantFrom(
    '== A ==',
    '== B ==',
    '=== A ===',
    '* x',
    '** y',
    '* Click Next.',
    'Some words.',
    '{|',
    '|-',
    '| c',
    '|}',
    ': i',
    '',
  );
  const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const [a, b] = [outline(before), outline(after)];
      const same = matchOutlines(a, outline(before));
      expect([...same.toNew]).toEqual(a.nodes.map((_, index) => index));
      const { toNew, toOld } = matchOutlines(a, b);
      for (const [o, n] of toNew.entries()) if (n >= 0) expect(toOld[n]).toBe(o);
      for (const [n, o] of toOld.entries()) if (o >= 0) expect(toNew[o]).toBe(n);
    }),
  );
});
