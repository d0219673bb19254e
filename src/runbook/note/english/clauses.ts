/** English: conditions, reasons, concessions and modifications, and where the main clause begins beside them. */

import type { Language } from '../language.ts';
import { SIGN } from '../signs.ts';
import { VERBS as CUES, DENIED_VERBS, SPLIT } from './cues.ts';
import { MACROS, VERBS } from './verbs.ts';

/** An imperative with its place, not "you skip 2.4". */
const MAIN_VERB = new RegExp(
  `(?<!\\b(?:you|we|they|to|not|i|and|or|users?|customers?|who|that|did|does|do|n['’]t)\\s)\\b(?:${MACROS.DO}|${MACROS.SKIP}|start|begin|continue|stop|don['’]t|do not)(?: [\\p{L}]+){0,2}:? ?(?=[⟦⟐❬❲])`,
  'iu',
);

/** The first words of all verbs of the lexicon. */
const HEADS = [
  ...new Set(
    [
      ...Object.values(CUES).flat(),
      ...DENIED_VERBS,
      ...Object.values(SPLIT).flatMap((all) => all.flatMap(({ verbs }) => verbs)),
    ].map((verb) => verb.split(' ')[0] ?? ''),
  ),
].join('|');

/** Behind a preposition: it limits nothing. */
const NO_CASE =
  '(?:the|this|that|these|those|your|our|my|his|her|its|their|each|any|every|all|no|both|either|another|other|some|it|you|us|me|them|what|which|addition|scope|use|question|play|total|general|short|brief|fact|principle|practice|theory|essence|summary|conclusion|particular|return|turn|parallel|order|doubt|between|time|advance|case|line|accordance|short|contrast|comparison|hindsight|truth|reality|reply|response|answer|future|here|there|place|lieu|view|light|spite|terms|top|reflection|balance|average|request|second|arrival|behalf|first|last|least|best|present|once|home|noon|night|midnight|worst|most|delay|further|fail|exception|question|hesitation|hesitating|prejudice|doing|having|being|account|my way|going|one|two|three|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|mon|tue|wed|thu|fri|today|tomorrow|yesterday|a (?:nutshell|word|hurry|moment|minute|second|while|few|nut|related|side|different|separate|personal|positive|lighter|brighter|more|sense|way|bit|pinch|rush|push|row|first|next|second step)|\\p{L}+ing|\\d)\\b';

/** Between a verb and its place: "go by 2.4", "opt for section 2". */
const PARTICLES =
  '(?: (?:by|with|via|through|thru|for|to|out|over|on|only|just|all|of|the|both|steps?|sections?)){0,3}';

/** Who or what a place is for, and the small words that never stand before it there. */
const GROUP =
  '(?:users|customers|clients|admins|administrators|sites|machines|devices|servers|offices|branches|hosts|tenants|installations|laptops|PCs|desktops|tablets|phones|handsets|workstations|terminals|tills|shops|stores|schools|clinics|pharmacies|practices|environments|setups|systems|editions|accounts|mailboxes|companies|partners|resellers|subscribers|beginners|newcomers|owners)';
const QUALIFIER =
  '(?!(?:all|most|many|some|several|few|no|any|the|these|those|your|our|my|his|her|their|its|both|other|such|two|three|four|for|on|in|at|of|to|with|by|from|as|if|when|since|because|only|and|or|but|so|then|what|which|how|do|does|did|have|let|ask|tell|make|give|not)\\b)[\\p{L}\\d.-]+';
const CASE = `(?:(?:on|in|under|with|without|for|at|behind)(?= (?!${NO_CASE})| the (?-i:\\p{Lu}|\\d)| all other)|(?:${QUALIFIER} ){1,3}${GROUP}|(?:everyone|everybody|anyone|all the others|all) (?:else|others?))`;

const LIMITED =
  /(?:(?:all |only )?(?:customers?|users?|those|people|everyone|everybody|anyone|anybody|whoever|installations?|companies|tenants?|admins?|administrators?|any\p{L}*|[\p{Lu}][\p{L}-]+s(?: \p{L}+s)?) (?:who|with|without|that|using|on|in|from|of|has|have|uses?|created|opened|registered|running|whose|still|behind|under|bought|built|made|sold|delivered|installed|older|newer|born|shipped|set up|based|located|connected|equipped|fitted|migrated|issued)\b[^⟦⟧⟐,;.:]{2,80}?)(?=:| (?:must|should|can|may|need|needs|have to|has to|ought to|do(?! not)|will need|will have|skip|complete|perform|follow|start|begin|omit|go|take|use|require|also|choose|additionally|then)\b)|(?:[\p{L}\d-]+ ){0,3}(?:users|customers|clients|admins|sites|machines|devices|servers|offices|branches|hosts|tenants|everyone else|everybody else)(?=\s*(?:→|->|=>))/iu;
const GROUPED = `(?:${QUALIFIER} ){1,3}${GROUP}(?= (?:(?:also|only|just|still|additionally|then|both) ){0,2}(?:must|should|can|may|have to|need|needs|require|go (?:with|by|for|via|through|to)|take|use|choose|follow|(?:do not|don['’]t) need|will (?:also )?need)\\b)`;

/** Said of a place: what stands behind it may say in which case. */
const SAID =
  "(?:needed|necessary|required|mandatory|compulsory|obligatory|superfluous|irrelevant|pointless|unnecessary|redundant|obsolete|moot|useless|relevant|applicable|essential|indispensable|a must|of (?:any|no|little) (?:use|interest|relevance|help|importance|concern)|skipped|omitted|ignored|left out|dropped|bypassed|falls? away|drops? out|appl(?:y|ies)|matters?|(?:not|never|n['’]t) be (?:done|run|performed|applied|executed|carried out|followed|repeated))";
const PLURAL =
  '(?!(?:two|three|four|five|both|all|each|every|most|some|many|weekdays|weekends|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|holidays|working|business|principle|those|these|others|customers|users|us|times|steps|sections|purposes|reasons|terms|means|cases|(?:[\\p{L}-]+ ){0,2}(?:exceptions|changes|modifications|restrictions|limitations|adjustments|differences|errors|mistakes|problems|warnings|questions|doubts|restarts|reboots|interruptions|worries|complaints|side effects|rights|privileges|permissions|credentials|thanks|regards|nights|evenings|mornings|afternoons|occasions|grounds|circumstances|conditions))\\b)(?:[\\p{L}\\d-]+ ){0,2}[\\p{L}-]+s';
const OWNER =
  '(?:(?:with|without|who|that|which|whose|using|on|in|still|running|of)\\b[^⟦⟧⟐❬❭❲❳,;:.\\u0001]{2,80})';

export const CLAUSES: Language['clauses'] = {
  limitedPredicate: new RegExp(
    `(?<=${SIGN.reference}[^⟦⟧⟐❬❭❲❳,;:.]{1,50}\\b${SAID} )(?<clause>(?:on|under|behind|with|without) ${PLURAL}|without (?!(?:any |a )?(?:further |single |great |real |much )?(?:risk|problem|harm|danger|consequence|loss|hesitation|worry|worries|delay|doubt|regret|trouble|fear|question|exception|effort|ado|second|moment|notice|reason|asking|more|detriment|penalty|remorse|damage|side)s?\\b)(?:a|an|any) (?:[\\p{L}-]+ ){0,2}[\\p{L}-]+|for (?:[\\p{L}\\d-]+ ){0,2}${GROUP})(?= ?(?:[.,;:!)]|$| and ${SIGN.reference}))|(?<=${SIGN.reference}[^⟦⟧⟐❬❭❲❳,;:.]{1,30}\\b(?:concerns?|affects?|appl(?:y|ies) to|relates? to|pertains? to|matters? to) )(?<clause2>(?:only )?(?:[\\p{L}\\d-]+ ){0,2}(?:${GROUP}|people|those|anyone|anybody) ${OWNER})(?=[.,;:!]|$)|(?<=\\b(?:never|not|n['’]t|by no means|under no circumstances|on no account|in no case) (?:\\p{L}+ ){1,2}${SIGN.reference} )(?<clause3>on (?:(?:a|an|any) [\\p{L} -]{2,40} (?:that|which|with) [^⟦⟧⟐❬❭❲❳,;:.]{2,60}|${PLURAL})|while (?:the |any |some |your |our )?[\\p{L}-]+ (?:is|are|has|have)\\b[^⟦⟧⟐❬❭❲❳,;:.]{2,60})(?=[.,;:!]|$)`.replaceAll(
      /clause\d/gu,
      'clause',
    ),
    'diu',
  ),
  mainBehindPhrase: new RegExp(
    `(?<=^ (?!${NO_CASE})[\\p{L}\\d][^⟦⟧⟐❬❭❲❳,;:.]{0,80}) (?=(?:please |just |simply |then |only )?(?:${HEADS})\\b${PARTICLES}:? ?${SIGN.reference}|(?:you|we|they)['’](?:ll|d|re)\\b|(?:you|we|they|there) (?:can|may|must|should|need|needs|have|has|do|don['’]t|will|won['’]t|is|only|also|just|${VERBS})\\b|(?:it|they|both|this|these|those) (?:is|are|can|may|must|should|needs?|has|have|becomes?|remains?|falls?)\\b)`,
    'iu',
  ),
  nextCase: new RegExp(
    `[,;](?: and| but| while| whereas)? (?<clause>${CASE}(?: [^⟦⟧⟐❬❭❲❳,;:.\\u0001]{2,60}?)??)(?<! (?:with|by|to|via|on|in|at|for|of|from))(?=,? (?:(?:please|also|then|only|just|rather|instead) ){0,2}(?:(?:you|we) (?:\\p{L}+ ){1,3})?(?:(?:${HEADS})\\b${PARTICLES} |(?:with|by|to|via|on|it(?:['’]s| is)|need) )?${SIGN.reference})`,
    'dgiu',
  ),
  caseBehind: new RegExp(
    `(?<=(?:^|: |\\b(?i:use|take|do|follow|choose|apply|pick|run|complete) )${SIGN.reference} |(?:[,;]|[,;]? and)(?: use| take| do| follow| choose)? ${SIGN.reference} )(?<clause>(?:(?:for|on|under|in) (?:the )?|(?:with|without) (?!the\\b|an?\\b|your\\b|our\\b|this\\b|these\\b))[\\p{L}\\d][^⟦⟧⟐❬❭❲❳,;:.\\u0001]{0,50}?)(?<!\\b(?:[\\p{L}]+ed|went|ran|broke|crashes|fails|works|runs|is|are|was|were|did|does|goes))(?=[,;] ?(?:and )?(?:use |take |do |follow |choose )?${SIGN.reference}| and (?:use |take |do |follow |choose )?${SIGN.reference}|[.!]?$)`,
    'dgu',
  ),
  kinds: {
    unless: 'unless',
    when: 'when',
    'only when': 'when',
    'except when': 'unless',
    whenever: 'when',
    for: 'for',
    'only for': 'for',
    with: 'for',
    without: 'for',
    on: 'for',
    in: 'for',
    at: 'for',
    under: 'for',
    behind: 'for',
    among: 'for',
    above: 'for',
    below: 'for',
    beyond: 'for',
    outside: 'for',
    within: 'for',
  },
  mainVerb: MAIN_VERB,
  anotherDirective: new RegExp(
    `[,;]\\s*(?:and|then|so|but)(?: then)? (?=(?:${MACROS.DO}|${MACROS.SKIP}|start|begin|continue|go|jump|move|proceed|carry on|head|stop|hop|turn|pick up)\\b)|[,;]\\s*(?:and |but |then |otherwise,? |so )?(?=(?:please )?(?:${MAIN_VERB.source}))|\\b(?:and|but) (?=${MAIN_VERB.source})|[,;]\\s*(?:and |so |but )?(?=(?:please |(?:you|we|they) (?:can|may|should|could|must) (?:\\w+ly |just )?)?(?:${MACROS.DO}|${MACROS.SKIP}) (?:it|them|this|that|these|those|both)\\b)`,
    'iu',
  ),
  limitsReader:
    /^for (?:anyone|anybody|everyone|everybody|those|people|customers|users|admins|sites|whoever) (?:with|without|who|that|whose|using|on|in|still|running)\b/iu,
  leadsOn: /;\s*$|\b(?:and|but|so|then),? $/iu,
  limitsNothing:
    /^for (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tonight|now|another|some other|next|each|every|all|this|that|it|me|us|a|an|the|you|good|example|instance|later|today|tomorrow|once|sure|certain)\b/iu,
  wantsClause:
    /\b(?:stop|end|finish|halt|quit|ask|check|see|know|tell|say|wonder|sure|enough|sufficient|suffices|fine|ok|okay|best|great|good|nice|all right|appreciated|appreciate it|grateful|thankful|obliged|glad|happy|pleased|delighted|helpful|handy|ideal|lovely|wonderful|brilliant|fantastic|super|kind|kind of you|advisable|preferable|wise|prudent|sensible|(?:would|should|'d) (?:like|love|prefer|welcome|appreciate)(?: it)?|mind|is|are|from|to|at|line|place|point|spot|exactly|know|that['’]s)$/iu,
  reasonWord:
    /^(?:because(?: of)?|since|as|due to|owing to|thanks to|on account of|in view of|in (?:the )?light of|for the (?:simple )?reason that|seeing (?:that|as|how)|given(?: that)?|considering(?: that)?|now that|inasmuch as|on the grounds that|for|as a result of)\s+/iu,
  concession:
    /^(?:(?:but|and|so) )?(?:although|though|albeit|even (?:if|though|when)|despite|in spite of|regardless of|irrespective of|no matter|notwithstanding|contrary to|whatever|however \p{L}+|unlike|granted|admittedly|much as|(?:as )?[\p{L}-]+ (?:as|though) (?=[⟦⟐]|it\b|they\b))\b[^,;]{2,160}(?=,)/iu,
  concessive: /\b(?:even|as|look as|sound as) \(?$/iu,
  condition: new RegExp(
    `^(?:(?:and|but|so|also|or|then|note|please note|important|now|ok|okay|right)[,:]? )?(?<clause>(?<word>should(?= (?!i\\b|we\\b|be\\b|have\\b|not\\b)\\p{L})|if(?! (?:(?:you|i) (?:could|would)|i (?:were|was)|it (?:were|was) (?:me|up)|you ask me|you like|you wish|you don['’]t mind)\\b)|in case(?: of)?|in the (?:unlikely |rare )?(?:event|case)(?: of| that)?|in (?:cases|situations|environments|setups|installations) (?:where|in which)|only (?:if|when|in case|for|where)|except when|provid(?:ed|ing)(?: that)?|(?:assuming|supposing|presuming)(?: that)?(?=[^.]{0,400}[⟦⟐❬❲])|on (?:the )?condition that|on the (?:assumption|understanding|premise) that|as long as|so long as|where(?:ver)?|unless|when|whenever|failing|in the absence of|in the presence of|depending on|(?:for|with)(?! (?:heaven|god|goodness|pity|christ|crying|the love|now|this(?! case)|that|example|instance|details?|reference|more (?:info|details?|information|on)|one (?:omission|exception|difference|change|exclusion)|the (?:sole|only|following|usual|same)|me|it|these|those|good|the (?:exception|time being|moment|rest|record|sake)|best|kind|kindest|warm|regards?|thanks|many|what|regard|respect|immediate|further|your|our|a (?:bit|little|view)|all (?:i|we|intents|practical))\\b)|(?:on|in|at|under|above|below|beyond|outside|without|behind|within|among)(?= (?!${NO_CASE})))\\b)`,
    'iu',
  ),
  mainStart: new RegExp(
    `(?:,|:|;| [-–—]|→|->)\\s*(?=(?:then|you|we|they|please|pls|plz|kindly|just|simply|also|only|merely|solely|do|don['’]?t|there|it|its|it['’]s|that['’]s|no|not|nothing|never|none|neither|everything|all|let['’]?s|this|that|the|these|those|your|our|leave|continue|instead|first|start|use|click|select|choose|enter|open|set|type|pick|take|check|press|call|write|tell|ask|contact|make|send|keep|add|remove|change|wait|restart|close|carry|best|better|always|feel|i|i['’]d|by all means|in (?:no|that|this) case|on no account|under no|at no|by no|again|once more|additionally|what|section|ye|ya|users?|customers?|make|ensure|remember|both|hands|time|over|${HEADS}|${VERBS}|[⟦⟐❲❬✓✔✅✗✘❌])(?![\\p{L}]))|\\s+(?=(?:(?:should|must|may|can|do|will|need) (?:you|we)\\b|then (?:please |just |you |we |simply )?(?:${HEADS}|${VERBS}|you|we|it)|please|you(?: are|['’]re) (?:done|finished))(?![\\p{L}])|then (?=[⟦⟐❲❬]))`,
    'iu',
  ),
  trailingCondition:
    /(?:,| [-–—])?\s+\(?(?<clause>(?<word>only if|only when|only where|only in case|if|unless|in case(?: of)?|in the event (?:that|of)|provid(?:ed|ing)(?: that)?|assuming(?: that)?|supposing(?: that)?|on (?:the )?condition that|as long as|so long as|when|whenever|wherever|should(?<!\u0001 should)(?= (?:the|your|a|an|it|they|there|any|this|that|our|no|nobody|anything|something|anyone|(?<=[⟧⟐❭],? should )you)\b[^⟦⟧⟐❬❭;:]{3,})|where(?! (?:it|the (?:article|page|guide|text|line|step)|you (?:stop|start|begin|end|finish|left|are|were|come|should|go)|i|we|they|to)\b)|except when|only for|for)\s+(?!i were\b|i was\b|it were (?:me|up)\b|you (?:like|want|wish|prefer|please|don['’]t mind|ask me|would|could|please)\b|possible\b|in doubt\b|you agree|needed\b|necessary\b|need be\b|at all possible\b|(?:you(?:['’]re| are) )?(?:done|finished|ready|through)\b)[^;:]{3,200})/iu,
  limitedSubject: new RegExp(`^(?:but |and |so )?(?<clause>${LIMITED.source}|${GROUPED})`, 'iu'),
  moment:
    /^(?:when|whenever|once) (?:you|we) (?:reach|get to|come to|arrive at|are at|see|have (?:done|finished|completed|reached))\b|^(?:when|once|as soon as) (?:(?:you(?:['’]re| are)|that(?:['’]s| is)|this is|it is|all|everything|all that is) )?(?:done|finished|ready|through|complete|completed|sorted|set)\b/iu,
  momentOfEnd: /^.{0,120}[⟧⟐❭](?: (?:is|are|has been|have been) \w+)?,? (?:\w+ ){0,4}(?:stop|halt|quit)\b/iu,
  sameCondition: /\b(?:in (?:this|that|such a|either) case|in which case)\b/iu,
  otherwise:
    /(?:^|[.;,:–-]\s+(?:and |but )?)(?<word>otherwise|else|if not|in all other cases|in any other case|all others)\b/iu,
  reason:
    /,?\s+\(?(?<adverb>(?:merely|simply|just|only|solely|purely|partly|mainly|mostly|precisely|especially) (?=because|since|due))?(?<text>(?:because(?: of)?|since (?=[⟦⟐]|(?-i:\p{Lu}\p{L}+) (?:is|are|has|have|does|was)\b|\d[\d.]*\s+(?:is|are|has|have|does|was)\b|(?:you|we|it|they|the|this|that|these|there|your|our|their|he|she|all|no|nobody|none|nothing|both|every|each|\p{L}+s|users?)\b)|(?<!\b(?:much|just|well|soon|long|far|same) )as (?!(?:it|they) (?:is|are|stands?)(?:\s*(?:[.,;:!)]|$)| (?:and|then|but)\b| (?:written|described|documented|shown|stated|printed|given)\b))(?=(?:you|we|it|they|there|he|she|i|nobody|nothing)\b|(?:the|this|that|these|those|your|our|their|all(?! of)|no|none|both|every|each|users?|customers?)\b[^,;]{0,80}?\b(?:is|are|has|have|had|was|were|will|can|cannot|do|does|doesn['’]t|isn['’]t|aren['’]t|needs?|must|uses?|stays?|comes?|already|exists?|works?|applies|apply|runs?|got|gets?|went|came|makes?|belongs?|looks?|updates?|lacks?|ships?|brings?|knows?|handles?|starts?|keeps?|supports?|fails?|stops?)\b)|due to|owing to|thanks to (?!you\b)|on account of|in view of|in light of|for the (?:simple )?reason that|on the grounds that|in order to|seeing (?:that|as)|given that|(?<=[,⟧⟐❭] )given(?= \p{L})|considering(?: that)?|now that|inasmuch as|(?<=,\s+)for (?=(?:the|this|that|your|our|there|it|they|you|we|he|she|no|nobody)\b(?: (?!it\b|you\b|we\b|they\b|please\b)[\p{L}-]+){0,3} \b(?:is|are|has|have|had|was|were|will|can|cannot|do|does|needs?|must|uses?|runs?|comes?|works?)\b))\s*[^;]{3,300})/iu,
  leadingReason:
    /^(?:(?:[Aa]nd|[Bb]ut|[Ss]o) )?(?:(?:[Bb]ecause(?! of)|[Ss]ince|[Aa]s|[Gg]iven(?: that)?|[Ss]eeing (?:that|as)|[Nn]ow that|[Cc]onsidering(?: that)?|[Ii]nasmuch as|[Oo]n the grounds that|[Ff]or the (?:simple )?reason that)\s+(?=(?:you|we|it|they|the|this|that|these|there|your|our|their|he|she|all|no|none|nobody|nothing|both|every|each|users?|customers?)\b|\p{Lu})|(?:[Oo]wing to|[Dd]ue to|[Bb]ecause of|[Tt]hanks to|[Oo]n account of|[Ii]n view of|[Ii]n (?:the )?light of|[Aa]s a result of)\s+)/u,
  reasonAfterOrder:
    /^(?: (?:again|once more|today|now|please|too|as well))*[;,]\s+(?=(?:it|they|this|that|the [\p{L}-]+(?: [\p{L}-]+)?) (?:was|were|has|have|had)\b)(?<text>[^\s;|][^;|]{2,300})/iu,
  reasonAfterMark:
    /^(?:,? (?:please|pls|today|tonight|tomorrow|now|here|again|yourself|too|for now|for the time being|this time|as (?:done|read|skipped|deleted)|(?:off )?(?:your|the) list|altogether|as well|at all|in doing \p{L}+))*\s*(?:(?:[:;]|\s[-–—]+|\()\s*|,\s+(?=(?:no|not)\b)|,\s+(?=(?:they|it|this|that|these|those|(?:that|the other) ones?|(?:the|your|our|their|there) ?[\p{L}-]*(?: [\p{L}-]+)?|(?-i:\p{Lu})[\p{L}\d-]+(?: [\p{L}-]+)?)(?:['’]re|['’]s|\s(?:is|are|concerns?|only|appl(?:y|ies)|has|have|would|will|won['’]t|can|cannot|can['’]t|don['’]t|doesn['’]t|do|does|looks?|belongs?|deals?|covers?|describes?|explains?|treats?|shows?|needs?|applies|was|were)\b)))(?!(?:otherwise|else|then|and|but|or|so|if|unless|when|in case|where|please|kindly|pls|do|don['’]t|you|start|begin|continue|stop|go on|carry on|instead)\b)(?<text>[^\s;|][^;|]{2,300})/iu,
  pronounFirst:
    /^(?:\u0001+[,:]? ?)?(?:(?:so|and|but|then|please|just|simply|safely|also|still|you|we|can|may|could|should|must|have to|need to) ){0,4}$/iu,
  otherThing:
    /\b(?:shows?|asks?|opens?|displays?|contains?|prompts?|warns?|appears?|errors?|warnings?|dialogs?|messages?|windows?|sees?|mentions?|buttons?|fields?|boxes|options?|mails?)\b/iu,
  modification:
    /^(?: once more| again| too| as well| exactly as (?:it|they) stands?| as (?:it|they) stands?| as (?:printed|written|is|described|documented|usual)| one after (?:another|the other)| (?:on|at) (?:the |both |all |every )?[\p{L}-]+(?: [\p{L}-]+)?(?=,))?(?:,|;| [-–—:]|:)?\s*(?:(?:but(?! not\b)|though|albeit|however(?! (?:long|many|much|\p{L}+ly)\b)|yet|the only difference being(?: that)?|except that|only that|with (?:the|one|a|this|these|the following|two)(?: (?:small|slight|minor|single|one|sole))? (?:difference|change|exception|modification|twist|tweak|adjustment|deviation)s?(?: that|:| -| –|,)|with the following (?:change|difference|modification)s?:?|differently:)\s*,?\s*(?<text>\S.{2,400})|(?<with>(?:(?<=, )this time (?:as|on|from|under|in|without|against|through)|(?:this time )?with(?! (?:her|him|them|us|me|you|the (?:customer|user|client|caller|team|owner|nurse))\b)|using|by using|and use|and choose|and enter|and select|and set)\s+\S.{2,400}))/iu,
  request:
    /\b(?:could|can|would|will) you\b|^(?:so |and )?why (?:not|don['’]t (?:you|we))\b|^(?:so |and )?how about \p{L}+ing\b|\bany chance (?:you|of you)\b|\bmay i (?:ask|trouble|bother) you\b|\b(?:can|could|may) (?:i|we) (?:ask|get|trouble|bother) you\b|\bplease\b|\bpls\b|\bwould you mind\b/iu,
  instead: /^(?:but )?instead,?\s+|\s+instead(?=[.,;:!)]|$| and\b| of it\b)/iu,
};
