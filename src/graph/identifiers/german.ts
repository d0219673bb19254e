/** German: the words that tell what a name stands for. */
import type { IdentifierWords } from './language.ts';

const SPECIAL = /\p{Ll}\p{Lu}|\p{L}[_:]\p{L}|\p{L}\.\p{L}|\p{Lu}{2,}_\p{Lu}/u;

export const german: IdentifierWords = {
  cues: [
    {
      name: 'Berechtigung',
      kind: 'permission',
      before: /\b(?:berechtigung(?:en)?|recht(?:e)?|scopes?):? $/iu,
      after: /^[ -](?:anwendungs|api-)?(?:berechtigung(?:en)?|rechte?)\b/iu,
      like: SPECIAL,
      examples: [["Die Berechtigung ''app:read'' genügt.", ['app:read']]],
    },
    {
      name: 'Funktion',
      kind: 'function',
      before: /\b(?:funktion(?:en)?|methoden?|api-(?:befehle?|aufrufe?)):? $/iu,
      after: /^[ -](?:funktion|methode)\b/iu,
      like: SPECIAL,
      examples: [["Die Funktion ''GetUsers'' listet sie.", ['GetUsers']]],
    },
    {
      name: 'Befehl',
      kind: 'command',
      before: /\b(?:befehl(?:e|s)?|cmdlets?|kommandos?):? $/iu,
      after: /^[ -](?:befehl|cmdlet|kommando)\b/iu,
      like: /^[a-z][\w.-]*$|^\p{Lu}\p{Ll}+(?:-?\p{Lu}\p{Ll}+)+(?:\.exe)?$|\.exe$/u,
      examples: [["Mit dem Befehl ''reindex'' geht es.", ['reindex']]],
    },
    {
      name: 'Fehler',
      kind: 'error',
      before: /\b(?:fehler(?:code|nummer|meldung)?|ausnahme):? $/iu,
      after: /^[ -](?:fehler|ausnahme)/iu,
      like: /^\p{Lu}\p{Ll}+(?:\p{Lu}[\p{Ll}\d]+)+$|^\p{Lu}{2,}(?:_\p{Lu}+)+$|^\p{Lu}{1,6}-?\d{2,6}$/u,
      examples: [["Der Fehler ''ContentConversionFailed'' erscheint.", ['ContentConversionFailed']]],
    },
    {
      name: 'Eigenschaft',
      kind: 'property',
      before:
        /\b(?:eigenschaft(?:en)?|einstellung(?:en)?|option(?:en)?|(?:umgebungs)?variablen?|registrierungswerte?):? $/iu,
      after: /^[ -](?:eigenschaft|einstellung|option|variable)\b/iu,
      like: SPECIAL,
      examples: [["Die Option ''maxWorkers'' steht auf 4.", ['maxWorkers']]],
    },
  ],
  numbers: [
    {
      name: 'Fehlernummer',
      kind: 'error',
      pattern:
        /\bfehler(?:(?:code|nummer):? (?<name>\d{1,6}|0x[0-9a-f]{1,8}|\p{Lu}{1,6}-?\d{2,6})| (?<name>\d{3,6}|0x[0-9a-f]{1,8}))(?![\p{L}\p{N}_-]|[.,:]\p{N}|%)(?<more>)/giu,
      examples: [['Das Setup endet mit Fehler 1603.', ['1603']]],
    },
    {
      name: 'HTTP-Status',
      kind: 'error',
      pattern:
        /\b(?<name>HTTP(?:[ -](?:Status|Fehler))?(?:code)? [45]\d\d)(?![\p{L}\p{N}_-]|[.,:]\p{N})(?<more>)/gu,
      examples: [['Der Dienst antwortet mit HTTP 503.', ['HTTP 503']]],
    },
    {
      name: 'Port',
      kind: 'port',
      pattern:
        /\b(?:tcp-|udp-)?ports?:? (?<name>\d{2,5})(?<more>(?:(?:, |,? (?:und|oder) )\d{2,5})*)(?![\p{L}\p{N}_]|[.,:–-]\p{N})/giu,
      examples: [['Die Ports 443 und 8462 öffnen.', ['443', '8462']]],
    },
  ],
  columns: [
    { kind: 'permission', head: /^(?:api-)?(?:berechtigung(?:en)?|recht(?:e)?)$/u },
    {
      kind: 'property',
      head: /^(?:eigenschaft(?:en)?|einstellung(?:en)?|option(?:en)?|(?:umgebungs)?variablen?|schlüssel)$/u,
    },
    { kind: 'command', head: /^(?:befehle?|cmdlets?|kommandos?)$/u },
    { kind: 'function', head: /^(?:funktion(?:en)?|methoden?|aufrufe?)$/u },
    { kind: 'error', head: /^(?:fehler(?:code|nummer)?s?|ausnahmen?)$/u },
    { kind: 'port', head: /^(?:tcp-|udp-)?ports?$/u },
  ],
  and: /^(?:, |,? (?:und|oder|sowie) )$/u,
  values: new Set('true false ja nein an aus null keine kein standard aktiviert deaktiviert alle'.split(' ')),
  arguments: {
    title: /^(?:argumente?|parameter|eingaben?)$/iu,
    name: /^(?:name|argument|parameter|feld|option|eigenschaft)$/u,
    type: /^(?:(?:daten)?typ|format|art)$/u,
    description: /^(?:beschreibung|bedeutung|erläuterung|erklärung|zweck|bemerkung|anmerkung)$/u,
    required: /^(?:pflicht|erforderlich|notwendig)\??$/u,
    optionalColumn: /^optional\??$/u,
    optional: /\boptional\b/iu,
    mandatory: /\b(?:erforderlich|pflicht)\b/iu,
    yes: /^(?:ja|j|true|x|✓|✔|erforderlich|pflicht|1)$/u,
    no: /^(?:nein|n|false|-|–|—|✗|optional|0|)$/u,
  },
};
