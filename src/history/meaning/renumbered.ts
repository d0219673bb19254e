/** Sections and steps that have another number because of what came, went or moved before them. */
import type { Outline } from '../types.ts';
import type { NodePair } from './pairs.ts';
import { placeName } from './place-name.ts';
import type { Renumbering, RevisionContent } from './types.ts';

export function renumberings(
  { outline: older }: RevisionContent,
  content: RevisionContent,
  pairs: readonly NodePair[],
): Renumbering[] {
  const newer = content.outline;
  const sections: { from: string; to: string; node: number }[] = [];
  const steps = new Map<number, { from: string; to: string; node: number }[]>();
  for (const { old, new: fresh, entry } of pairs) {
    const [before, after] = [older.nodes[old], newer.nodes[fresh]];
    if (!before || !after || before.kind !== after.kind) continue;
    if (after.kind === 'section') {
      // A number that is not known did not change as far as anybody knows.
      if (before.number === undefined || after.number === undefined || before.number === after.number)
        continue;
      sections.push({ from: before.number, to: after.number, node: fresh });
    } else if (before.place !== undefined && after.place !== undefined && before.place !== after.place) {
      // What moved is told as moved.
      if ('move' in entry && entry.move !== undefined) continue;
      const home = sectionOf(newer, fresh);
      const list = steps.get(home);
      const numbers = { from: before.place, to: after.place, node: fresh };
      if (list) list.push(numbers);
      else steps.set(home, [numbers]);
    }
  }
  return [
    ...(sections.length > 0 ? [{ of: 'section' as const, node: 0, numbers: sections }] : []),
    ...[...steps].map(([node, numbers]): Renumbering => {
      const { section } = placeName(content, node);
      return { of: 'step', node, ...(section && { section }), numbers };
    }),
  ];
}

function sectionOf({ nodes }: Outline, at: number): number {
  let home = at;
  while (home > 0 && nodes[home]?.kind !== 'section') home = nodes[home]?.parent ?? 0;
  return home;
}
