/** Sections and blocks → targets that an overlay finds again, or nothing where none would be unambiguous. */
import type { Block, Page, Section } from '../../graph/types.ts';
import { comparable, holdsQuote } from '../quote.ts';
import { flowMap } from './yaml-lines.ts';

/** First length of a quote, in characters; it grows until it stands in one block only. */
const SHORTEST = 40;

export function sectionTarget(section: Section, page: Page): string | undefined {
  if (section.level === 0) return flowMap({ section: '0' });
  const { number, title } = section;
  if (number?.known) return flowMap({ section: number.toc, heading: title });
  const alike = page.sections.filter((each) => comparable(each.title) === comparable(title));
  return alike.length === 1 ? flowMap({ heading: title }) : undefined;
}

/** @param isInside The target stands in an operation that names the section. */
export function blockTarget(block: Block, page: Page, isInside: boolean): string | undefined {
  const section = page.sections.find(({ id }) => id === block.section);
  const quote = section && quoteOf(block, section.blocks);
  if (!section || quote === undefined) return undefined;
  if (isInside) return flowMap({ quote });
  const around = sectionTarget(section, page);
  return around?.replace(/ \}$/u, `, ${flowMap({ quote }).slice(2)}`);
}

/** The words at the start of a block that stand in no other block of the section, except around it. */
function quoteOf(block: Block, blocks: readonly Block[]): string | undefined {
  const around = new Set<string | undefined>();
  const byId = new Map(blocks.map((each) => [each.id, each]));
  for (let at: Block | undefined = block; at; at = byId.get(at.parent ?? '')) around.add(at.id);
  const others = blocks.filter(({ id }) => !around.has(id));
  const words = block.text.replaceAll('[…]', '…').trim().split(' ');
  for (let count = 1; count <= words.length; count++) {
    const quote = words.slice(0, count).join(' ');
    if (quote.length < SHORTEST && count < words.length) continue;
    if (quote !== '' && !others.some(({ text }) => holdsQuote(text, quote))) return quote;
  }
  return undefined;
}
