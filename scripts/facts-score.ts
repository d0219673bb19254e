/**
 * Precision and recall of version facts and deadlines on the labelled sentences of test/graph/facts/.
 *
 *   node scripts/facts-score.ts
 *   node scripts/facts-score.ts --language de [--set first]
 *   node scripts/facts-score.ts --content DIR   lists what is found in a content folder, for reading
 */
import { parseArgs } from 'node:util';
import { compile } from '../src/commands/compile.ts';
import {
  LABELLED_LANGUAGES,
  type LabelledLanguage,
  labelled,
  measure,
  precision,
  recall,
  type Score,
} from '../test/graph/facts/score.ts';

const { values } = parseArgs({
  options: { content: { type: 'string' }, language: { type: 'string' }, set: { type: 'string' } },
});
if (values.content !== undefined) await list(values.content);
else {
  for (const language of LABELLED_LANGUAGES) {
    if (values.language === undefined || values.language === language) score(language, values.set);
  }
}

/** Of one set only where `only` names it: the others are neither measured nor shown. */
function score(language: LabelledLanguage, only: string | undefined): void {
  const cases = labelled(language).filter(({ set }) => only === undefined || set === only);
  const traps = cases.filter(({ trap }) => trap).length;
  console.log(`${language}: ${cases.length} sentences, ${traps} of them traps`);
  for (const set of new Set(cases.map((each) => each.set)))
    print(set, measure(cases.filter((each) => each.set === set)));
  const all = measure(cases);
  print('all', all);
  for (const line of all.wrong) console.log(`wrong   ${line}`);
  for (const line of all.missed) console.log(`missed  ${line}`);
}

function print(name: string, result: Score): void {
  const [p, r] = [precision(result), recall(result)].map((share) => share.toFixed(3));
  console.log(
    `${name}: precision ${p}, recall ${r} (${result.right} right, ${result.wrong.length} wrong, ${result.missed.length} missed)`,
  );
}

async function list(dir: string): Promise<void> {
  await compile(dir, ({ graph }) => {
    for (const [title, { facts, deadlines }] of graph.pages) {
      if (facts.length + deadlines.length > 0) console.log(`\n${title}`);
      for (const {
        product,
        kind,
        version,
        range,
        scope,
        quote,
        firstSeenRevision,
        followers,
        about,
      } of facts) {
        const bound = version ?? `${range?.from}..${range?.to}`;
        const more = [
          scope === undefined ? '' : ` {${scope}}`,
          ` r${firstSeenRevision}`,
          followers.length === 0 ? '' : ` + ${followers.map((id) => id.split('/').pop()).join(', ')}`,
        ].join('');
        console.log(
          `  ${product} ${kind} ${bound}${more}  ${about.slice(about.indexOf('#') + 1)}\n    ${quote}`,
        );
      }
      for (const { date, audience, quote, firstSeenRevision } of deadlines) {
        console.log(
          `  ${date}${audience === undefined ? '' : ` {${audience}}`} r${firstSeenRevision}\n    ${quote}`,
        );
      }
    }
  });
}
