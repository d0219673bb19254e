/**
 * Sentences of the site with words of the wiki in them, which may run in the other direction: each is set apart, so that
 * neither turns the other around.
 */
import { type Child, element } from './element.ts';

/** The sentence in pieces; what stands in quotation marks is the wiki's. */
export function sentenceParts(text: string): { readonly text: string; readonly isQuoted: boolean }[] {
  return text
    .split(/(?<=“)([^“”]*)(?=”)/u)
    .flatMap((part, index) => (part === '' ? [] : [{ text: part, isQuoted: index % 2 === 1 }]));
}

/** The same as nodes. */
export function sentence(text: string): Child[] {
  return sentenceParts(text).map((part) => (part.isQuoted ? element('bdi', {}, [part.text]) : part.text));
}
