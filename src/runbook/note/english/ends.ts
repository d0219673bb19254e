/** English: where to begin, go on and stop. */
import type { DirectiveRule } from '../language.ts';

/** Before the ends: "stop" that ends nothing. */
export const goingOn: readonly DirectiveRule[] = [
  {
    name: 'do not stop',
    kind: 'none',
    pattern:
      "(?:\\b(?:not|never|cannot|without)|n['’]t)(?: (?:have to|need to|want to|just|yet|simply|already))* (?:stop|end|finish|halt|quit|stopping)(?: \\w+){0,2} (?:after|at|before|with|on|behind|until) {RQ}",
    examples: [["Don't stop after 2.3.", '']],
  },
];

export const ends: readonly DirectiveRule[] = [
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
      "(?:(?:\\b(?:not|never|no need to)|(?<!\\b(?:we|i|he|she|they|customers?|users?|clients?) (?:ca|could|did|do|does|wo))n['’]t) (?:go|continue|proceed|carry on|move|venture|stray|wander|read|work|get|advance|push|press|progress|keep going|do anything|do any more|do more|touch anything|run|follow (?:it|the (?:article|guide|page)))(?: on| any further| further| any farther| farther)?|\\b(?:go|read|get|work|venture|take it) (?:no|not any) (?:further|farther)|\\b(?:no|not any|not a step) (?:further|farther)|\\b(?:no|not) later) (?:beyond|past|after|than|further than) {R}",
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
      '{stop}(?: (?:right|exactly|directly|just))? (?:here|there|now|at (?:this|that) (?:point|step|place)|after (?:that|this|it)|thereafter|afterwards)\\b|{addressed}leave (?:it|things|the article) (?:there|here|at that)(?=\\s*(?:[.,;!)]|$))|{addressed}(?<!\\b(?:first|next|last|final|only|your) )(?:then )?(?:stop|cease|quit|halt|pause|break off|call it a day|call it quits|pack up|down tools)(?=\\s*(?:[.!;),]|$|\\u0001)| and (?:send|call|ring|let|tell|wait|report|contact|phone|get|write|come|give|ask|drop)\\b| until\\b)|\\band then to (?:stop|cease|finish|quit|halt)(?=\\s*(?:[.!;),]|$))|, then to (?:stop|cease|finish|quit|halt)(?=\\s*(?:[.!;),]|$))',
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

/** Going on somewhere, before whole ranges are looked for. */
export const resumptions: readonly DirectiveRule[] = [
  {
    name: 'start after',
    kind: 'start',
    reach: 'after',
    pattern:
      '(?:{start}|{resume})(?: (?:please|only|right|directly|straight|immediately|just|working|reading|work))* (?:after|behind|past|below) {R}',
    examples: [['Begin right after 2.2.', 'start everything after 2.2']],
  },
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
      "{move}(?<! ahead)(?<!\\bgo(?= with\\b))(?! in at)(?: (?:at|with|from|to|in))+ {of}{R}|(?:and|then) (?:continuing|proceeding|going on) (?:at|with|from|to) {R}|{addressed}(?:skip|jump)(?: (?:ahead|forward|straight|directly|down|right))* to {of}{RQ}|(?:^|[.,;] ?)(?:(?:and|then|afterwards|next|now|finally|so)[, ]+)*(?:it(?:[’']s| is) |you(?:[’']re| are) )?(?:on|over|back|straight|off|onwards?) (?:to|with) {R}",
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
];

/** Where to begin. */
export const moves: readonly DirectiveRule[] = [
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
      '\\bfrom (?:this|the|that) (?:line|step|point|sentence|bullet|item) (?:on|onwards?|forward|down)(?: |: ?|, ?){RQ}|\\bfrom {RQ} (?:on(?! (?:each|every|all|the|both|an?|your|our|this|that|his|her|their|my|any)\\b)|onwards?|forward|down)\\b',
    examples: [['Do 2.2 from "Choose a folder" on.', 'perform 2.2; start line "Choose a folder"']],
  },
];
