/**
 * English: how its texts speak of versions and deadlines. Everything that knows English words stands here and in the
 * `english-` files beside it.
 */
import { CHANGED, cues, headingCues, NEWER, REMOVED } from './english-cues.ts';
import { deadlines } from './english-deadlines.ts';
import type { Language } from './language.ts';

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
