/** English: how a verb is inflected that is not irregular. */

/** Present, gerund and participle of a base form: `skip` → `skips`, `skipping`, `skipped`. */
export function regular(verb: string): readonly [string, string, string] {
  if (/[^aeiou]y$/u.test(verb)) {
    const stem = verb.slice(0, -1);
    return [`${stem}ies`, `${verb}ing`, `${stem}ied`];
  }
  const present = /(?:s|x|z|ch|sh|o)$/u.test(verb) ? `${verb}es` : `${verb}s`;
  if (/[^e]e$/u.test(verb)) {
    const stem = verb.slice(0, -1);
    return [present, `${stem}ing`, `${stem}ed`];
  }
  const doubled =
    /^[^aeiou]*[aeiou][bdgklmnprt]$/u.test(verb) && !/[aeiou]{2}.$/u.test(verb) ? verb.at(-1) : '';
  return [present, `${verb}${doubled}ing`, `${verb}${doubled}ed`];
}
