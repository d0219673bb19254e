/** English: the words that tell what a name stands for. */
import type { IdentifierWords } from './language.ts';

/** Spelled like no ordinary word: `accessLevel`, `max_size`, `mail.send`, `app:read`. */
const SPECIAL = /\p{Ll}\p{Lu}|\p{L}[_:]\p{L}|\p{L}\.\p{L}|\p{Lu}{2,}_\p{Lu}|\p{L}-\p{L}.*-\p{L}/u;
const NAMED = '(?: (?:named|called))?:?';

export const english: IdentifierWords = {
  cues: [
    {
      name: 'permission',
      kind: 'permission',
      before: new RegExp(
        String.raw`\b(?:permissions?|privileges?|(?:api |oauth )?scopes?|user rights?)${NAMED} $`,
        'iu',
      ),
      after:
        /^ (?:(?:application|delegated|api|oauth|graph|user) )?(?:permissions?|privileges?|scopes?|rights?)\b/iu,
      like: SPECIAL,
      examples: [
        ["Grant the permission ''app:read''.", ['app:read']],
        ["You need the ''ApplicationImpersonation'' right.", ['ApplicationImpersonation']],
        ["Users need the permission ''Read''.", []],
      ],
    },
    {
      name: 'function',
      kind: 'function',
      before: new RegExp(
        String.raw`\b(?:functions?|methods?|procedures?|api (?:calls?|commands?|functions?|methods?))${NAMED} $`,
        'iu',
      ),
      after: /^ (?:functions?|methods?|procedures?|api (?:calls?|commands?|functions?|methods?))\b/iu,
      like: SPECIAL,
      examples: [
        ["The ''GetUsers'' method lists them.", ['GetUsers']],
        ["The function ''Search'' of the client.", []],
      ],
    },
    {
      name: 'command',
      kind: 'command',
      before: new RegExp(String.raw`\b(?<!menu )(?:commands?|cmdlets?|utility)${NAMED} $`, 'iu'),
      after:
        /^ (?:(?:shell|powershell|console|command[ -]line) )?(?:commands?|cmdlets?|command[ -]line tool|utility)\b/iu,
      like: /^[a-z][\w.-]*$|^\p{Lu}\p{Ll}+(?:-?\p{Lu}\p{Ll}+)+(?:\.exe)?$|\.exe$/u,
      examples: [
        ["Use the command ''reindex''.", ['reindex']],
        ['The <code>db-check</code> command shows it.', ['db-check']],
        ["Choose the command ''Print''.", []],
      ],
    },
    {
      name: 'run',
      kind: 'command',
      before: /\b(?:run|execute|runs|executes|running|executing)(?: the command)? $/iu,
      like: /^[a-z][\w-]*(?:\.(?:exe|cmd|bat|ps1|sh))?$/u,
      code: true,
      examples: [
        ['Run <code>iisreset</code>.', ['iisreset']],
        ['Enter <code>true</code>.', []],
      ],
    },
    {
      name: 'error',
      kind: 'error',
      before:
        /\b(?:errors?|exceptions?|error (?:codes?|names?|messages?))(?: (?:is|was|called|named))?:? $/iu,
      after: /^ (?:errors?|exceptions?|error (?:codes?|messages?))\b/iu,
      like: /^\p{Lu}\p{Ll}+(?:\p{Lu}[\p{Ll}\d]+)+$|^\p{Lu}{2,}(?:_\p{Lu}+)+$|^\p{Lu}{1,6}-?\d{2,6}$/u,
      examples: [
        ["It ignores ''ContentConversionFailed'' errors.", ['ContentConversionFailed']],
        ["The error code ''E1042'' is shown.", ['E1042']],
        ["An ''OK'' error.", []],
      ],
    },
    {
      name: 'property in code',
      kind: 'property',
      before: new RegExp(
        String.raw`\b(?:propert(?:y|ies)|environment variables?|registry values?|configuration (?:keys?|values?))${NAMED} $`,
        'iu',
      ),
      after: /^ (?:property|environment variable|registry value|configuration key)\b/iu,
      like: /^[\p{L}_][\w.-]*$/u,
      code: true,
      examples: [
        ['The value of the property <code>Name</code>.', ['Name']],
        ['Set the environment variable <code>TZ</code>.', ['TZ']],
      ],
    },
    {
      name: 'property',
      kind: 'property',
      before: new RegExp(
        String.raw`\b(?:propert(?:y|ies)|settings?|options?|attributes?|variables?|registry values?|(?:configuration|config) (?:keys?|values?|entry|entries)|feature flags?)${NAMED} $`,
        'iu',
      ),
      after:
        /^[,:]? (?:is )?(?:(?:a|an|the) )?(?:(?:global|registry|environment|configuration|config) )?(?:propert(?:y|ies)|settings?|options?|attributes?|variables?|registry values?|(?:configuration|config) (?:key|entry)|feature flag|flag)\b/iu,
      like: SPECIAL,
      examples: [
        ["Set the option ''maxWorkers'' to 4.", ['maxWorkers']],
        ['Create the registry value SkipCheck2.', ['SkipCheck2']],
        ["Clear the ''Remember'' option.", []],
      ],
    },
  ],
  numbers: [
    {
      name: 'error number',
      kind: 'error',
      pattern:
        /\berrors?(?:(?: code| number| no\.| id)s?:? #?(?<!\d)(?<name>\d{1,6}|0x[0-9a-f]{1,8}|\p{Lu}{1,6}-?\d{2,6})| #?(?<name>\d{2,6}|0x[0-9a-f]{1,8}))(?![\p{L}\p{N}_-]|[.,:]\p{N}|%| (?:times|lines|minutes|seconds|hours|days|items|messages|e-?mails|users|files|pages|percent|errors)\b)(?<more>)/giu,
      examples: [
        ['Setup stops with error 1603.', ['1603']],
        ['The log shows error code 5.', ['5']],
        ['The error 3 times in a row; error 20 minutes later; no errors in 2024.', []],
      ],
    },
    {
      name: 'exit code',
      kind: 'error',
      pattern:
        /\b(?:exit|return|stop|bug ?check) codes?:? (?<name>[1-9]\d{0,5}|0x[0-9a-f]{1,8})(?![\p{L}\p{N}_-]|[.,:]\p{N})(?<more>)/giu,
      examples: [
        ['It ends with exit code 3010.', ['3010']],
        ['Exit code 0 means that all went well.', []],
      ],
    },
    {
      name: 'HTTP status',
      kind: 'error',
      pattern:
        /\b(?<name>HTTP(?: (?:status|error))?(?: code)? [45]\d\d)(?![\p{L}\p{N}_-]|[.,:]\p{N})(?<more>)/gu,
      examples: [
        ['The service answers with HTTP 503.', ['HTTP 503']],
        ['HTTP 200 is fine.', []],
      ],
    },
    {
      name: 'port',
      kind: 'port',
      pattern:
        /\b(?<!\b(?:usb|com|serial|switch|hdmi|lan|network) )ports?:? (?:numbers? )?(?<name>\d{2,5})(?<more>(?:(?:, |,? (?:and|or|und|oder) )\d{2,5})*)(?![\p{L}\p{N}_]|[.,:–-]\p{N})/giu,
      examples: [
        ['Open the ports 443 and 8462.', ['443', '8462']],
        ['Port 2 of the switch, USB port 31.', []],
      ],
    },
    {
      name: 'port of a protocol',
      kind: 'port',
      pattern:
        /\b(?:(?:TCP|UDP)[ /](?<name>\d{2,5})|(?<!\d[.:/])(?<name>\d{2,5})\/(?:tcp|udp))(?![\p{L}\p{N}_]|[.,:–-]\p{N})(?<more>)/giu,
      examples: [['Allow TCP 8463 and 53/udp.', ['8463', '53']]],
    },
  ],
  columns: [
    { kind: 'permission', head: /^(?:api |required )?(?:permissions?|scopes?|privileges?)(?: names?)?$/u },
    {
      kind: 'property',
      head: /^(?:(?:global |configuration |config |registry )?(?:propert(?:y|ies)|settings?|options?|variables?|attributes?|keys?)|value names?|environment variables?|registry values?)(?: names?)?$/u,
    },
    { kind: 'command', head: /^(?:(?:shell |powershell )?(?:commands?|cmdlets?))(?: names?)?$/u },
    { kind: 'function', head: /^(?:api )?(?:functions?|methods?|calls?|endpoints?)(?: names?)?$/u },
    {
      kind: 'error',
      head: /^(?:(?:error|exception|fault)(?: (?:codes?|numbers?|names?|ids?))?|errors|exceptions|(?:stop|exit|return) codes?)$/u,
    },
    { kind: 'port', head: /^(?:(?:tcp|udp|default|listening|destination) )?ports?(?: numbers?)?$/u },
  ],
  and: /^(?:, |,? (?:and|or|as well as) )$/u,
  values: new Set(
    'true false yes no on off null none nil default enabled disabled all any current normal n/a auto automatic always never ok'.split(
      ' ',
    ),
  ),
  arguments: {
    title:
      /^(?:(?:input |required |optional |request )?(?:arguments?|parameters?|params|inputs?)|options|body)$/iu,
    name: /^(?:(?:argument|parameter|param|field|option|property)(?: name)?|name|arguments|parameters)$/u,
    type: /^(?:(?:data ?)?type|format|kind)$/u,
    description: /^(?:description|meaning|explanation|purpose|notes?|remarks?|details|comment)$/u,
    required: /^(?:required\??|mandatory\??|must)$/u,
    optionalColumn: /^optional\??$/u,
    optional: /\boptional\b/iu,
    mandatory: /\b(?:required|mandatory)\b/iu,
    yes: /^(?:yes|y|true|x|✓|✔|required|mandatory|1)$/u,
    no: /^(?:no|n|false|-|–|—|✗|optional|0|)$/u,
  },
};
