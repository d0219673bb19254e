/** German: the rules for what is said of versions. The word order is free, so most rules know several places of a verb. */
import {
  ADDED,
  B,
  CHANGED,
  DEPRECATED,
  done,
  E,
  FALLS_AWAY,
  FIXED,
  IN,
  NEWER,
  NO_LONGER,
  OLDER,
  REMOVED,
  spelled,
} from './german-words.ts';
import type { CueRule } from './language.ts';

/** A word that is no preposition: "benötigt der Client ⟦w0⟧", but not "benötigt in ⟦w0⟧". */
const OBJECT =
  '(?!(?:in|im|ab|seit|bis|vor|mit|auf|für|zu[mr]?|unter|durch|nach|von|erst|gegenüber|wie|als|nicht|kein\\p{Ll}*)(?!\\p{L}))[^\\s⟦⟧,;:()]*[^\\s⟦⟧,;:.()]';
const NEEDS = '(?:benötigt|benötigen|erfordert|erfordern|braucht|brauchen|verlangt|verlangen)';
const WORD = '(?!(?:nicht|keine?)(?!\\p{L}))[^\\s⟦⟧,;:]*[^\\s⟦⟧,;:.]';
/** Before a version: no preposition that makes a time or a place of it. */
const ALONE =
  '(?<!(?:ab|seit|mit|in|bis|vor|von|zu[rm]?|unter|für|auf|nach|gegenüber)(?: (?:der|dem|den|die))? )';
const NEEDED =
  '(?:benötigt|erforderlich|vorausgesetzt|nötig|notwendig|Voraussetzung|Mindest\\p{L}+|Pflicht|verlangt|gefordert|zwingend|installiert sein|vorliegen|vorhanden sein|im Einsatz sein|eingesetzt werden|verwendet werden müssen)';
const RAISED = '(?:aktualisiert|gebracht|angehoben|migriert|umgestellt|hochgezogen|upgedatet|upgegradet)';
const FROM = '(?:ab|seit|beginnend mit|angefangen mit|beginnend ab)';

const RULES: readonly CueRule[] = [
  {
    name: 'example',
    kind: 'none',
    pattern: `${B}(?:z\\. ?B\\.|d\\. ?h\\.|bspw\\.|zum Beispiel|beispielsweise|etwa),? (?:[^\\s⟦]+ ){0,4}{V}`,
    examples: [['Geben Sie die Nummer ein, z. B. ab 26.1.', '']],
  },
  {
    name: 'title of a text',
    kind: 'none',
    pattern: `${B}(?:\\p{L}*hinweise?n?|\\p{L}*anleitung(?:en)?|\\p{L}*handbuchs?|artikels?|kapitels?|\\p{L}*dokumentation|änderungsprotokolls?|ankündigung|changelog|release notes)(?: (?!\\(|vor|seit|ab|bis|gilt|gelten|benötigt|beschreibt|ist|sind|wird|wurde)[^\\s⟦.;:,]+){0,6} {V}(?: ${NEWER})?`,
    examples: [['Lesen Sie die Versionshinweise zu Version 26.1 oder neuer.', '']],
  },
  {
    name: 'name of a choice',
    kind: 'none',
    pattern: `${B}(?:wählen|klicken|markieren|öffnen|aktivieren|anklicken)(?: Sie)?(?: [^\\s⟦⟧„»"“‚]+){0,4} [„»"“‚][^⟦⟧“«"”‘]{0,30}{V}|^(?:der|die|das) (?:option|eintrag|menüpunkt|schaltfläche|reiter|feld|filter|auswahl|kontrollkästchen|spalte|knopf|ordner) [„»"“‚]?(?:ab|seit|vor|bis|neu in|mit) {V}[“«"‘]? (?:ist|wird|kann|hat|zeigt|enthält|steht)${E}`,
    examples: [['Wählen Sie „Vor 25.3“ in der Liste.', '']],
  },
  {
    name: 'not yet',
    kind: 'none',
    pattern: `${B}nicht (?:[^⟦⟧,.;:]{0,40} )?${IN} {V}[^⟦⟧,.;:]{0,40} ${FIXED}${E}|${B}${IN} {V}[^⟦⟧,.;:]{0,80} nicht (?:\\p{L}+ )?${FIXED}${E}|nicht (?:\\p{L}+ )?${FIXED} ${IN} {V}`,
    examples: [['Der Fehler ist in Version 26.1 noch nicht behoben.', '']],
  },
  {
    name: 'of a format',
    kind: 'none',
    pattern: `{V} (?:des|der|vom|von) (?:\\p{L}*formate?s?|\\p{L}*protokolls?|schemas?|schnittstelle|API|spezifikation|norm|standards|handbuchs|vertrags|lizenz|richtlinie|vorlage|datei)${E}`,
    examples: [['Seit Version 25.3 des Dateiformats ist alles anders.', '']],
  },
  {
    name: 'must be brought to',
    kind: 'requires',
    pattern: `${B}(?:muß|müssen|sollten?|ist|sind)(?: [^\\s⟦⟧,;:.]+){0,5}? auf (?:mindestens )?{V}(?: ${NEWER})? (?:zu aktualisieren|${RAISED} werden)`,
    examples: [['Ältere müssen zuerst auf Version 25.1 aktualisiert werden.', 'requires 25.1']],
  },
  {
    name: 'first update to',
    kind: 'requires',
    pattern: `${B}(?:aktualisieren|installieren|wechseln)(?: Sie)?(?: [^\\s⟦⟧,;:.]+){0,3}? (?:zuerst|zunächst|zuvor|vorher)(?: [^\\s⟦⟧,;:.]+){0,3}? {V}|${B}(?:zuerst|zunächst|zuvor|vorher) auf {V}`,
    examples: [['Aktualisieren Sie zunächst auf Version 25.1.', 'requires 25.1']],
  },
  {
    name: 'requires',
    kind: 'requires',
    pattern: `${B}${NEEDS}(?: ${OBJECT}){0,6}? {V}(?: ${NEWER})?|${B}${NEEDS}(?: ${OBJECT}){1,6}? (?:in|ab) {V}(?: ${NEWER})?(?=[.,;)]|$| und | sowie )|${B}setz(?:t|en)(?: ${OBJECT}){0,6}?(?: (?:in|ab))? {V}[^⟦⟧.;:]{0,40} voraus${E}`,
    examples: [
      ['Der Agent benötigt Nordlicht Archiv 25.1 oder neuer.', 'requires 25.1'],
      ['Der Dienst benötigt ab Version 26.1 mehr Speicher.', 'since 26.1'],
      ['Der Client setzt .NET Framework in Version 4.8 voraus.', 'dotnet requires 4.8'],
    ],
  },
  {
    name: 'is required',
    kind: 'requires',
    // "Ab ⟦w0⟧ ist ein Zertifikat erforderlich" requires the certificate.
    pattern: `${ALONE}{V}(?: ${NEWER})? (?:wird|werden|ist|sind|muß|müssen)(?: ${WORD}){0,5}? ${NEEDED}${E}|${B}(?:wird|werden|ist|sind|muß|müssen)(?: ${WORD}){0,6}? ${ALONE}{V}(?: ${NEWER})?(?: ${WORD}){0,4}? ${NEEDED}${E}|${B}(?:ab|seit|mit) ⟦[^⟧]+⟧ {V}(?: ${NEWER})? ${NEEDED}${E}|${B}\\p{L}*(?:voraussetzung|anforderung)(?:en)?(?: ${WORD}){0,4}?(?: ist| sind|:)(?: ${WORD}){0,6}? ${ALONE}{V}(?: ${NEWER})?|${B}(?:vorausgesetzt|benötigt|erforderlich|notwendig|nötig|verlangt)(?:: | (?:wird|werden|ist|sind) )(?:${OBJECT} ){0,5}?{V}(?: ${NEWER})?|${B}(?:vorausgesetzt|benötigt|erforderlich|notwendig|nötig) (?:wird|werden|ist|sind) (?:${OBJECT} ){1,5}?(?:in|ab) {V}(?: ${NEWER})?(?=[.,;)]|$)|${B}muß (?:${WORD} ){0,3}?{W}(?: ${NEWER})? sein`,
    examples: [
      ['Version 25.1 oder neuer ist erforderlich.', 'requires 25.1'],
      ['Ab Version 25.1 ist ein Zertifikat erforderlich.', 'since 25.1'],
    ],
  },
  {
    name: 'at least',
    kind: 'requires',
    pattern: `${B}(?:mindestens|wenigstens|zumindest|nicht älter als)(?: (?:in|ab|über|auf|die|der))* {V}(?: ${NEWER})?|${B}Mindest(?:version|anforderung|voraussetzung)(?:en)?(?:[^⟦⟧.;:]{0,40} (?:ist|sind|lautet)|:)? {V}`,
    examples: [['Stellen Sie sicher, dass mindestens Version 25.1 installiert ist.', 'requires 25.1']],
  },
  {
    name: 'only these',
    kind: 'requires',
    pattern: `${B}(?:nur|ausschließlich|lediglich) (?:[^⟦⟧.;:,]{0,40} )?{V}(?: ${NEWER})?(?= (?:wird|werden|ist|sind|kann|können|läßt|lassen|darf|dürfen)${E})|${B}(?:wird|werden|ist|sind) (?:nur|ausschließlich|lediglich) {V}(?: ${NEWER})?(?= (?:unterstützt|zugelassen|freigegeben|zulässig))|${B}unterstütz(?:t|en) (?:wird |werden )?(?:nur|ausschließlich|lediglich) {V}(?: ${NEWER})?|${B}(?:nur|ausschließlich|lediglich) von {V}(?: ${NEWER})?(?: aus)? möglich`,
    examples: [
      ['Für PostgreSQL wird nur Version 12 oder neuer unterstützt.', 'postgresql requires 12'],
      [
        'Nur Installationen der Versionen 25.1 bis 25.3 können direkt aktualisiert werden.',
        'requires 25.1..25.3',
      ],
    ],
  },
  {
    name: 'fixed in',
    kind: 'fixed',
    pattern: `${done(FIXED)}|${B}${IN} {V}[^⟦⟧,.;:]{0,80} nicht mehr auf(?=[.,;!]|$)`,
    examples: [
      ['Dieser Fehler wurde mit Version 25.3.1 behoben.', 'fixed 25.3.1'],
      ['Der Fehler tritt ab Version 25.3.1 nicht mehr auf.', 'fixed 25.3.1'],
    ],
  },
  {
    name: 'fixes',
    kind: 'fixed',
    pattern: `{V} (?:behebt|beseitigt|löst|korrigiert|repariert|bereinigt)${E}|{V} schließt${E}[^⟦⟧.;:]{0,60}(?:lücken?|schwachstellen?)${E}|(?:lücken?|schwachstellen?)${E}[^⟦⟧.;:]{0,60} ${IN} {V} geschlossen${E}|${B}(?:hat|haben) {V}(?: [^⟦⟧,.;:]{0,60})? ${FIXED}${E}|${B}(?:Fehlerbehebung(?:en)?|Korrektur(?:en)?|(?:behobene|gelöste|korrigierte|beseitigte)[nr]? \\p{L}+) (?:in|mit) {V}`,
    examples: [['Version 25.3.1 behebt den Fehler in der Vorschau.', 'fixed 25.3.1']],
  },
  {
    name: 'deprecated in',
    kind: 'deprecated',
    pattern: `${done(`(?:als )?${DEPRECATED}(?: (?:gekennzeichnet|markiert|eingestuft|erklärt))?`)}|${B}(?:gilt|gelten) ${IN} {V} als ${DEPRECATED}${E}|${B}${IN} {V} (?:gilt|gelten) (?:[^⟦⟧,.;:]{0,80} )?als ${DEPRECATED}${E}`,
    examples: [['Der Befehl ist seit Version 25.1 veraltet.', 'deprecated 25.1']],
  },
  {
    name: 'no longer',
    kind: 'removed',
    pattern: `${B}(?:${IN}|von|unter) {V}(?: ${NEWER})? (?:[^⟦⟧,.;:]{0,80}? )?${NO_LONGER}(?! [^;.]{1,60}, sondern)|${B}(?:nicht|keine?\\p{Ll}?) (?:mehr|länger)(?: \\p{L}+){1,3} ${IN} {V}|{V} (?:unterstützt|enthält|bietet|kann|läuft|läßt|erlaubt|akzeptiert|verwendet|nutzt|liest|schreibt|erzeugt)${E}(?: [^⟦⟧,.;:]{0,80})? (?:nicht|keine?\\p{Ll}?)${E}(?: [^⟦⟧,.;:]{0,40})? mehr${E}|${B}(?:gibt|steht|stehen|kann|können|unterstützt|unterstützen|läßt|lassen|funktioniert|funktionieren) [^⟦⟧,.;:]{0,80}?${IN} {V} (?:[^⟦⟧,.;:]{0,60}? )?(?:nicht|keine?\\p{Ll}?)(?: [^⟦⟧,.;:]{1,40})? (?:mehr|länger)${E}`,
    examples: [
      ['Bandlaufwerke werden ab Version 25.1 nicht mehr unterstützt.', 'removed 25.1'],
      ['Version 26.1 unterstützt Bandlaufwerke nicht mehr.', 'removed 26.1'],
    ],
  },
  {
    name: 'removed in',
    kind: 'removed',
    pattern: done(REMOVED),
    examples: [
      ['In Version 26.2 wurde die alte Ansicht entfernt.', 'removed 26.2'],
      ['Die Sicherung auf Band wurde zu Version 25.1 eingestellt.', 'removed 25.1'],
    ],
  },
  {
    name: 'falls away',
    kind: 'removed',
    pattern: `${B}entf(?:ällt|allen|iel|ielen) ${IN} {V}|${B}(?:fällt|fallen|fiel|fielen) (?:[^⟦⟧,.;:]{0,60} )?${IN} {V} (?:[^⟦⟧,.;:]{0,60} )?weg${E}|${B}${IN} {V} (?:[^⟦⟧,.;:]{0,60}? )?${FALLS_AWAY}|${B}(?:endet|enden|endete|läuft|laufen) (?:[^⟦⟧,.;:]{0,40} )?mit {V}|{V} (?:entfernt|streicht|verzichtet auf)${E}`,
    examples: [
      ['Mit Version 26.1 fällt die klassische Suche weg.', 'removed 26.1'],
      ['Die Unterstützung für Fax endet mit Nordlicht Archiv 25.3.', 'removed 25.3'],
    ],
  },
  {
    name: 'changed in',
    kind: 'changed',
    pattern: `${done(CHANGED, '(?:ersetzt|umgestellt|umbenannt|abgelöst|angehoben|erhöht|gesenkt|überarbeitet)')}|${B}(?:Änderung(?:en)?) (?:in|mit|ab|seit) {V}|{V} (?:ändert|ersetzt|verschiebt)${E}`,
    examples: [
      ['Der Menüpunkt wurde in Version 25.1 umbenannt.', 'changed 25.1'],
      ['In Version 25.1 wurde der Menüpunkt umbenannt.', 'changed 25.1'],
    ],
  },
  {
    name: 'up to and including',
    kind: 'until',
    pattern: `${B}bis(?: und mit|(?: und)? (?:einschließlich|inklusive|inkl\\.|einschl\\.))?(?: zu[rm]?)? {V}(?: ${OLDER})?`,
    examples: [
      ['Bis einschließlich 25.1 wurden Ordner kopiert.', 'until 25.1'],
      ['Bis Version 25.1 wurden Ordner kopiert.', 'until 25.1'],
    ],
  },
  {
    name: 'or older',
    kind: 'until',
    pattern: `{V} ${OLDER}|${B}(?:letzte|letzten) (?:Version|Ausgabe)[^⟦⟧.;:]{0,60} (?:ist|war) {V}|${B}(?:höchstens|maximal) {W}`,
    examples: [['Installationen der Version 24.2 oder älter müssen umgezogen werden.', 'until 24.2']],
  },
  {
    name: 'before',
    kind: 'before',
    pattern: `${B}vor (?!(?:der |dem )?(?:Update|Upgrade|Aktualisierung)){V}|${B}(?:älter|früher|niedriger)\\p{Ll}{1,3} (?:Version(?:en)?|Ausgaben?) als {V}|${B}(?:älter|kleiner|niedriger|früher)\\p{Ll}{0,2} als {V}|${B}(?:Versionen|Version|Ausgaben) (?:unter|unterhalb(?: von)?) {V}`,
    examples: [
      ['Der Schlüssel gilt zehn Jahre (zwei Jahre vor Version 25.2).', 'before 25.2'],
      ['Versionen, die älter als 25.1 sind, werden nicht gelesen.', 'before 25.1'],
    ],
  },
  {
    name: 'new in',
    kind: 'since',
    pattern: `${B}(?:neu|neues|neuerung(?:en)?|neuheit(?:en)?|neue funktion(?:en)?|erstmals|erstmalig)(?: \\p{Ll}+)? (?:in|mit|seit|ab|zu|von) {V}(?: ${NEWER})?`,
    examples: [['Neu in 25.2: Setzen Sie auch das Häkchen.', 'since 25.2']],
  },
  {
    name: 'added in',
    kind: 'since',
    pattern: `${done(ADDED)}|${B}(?:in|mit|unter) {V}(?: ${NEWER})?(?: [^⟦⟧,.;:]{0,80})? (?:verfügbar|möglich|zur Verfügung)${E}|${B}(?:verfügbar|möglich|enthalten|vorhanden) (?:erst |nur )?(?:in|mit) {V}|${B}(?:kam|kamen|kommt|kommen) (?:[^⟦⟧,.;:]{0,40} )?(?:in|mit) {V}`,
    examples: [
      ['Der Importassistent wurde in Nordlicht Archiv 25.2 hinzugefügt.', 'since 25.2'],
      ['Verfügbar mit Version 25.2.', 'since 25.2'],
    ],
  },
  {
    name: 'introduces',
    kind: 'since',
    pattern: `{V} ist (?:die|das) erste${E}|{V} führt${E} [^⟦⟧;:]{1,80} ein(?=[.,;!]|$)|{V} fügt${E} [^⟦⟧;:]{1,80} hinzu${E}|{V} (?:bringt|brachte|ergänzt|liefert|erhält|enthält|bietet|unterstützt) (?!einen? (?:bekannten )?(?:Fehler|Problem))`,
    examples: [['Nordlicht Archiv 26.1 führt gemeinsame Ordner ein.', 'since 26.1']],
  },
  {
    name: 'as of',
    kind: 'since',
    refine: true,
    pattern: `${B}${FROM}(?: (?:dem|der) (?:Update|Upgrade|Aktualisierung|Umstellung|Einführung|Wechsel|Veröffentlichung)(?: (?:auf|von|zu[rm]?))?)? {V}(?: ${NEWER})?(?: an${E})?`,
    examples: [
      ['Ab Nordlicht Archiv 26.1 fragt die Konsole.', 'since 26.1'],
      ['Seit Version 26.1 ist es nicht mehr möglich, neue anzulegen.', 'removed 26.1'],
    ],
  },
  {
    name: 'from … on',
    kind: 'since',
    refine: true,
    pattern: `${B}von {V} (?:an|ab|aufwärts)${E}`,
    examples: [['Von Version 25.1 an hat jedes Postfach ein Kontingent.', 'since 25.1']],
  },
  {
    name: 'with',
    kind: 'since',
    refine: true,
    own: true,
    // "Mit ⟦w0⟧ archivierte Nachrichten" speaks of the messages.
    pattern: `^mit {W}(?=,| \\p{L}*(?:t|en|sind|kann|darf|muß)${E})`,
    examples: [
      ['Mit Version 25.2 werden Berichte wöchentlich versandt.', 'since 25.2'],
      ['Mit Exchange 2016 öffnet sich ein anderer Dialog.', ''],
      ['Mit Version 25.2 archivierte Nachrichten bleiben lesbar.', ''],
    ],
  },
  {
    name: 'in … and later',
    kind: 'since',
    refine: true,
    pattern: `{V} ${NEWER}|{V}\\+|${B}(?:neuer|höher|später|größer)\\p{Ll}{0,2} als {W}`,
    examples: [['In Version 25.1 und höher wird das Protokoll aufgehoben.', 'since 25.1']],
  },
  {
    name: 'only in',
    kind: 'since',
    pattern: `${B}(?:nur|erst|ausschließlich) (?:in|mit|unter) {W}`,
    examples: [['Dieses Feld gibt es nur in Version 25.1.', 'since 25.1']],
  },
  {
    name: 'range',
    kind: 'since',
    pattern: '⟦w\\d+-\\d+⟧',
    examples: [['In den Versionen 25.1 bis 25.3 ist der Zähler falsch.', 'since 25.1..25.3']],
  },
  {
    name: 'mark at the start',
    kind: 'since',
    pattern: '^[("„]?{W}[)"“]?: ?(?=\\S)|^(?:\\[{W}\\]|\\({W}\\)) ?(?=\\S)',
    examples: [['Version 25.2: Das Häkchen kann gesetzt werden.', 'since 25.2']],
  },
];

/** "Wurde ein Profil entfernt, …" is a condition, so the verb must not stand first. */
const HAS_BEEN = '(?<=\\S )(?:wurden?|ist|sind)';

const BELOW: readonly CueRule[] = [
  {
    name: 'has been removed',
    kind: 'removed',
    pattern: `${HAS_BEEN} (?:[^⟦⟧,.;:]{0,120}? )?${REMOVED}${E}|${NO_LONGER}|${FALLS_AWAY}`,
    examples: [['Die alte Ansicht wurde entfernt.', 'removed']],
  },
  {
    name: 'has been fixed',
    kind: 'fixed',
    pattern: `${HAS_BEEN} (?:[^⟦⟧,.;:]{0,120}? )?${FIXED}${E}`,
    examples: [['Die bekannten Fehler der Version 25.1 wurden behoben.', 'fixed']],
  },
  {
    name: 'is deprecated',
    kind: 'deprecated',
    pattern: `(?:${HAS_BEEN}|gilt|gelten) (?:[^⟦⟧,.;:]{0,80}? )?${DEPRECATED}${E}`,
    examples: [['Der Befehl ist veraltet.', 'deprecated']],
  },
  {
    name: 'has been changed',
    kind: 'changed',
    pattern: `${HAS_BEEN} (?:[^⟦⟧,.;:]{0,120}? )?${CHANGED}${E}`,
    examples: [['Die Oberfläche wurde vollständig neu gestaltet.', 'changed']],
  },
  {
    name: 'has been added',
    kind: 'since',
    pattern: `${HAS_BEEN} (?:[^⟦⟧,.;:]{0,120}? )?${ADDED}${E}`,
    examples: [['Ein neuer Auftrag wurde hinzugefügt.', 'since']],
  },
  {
    name: 'now',
    kind: 'since',
    // "Klicken Sie nun auf …" tells what to do, not what is new.
    pattern: `(?<!^(?:bitte )?\\p{L}+e?n Sie [^⟦⟧]{0,80})(?<!^)${B}(?:jetzt|nun|nunmehr|neuerdings|ab sofort)${E}(?! Sie)`,
    examples: [['Neue Importaufträge verwenden jetzt den Vermittler.', 'since']],
  },
];

const read = (rules: readonly CueRule[]): CueRule[] =>
  rules.map((rule) => ({ ...rule, pattern: spelled(rule.pattern) }));

export const cues: readonly CueRule[] = read(RULES);
export const headingCues: readonly CueRule[] = read(BELOW);
