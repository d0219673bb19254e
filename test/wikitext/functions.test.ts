import { describe, expect, test } from 'vitest';
import { fromWikitext, toHast, toText } from '../../src/wikitext/index.ts';

const pages: Readonly<Record<string, string>> = {
  'Template:Say': '{{{1}}}-{{{who|nobody}}}',
  'Template:Self': '{{self}}',
  'Template:List': '* a\n* b',
  'Template:Only': 'no <onlyinclude>yes</onlyinclude> no',
  'Template:Parts': 'a<noinclude>b</noinclude><includeonly>c</includeonly>',
  'Template:Moved': '#REDIRECT [[Template:Say]]',
  Page: 'text of a page',
};

function read(wikitext: string): string {
  const tree = fromWikitext(wikitext, {
    title: 'Help:Guide/Part',
    getPage: (title) => pages[title],
    pagesWithPrefix: (prefix) =>
      Object.keys(pages)
        .filter((title) => title.startsWith(prefix))
        .sort(),
    now: '2026-03-07T08:09:05Z',
    site: {
      articlePath: '/wiki/$1',
      server: 'https://wiki.example',
      siteName: 'Manual',
      interwiki: { w: 'https://w.example/$1' },
    },
  });
  return toText(toHast(tree, { missingTemplates: 'link' }));
}

describe('templates', () => {
  test.each([
    ['{{say|a}}', 'a-nobody'],
    ['{{say|a|who=b}}', 'a-b'],
    ['{{say|1=a|who= b }}', 'a-b'],
    ['{{Template:Say|x}}', 'x-nobody'],
    ['{{:Page}}', 'text of a page'],
    ['{{moved|a}}', 'a-nobody'],
    ['{{only}}', 'yes'],
    ['{{parts}}', 'ac'],
    ['{{say}}', '{{{1}}}-nobody'],
    ['{{self}}', 'Template loop detected: Template:Self'],
    ['x {{list}}', 'x\na\nb'],
    ['{{lost|a}}', 'Template:Lost'],
    ['{{#invoke:Mod|f}}', 'Module:Mod'],
    ['{{a|b', '{{a|b'],
  ])('%j', (wikitext, text) => expect(read(wikitext)).toBe(text));
});

describe('functions and variables', () => {
  test.each([
    ['{{#if:|a|b}}{{#if: x |a|b}}', 'ba'],
    ['{{#ifeq:01|1|same|other}}{{#ifeq:a|A|same|other}}', 'sameother'],
    ['{{#ifexist:Page|a|b}}{{#ifexist:Nowhere|a|b}}', 'ab'],
    ['{{#iferror:{{#expr:1/0}}|bad|good}}', 'bad'],
    ['{{#ifexpr:2>1|a|b}}', 'a'],
    ['{{#switch:x|a|x=1|#default=2}}{{#switch:q|a=1|#default=2}}{{#switch:q|a=1|3}}', '123'],
    ['{{#expr:1+2*3^2}} {{#expr:7 mod 4}} {{#expr:2/3 round 2}} {{#expr:not 0 and 1}}', '19 3 0.67 1'],
    ['{{#expr:1+}}', 'Expression error: Missing operand for +.'],
    ['{{#titleparts:A/b/c|2}} {{#titleparts:A/b/c|1|-1}}', 'A/b c'],
    ['{{#time:Y-m-d H:i:s}} {{#time:j F Y|2024-02-29 +1 year}}', '2026-03-07 08:09:05 1 March 2025'],
    ['{{#tag:nowiki|a}}', 'a'],
    ['{{lc:AB}}{{uc:ab}}{{lcfirst:AB}}{{ucfirst:ab}}', 'abABaBAb'],
    ['{{padleft:7|3}} {{padright:7|3|x}}', '007 7xx'],
    ['{{formatnum:1234567.5}} {{formatnum:1,234|R}}', '1,234,567.5 1234'],
    ['{{plural:1|page|pages}} {{plural:2|page|pages}}', 'page pages'],
    ['{{urlencode:a b/c}} {{anchorencode:a b}}', 'a+b%2Fc a_b'],
    [
      '{{localurl:a b}} {{fullurl:Help:A|action=edit}}',
      '/wiki/A_b https://wiki.example/index.php?title=Help:A&action=edit',
    ],
    ['{{ns:12}} {{ns:File}}', 'Help File'],
    [
      '{{PAGENAME}} {{FULLPAGENAME}} {{SUBPAGENAME}} {{BASEPAGENAME}} {{NAMESPACE}} {{TALKPAGENAME}}',
      'Guide/Part Help:Guide/Part Part Guide Help Help talk:Guide/Part',
    ],
    ['{{PAGENAME:File:a b}}', 'A b'],
    ['{{SITENAME}} {{SERVER}}', 'Manual https://wiki.example'],
    [
      '{{CURRENTYEAR}} {{CURRENTMONTHNAME}} {{CURRENTDAY}} {{CURRENTDOW}} {{CURRENTTIME}}',
      '2026 March 7 6 08:09',
    ],
    ['a{{!}}b', 'a|b'],
    ['{{PAGESIZE:Page}} {{PAGESIZE:w:Page}} {{PAGESIZE:Nowhere}}', '14 0 0'],
    ['{{REVISIONYEAR:Help:Guide/Part}}.{{REVISIONYEAR:w:Help:Guide/Part}}.', '2026..'],
    ['{{int:youhavenewmessages|news|2}} {{int:Say}} {{int:lost}}', 'You have news (2). ⧼Say⧽ ⧼lost⧽'],
    [
      '{{#language:de}} {{#language:de|en}} {{#language:de-x-formal|en}}',
      'Deutsch German German (formal address)',
    ],
    ['{{Special:PrefixIndex/Template:S}}', 'Say\nSelf'],
    ['{{Special:PrefixIndex/Template:|stripprefix=1|hideredirects=1}}', 'List\nOnly\nParts\nSay\nSelf'],
    ['{{Special:PrefixIndex/Nothing}}.{{Special:RecentChanges}}', '.Special:RecentChanges'],
  ])('%j', (wikitext, text) => expect(read(wikitext)).toBe(text));
});

test('settings', () => {
  const { data } = fromWikitext("{{DISPLAYTITLE:''a'' b}}__NOTOC__[[Category:X|k]] [[Category:X]]");
  expect(data).toMatchObject({
    displayTitle: 'a b',
    switches: ['notoc'],
    categories: [{ title: 'Category:X', sortKey: 'k' }],
  });
});
