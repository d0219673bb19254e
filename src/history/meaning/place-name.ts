/** Where a node stands, in words that a reader of that revision would use. */
import type { PlaceName, RevisionContent } from './types.ts';

export function placeName({ outline: { nodes }, ids }: RevisionContent, at: number): PlaceName {
  const node = nodes[at];
  let home = at;
  while (home > 0 && nodes[home]?.kind !== 'section') home = nodes[home]?.parent ?? 0;
  const section = nodes[home];
  const [id, homeId] = [ids?.[at], ids?.[home]];
  const anchor = section?.anchors[0];
  return {
    node: at,
    ...(id && { id }),
    kind: node?.kind ?? 'paragraph',
    ...(home > 0 &&
      section && {
        section: {
          title: section.text,
          ...(section.number !== undefined && { number: section.number }),
          ...(anchor !== undefined && { anchor }),
          ...(homeId && { id: homeId }),
        },
      }),
    ...(node?.place !== undefined && { place: node.place }),
  };
}
