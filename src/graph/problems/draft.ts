/** A problem while its parts are still being collected, and the codes that texts hold. */
import { identifierWords } from '../identifiers/language.ts';
import { SHAPES } from '../identifiers/shapes.ts';
import type { Passage } from '../passages.ts';
import type { Span } from '../types.ts';
import type { ProblemWords } from './language.ts';
import type { PartRole, Problem, ProblemPart } from './types.ts';

export interface Draft {
  readonly about: string;
  readonly message: string;
  readonly quote: string;
  readonly span: Span;
  readonly code?: string | undefined;
  readonly question?: boolean | undefined;
  readonly parts: { role: PartRole; quote: string; span: Span; blocks: string[] }[];
}

/** What the finders of problems need to know. */
export interface ProblemContext {
  readonly words: ProblemWords;
  /** Language tag, for the codes. */
  readonly language: string;
  /** The section, one above it, or the page collects problems, as its title says. */
  readonly collection: boolean;
  /** It collects questions with their answers. */
  readonly questions: boolean;
}

/** Characters of a message; what is longer is cut at a sentence or a word. */
const LONGEST_MESSAGE = 160;

export function shortened(text: string): string {
  const sentence = /^.{20,}?[.!?](?=\s|$)/u.exec(text)?.[0];
  const short = sentence !== undefined && sentence.length <= LONGEST_MESSAGE ? sentence : text;
  if (short.length <= LONGEST_MESSAGE) return short.replace(/\s*[:–—-]+$/u, '');
  const cut = short.slice(0, LONGEST_MESSAGE);
  const word = cut.lastIndexOf(' ');
  return `${cut.slice(0, word > 0 ? word : LONGEST_MESSAGE)} …`;
}

/** The first error code in a text, as the rules for identifiers know it. */
export function codeIn(text: string, language: string): string | undefined {
  const found: { name: string; at: number }[] = [];
  const short = text.slice(0, 500);
  for (const { kind, pattern, within } of SHAPES) {
    if (kind !== 'error' || within !== 'text') continue;
    const match = short.matchAll(pattern).next().value;
    if (match) found.push({ name: match.groups?.name ?? match[0], at: match.index });
  }
  for (const { kind, pattern } of identifierWords(language)?.numbers ?? []) {
    if (kind !== 'error') continue;
    const match = short.matchAll(pattern).next().value;
    if (match?.groups?.name) found.push({ name: match.groups.name, at: match.index });
  }
  return found.sort((a, b) => a.at - b.at)[0]?.name;
}

/** A cell or term that is nothing but a code: `1603`, `E-1042`, `0x5`, `ERR_TIMEOUT`. */
export function wholeCode(text: string): string | undefined {
  return /^(?:0x[0-9a-f]{1,16}|[\p{L}_]{0,24}-?\d{1,8}(?:[.-]\d{1,4}){0,3}[a-z]?|\p{Lu}[\p{Lu}\d]*(?:_[\p{Lu}\d]+)+)$/iu.test(
    text,
  ) && /\d|_/u.test(text)
    ? text
    : undefined;
}

/** A part that begins with these words of a passage. */
export function partOf(
  role: PartRole,
  { words, span, about }: Passage,
  start = 0,
  end: number = words.text.length,
): ProblemPart & { blocks: string[] } {
  const quote = words.text.slice(start, end).trim();
  return { role, quote, span: words.spanOf(start, end, span), blocks: [about] };
}

/** `undefined` where the page says nothing about it. */
export function problemOf(
  draft: Draft,
  page: string,
  unique: (id: string) => string,
  { language }: ProblemContext,
): Problem | undefined {
  const parts = draft.parts.filter(({ quote }) => quote !== '');
  if (parts.length === 0 || draft.message === '') return undefined;
  const { about, message, quote, span, question } = draft;
  const code = draft.code ?? codeIn(message, language) ?? codeIn(quote, language);
  return {
    id: unique(`${about} problem`),
    page,
    about,
    kind: question ? 'question' : 'problem',
    ...(code === undefined ? {} : { code }),
    message,
    quote,
    span,
    parts,
  };
}
