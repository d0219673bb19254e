/** `#tag`, `#invoke` (never run) and the film functions `#ev`, `#evt`, `#widget`-like embeds. */
import { type FunctionCall, withoutMarks } from './expand.ts';
import type { ParserFunction } from './functions.ts';
import { ALLOWED } from './html-tag.ts';

/** ```{{#tag:ref|text|name=a}}``` is `<ref name="a">text</ref>` whose parts are expanded first. */
const tag: ParserFunction = (call) => {
  const name = call.arg(0).toLowerCase();
  const inner = call.count > 1 ? call.arg(1) : '';
  const attributes: string[] = [];
  for (let i = 2; i < call.count; i++) {
    const pair = call.pair(i);
    if (pair.name === undefined) continue;
    const value = withoutMarks(pair.value()).replace(/^(["'])(.*)\1$/s, '$2');
    attributes.push(` ${pair.name}="${value.replaceAll('"', '&quot;')}"`);
  }
  if (!call.expander.tags.has(name)) {
    return ALLOWED.has(name)
      ? `<${name}${attributes.join('')}>${inner}</${name}>`
      : `<span class="error">Unknown extension tag "${name}"</span>`;
  }
  return call.expander.tagMarker(name, attributes.join(''), inner, call.frame);
};

/** ```{{#ev:youtube|ID|320|right|Caption}}``` */
const film: ParserFunction = (call) => {
  const attributes = ` service="${call.arg(0).replaceAll('"', '')}" caption="${withoutMarks(call.arg(4)).replaceAll('"', '&quot;')}"`;
  return call.expander.tagMarker('embedvideo', attributes, withoutMarks(call.arg(1)), call.frame);
};

const invoke = (call: FunctionCall): string => {
  const title = `Module:${withoutMarks(call.arg(0))}`;
  return call.expander.miss(title, 'invoke', undefined, call.frame, `[[:${title}]]`);
};

export const tagFunctions: Readonly<Record<string, ParserFunction>> = {
  '#tag': tag,
  '#invoke': invoke,
  '#ev': film,
};
