/** An overlay's decisions → what became of every section and block of the article. */
import type { Element, RootContent } from 'hast';
import type { Page } from '../../graph/types.ts';
import type { Decision, Piece } from '../types.ts';
import type { Role } from './types.ts';

/** By the ids of sections and blocks; those that no operation decides are `undecided`. */
export function rolesOf(decisions: readonly Decision[], page: Page): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const decided = new Map(
    decisions.flatMap((decision) => ('section' in decision ? [[decision.section.id, decision]] : [])),
  );
  for (const { id, blocks } of page.sections) {
    const decision = decided.get(id);
    if (decision?.kind === 'included') {
      const byElement = elementRoles(decision.pieces);
      roles.set(id, 'included');
      // The wrapper of a list that was cut in two stands in both halves, and counts as shown.
      for (const block of blocks) roles.set(block.id, byElement.get(block.element) ?? 'included');
      continue;
    }
    const role = decision?.kind === 'skipped' ? (decision.afterStop ? 'after-stop' : 'skipped') : 'undecided';
    for (const each of [id, ...blocks.map((block) => block.id)]) roles.set(each, role);
  }
  return roles;
}

function elementRoles(pieces: readonly Piece[]): Map<Element, Role> {
  const roles = new Map<Element, Role>();
  const mark = (nodes: readonly RootContent[], role: Role): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      roles.set(node, role);
      mark(node.children, role);
    }
  };
  for (const piece of pieces) {
    if (piece.kind === 'article') mark(piece.content, 'included');
    else if (piece.kind === 'left-out') mark(piece.content, 'left-out');
    else if (piece.kind === 'replaced') mark(piece.replaced, 'replaced');
  }
  return roles;
}
