/** What a language brings along for finding paths through a user interface. */

export interface PathWords {
  /** Right before a path: what the reader is to do, or where something is. */
  readonly lead: RegExp;
  /** Verbs and such at the beginning of what looks like a path's first name. */
  readonly notFirst: ReadonlySet<string>;
  /** Small words inside a name: "Users and Archives". */
  readonly joining: ReadonlySet<string>;
  /** Where paths begin in the systems that people use; in small letters. */
  readonly roots: ReadonlySet<string>;
}

const english: PathWords = {
  lead: /\b(?:click|select|choose|open|opens|opened|go to|goes to|navigate to|browse to|switch to|under|in|via|through|from|at|below|using|use|press|tap|expand|start|run|see|menus?|menu items?|menu entry|path|page|location|dialog|section|tab|on|into|to|by|with|is|called|visit)(?: the| on| your| to| menus?| menu items?| item| entry| page| path)*:? ?$/iu,
  notFirst: new Set(
    'click select choose open go navigate browse switch under in via through from at below using use press tap expand start run see the on into to by with and then or if when please now also next first finally your a an'.split(
      ' ',
    ),
  ),
  joining: new Set('and or of the for to in on & with by from your my a an as / -'.split(' ')),
  roots: new Set(
    'start|file|edit|view|tools|help|settings|system|options|insert|format|window|control panel|system settings|system preferences|preferences|administrative tools|computer configuration|user configuration|home|menu|account|admin|administration|configuration|extras|apple menu|applications'.split(
      '|',
    ),
  ),
};

const german: PathWords = {
  lead: /\b(?:klicken sie auf|wählen sie|öffnen sie|gehen sie (?:zu|auf|nach)|wechseln sie (?:zu|auf)|navigieren sie zu|unter|in|im|über|auf|nach|zu|menü|pfad|seite|bei|von|aus)(?: den| die| das| dem| der| menüpunkt)*:? ?$/iu,
  notFirst: new Set(
    'klicken wählen öffnen gehen wechseln navigieren sie auf zu unter in im über nach den die das dem der und dann oder wenn bitte'.split(
      ' ',
    ),
  ),
  joining: new Set('und oder von der die das den dem für zu in im auf & mit des ein eine / -'.split(' ')),
  roots: new Set(
    'start|datei|bearbeiten|ansicht|extras|hilfe|einstellungen|system|optionen|systemsteuerung|systemeinstellungen|verwaltung|computerkonfiguration|benutzerkonfiguration|menü|konto'.split(
      '|',
    ),
  ),
};

const NONE: PathWords = {
  lead: /(?!)/u,
  notFirst: new Set(),
  joining: new Set(['&', '/', '-']),
  roots: new Set(),
};

const LANGUAGES: Readonly<Record<string, PathWords>> = { en: english, de: german };

/** By the first part of a language tag; without a table only what is set apart is found. */
export function pathWords(tag: string): PathWords {
  return LANGUAGES[tag.toLowerCase().split('-')[0] ?? ''] ?? NONE;
}
