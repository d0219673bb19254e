/** A flow's diagram → the page on which all questions and outcomes stand at a glance, drawn and as a list. */
import type { DiagramNode } from '../../runbook/flow/diagram.ts';
import { pairsOf } from '../../runbook/flow/state.ts';
import type { Scenario } from '../../runbook/types.ts';
import { marks } from '../marks.ts';
import { guidePath, statePath, treePath } from '../paths.ts';
import { drawTree } from './draw-tree.ts';
import type { TreeNode, TreeView } from './types.ts';
import { labelOfAll } from './words.ts';

/** A drawing with more boxes than this helps nobody; the list holds all of them. */
const DRAWN_AT_MOST = 80;

export function treeView({ id, title, audience }: Scenario, diagram: readonly DiagramNode[]): TreeView {
  const shown = firstWays(diagram);
  const nodes = diagram.map((node): TreeNode => {
    const href = statePath(id, pairsOf(node.answers));
    if (node.kind === 'outcome') {
      const { title: text, kind } = node.outcome;
      return { no: node.no + 1, kind, text, href, branches: [] };
    }
    const branches = node.edges.map(({ values, to }) => ({
      answers: labelOfAll(values, node.question.fact.values) ?? marks.anyAnswer,
      to: to + 1,
      again: shown.get(to) !== node.no,
    }));
    return { no: node.no + 1, kind: 'question', text: node.question.text, href, branches };
  });
  return {
    kind: 'tree',
    path: treePath(id),
    slug: id,
    title,
    start: guidePath(id),
    audience,
    svg: nodes.length > DRAWN_AT_MOST ? '' : drawTree(nodes),
    nodes,
  };
}

/** For each node the one under which a reader of the list comes to it first. */
function firstWays(diagram: readonly DiagramNode[]): ReadonlyMap<number, number> {
  const ways = new Map<number, number>();
  const visit = (no: number): void => {
    const node = diagram[no];
    if (node?.kind !== 'question') return;
    for (const { to } of node.edges) {
      if (ways.has(to)) continue;
      ways.set(to, no);
      visit(to);
    }
  };
  visit(0);
  return ways;
}
