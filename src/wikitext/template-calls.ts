/** Wikitext → the template calls in it, with their arguments as they are written. */
import { type PPCall, type PPNode, preprocess } from './preprocess.ts';
import { TAGS } from './tags.ts';

export interface TemplateArgument {
  /** Its name, or its place among those without one, from 1. */
  readonly name: string;
  /** Wikitext; white space around it is kept only where it is no part of a named argument. */
  readonly value: string;
}

/** `{{Name|first|key=second}}`; offsets in the text. */
export interface SourceCall {
  /** What is called, as it is written. */
  readonly title: string;
  readonly args: readonly TemplateArgument[];
  readonly start: number;
  readonly end: number;
}

/** Calls that stand in no other call, in order. Linear; parser functions and variables count as calls. */
export function templateCalls(text: string): SourceCall[] {
  if (!text.includes('{{')) return [];
  return preprocess(text, { inclusion: false, tags: TAGS }).flatMap((node) =>
    node.type === 'template' ? [callOf(node, text)] : [],
  );
}

function callOf({ title, parts, start, end }: PPCall, text: string): SourceCall {
  let number = 0;
  const args = parts.map(({ name, value }): TemplateArgument => {
    if (name) return { name: sourceOf(name, text).trim(), value: sourceOf(value, text).trim() };
    number++;
    return { name: String(number), value: sourceOf(value, text) };
  });
  return { title: sourceOf(title, text).trim(), args, start, end };
}

function sourceOf(nodes: readonly PPNode[], text: string): string {
  return nodes
    .map((node) =>
      node.type === 'comment' || node.type === 'ignore' ? '' : text.slice(node.start, node.end),
    )
    .join('');
}
