import { holdsRegion, isOneVersion, regionOfVersion } from './regions.ts';
import type { Answers, Fact, FactValue, Flow } from './types.ts';

/** Reads `FACT=VALUE` pairs; a version may be any version. What is wrong is said in words. */
export function readAnswers(flow: Flow, pairs: readonly string[]): Answers | string {
  const answers = new Map<string, string>();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at <= 0) return `"${pair}" is no answer; write FACT=VALUE.`;
    const [name, given] = [pair.slice(0, at), pair.slice(at + 1)];
    const fact = flow.facts.find(({ id }) => id === name);
    if (!fact) {
      const known = flow.facts.map(({ id }) => id).join(', ');
      return known === ''
        ? `There is no question to answer, so "${pair}" means nothing.`
        : `There is no fact "${name}"; there are ${known}.`;
    }
    const value = valueNamed(fact, given);
    if (!value) {
      const known = fact.values.map(({ id }) => id).join(', ');
      const versions = fact.type === 'version' ? ', and any version' : '';
      return `"${given}" is no answer about "${name}"; there are ${known}${versions}.`;
    }
    if ((answers.get(name) ?? value.id) !== value.id) return `There are two answers about "${name}".`;
    answers.set(name, value.id);
  }
  return answers;
}

function valueNamed({ type, values }: Fact, given: string): FactValue | undefined {
  const named = values.find(({ id }) => id === given);
  if (named || type !== 'version' || !isOneVersion(given)) return named;
  const version = regionOfVersion(given);
  return values.find(({ region }) => region && holdsRegion(region, version));
}
