import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Filling, fillReply, SIGN } from '../../../src/views/guide/reply-slots.ts';
import { fromVersion, withSlots } from '../../../src/views/guide/reply-template.ts';
import { markdown, plain } from '../../../src/views/reply-format.ts';

const nothing: Filling = { values: new Map(), upTo: Number.POSITIVE_INFINITY, note: '', markdown: false };
const fill = (html: string, filling: Partial<Filling>): string => {
  const format = withSlots(filling.markdown ? markdown : plain);
  return fillReply(format.html(html), { ...nothing, ...filling });
};
const value = (id: string, words: string): string => `<span class="fill" data-value="${id}">${words}</span>`;
const LIST = `<ol><li>One</li><li data-since="2">Two<ol><li>a</li><li data-since="3">b</li></ol></li><li>Three</li></ol>
<ul><li data-since="3"><p>x</p><p>y</p></li><li>z<ul><li data-since="2">z1</li></ul></li></ul>
<ol><li>One again</li><li>Two again</li></ol>`;

test('with nothing filled in, the reply is the one without slots', () => {
  for (const [format, isMarkdown] of [
    [plain, false],
    [markdown, true],
  ] as const) {
    expect(fill(LIST, { markdown: isMarkdown })).toBe(format.html(LIST));
    const words = `<p>Go to <b>${value('s', '&lt;fqdn>')}</b> with <code>--to ${value('s', '&lt;fqdn>')}</code></p>`;
    expect(fill(words, { markdown: isMarkdown })).toBe(format.html(words));
  }
});

test('what is for later versions is left out with what is nested in it, and numbers close up', () => {
  expect(fill(LIST, { upTo: 1 })).toBe('1. One\n2. Three\n- z\n1. One again\n2. Two again');
  expect(fill(LIST, { upTo: 2 })).toBe(
    '1. One\n2. Two\n   1. a\n3. Three\n- z\n  - z1\n1. One again\n2. Two again',
  );
  expect(
    fill('<ol><li data-since="5">a</li><li>b</li><li data-since="5">c</li><li>d</li></ol>', {
      upTo: 4,
      markdown: true,
    }),
  ).toBe('1. b\n2. d');
});

test('each of several lists counts for itself, and text that looks like an item stays', () => {
  const one = '<ol><li>a</li><li data-since="1">b</li><li>c</li></ol>';
  for (const isMarkdown of [false, true]) {
    const out = fill(`${one}${one}<p>2026 was a year</p>${one}<p>7. is no item</p>`, {
      upTo: 0,
      markdown: isMarkdown,
    });
    expect(out.match(/^\d+\S? ./gmu)).toEqual(
      isMarkdown
        ? ['1. a', '2. c', '1) a', '2) c', '2026 w', '1. a', '2. c']
        : ['1. a', '2. c', '1. a', '2. c', '2026 w', '1. a', '2. c', '7. i'],
    );
  }
});

test('values are text in text, code in code, and encoded in addresses', () => {
  const html = `<p>To ${value('v', 'x y')}, <code>run ${value('v', 'x y')}</code>, <a href="https://h/x" data-href='["https://h/","v","x",""]'>here</a></p>`;
  const values = new Map([['v', '*a*_<b>|/../?&#']]);
  expect(fill(html, { values })).toBe(
    'To *a*_<b>|/../?&#, run *a*_<b>|/../?&#, here (https://h/*a*_%3Cb%3E%7C%2F..%2F%3F%26%23)',
  );
  expect(fill(html, { values, markdown: true })).toBe(
    'To \\*a\\*\\_\\<b\\>\\|/../?\\&\\#, `run *a*_<b>|/../?&#`, [here](https://h/*a*_%3Cb%3E%7C%2F..%2F%3F%26%23)',
  );
  expect(fill(html, { values: new Map([['v', '$& $1 $$']]) })).toContain('run $& $1 $$');
});

test('an address that is its own text is shown once', () => {
  const html = `<p><a href="https://h.example/" data-href='["https://","v","h.example","/"]'>https://${value('v', 'h.example')}/</a></p>`;
  expect(fill(html, { values: new Map([['v', 'a.b']]) })).toBe('https://a.b/');
});

test('the note takes its place below the title, or leaves none', () => {
  const template = `Title\n\n${SIGN.note}\n\nWords\n`;
  expect(fillReply(template, { ...nothing, note: 'Harbor 7.1' })).toBe('Title\n\nHarbor 7.1\n\nWords\n');
  expect(fillReply(template, nothing)).toBe('Title\n\nWords\n');
});

test('signs in the text itself mean nothing', () => {
  const text = fc
    .array(fc.constantFrom(...Object.values(SIGN), '\uE00F', '1', 't', 'v', ' x'))
    .map((all) => `a${all.join('')}b`);
  fc.assert(
    fc.property(text, (hostile) => {
      const out = fill(`<ul><li>${hostile}</li><li data-since="1">${hostile}</li><li>end</li></ul>`, {
        upTo: 0,
        values: new Map([['v', 'secret']]),
      });
      expect(out).not.toContain('secret');
      expect(out).not.toMatch(/[\uE000-\uE00F]/u);
      expect(out.split('\n').at(-1)).toBe('- end');
    }),
  );
});

test('a whole section is left out with all its blocks', () => {
  const template = ['Before', ...fromVersion(3, ['Step 2', '- a\n- b', '(Left out.)']), 'After'].join('\n\n');
  expect(fillReply(template, { ...nothing, upTo: 2 })).toBe('Before\n\nAfter');
  expect(fillReply(template, { ...nothing, upTo: 3 })).toBe(
    'Before\n\nStep 2\n\n- a\n- b\n\n(Left out.)\n\nAfter',
  );
  expect(fromVersion(undefined, ['x'])).toEqual(['x']);
});
