/** English: how its texts name a problem, its cause and its solution. */
import type { ProblemWords } from './language.ts';

const FIX =
  '(?:(?:possible|recommended|suggested|permanent|temporary|quick) )?(?:solutions?|resolutions?|fix(?:es)?|remed(?:y|ies)|work-?arounds?|corrective actions?)';
const PROBLEM =
  '(?:problems?|symptoms?|issues?|error messages?|errors?|faults?|failures?)(?: descriptions?)?';
const CAUSE = '(?:(?:possible|probable|likely|root) )?(?:causes?|reasons?)';

export const english: ProblemWords = {
  labels: {
    problem: new RegExp(`^${PROBLEM}$`, 'u'),
    question: /^(?:q|questions?)$/u,
    cause: new RegExp(`^(?:${CAUSE}|why(?: does this happen)?\\??|background)$`, 'u'),
    solution: new RegExp(
      `^(?:(?:the )?${FIX}|how to (?:fix|solve|resolve)(?: it| this)?\\??|what (?:to do|you can do|can i do)\\??|to (?:fix|resolve) (?:it|this))$`,
      'u',
    ),
    answer: /^(?:a|answers?)$/u,
  },
  columns: {
    code: /^(?:(?:error|fault|status|stop|exit|return|result|event|response|exception) ?)?(?:codes?|numbers?|no\.?|ids?)$|^#$/u,
    problem: new RegExp(
      `^(?:${PROBLEM}|(?:error|fault) (?:codes?|numbers?|names?|texts?|ids?)|exceptions?|warnings?|(?:stop|exit) codes?|what (?:you see|happens|went wrong))$`,
      'u',
    ),
    weakProblem:
      /^(?:(?:status |return |result |response )?codes?|messages?|text|events?|event ids?|situation|condition|if)$/u,
    cause: new RegExp(`^(?:${CAUSE}|why)$`, 'u'),
    weakCause: /^(?:meanings?|descriptions?|explanations?|details?|comments?|notes?)$/u,
    solution: new RegExp(
      `^(?:${FIX}|what to do|how to (?:fix|solve|resolve)(?: it)?|troubleshooting(?: steps)?)$`,
      'u',
    ),
    weakSolution:
      /^(?:(?:required |recommended )?actions?|answers?|recommendations?|next steps?|steps|then)$/u,
  },
  collection:
    /\b(?:trouble-?shooting|error (?:codes?|messages?|reference)|errors|(?:known|common|typical|frequent) (?:issues?|problems?|errors?)|problems and solutions|exceptions|faults|diagnos(?:is|tics)|what (?:if|to do if)|when things go wrong)\b/iu,
  questions: /\bfaqs?\b|\bfrequently asked\b|\bquestions and answers\b|\bq ?& ?a\b/iu,
  wrong:
    /\b(?:errors?|exceptions?|fail(?:s|ed|ure|ing)?|cannot|can't|can not|could not|couldn't|unable|denied|refused|rejected|invalid|not (?:found|available|possible|supported|responding|working|start(?:ed|ing)?)|does(?: not|n't)|do(?: not|n't)|is(?: not|n't)|timed? ?out|timeouts?|missing|broken|crash(?:es|ed)?|hangs|freezes|stops|slow|empty|wrong|warnings?|problems?|bad|lost|corrupt(?:ed)?|expired|blocked|no longer)\b/iu,
  condition:
    /^(?:if|when|whenever|in case|should)\b.{0,80}?\b(?:errors?|messages?|warnings?|receive|see|get|appears?|shows?|fails?|reads?|reports?|says)\b/iu,
};
