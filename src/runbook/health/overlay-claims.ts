/** A scenario's overlay → what it says to do with each section of its article. */
import type { Page } from '../../graph/types.ts';
import { resolveSection } from '../resolve-target.ts';
import type { Decision, Overlay, Scenario } from '../types.ts';
import type { Claim, Voice } from './types.ts';

/** @param decisions Of applying the overlay to the article as it stands today. */
export function overlayVoice(
  { title, file, audience, overlays }: Scenario,
  overlay: Overlay,
  page: Page,
  decisions: readonly Decision[],
): Voice {
  const places = new Map<string, Overlay['place']>();
  const { lead } = page;
  for (const op of overlay.ops) {
    if (!lead || (op.kind !== 'include' && op.kind !== 'skip')) continue;
    const section = resolveSection(op.at, { page, lead, file }, []);
    if (section) places.set(section.id, op.at.place);
  }
  const claims = decisions.flatMap((decision): [string, Claim][] => {
    if (decision.kind === 'stop' || decision.section.level === 0) return [];
    const { section, kind } = decision;
    const place = places.get(section.id) ?? overlay.place;
    const claim: Claim = {
      section,
      stance: kind === 'included' ? 'perform' : 'skip',
      explicit: places.has(section.id),
      words: kind === 'included' ? '' : decision.because,
      line: place?.start.line ?? 1,
      column: place?.start.column ?? 1,
    };
    return [[section.id, claim]];
  });
  const way = overlays.length > 1 ? overlay.id : undefined;
  return { kind: 'scenario', title, file, audience, page, way, claims: new Map(claims) };
}
