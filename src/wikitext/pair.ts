/** Which event closes what, before the tree is built: what has no partner becomes a leaf or goes. */
import type { Event } from './events.ts';
import type { Token } from './token.ts';

/** Numbers of tags and of structures by name; few names are known. */
const keys = new Map<string, number>();

function keyOf({ name, role }: Token): number {
  let key = keys.get(name);
  if (key === undefined) {
    key = keys.size * 2;
    keys.set(name, key);
  }
  return role === 'structure' ? key + 1 : key;
}

/**
 * For each event the index of its partner; -1 for one without. Openings beyond the depth limit have none; a token with
 * a piece of text in it is its own partner.
 */
export function pair(events: readonly Event[], limit: number): { partner: Int32Array; tooDeep: boolean } {
  const partner = new Int32Array(events.length).fill(-1);
  // The open tokens: index, key, whether beyond the limit, and the height at which the structure around begins.
  const indexes: number[] = [];
  const open: number[] = [];
  const deep: boolean[] = [];
  const frames: number[] = [];
  /** For each key the heights at which it is open. */
  const heights: number[][] = [];
  let frame = 0;
  let depth = 0;
  let tooDeep = false;
  const popTo = (height: number, index: number): void => {
    while (indexes.length > height) {
      const at = indexes.pop() as number;
      const key = open.pop() as number;
      (heights[key] as number[]).pop();
      if (!deep.pop()) {
        depth--;
        // What a structure's end leaves open inside it is a structure cut short, or a tag without its partner.
        if ((key & 1) === 1) partner[at] = index;
      }
      frame = frames.pop() as number;
    }
  };
  for (let index = 0; index < events.length; index++) {
    const token = events[index] as Event;
    if (typeof token === 'string') continue;
    if (token.kind === 'open') {
      const key = keyOf(token);
      const isDeep = depth >= limit;
      if (isDeep) tooDeep = true;
      else depth++;
      let list = heights[key];
      if (!list) {
        list = [];
        heights[key] = list;
      }
      list.push(indexes.length);
      indexes.push(index);
      open.push(key);
      deep.push(isDeep);
      frames.push(frame);
      if ((key & 1) === 1) frame = indexes.length;
    } else if (token.kind === 'void') {
      if (!token.inner) continue;
      if (depth >= limit) tooDeep = true;
      else partner[index] = index;
    } else if (token.kind === 'close') {
      const key = keyOf(token);
      const list = heights[key];
      if (!list || list.length === 0) continue;
      const height = list[list.length - 1] as number;
      // A tag does not close one outside of the innermost structure.
      if ((key & 1) === 0 && height < frame) continue;
      popTo(height + 1, index);
      const at = indexes[height] as number;
      const isDeep = deep[height] as boolean;
      popTo(height, index);
      partner[at] = isDeep ? -1 : index;
      if (!isDeep) partner[index] = at;
    }
  }
  popTo(0, events.length);
  return { partner, tooDeep };
}
