/**
 * The drawing of a guide's questions: boxes and arrows placed by dagre, printed as SVG without a style of its own. Colours
 * come from the style sheet, so that it can be read on a dark ground, and every box is a link.
 */
import dagre from '@dagrejs/dagre';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { marks } from '../marks.ts';
import type { TreeNode } from './types.ts';

/** Sizes in the drawing's own pixels; text is set in 14 pixels by the style sheet. */
const LINE = 18;
const PADDING = 12;
const BOX_TEXT = 190;
const LABEL_TEXT = 150;
const ARROW = 7;

interface Box {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** Sorted by number; branches name nodes of the list. */
export function drawTree(nodes: readonly TreeNode[]): string {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 36, ranksep: 44, edgesep: 20, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  const boxes = new Map<number, Box>();
  for (const { no, text } of nodes) {
    const box = boxOf(text, BOX_TEXT, PADDING);
    boxes.set(no, box);
    graph.setNode(String(no), { width: box.width, height: box.height });
  }
  const labels = new Map<string, Box>();
  for (const { no, branches } of nodes) {
    for (const { answers, to } of branches) {
      const label = boxOf(answers, LABEL_TEXT, 4);
      labels.set(`${no} ${to}`, label);
      graph.setEdge(String(no), String(to), {
        width: label.width,
        height: label.height,
        labelpos: 'c',
      });
    }
  }
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const arrows: Element[] = [];
  const texts: Element[] = [];
  for (const { no, branches } of nodes) {
    for (const { to } of branches) {
      const edge = graph.edge(String(no), String(to)) as
        | { points: { x: number; y: number }[]; x?: number; y?: number }
        | undefined;
      const label = labels.get(`${no} ${to}`);
      if (!edge || !label) continue;
      arrows.push(arrow(edge.points));
      texts.push(labelElement(label, edge.x ?? 0, edge.y ?? 0));
    }
  }
  const drawn = nodes.map((node) => {
    const at = graph.node(String(node.no)) as { x: number; y: number };
    return boxElement(node, boxes.get(node.no) as Box, at.x, at.y);
  });
  const w = Math.ceil(width);
  const h = Math.ceil(height);
  const svg = element(
    'svg',
    {
      viewBox: `0 0 ${w} ${h}`,
      width: String(w),
      height: String(h),
      role: 'group',
      ariaLabel: marks.drawing,
    },
    [...arrows, ...texts, ...drawn],
  );
  return toHtml(svg, { space: 'svg' });
}

function boxElement({ kind, text, href }: TreeNode, box: Box, x: number, y: number): Element {
  const corner = kind === 'question' ? Math.min(20, box.height / 2) : 3;
  return element('a', { href, className: ['box', kind], ariaLabel: marks.drawingBox(kind, text) }, [
    rectangle(box, x, y, corner),
    lines(box, x, y),
  ]);
}

/** On a ground of its own, so that arrows pass behind it. */
function labelElement(box: Box, x: number, y: number): Element {
  return element('g', { className: ['label'] }, [rectangle(box, x, y, 3), lines(box, x, y)]);
}

function rectangle({ width, height }: Box, x: number, y: number, corner: number): Element {
  const properties = {
    x: round(x - width / 2),
    y: round(y - height / 2),
    width: round(width),
    height: round(height),
    rx: round(corner),
  };
  return element('rect', properties, []);
}

/** A line through dagre's points that ends in a head. */
function arrow(points: readonly { x: number; y: number }[]): Element {
  const path = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  const [before, end] = points.slice(-2);
  if (!before || !end) return element('path', { className: ['arrow'], d: path }, []);
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const [dx, dy] = [((end.x - before.x) / length) * ARROW, ((end.y - before.y) / length) * ARROW];
  const head = [
    `M${round(end.x - dx - dy / 2)} ${round(end.y - dy + dx / 2)}`,
    `L${round(end.x)} ${round(end.y)}`,
    `L${round(end.x - dx + dy / 2)} ${round(end.y - dy - dx / 2)}`,
  ].join('');
  return element('path', { className: ['arrow'], d: path + head }, []);
}

/** Lines of text around a middle. */
function lines(box: Box, x: number, y: number): Element {
  const top = y - ((box.lines.length - 1) * LINE) / 2;
  const spans = box.lines.map((line, i) =>
    // The space keeps the words of two lines apart for those who hear them.
    element('tspan', { x: round(x), y: round(top + i * LINE) }, [
      { type: 'text', value: i === box.lines.length - 1 ? line : `${line} ` },
    ]),
  );
  return element('text', {}, spans);
}

function boxOf(text: string, most: number, padding: number): Box {
  const broken = breakLines(text, most);
  const width = Math.max(...broken.map(widthOf)) + 2 * padding;
  return { lines: broken, width, height: broken.length * LINE + padding * 1.5 };
}

/** Breaks at spaces, and within a word that is wider than a line. */
function breakLines(text: string, most: number): string[] {
  const broken: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((each) => each !== '')) {
    if (line !== '' && widthOf(`${line} ${word}`) > most) {
      broken.push(line);
      line = '';
    }
    line = line === '' ? '' : `${line} `;
    for (const character of word) {
      if (widthOf(line + character) > most && line.trim() !== '') {
        broken.push(line);
        line = '';
      }
      line += character;
    }
  }
  return [...broken, line].filter((each, i, all) => each !== '' || all.length === 1 || i > 0);
}

/** Without a font at hand: about what 14 pixels of a system font take, rather too much than too little. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/[\p{M}]/u.test(character)) continue;
    if (
      /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|[\p{Extended_Pictographic}]/u.test(
        character,
      )
    )
      width += 15;
    else if (/[iljtfr.,:;'|! ()]/u.test(character)) width += 5;
    else if (/[mwMW@\p{Lu}]/u.test(character)) width += 10.5;
    else width += 8;
  }
  return width;
}

/** Coordinates to a tenth of a pixel. */
const round = (n: number): string => String(Math.round(n * 10) / 10);

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
