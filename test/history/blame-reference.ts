/**
 * Blame by the letter of its definition (src/history/blame.ts), without any state that is carried along: every question
 * goes back through all revisions. Slow, and small enough to be seen to be right.
 */
import { agedText, LIKE, TELLING_WORDS } from '../../src/history/blame.ts';
import type { RevisionContent } from '../../src/history/meaning/types.ts';
import { wordsIn } from '../../src/history/meaning/words.ts';
import { sentenceSpans } from '../../src/history/text/sentence-spans.ts';

/** A sentence: revision by index, block by id, place in the block. */
interface At {
  readonly r: number;
  readonly id: string;
  readonly k: number;
}

/** Revisions by index. */
export interface ReferenceAge {
  readonly brought: number;
  readonly changed: number;
  readonly restored?: number;
}

interface From {
  readonly at: At;
  readonly edited: boolean;
  readonly back: boolean;
}

export class BlameReference {
  readonly #texts: ReadonlyMap<string, string>[];
  readonly #files: ReadonlyMap<string, string>[];
  readonly #sentences = new Map<string, string[]>();
  readonly #steps = new Map<number, Map<string, From>>();

  constructor(contents: readonly RevisionContent[]) {
    this.#texts = contents.map(
      ({ outline, ids = [] }) =>
        new Map(outline.nodes.flatMap((node, n) => (n > 0 && ids[n] ? [[ids[n], agedText(node)]] : []))),
    );
    this.#files = contents.map(
      ({ outline, ids = [] }) =>
        new Map(outline.nodes.map((node, n) => [ids[n] ?? '', node.files.join('\n')])),
    );
  }

  block(r: number, id: string): ReferenceAge {
    const standing = [...Array(r + 1).keys()].filter((i) => this.#texts[i]?.has(id));
    const brought = standing[0] ?? r;
    const what = (i: number | undefined): string =>
      `${this.#texts[i ?? -1]?.get(id)}\u0000${this.#files[i ?? -1]?.get(id)}`;
    const changed = standing.findLast((i, n) => n === 0 || what(standing[n - 1]) !== what(i)) ?? r;
    const restored = standing.findLast((i, n) => n > 0 && standing[n - 1] !== i - 1);
    return { brought, changed, ...(restored !== undefined && { restored }) };
  }

  sentence(at: At): ReferenceAge {
    const from = this.#stepOf(at.r).get(key(at));
    if (!from) return { brought: at.r, changed: at.r };
    const before = this.sentence(from.at);
    return {
      brought: before.brought,
      changed: from.edited ? at.r : before.changed,
      ...(from.back ? { restored: at.r } : before.restored !== undefined && { restored: before.restored }),
    };
  }

  /** The sentences of a block, or none. */
  #of(r: number, id: string): string[] {
    const text = this.#texts[r]?.get(id) ?? '';
    const known =
      this.#sentences.get(text) ?? sentenceSpans(text).map(({ start, end }) => text.slice(start, end));
    this.#sentences.set(text, known);
    return known;
  }

  /** For the sentences of a revision that are not new: where each comes from. */
  #stepOf(r: number): Map<string, From> {
    const known = this.#steps.get(r);
    if (known) return known;
    const found = new Map<string, From>();
    this.#steps.set(r, found);
    const blocks = [...(this.#texts[r]?.keys() ?? [])];
    const all = blocks.flatMap((id) => this.#of(r, id).map((_, k): At => ({ r, id, k })));
    const used = new Set<string>();
    const take = (at: At, from: At, edited: boolean, back: boolean): void => {
      found.set(key(at), { at: from, edited, back });
      used.add(key(from));
    };
    // 1: the same sentence of the same block, where the block stood last.
    for (const id of blocks) {
      const last = this.#lastOf(r, id);
      if (last === undefined) continue;
      const olds = this.#of(last, id);
      for (const [k, text] of this.#of(r, id).entries()) {
        const nth = this.#of(r, id)
          .slice(0, k)
          .filter((each) => each === text).length;
        const place = olds.flatMap((each, i) => (each === text ? [i] : []))[nth];
        if (place !== undefined) take({ r, id, k }, { r: last, id, k: place }, false, last !== r - 1);
      }
    }
    const left = [...(this.#texts[r - 1]?.keys() ?? [])]
      .flatMap((id) => this.#of(r - 1, id).map((_, k): At => ({ r: r - 1, id, k })))
      .filter((at) => !used.has(key(at)));
    const open = all.filter((at) => !found.has(key(at)));
    // 2: moved from another block.
    const moved = new Set<string>();
    for (const at of open) {
      const text = this.#text(at);
      const olds = left.filter((each) => this.#text(each) === text);
      const news = open.filter((each) => this.#text(each) === text);
      if (olds.length !== 1 || news.length !== 1 || !tells(text)) continue;
      take(at, olds[0] as At, false, false);
      moved.add(key(olds[0] as At));
    }
    // 3: back again.
    for (const at of all.filter((each) => !found.has(key(each)))) {
      const gone = this.#goneBefore(r, this.#text(at));
      if (gone) found.set(key(at), { at: gone, edited: false, back: true });
    }
    // 4: edited.
    for (const id of blocks) {
      const last = this.#lastOf(r, id);
      if (last === undefined) continue;
      const olds = this.#of(last, id)
        .map((_, k): At => ({ r: last, id, k }))
        .filter((at) => !used.has(key(at)));
      const news = this.#of(r, id)
        .map((_, k): At => ({ r, id, k }))
        .filter((at) => !found.has(key(at)));
      for (;;) {
        let best: { o: At; n: At; like: number } | undefined;
        for (const o of olds.filter((each) => !used.has(key(each)))) {
          for (const n of news.filter((each) => !found.has(key(each)))) {
            const like = dice(this.#text(o), this.#text(n));
            if (like >= LIKE && (!best || like > best.like)) best = { o, n, like };
          }
        }
        if (!best) break;
        take(best.n, best.o, true, false);
      }
    }
    return found;
  }

  /** The newest sentence of these words that went out of a revision before `r` into no other one. */
  #goneBefore(r: number, text: string): At | undefined {
    if (!tells(text)) return undefined;
    for (let to = r - 1; to > 0; to--) {
      const heirs = new Set([...this.#stepOf(to).values()].map(({ at }) => key(at)));
      const gone = [...(this.#texts[to - 1]?.keys() ?? [])]
        .flatMap((id) => this.#of(to - 1, id).map((_, k): At => ({ r: to - 1, id, k })))
        .filter((at) => this.#text(at) === text && !heirs.has(key(at)));
      if (gone.length > 0) return gone.at(-1);
    }
    return undefined;
  }

  #lastOf(r: number, id: string): number | undefined {
    for (let i = r - 1; i >= 0; i--) if (this.#texts[i]?.has(id)) return i;
    return undefined;
  }

  #text({ r, id, k }: At): string {
    return this.#of(r, id)[k] ?? '';
  }
}

function key({ r, id, k }: At): string {
  return `${r} ${id} ${k}`;
}

function tells(text: string): boolean {
  return wordsIn(text).length >= TELLING_WORDS;
}

function dice(a: string, b: string): number {
  const [one, other] = [wordsIn(a.toLowerCase()), wordsIn(b.toLowerCase())];
  const left = [...other];
  let common = 0;
  for (const word of one) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    common++;
  }
  return one.length + other.length === 0 ? 0 : (2 * common) / (one.length + other.length);
}
