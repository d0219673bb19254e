/** English: how its texts speak of versions and deadlines. Everything that knows English words stands here. */
import type { CueRule, DeadlineRule, Language } from './language.ts';

const REMOVED = '(?:removed|dropped|discontinued|eliminated|withdrawn|deleted|retired|abandoned|phased out)';
const FIXED = '(?:fixed|resolved|corrected|solved|repaired|addressed|remedied|rectified|eliminated)';
const CHANGED =
  '(?:changed|renamed|rewritten|replaced|moved|reworked|redesigned|revised|reorgani[sz]ed|extended|improved|raised|lowered|increased|reduced|switched|overhauled|modified)';
const ADDED = '(?:introduced|added|included|implemented|integrated|shipped|released)';
const GONE =
  '(?:supported|available|possible|included|offered|shipped|part of|maintained|needed|required|allowed|works?|working)';
const AT = '(?:in|with|as of|as from|since|from|by|starting with|starting from|beginning with)';
/** Between a verb and its version: no other version and no other clause. */
const GAP = '[^⟦⟧;:]{0,80}?';
const NEWER =
  '(?:(?:or|and|&) (?:any )?(?:newer|later|higher|above|greater|up|upwards?|onwards?|more recent)|onwards?|upwards)';
const OLDER = '(?:or|and) (?:any )?(?:older|earlier|lower|below|previous|prior)';

const cues: readonly CueRule[] = [
  {
    name: 'example',
    kind: 'none',
    pattern:
      '(?:\\be\\.\\s?g\\.|\\bi\\.\\s?e\\.|\\bfor example|\\bfor instance|\\bsuch as),? (?:[^\\s⟦]+ ){0,4}{V}',
    examples: [['Type the number, e.g. since 7.2.', '']],
  },
  {
    name: 'title of a text',
    kind: 'none',
    pattern:
      '\\b(?:notes?|notices?|instructions?|guide|article|chapter|manual|documentation|changelog|announcement)(?: (?!before|since|until|prior|older|earlier|up|applies|apply|is|are|requires?|needs?|describes?)[^\\s⟦.;:,]+){0,6} {V}',
    examples: [['Read the release notes of version 7.2 or newer.', '']],
  },
  {
    name: 'not yet',
    kind: 'none',
    pattern: `\\b(?:not|never)(?: yet)?(?: been)?(?: yet)? ${FIXED}${GAP} ${AT} {V}`,
    examples: [['The fault is not yet fixed in version 7.2.', '']],
  },
  {
    name: 'must be brought to',
    kind: 'requires',
    pattern:
      '\\b(?:must|has to|have to|needs? to|should)(?: \\w+)? be (?:\\w+ )?(?:updated|upgraded|brought|raised|migrated) (?:at least )?to (?:at least )?{V}',
    examples: [['Older ones must first be updated to version 7.0.', 'requires 7.0']],
  },
  {
    name: 'first update to',
    kind: 'requires',
    pattern:
      '\\binstall {V} first\\b|\\bfirst (?:update|upgrade)(?: \\w+){0,3} to {V}|\\b(?:update|upgrade)(?: \\w+){0,3} to {V} first\\b',
    examples: [['First update to version 7.0.', 'requires 7.0']],
  },
  {
    name: 'requires',
    kind: 'requires',
    pattern: `\\b(?:requires?|required|needs?|needed|demands?|depends? on|relies on|presupposes?|insists on|must (?:have|run|use)|expects)(?: an?| the)?(?: (?:at least|a minimum of|minimum|not less than))?(?: an?| the)?(?: installed| recent| working)?(?: installation of)? {V}(?: ${NEWER})?|\\b(?:requires?|needs?) (?:an? |the )[^⟦⟧.;:,]{1,60} and {V}(?: ${NEWER})?|\\b(?:must|has to|have to|needs to) be {V}(?: ${NEWER})?`,
    examples: [
      ['The agent needs Harbor Server 7.1 or newer.', 'requires 7.1'],
      ['The client requires .NET Framework version 4.8.', 'dotnet requires 4.8'],
    ],
  },
  {
    name: 'is required',
    kind: 'requires',
    pattern: `{V}(?: ${NEWER})? (?:(?:is|are|will be) (?:now )?(?:required|needed|necessary|mandatory|a prerequisite|the minimum|presupposed)|(?:must|has to|have to|needs? to) be (?:installed|present|used|running|available))`,
    examples: [['Version 7.1 or newer is required.', 'requires 7.1']],
  },
  {
    name: 'at least',
    kind: 'requires',
    pattern: `\\b(?:at least|a minimum of|not older than|no older than) {V}|\\bminimum\\b(?:[^⟦⟧.;:]{0,50}(?: is| of|:))? {V}`,
    examples: [['Make sure that at least version 7.1 is installed.', 'requires 7.1']],
  },
  {
    name: 'only these',
    kind: 'requires',
    pattern: `\\bonly (?:[^⟦⟧.;:]{0,40} )?{V}(?: ${NEWER})?(?= (?:is|are|can|may) )|\\bsupports? only {V}(?: ${NEWER})?|\\bonly supports? {V}(?: ${NEWER})?`,
    examples: [
      ['Only version 12 or newer is supported for PostgreSQL.', 'postgresql requires 12'],
      ['Only installations with versions 7.0 to 7.2 can be updated directly.', 'requires 7.0..7.2'],
    ],
  },
  {
    name: 'fixed in',
    kind: 'fixed',
    pattern: `\\b(?<!not )${FIXED}${GAP} ${AT} {V}`,
    examples: [['This mistake was fixed with version 7.2.1.', 'fixed 7.2.1']],
  },
  {
    name: 'fixes',
    kind: 'fixed',
    pattern: `{V}(?: \\w+)? (?:fixes|resolves|corrects|solves|repairs)\\b|\\bfix(?:es)?(?: \\w+){0,8} (?:in|with) {V}|\\bin {V}[^⟦⟧.;:]{0,60}\\b(?:was|were|has been|have been) ${FIXED}`,
    examples: [
      ['Version 7.2.1 fixes the preview.', 'fixed 7.2.1'],
      ['The fix is contained in version 7.2.1.', 'fixed 7.2.1'],
      ['In version 7.2.1 the preview was repaired.', 'fixed 7.2.1'],
    ],
  },
  {
    name: 'no longer since',
    kind: 'removed',
    pattern: `\\b(?:no longer|not) ${GONE}(?: any ?more| any longer)?${GAP} (?:in|with|as of|as from|since|from|starting with|starting from|beginning with) {V}(?: ${NEWER})?`,
    examples: [['Tape drives are no longer supported since version 7.1.', 'removed 7.1']],
  },
  {
    name: 'removed in',
    kind: 'removed',
    pattern: `\\b${REMOVED}${GAP} ${AT} {V}`,
    examples: [['Support for tape drives was dropped in 7.0.', 'removed 7.0']],
  },
  {
    name: 'removes',
    kind: 'removed',
    pattern: `{V} (?:removes|drops|discontinues|withdraws|will (?:remove|drop|discontinue|no longer support)|no longer (?:supports|contains|includes|offers))\\b|\\bin {V}[^⟦⟧.;:]{0,60}\\b(?:was|were|has been|have been) ${REMOVED}`,
    examples: [['Version 7.2 drops the old viewer.', 'removed 7.2']],
  },
  {
    name: 'ends with',
    kind: 'removed',
    pattern: `\\b(?:support|maintenance|availability)\\b[^;:]{0,80}? (?:ends?|ended|stops|stopped|ceases|ceased) (?:with|in|as of) {V}`,
    examples: [['Support for fax ends with Harbor Server 7.2.', 'removed 7.2']],
  },
  {
    name: 'deprecated in',
    kind: 'deprecated',
    pattern: `\\b(?:deprecated|obsolete|outdated)${GAP} ${AT} {V}|\\b${AT} {V}[^⟦⟧.;:]{0,60}\\b(?:deprecated|obsolete)\\b|{V} deprecates\\b`,
    examples: [['The command is deprecated since version 7.1.', 'deprecated 7.1']],
  },
  {
    name: 'changed in',
    kind: 'changed',
    pattern: `(?<!\\bcan be )\\b${CHANGED}${GAP} (?:in|with|as of|since|by) {V}|\\bchanges in {V}|{V} (?:changes|renames|replaces|moves)\\b|\\b(?:in|with) {V}[^⟦⟧.;:]{0,60}\\b(?:was|were|has been|have been) (?:\\w+ly )?${CHANGED}`,
    examples: [
      ['The menu item was renamed in version 7.1.', 'changed 7.1'],
      ['In version 7.1 the menu item was renamed.', 'changed 7.1'],
    ],
  },
  {
    name: 'up to and including',
    kind: 'until',
    pattern:
      '\\b(?:up to(?:,? and including|, including| including)?|until(?:,? and including)?|till|through) {V}|{V} inclusive',
    examples: [
      ['Up to and including 7.1, folders were copied.', 'until 7.1'],
      ['Until version 7.1, folders were copied.', 'until 7.1'],
    ],
  },
  {
    name: 'or older',
    kind: 'until',
    pattern: `{V} ${OLDER}|\\b(?:equal(?: to)? or|same or) (?:earlier|older|lower) than {V}|\\bno later than {W}|\\blast (?:version|release)[^⟦⟧.;:]{0,60} (?:is|was) {V}`,
    examples: [['Installations of version 6.4 or older have to be moved.', 'until 6.4']],
  },
  {
    name: 'before',
    kind: 'before',
    pattern:
      '\\b(?:before|prior to|preceding|previous to|ahead of) {V}|\\b(?:older|earlier|lower|less|below) than {W}|\\b(?:versions?|releases?|installations?|clients?)\\b[^⟦⟧.;:]{0,40} (?:older|earlier|lower) than {V}|\\bbelow {W}',
    examples: [
      ['The key lasts ten years (two years before version 7.2).', 'before 7.2'],
      ['Versions older than 7.0 cannot be read.', 'before 7.0'],
    ],
  },
  {
    name: 'new in',
    kind: 'since',
    pattern: `\\bnew(?: \\w+)? (?:in|with|since|as of|from) {V}`,
    examples: [['New in 7.2: also tick the box.', 'since 7.2']],
  },
  {
    name: 'added in',
    kind: 'since',
    pattern: `\\b${ADDED}${GAP} (?:in|with|by) {V}|\\b(?:available|possible)${GAP} (?:only )?(?:in|with|since|as of|from|starting with) {V}(?: ${NEWER})?|\\b(?:supported|present|works?|functional|usable)${GAP} (?:only )?(?:since|as of|from|starting with) {V}(?: ${NEWER})?|\\b(?:in|with) {V}[^⟦⟧.;:]{0,60}\\b(?:was|were|has been|have been) (?:\\w+ly )?${ADDED}|\\bfirst (?:appeared|came|seen|shipped)${GAP} (?:in|with) {V}|\\b(?:came|comes|arrived) with {V}`,
    examples: [
      ['The import wizard was added in Harbor Server 7.2.', 'since 7.2'],
      ['Available with version 7.2.', 'since 7.2'],
    ],
  },
  {
    name: 'introduces',
    kind: 'since',
    pattern:
      '{V} (?:now )?(?:introduces|introduced|adds|added|brings|brought|contains|comes with|includes|offers|ships with|supports a new|has a new|is the first)\\b',
    examples: [['Harbor Server 7.2 introduces shared folders.', 'since 7.2']],
  },
  {
    name: 'starting with',
    kind: 'since',
    refine: true,
    pattern: `\\b(?:starting|beginning|effective)(?: (?:with|from|in|at|as of))? {V}(?: ${NEWER})?`,
    examples: [
      ['Starting with version 7.1, jobs write a log.', 'since 7.1'],
      ['Starting with 7.1, support for fax has been removed.', 'removed 7.1'],
    ],
  },
  {
    name: 'as of',
    kind: 'since',
    refine: true,
    pattern: `\\b(?:as of|as from|since|ever since)(?: the (?:update|upgrade|release|introduction) (?:to|of))? {V}(?: ${NEWER})?`,
    examples: [
      ['As of Harbor Server 8.0 the console asks.', 'since 8.0'],
      ['Since version 8.0 it is not possible to make new ones anymore.', 'removed 8.0'],
    ],
  },
  {
    name: 'from … on',
    kind: 'since',
    refine: true,
    pattern: `^from {V}(?=[:,])|\\bfrom {V} (?:on|onwards?|upwards?|and up|forward|and later)\\b|(?<!\\b(?:upgrad|updat|migrat|mov|switch|chang|convert|com|return|copied|export|import|download|read|restor)\\w* )(?<!\\w (?:upgrad|updat|migrat|mov|switch)\\w* )\\bfrom {W}(?=,| the| it| all| every| each| new| only| you)`,
    examples: [
      ['From version 7.0 on, every mailbox has a quota.', 'since 7.0'],
      ['From version 7.0, every mailbox has a quota.', 'since 7.0'],
    ],
  },
  {
    name: 'with',
    kind: 'since',
    refine: true,
    own: true,
    pattern: '^with {W}',
    examples: [
      ['With version 7.2, reports are sent weekly.', 'since 7.2'],
      ['With Exchange 2016, another dialog opens.', ''],
    ],
  },
  {
    name: 'in … and later',
    kind: 'since',
    refine: true,
    pattern: `{V} ${NEWER}|{V}\\+|\\b(?:newer|later|higher) than {W}|⟦w[\\d,-]+⟧(?=\\+)`,
    examples: [['In version 7.1 and later the log is kept.', 'since 7.1']],
  },
  {
    name: 'only in',
    kind: 'since',
    pattern: '\\bonly (?:in|with|from|since) {W}',
    examples: [['This field exists only in version 7.1.', 'since 7.1']],
  },
  {
    name: 'range',
    kind: 'since',
    pattern: '⟦w\\d+-\\d+⟧',
    examples: [['In versions 7.0 to 7.1 the counter is wrong.', 'since 7.0..7.1']],
  },
  {
    name: 'mark at the start',
    kind: 'since',
    pattern: '^[("]?{W}[)"]?: ?(?=\\S)|^(?:\\[{W}\\]|\\({W}\\)) ?(?=\\S)',
    examples: [['Version 7.2: The box can be ticked.', 'since 7.2']],
  },
];

const headingCues: readonly CueRule[] = [
  {
    name: 'has been removed',
    kind: 'removed',
    pattern: `\\b(?:has|have|was|were) (?:been )?(?:\\w+ly )?${REMOVED}\\b|\\bno longer (?:supported|available|possible|included|part of)\\b`,
    examples: [['The old viewer has been removed.', 'removed']],
  },
  {
    name: 'has been fixed',
    kind: 'fixed',
    pattern: `\\b(?:(?:has|have) been|is|are) (?:now )?(?:\\w+ly )?${FIXED}\\b`,
    examples: [['The known faults of version 7.0 have been fixed.', 'fixed']],
  },
  {
    name: 'is deprecated',
    kind: 'deprecated',
    pattern: '\\b(?:is|are|has been|have been) (?:now )?deprecated\\b',
    examples: [['The command is deprecated.', 'deprecated']],
  },
  {
    name: 'has been changed',
    kind: 'changed',
    pattern: `\\b(?:has|have) been (?:\\w+ly )?${CHANGED}\\b`,
    examples: [['The interface has been completely rewritten.', 'changed']],
  },
  {
    name: 'has been added',
    kind: 'since',
    pattern: `\\b(?:has|have) been (?:\\w+ly )?${ADDED}\\b`,
    examples: [['A new job has been introduced.', 'since']],
  },
  {
    name: 'now',
    kind: 'since',
    pattern:
      '\\bnow (?:also |only |\\w+ly )?(?!click|select|choose|open|enter|you|the|it|press|switch|go|start|run)(?:\\w+s?|be)\\b|\\b(?:is|are|has|have|can) now\\b',
    examples: [['New import jobs now use the broker.', 'since']],
  },
];

const deadlines: readonly DeadlineRule[] = [
  {
    name: 'starting',
    future: true,
    pattern:
      '\\b(?:starting|beginning|effective)(?: (?:from|on|in|with|at|as of))?(?: the)?(?: (?:early|late|mid))? {D}',
    examples: [['The provider will switch it off starting March 1, 2027.', '2027-03-01']],
  },
  {
    name: 'as early as',
    future: false,
    pattern: '\\bas (?:early|soon) as {D}',
    examples: [['They will block sign-ins as early as May 2026.', '2026-05']],
  },
  {
    name: 'by',
    future: false,
    pattern:
      '\\b(?:by|no later than|not later than|at the latest (?:by|in|on)|latest by)(?: the)?(?: (?:end of|beginning of|start of|middle of|early|late|mid))? {D}|{D} at the latest',
    examples: [['Renew the licence by 2026-12-15.', '2026-12-15']],
  },
  {
    name: 'end of life',
    future: false,
    pattern:
      '\\b(?:end[- ]of[- ](?:life|support|service|sale|maintenance)|deadline|due date|expiry date|EOL)\\b[^⟪⟫.;]{0,40} {D}|\\b(?:deadline|EOL|end[- ]of[- ](?:life|support|service)|(?:retirement|shutdown|expiry|end) date):? {D}',
    examples: [['The service reaches its end of life in February 2027.', '2027-02']],
  },
  {
    name: 'can be used until',
    future: false,
    pattern:
      '\\b(?:can|may|possible|supported|available|valid|allowed|accepted|works?|usable|offered)\\b[^⟪⟫;.]*\\b(?:until|till|up to) {D}|^(?:until|till|up to) {D}[^⟪⟫;.]*\\b(?:can|may|possible|supported|available|valid|allowed|accepted|works?|usable|offered)\\b',
    examples: [['Until December 31, 2026, both interfaces can be used.', '2026-12-31']],
  },
  {
    name: 'date first or last',
    future: true,
    pattern: '^{D}(?::| [–-])|\\bwill (?:\\w+ ){1,5}{D}',
    examples: [
      ['March 1, 2027: Access will be blocked.', '2027-03-01'],
      ['The interface will be removed October 1, 2026.', '2026-10-01'],
    ],
  },
  {
    name: 'on or in',
    future: true,
    pattern:
      '\\b(?:on|in|as of|as from|from|until|till|before|after|at|during|for)(?: the)?(?: (?:end of|beginning of|start of|course of|early|late|mid))? {D}',
    examples: [['Support will end on 30 November 2026.', '2026-11-30']],
  },
];

/** What is new or was there before, down to its verb. */
const SUBJECT =
  '^((?:(?:only|just)(?! (?:one|two|three|four|five|ten|a|an|after|if|when|by|for|in|\\d+)\\b)|(?:all )?new|newly \\w+|existing|all existing)\\b[^,.;:⟦⟧]*?)';
const ADVERB = '(?:now |then |also |still |no longer )?';
const VERB =
  '(?:use|uses|used|is|are|was|were|has|have|had|will|can|cannot|could|must|may|might|do|does|did|get|gets|need|needs|require|requires|support|supports|continue|continues|create|creates|store|stores|run|runs|receive|receives|contain|contains|show|shows|work|works|start|starts|send|sends|read|reads|write|writes|ask|asks|keep|keeps|open|opens|copy|copies|go|goes|take|takes|expect|expects|accept|accepts)';

export const english: Language = {
  name: 'English',
  months: Object.fromEntries(
    'january february march april may june july august september october november december'
      .split(' ')
      .flatMap((name, i) => [
        [name, i + 1],
        [name.slice(0, 3), i + 1],
        ...(name === 'september' ? [['sept', i + 1]] : []),
      ]),
  ) as Record<string, number>,
  dateWords: { ordinal: 'st|nd|rd|th', of: 'of', yearEnd: 'end of (?:the year )?' },
  shortening:
    /(?:^|[\s(])(?:e\. ?g|i\. ?e|approx|ca|vs|etc|incl|excl|resp|No|Nr|Vol|Fig|Sec|Ch|ver|vers|v|Mr|Mrs|Dr|Inc|Ltd|Corp|[A-Z])\.$/iu,
  shortMonth: /\s(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/iu,
  lastWord: /(?:etc|Inc|Ltd|Corp)\.$/u,
  ordinal: { number: /(?!)/u, next: /(?!)/u },
  cues,
  headingCues,
  deadlines,
  verbs: [
    {
      kind: 'removed',
      pattern: new RegExp(
        `\\b(?:has|have|was|were) (?:been )?(?:\\w+ly )?${REMOVED}\\b|\\b(?:is|are) (?:dropped|discontinued|withdrawn)\\b|\\bno longer (?:be )?(?:supported|available|possible|included|offered|shipped|part of|supports?|offers?|contains?)\\b|\\bnot (?:possible|available|supported)\\b[^;]*\\bany ?more\\b`,
        'iu',
      ),
    },
    {
      kind: 'deprecated',
      pattern: /\b(?:is|are|has been|have been|was|were) (?:now )?(?:deprecated|obsolete)\b/iu,
    },
    { kind: 'fixed', pattern: /\b(?:has been|have been|was|were|is|are) (?:fixed|corrected|repaired)\b/iu },
    {
      kind: 'changed',
      pattern: new RegExp(`\\b(?:has been|have been|was|were) (?:\\w+ly )?${CHANGED}\\b`, 'iu'),
    },
  ],
  determiner: 'the|all|any',
  nextVersion: /^(?:,|,? (?:and|or|to|through|&)|\s?[-–])\s?$/u,
  versionWord: /(?:^|[\s("“])(?:versions?(?: numbers?)?|releases?|vers?\.?|builds?)\s$/iu,
  countedWord:
    /(?:^|[\s(])(?:sections?|steps?|chapters?|figures?|fig\.|tables?|ports?|pages?|parts?|points?|items?|lines?|phases?|levels?|rules?|errors?|events?|event id|id|rfc|iso|kb|appendix|paragraphs?|numbers?|no\.|revisions?|rows?|columns?|questions?|examples?|options?|tasks?|days?|week|year|tls|ssl|smb|http|oauth|address|ip)(?:\s\d+(?:\.\d+)*(?:,|,? (?:and|or|to)))*\s$/iu,
  unit: /^\s?-?\s?(?:[kmgtp]i?b|bytes?|(?:kilo|mega|giga|tera)bytes?|[kmg]bit|mbps|gbps|percent|per cent|seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|months?|years?|times|euros?|dollars?|usd|eur|[kmg]?hz|cores?|users?|mailboxes|messages|e-?mails|files|folders|items|points?|degrees|o’clock|o'clock|[ap]\.?m\.?|inches|pixels?|px|volts?|million|billion|thousand|stars?|to \d+(?:\.\d+)* (?:seconds?|minutes?|hours?|gb|mb|percent|%))(?![\p{L}\d])/iu,
  notNames: new Set(
    'the a an in on at by of to from for with since before after until till as if when while once only new and or but not no all any some this that these those its your our please note important starting beginning effective up version versions release releases upgrade upgrading update updating updated upgraded installing install running run prior fixed removed changed added introduced deprecated available supported also use using requires required see read both either older newer earlier later between through is are was were has have unlike compared like earlier under via through within without support supporting because due every each most many where whether than minimum supports then now first what’s what about change changes exporting connecting migrating switch'.split(
      ' ',
    ),
  ),
  capitalNouns: false,
  commonNoun: /(?!)/u,
  versionOf: /\bversions? of (?:the )?$/iu,
  isThen: / (?:is|are|must be|has to be|have to be|needs to be|should be)(?: at least)? $/u,
  apposition: /(?:,| \() ?$/u,
  looseApposition: /(?!)/u,
  ofProduct: /^ (?:of|for) (?:the )?(?=\p{Lu}|\.\p{Lu})/u,
  supportedFor:
    /^(?: (?:or|and) \w+)? (?:is|are) (?:\w+ )?(?:supported|required|needed|allowed)(?: \w+)? (?:for|of) (?:the )?(?=\p{Lu}|\.\p{Lu})/u,
  mustBecome:
    / (?:must|has to|have to|needs? to|should)(?: \w+)? be (?:\w+ )?(?:updated|upgraded|brought|raised)(?: at least)? to (?:at least )?$/u,
  itsVersion:
    /\b(?:the|its|their) (?:installed |current |present )?version (?:shown )?(?:is|was) (?:\w+ ){1,3}$/iu,
  thisVersion: /\b(?:this|the present) (?:version|release|update)\b(?! of\b)/giu,
  ranges: [
    '\\b(?:from|between) {A} (?:and|up to|to|until|through)(?: and including)? {B}',
    '{A} ?(?:to|through|thru|–|-|until|up to)(?: and including)? ?{B}',
  ],
  list: `(?:, (?=⟦[^⟧]+⟧(?:, ⟦|,? (?:and|or) (?:the )?⟦))|(?: ${NEWER})?,? (?:and|or|as well as) (?:the )?)`,
  move: '\\b(?:upgrad|updat|migrat|switch|mov|convert|chang|go|going|jump|path|step)\\w*(?: (?!works?\\b|is\\b|are\\b|can\\b|possible\\b|only\\b)\\w+){0,4} from ⟦[wb]\\d+⟧(?: directly)? to ⟦[wb]\\d+⟧',
  subordinate:
    /\b(?:if|when|whenever|until|till|once|after|before|as soon as|as long as|that|which|who|whose|because|unless|where|should)\b[^,;]*$/iu,
  scope: {
    subject: new RegExp(`${SUBJECT} ${ADVERB}${VERB}\\b`, 'iu'),
    lead: new RegExp(`${SUBJECT}(?: ${ADVERB}${VERB}\\b|$)`, 'iu'),
    only: /(?:\bbut |, |\()?\b(?:only|exclusively) (?:for|to|in|on|with) ((?!the case\b)[^,.;:()⟦⟧⟪⟫]{3,80}?)(?=[,.;:()]|$)/iu,
    next: /^(?:this|these|it|the change|that|the above)(?: (?!only\b)\w+)? (only applies|applies only|applies|only affects|affects only|affects|only concerns|concerns only|is limited|is valid only|only holds)(?: to| for)? (.+?)(?:, (?:not|but)\b.*)?[.!]*$/iu,
    word: 'only',
  },
  audience: [
    /^if you(?: are|’re|'re) (?:an? )?([^⟪⟫]*?\b(?:customers?|users?|subscribers?|tenants?|licensees?|resellers?|partners?)), /iu,
    /^(?:for|in) ((?:[^,⟪⟫]|, (?!\p{L}+ (?:will|has|is)\b))*?\b(?:customers?|tenants?|users?|organi[sz]ations?|licen[cs]es?|licen[cs]ees|plans?|subscriptions?|subscribers?|editions?|accounts?|administrators?|schools?|companies|resellers|partners)\b.*?), (?=[^,]*?\b(?:will|must|has|have|is|are|can|may|support|ends?|expires?|stops?|starts?|begins?|changes?)\b)/iu,
    /^((?:all |existing |new )?(?:customers|tenants|users|organi[sz]ations|administrators|subscribers|accounts|licensees|resellers|partners)(?: (?:with|using|on|who|that|of|in|without)\b[^,⟪⟫]*?)?) (?:will|must|have to|need to|should|cannot|can)\b/iu,
    /\bfor ((?:[^\s,.;⟪⟫]+ ){0,6}?(?:customers|tenants|users|organi[sz]ations|licen[cs]es|plans|subscriptions|subscribers|editions|accounts|resellers|partners)(?: (?:with|using|on|who|of|without) [^,.;⟪⟫]*?)?)(?=[,.;]| (?:by|on|in|from|starting|as|will|until|at|before|after|no)\b|$)/iu,
  ],
  future:
    /\b(?:will|shall|must|has to|have to|need to|needs to|should|going to|announced to|announces|plan(?:s|ned)?|scheduled|no longer|expires?|ends?|reach(?:es)?|deadline|due|retires?|at the latest|shuts|stops?|ceases?|to be|until then|(?:is|are) (?:switched off|turned off|rejected|blocked|refused|disabled|denied|mandatory|discontinued)|valid|supported|available|(?:has|have) (?:time )?until)\b|\bwill be\b|^(?:please )?(?:renew|move|switch|replace|update|upgrade|migrate|convert|cancel|change|register|submit|export|order|finish|complete|make sure|ensure)\b/iu,
  toCome: /\b(?:will|must|shall|no longer|announced to|planned|scheduled)\b/iu,
  dateRange: /\b(?:from|between) ⟪\d+⟫ (?:to|and|until|through) ⟪\d+⟫/giu,
  clauses: /;| that | which | but |,? and (?=will|has|have|was|were|is|are|had)/u,
  lasting: /\b(?:continues? to|still|remains?|keeps?)\b/iu,
  past: /\b(?:was|were|had|did|shut|announced(?! to)|ended|expired|stopped|published|released|moved|founded|bought|took|became|began|started|wrote|issued|made|written|printed|taken|has been|have been)\b/iu,
  ending:
    /\bwill (?:\w+ ){0,2}?(?:no longer|end|stop|cease|disable|block|remove|shut|switch|turn|retire|discontinue|expire|drop|restrict|require|reject|lose|be (?:\w+ ){0,2}?(?:disabled|blocked|removed|shut|switched|turned|retired|discontinued|dropped|restricted|required|rejected|deleted|withdrawn|gone|unavailable|possible|impossible|deactivated|terminated|closed))\b|\bmust\b|\b(?:has|have) to\b|\bno longer\b|\bno\b.*\bany ?more\b|\b(?:is|are) (?:blocked|closed|gone|over|switched off|turned off|shut down|discontinued|disabled|rejected)\b|\bends?\b|\bexpires?\b/iu,
  dateHeading: /^(?:(?:until|by|from|on|in|as of|starting|since|after|before|beginning)\s+)?⟪\d+⟫[:.]?$/iu,
};
