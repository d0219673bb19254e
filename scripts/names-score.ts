/**
 * Precision and recall of identifiers and UI paths on the labelled pieces of wikitext of test/graph/identifiers/.
 *
 *   node scripts/names-score.ts
 *   node scripts/names-score.ts --content DIR   lists identifiers, problems and UI paths of a content folder, for reading
 */
import { parseArgs } from 'node:util';
import { compile } from '../src/commands/compile.ts';
import type { Graph } from '../src/graph/types.ts';
import { labelled, measure, precision, recall } from '../test/graph/identifiers/score.ts';

const { values } = parseArgs({ options: { content: { type: 'string' } } });
if (values.content === undefined) score();
else await compile(values.content, ({ graph }) => list(graph));

function score(): void {
  const cases = labelled();
  const traps = cases.filter(({ trap }) => trap).length;
  console.log(`${cases.length} pieces, ${traps} of them traps`);
  const scores = [...measure(cases)];
  for (const [kind, result] of scores) {
    const [p, r] = [precision(result), recall(result)].map((share) => share.toFixed(3));
    const { right, wrong, missed } = result;
    console.log(
      `${kind}: precision ${p}, recall ${r} (${right} right, ${wrong.length} wrong, ${missed.length} missed)`,
    );
  }
  for (const [kind, { wrong, missed }] of scores) {
    if (kind !== 'all') continue;
    for (const line of wrong) console.log(`wrong   ${line}`);
    for (const line of missed) console.log(`missed  ${line}`);
  }
}

function list({ identifiers, pages }: Graph): void {
  for (const { kind, name, definedOn, firstSeenRevision, mentions, arguments: args } of identifiers) {
    const taken = args.map(
      (each) =>
        `${each.name}${each.type === undefined ? '' : `: ${each.type}`}${each.optional === true ? '?' : ''}`,
    );
    const defined = definedOn === undefined ? '' : ` [${definedOn}]`;
    console.log(`${kind}  ${name}${defined} r${firstSeenRevision} ×${mentions.length}  ${taken.join(', ')}`);
  }
  for (const { title, problems, uiPaths } of pages.values()) {
    if (problems.length + uiPaths.length > 0) console.log(`\n${title}`);
    for (const { kind, code, message, quote, parts } of problems) {
      console.log(`  ${kind} ${code ?? '–'}: ${message}\n    ${quote}`);
      for (const part of parts) console.log(`    ${part.role} (${part.blocks.length}): ${part.quote}`);
    }
    for (const { parts, quote } of uiPaths) console.log(`  path ${parts.join(' > ')}  “${quote}”`);
  }
}
