/** The warning of a guide's page as it stands in a ticket reply, whatever the reply's format. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Format } from '../reply-format.ts';
import { reply as words } from '../reply-words.ts';
import type { ChangedArticle, ChangeLine } from './types.ts';

/** Empty where nothing has changed that readers must know of. */
export function changedBlocks(changed: readonly ChangedArticle[], format: Format): string[] {
  return changed.flatMap(({ title, seen, current, changes, more }) => [
    format.paragraph(words.changed(title, seen, current)),
    // As HTML, because an article's words may hold what Markdown takes for marks.
    format.html(listHtml([...changes.map(sentence), ...(more > 0 ? [words.changedMore(more)] : [])])),
  ]);
}

const sentence = ({ before, place, after }: ChangeLine): string => before + place.title + after;

function listHtml(items: readonly string[]): string {
  const children = items.map((value): Element => element('li', [{ type: 'text', value }]));
  return toHtml(element('ul', children));
}

function element(tagName: string, children: Element['children']): Element {
  return { type: 'element', tagName, properties: {}, children };
}
