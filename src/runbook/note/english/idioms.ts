/** English: ways of wording that mean no more than a plain one, taken apart or put plainly before clauses are read. */

import type { Lexicon } from '../lexicon.ts';
import { DENIALS } from './denials.ts';

const VERY =
  '(?:very much |very |really |much |most |greatly |highly |so |quite |always |truly |sincerely |eternally |super |kindly |cordially |hereby |politely |expressly |respectfully |warmly |only |also |now |just |still |therefore |strongly |simply |all |well |best |already |already been |then |currently |again )?';
const READER =
  '(?:you|we|us|one|customers?|users?|clients?|admins?|administrators?|the (?:\\p{L}+ )?(?:customers?|users?|clients?|admins?|administrators?|reader|caller|operator|owner|site|branch|shop|school|clinic|technician|colleague)|all (?:customers|users|clients|admins)|everyone|everybody|readers)';
const THEM =
  '(?:you|yourself|your (?:\\p{L}+ )?\\p{L}+|the (?:\\p{L}+ )?(?:customer|user|client|admin|caller|operator|technician)|him|her|them|us all|everyone|everybody)';

/** On the words of a sentence with one space between them, a place as `⟐`, marks as they stand. In this order. */
export const REWORDINGS: Lexicon['rewordings'] = [
  // Denials of several words.
  [
    /\b(?:under no (?:circumstances?|pretext|pretence|conditions?)|for no reason|on no (?:account|condition)|in no case|at no (?:point|time)|by no means|in no way|in no event|no way|not (?:in the (?:least|slightest)|by any means|in any way|under any circumstances|on any account|at any (?:cost|price)|for the life of you|for anything|ever|for a moment|for a second)|for heaven 's sake not|anything but|far from|nowhere near|no longer|not any longer|not any more|no more|hardly ever|scarcely ever|at no cost)\b(?! (?:than|of|in|from|around|round|past|about)\b)/gu,
    'not',
  ],
  [
    /\bnot (?:really|strictly|actually|necessarily|exactly|particularly|especially|terribly|overly|remotely)\b/gu,
    'not',
  ],
  [/\bnothing but\b/gu, 'only'],
  [/\bno other (?:sections?|steps?|parts?|chapters?|points?|ones?) than\b/gu, 'only'],
  [/\b(?:no one|no-one|not a soul|not one of you|none of you|none of us)\b/gu, 'nobody'],
  [/\b(?:precious|very) little\b/gu, 'little'],
  [/\bzero\b(?= (?:need|reason|point|use|sense|value|cause|call|benefit|necessity|relevance))/gu, 'no'],
  [/\bin the end\b|\bat the end of the day\b/gu, 'finally'],
  [/\b(?:all|just) the same\b|\bin (?:any|either|each) (?:case|event)\b/gu, 'anyway'],
  // "It would be appreciated if 3.2 were omitted."
  [
    new RegExp(
      `\\b(?:it (?:would|will) be|i would be|we would be|i will be|we will be|i is|we is|would be|that would be|it is|much|be) ${VERY}(?:appreciated|grateful|thankful|obliged|glad|happy|pleased|delighted|helpful|handy|great|good|best|better|ideal|nice|lovely|wonderful|brilliant|fantastic|super|splendid|kind of you|advisable|preferable|wise|prudent|sensible|a (?:great|big) help|a good idea) if(?: (?:you|we) (?:could|would|can|will|were to|might)?)?\\b`,
      'gu',
    ),
    'please',
  ],
  [
    new RegExp(
      `\\b(?:i|we) (?:would|should|will) ${VERY}(?:appreciate|love|like|welcome|prefer) (?:it )?if (?:you|we|the customer|they) (?:could|would|can|will|were to|might)?\\b`,
      'gu',
    ),
    'please',
  ],
  [
    /(?<=^|[;,:] )if you (?:could|would|might|can) (?:please |just |kindly |possibly |perhaps |quickly |now |then )+/gu,
    'please ',
  ],
  [
    /\bplease (the )?((?:sections?|steps?|parts?|chapters?|points?|items?) )?⟐ (?:were|was|is|get|gets|got|be|can be|could be|would be)\b/gu,
    'make sure $1$2⟐ must be',
  ],
  // "The customer is requested to …", "we kindly ask you to …".
  [
    new RegExp(
      `\\b${READER} (?:is|will be|should feel|would be) ${VERY}(?:kindly |hereby )?(?:asked|requested|invited|advised|urged|encouraged|instructed|called upon|called on|told|directed|begged|reminded|recommended|expected|supposed|meant|obliged|bound|welcome|free|at liberty|entitled|permitted|allowed|authorised|authorized|required|obligated|better off|well advised|best advised|good|in a position|cleared|set|to be so kind as|to be so good as) (to|not to)\\b`,
      'gu',
    ),
    'please $1',
  ],
  [
    new RegExp(
      `\\b(?:i|we|may i|may we|can i|can we|could i|could we|let me|let us|might i|might we|allow me to|please let me|permit me to|i must|i have to|we must|we have to) ${VERY}(?:would |must |have to |need to |do |will |shall |am going to |is going to |wish to |would like to |want to |should like to |can only |may )?${VERY}(?:ask|request|beg|urge|advise|encourage|invite|instruct|recommend|remind|implore|entreat|tell|want|need|would like|like|prefer|expect|require|trouble|bother|get|counsel|suggest|direct|order|enjoin|trust|warn|caution|like for|have) ${THEM} (to|not to)\\b`,
      'gu',
    ),
    'please $1',
  ],
  [/\b(?:i|we) (?:would|should) (?:very much )?(?:like|love|prefer) you to\b/gu, 'please to'],
  [
    /\b(?:my|our) (?:advice|suggestion|recommendation|proposal|request|plea|wish|tip|counsel|idea|preference|verdict|answer|two cents) (?:to you |for you |here |now )?(?:is|would be|remains)(?: simply| still| just)?(?: that you| for you)? ?(?:to|not to)?(?! ?⟐)(?=\b)/gu,
    'please ',
  ],
  [
    /\b(?:be|being) (?:so|as) (?:kind|good|nice|friendly|sweet) (?:as to|and|to)\b|\bhave the (?:kindness|goodness|courtesy) (?:to|of)\b|\bdo (?:me|us) (?:a|the) (?:favou?r|kindness) (?:and|of|to)\b|\b(?:be|is) (?:a )?(?:dear|love|angel|star|gem|pal|sport|mate|good sport|good chap) and\b/gu,
    'please',
  ],
  [
    /\bbe (?:sure|certain|careful|quick|prepared|ready|aware|so bold as|kind enough|good enough|my guest and)(?: to| and)(?= (?!not\b))/gu,
    'please',
  ],
  [/\bbe (?:sure|careful|certain) not to\b/gu, 'please do not'],
  [
    /\b(?:make sure|see to it|take care|ensure|mind|see)(?: that)? you(?: do| also| definitely| really| please| always| all| then)*(?= (?!not\b))/gu,
    'please',
  ],
  [/\b(?:make sure|take care|see to it)(?: to)(?= (?!not\b))/gu, 'please'],
  [
    /\b(?:make sure|take care|see to it|mind)(?: that you do)? not(?: to)?\b|\b(?:make sure|see to it|mind|ensure)(?: that)? you do not\b/gu,
    'please do not',
  ],
  [
    /\b(?:feel (?:very |perfectly |totally |absolutely )?free|go ahead|go right ahead|go on|come on|do not hesitate|do not fear|do not be afraid|do not be shy|do not forget|do not neglect|do not fail|never forget|remember|make a point|make an effort|try|do try|take the time|take your time|take a moment|take the liberty|find the time|bother|manage|arrange|endeavour|endeavor|contrive|undertake|see fit|hurry|rush)(?: to| and| of)(?= (?!not\b))/gu,
    'please',
  ],
  [
    /\b(?:let|make sure|have) (?:(?:the |your |our )?\p{L}+ ){1,2}(?:know|is aware|are aware|understands?|knows?) that\b/gu,
    'please note',
  ],
  // "All that is left for you is to …".
  [
    /\b(?:all|everything|the only thing|the one thing|what|the thing|the next thing|the first thing|the last thing|the best thing|the easiest|the simplest thing|the rest|the only job|the only task|the next job|the next task) (?:that |which )?(?:(?:is|remains|there is|has to happen|needs to happen) )?(?:still |now |then )?(?:(?:left|remaining|missing|needed|required|necessary|asked|asked of you|expected|expected of you) )?(?:to do )?(?:(?:for|of) (?:you|us|the customer|your team|your admin|the user) )?(?:(?:you|we|they|i) (?:have to|need to|must|should|will have to|can|want to|will need to|still have to|still need to|would|want you to|need you to|ask you to|ask|ask of you|need from you|want from you|need|want|have|had better|are to|is to|may)(?: still| now| then)?(?: do)? )?(?:now |here |next |then |first |today |in your case |at your end |still )*(?:is|remains) (?:for you )?(?:to |simply to |just to )?(?!(?:missing|left|needed|required|remaining|still|open|outstanding|to be|done|now|here|that|only|just|simply|the|to|is|remains)\b)(?=\p{L}+ )/gu,
    'please ',
  ],
  [
    /\b(?:your|the) (?:only |next |first |last |remaining |new |one |final )?(?:task|job|mission|homework|duty|assignment|turn|part|move|step|goal|role|business|responsibility|work|contribution)(?: now| here| today| then| next)? (?:is|will be|remains|would be|consists)(?: now| then| simply| just| only)? (?:to|in)\b/gu,
    'please to',
  ],
  [
    /\bit (?:still |now |only |just |then )?(?:remains|falls|is up|is down|is left|is over|is on|behoves|behooves|befits|is incumbent|is) (?:still |now |only |just |then )?(?:for |to |upon |on )?(?:you|the customer|us|you all|your team|your admin)(?: then| now)? to\b/gu,
    'please to',
  ],
  [
    /\b(?:there (?:still |now |only |just |then )?(?:remains?|is left)|over to you|off you go|away you go|it is (?:high |now |about )?time)(?: (?:for|to) (?:you|us|the customer))?(?: now| then)? to\b/gu,
    'please to',
  ],
  [
    /\b(?:what|all) i (?:would|will|want|wanted|need|suggest|recommend|propose|advise|ask)(?: suggest| recommend| propose| advise| ask| say)?(?: you| you to do| you do| from you| of you| for you)? (?:is|would be)(?: that you| for you| you)?(?: to)?\b/gu,
    'please ',
  ],
  [
    /\b(?:which|that|this|hence|and that|and this) is (?:also |exactly |precisely )?(?:why|the reason why|the reason)\b/gu,
    'so',
  ],
  [
    /\b(?:i|we) (?:do not |can not |could not |would not )?(?:see|find|have|know of|can see|can think of|think of) (?:no|any|little|not much|hardly any|not a|a single) (?:good |real |earthly )?(?:reason|point|sense|need|use|cause|call|purpose|benefit|value)(?: (?:why|that|for|in|of))?(?: (?:you|us|anyone|anybody|them|the customer))?(?: (?:should|would|must|to|need to|have to))?\b/gu,
    'no need to',
  ],
  [
    /\b(?:resist|withstand|fight|suppress|overcome|beware of|guard against|do not (?:give in|yield|succumb) to)(?: (?:the|any|every) (?:\p{L}+ )?(?:temptation|urge|impulse|desire|reflex|inclination|wish))?(?: (?:to|of))(?= \p{L}+)/gu,
    'do not',
  ],
  [
    /\b(?:bring|draw) (?:it|this|things|everything|matters|(?:the|your|this) (?:whole )?\p{L}+) to (?:a|an|its|their) (?:close|end|halt|stop|conclusion|finish)\b/gu,
    'stop',
  ],
  [
    /\b(?:wind|wrap|round|finish|close|pack|shut|break|top|polish|cap) (?:it|this|things|everything|matters|it all|(?:the|your|this) (?:whole )?\p{L}+) (?:up|off|down|out)(?= (?:with|after|at|before|by|on|once|behind)\b)/gu,
    'stop',
  ],
  [
    /\b(?:limit|restrict|confine) (?:it|this|things|everything|the (?:whole )?\p{L}+|your \p{L}+|yourselves|him|her|them|the customer) to\b/gu,
    'limit yourself to',
  ],
  [
    /\btake (?:over|up the baton|on the baton|the baton) (?:from \p{L}+ (?:\p{L}+ )?)?(?:at|with|from)(?= ⟐)/gu,
    'continue at',
  ],
  [
    /\b(?:all|everything|what) (?:that )?(?:it takes|is needed|you need|you require|is required|there is to do|we need|you have to do|you must do|you should do|i need|matters|counts)(?: \p{L}+){0,9} is(?= ⟐)/gu,
    'your only task is',
  ],
  [
    /\b(?:today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this week|this morning)['’]s\b/gu,
    'the',
  ],
  [
    /\byou is (?:\p{L}+ly |hereby |therefore |also )?(?:excused|exempt|exempted|spared|released|relieved|freed|let off|dispensed|absolved)(?: from| of)?\b(?! \p{L}+ing not)/gu,
    'please skip',
  ],
  [
    /\b(?:nothing|none|no (?:sections?|steps?|parts?)) (?:except(?: for)?|other than|besides|apart from|aside from|save(?: for)?)(?= ⟐)/gu,
    'only',
  ],
  [
    /\bfor [\p{L}'’]+ sake\b|\bfor the love of \p{L}+\b|\bby all means\b|\bwhatever (?:you do|happens|the (?:cost|case))\b/gu,
    'please',
  ],
  [
    /\b(?:you is|that is|this is|consider yourself) (?:well and truly )?off the hook (?:for|with|as far as|when it comes to)(?= ⟐)/gu,
    'please skip',
  ],
  [
    /\bthe ball is in your court (?:for|with|on|regarding|as regards)\b|\bit all (?:hinges|depends|hangs) on\b/gu,
    'please do',
  ],
  [/\bmake it your (?:\p{L}+ )?(?:business|job|goal|task|priority|mission|duty|aim) to\b/gu, 'please'],
  [/\b(?:just )?short of(?= ⟐)/gu, 'before'],
  [
    /\bwould (?:normally|usually|ordinarily|typically|generally)\b|\b(?:normally|usually|ordinarily|typically),? (?:you|we|one) would\b/gu,
    'reportedly',
  ],
  [
    /(?<=⟐ )(?:marks?|forms?|constitutes?|represents?|serves? as|acts? as|becomes?)(?= (?:the|your|our|an?) )/gu,
    'is',
  ],
  [
    /\bwhere (?:the|your|our|this|all the|it all|things) ?(?:\p{L}+ ){0,2}?(?:begins?|starts?)(?: for you| for us)?\b/gu,
    'where you start',
  ],
  [
    /\bwhere (?:the|your|our|this|all the|it all|things) ?(?:\p{L}+ ){0,2}?(?:ends?|stops?|finishes|finish)(?: for you| for us)?\b/gu,
    'where you stop',
  ],
  [
    /\b(?:as soon as|the (?:moment|minute|instant|second)(?: that)?|immediately after|directly after|right after|straight after)\b/gu,
    'once',
  ],
  [
    /\b(start|begin|continue|stop|join|join in|resume) as (?:late|early|far down|far up|far in|far back) as\b/gu,
    '$1 at',
  ],
  [
    /\bdo not(?: you)?(?: even| ever| dare| dare to| start to)*(?: think| dream| consider)? (?:about|of)(?= \p{L}+ing\b)/gu,
    'not',
  ],
  [
    /(?<=⟐ )(?:needs?|wants?|requires?|deserves?|demands?|calls? for|merits?|warrants?|cries out for|cry out for|begs? for) (?:your|some|our|full|immediate|special|particular|all your|all our|a bit of|a little)(?: \p{L}+)? (?:attention|care|action|time|love|treatment|effort|thought)\b/gu,
    'is needed',
  ],
  [
    /\b(?:i|we) (?:do |really |still |also )*(?:need|want|would like|expect|require|must have|would prefer|prefer|would rather have) (⟐)(?: to be)? (?=\p{L}+(?:ed|ne|en|un|ut|ft|pt)\b)/gu,
    '$1 must be ',
  ],
  [
    /\b(?:nothing for it|no (?:choice|option|alternative|way out|way round it|way around it|help for it)|nothing else for it)(?: left)?,? (?:but|other than|except) to\b/gu,
    'please',
  ],
  [
    /\b(?:i|we) (?:would |can |do |only )*(?:recommend|suggest|propose|advise|prescribe|counsel)(?= (?:only )?⟐)/gu,
    'please do',
  ],
  [
    /\b(?:my|our) (?:advice|suggestion|recommendation|proposal|request|tip|idea)(?: to you| for you| here| now)? (?:is|would be)(?= ⟐)/gu,
    'please do',
  ],
  [/\bit is (⟐) (?:that|which)\b/gu, '$1'],
  [
    /\b(?:possible|likely|conceivable|probable|thinkable|unlikely|chances is)(?: that)? (?=⟐|you\b|we\b)/gu,
    'maybe ',
  ],
  [/\b(?:is|was) (?:not )?(?:going|about|planning) to\b/gu, 'will'],
  [
    /\b(can|may|must|should|could|will|to) (?:therefore|thus|hence|consequently|accordingly|safely|simply|certainly|easily|happily|perfectly well|well|now|of course) (?=\p{L})/gu,
    '$1 ',
  ],
  [
    /(?:^|\byou )is (?:therefore |also |hereby )?(?:excused|exempt|exempted|spared|released|relieved|freed|dispensed) (?:from|of)(?= ⟐)/gu,
    'skip',
  ],
  [
    /\b(affects?|concerns?|appl(?:y|ies) to|pertains? to|relates? to|touch(?:es)?|bothers?|interests?|regards?) (?:them|him|her|your \p{L}+|this (?:customer|site|case|branch|office|school|clinic|client))\b/gu,
    '$1 you',
  ],
  // "Walk the ward sister through 2.1", "What you need from this page is 2.4", "TODO Karin: 2.2".
  [
    /(?<=^|[.,;:] |\b(?:please|and|then|to|can|could|should|must|just|you|would) )(walk|talk|guide|take|lead|steer|run|coach|see|help|get|shepherd|nurse|bring) (?:\p{L}+ ){1,5}?(?=through ⟐)/gu,
    'walk ',
  ],
  [
    /\b(?:all|what|everything|the (?:only )?(?:thing|things|part|parts|bit|bits|section|sections|step|steps|ones?|chapter|chapters|points?)) (?:that |which )?(?:you|we|customers|the customer|your users) (?:will |do |really |actually |still |now |then |only |also )*(?:need|require|want|have|must do|should do|should follow|should complete|have to do|need to do|are after|is after|are looking for|is looking for|should concern yourself with|should care about|care about)(?: to (?:do|follow|complete|run|perform|tackle|look at))?(?: (?:from|in|of|on|out of|for) (?:\p{L}+ ){0,3}?[\p{L}❬]+)?(?: here| now| today| then)? is(?= ⟐)/gu,
    'your task is',
  ],
  [
    /\bis the (?:\p{L}+ )?(?:ones?|sections?|steps?|parts?|bits?|chapters?|points?|thing|things)(?: (?:that|which))? (?:you|we) (?:will |do |still |really )*(?:should|must|need to|have to|are to|is to|want to|ought to|can|may|could)\b/gu,
    'you should',
  ],
  [/\b(todo|to do|to-do|homework|tasks?|checklist|jobs?|work) (?:for )?\p{L}+ (?=:)/gu, 'todo '],
  [
    /\b(?:is|are) (?:as far as|where) (?:you|we) (?:need to |have to |should |must |will |can |may )?(?:go|get|stop|end|finish|leave off|quit|come to rest|call it a day)\b/gu,
    'is the end',
  ],
  // "What I would do is skip 2.4", "I would skip 2.4 if I were you", "if it were me, I would …".
  [
    /\bif (?:i (?:were|was) (?:in )?(?:you|your (?:place|shoes|position|boots)|the customer)|it (?:were|was) (?:me|up to me)|you ask me)\b,? ?(?:i would|then i would)?/gu,
    'i would',
  ],
  [/\bin your (?:place|shoes|position|boots),? i would\b/gu, 'i would'],
  [
    /\b(?:what )?(?:i|we) (?:would|should) (?:definitely |certainly |probably |simply |just |rather |personally |honestly )?(?:advise|counsel|caution|warn|recommend|argue) against\b/gu,
    'avoid',
  ],
  [
    /\b(?:i|we) (?:strongly |would |must |do |can only )*(?:advise|counsel|caution|warn|recommend|argue)(?: you)? against\b/gu,
    'avoid',
  ],
  // "You had better …", "you might as well …", "you may want to …".
  [/\b(?:you|we) (?:had|would|should) better\b/gu, 'you should'],
  [/\b(?:you|we|they) (?:might|may|could|can) (?:just )?as well\b/gu, 'you should'],
  [
    /\b(?:you|we) (?:might|may|will|would|could|are going to|is going to|shall)(?: well| then| probably| certainly| definitely| also| still| be| really)* (?:want|wanting|wish|like|care|need|needing|have|having|be well advised|do well|be wise|be better off|be good|do better) to\b/gu,
    'you should',
  ],
  [
    /\byou (?:can|could) (?:safely |simply |just |happily |easily |certainly |perfectly )*(?:afford|get away with|choose|elect|decide|opt) (?:to|not to|without)(?=\b)/gu,
    'you can',
  ],
  [
    /\byou will (?:only |just |still |also |certainly |definitely |really )*(?:be|have been|have to be)(?= \p{L}+ing\b)/gu,
    'you is',
  ],
  [
    /\bthere is (?:only |just |simply |really |still )?(?:no|not a|little|not any|hardly any) (?:\p{L}+ )?(?:way|chance) (?:you|anyone|anybody)\b/gu,
    'nobody',
  ],
  [
    /\bthe (?:idea|plan|trick|way|point|aim|goal|thing|rule|deal|order|drill|arrangement|agreement|instruction|advice|recommendation|procedure)(?: here| now| for you| then| today)? is (?:simply |just )?to\b/gu,
    'please to',
  ],
  [
    /\b(?:could|would|can|will) (?:you|i ask you to|i trouble you to|i get you to|we get you to) (?:be (?:able|willing|prepared|ready|so kind as|so good as|kind enough|good enough) to|please|kindly|possibly|just|quickly|also|then|maybe|perhaps)?\b/gu,
    'please',
  ],
  [
    /\b(?:would|will) it be (?:\p{L}+ )?(?:possible|ok|okay|all right|too much|feasible)(?: for you| trouble)? to\b|\bis it possible for you to\b|\bany chance (?:you|that you|of you)(?: could| can| might)?\b|\bhow about (?=\p{L}+ing\b)|\bwhat about (?=\p{L}+ing\b)|\bwhy (?:do|would) (?:you|we) not (?:just |simply )?(?=\p{L})|\bwhy not(?: just| simply)? (?=\p{L})/gu,
    'please ',
  ],
  // "Compulsory for the new clinic", "concern this customer".
  [
    /(?<=⟐ (?:\p{L}+ ){1,7})(for|to|in) (?:this|the|that|your|our|their|his|her|its) (?:new |old |whole |entire |present |current |same )?(?:customers?|clients?|users?|sites?|branch|office|school|clinic|practice|pharmacy|hospital|hotel|shop|store|restaurant|library|museum|factory|plant|company|firm|bakery|tenant|department|ward|warehouse|agency|town hall|team|case|situation|scenario|setup|installation|environment|constellation|configuration)(?= ?(?:[.,;:!?)❬]|$|and\b|but\b|too\b|as\b|only\b|also\b))/gu,
    '$1 your case',
  ],
  [
    /\b(affects?|concerns?|touch(?:es)?|regards?|matters? to|applies to|apply to) (?:this|the|that|your|our|their|his|her|its) (?:new |old |whole |entire |present |current |same )?(?:customers?|clients?|users?|sites?|branch|office|school|clinic|practice|pharmacy|hospital|hotel|shop|store|restaurant|library|museum|factory|plant|company|firm|bakery|tenant|department|ward|warehouse|agency|town hall|team|case|situation|scenario|setup|installation|environment|constellation|configuration)(?= ?(?:[.,;:!?)]|$|and\b|but\b|too\b|as\b))/gu,
    '$1 you',
  ],
  [
    /\b(?:relevant|applicable|valid|needed|required|necessary|mandatory|intended|meant|compulsory|obligatory) (for|to|in) (?:this|the|that|your|our|their|his|her|its) (?:new |old |whole |entire |present |current |same )?(?:customers?|clients?|users?|sites?|branch|office|school|clinic|practice|pharmacy|hospital|hotel|shop|store|restaurant|library|museum|factory|plant|company|firm|bakery|tenant|department|ward|warehouse|agency|town hall|team|case|situation|scenario|setup|installation|environment|constellation|configuration)(?= (?:\p{L}+ )?(?::|is ⟐))/gu,
    'needed',
  ],
  // "That means sections 3 to 5."
  [
    /\b(?:(?:that|this|which|it)(?: is)? (?:means?|meaning|to say|amounts? to|comes? down to|boils? down to|translates? (?:in)?to|makes it|gives(?: you| us)?|leaves(?: you| us)?(?: with)?)|meaning|hence|ergo)(?: for you| here)?(?= (?:only |just )?⟐(?: (?:for you|for the \p{L}+|for this \p{L}+|here|only|to do|then))?(?: [.;!)]|$))/gu,
    'please do',
  ],
  // "You may begin straight away with 3.1."
  [
    /\b(start|begin|commence|continue|resume|proceed|jump in|kick off|carry on|go on|stop|finish|end|set off|pick up)(?: (?:straight|right|away|off|at once|immediately|directly|again|today|tonight|tomorrow|please|here|there|afterwards|straightaway|instantly|next|then|now|only|simply|just)){1,4} (at|with|from|in|by|after|before)(?= ⟐)/gu,
    '$1 $2',
  ],
  [
    /\b(?:for (?:this|the|that|your|our) \p{L}+ )?(?:the|your|our|this|his|her|their) (?:whole )?(?:procedure|work|job|task|exercise|process|setup|installation|part|journey|migration|configuration|update)(?: here| then| today)? (?:is (?:finished|over|complete|completed|done|at an end|concluded)|ends|finishes|stops|concludes|terminates|will be (?:over|finished|done|complete)) (with|after|at|once)(?= ⟐)/gu,
    'stop $1',
  ],
  // "One step is enough here: 4.2."
  [
    /\b(?:one|a single|just one|only one|two|three|four) (?:steps?|sections?|chapters?|parts?|points?)(?: \p{L}+)? (?:is|will be|would be) (?:enough|sufficient|all you need|all it takes|all that is needed|needed|required|necessary|relevant)(?: \p{L}+){0,3}(?= :)/gu,
    'only needed',
  ],
  [
    /\b(?:one|a single|two|three|four) (?:steps?|sections?|chapters?|parts?|points?)(?: \p{L}+)? (?:will do|suffices?|does the (?:job|trick)|do the (?:job|trick))(?: \p{L}+){0,3}(?= :)/gu,
    'only needed',
  ],
  ...DENIALS,
  [/\bplease please\b/gu, 'please'],
  [/\bplease to\b/gu, 'please'],
  [/\bplease not to\b/gu, 'please do not'],
];
