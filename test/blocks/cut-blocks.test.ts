import { expect, test } from 'vitest';
import type { Page } from '../../src/graph/types.ts';
import { article } from '../runbook/article.ts';

/** `kind place: text` of every block. */
function list(page: Page): string[] {
  return page.blocks.map(
    ({ kind, place, text }) => `${kind}${place === undefined ? '' : ` ${place}`}: ${text}`,
  );
}

test('steps are list items, bulleted or numbered, counted through the section, nested by dots', () => {
  const page = article(`
    <h2 n="1">A</h2>
    <ul><li>one<ul><li>deep</li><li>deeper<ol><li>deepest</li></ol></li></ul></li><li>two</li></ul>
    <p>between</p>
    <ol><li>three</li></ol>`);
  expect(list(page)).toEqual([
    'step 1: one',
    'step 1.1: deep',
    'step 1.2: deeper',
    'step 1.2.1: deepest',
    'step 2: two',
    'paragraph: between',
    'step 3: three',
  ]);
});

test('notices, code, tables, images and definitions are blocks of their own', () => {
  const page = article(`
    <h2 n="1">A</h2>
    <p class="msnote mswarning">Careful.</p>
    <pre>x = 1</pre>
    <table><tr><td>cell</td></tr></table>
    <p><img src="a.png" alt="A"></p>
    <dl><dt>term</dt><dd>meaning</dd></dl>`);
  expect(list(page)).toEqual([
    'notice: Careful.',
    'code: x = 1',
    'table: cell',
    'row: cell',
    'image: ',
    'definition: term',
    'definition: meaning',
  ]);
});

test('notes and pictures of a gallery are no steps, and words in a bare <div> are a block', () => {
  const page = article(`
    <h2 n="1">A</h2>
    <ul><li>one<sup class="reference"><a href="#n">[1]</a></sup></li></ul>
    <ul class="gallery"><li class="gallerycaption">All of them</li>
    <li class="gallerybox"><div class="thumb"><img src="a.png"></div><div class="gallerytext">Where to click</div></li></ul>
    <div>Since <b>26.1</b>.</div>
    <div>mixed <p>inner</p></div>
    <div class="mw-references-wrap"><ol class="references"><li id="n"><a class="mw-cite-backlink">↑</a>
    <span class="reference-text">a note</span></li></ol></div>`);
  expect(list(page)).toEqual([
    'step 1: one',
    'paragraph: All of them',
    'image: Where to click',
    'paragraph: Since 26.1.',
    'paragraph: inner',
    'paragraph: a note',
  ]);
});

test('a heading inside a table cell starts a section, as in MediaWiki', () => {
  const page = article(`
    <p>lead</p>
    <table><tr><td><h2 n="1">Left</h2><p>l</p></td><td><h2 n="2">Right</h2><ul><li>r</li></ul></td></tr></table>`);
  expect(page.sections.map(({ title, level }) => `${level} ${title}`)).toEqual([
    '0 Setup',
    '2 Left',
    '2 Right',
  ]);
  expect(page.blocks.map(({ section, text }) => `${section} ${text}`)).toEqual([
    'setup lead',
    'setup#Left l',
    'setup#Right r',
  ]);
});

test('levels that jump nest by level', () => {
  const page = article('<h2 n="1">A</h2><h4 n="1.1">B</h4><h3 n="1.2">C</h3><h2 n="2">D</h2>');
  expect(
    page.lead?.sections.map(({ title, sections }) => [title, sections.map((each) => each.title)]),
  ).toEqual([
    ['A', ['B', 'C']],
    ['D', []],
  ]);
});

test('a number after a missing template is unknown and says why', () => {
  const page = article('<h2 n="1">A</h2><h2 n="?">B</h2>');
  expect(page.sections.map(({ number }) => number)).toEqual([
    undefined,
    { known: true, toc: '1' },
    { known: false, becauseOf: 'Template:Hidden', otherwise: '9' },
  ]);
});

test('block ids are unique on a page', () => {
  const page = article('<p>a</p><h2 n="1">A</h2><p>b</p><ul><li>c<p>d</p></li></ul><ul><li>e</li></ul>');
  const ids = page.blocks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
