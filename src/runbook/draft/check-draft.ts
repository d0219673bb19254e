import type { VFileMessage } from 'vfile-message';
import { pageNamed } from '../../graph/page-name.ts';
import type { Graph } from '../../graph/types.ts';
import { applyOverlay } from '../apply-overlay.ts';
import { readScenario } from '../read-scenario.ts';
import type { ScenarioSource } from '../types.ts';

/** What a writer has to decide before a draft is a guide: what reading it and applying its overlays says. */
export function checkDraft(source: ScenarioSource, graph: Graph): VFileMessage[] {
  const { scenario, messages } = readScenario(source);
  const found = [...messages];
  for (const overlay of scenario?.overlays ?? []) {
    applyOverlay(overlay, pageNamed(overlay.of, graph), source.file, found);
  }
  return found;
}
