/**
 * Versions compare as versions: 26.10 is later than 26.2, and 25.3 is 25.3.0 (DESIGN.md, rule 9).
 *
 *     25.3.1   22.2.x   10   4.5.1 SP2   2012 R2   8.0 beta 2
 *
 * Numbers compare from the left; a missing number is 0. `x` stands for any number. A service pack or `R2` comes after
 * the plain version, a beta or release candidate before it.
 */
export interface Version {
  readonly numbers: readonly number[];
  /** `22.2.x`: every version that begins with the numbers. */
  readonly open: boolean;
  /** -1 before the release (beta, RC), 0 the release, 1 after it (service pack, update, R2). */
  readonly stage: -1 | 0 | 1;
  /** Number within the stage: 2 of `SP2`. */
  readonly step: number;
}

const VERSION =
  /^v?(\d{1,5}(?:\.\d{1,6})*)(\.[x*])?(?:[ -]?(SP|Service Pack|R|CU|Update|beta|alpha|RC|preview|build)[ -]?(\d{1,6})?)?$/iu;

/** Reads one version; `undefined` for what is none. */
export function parseVersion(text: string): Version | undefined {
  const match = VERSION.exec(text.trim());
  if (!match) return undefined;
  const [, numbers = '', open, stage, step] = match;
  return {
    numbers: numbers.split('.').map(Number),
    open: open !== undefined,
    stage: stage === undefined ? 0 : /^(?:beta|alpha|rc|preview)$/iu.test(stage) ? -1 : 1,
    step: step === undefined ? 0 : Number(step),
  };
}

/** Negative where `a` is earlier. A total order on versions; text that is no version comes first, by its characters. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parseVersion(a), parseVersion(b)];
  if (!left || !right) return left ? 1 : right ? -1 : a < b ? -1 : a > b ? 1 : 0;
  for (let i = 0; i < Math.max(left.numbers.length, right.numbers.length); i++) {
    const difference = (left.numbers[i] ?? 0) - (right.numbers[i] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return (
    Math.sign(left.stage - right.stage) ||
    Math.sign(left.step - right.step) ||
    Number(left.open) - Number(right.open)
  );
}

export function sameVersion(a: string, b: string): boolean {
  return compareVersions(a, b) === 0;
}

/** Whether `version` is one of those that `pattern` means: `22.2.x` means 22.2, 22.2.0 and 22.2.7. */
export function coversVersion(pattern: string, version: string): boolean {
  const [wide, one] = [parseVersion(pattern), parseVersion(version)];
  if (!wide || !one) return pattern === version;
  if (!wide.open) return sameVersion(pattern, version);
  return wide.numbers.every((number, i) => number === (one.numbers[i] ?? 0));
}
