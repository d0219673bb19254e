/** German: dates that somebody must know, what ends on them, and whom it concerns. */
import { B, E, expression, spelled } from './german-words.ts';
import type { DeadlineRule, Language } from './language.ts';

/** Verbs of what ends or becomes due: participle and infinitive, with and without "zu". */
const ENDS =
  '(?:(?:ab|aus)(?:ge|zu)?schalte[tn]|(?:ab|ein|um)(?:ge|zu)?stell(?:t|en)|stillgelegt|stilllegen|heruntergefahren|gekündigt|aufgelöst|außer Betrieb|(?:ge)?sperr(?:t|en)|blockier(?:t|en)|deaktivier(?:t|en)|beende[tn]|beenden|entfern(?:t|en)|(?:ge)?lösch(?:t|en)|(?:ge)?schl(?:oß|ossen|ießen)|(?:ab(?:ge|zu)?lehn|ab(?:ge|zu)?weis|verweiger|zurück(?:ge|zu)?weis)(?:t|en)|abgewiesen|zurückgewiesen|abgekündigt|erzwingen|erzwungen|ersetz(?:t|en)|abgelöst|ab(?:zu)?lösen|eingeschränkt|abgeschafft|gestrichen|widerrufen|(?:ungültig|unbrauchbar|verpflichtend|Pflicht|obligatorisch|unmöglich|hinfällig|kostenpflichtig)(?: werden| sein)?|aus(?:zu)?laufen|ab(?:zu)?laufen|weg(?:zu)?fallen|entfallen|erlöschen|verfallen|verlieren|enden|eingeführt|ein(?:zu)?führen|voraussetzen|vorausgesetzt|verlang(?:t|en)|nicht (?:mehr|länger))';
/** The same in the present tense, which speaks of what is to come as well: "sperrt", "läuft … ab". */
const END_NOW =
  '(?:endet|enden|erlischt|erlöschen|verfällt|verfallen|entfällt|entfallen|verlier(?:t|en)|sperrt|sperren|blockiert|blockieren|deaktiviert|deaktivieren|beendet|löscht|schließt|entfernt|verlangt|erzwingt|(?:schaltet|schalten|stellt|stellen|lehnt|lehnen|weist|weisen|läuft|laufen|fällt|fallen|kündigt|setzt) [^;]{0,120}?(?:ab|aus|ein|weg|zurück|voraus))';

/** What a date may belong to without being a deadline: "Nachrichten vor dem 1. Januar 2020". */
const DATED =
  '(?:nachrichten|mails|sicherungen|daten|protokolle|einträge|dateien|berichte|elemente|dokumente|termine|änderungen|backups|rechnungen|versionen|stand)';
const BOUND =
  '(?:dem|den|der|zum|zur|einschließlich|inklusive|Anfang|Mitte|Ende|Herbst|Frühjahr|Sommer|Jahresende|Ablauf des|Wirkung (?:vom|zum)|Wirkung ab dem|Laufe des|Monatsende)';

const RULES: readonly DeadlineRule[] = [
  {
    name: 'at the latest',
    future: false,
    pattern: `${B}spätestens(?: (?:bis|am|im|ab|vor|mit|${BOUND}))* {D}|${B}(?:bis|vor)(?: ${BOUND})* {D} spätestens`,
    examples: [['Erneuern Sie die Lizenz spätestens bis zum 15.12.2026.', '2026-12-15']],
  },
  {
    name: 'as early as',
    future: false,
    pattern: `${B}(?:schon|bereits) (?:ab|am|im)(?: ${BOUND})* {D}(?=[^⟪⟫]*(?:${ENDS}|[.!]?$))`,
    examples: [['Die Anmeldung endet bereits im Mai 2026.', '2026-05']],
  },
  {
    name: 'end of life',
    future: false,
    pattern: `${B}(?:Support-?ende|\\p{L}*laufzeitende|Lebens(?:zyklus)?ende|Ende (?:des|der|von) (?:\\p{L}+ ){0,2}?(?:\\p{L}*supports?|\\p{L}*unterstützung|\\p{L}*wartung|Lebenszyklus|Laufzeit|Verfügbarkeit|Produktpflege)|Wartungsende|End[- ]of[- ](?:Life|Support)|EOL|Stichtag|\\p{L}*frist|Fristende|(?:Ablauf|Abschalt|End|Fälligkeits)(?:datum|termin))(?:: ?| [^⟪⟫.;]{0,40}?\\(?){D}|{D} ist (?:der letzte|die letzte|Stichtag|Schluß)${E}|${B}(?:letzte|späteste)[rn]? (?:Tag|Termin|Zeitpunkt)${E}[^⟪⟫.;]{0,40} {D}`,
    examples: [['Supportende: 28. Februar 2027', '2027-02-28']],
  },
  {
    name: 'date first or last',
    future: true,
    pattern: `^{D}(?::| [–-]| (?:wird|werden|endet|enden|läuft|laufen|erlischt|entfällt)${E})|${B}(?:wird|werden|endet|enden|läuft|laufen|muß|müssen) (?:(?!seit |vom |von )[^\\s⟪⟫;:]+ ){0,5}{D}`,
    examples: [
      ['1. März 2027: Der Zugriff wird gesperrt.', '2027-03-01'],
      ['Der alte Zugang wird Ende 2027 abgeschaltet.', '2027-12'],
    ],
  },
  {
    name: 'on, until or from',
    future: true,
    pattern: `(?<!${DATED} )${B}(?:am|im|in|ab|bis|zum|zur|per|vor|nach|mit|gegen|Anfang|Mitte|Ende)(?: ${BOUND})* {D}|${B}(?:von|vom) {D} an${E}|${B}für(?: ${BOUND})* {D}(?= [^⟪⟫;]{0,60}(?:geplant|vorgesehen|angekündigt|angesetzt))`,
    examples: [
      ['Die Unterstützung endet am 30. November 2026.', '2026-11-30'],
      ['Die Schnittstelle wird Ende Oktober 2026 abgeschaltet.', '2026-10'],
    ],
  },
];

export const deadlines: readonly DeadlineRule[] = RULES.map((rule) => ({
  ...rule,
  pattern: spelled(rule.pattern),
}));

/** Persons and what they buy; the last word of a compound. */
const WHO =
  '\\p{L}*-?(?:[Kk]unden?|[Kk]undinnen|[Mm]andanten?|[Bb]enutzer|[Nn]utzer|[Aa]nwender|[Oo]rganisation(?:en)?|[Ll]izenz(?:en)?|[Ll]izenznehmer|[Tt]arifen?|[Aa]bonnements?|[Aa]bonnenten|[Ee]dition(?:en)?|[Kk]onten|[Aa]dministratoren|[Ss]chulen|[Ff]irmen|[Uu]nternehmen|[Hh]ändler|[Pp]artner|[Tt]eilnehmer)n?(?!\\p{L})';
const NOUN = '(?:\\p{Ll}+(?:e[nrms]?|er) ){0,2}[\\p{Lu}\\d][\\p{L}\\d.-]*(?: \\p{Lu}[\\p{L}\\d-]*){0,3}';
const PART = `(?: (?:mit|ohne|von|in|im|auf|aus|unter|des|der)(?: (?:dem|den|der|einem|einer|eines))? ${NOUN})`;
const GROUP = `((?:(?:alle[nr]?|\\p{Ll}+e[nrs]?) ){0,2}(?:(?:\\p{Lu}[\\p{L}\\d]*-? ){0,2})${WHO}(?:${PART}{1,3})?(?:, (?:die|der|das|deren|welche|denen) [^⟪⟫,]{1,120}(?=,))?)`;

const IMPERATIVE =
  '(?:^|: |, )(?:bitte )?(?:erneuern|verschieben|wechseln|ersetzen|aktualisieren|migrieren|stellen|kündigen|ändern|registrieren|melden|senden|schicken|exportieren|bestellen|ziehen|steigen|sichern|verlängern|beantragen|tauschen|reichen|führen|prüfen) Sie';

type DeadlineWords = Pick<
  Language,
  | 'deadlines'
  | 'audience'
  | 'future'
  | 'toCome'
  | 'dateRange'
  | 'clauses'
  | 'lasting'
  | 'past'
  | 'ending'
  | 'dateHeading'
>;

export const deadlineWords: DeadlineWords = {
  deadlines,
  audience: [
    expression(`^[Ww]enn [Ss]ie (?:als )?(?:eine?n? )?([^⟪⟫,]*?${WHO}[^⟪⟫,]*?)(?: sind)?, `, 'u'),
    expression(`(?<!\\p{L})(?:[Ff]ür|[Bb]ei) ${GROUP}`, 'u'),
    expression(
      `⟫,? (?:müssen|muß|sollten?|verlieren|dürfen|erhalten|benötigen|können|brauchen) ${GROUP}`,
      'u',
    ),
    expression(
      `^${GROUP},? (?:müssen|muß|sollten?|verlieren|dürfen|haben|erhalten|benötigen|werden|können|brauchen)(?!\\p{L})`,
      'u',
    ),
  ],
  future: expression(
    `${B}(?:${END_NOW}|(?:wird|werden|muß|müssen|soll|sollen|sollten?|kann|können|darf|dürfen|zu) (?:[^;]{0,160}?)?${B}${ENDS}|${ENDS} (?:wird|werden)|muß|müssen|nicht (?:mehr|länger)|keine?\\p{Ll}?${E}[^;]{0,80} mehr|Supportende|Stichtag|spätestens|sollten?|benötig(?:t|en)|brauch(?:t|en)|Zeit|\\p{L}*frist(?:en)?|in Kraft|(?:erhält|erhalten|bekommen|gibt es) (?:nur )?(?:noch )?bis|(?:gilt|gelten) bis|erreich(?:t|en) [^;]{0,80}Ende|ist Schluß|(?:nur )?noch bis|nur noch|möglich|erhältlich|Pflicht|obligatorisch|vorgeschrieben|zwingend|erforderlich|vorgesehen|geplant|plant|planen|fällig|gültig|unterstützt|verfügbar|nutzbar|verwendbar|verpflichtend|letzte[nr]? (?:Tag|Termin)|(?:ab|ein|um)(?:schalt|stell)ung${E}[^;]{0,60} (?:erfolgt|beginnt|findet)|(?:deaktivierung|löschung|sperrung)${E}[^;]{0,60} (?:erfolgt|beginnt))${E}|${IMPERATIVE}|${B}\\p{L}*(?:ab|aus|ein|um|weg)zu(?:schalten|stellen|führen|laufen|lehnen)|zu (?:beenden|entfernen|sperren|schließen|blockieren|deaktivieren|löschen)${E}|haben Sie [^;]{0,40}⟪`,
  ),
  toCome: expression(
    `${B}(?:wird|werden|müssen|muß|nicht mehr|nicht länger|geplant)${E}|\\p{L}(?:ab|aus|ein|um|weg)?zu(?:schalten|stellen|führen)${E}|${B}zu (?:beenden|entfernen|sperren|schließen|blockieren|deaktivieren|löschen)${E}|(?:ab|aus|ein|um)zu(?:schalten|stellen|führen)${E}`,
  ),
  dateRange: expression(
    '(?:vom|von|zwischen|zwischen dem)(?: dem)? ⟪\\d+⟫ (?:bis|und)(?: zum| zu| einschließlich| dem)* ⟪\\d+⟫|⟪\\d+⟫ (?:–|-|bis(?: zum)?) ⟪\\d+⟫',
    'giu',
  ),
  clauses:
    /;|, (?=(?:der|die|das|dem|den|dessen|deren|welche[rs]?|dass|daß|weil|da|wenn|falls|sobald|nachdem|bevor|obwohl|während|aber|sondern|jedoch|doch|wo)\s)|,? und (?=(?:wird|werden|wurden?|ist|sind|hat|haben|muss|müssen|soll|kann|können|endet|enden|endete|läuft|laufen|gilt|gelten|erlischt|verfällt|sperrt|schaltet|stellt)\s)|(?<=\s(?:wurden?|wird|werden|ist|sind|waren?|hat|haben|können|kann|muss|müssen)), /u,
  lasting: expression(
    `${B}(?:weiterhin|weiter|(?<!nur )noch(?! bis| Zeit)|nach wie vor|bleib(?:t|en)(?![^;]*(?:nur|noch) bis)|auch nach)${E}`,
  ),
  past: expression(
    `seit(?: dem)? ⟪\\d+⟫|${B}(?:wurden?|war|waren|hatte|hatten|endete|endeten|lief|liefen|schaltete|stellte|begann|ging|gab|kam|erschien|(?:hat|haben)(?= [^;]{0,160}(?:t|en)(?=[.,;!]|$))(?! (?:Sie )?(?:noch )?(?:bis|Zeit))|ist [^;]{0,80}(?:abgelaufen|erschienen|ausgelaufen|erfolgt|geworden)|erfolgte|fand|stammt|stammen|veröffentlicht)${E}`,
  ),
  ending: expression(
    `${B}(?:${END_NOW}|(?:wird|werden|muß|müssen|soll|sollen) (?:[^;]{0,160}?)?${B}${ENDS}|${ENDS} (?:wird|werden)|muß|müssen|nicht (?:mehr|länger)|keine?\\p{Ll}?${E}[^;]{0,80} mehr|verpflichtend)${E}`,
  ),
  dateHeading: expression(
    '^(?:(?:bis(?: zum)?|ab(?: dem)?|am|im|seit|vor|nach|zum|Anfang|Mitte|Ende|Stichtag:?|vom)\\s+){0,2}⟪\\d+⟫[:.]?$',
  ),
};
