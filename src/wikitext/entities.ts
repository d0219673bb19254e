import { characterEntities } from 'character-entities';

/** MediaWiki's own names, beside those of HTML. */
const OWN: Readonly<Record<string, string>> = { רלמ: '\u200f', رلم: '\u200f' };

const REFERENCE = /&(?:([a-zA-Z0-9\u0080-\uffff]{1,32})|#0*([0-9]{1,7})|#[xX]0*([0-9A-Fa-f]{1,6}));/g;

/**
 * Decodes character references: `&amp;`, `&#160;`, `&#xA0;`. References that name nothing, or a character that HTML
 * forbids, stay as they are, as in MediaWiki; so do those without a semicolon.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    REFERENCE,
    (whole, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
      if (name !== undefined) {
        return Object.hasOwn(characterEntities, name)
          ? (characterEntities[name] as string)
          : (OWN[name] ?? whole);
      }
      const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex as string, 16);
      return validCodepoint(code) ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Characters that may stand in an HTML document. */
function validCodepoint(code: number): boolean {
  return (
    code === 0x09 ||
    code === 0x0a ||
    code === 0x0d ||
    (code >= 0x20 && code <= 0x7e) ||
    (code >= 0xa0 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd && !(code >= 0xfdd0 && code <= 0xfdef)) ||
    (code >= 0x10000 && code <= 0x10fffd && (code & 0xfffe) !== 0xfffe)
  );
}
