/** German: pieces of patterns that its tables share, and what is done for the ways of spelling. */

/**
 * The source of a pattern that also reads Swiss spelling (`ss` for `ß`) and umlauts that are written out (`ae`). Not
 * for umlauts in character classes.
 */
export function spelled(source: string): string {
  return source
    .replaceAll('ß', '(?:ß|ss)')
    .replaceAll('ä', '(?:ä|ae)')
    .replaceAll('ö', '(?:ö|oe)')
    .replaceAll('ü', '(?:ü|ue)');
}

export function expression(source: string, flags = 'iu'): RegExp {
  return new RegExp(spelled(source), flags);
}

/** Ends of words: `\b` knows no umlauts. */
export const B = '(?<![\\p{L}\\d])';
export const E = '(?!\\p{L})';

export const NEWER =
  '(?:(?:oder|und|bzw\\.|/) (?:\\p{Ll}+ ){0,2}?(?:neuer\\p{Ll}{0,2}|höher\\p{Ll}{0,2}|später\\p{Ll}{0,2}|größer\\p{Ll}{0,2}|aktueller\\p{Ll}{0,2}|jünger\\p{Ll}{0,2}|darüber|aufwärts|nachfolgende\\p{Ll}?|folgende\\p{Ll}?|nachfolger)(?! als)(?: Version(?:en)?)?|aufwärts)';
export const OLDER =
  '(?:(?:oder|und|bzw\\.|/) (?:\\p{Ll}+ ){0,2}?(?:älter\\p{Ll}{0,2}|früher\\p{Ll}{0,2}|niedriger\\p{Ll}{0,2}|kleiner\\p{Ll}{0,2}|darunter|davor|vorherige\\p{Ll}?|vorhergehende\\p{Ll}?)(?! als)(?: Version(?:en)?)?|abwärts)';

/** Participles: at the end of the sentence, or before "worden". */
export const REMOVED =
  '(?:entfernt|(?<!auf (?:(?!wurden?|werden|wird|⟦)[^\\s,.;:]+ ){1,3})(?<!(?:standardmäßig|fest|so|automatisch) )eingestellt|gestrichen|abgeschafft|weggefallen|entfallen|herausgenommen|ausgebaut|beendet|fallen ?gelassen|ausgemustert|zurückgezogen|abgeschaltet|aufgegeben|aus de[mr] \\S+ genommen)';
export const FIXED =
  '(?:behoben|beseitigt|gelöst|korrigiert|bereinigt|repariert|gefixt|berichtigt|ausgeräumt|ausgebessert)';
export const CHANGED =
  '(?:geändert|umbenannt|umgestellt|überarbeitet|ersetzt|verschoben|verlegt|erweitert|verbessert|erhöht|angehoben|gesenkt|verringert|reduziert|angepaßt|neu (?:gestaltet|geschrieben|geordnet|sortiert|strukturiert|angeordnet|aufgebaut|organisiert|gegliedert|benannt|berechnet|aufgeteilt|entwickelt)|umgeordnet|zusammengefaßt|zusammengelegt|aufgeteilt|ausgelagert|weiterentwickelt|vergrößert|verkleinert|beschränkt|begrenzt|gelockert|verdoppelt|halbiert|hochgesetzt|getrennt|verändert|umgebaut|modernisiert|vereinheitlicht|gewandert|umgezogen|vereinfacht|optimiert|beschleunigt|umstrukturiert|modifiziert|herabgesetzt|heraufgesetzt|abgelöst|ausgetauscht|umgewandelt|aufgehoben|verkürzt|verlängert|verschärft)';
export const ADDED =
  '(?:eingeführt|hinzugefügt|hinzugekommen|dazugekommen|ergänzt|aufgenommen|integriert|implementiert|eingebaut|bereitgestellt|vorgestellt|freigeschaltet|ausgeliefert|eingebracht|geschaffen|nachgerüstet|ermöglicht)';
export const DEPRECATED = '(?:veraltet|überholt|abgekündigt|obsolet|mißbilligt|deprecated)';

/** What something no longer is or does. */
const POSSIBLE =
  '(?:unterstützt|verfügbar|möglich|enthalten|angeboten|mitgeliefert|zur (?:Verfügung|Auswahl|Wahl)|im Lieferumfang|benötigt|erforderlich|nötig|notwendig|gepflegt|Bestandteil|Teil|vorhanden|lauffähig|ausgeliefert|weiterentwickelt|gewartet|zulässig|erlaubt|nutzbar|verwendbar|einsetzbar|dabei|vorgesehen|verwendet|genutzt|eingesetzt|gelesen|geschrieben|installiert|ausgeführt|gestartet|akzeptiert|angenommen|berücksichtigt|beachtet|ausgewertet|erzeugt|erstellt|angelegt|freigegeben|zugelassen|gültig|wählbar|auswählbar|einstellbar|sichtbar|funktionsfähig|kompatibel|betrieben|bereitgestellt|übertragen|vorgehalten|bereit)';
export const NO_LONGER = `(?:(?<!${B}(?:muß|müssen|braucht|brauchen|sollten?)${E}[^;:.]{0,80})${B}(?:nicht|keine?\\p{Ll}?)(?: [^⟦⟧;:.,]{1,40})? (?:mehr|länger)(?: \\p{L}+){0,2}? ${POSSIBLE}${E}|${B}(?:gibt|unterstützt|unterstützen|enthält|enthalten|bietet|bieten|kann|können|läßt|lassen|funktioniert|funktionieren|läuft|laufen|existiert|existieren|steht|stehen|akzeptiert|erlaubt)${E} (?:(?!, (?:der|die|das|dem|den|deren|wenn|weil|da|um|was|wo)${E})[^⟦⟧;:.]){0,80}?${B}(?:nicht|keine?\\p{Ll}?)${E}(?: [^⟦⟧;:.,]{1,60}?)? (?:mehr|länger)${E})`;
/** "entfällt", "fällt … weg", "läuft … aus". */
export const FALLS_AWAY = `(?:${B}entf(?:ällt|allen)${E}|${B}fallen?${E}[^⟦⟧;:.,]{0,80}? weg${E}|${B}fällt${E}[^⟦⟧;:.,]{0,80}? weg${E}|${B}(?:läuft|laufen)${E}[^⟦⟧;:.,]{0,80}? aus(?=[.,;:!)]|$))`;

/** Before a version in which something happened. */
export const IN = '(?:in|im|mit|zu[rm]?|durch|ab|seit|beginnend mit)';
const BEEN = '(?:wurden?|ist|sind|hat|haben)';

/**
 * Something was done in a version, wherever the participle stands:
 *
 *     In ⟦w0⟧ wurde die alte Ansicht entfernt.
 *     Die alte Ansicht wurde in ⟦w0⟧ ersatzlos entfernt.
 *     … die in ⟦w0⟧ entfernt wurde
 *     Entfernt in ⟦w0⟧: die alte Ansicht
 *
 * `announced` are those that say the same in the present tense, "wird mit ⟦w0⟧ entfernt".
 */
export function done(participles: string, announced = participles): string {
  return [
    `${B}${IN} {V}(?: ${NEWER})? ${BEEN} (?:[^⟦⟧,.;:]{0,120}? )?${participles}${E}`,
    `${B}${BEEN} (?:[^⟦⟧.;:]{0,100}? )?${IN} {V}(?: [^⟦⟧,.;:]{0,60}?)? ${participles}${E}`,
    `${B}(?:mit|durch|zu[rm]?) {V} (?:wird|werden) (?:[^⟦⟧,.;:]{0,120}? )?${announced}${E}`,
    `${B}(?:wird|werden) (?:[^⟦⟧.;:]{0,100}? )?(?:in|im|mit|durch|zu[rm]?) {V}(?: [^⟦⟧,.;:]{0,60}?)? ${announced}${E}`,
    `${B}${IN} {V} ${participles}${E}(?! (?:werden|haben|wurden))`,
    `(?<!nicht |zu |kann |können )${B}${participles}(?: worden| wurden?| ist| sind)?(?: erst| bereits| schon)? (?:${IN} |\\((?:${IN} )?){V}`,
  ].join('|');
}
