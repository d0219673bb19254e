import type { Repair } from './types.ts';

/** Windows-1252's 0x80–0x9F as WHATWG maps them; the five bytes that it leaves open are C1 controls. */
const SPECIALS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES = new Map([...SPECIALS].map((char, index) => [char, 0x80 + index]));
/** What often follows a capital letter in honest text: `MENÜ“`, `CAFÉ…`, `MANHÃ”`. */
const ORDINARY = new Set('…‘’“”‚„•–—™‹›«»®©°ºª¹²³§´·¿¡\u00a0');
/** Text can be broken more than once; nobody has seen it four times. */
const ROUNDS = 4;

/** A character of the text at some stage, and the stretch of the raw text that it came from. */
interface Unit {
  readonly char: string;
  readonly from: number;
  readonly to: number;
  readonly repaired: boolean;
}

/**
 * Repairs text that was UTF-8 and was read as Windows-1252: `Createâ€¦` is `Create…`. Also where it happened twice.
 *
 * Only characters that make one whole UTF-8 sequence when they are turned back into bytes are touched, never a
 * single `Ã`. Three or four such characters in a row are no accident. Two may be honest (`CAFÉ…`): they are left
 * where the second often follows a letter and a capital stands before them or the text also has honest
 * accents, unless the whole text is surely broken.
 *
 * @returns The text, and where it differs from `raw`, in order, not overlapping.
 */
export function repairMojibake(raw: string): { text: string; repairs: Repair[] } {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u2122]/.test(raw)) {
    return { text: raw, repairs: [] };
  }
  let units: Unit[] = Array.from({ length: raw.length }, (_, at) => {
    return { char: raw[at] ?? '', from: at, to: at + 1, repaired: false };
  });
  for (let round = 0; round < ROUNDS; round++) {
    const next = repairOnce(units);
    if (next.length === units.length) break;
    units = next;
  }
  return joined(units);
}

function repairOnce(units: readonly Unit[]): Unit[] {
  const found = new Map<number, Sequence>();
  let honest = false;
  let certain = false;
  for (let at = 0; at < units.length; at++) {
    const sequence = sequenceAt(units, at);
    if (sequence) {
      found.set(at, sequence);
      certain ||= sequence.certain;
      at += sequence.length - 1;
    } else if ((units[at]?.char ?? '') > '\u007f') honest = true;
  }
  const wholly = certain && !honest;
  const out: Unit[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as Unit;
    const sequence = found.get(at);
    const capitalBefore = /\p{Lu}/u.test(units[at - 1]?.char ?? '');
    if (!sequence || !(sequence.certain || wholly || !(capitalBefore || (honest && !sequence.latin1)))) {
      out.push(unit);
      continue;
    }
    const to = units[at + sequence.length - 1]?.to ?? unit.to;
    // A character beyond U+FFFF is two units; the second has no stretch of its own.
    [...sequence.char.split('')].forEach((char, index) => {
      out.push({ char, from: index === 0 ? unit.from : to, to, repaired: true });
    });
    at += sequence.length - 1;
  }
  return out;
}

interface Sequence {
  readonly char: string;
  readonly length: number;
  readonly certain: boolean;
  /** From a character of Latin-1, by far the most frequent kind: `Ã¼`, `Â°`. */
  readonly latin1: boolean;
}

/**
 * ```
 * Createâ€¦
 *       ^~~   bytes E2 80 A6: …
 * ```
 */
function sequenceAt(units: readonly Unit[], at: number): Sequence | undefined {
  const lead = byteOf(units[at]?.char);
  if (lead === undefined || lead < 0xc2 || lead > 0xf4) return undefined;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const bytes = [lead];
  for (let index = 1; index < length; index++) {
    const byte = byteOf(units[at + index]?.char);
    if (byte === undefined || byte > 0xbf) return undefined;
    bytes.push(byte);
  }
  try {
    const char = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
    // No text holds a control character of this range; only those that Windows-1252 leaves open come up on the way.
    if (/[\u0080-\u009f]/.test(char) && !BYTES.has(char)) return undefined;
    const second = units[at + 1]?.char ?? '';
    return { char, length, certain: length > 2 || !ORDINARY.has(second), latin1: lead <= 0xc3 };
  } catch {
    return undefined;
  }
}

function byteOf(char: string | undefined): number | undefined {
  if (char === undefined || char < '\u0080') return undefined;
  return BYTES.get(char) ?? (char <= '\u00ff' ? char.charCodeAt(0) : undefined);
}

function joined(units: readonly Unit[]): { text: string; repairs: Repair[] } {
  let text = '';
  const repairs: Repair[] = [];
  for (const unit of units) {
    const start = text.length;
    text += unit.char;
    const last = repairs.at(-1);
    if (!unit.repaired) continue;
    if (last && last.rawEnd === unit.to && unit.from === unit.to) {
      repairs[repairs.length - 1] = { ...last, end: text.length };
    } else repairs.push({ start, end: text.length, rawStart: unit.from, rawEnd: unit.to });
  }
  return { text, repairs };
}

/**
 * The raw offset of an offset in the repaired text. Inside a repaired stretch it is the stretch's start, or its end
 * with `'end'`, so that a span always covers whole broken sequences.
 */
export function rawOffset(
  repairs: readonly Repair[],
  offset: number,
  side: 'start' | 'end' = 'start',
): number {
  // The last repair that starts before the offset.
  let low = -1;
  let high = repairs.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((repairs[middle]?.start ?? 0) < offset) low = middle;
    else high = middle;
  }
  const repair = repairs[low];
  if (!repair) return offset;
  if (offset < repair.end) return side === 'start' ? repair.rawStart : repair.rawEnd;
  return offset + repair.rawEnd - repair.end;
}
