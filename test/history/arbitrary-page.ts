/** Pairs of wikitext pages that have something in common: an edit moves, changes, adds and removes pieces. */
import fc from 'fast-check';

const SUBJECTS = [
  'server',
  'profile',
  'mailbox',
  'archive',
  'certificate',
  '服务器',
  'Schlüssel',
  '👩‍💻 user',
];
const VERBS = ['Open', 'Close', 'Configure', 'Restart', 'Öffnen', 'Check'];
const TAILS = [
  'in the portal.',
  'and wait for ten minutes. Then click on Next.',
  'on port 143.',
  'since version 26.1.',
  '',
];

const sentence = fc
  .tuple(fc.constantFrom(...VERBS), fc.constantFrom(...SUBJECTS), fc.nat(4), fc.constantFrom(...TAILS))
  .map(([verb, subject, number, tail]) => `${verb} the ${subject} ${number} ${tail}`.trim());

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom('* ', '# ', '** ', ''), sentence).map((p) => p.join('')) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom('==', '==='), sentence).map(([m, s]) => `${m} ${s} ${m}`),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(sentence, sentence).map(([a, b]) => `{|\n! A !! B\n|-\n| ${a} || ${b}\n|}`),
  },
  { weight: 1, arbitrary: sentence.map((s) => `<pre>\n${s}\n  set --port=143\n</pre>`) },
  { weight: 1, arbitrary: sentence.map((s) => `{{Note|${s}|kind=tip}}`) },
  { weight: 1, arbitrary: sentence.map((s) => `[[File:Dialog ${s.length}.png|thumb|${s}]]`) },
  { weight: 1, arbitrary: fc.tuple(sentence, sentence).map(([a, b]) => `; ${a}\n: ${b}`) },
  { weight: 1, arbitrary: sentence.map((s) => `<!-- ${s} -->`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '* Click on Next.', "'''Bold''' [[Link]]", '<div>', '|}', '{{', '----'),
  },
);

interface Edit {
  readonly kind: 'move' | 'change' | 'remove' | 'add' | 'split' | 'mark';
  readonly at: number;
  readonly to: number;
  readonly text: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('move', 'change', 'remove', 'add', 'split', 'mark'),
  at: fc.nat(20),
  to: fc.nat(20),
  text: piece,
});

function edited(pieces: readonly string[], edits: readonly Edit[]): string[] {
  const now = [...pieces];
  for (const { kind, at, to, text } of edits) {
    const i = now.length === 0 ? 0 : at % now.length;
    const each = now[i] ?? '';
    if (kind === 'move') now.splice(to % (now.length + 1), 0, ...now.splice(i, 1));
    else if (kind === 'remove') now.splice(i, 1);
    else if (kind === 'add') now.splice(i, 0, text);
    else if (kind === 'split') now[i] = each.replace('. ', '.\n\n');
    else if (kind === 'mark') now[i] = each.replace('the', "''the''");
    else now[i] = each.replace('the', 'this').replace('143', '993').replace('ten', 'five');
  }
  return now;
}

/** An older page and a newer one. */
export const pages: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.array(piece, { maxLength: 16 }), fc.array(edit, { maxLength: 6 }))
      .map(([pieces, edits]) => [pieces.join('\n'), edited(pieces, edits).join('\n')] as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.array(piece, { maxLength: 10 }), fc.array(piece, { maxLength: 10 }))
      .map(([a, b]) => [a.join('\n'), b.join('\n\n')] as const),
  },
);

/** Revisions of one page, oldest first; some of them go back to an earlier one. */
export const histories: fc.Arbitrary<readonly string[]> = fc
  .tuple(
    fc.array(piece, { maxLength: 10 }),
    fc.array(fc.tuple(fc.array(edit, { maxLength: 3 }), fc.option(fc.nat(8), { freq: 4 })), { maxLength: 7 }),
  )
  .map(([first, steps]) => {
    const all = [first];
    for (const [edits, back] of steps) {
      const before = all[all.length - 1] ?? [];
      all.push(back === null ? edited(before, edits) : (all[back % all.length] ?? []));
    }
    return all.map((pieces) => pieces.join('\n'));
  });
