/** English: the rules for what is said of versions. */
import type { CueRule } from './language.ts';

export const REMOVED =
  '(?:removed|dropped|discontinued|eliminated|withdrawn|deleted|retired|abandoned|phased out)';
const FIXED = '(?:fixed|resolved|corrected|solved|repaired|addressed|remedied|rectified|eliminated)';
export const CHANGED =
  '(?:changed|renamed|rewritten|replaced|moved|reworked|redesigned|revised|reorgani[sz]ed|extended|improved|raised|lowered|increased|reduced|switched|overhauled|modified)';
const ADDED = '(?:introduced|added|included|implemented|integrated|shipped|released)';
const GONE =
  '(?:supported|available|possible|included|offered|shipped|part of|maintained|needed|required|allowed|works?|working)';
const AT = '(?:in|with|as of|as from|since|from|by|starting with|starting from|beginning with)';
/** Between a verb and its version: no other version and no other clause. */
const GAP = '[^⟦⟧;:]{0,80}?';
export const NEWER =
  '(?:(?:or|and|&) (?:any )?(?:newer|later|higher|above|greater|up|upwards?|onwards?|more recent)|onwards?|upwards)';
const OLDER = '(?:or|and) (?:any )?(?:older|earlier|lower|below|previous|prior)';

export const cues: readonly CueRule[] = [
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

export const headingCues: readonly CueRule[] = [
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
