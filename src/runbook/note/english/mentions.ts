/** English: places that are spoken of and nothing is said to be done with, and words that stand for places. */
import type { DirectiveRule } from '../language.ts';

/** First of all: parts of a section, and words that stand for a place named before. */
export const pronouns: readonly DirectiveRule[] = [
  {
    name: 'some of its steps',
    kind: 'none',
    pattern:
      '\\b(?:first|last|next|other) (?:two|three|four|five|six|few|couple of|\\d+) (?:steps?|lines?|bullets?|points?|items?|sentences?)(?: (?:of|in|from|under))+ {R}',
    examples: [['Do the first two steps of 3.1.', '']],
  },
  {
    name: 'not before',
    kind: 'none',
    pattern:
      "(?:\\b(?:not|never|cannot)|n['’]t) (?:\\w+ )?(?:{DO}|start|begin|run|skip)(?: with| at)? {of}{R} (?:before|until|without)\\b",
    examples: [['Do not do 2.4 before the mailbox exists.', '']],
  },
  {
    name: 'not before that',
    kind: 'none',
    pattern:
      "(?:\\b(?:not|never|cannot)|n['’]t) (?:\\w+ )?(?:{DO}|start|begin|run|skip)(?: with| at)? {of}{r} (?:before|until|without) {R}",
    examples: [['You cannot do 2.4 without 2.3.', '']],
  },
  {
    name: 'skip it',
    kind: 'skip',
    antecedent: true,
    pattern:
      '(?:{skip}|{addressed}(?:please|just|simply|safely) {SKIP}) (?:it|them|this|that|these|those|both)(?: (?:one|ones|section|sections|step|steps|part|parts|too|as well|then|completely|entirely))?(?=\\s*(?:[.,;!)|–-]|$|\u0001)| (?:and|but|for|as|because|if)\\b)|{addressed}leave (?:it|them|this|that|these|those|both) (?:out|aside|away|alone)\\b',
    examples: [
      ['As for 2.4, you may skip it.', 'skip 2.4'],
      ['The section 2.4 shows a warning, ignore it.', ''],
    ],
  },
  {
    name: 'do it',
    kind: 'perform',
    antecedent: true,
    pattern:
      '{do} (?:it|them|this|that|these|those|both)(?: (?:one|ones|section|sections|step|steps|part|parts|too|as well|anyway|nevertheless|nonetheless|all the same|again|first|then|completely|entirely))?(?=\\s*(?:[.,;!)|–-]|$|\u0001)| (?:and|but|for|as|because|if|with)\\b)',
    examples: [
      ['The page calls 2.2 optional, but do it.', 'perform 2.2'],
      ['2.2: please do it.', 'perform 2.2'],
      ['For journals skip 2.4, otherwise do it.', 'skip 2.4; perform 2.4'],
    ],
  },
];

/** Places that are only spoken of. */
export const nothing: readonly DirectiveRule[] = [
  {
    name: 'stuck there',
    kind: 'none',
    pattern:
      "\\b(?:we|I|they|he|she|customers?|users?) (?:(?:ca|could)n['’]t|cannot|can not|could not|do not|don['’]t|doesn['’]t|did not|didn['’]t) (?:\\w+ )?(?:get|go|move|come|proceed) (?:past|beyond|further than|through|as far as) {R}",
    examples: [["We can't get past 2.4, the button is grey.", '']],
  },
  {
    name: 'not needed elsewhere',
    kind: 'none',
    pattern:
      "{R}(?: (?:itself|alone|also|really))? (?:was|were|has been|have been)(?: \\w+)?(?: ?n['’]t| ?not| never| no longer)?(?: \\w+){0,2} (?:{unneeded}|superfluous|unnecessary|redundant|irrelevant|obsolete)\\b(?: \\w+)? (?:on|in|at|with|for|during|when|last|back|by) (?:my|our|his|her|their|its|the other|another|the previous|the last|the old|the first|the test|the lab|a test|a previous|other|some|most|time|then|they|he|she|i|we|week|month|year)\\b",
    examples: [['2.4 was not necessary on my test machine.', '']],
  },
  {
    name: 'somebody else',
    kind: 'none',
    pattern:
      "(?<!\\b(?:have|let|get|ask|tell|make|want) (?:the |my |our |your )?(?:\\w+ )?)\\b(?:(?:they|he|she)(?! (?:can|may|should|must|needs? to|has to|have to|ought to)\\b)|(?:the |my |our |your )?(?:colleagues?|support|wizard|installer|(?:partners?|technicians?|consultants?|admin)(?! (?:can|may|should|must|needs? to|has to|have to|ought to)\\b)))(?:['’]ll|['’]d)? (?:\\w+ ){0,3}?(?:{DO}|{SKIP}) {of}{R}|\\bI(?:(?:['’]ll| will| can| shall| could| did| do|(?: am|['’]m) (?:not )?going to)(?: not|n['’]t)?|(?: can| could|cannot|can['’]t|couldn['’]t))(?: \\w+)? (?:{DO}|{SKIP}) {of}{R}|\\bwe(?:['’]ll| will| shall) (?:{DO}) {of}{R}|\\b(?:he|she|they|i|customers?|users?|clients?|admins?|(?:the|our|some|these|those|my|your) \\p{L}+s?) (?:is|are|was|were|am)(?: not|n['’]t)? (?:not )?(?:allowed|able|permitted|supposed|willing|unable|going|ready) to (?:{DO}|{SKIP}) {of}{R}|\\b(?:customer|user|client|admin) (?:does not|doesn['’]t) (?:\\w+ )?{DO} {of}{R}|\\b(?:customers?|users?|clients?|admins?) (?:cannot|can['’]t|could not|couldn['’]t|can not|did not|didn['’]t) {DO} {of}{R}|\\b(?:you|we|I) (?:\\w+ )?(?:said|asked|told|wrote|mentioned|claimed|reported|thought|wanted|tried|skipped|forgot|missed|left|did)\\b[^⟦⟧⟐;]{0,50}?{R}",
    examples: [
      ['They will do 2.2 themselves.', ''],
      ['You said that you follow 2.2.', ''],
    ],
  },
  {
    name: 'something in it',
    kind: 'none',
    pattern:
      '\\b(?:screenshots?|pictures?|images?|links?|values?|keys?|ids?|buttons?|fields?|files?|options?|passwords?|texts?|wording|warnings?|messages?|errors?|commands?|tables?|examples?|box|boxes|checkbox(?:es)?|settings?|names?|addresses|address|secrets?|urls?|accounts?|notes?|hints?|tips?|descriptions?|order|sequence|numbering|duration|length|purpose|aim|outcome|result|output|idea|author|version|translation|typos?|mistakes?|layout|position|difference|time|reason|goal|meaning|names?|titles?|pictures?|figures?|colours?|colors?|icons?|labels?|spelling|grammar|formatting|style)(?: \\w+)? (?:in|from|of|under|at|on|between|for) {R} (?:is|are|can|could|must|should|may|will|has|have|do|does|needs?)\\b',
    examples: [['The screenshots in 2.4 are not needed.', '']],
  },
  {
    name: 'not all of it',
    kind: 'none',
    pattern:
      '(?:^|[.;:!] )not {R} (?:is|are|has|have|needs?|applies|apply|must)\\b|\\b(?:instead of|rather than|(?<!\\b(?:refrain|abstain|desist|keep) )from|tempted to|option of|idea of) {SKIPPING} {R}',
    examples: [['Not all of 2.4 is needed.', '']],
  },
  {
    name: 'reported',
    kind: 'none',
    pattern:
      '\\b(?:articles?|pages?|guides?|documentation|manuals?|wiki|instructions?|steps?|sections?|it|he|she|they|customers?|colleagues?|support|somebody|someone|nobody|no one|people|text|note|{r}) (?:also |then |still |just )?(?:says?|said|tells?|told|asks?|asked|wants?|wanted|states?|writes?|wrote|suggests?|suggested|instructs?|mentions?|mentioned|claims?|assumes?|speaks?|talks?|thought|thinks?|did|skipped|omitted|tried|forgot|missed|refers?)\\b[^⟦⟧⟐;]{0,60}?{R}|\\b(?:they|he|she|somebody|someone|everybody|everyone|people|(?:the|our|my|a|another|some) (?!(?:best|good|idea|point|advice|rule|fact|thing)\\b)\\p{L}+)(?: \\p{L}+){1,3} that [^⟦⟧⟐;]{0,30}?{R}',
    examples: [['The article says to skip 2.2.', '']],
  },
  {
    name: 'question inside',
    kind: 'none',
    pattern:
      "\\b(?:whether|(?<!\\b(?:is|reasons?|hence|[’']s) )why(?! not\\b| don)|how to|how(?! about)|what happens|wonder\\w*|unsure|not sure|no idea|doubt\\w*|(?:could|might|may) be that|unclear|uncertain|maybe|perhaps|possibly|asks|asked|question)\\b[^⟦⟧⟐;]{0,60}?{R}",
    examples: [['Nobody knows why they skip 2.2.', '']],
  },
  {
    name: 'skipping is fine',
    kind: 'skip',
    pattern:
      '\\b{SKIPPING} {R} is (?:perfectly |quite |totally |absolutely )?(?:fine|ok|okay|safe|recommended|possible|allowed|no problem|not a problem|harmless|all right)\\b',
    examples: [['Skipping 2.4 is fine.', 'skip 2.4']],
  },
  {
    name: 'skipping is no option',
    kind: 'perform',
    pattern:
      "\\b(?:{SKIPPING}|neglecting|sidestepping|dodging|leaving out|leaving away|avoiding|not {DOING}) {of}{R} (?:out |aside |away )?(?:is|would be|will be)(?:n['’]t| not)? (?:really |simply |just |definitely |absolutely |strictly )?(?:out of the question|no option|an option|no choice|no alternative|allowed|permitted|acceptable|forbidden|prohibited|unacceptable|on the cards|up for (?:debate|discussion)|possible|an alternative|no good idea|a good idea|a bad idea|a mistake|asking for trouble|dangerous|risky|wrong)\\b(?<!(?:is|be) (?:\\w+ly )?(?:an option|allowed|permitted|acceptable|possible|an alternative|a good idea|on the cards|up for (?:debate|discussion))|(?:not|n['’]t) (?:\\w+ly )?(?:out of the question|forbidden|prohibited|unacceptable|a mistake|a bad idea|asking for trouble|dangerous|risky|wrong))",
    examples: [
      ['Skipping 2.2 is no option.', 'perform 2.2'],
      ['Not doing 2.2 is out of the question.', 'perform 2.2'],
    ],
  },
  {
    name: 'what would be',
    kind: 'none',
    pattern:
      '\\b(?:would|might) have (?:been )?(?:{DONE}|{SKIPPED}) {R}|\\b(?:{SKIPPING}|not {DOING}) {of}{R} (?:has|had|was|would|will|may|might|can|could|breaks?|leads?|means?|causes?|leaves?|is (?:not|no|dangerous|risky|wrong|out of the question|a (?:bad|common)))',
    examples: [
      ['Omitting 2.2 means that nobody can log in.', ''],
      ['Not doing 2.2 has never ended well.', ''],
    ],
  },
  {
    name: 'done before',
    kind: 'none',
    moment: true,
    pattern:
      "(?<!\\b(?:stop|end|finish|halt|steps|sections|parts|chapters|points|everything|anything|nothing|all|begin|start|continue|resume|go on|carry on|crack on|press on|keep going|work|read|up) )\\b(?:before|after|once|while|as soon as|by the time|until|prior to|following)(?: (?:you|we|they|one|i|the customer|having)(?: have| had| can| could|['’]ve)?)?(?: (?:\\w+ )?(?:{DO}|{DOING}|{DONE}|reach|reached|get to|come to|got to|arrive at|see))?(?: with| the| in)? {R}",
    examples: [
      ['Close the client before you do 2.2.', ''],
      ['After 2.2 has been completed, restart it.', ''],
    ],
  },
];
