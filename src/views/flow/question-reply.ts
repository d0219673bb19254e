/** A question as text: what its page says, with the pairs that answer it. */
import { situation } from '../reply.ts';
import { type Format, html, joinBlocks, markdown, plain } from '../reply-format.ts';
import { reply as words } from '../reply-words.ts';
import type { QuestionView } from './types.ts';

const FORMATS: Readonly<Record<'markdown' | 'text' | 'html', Format>> = { markdown, text: plain, html };

export function questionReply(view: QuestionView, form: keyof typeof FORMATS): string {
  const format = FORMATS[form];
  const { question, answers, answered, kept } = view;
  const lists = [
    { title: words.situation, items: situation(answered) },
    { title: words.kept, items: situation(kept) },
  ].filter(({ items }) => items.length > 0);
  return joinBlocks([
    format.heading(1, view.title),
    format.html(view.introductionHtml),
    format.paragraph(words.question(view.position, view.atMost)),
    format.heading(2, question.text),
    format.html(question.helpHtml),
    format.paragraph(`${words.possible}:`),
    format.list(answers.map(({ label, pair, help }) => words.choice(label, pair, help))),
    ...lists.flatMap(({ title, items }) => [format.heading(2, title), format.list(items)]),
  ]);
}
