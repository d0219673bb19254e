/** Words that questions and answers need where the writer gave none. */
import type { Region } from '../../runbook/flow/regions.ts';
import type { FactValue } from '../../runbook/flow/types.ts';

/** An answer as readers see it: the writer's label, else yes or no, else the versions in words. */
export function labelOf({ id, label, region }: FactValue): string {
  if (label !== undefined) return label;
  if (region) return regionWords(region);
  return id === 'yes' ? 'Yes' : id === 'no' ? 'No' : id;
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
