/** Measures what is read against the labelled sentences. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { plainText } from '../../../src/runbook/note/note-text.ts';
import { printDirective } from '../../../src/runbook/note/print.ts';
import { readNoteText } from '../../../src/runbook/note/read-note.ts';
import type { NoteReading } from '../../../src/runbook/note/types.ts';

export interface Expected {
  /** In the notation of `printDirective`. */
  readonly do: string;
  readonly if?: string;
  readonly because?: string;
  readonly but?: string;
}

export interface Labelled {
  readonly id: string;
  /** `first` was written before any rule; the others after the rules and before they were measured on them. */
  readonly set: string;
  readonly trap: boolean;
  readonly text: string;
  readonly directives: readonly Expected[];
}

export function labelled(): Labelled[] {
  return readFileSync(fileURLToPath(new URL('labelled.jsonl', import.meta.url)), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Labelled);
}

/** A text as Markdown below a note's front matter, whose wiki is https://wiki.example.com/wiki/. */
export function read(text: string): NoteReading {
  return readNoteText(plainText(text, 'markdown'), {
    articlePath: '/wiki/$1',
    server: 'https://wiki.example.com',
  });
}

export interface Score {
  right: number;
  wrong: string[];
  missed: string[];
  /** Reasons and modifications that were expected of the directives that are right, and that were found as they are. */
  said: number;
  saidRight: number;
  saidWrong: string[];
}

export const precision = ({ right, wrong }: Score): number => right / (right + wrong.length || 1);
export const recall = ({ right, missed }: Score): number => right / (right + missed.length || 1);

/**
 * Counts places: each place of a directive is right with the right kind and, where one is said, the right condition. So
 * it does not matter whether "2.1 and 2.2" is one directive or two.
 */
export function measure(cases: readonly Labelled[]): Score {
  const score: Score = { right: 0, wrong: [], missed: [], said: 0, saidRight: 0, saidWrong: [] };
  for (const { id, text, directives } of cases) {
    const expected = directives.flatMap((label) =>
      parts(label.do).map((part, i) => ({
        key: limited(part, label.if),
        label: i === 0 ? label : undefined,
      })),
    );
    for (const one of read(text).directives) {
      for (const [i, part] of parts(printDirective(one)).entries()) {
        const key = limited(part, one.condition?.text);
        const at = expected.findIndex((each) => each.key === key);
        if (at < 0) {
          score.wrong.push(`${id} ${key} [${one.rule}] in: ${text}`);
          continue;
        }
        const [found] = expected.splice(at, 1);
        score.right += 1;
        if (i > 0 || !found?.label) continue;
        compare(id, found.label.because, one.reason?.text, 'because');
        compare(id, found.label.but, one.modification?.text, 'but');
      }
    }
    score.missed.push(...expected.map(({ key }) => `${id} ${key} in: ${text}`));
  }
  return score;

  function compare(id: string, label: string | undefined, text: string | undefined, word: string): void {
    if (label === undefined && text === undefined) return;
    score.said += 1;
    if (label === text) score.saidRight += 1;
    else score.saidWrong.push(`${id} ${word} ${JSON.stringify(text)}, not ${JSON.stringify(label)}`);
  }
}

/** `skip only 2.1, 2.2` → `skip only 2.1`, `skip only 2.2`. */
function parts(directive: string): string[] {
  const [, head = '', rest = ''] =
    /^(\w+(?: (?:after|before|at)(?= ))?(?: only)?) ?(.*)$/u.exec(directive) ?? [];
  const places = rest.match(/(?:"[^"]*"|[^,"])+/gu) ?? [''];
  return places.map((place) => `${head} ${place.trim()}`.trim());
}

const limited = (directive: string, condition: string | undefined): string =>
  condition === undefined ? directive : `${directive} {${condition}}`;
