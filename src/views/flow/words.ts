/** Words that questions and answers need where the writer gave none. */
import { compareCuts, type Region } from '../../runbook/flow/regions.ts';
import type { FactValue } from '../../runbook/flow/types.ts';

/** An answer as readers see it: the writer's label, else yes or no, else the versions in words. */
export function labelOf({ id, label, region }: FactValue): string {
  if (label !== undefined) return label;
  if (region) return regionWords(region);
  return id === 'yes' ? 'Yes' : id === 'no' ? 'No' : id;
}

/** Several answers that lead to the same: neighbouring versions as one stretch; nothing where all of them do. */
export function labelOfAll(values: readonly FactValue[], of: readonly FactValue[]): string | undefined {
  if (values.length === of.length && values.length > 1) return undefined;
  const stretches: FactValue[] = [];
  for (const value of values) {
    const before = stretches.at(-1)?.region;
    const { region } = value;
    if (before?.high && region?.low && compareCuts(before.high, region.low) === 0) {
      stretches.splice(-1, 1, { id: '', region: { low: before.low, high: region.high } });
    } else stretches.push(value);
  }
  return stretches.map(labelOf).join(' · ');
}

/** `Before 26.1`, `From 26.1, before 26.2`, `26.2 or later`. */
function regionWords({ low, high }: Region): string {
  if (low && high) {
    if (low.side === 'before' && high.side === 'after' && low.version === high.version) return low.version;
    const from = `${low.side === 'before' ? 'From' : 'After'} ${low.version}`;
    return high.side === 'before' ? `${from}, before ${high.version}` : `${from} up to ${high.version}`;
  }
  if (low) return low.side === 'before' ? `${low.version} or later` : `Later than ${low.version}`;
  if (high) return high.side === 'before' ? `Before ${high.version}` : `${high.version} or earlier`;
  return 'Any version';
}
