/** What follows a stop. It ends one overlay only, and whoever reads no further than "Stop here" misses the rest. */
import type { GuidePart } from '../types.ts';

/** Each stop that is not the end names the next check or step of the guide. */
export function withWayOn(parts: readonly GuidePart[]): GuidePart[] {
  return parts.map((part, at) => {
    if (part.kind !== 'stop') return part;
    const next = parts.slice(at + 1).find(isToDo);
    if (next?.anchor === undefined) return part;
    return { ...part, next: { step: next.step, title: next.title ?? '', anchor: next.anchor } };
  });
}

const isToDo = (part: GuidePart): part is Extract<GuidePart, { kind: 'text' | 'section' }> =>
  part.kind === 'section' || (part.kind === 'text' && part.role !== 'prose');
