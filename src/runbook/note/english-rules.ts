/** English: how notes tell people to do, leave out, begin, go on, stop and do otherwise. Tables; order decides. */
import type { DirectiveRule, LeadRule, PreconditionRule } from './language.ts';

const DO =
  '(?:do|perform|complete|follow(?: through)?|carry out|execute|run(?: through| thru)?|work(?: (?:your|our) way)?(?: through| thru| on| off)|make (?:your|our) way through|go (?:through|thru|over|ahead with)|take care of|see to|set up|walk through|step through|apply|finish(?: off)?|implement|process|take|make|repeat|redo|conduct|cover|tackle|handle|include|keep(?: to)?|stick to|adhere to|get through|try|accomplish|fulfil|undertake|observe)';
const DOING =
  '(?:doing|performing|completing|following|carrying out|executing|running(?: through)?|working through|going through|applying|finishing|repeating|taking)';
const DONE =
  '(?:done|performed|completed|followed|carried out|executed|run(?: through)?|worked through|gone through|applied|finished|implemented|processed|taken|made|repeated|covered|included|kept|observed)';
const SKIP =
  '(?:skip(?: over| past)?|omit|ignore|leave (?:out|aside|away|off)|let (?:out|away)|pass over|jump over|spring over|hop over|drop|cut|scrap|disregard|save yourself|never mind|pay no attention to|take no notice of|bypass|exclude|forget(?: about)?|neglect|miss(?: out)?|dispense with|do without|spare(?: yourself)?|strike|cross out|pass on)';
const SKIPPING =
  '(?:skipping(?: over| past)?|omitting|ignoring|leaving (?:out|aside|away)|passing over|jumping over|dropping|disregarding|bypassing|excluding|dispensing with)';
const SKIPPED =
  '(?:skipped(?: over)?|omitted|ignored|left (?:out|aside|away|off|undone|for (?:later|now|another (?:time|day)))|let (?:out|away)|passed over|jumped over|dropped|disregarded|bypassed|excluded|neglected|forgotten|missed|spared|dispensed with|crossed out|disregarded|dropped|scrapped|jumped)';
const START =
  '(?:start(?: off| out| again)?|get started|begin(?: again)?|commence|kick off|open|come in|enter)';
const STOP =
  '(?:stop|end|finish(?: off| up)?|wrap up|round off|conclude|halt|quit|break off|leave off|cease)';
const MOVE =
  '(?:skip|jump|go|move|proceed|advance|head|switch|hop|continue|carry|return|come|turn)(?: (?:on|ahead|straight|forward|directly|right|over|back|then|again|now|further|next|immediately))*';
const RESUME =
  '(?:continue|proceed|go on|carry on|crack on|press on|push on|keep going|resume|pick (?:it |things |the article )?(?:back )?up(?: again)?|rejoin|re-join|take (?:it |things )?up(?: again)?|move on|join(?: in)?)(?: (?:again|then|there|directly|now))*';

/** Every form of a verb that governs a place. For word lists; rules take the forms one by one. */
export const VERBS = [
  DO,
  DOING,
  SKIP,
  SKIPPING,
  START,
  STOP,
  'starting|beginning|stopping|ending',
  'continue|continuing|proceed|proceeding|carry on|go on|resume|pick up|jump|go|move on|return',
  "do not|don['’]t|only|just do|replace|stop after|stop before|needs?|leave|let|give",
].join('|');

/** What may stand before an imperative or an infinitive that speaks to the reader. */
const ADDRESSED = `(?<=(?:^|[.,;:!?(|/–—→>•*=✓✅\\-\\u0001⟧❭❳⟐]|\\b(?:and|then|but|or|so|also|please|pls|plz|kindly|just|simply|first|firstly|second|secondly|third|next|now|afterwards?|finally|lastly|instead|otherwise|only|always|still|directly|better|again|later|should|must|shall|will|would|can|could|may|might|['’]d|['’]ll|(?:need|needs|have|has|want|want you|need you|ask you|asking you|like you|going|got|ought|sure|remember|free|good|right|clear|ready|happy|enough|sufficient|wise|easier|possible|welcome|entitled|safe|fine|ok|okay|best|better|possible|allowed|able|recommend|recommended|recommend you|advise|advised|advise you|suggest|propose|is|are|todo|advisable|invited|supposed|expected|welcome) to|in the (?:article|page|guide|text)|(?:have|let|ask|tell|get) (?:the |your )?(?:customers?|users?|admins?|administrators?)(?: to)?|let us|let['’]?s|lets|you|we|rather|partially|partly|\\p{L}+ly|really|therefore|thus|hence|there|here|either|additionally|case|todo|to-do|furthermore|moreover|thereafter|meanwhile|accordingly|likewise|consequently|generally|usually|normally|simply|best|do|not only))\\s*)`;
/** Between a verb and its places. */
const OF =
  "(?::|\\s*[-=>]+)?\\s*(?:(?:please|just|also|only|all|all of|both|the|this|these|those|that|whole|entire|instructions?|steps?|parts?|tasks?|procedures?|work|everything|in|from|of|under|what|is|it|described|explained|listed|given|on|for|through|directly|now|here|again|first|sub-?sections?|its|two|three|four|five|next|remaining|following|actions?|things?|as|out|up|yourself|completely|entirely|still|doing|a|any|single|one|order|turn|sequence|article['’]s|guide['’]s):?\\s+){0,7}(?:(?:sections?|parts?|chapters?|steps?) (?:on|about|for) [^⟦⟧⟐❲❳,.;:!?\\u0001]{1,40}(?:,? (?:i\\.e\\.|namely|that is),? | ?\\())?";
/** What is also said of a section that is left alone. */
const TOUCHED =
  '(?:touched|considered|looked at|visited|opened|changed|read|configured|set up|bothered with)';
const NOT = "(?:not|n['’]t|never|cannot|no longer|nor)";
const UNNEEDED =
  '(?:needed|necessary|required|relevant|applicable|mandatory|important|of interest|essential|interesting|called for|meant for|intended for|for (?:you|us|them))';
const MODAL =
  '(?:can|may|should|must|could|might|shall|has to|have to|needs? to|ought to|is to|are to|will(?: have to)?|would)';

/** Words between a verb and its place that begin no other statement. */
const GAP =
  "(?:(?! (?:says?|tells?|explains?|describes?|states?|asks?|if|when|that|which|where|how|whether|why|while|before|until|after|once|but|and|or|because|so|instead|not|no|never|nobody|hardly)\\b|n['’]t)[^⟦⟧⟐❲❳,.;:!?\\u0001]){0,50}?";

/** The verb is looked for first: what stands before it is looked at only where there is one. */
const addressed = (verb: string): string => `\\b(?=${verb}\\b)${ADDRESSED}${verb}\\b`;

export const MACROS: Readonly<Record<string, string>> = {
  do: addressed(DO),
  skip: addressed(SKIP),
  start: addressed(START),
  stop: addressed(STOP),
  move: addressed(MOVE),
  resume: addressed(RESUME),
  addressed: `\\b(?=\\p{L})${ADDRESSED}`,
  DO,
  DOING,
  DONE,
  TOUCHED,
  SKIP,
  SKIPPING,
  SKIPPED,
  of: OF,
  not: NOT,
  unneeded: UNNEEDED,
  modal: MODAL,
  gap: GAP,
};

/** Before the ends: "stop" that ends nothing. */
const goingOn: readonly DirectiveRule[] = [
  {
    name: 'do not stop',
    kind: 'none',
    pattern:
      "(?:\\b(?:not|never|cannot|without)|n['’]t)(?: (?:have to|need to|want to|just|yet|simply|already))* (?:stop|end|finish|halt|quit|stopping)(?: \\w+){0,2} (?:after|at|before|with|on|behind|until) {RQ}",
    examples: [["Don't stop after 2.3.", '']],
  },
];

const ends: readonly DirectiveRule[] = [
  {
    name: 'up to a line',
    kind: 'stop',
    edge: 'at',
    upTo: 'line',
    pattern:
      '(?<=(?:[⟧⟐❳❭]|^|[.,;:] |\\b(?:it|this|and|only|just|then|work|read|continue|carry on|go on)),? ?(?:and |but |only |just )*){RQ}',
    examples: [
      ['Do 2.2 up to "Choose a folder".', 'perform 2.2; stop at line "Choose a folder"'],
      [
        'Do 2.2 up to and including the "Choose a folder" line.',
        'perform 2.2; stop after line "Choose a folder"',
      ],
    ],
  },
  {
    name: 'no further than',
    kind: 'stop',
    edge: 'after',
    pattern:
      "(?:(?:\\b(?:not|never|no need to)|n['’]t) (?:go|continue|proceed|carry on|move)(?: on| any further| further)?|\\bgo no further|\\bno further) (?:beyond|past|after|than|further than) {R}",
    examples: [
      ['Do not go beyond 2.6.', 'stop after 2.6'],
      ['Go no further than 2.6.', 'stop after 2.6'],
    ],
  },
  {
    name: 'stop after',
    kind: 'stop',
    edge: 'after',
    pattern:
      "{stop}(?: (?:right|directly|immediately|reading|working|the article|it|there|here|off))* (?:after|behind|(?:once|when) you(?: have|['’]ve| are|['’]re) (?:done|finished|completed|through)(?: with)?)(?: you (?:have )?(?:done|finished|completed))? (?:{DOING} )?{RQ}|{stop} (?:once|when|as soon as) you(?: have|['’]ve| are|['’]re) (?:{DONE}|through|done with|through with) {RQ}|{stop} (?:once|when|as soon as) {RQ} (?:is|are|has been|have been) (?:done|complete|completed|finished|through)\\b|\\b(?:once|after|when|as soon as) (?:(?:you|we)(?: have|['’]ve| are)? )?(?:{DOING} |{DONE} |done with |through |past |beyond )?{RQ}(?: (?:is|are|has been|have been) (?:done|complete|completed|finished))?,? (?:please |just |you (?:can|should|may) |then )*(?:stop|halt|quit)(?=\\s*(?:[.,;!)]|$))",
    examples: [
      ['Stop after 2.6.', 'stop after 2.6'],
      ['You can stop reading after 2.6.', 'stop after 2.6'],
    ],
  },
  {
    name: 'stop before',
    kind: 'stop',
    edge: 'before',
    pattern:
      '{stop}(?: (?:right|just|directly|immediately|reading))* (?:before|short of|ahead of) (?:{DOING} )?(?:you (?:get to|reach) )?{RQ}',
    examples: [['Stop before 2.7.', 'stop before 2.7']],
  },
  {
    name: 'finish with',
    kind: 'stop',
    edge: 'after',
    pattern:
      '{stop} (?:with|by {DOING}) {RQ}|{stop} (?:right |directly )?(?:at|with|after|on) (?:the )?(?:very )?end of (?:the )?{RQ}|{stop}(?: (?:it|things|the work))? off with {RQ}',
    examples: [['Finish with 2.6.', 'stop after 2.6']],
  },
  {
    name: 'stop at',
    kind: 'stop',
    edge: 'at',
    pattern:
      '{stop}(?: (?:right|directly|reading|there))* (?:at|on|when you (?:get to|reach)) {RQ}|\\b(?:when|once|as soon as) (?:you|we) (?:reach|get to|come to|arrive at|are at) {RQ},? (?:please |just |you (?:can|should|may) |then )*(?:stop|halt|quit)\\b',
    examples: [['Stop at 2.7.', 'stop at 2.7']],
  },
  {
    name: 'last one',
    kind: 'stop',
    edge: 'after',
    pattern:
      '{R} (?:is|will be|being) (?:the |your )?(?:very )?(?:last|final)\\b|{R} is where (?:you|we|it) (?:stop|end|finish)s?\\b|{R} (?:concludes|completes|ends|finishes) (?:it|this|the (?:work|setup|job))\\b|{addressed}leave it at {R}|\\b(?:guide|article|page|work|setup|everything) (?:ends|stops|finishes|is over) (?:for you )?(?:after|with) {R}|{addressed}call it a day after {R}|\\b(?:last|final) (?:section|step|part|one|thing|point)(?: \\w+){0,4} is {R}',
    examples: [
      ['2.6 is the last one.', 'stop after 2.6'],
      ['The last thing to do is 2.6.', 'stop after 2.6'],
    ],
  },
  {
    name: 'stop here',
    kind: 'stop',
    edge: 'here',
    pattern:
      '{stop}(?: (?:right|exactly|directly|just))? (?:here|there|now|at (?:this|that) (?:point|step|place)|after (?:that|this|it)|thereafter|afterwards)\\b|{addressed}leave (?:it|things|the article) (?:there|here|at that)(?=\\s*(?:[.,;!)]|$))|{addressed}(?:then )?stop(?=\\s*(?:[.!;),]|$|\\u0001))',
    examples: [
      ['Do 2.6 and stop there.', 'perform 2.6; stop'],
      ['Do 2.6, stop.', 'perform 2.6; stop'],
    ],
  },
  {
    name: 'done',
    kind: 'stop',
    edge: 'here',
    pattern:
      "(?<!\\b(?:when|once|if|until|after|as soon as|whether|before) )\\b(?:you|we)(?:['’]re| are|['’]ll be| will be| should be)(?: then| now| already)? (?:done|finished|through)(?: here| there| with (?:it|this|that|the (?:article|page|guide)))?(?=\\s*(?:[.,;:!)]|$)| and\\b)|\\b(?:that|this)(?:['’]s| is| was| will be)(?: really)? (?:all|it)(?: (?:that )?(?:you|we|they|there is|is) (?:need|have|needed|to)(?: to)?(?: do)?(?: here)?)?(?=\\s*(?:[.,;:!)]|$))|\\bnothing (?:else|more|further) (?:is|has|needs|to)(?: to)?(?: be)? (?:needed|necessary|required|done|do)\\b|\\bno (?:further|more|other) (?:steps?|actions?|work) (?:is|are) (?:needed|necessary|required)\\b|\\b(?:you|we) (?:need|have) (?:to do )?nothing (?:else|more|further)\\b",
    examples: [
      ['Do 2.6, then you are done.', 'perform 2.6; stop'],
      ['Follow 2.1. That is all you need to do.', 'perform 2.1; stop'],
      ['Do 2.1. Nothing else is needed.', 'perform 2.1; stop'],
    ],
  },
];

const nothing: readonly DirectiveRule[] = [
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
      "(?:\\b(?:not|never|cannot)|n['’]t) (?:\\w+ )?(?:{DO}|start|begin|run|skip)(?: with| at)? {of}{R} (?:before|until|without|yet)\\b",
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
  {
    name: 'somebody else',
    kind: 'none',
    pattern:
      "(?<!\\b(?:have|let|get|ask|tell|make|want) (?:the |my |our |your )?)\\b(?:they|he|she|(?:the |my |our |your )?(?:colleagues?|support|wizard|installer|(?:partners?|technicians?|consultants?|admin)(?! (?:can|may|should|must|needs? to|has to|have to|ought to)\\b)))(?:['’]ll|['’]d)? (?:\\w+ ){0,3}?(?:{DO}|{SKIP}) {of}{R}|\\bI(?:(?:['’]ll| will| can| shall| could| did| do|(?: am|['’]m) (?:not )?going to)(?: not|n['’]t)?|(?: can| could|cannot|can['’]t|couldn['’]t))(?: \\w+)? (?:{DO}|{SKIP}) {of}{R}|\\bwe(?:['’]ll| will| shall) (?:{DO}) {of}{R}|\\b(?:he|she|they|i|customers?|users?|clients?|admins?) (?:is|are|was|were|am)(?: not|n['’]t)? (?:not )?(?:allowed|able|permitted|supposed|willing|unable|going|ready) to (?:{DO}|{SKIP}) {of}{R}|\\b(?:customers?|users?|clients?|admins?) (?:cannot|can['’]t|could not|couldn['’]t|can not|did not|didn['’]t) {DO} {of}{R}|\\b(?:you|we|I) (?:\\w+ )?(?:said|asked|told|wrote|mentioned|claimed|reported|thought|wanted|tried|skipped|forgot|missed|left|did)\\b[^⟦⟧⟐;]{0,50}?{R}",
    examples: [
      ['They will do 2.2 themselves.', ''],
      ['You said that you follow 2.2.', ''],
    ],
  },
  {
    name: 'something in it',
    kind: 'none',
    pattern:
      '\\b(?:screenshots?|pictures?|images?|links?|values?|keys?|ids?|buttons?|fields?|files?|options?|passwords?|texts?|wording|warnings?|messages?|errors?|commands?|tables?|examples?|box|boxes|checkbox(?:es)?|settings?|names?|addresses|address|secrets?|urls?|accounts?|notes?|hints?|tips?|descriptions?)(?: \\w+)? (?:in|from|of|under|at|on) {R} (?:is|are|can|could|must|should|may|will|has|have|do|does|needs?)\\b',
    examples: [['The screenshots in 2.4 are not needed.', '']],
  },
  {
    name: 'not all of it',
    kind: 'none',
    pattern:
      '(?:^|[.;:!] )not {R} (?:is|are|has|have|needs?|applies|apply|must)\\b|\\b(?:instead of|rather than|from|tempted to|option of|idea of) {SKIPPING} {R}',
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
      '\\b(?:whether|why|how to|how|what happens|wonder\\w*|unsure|not sure|no idea|doubt\\w*|(?:could|might|may) be that|unclear|uncertain|maybe|perhaps|possibly|asks|asked|question)\\b[^⟦⟧⟐;]{0,60}?{R}',
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
    name: 'what would be',
    kind: 'none',
    pattern:
      '\\b(?:would|might) have (?:been )?(?:{DONE}|{SKIPPED}) {R}|\\b{SKIPPING} {R} (?:would|will|may|might|can|could|breaks?|leads?|means?|causes?|leaves?|is (?:not|no|dangerous|risky|wrong|out of the question|a (?:bad|common)))',
    examples: [
      ['Omitting 2.2 means that nobody can log in.', ''],
      ['Skipping 2.2 is no option.', ''],
    ],
  },
  {
    name: 'done before',
    kind: 'none',
    pattern:
      "(?<!\\b(?:stop|end|finish|halt|steps|sections|parts|chapters|points|everything|anything|nothing|all|begin|start|continue|resume|go on|carry on|crack on|press on|keep going|work|read|up) )\\b(?:before|after|once|while|as soon as|by the time|until|prior to|following)(?: (?:you|we|they|one|i|the customer|having)(?: have| had| can| could|['’]ve)?)?(?: (?:\\w+ )?(?:{DO}|{DOING}|{DONE}|reach|reached|get to|come to|got to|arrive at|see))?(?: with| the| in)? {R}",
    examples: [
      ['Close the client before you do 2.2.', ''],
      ['After 2.2 has been completed, restart it.', ''],
    ],
  },
];

const negations: readonly DirectiveRule[] = [
  {
    name: 'do not skip',
    kind: 'perform',
    pattern:
      "(?:\\b(?:not|never|cannot|nor|no way to|without|under no circumstances|in no case|on no account|by no means|at no point)|n['’]t)(?: (?:must you|should you|may you|to|be|just|simply|ever|even|you|dare|try to|want to|have to|allowed to))* (?:{SKIP}|{SKIPPING}|skip|leave|let) {of}{RQ}(?: out| aside| away)?",
    examples: [
      ["Don't leave out 2.2.", 'perform 2.2'],
      ['You cannot skip 2.2.', 'perform 2.2'],
    ],
  },
  {
    name: 'not to be skipped',
    kind: 'perform',
    pattern:
      "{R} (?:(?:{modal}|is|are|need|do)?(?:n['’]t| ?not| never)|can['’]t)(?: (?:to|ever|simply|just))* be {SKIPPED}\\b|{R} cannot be {SKIPPED}\\b|\\b(?:no|not|never|neither|on no account|nowhere)\\b[^⟦⟧⟐.;]{0,40}? (?:may|must|can|should|is|are) {R}(?: ever)? be {SKIPPED}\\b|{skip} (?:nothing|none) (?:in|of|from|at) {R}",
    examples: [
      ['2.2 must not be omitted.', 'perform 2.2'],
      ['In no case may 2.2 be omitted.', 'perform 2.2'],
      ['Skip nothing in 2.2.', 'perform 2.2'],
    ],
  },
  {
    name: 'do not do',
    kind: 'skip',
    pattern:
      "(?:\\b(?:not|never|cannot|needn['’]t|need not|nor|hardly|under no circumstances|in no case|on no account)|n['’]t)(?: (?:to|also|even|actually|really|ever|you|us|them|for you|be|necessary|required|have|need|want|it is|think|believe|suppose|guess|see why|that|we|we['’]ll))*(?: (?:{DO}|{DOING}|need|require|want|bother(?: yourself)?(?: with| about)|worry about|touch|visit|open|have|enter|care about|necessary for|required for|go (?:to|into|through)|look at|use))(?: (?:to|any|anything|at all|of|in|from|with|for))* {of}{RQ}(?! (?:only|alone)\\b)",
    examples: [
      ["You don't need to do 2.4.", 'skip 2.4'],
      ['Do not perform 2.4.', 'skip 2.4'],
      ["Don't bother with 2.4.", 'skip 2.4'],
    ],
  },
  {
    name: 'no need',
    kind: 'skip',
    pattern:
      '\\b(?:no (?:need|reason|point|use)(?: (?:for|in|of|to))?(?: (?:you|us|them|anyone) to)?|no (?:\\w+ ){1,3}(?:is |are )?(?:needed|required|necessary)(?: (?:for|in|at|with))?|nothing(?: (?:\\w+)){1,5} (?:in|at|for|with)|(?:nobody|no one|none of (?:you|them|us)|no customer)(?: \\w+){0,3} (?:{DO}|needs?)|(?<=[⟧⟐][^⟦⟧⟐.;]{0,20})without|avoid|refrain from|stay away from|stay clear of|keep (?:away|your hands) (?:from|off)|(?:unnecessary|needless|superfluous) to|there is nothing to do in|nothing to do in|not worth)(?: (?:to|for|in))?(?: (?:{DO}|{DOING}))? {of}{RQ}',
    examples: [
      ['There is no need to follow 2.4.', 'skip 2.4'],
      ['No need for 2.4.', 'skip 2.4'],
    ],
  },
  {
    name: 'neither',
    kind: 'skip',
    pattern:
      '\\b(?:neither|none of|nothing (?:in|of|from)) {R}(?: \\w+){0,2} (?:is|are|has to|have to|needs?|appl(?:y|ies)|must|matters?|concerns?)\\b',
    examples: [['Neither 2.4 nor 2.5 applies.', 'skip 2.4, 2.5']],
  },
  {
    name: 'nothing after',
    kind: 'skip',
    reach: 'after',
    pattern:
      '\\b(?:nothing(?: else)?|no(?: other| further| more)? (?:steps?|sections?|parts?|chapters?|points?))(?: that (?:comes|follows|stands))? (?:beyond|after|below|past|behind|later than) {R}',
    examples: [['Nothing after 2.6 is needed.', 'skip everything after 2.6']],
  },
  {
    name: 'not to be done',
    kind: 'skip',
    pattern:
      "{R}(?: (?:really|actually|simply|just|here|therefore))? (?:{modal}|need|do|does|is|are)?(?:n['’]t| ?not| never)(?: (?:need|have|to|ever|even))* be (?:{DONE}|{TOUCHED})\\b(?! (?:on|by|in(?! (?:your|this|that))|while|when|before|with|without|until|twice|at)\\b)|{R} cannot be {DONE}\\b|{R} (?:need|do|does) ?(?:not|n['’]t) (?:need|require|have) (?:to be )?(?:{DONE}|{DOING})\\b",
    examples: [['2.4 need not be done.', 'skip 2.4']],
  },
  {
    name: 'not needed',
    kind: 'skip',
    pattern:
      "{R}(?:,|:| -| –| —| →| ->| \\|| =)?(?: (?:which|that|both|all|all of which))?(?: (?:is|are|was|were|will be|will|wo|would|does|do|would be|has been|seems?))?(?: \\w+ly)?(?: (?:for|in|with|to) (?:you|us|them|this|that|your (?:\\w+ )?\\w+|this \\w+|here))? ?(?:not|n['’]t|no longer|never)(?: (?:really|strictly|actually|even|at all|be|currently|yet|quite|longer))* {unneeded}\\b|{R}[^⟦⟧⟐.;]{0,20}? (?:do|does|will|would) ?(?:not|n['’]t) (?:\\w+ )?(?:apply|matter|concern|affect|hold|fit|count)\\b",
    examples: [
      ['2.4 is not needed.', 'skip 2.4'],
      ['2.4 does not apply.', 'skip 2.4'],
    ],
  },
];

const moves: readonly DirectiveRule[] = [
  {
    name: 'continue with',
    kind: 'continue',
    pattern:
      '{resume}(?: (?:with |in )?(?:the|this) (?:article|page|guide|instructions))?(?: (?:at|with|from|in|by|to|on|where (?:it|the (?:article|page|guide|text)) (?:says|reads|asks(?: you)?|tells you|begins with)|the (?:line|point|place|step|words)))+:? {of}{RQ}',
    examples: [
      ['Continue with 2.6.', 'continue 2.6'],
      ['Pick up at "Choose a folder".', 'continue line "Choose a folder"'],
    ],
  },
  {
    name: 'go to',
    kind: 'continue',
    pattern:
      '{move}(?<! ahead)(?! in at)(?: (?:at|with|from|to|in))+ {of}{R}|(?:and|then) (?:continuing|proceeding|going on) (?:at|with|from|to) {R}|{addressed}(?:skip|jump)(?: (?:ahead|forward|straight|directly|down|right))* to {of}{RQ}|(?:^|[.,;] ?)(?:and |then )*(?:on|over|back|straight|off) (?:to|with) {R}',
    examples: [
      ['Jump to 2.6.', 'continue 2.6'],
      ['Go ahead with 2.6.', 'perform 2.6'],
      ['Then on to 2.6.', 'continue 2.6'],
    ],
  },
  {
    name: 'resume',
    kind: 'continue',
    pattern: '{addressed}(?:resume|rejoin|re-enter) {of}{R}',
    examples: [['Resume 2.6.', 'continue 2.6']],
  },
  {
    name: 'start at',
    kind: 'start',
    pattern:
      '{start}(?: (?:please|pls|then|only|directly|right|straight|reading|working|(?:the|this|your|with|by) (?:article|page|guide|work|doing|reading|it)))?(?: (?:only|directly|right|straight|then))*(?: (?:at|with|from|in|by|off|on|of|where (?:it|the (?:article|page|guide|text)) (?:says|reads|asks(?: you)?|tells you|begins with)|the (?:line|point|place|step|words)))+:? {of}{RQ}|\\b(?:starting|beginning)(?: (?:only|directly|right|straight))?(?: (?:at|with|from|in|by))+ {of}{RQ}|\\b(?:your|the) (?:start|starting point|entry point|point of entry|first (?:step|section|one|thing to do)) (?:is|:) {R}|{R} (?:is|will be) (?:where (?:you|we) (?:start|begin)|(?:your|the) (?:start|starting point|first (?:one|step|section|thing)))\\b',
    examples: [
      ['Start at 2.2.', 'start 2.2'],
      ['Do 2.2, beginning at "Choose a folder".', 'perform 2.2; start line "Choose a folder"'],
      ['2.2 is where you start.', 'start 2.2'],
    ],
  },
  {
    name: 'from this line on',
    kind: 'start',
    pattern:
      '\\bfrom (?:this|the|that) (?:line|step|point|sentence|bullet|item) (?:on|onwards?|forward|down)(?: |: ?|, ?){RQ}|\\bfrom {RQ} (?:on|onwards?|forward|down)\\b',
    examples: [['Do 2.2 from "Choose a folder" on.', 'perform 2.2; start line "Choose a folder"']],
  },
];

/** Before the exceptions, which hide what they are about. */
const wholes: readonly DirectiveRule[] = [
  {
    name: 'all but this is done',
    kind: 'perform',
    pattern:
      '(?:{r}|\\b(?:everything|anything|all))(?: else)? (?:other than|except(?: for)?|apart from|but|besides|bar) {R} (?:has|have|is|are|was|were) (?:already |been )*(?:{DONE}|set up|in place|configured|there|ready)\\b',
    examples: [['Everything but 2.6 has been set up.', 'perform 2.6']],
  },
  {
    name: 'all of it but',
    kind: 'perform',
    pattern:
      '(?:^|[.;:] )(?:please |so |then )?{R},? (?=(?:except|apart from|other than|bar|but not|excluding|save for|minus|less)\\b)(?![^.;]*\\b(?:is|are|can|may|must|should|will|has|have|do|does|needs?)\\b)|(?:^|[.;:] )(?:please |so |then )?(?:{r}|all|everything) but {r} (?:of|in) {R}(?=\\s*(?:[.;!]|$))',
    examples: [
      ['All of 2, except 2.4.', 'perform 2; skip 2.4'],
      ['Everything but 2.6 in section 2.', 'skip 2.6; perform 2'],
    ],
  },
];

const exceptions: readonly DirectiveRule[] = [
  {
    name: 'except',
    kind: 'inverse',
    aside: true,
    pattern:
      '\\b(?:except(?:ing)?(?: for)?|apart from|aside from|other than|besides|(?:with|at) (?:the )?(?:sole )?exception of|excluding|save(?: for)?|minus|not counting|excepted|leaving out|bar|less|w/o|excl\\.?|with the omission of) (?:[^⟦⟧⟐❬❭.;]{1,30}[ ,]{1,2})?{of}{RQ}',
    examples: [
      ['Do all of 2 except 2.4.', 'perform 2; skip 2.4'],
      ['Skip everything except 2.1.', 'skip everything; perform 2.1'],
    ],
  },
  {
    name: 'all but',
    kind: 'inverse',
    aside: true,
    pattern:
      '(?<=\\b(?:all|everything) )but {R}(?= (?:of|in) {r})|(?<=[⟧⟐]) but (?:for )?{R}(?! (?:is|are|must|has|have|can|should|needs?)\\b)|(?<=[⟧⟐]),? (?:and |but )?not {of}{R}|(?<=(?:^|[.,;:] ){r}) but (?:for )?{R}|,? with {R} (?:being|as) (?:the|an) (?:only |sole )?exception|(?<=[⟧⟐][^⟦⟧⟐]{0,40}){R} (?:is|being) (?:the|an) (?:only |sole )?exception',
    examples: [
      ['Skip everything but 2.1.', 'skip everything; perform 2.1'],
      ['Do 2.1 but not 2.2.', 'perform 2.1; skip 2.2'],
    ],
  },
  {
    name: 'but this one not',
    kind: 'inverse',
    pattern:
      "{R} (?:(?:is|are|does|do|should|must|need|has|have|wo|ca)(?:n['’]t| ?not)|not)(?=\\s*(?:[.,;!)]|$))",
    examples: [['2.2 is required, 2.3 is not.', 'perform 2.2; skip 2.3']],
  },
];

const replacements: readonly DirectiveRule[] = [
  {
    name: 'one instead of the other',
    kind: 'skip',
    pattern:
      '(?:^|[:,;]) ?(?:\\u0001+[:,]? ?)?{r} (?:instead of|in place of|rather than) {R}|{do} {of}{r}(?: \\w+){0,3} (?:instead of|in place of|rather than) {of}{R}|{addressed}(?:instead of|in place of|rather than) (?:{DOING} )?{of}{R},? (?:please |just )?(?:{DO}|use) {of}{r}',
    examples: [['Do 2.5 instead of 2.4.', 'perform 2.5; skip 2.4']],
  },
  {
    name: 'instead of',
    kind: 'replace',
    pattern:
      '\\b(?:instead of|in place of|in lieu of|rather than) (?:(?:{DOING}|{DO}) )?{of}{R}(?: (?:says|describes|tells you|asks for|suggests))?[,:]? (?<text>\\S[^;]{3,300})',
    examples: [['Instead of 2.4, run the script.', 'replace 2.4 but run the script']],
  },
  {
    name: 'this instead of',
    kind: 'replace',
    pattern:
      '(?:^|[.;:!,] )(?:and |then |please |just )?(?<text>[^⟦⟧⟐.;:]{3,200}?),? (?:instead of|in place of|in lieu of|rather than) (?:(?:{DOING}|{DO}) )?{of}{R}',
    examples: [['Run the script instead of 2.4.', 'replace 2.4 but Run the script']],
  },
  {
    name: 'replace',
    kind: 'replace',
    pattern:
      '{addressed}(?:replace|substitute|swap|exchange) {of}{R} (?:with|by|for) (?<text>\\S[^;]{3,300})|{R} (?:{modal} be|is|are|gets?) (?:replaced|substituted|swapped) (?:with|by|for) (?<text>\\S[^;]{3,300})',
    examples: [['Replace 2.4 with the script.', 'replace 2.4 but the script']],
  },
];

const LISTED =
  '\\b(?:(?:sub-?)?(?:sections?|steps?|chapters?|parts?|points?)|ones|things|what|all|everything)';

/** `steps to omit: 2.4`, `the steps that you need are 2.1 and 2.2`. */
const listed: readonly DirectiveRule[] = [
  {
    name: 'listed to skip',
    kind: 'skip',
    pattern: `${LISTED}(?: \\w+)?(?: (?:to|for) (?:be )?(?:{SKIP}|{SKIPPED})| (?:that |which )?(?:(?:you|we|they|customers) )?(?:can|may|should|could|must)(?: \\w+ly)? (?:be {SKIPPED}|{SKIP})| (?:that |which )?(?:(?:you|we|they|customers) )?(?:do|does|are|is|need|will|wo|ca)(?:n['’]t| ?not)(?: \\w+){0,3})(?: (?:here|for you|in your case|out|aside|altogether))?(?::| is:?| are:?) {R}`,
    examples: [
      ['Steps to omit: 2.4', 'skip 2.4'],
      ['The steps that you do not need are 2.4 and 2.5.', 'skip 2.4, 2.5'],
      ['What you can leave out is 2.4.', 'skip 2.4'],
    ],
  },
  {
    name: 'listed to do',
    kind: 'perform',
    pattern: `${LISTED}(?: \\w+)?(?: to (?:be )?(?:{DO}|{DONE})| (?:that |which )?(?:(?:you|we|they|customers) )?(?:will |do |really |still |also |only )*(?:need|require|must|should|have to|has to|want|are|is|matter|concern|apply)(?: (?:to|be|for|you|follow|do|complete|perform|done|completed|followed|needed|required|relevant|important))*)(?: (?:here|in your case))?(?::| is:?| are:?) {R}`,
    examples: [
      ['Sections to follow: 1.2', 'perform 1.2'],
      ['The steps that you need are 2.1 and 2.2.', 'perform 2.1, 2.2'],
    ],
  },
];

const skips: readonly DirectiveRule[] = [
  {
    name: 'skip',
    kind: 'skip',
    pattern:
      "{skip}{of}{RQ}(?! (?:(?:out|aside) of|says?|tells?|states?|describes?|shows?|asks?|mentions?|recommends?|suggests?)\\b)|\\b(?:not (?:needed|required|necessary|relevant|applicable)|unnecessary|irrelevant|superfluous|(?<=(?:^|[.,;:|(–—-]) ?)(?:skipped|omitted|left out)|to (?:skip|omit|ignore)(?=:)|n/a|obsolete)(?: (?:sections?|steps?|parts?|chapters?))?(?: (?:is|are))?(?: (?:here|for you|in your case))?:? {R}|^(?:but |and |only |please )?not {R}(?=\\s*(?:[.!]|$))|\\bwhat (?:you|we|they) (?:do not|don['’]t|won['’]t) (?:need|have to do|need to do)(?: here)?(?: is| are|:) {R}|(?:^|[,;:] ?)no {R}(?=\\s*(?:[,.;!)]|$))",
    examples: [
      ['Skip: 2', 'skip 2'],
      ['You may omit sections 2.4 and 2.5.', 'skip 2.4, 2.5'],
      ['Not needed: 2.4', 'skip 2.4'],
    ],
  },
  {
    name: 'leave out',
    kind: 'skip',
    pattern:
      '{addressed}(?:leave|let) {of}{RQ} (?:out|aside|away|off|be|alone|as (?:it is|they are|is)|untouched|unchanged|for (?:later|now|another day|us|me)|till|until|to (?:us|me|them))\\b|{addressed}give {RQ} a (?:miss|pass)\\b|{addressed}(?:cross|strike) {of}{RQ} (?:out|off)\\b',
    examples: [['Leave 2.4 out.', 'skip 2.4']],
  },
  {
    name: 'advise skipping',
    kind: 'skip',
    pattern:
      '\\b(?:recommend|suggest|advise|consider|propose|by|try|prefer|(?:no|any) (?:harm|risk|problem|danger|issue)(?: in| with)?|fine with|okay with|feel free about) {SKIPPING} {of}{R}',
    examples: [['I suggest skipping 2.4.', 'skip 2.4']],
  },
  {
    name: 'to be skipped',
    kind: 'skip',
    pattern:
      '{R}(?: \\w+){0,2}? (?:{modal}(?: \\w+)? be|is|are|gets?|to be|being) (?:\\w+ly |just |simply |to be |then )?{SKIPPED}\\b|{R} (?:is|are|have|has) to {SKIP}\\b',
    examples: [['2.4 can safely be skipped.', 'skip 2.4']],
  },
  {
    name: 'unneeded',
    kind: 'skip',
    pattern:
      '{R}(?:,|:| -| –| —| →| ->| \\|| =)?(?: (?:is|are|would be|will be|becomes?))?(?: \\w+ly)? (?:irrelevant|superfluous|redundant|unnecessary|unneeded|obsolete|needless|pointless|out of scope|of no (?:interest|use|concern)|left out|n/a|not applicable)\\b|{R} (?:falls?|drops?|stays?|goes|can stay|may stay|can fall) (?:away|out|flat)\\b|{R} can wait\\b|{R} (?:can|may|should|must)? ?(?:simply |just )?(?:stays?|remains?|be left|keeps?) (?:as (?:it is|they are|is)|untouched|unchanged|like that|the way (?:it is|they are))|{R} plays? no role\\b|{R} (?:is|are) moot\\b|{R} (?:has|have) no (?:meaning|relevance|use|purpose)\\b',
    examples: [['2.4 is superfluous.', 'skip 2.4']],
  },
  {
    name: 'already done',
    kind: 'skip',
    pattern:
      "{R} (?:we|I)(?:['’]ll| will| shall| can) (?:take care of|do|handle|see to)\\b|{R} (?:you|we|they|I)(?:['’]ve| have)? (?:already )?(?:done|did|completed|finished)(?: already)?\\b|{R}(?: (?:is|are|was|were))? already (?:been )?(?:{DONE}|set up|in place|configured|there|taken care of)\\b|(?<!\\b(?:when|once|if|until|till|after|before|whether|that|while|since|unless) ){R} (?:is|are) (?:done|complete|finished|in place|set up)(?=\\s*(?:[.,;:!)]|$)| (?:so|and)\\b)|{R} (?:has|have)(?: already)? been (?:taken care of|dealt with)\\b|{R} (?:has|have) already been {DONE}\\b|{R} (?:has|have|was|were)(?: been)? {DONE}(?: by (?:us|me|them|you|the \\w+|your \\w+|our \\w+))? (?:already|before|last \\w+|yesterday|earlier)\\b|(?<!\\b(?:get|gets|have|want|getting|need) (?:the )?){R}\\)?(?:\\s*(?::|\\||→|->|=|[-–—(]))?\\s*(?:already )?done(?: already| before)?(?=\\s*(?:[.,;:!|()–—-]|$))",
    examples: [
      ['2.1 is already done.', 'skip 2.1'],
      ['2.1: done', 'skip 2.1'],
    ],
  },
  {
    name: 'this you can skip',
    kind: 'skip',
    pattern:
      "{R}(?: (?:you|we|they|customers) (?:can|may|should|could|must|might|will)(?: \\w+ly| just| simply| also)? (?:{SKIP}|leave out|forget|ignore))(?=\\s*(?:[.,;:!)]|$|\\u0001)| (?:and|but|for|as|because)\\b)|{R}, ?(?:which|that|those|these|these two) (?:you|we) (?:can|may|should|could) (?:\\w+ly )?{SKIP}\\b|{R},? (?:you|we|they|customers) (?:(?:must|should|need|shall|do|can|may|have)(?:n['’]t| ?not)|cannot|never)(?: (?:have to|need to|to|want to))? {DO}(?=\\s*(?:[.,;:!)]|$|\\u0001))",
    examples: [['2.4 you can leave out.', 'skip 2.4']],
  },
  {
    name: 'mark for skip',
    kind: 'skip',
    pattern:
      '{R}\\)?(?:\\s*(?::|\\||→|->|=>?|[-–—(]))+\\s*(?:please |optional,? (?:but )?(?:please )?)?(?:{SKIP}|not (?:needed|required|necessary|relevant|applicable)|no|nope|n/?a|not?(?= (?:for|in|on|here))|not|✗|✘|❌|x|skipped|omitted|left out|-)(?=\\s*(?:[.,;:!|()–—-]|$)|\\s+(?:this|it|them|that|as|because|since|if|for|unless|when|please|in|on|with|–|-)\\b)|(?:^|[|;] ?)(?:✗|✘|❌|skip \\||no \\|)\\s*{R}|{R} (?:skip|omit|skipped|omitted|leave out|left out|ignore|no|n/a)(?=\\s*(?:[.,;:!|(–—-]|$))',
    examples: [
      ['2.4: skip', 'skip 2.4'],
      ['2.4 | no | not for LDAP', 'skip 2.4 because not for LDAP'],
    ],
  },
];

const performs: readonly DirectiveRule[] = [
  {
    name: 'only this',
    kind: 'perform',
    only: true,
    pattern:
      "\\b(?:only|nothing but|just|solely) {of}{R} (?:is|are|has|have|needs?|appl(?:y|ies)|must|concerns?|matters?|remains?)\\b(?! ?(?:not|n['’]t))|{R} (?:alone|only)? ?(?:is|are) (?:enough|sufficient|all (?:that )?(?:you|we|is|it))|{R} (?:suffices?|will do)\\b|\\b(?:is|are|be|it|it['’]s) (?:enough|sufficient|suffices)(?: to| if (?:you|we|they)| when you) (?:just |only )?(?:{DO} ){of}{R}|\\ball (?:that )?(?:you|we) (?:need|have to do|have to follow)(?: to do)? (?:is|are) {R}|\\b(?:only|just) (?:\\w+ ){0,2}(?:need|needs|have|has|want) (?:to (?:{DO} )?)?{of}{R}|(?:^|\\b(?:it|that)(?:['’]s| is) )(?:only|just) {R}(?=\\s*(?:[.,;!)]|$))|\\b(?:only|just|solely) (?:interested in|concerned with|about) {R}|(?:^|[.;:] )(?:and |so |then )?{R} (?:only|alone|and nothing else|and no more)(?=\\s*(?:[.;!)]|$))|{addressed}(?:limit|restrict|confine) yourself to {R}|(?:^|[,;:] ?)(?:of {r} )?(?:then |and |so |please )?(?:only|just) {R}(?: (?:please|pls|plz|then|here))?(?=\\s*(?:[.,;!)]|$))|\\bthe only (?:\\w+ ){0,4}(?:is|are) {R}|\\b(?:it|this) suffices to {DO} {of}{R}",
    examples: [
      ['Only 2.1 and 2.6 are needed.', 'perform only 2.1, 2.6'],
      ['2.1 is enough.', 'perform only 2.1'],
      ['The only relevant sections are 2.1 and 2.2.', 'perform only 2.1, 2.2'],
    ],
  },
  {
    name: 'perform',
    kind: 'perform',
    pattern: '{do}{of}{RQ}(?! (?:off|out of|from) )',
    examples: [
      ['Perform this step: 2.1 Registering the App', 'perform 2.1 "Registering the App"'],
      ['Please complete the instructions in 2.1.', 'perform 2.1'],
      ['Follow "Updating the key".', 'perform section "Updating the key"'],
    ],
  },
  {
    name: 'go on until',
    kind: 'perform',
    upTo: 'section',
    pattern:
      '(?:{resume}|{addressed}(?:work|read|go|stay)(?: \\w+)?|{start}|\\b(?:be|is|are) {DONE}) (?:only |just )?{R}',
    examples: [
      ['Carry on up to and including 3.4.', 'perform everything up to and including 3.4'],
      ['Go on up to 3.4.', 'perform everything up to 3.4'],
    ],
  },
  {
    name: 'do until',
    kind: 'perform',
    reach: 'upTo',
    pattern:
      '{do} (?:it |only |just |the (?:article|guide|page) |everything |all )*(?:to|until|till|as far as) {R}|(?:{resume}|{addressed}(?:work|read|go))(?: (?:on|it|this|only|just|down|reading|working))* (?:until|till|as far as) {R}',
    examples: [
      ['Please execute only till 3.3.', 'perform only everything up to 3.3'],
      ['Carry on until 2.4.', 'perform everything up to 2.4'],
    ],
  },
  {
    name: 'section of the article',
    kind: 'perform',
    pattern: '{addressed}(?:{DO}|use)[^⟦⟧⟐❲❳.;]{0,60}?{a}(?:,|:| -)? {R}',
    examples: [['Follow https://wiki.example.com/wiki/Import section 2.', 'perform 2']],
  },
  {
    name: 'part of a step',
    kind: 'perform',
    pattern:
      "(?:^|[.;:!,] |\\b(?:and|then|please) )(?<text>(?:(?:skip|omit|ignore|leave out)(?! (?:what|everything|anything|whatever|all|the (?:text|words|instructions?|contents?|whole|part|stuff)))|(?:do not|don['’]t) (?!(?:waste|spend|lose|bother|worry|invest|concern|trouble)\\b)[a-z]+|use|click|select|choose|pick(?! up)|take|enter|tick|untick|check|uncheck|type|set|change|add)(?: [^⟦⟧⟐.;:]{3,160}?)) (?:in|of|under|at|on|within) {R}",
    examples: [['Skip the second dialog in step 2.3.', 'perform 2.3 but Skip the second dialog']],
  },
  {
    name: 'in this step',
    kind: 'perform',
    pattern:
      "(?:^|[.;:!] |\\b(?:but|and) )(?:in|at|for|within|under|during) {R}(?:,|:)? (?:please |just |then |also )*(?<text>(?:instead of|rather than|skip|omit|ignore|leave out|leave|use|click|select|choose|enter|tick|untick|uncheck|check|type|set|change|add|do not|don['’]t|keep|pick(?! up)|take(?! (?:it|things) up)|replace)\\b(?! (?:it|this|that) (?:out|aside))[^⟦⟧⟐;]{3,300})",
    examples: [['In 2.3, use the second certificate.', 'perform 2.3 but use the second certificate']],
  },
  {
    name: 'need',
    kind: 'perform',
    pattern:
      "(?<!\\b(?:if|when|whether|unless|once) )\\b(?:you|we|they|customers?|users?)(?: (?:will|would|do|also|still|really|just|then|['’]ll))* (?:need|needs|require|want|must have)(?: to| the)?\\s?{of}{R}|\\b(?<!not )(?:needed|required|mandatory|(?:to do|todo)(?=:)|necessary|relevant|obligatory|applicable|important|appl(?:y|ies))(?! (?:is|are) (?:in|at|from) )(?: (?:sections?|steps?|parts?|chapters?))?(?: (?:\\w+ ){0,3}(?:is|are))?(?! (?:for|in|by|before|from|after) ):? {of}{R}|\\bwhat (?:you|we) (?:need|have to do|must do)(?: here)? (?:is|are) {R}|\\b(?:relevant|necessary|required|needed) (?:sections|steps|parts|chapters)(?: for you| here)? (?:is|are) {R}",
    examples: [['You need 2.1 and 2.2.', 'perform 2.1, 2.2']],
  },
  {
    name: 'advise doing',
    kind: 'perform',
    pattern: '\\b(?:recommend|suggest|advise|consider|propose|by|mind|start|begin|try) {DOING} {of}{RQ}',
    examples: [['Would you mind doing 2.4 again?', 'perform 2.4']],
  },
  {
    name: 'to be done',
    kind: 'perform',
    pattern:
      "{R}(?: (?:also|both|all|still|however|then))* (?:{modal}|is|are)(?: (?:also|still|always|definitely|certainly|then|first|to|again))*(?: be)? (?:\\w+ly )?{DONE}\\b(?<!(?:is|are) {DONE})|{R} (?:is|are|have|has) to (?:{DO})(?=\\s*(?:[.,;!)]|$))|{R} (?:gets?|to get) {DONE}\\b|{R} (?:is|are|comes?) next\\b|\\bno way (?:around|past) {R}|\\b(?:cannot|can['’]t) (?:do|go|get by) without {R}",
    examples: [['2.6 has to be done as well.', 'perform 2.6']],
  },
  {
    name: 'is needed',
    kind: 'perform',
    pattern:
      '{R}(?: (?:also|both|all|still|however|everything))* (?:is|are|stays?|remains?|will be|becomes?)(?: (?:also|still|always|definitely|absolutely|certainly|really|both|all|a))* (?:needed|required|mandatory|necessary|must|obligatory|open|outstanding|pending|still missing|essential|compulsory|relevant|indispensable|in|for (?:you|us|them)|yours|your part|not optional|the ones? you need|what you need)\\b(?! (?:only )?(?:if|when|for|by|not|no)\\b)|{R}(?: everything)? (?:appl(?:y|ies)|matters?|counts?)(?=\\s*(?:[.,;!)]|$)| (?:to|here|as)\\b)',
    examples: [['2.2 is mandatory.', 'perform 2.2']],
  },
  {
    name: 'from there on',
    kind: 'perform',
    aside: true,
    pattern:
      '(?:^|[.;:] ?)(?:and |then )*{R},? (?:please |just |then |simply |you (?:can|should|may) )*(?:{DO}|proceed|continue|stick to)(?: with)? (?:{a}|(?:the|this|our) (?:article|guide|page|instructions|documentation)|everything|it\\b|as\\b)',
    examples: [['From 3.2 onwards, follow the article.', 'perform 3.2 and following']],
  },
  {
    name: 'completely',
    kind: 'perform',
    pattern:
      '(?:^|[,;:.] ?|\\band )(?:then )?{R} (?:completely|entirely|in full|fully|as (?:is|written|described|documented|they are|it is|it stands|usual)|unchanged|needs? {DOING}|need {DOING})(?=\\s*(?:[.,;!)]|$|\\u0001))',
    examples: [['2.1 as written, 2.2 completely.', 'perform 2.1; perform 2.2']],
  },
  {
    name: 'one after the other',
    kind: 'perform',
    pattern:
      '^(?:after|once)\\b[^⟦⟧⟐:]{3,60}: ?{R}(?=\\s*(?:[.;!]|$))|(?:^|[,;:.] ?)(?:and )?(?:first|then|next|next up|afterwards|after (?:that|this)|finally|lastly|last|now)(?: (?:is|comes|come|it is|would be|will be))?[:,]? {R}(?=\\s*(?:[.,;!)]|$|\\u0001))|(?:^|[,;] ?)(?:and |so |then )?(?:please )?{R}(?:,? (?:first|please|pls|plz|then|next|again|too|as well|now))+(?=\\s*(?:[.!]|$))|\\b(?:as follows|the following(?: \\w+)?|in this order|your (?:turn|part|tasks?|steps)|tasks?|plan|agenda|sequence)\\s*: ?{R}(?=\\s*(?:[.;!]|$))|\\b(?:article|page|guide|everything) (?:is (?:fine|ok|okay|right|valid|correct)|applies|holds|fits)(?: for (?:you|us))? {R}',
    examples: [
      ['First 2.1, after that 2.3.', 'perform 2.1; perform 2.3'],
      ['Your turn: 2.1 and 2.3.', 'perform 2.1, 2.3'],
    ],
  },
  {
    name: 'in brackets',
    kind: 'perform',
    pattern:
      '(?:^|[,;.] |\\band |\\bthen )(?:please |also )?(?:install|open|register|create|configure|set up|publish|add|grant|assign|upload|enable|connect|update|renew|import|export|prepare|test|restart|delete|remove|adjust)\\b[^⟦⟧⟐.;()]{2,60} \\((?:see |cf\\.? |as in )?{R}\\)',
    examples: [['Install the relay (2.1) and open the port (2.2).', 'perform 2.1; perform 2.2']],
  },
  {
    name: 'nothing but a condition',
    kind: 'perform',
    conditional: true,
    pattern:
      '^(?:also |additionally )?\\u0001+[:,] ?(?:then |also )?{R}(?=\\s*(?:[.;!]|$)| instead)|^(?:please |and |but |then )?{R}(?<=\\u0001,?)\\s*[.!]?$',
    examples: [
      ['If you use LDAP: 2.4.', 'perform 2.4'],
      ['2.4 only if you use LDAP.', 'perform 2.4'],
    ],
  },
  {
    name: 'as described in',
    kind: 'perform',
    pattern:
      '(?<=^(?:\\d+[.)] )?(?:please |then |next,? |now |first,? |also |and )*(?:proceed|register|create|configure|set up|install|publish|add|grant|assign|upload|go on|do|prepare|make|enable|connect|update|renew|set|enter|test)\\b[^⟦⟧⟐.;:]{0,80})\\b(?:(?:as|like|the way) (?:is |it is |you (?:see|find) )?(?:described|shown|explained|outlined|documented|given|laid out|written|stated|said|told)? ?(?:in|under|by|at)|according to|as per|in accordance with|following) {R}',
    examples: [
      ['Register the app as described in 2.1.', 'perform 2.1'],
      ['As described in 2.1, the port is open.', ''],
    ],
  },
  {
    name: 'mark for do',
    kind: 'perform',
    pattern:
      '{R}\\)?(?:\\s*(?::|\\||→|->|=>?|[-–—(]))+\\s*(?:please |pls )?(?:{DO}|yes|ok(?:ay)?|✓|✔|✅|required|needed|mandatory|must|to ?do|as (?:is|written|described|usual)|unchanged|complete(?:ly)?|full(?:y)?|follow)(?=\\s*(?:[.,;:!|()–—-]|$)|\\s+(?:this|it|them|that|as|because|since|if|for|unless|when|please|in|on|with|but|again|first|too|completely|fully)\\b)|(?:^|[|;] ?)(?:✓|✔|✅|do \\||yes \\|)\\s*{R}|{R} (?:do|perform|ok|okay|yes|required|needed|mandatory)(?=\\s*(?:[.,;:!|(–—-]|$))',
    examples: [['2.1: do', 'perform 2.1']],
  },
];

/** What the rules above leave over: the same words with others between them and the place. */
const distant: readonly DirectiveRule[] = [
  {
    name: 'skip, at a distance',
    kind: 'skip',
    pattern:
      "{skip}{gap}{R}(?! (?:says?|tells?|states?|describes?|shows?|asks?|mentions?|recommends?|suggests?)\\b)|{R}{gap} (?:be|is|are|gets?) (?:\\w+ ){0,2}{SKIPPED}\\b|{R}{gap}(?: not|n['’]t| no longer| never) (?:\\w+ ){0,3}{unneeded}\\b",
    examples: [['Skip what you find below 2.4.', 'skip 2.4']],
  },
  {
    name: 'perform, at a distance',
    kind: 'perform',
    pattern:
      '{addressed}(?:perform|complete|follow|carry out|execute|work through|go through|run through|finish|do(?= (?:the|what|all|everything)))\\b{gap}{R}|{R}{gap} (?:is|are|remains?) (?:\\w+ ){0,2}(?<!not )(?:needed|required|mandatory|obligatory)\\b(?! (?:if|when|for|by))',
    examples: [['Complete the registration shown below 2.1.', 'perform 2.1']],
  },
];

const articles: readonly DirectiveRule[] = [
  {
    name: 'follow the article',
    kind: 'perform',
    pattern:
      '{addressed}(?:(?:follow|complete|finish|carry out|use|send|consult|work (?:through|with)|(?:go|run|step|walk) through|go by|stick to|turn to|proceed (?:with|as (?:described|explained|shown) in)|apply)(?:(?! but\\b)[^⟦⟧⟐❲❳.;]){0,90}?|proceed\\b[^⟦⟧⟐❲❳.;]{0,90}?|(?:do|perform|process|repeat|take) (?:all of )?(?:the )?){A}(?!(?:,|:| -)? ?⟦)|\\b(?:could|can|may|should|must|need to|have to|might|would) [^⟦⟧⟐❲❳.;]{3,120}?, (?:this|that|which|it) is (?:covered|described|explained|documented) in {A}|\\b(?:proceed|continue|go on) as (?:described|explained|shown|written) in {A}',
    examples: [
      ['Follow https://wiki.example.com/wiki/Import.', 'perform page "Import"'],
      ['Proceed as described in https://wiki.example.com/wiki/Import.', 'perform page "Import"'],
    ],
  },
];

/** In this order: the first one that matches a reference claims it. */
export const RULES: readonly DirectiveRule[] = [
  ...nothing.slice(0, 5),
  ...goingOn,
  ...ends,
  ...moves.slice(0, 3),
  ...wholes,
  ...exceptions.slice(0, 2),
  ...replacements,
  ...nothing.slice(5),
  ...negations,
  ...moves.slice(3),
  ...listed,
  ...skips,
  ...exceptions.slice(2),
  ...performs,
  ...distant,
  ...articles,
];

export const LEADS: readonly LeadRule[] = [
  {
    name: 'list of what to skip',
    kind: 'skip',
    pattern: `(?:^|\\b)(?:${SKIP}|skipped|to skip|not (?:needed|required|necessary|relevant|applicable|to (?:do|be done|follow|perform))|unnecessary|irrelevant|do not (?:do|perform|follow)|don['’]t (?:do|perform|follow)|no need for|can be (?:skipped|omitted|ignored|left out)|leave out)\\b[^.;⟦⟧⟐]{0,60}$`,
    examples: ['Please skip the following:', 'Not needed:'],
  },
  {
    name: 'list of what to do',
    kind: 'perform',
    pattern: `(?:^|\\b)(?:${DO}|to do|todo|needed|required|necessary|relevant|you need)\\b[^.;⟦⟧⟐]{0,60}$`,
    examples: ['Please complete these sections:', 'To do:'],
  },
];

export const PRECONDITIONS: readonly PreconditionRule[] = [
  {
    name: 'to confirm, check these',
    pattern:
      '\\b(?:confirm|make sure|ensure|verify|check|prerequisites?|requirements?|preconditions?|conditions?|situation|must be (?:true|met)|has to be (?:true|met)|applies (?:only )?if|before you (?:start|begin))\\b[^⟦⟧⟐]{0,160}:$',
    examples: [['To confirm your configuration matches, check two things:', '']],
  },
  {
    name: 'make sure that',
    pattern:
      '^(?:first |please |also |before you (?:start|begin),? |beforehand,? )*(?:make sure|ensure|verify|check|confirm|double-check)(?: first)?(?: that| whether| if)? (?<text>[^⟦⟧⟐]{8,300})$',
    examples: [['Make sure that no journal profile exists.', 'no journal profile exists']],
  },
  {
    name: 'assuming that',
    pattern:
      '^(?:assuming|provided|supposing|presuming)(?: that)? (?<text>[^⟦⟧⟐]{8,200}?),? (?:then |please |you can |just )*(?:proceed|continue|go on|go ahead|follow|do)\\b',
    examples: [['Assuming that LDAP stays, then proceed.', 'LDAP stays']],
  },
  {
    name: 'meant for',
    pattern:
      '^(?:(?:this|the) (?:article|note|guide|page|document|reply|way|option|runbook)?|these (?:steps|instructions)|{a})? ?(?:is|are)?(?: only)? ?(?:intended|meant|written|applies|apply|works?|valid|for)(?: only)?(?: to cover| for| to| with| where| in)?(?: (?:situations|cases|customers|installations|users))? ?(?<text>(?:where|who|that|with|whose|for|if|when)\\b[^⟦⟧⟐]{8,300})$',
    examples: [['This note is for customers who use LDAP.', 'who use LDAP']],
  },
];
