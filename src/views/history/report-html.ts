/** A report as an HTML document of its own, to be kept or sent: no scripts, no styles, `ins` and `del` say what changed. */
import type { DiffReport, Run } from './diff-report.ts';
import { sentenceParts } from './sentence.ts';

/** @param title Heading of the document. @param about Lines under it. */
export function reportHtml({ summary, parts }: DiffReport, title: string, about: readonly string[]): string {
  const sections = parts.map(
    ({ heading, items }) =>
      `<section>\n<h2>${sentence(heading.charAt(0).toUpperCase() + heading.slice(1))}</h2>\n<ul>\n${items
        .map(({ words, texts }) => {
          const blocks = texts.map(
            (runs) => `<blockquote dir="auto">${runs.map(runHtml).join('')}</blockquote>`,
          );
          return `<li>${sentence(words)}${blocks.join('')}</li>`;
        })
        .join('\n')}\n</ul>\n</section>\n`,
  );
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">\n',
    `<title>${escaped(title)}</title>\n</head>\n<body>\n<h1 dir="auto">${escaped(title)}</h1>\n`,
    ...about.map((line) => `<p>${escaped(line)}</p>\n`),
    `<p><strong>${sentence(summary)}</strong></p>\n`,
    ...sections,
    '</body>\n</html>\n',
  ].join('');
}

/** Words of the wiki may run in the other direction. */
function sentence(text: string): string {
  return sentenceParts(text)
    .map((part) => (part.isQuoted ? `<bdi>${escaped(part.text)}</bdi>` : escaped(part.text)))
    .join('');
}

function runHtml({ kind, text }: Run): string {
  switch (kind) {
    case 'same':
      return escaped(text);
    case 'fold':
      return ' … ';
    case 'deleted':
      return `<del>${escaped(text)}</del>`;
    case 'inserted':
      return `<ins>${escaped(text)}</ins>`;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
}
