/** German: how its texts name a problem, its cause and its solution. */
import type { ProblemWords } from './language.ts';

const FIX = '(?:(?:mögliche|empfohlene) )?(?:lösung(?:en)?|abhilfe|behebung|maßnahmen?|workarounds?)';
const PROBLEM =
  '(?:problem(?:e|beschreibung)?|symptome?|fehler(?:meldung(?:en)?|bild|beschreibung)?|störung(?:en)?)';
const CAUSE = '(?:(?:mögliche|wahrscheinliche) )?(?:ursachen?|gründe|grund)';

export const german: ProblemWords = {
  labels: {
    problem: new RegExp(`^${PROBLEM}$`, 'u'),
    question: /^(?:f|fragen?)$/u,
    cause: new RegExp(`^(?:${CAUSE}|hintergrund)$`, 'u'),
    solution: new RegExp(`^(?:${FIX}|was tun\\??)$`, 'u'),
    answer: /^(?:a|antwort(?:en)?)$/u,
  },
  columns: {
    code: /^(?:(?:fehler|status|rückgabe|exit)-?)?(?:codes?|nummern?|nr\.?|id)$|^#$/u,
    problem: new RegExp(`^(?:${PROBLEM}|fehler-?(?:codes?|nummern?|texte?)|ausnahmen?|warnungen?)$`, 'u'),
    weakProblem: /^(?:(?:status|rückgabe)?-?codes?|meldung(?:en)?|text|ereignis(?:se)?|situation|wenn)$/u,
    cause: new RegExp(`^${CAUSE}$`, 'u'),
    weakCause: /^(?:bedeutung|beschreibung|erläuterung|erklärung|details|anmerkung(?:en)?)$/u,
    solution: new RegExp(`^(?:${FIX}|was tun\\??|fehlerbehebung)$`, 'u'),
    weakSolution: /^(?:aktion(?:en)?|antwort(?:en)?|empfehlung(?:en)?|nächste schritte|dann)$/u,
  },
  collection:
    /(?:fehler(?:behebung|behandlung|suche|codes?|meldungen)|problembehandlung|problemlösung|bekannte probleme|häufige probleme|probleme und lösungen)/iu,
  questions: /\bfaqs?\b|häufige fragen|häufig gestellte|fragen und antworten/iu,
  wrong:
    /(?:fehler|ausnahme|fehlgeschlagen|schlägt fehl|kann nicht|können nicht|konnte nicht|verweigert|abgelehnt|ungültig|nicht (?:gefunden|verfügbar|möglich|unterstützt)|zeitüberschreitung|fehlt|warnung|problem|abgelaufen|gesperrt|leer|falsch)/iu,
  condition:
    /^(?:wenn|falls|sollte)\b.{0,80}?(?:fehler|meldung|erscheint|angezeigt|erhalten|lautet|scheitert)/iu,
};
