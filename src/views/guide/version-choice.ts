/** From which versions a reader of a guide can choose "my version", and what the answers say about it already. */
import type { RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import { parseVersion } from '../../graph/facts/version.ts';
import { holdsRegion, type Region, regionOfVersion } from '../../runbook/flow/regions.ts';
import type { Answers, Fact, FactValue, Outcome } from '../../runbook/flow/types.ts';
import { labelOf } from '../flow/words.ts';
import type { VersionIndex } from '../versions/version-index.ts';
import type { StepMarks } from './step-marks.ts';

export interface VersionChoice {
  /** The wiki's own product. */
  readonly product: { readonly id: string; readonly name: string };
  /** Newest first; only those that the answers allow. `rank`: how many known versions are older. */
  readonly versions: readonly { readonly name: string; readonly rank: number }[];
  /** What was answered, and the rank of the newest version that it can mean, -1 where none is known. */
  readonly answered?: { readonly label: string; readonly rank: number } | undefined;
}

/**
 * The choice for an outcome. What it says itself of the version (it may begin with an update) goes before the answers.
 */
export function versionChoice(
  { own }: VersionIndex,
  facts: readonly Fact[],
  asked: Answers,
  { version }: Pick<Outcome, 'version'>,
): VersionChoice {
  const answers = facts.flatMap((fact): FactValue[] => {
    const value = fact.values.find(({ id }) => id === asked.get(fact.id));
    return fact.type === 'version' && fact.product === own.id && value?.region ? [value] : [];
  });
  const regions: Region[] = version ? [version] : answers.flatMap(({ region }) => (region ? [region] : []));
  const { list } = own.versions;
  const versions = list
    .map(({ name }, i) => ({ name, rank: list.length - 1 - i }))
    .filter(({ name }) => {
      // An open version, `22.2.x`, is none that somebody has.
      const one = parseVersion(name)?.open ? undefined : regionOfVersion(name);
      return one !== undefined && regions.every((region) => holdsRegion(region, one));
    });
  const label = answers.map(labelOf).join(' · ');
  const open = regions.every(({ high }) => high === undefined);
  const rank = open ? list.length - 1 : (versions[0]?.rank ?? -1);
  return {
    product: { id: own.id, name: own.name },
    versions,
    ...(version || answers.length === 0 ? {} : { answered: { label, rank } }),
  };
}

/** Whether some content has steps that are only for later versions. */
export function hasLaterSteps(nodes: readonly RootContent[], steps: StepMarks): boolean {
  let found = false;
  visit({ type: 'root', children: [...nodes] }, 'element', ({ properties }) => {
    found ||= steps.get(properties)?.dataSince !== undefined;
  });
  return found;
}
