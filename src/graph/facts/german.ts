/**
 * German: how its texts speak of versions and deadlines. Everything that knows German words stands here and in the
 * `german-` files beside it. Its nouns have capitals, its participles stand last, and a verb may stand before its
 * subject, so hardly a rule is one of English in other words.
 */
import { cues, headingCues } from './german-cues.ts';
import { deadlineWords } from './german-deadlines.ts';
import {
  B,
  CHANGED,
  DEPRECATED,
  E,
  expression,
  FALLS_AWAY,
  FIXED,
  NEWER,
  NO_LONGER,
  REMOVED,
  spelled,
} from './german-words.ts';
import type { Language } from './language.ts';

const MONTHS: readonly string[] = [
  'januar jänner jaenner jan jän',
  'februar feber feb',
  'märz maerz mär mrz',
  'april apr',
  'mai',
  'juni juno jun',
  'juli julei jul',
  'august aug',
  'september sept sep',
  'oktober okt',
  'november nov',
  'dezember dez',
];
const MONTH = MONTHS.join(' ').replaceAll(' ', '|');

/** What is new or was there before; its noun has a capital letter, so the letters' case counts. */
const NEW =
  '(?:[Nn]ur |[Aa]usschließlich |[Ll]ediglich )?(?:(?:[Aa]lle[nr]? )?[Nn]eu(?:en?|(?: |)(?:angelegte|erstellte|eingerichtete|hinzugefügte)[nr]?)|[Bb]estehende[nr]?|[Vv]orhandene[nr]?|[Ee]xistierende[nr]?|[Aa]lle (?:bestehenden|vorhandenen|neuen))';
const NOUN = '(?:\\p{Ll}+(?:e[nrms]?) ){0,2}\\p{Lu}[\\p{L}\\d-]*';
const NEW_ONES = `${NEW} ${NOUN}(?: für (?:(?:den|die|das|dem|der) )?${NOUN})?(?: \\p{Lu}[\\p{L}\\d-]*)?`;
const ONLY = `(?:[Nn]ur|[Aa]usschließlich|[Ll]ediglich) (?:(?:die|den|der|das) )?(?!(?:ein|eine|einen|zwei|drei|vier|fünf|zehn|noch|wenn|falls|dann|mehr|in|mit|ab|bei|für|auf|über|von|durch|nach|am|im)(?!\\p{L}))${NOUN}`;

export const german: Language = {
  name: 'German',
  ...deadlineWords,
  cues,
  headingCues,
  months: Object.fromEntries(
    MONTHS.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
  ),
  dateWords: {
    ordinal: '\\.',
    of: '',
    yearEnd: 'Ende (?:des Jahres )?|Jahresende ',
    shortYears: 'am|zum|vom|dem|den',
  },
  shortening:
    /(?:^|[\s(„])(?:z\. ?B|d\. ?h|u\. ?a|i\. ?d\. ?R|o\. ?[äÄ]|s\. ?[ou]|v\. ?a|u\. ?U|u\. ?U|[a-zäöü]|bzw|bspw|usw|ca|etc|ggf|evtl|inkl|einschl|exkl|ausschl|zzgl|max|min|vgl|sog|insb|insbes|Nr|Vers|Ver|Abb|Kap|Abs|Abschn|Art|Std|Sek|Mio|Mrd|Tel|St|Dr|Hr|Fr|Prof|Str|Bd|Tab|Anm|lt|gem|Inc|Ltd|Corp|[A-Z])\.$/iu,
  shortMonth: /\s(?:jan|jän|feb|mär|mrz|apr|jun|jul|aug|sept?|okt|nov|dez)\.$/iu,
  lastWord: /(?:usw|etc|u\. ?a|o\. ?[äÄ]|Inc|Ltd|Corp)\.$/u,
  ordinal: {
    number: /(?:^|[\s(–-])\d{1,2}\.$/u,
    next: new RegExp(
      `^ ?(?:\\d{1,2}\\.|(?:${MONTH})(?!\\p{L})|(?:Quartal|Halbjahr|Schritt|Kapitel|Abschnitt|Absatz|Auflage|Generation|Zeile|Spalte|Seite|Tag|Woche|Monat|Jahr|Mal|Postfach|Eintrag))`,
      'iu',
    ),
  },
  verbs: [
    { kind: 'changed', pattern: expression('nicht (?:mehr|länger) [^;.]{1,60}, sondern') },
    {
      kind: 'fixed',
      pattern: expression(`(?:wurden?|ist|sind) (?:[^;]{0,120}? )?${FIXED}${E}|nicht mehr auf(?=[ .,;!]*$)`),
    },
    {
      kind: 'removed',
      pattern: expression(
        `(?:wurden?|ist|sind) (?:[^;]{0,120}? )?${REMOVED}${E}|(?:wird|werden) (?:[^;]{0,120}? )?(?:eingestellt|abgeschafft|gestrichen|abgeschaltet|ausgemustert)${E}|${FALLS_AWAY}|${NO_LONGER}`,
      ),
    },
    {
      kind: 'deprecated',
      pattern: expression(`(?:wurden?|ist|sind|wird|werden|gilt|gelten) (?:[^;]{0,120}? )?${DEPRECATED}${E}`),
    },
    {
      kind: 'changed',
      pattern: expression(
        `(?:wurden?|ist|sind) (?:[^;]{0,120}? )?${CHANGED}${E}|(?:wird|werden) (?:[^;]{0,120}? )?(?:umbenannt|abgelöst|durch [^;]{1,80} ersetzt)${E}|${B}(?:heißt|heißen|lautet|lauten|nennt sich|nennen sich)${E}|(?:hat|haben) sich (?:[^;]{0,80}? )?(?:geändert|verändert)${E}`,
      ),
    },
  ],
  versionWord: expression(
    `(?:^|[\\s(„"“-])(?:(?:programm|produkt|software|server|client|haupt|unter|vor|nachfolge)?version(?:en)?|versionsnummern?|releases?|release-stand|vers\\.|ver\\.|ausgabe|builds?)\\s$`,
  ),
  countedWord: expression(
    `(?:^|[\\s(„])(?:abschnitte?n?s?|unterabschnitte?n?|schritte?n?s?|teilschritte?n?|kapiteln?s?|abbildung(?:en)?|abb\\.|bild(?:er|ern)?|bildschirmfotos?|screenshots?|grafik(?:en)?|diagramm|folien?|listing|lektion(?:en)?|übung(?:en)?|videos?|varianten?|tabellen?|ports?|seiten?|teile?n?s?|punkte?n?s?|zeilen?|spalten?|phasen?|stufen?|regeln?|fehler|fehlercodes?|ereigniss?e?n?|ereignis-id|ids?|rfc|iso|din|kb|anhang|absatz|absätze|ziffern?|nummern?|nr\\.|kap\\.|abs\\.|abschn\\.|revision(?:en)?|fragen?|beispiele?n?|optionen?|aufgaben?|vorgang|vorgänge|tickets?|tage?n?|kw|woche|jahre?s?|tls|ssl|smb|http|oauth|adressen?|ip|artikeln?s?|paragraph|§|stelle|raum|größe|faktor|wert|zahl|uhr|um|auflage|(?:\\p{L}*(?:protokoll|schema|format|api|schnittstellen|dokument|datei))-?version)(?:\\s\\d+(?:\\.\\d+)*(?:,|,? (?:und|oder|bis)))*\\s$`,
  ),
  unit: expression(
    `^(?:\\s?-?\\s?(?:[kmgtp]i?b|bytes?|(?:kilo|mega|giga|tera)bytes?|[kmg]bit|mbit/s|mbps|gbps|prozent|sekunden?|sek\\.|minuten?|min\\.|stunden?|std\\.|tage?n?|wochen?|monate?n?|jahre?n?|mal|fache?|euro|eur|franken|chf|dollar|usd|[kmg]?hz|kerne?n?|benutzern?|postfächern?|postfach|nachrichten|e-?mails|mails|dateien|ordnern?|elementen?|einträgen?|objekten?|punkte?n?|grad|uhr|h|zoll|pixeln?|px|volt|millionen|mio\\.|milliarden|tausend|sterne?n?|spalten|zeilen|zeichen|stück|anmeldungen|versuchen?|bis \\d+(?:[.,]\\d+)* (?:sekunden|minuten|stunden|gb|mb|prozent|%|uhr))|\\.? (?:${MONTH}))(?![\\p{L}\\d])`,
  ),
  determiner:
    '(?:(?:der|dem|das|die|des) )?(?:(?:Zuge|Rahmen|Erscheinen|Einführung|Veröffentlichung|Freigabe)(?: von| der| des)?|Server|Client|Clients|Konsole|Programm|Software|Anwendung|(?:Update|Updates|Upgrade|Aktualisierung|Umstellung|Wechsel|Patch|Hotfix)(?:(?: auf| zu[rm]?)(?: die)?)?)|der|den|dem|die|das|des|einer|eine|allen|alle|aller|jeder|unserer',
  nextVersion: expression(
    `^(?: ${NEWER})?(?:,|,? (?:und|oder|sowie|bis|bzw\\.|beziehungsweise|&)(?: (?:einschließlich|der|zu[rm]?))?|\\s?[-–])\\s?$`,
  ),
  capitalNouns: true,
  commonNoun: expression(
    '(?:ung|ungen|heit|keit|schaft|tät|tion|tionen|ismus|liste|listen|datei|dateien|dienst|dienste|datenbank|programm|system|systeme|profil|profile|ordner|postfach|fehler|assistent|schnittstelle|umgebung|anwendung|maschine|rechner|verfahren|verbindung)$',
  ),
  notNames: new Set(
    'der die das den dem des ein eine einen einem einer eines kein keine sie ihr ihre ihren ihrem wir er es man in im an am auf aus bei beim von vom zu zum zur für mit nach seit ab bis vor ohne gegen durch über unter neben zwischen während wegen trotz als wenn falls ob weil da dass daß obwohl sobald nachdem bevor damit einmal erst nur neu neue neuer neues und oder aber nicht alle allen jede jeder jedes einige diese dieser dieses dies unsere bitte hinweis achtung wichtig anmerkung tipp beginnend ausgehend version versionen release releases ausgabe update updates upgrade patch hotfix build aktualisierung aktualisieren aktualisiert installieren installiert installation installationen verwenden verwendet verwendung nutzen nutzt benötigt benötigen erfordert erfordern setzt braucht unterstützt unterstützen unterstützung voraussetzung voraussetzungen mindestens behoben entfernt geändert hinzugefügt eingeführt veraltet verfügbar auch beide entweder älter älteren ältere neuere neueren früher später ist sind war waren wird werden wurde wurden hat haben hatte kann können muss müssen sollte gegenüber ähnlich wie jetzt dann zuerst zunächst danach was änderung änderungen neuerung neuerungen export import wechsel umstieg wählen klicken öffnen laden starten server client clients konsole dienst agent software produkt programm anwendung betriebssystem datenbank browser paket modul komponente plattform archiv januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag'.split(
      ' ',
    ),
  ),
  versionOf: expression('version(?:en)? (?:von|des|der) $'),
  isThen: expression(
    ' (?:muß|müssen|sollte|sollten|soll)(?: (?:mindestens|wenigstens|zumindest|in|der|auf|dem|Stand))* $',
  ),
  apposition: /(?:,| \() ?$/u,
  looseApposition: expression(
    '(?: (?:ist|sind|wird|werden))?(?: (?:nur|mindestens|erst|ausschließlich|lediglich|derzeit))*(?: (?:in|ab)(?: der)?)? ?$',
  ),
  ofProduct: /^ (?:von|vom|des) (?=\p{Lu}|\.\p{Lu})/u,
  supportedFor: /(?!)/u,
  mustBecome: expression(' (?:muß|müssen|sollten?)(?: \\p{L}+){0,3}? auf (?:mindestens )?(?:die )?$'),
  itsVersion: expression(
    `${B}(?:die|ihre|seine|deren|dessen) (?:installierte |aktuelle |vorhandene |angezeigte )?Version (?:ist |war |liegt )?(?:\\p{L}+ ){1,3}$`,
  ),
  thisVersion: expression(
    `${B}(?:diese[rmsn]?|der vorliegenden|die vorliegende) (?:Version|Ausgabe|Release|Releases|Update|Updates)${E}(?! (?:des|der|von)${E})`,
    'giu',
  ),
  ranges: [
    'zwischen (?:der )?{A} und (?:der )?{B}',
    spelled('(?:von|ab) (?:der )?{A} bis(?: einschließlich| zu[rm]?| inklusive)* (?:der )?{B}'),
    spelled('{A} ?(?:bis(?: einschließlich| zu[rm]?| inklusive)*|–|-) ?(?:der )?{B}'),
  ],
  list: spelled(
    `(?:, (?=⟦[^⟧]+⟧(?:, ⟦|,? (?:und|oder|sowie) (?:der )?⟦))|(?: ${NEWER})?,? (?:und|oder|sowie|bzw\\.|beziehungsweise|als auch) (?:der |die )?)`,
  ),
  move: spelled(
    'von (?:der )?⟦[wb]\\d+⟧(?: (?!bis)[\\p{L}-]+){0,2} (?:auf|nach|zu[rm]?)(?: die)? ⟦[wb]\\d+⟧',
  ),
  subordinate: expression(
    `(?:${B}(?:wenn|falls|sobald|solange|bis|nachdem|bevor|dass|daß|weil|obwohl|während|ob|sofern|sollten?)|, (?:der|die|das|dem|den|denen|deren|dessen|da|wo|welche[rs]?|womit|wodurch))${E}[^,;]*$`,
  ),
  scope: {
    // "… verwenden nur neue Profile den Vermittler": after a version the verb stands before its subject.
    subject: expression(
      `^(?:(?!(?:(?:k?eine?[nmrs]?)|der|die|das|den|dem|des|im|am|mit) )\\p{Ll}+ (?:(?:auch|jedoch|nun|jetzt|standardmäßig|automatisch) )?)?(${ONLY}|${NEW_ONES})`,
      'u',
    ),
    lead: expression(`^(${ONLY}|${NEW_ONES})(?:,? \\p{Ll}+| \\p{Ll}+ \\p{Ll}+)?,?$`, 'u'),
    only: expression(
      `${B}(?:nur|ausschließlich|lediglich) ((?:für|bei|auf|in|an|mit)${E} (?!(?:den|dem) Fall)[^,.;:()⟦⟧⟪⟫]{3,80}?)(?=[,.;:()!]|$)`,
    ),
    next: expression(
      `^(?:dies|das|diese\\p{Ll}? \\p{L}+|die änderung|es|obiges)(?: \\p{Ll}+)? (gilt|gelten|betrifft|betreffen)(?: jedoch| aber| allerdings)? ((?:nur|ausschließlich|lediglich) .+?)(?:, (?:nicht|aber)${E}.*)?[.!]*$`,
    ),
    word: 'nur',
  },
};
