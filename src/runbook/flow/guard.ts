import type { Answers, Guard } from './types.ts';

/**
 * Whether a guard holds, in Kleene's logic of three values: `undefined` while answers that decide it are missing. So a
 * fact that nobody asked for is neither this nor "not that", and `not` and `or` cannot be satisfied by silence.
 */
export function holds(guard: Guard | undefined, answers: Answers): boolean | undefined {
  if (guard === undefined) return true;
  switch (guard.kind) {
    case 'is': {
      const value = answers.get(guard.fact);
      return value === undefined ? undefined : guard.values.has(value);
    }
    case 'not': {
      const inner = holds(guard.of, answers);
      return inner === undefined ? undefined : !inner;
    }
    default: {
      // `and` is decided by one false, `or` by one true.
      const decisive = guard.kind === 'or';
      const all = guard.of.map((each) => holds(each, answers));
      if (all.includes(decisive)) return decisive;
      return all.includes(undefined) ? undefined : !decisive;
    }
  }
}
