/**
 * Precision and recall of directives on the labelled sentences of test/runbook/note/.
 *
 *   node scripts/notes-score.ts
 */
import { labelled, measure, precision, recall, type Score } from '../test/runbook/note/score.ts';

const cases = labelled();
const traps = cases.filter(({ trap }) => trap).length;
console.log(`${cases.length} texts, ${traps} of them traps, negations or exceptions`);
for (const set of new Set(cases.map((each) => each.set)))
  print(set, measure(cases.filter((each) => each.set === set)));
const all = measure(cases);
print('all', all);
for (const line of all.wrong) console.log(`wrong   ${line}`);
for (const line of all.missed) console.log(`missed  ${line}`);
for (const line of all.saidWrong) console.log(`said    ${line}`);

function print(name: string, score: Score): void {
  const [p, r] = [precision(score), recall(score)].map((share) => share.toFixed(3));
  console.log(
    `${name}: precision ${p}, recall ${r} (${score.right} right, ${score.wrong.length} wrong, ${score.missed.length} missed); reasons and modifications ${score.saidRight} of ${score.said}`,
  );
}
