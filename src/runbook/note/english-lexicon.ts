/** English words for the clause-*.ts files: verbs, adjectives and answers, and what turns them round or takes them back. */
import type { Lexicon } from './lexicon.ts';

const list = (words: string): readonly string[] => words.split('|');
const set = (words: string): ReadonlySet<string> => new Set(words.split('|'));

export const LEXICON: Lexicon = {
  verbs: {
    perform: list(
      'do|perform|complete|follow|follow through|carry out|carry through|execute|run|run through|run thru|rerun|re-run|redo|repeat|go through|go over|go thru|go down|go along|work through|work down|work off|work along|work your way through|work your way down|walk through|step through|move through|get through|get on with|go ahead with|take care of|see to|deal with|attend to|look after|apply|implement|process|conduct|cover|tackle|handle|include|observe|undertake|accomplish|fulfil|fulfill|adhere to|stick to|stick with|tick off|stay with|comply with|finish off|need|require|heed|get round to|get around to|set about|concentrate on|focus on|do all of|do everything in|cannot do without|cannot go without|act on|have a go at|see that you do',
    ),
    skip: list(
      'skip|skip over|skip past|omit|ignore|bypass|by-pass|disregard|drop|scrap|exclude|exempt|forgo|forego|abandon|cancel|neglect|forget|forget about|miss|miss out|miss out on|jump over|jump past|hop over|hop past|leap over|leapfrog|pass over|pass on|pass up|step over|step past|gloss over|breeze past|scroll past|move past|go past|do without|go without|get by without|manage without|dispense with|steer clear of|stay clear of|stay away from|keep away from|keep clear of|keep your hands off|keep out of|stay out of|avoid|shun|circumvent|sidestep|discard|dismiss|ditch|strike|strike out|strike off|cross out|cross off|spare yourself|spare|save yourself|postpone|defer|delay|put off|hold off on|hold back on|hold back with|shelve|park|suspend|leave out|leave off|leave aside|leave alone|leave be|put aside|set aside|lay aside|push aside|rule out|opt out of|refrain from|abstain from|overlook|waive|cut|cut out|take out|edit out|skim over|blend out|pay no attention to|pay no heed to|take no notice of|turn a blind eye to|give no thought to',
    ),
    start: list(
      'start at|start with|start from|start in|start off at|start off with|start off from|start out with|start out at|begin at|begin with|begin from|begin in|commence at|commence with|commence from|enter at|enter the guide at|enter the article at|enter the page at|join at|join in at|jump in at|step in at|come in at|get in at|set off from|set off at|set out from|get going at|get going with|get going from|get started with|get started at|get started from|kick off with|kick off at|kick off from|open with|dive in at|dive into|hop in at',
    ),
    continue: list(
      'continue at|continue with|continue from|continue in|resume at|resume with|resume from|resume|carry on at|carry on with|carry on from|go on with|go on at|go on to|go on from|proceed to|proceed with|proceed at|proceed from|proceed straight to|pick up at|pick up from|pick up with|pick things up at|pick things up from|pick it up at|pick it up from|go straight to|go directly to|go right to|head to|head for|head over to|head straight to|jump to|jump straight to|jump ahead to|jump forward to|jump down to|skip to|skip ahead to|skip forward to|skip down to|move to|move on to|move on with|move ahead to|move straight to|advance to|turn to|switch to|return to|go back to|come back to|get back to|fast-forward to|scroll down to|hop to|leap to|rejoin at|rejoin the guide at|press on with|press on from|press on at|push on with|push on from|take it from|take over at|take over from|pass directly to|pass straight to|keep going with|keep going from|keep going at',
    ),
    stop: list(
      'stop|end|finish|halt|quit|cease|conclude|wrap up|finish up|break off|leave off|call it a day|call it quits|pause|be done|be finished|be through|be over|be that|be it|be all|be enough|knock off|pack up|down tools|draw the line|close',
    ),
  },
  deniedVerbs: list(
    'touch|look at|open|visit|bother with|bother about|worry about|care about|concern yourself with|trouble yourself with|change|alter|modify|consider|enter|read|think about|go into|go to|go near|waste time on|waste time with|waste your time on|waste your time with|spend time on|spend any time on|spend your time on|lose time on|lose any time on|be concerned with|be bothered with|mess with|fiddle with|invest time in|work on|configure|use|want',
  ),
  equations: {
    perform: list(
      'all that remains is|what remains is|what is left is|all that is left is|all that is missing is|what is missing is|still missing is|still open is|that leaves|this leaves|which leaves|that leaves you with|that only leaves|remaining is|left to do is|what is left to do is|next up is|your task is|your job is|the plan is|it all comes down to|it boils down to|all it takes is|all you have to do is|it takes|on your list is|on the agenda is|up next is',
    ),
    skip: list('what falls away is|what you can spare yourself is|forget|feel free to skip'),
  },
  split: {
    perform: [
      {
        verbs: ['get', 'have'],
        after: list('done|completed|finished|out of the way|over with|sorted|behind you|carried out'),
      },
      { verbs: ['see'], after: ['through'] },
      {
        verbs: ['take'],
        after: list(
          'first|next|in order|in turn|one by one|one after the other|step by step|as given|as written',
        ),
      },
      { verbs: ['include', 'keep'], after: list('in') },
    ],
    skip: [
      {
        verbs: ['leave', 'let'],
        after: list(
          'out|aside|away|off|alone|be|as is|as it is|as they are|as it stands|untouched|unchanged|undone|behind|for now|for later|for another day|for another time|for another week|for some other time|for the moment|for the time being|for tomorrow|for next time|for next week|for us|for me|to us|to me|to them|to our team|to the support team|to one side|well alone|the way it is|the way they are',
        ),
      },
      { verbs: ['leave'], after: [''] },
      { verbs: ['give'], after: list('a miss|a pass|a skip|a wide berth|no thought|no attention') },
      { verbs: ['put', 'set', 'lay', 'push'], after: list('aside|off|to one side|on hold|on ice') },
      {
        verbs: ['strike', 'cross', 'cut', 'take'],
        after: list('out|off|off the list|from the list|off your list'),
      },
      {
        verbs: ['treat', 'regard', 'consider', 'mark'],
        after: list(
          'as skipped|as done|as optional|as not applicable|as irrelevant|as n/a|as obsolete|as superfluous|irrelevant|obsolete|superfluous|done|not applicable|as already done|as completed',
        ),
      },
      { verbs: ['turn'], after: list('down') },
    ],
  },
  irregular: {
    do: ['does', 'doing', 'done'],
    redo: ['redoes', 'redoing', 'redone'],
    undertake: ['undertakes', 'undertaking', 'undertaken'],
    run: ['runs', 'running', 'run'],
    rerun: ['reruns', 'rerunning', 'rerun'],
    're-run': ['re-runs', 're-running', 're-run'],
    go: ['goes', 'going', 'gone'],
    get: ['gets', 'getting', 'got'],
    take: ['takes', 'taking', 'taken'],
    see: ['sees', 'seeing', 'seen'],
    deal: ['deals', 'dealing', 'dealt'],
    stick: ['sticks', 'sticking', 'stuck'],
    leave: ['leaves', 'leaving', 'left'],
    let: ['lets', 'letting', 'let'],
    give: ['gives', 'giving', 'given'],
    put: ['puts', 'putting', 'put'],
    set: ['sets', 'setting', 'set'],
    lay: ['lays', 'laying', 'laid'],
    cut: ['cuts', 'cutting', 'cut'],
    strike: ['strikes', 'striking', 'struck'],
    keep: ['keeps', 'keeping', 'kept'],
    have: ['has', 'having', 'had'],
    forget: ['forgets', 'forgetting', 'forgotten'],
    sidestep: ['sidesteps', 'sidestepping', 'sidestepped'],
    forgo: ['forgoes', 'forgoing', 'forgone'],
    forego: ['foregoes', 'foregoing', 'foregone'],
    cancel: ['cancels', 'cancelling', 'cancelled'],
    step: ['steps', 'stepping', 'stepped'],
    omit: ['omits', 'omitting', 'omitted'],
    defer: ['defers', 'deferring', 'deferred'],
    hold: ['holds', 'holding', 'held'],
    pay: ['pays', 'paying', 'paid'],
    begin: ['begins', 'beginning', 'begun'],
    quit: ['quits', 'quitting', 'quit'],
    be: ['is', 'being', 'been'],
    come: ['comes', 'coming', 'come'],
    cannot: ['cannot', 'cannot', 'cannot'],
  },
  adjectives: {
    perform: list(
      'needed|still needed|required|mandatory|necessary|obligatory|compulsory|essential|indispensable|unavoidable|inevitable|imperative|relevant|applicable|outstanding|pending|due|a must|a must-have|must|a requirement|a necessity|called for|in scope|on your list|on the agenda|on your agenda|on the list|to do|todo|to be done|to be followed|your job|your task|your part|your turn|your next step|what you need|what we need|what is needed|part of the job|non-negotiable|prescribed|still open|yours to do|next|indicated',
    ),
    skip: list(
      'unnecessary|needless|unneeded|irrelevant|superfluous|redundant|obsolete|pointless|moot|useless|dispensable|expendable|inapplicable|immaterial|not applicable|n/a|na|out of scope|out|off the table|off the list|off your list|surplus|surplus to requirements|of no interest|of no use|of no relevance|of no importance|of no concern|of no consequence|no concern of yours|a waste of time|skippable|overkill|unimportant|safe to skip|safe to ignore|safe to omit|safe to leave out|beside the point|without relevance|without meaning|none of your business|nothing for you|nothing you need|done already|done|finished|complete|ticked off|taken care of|dealt with|behind you|nothing you have to do|for another day|for later|for another time|to be skipped|skip|a skip|a no-op|a no-go|none of your concern',
    ),
  },
  denied: {
    perform: list(
      'important|of interest|of importance|of use|of relevance|of any use|of any interest|of any relevance|of concern|interesting|meant for you|intended for you|intended for us|for you|for us|for them|your concern|your business|worth it|worth doing|worth the effort|worth the trouble|worth your time|wanted|useful|in play|something you need|something we need|anything you need|suitable|warranted|appropriate|sensible|critical|crucial|to be touched|to be changed|one of yours|a concern',
    ),
    skip: list(
      'optional|negotiable|to be missed|to be forgotten|to be underestimated|up for debate|up for discussion|a choice|voluntary|up to you|to be overlooked|to be ignored',
    ),
  },
  predicates: {
    perform: list(
      'apply|applies|matter|matters|count|counts|concern you|concerns you|affect you|affects you|come into play|comes into play|come first|comes first|come next|comes next|come last|comes last|follow next|follows next|remain to be done|remains to be done|need doing|needs doing|need completing|needs completing|need to happen|needs to happen|have to happen|has to happen|must happen',
    ),
    skip: list(
      'fall away|falls away|fall out|falls out|fall flat|falls flat|drop out|drops out|can wait|may wait|can be left|can stay|can go|goes away|have no bearing|has no bearing|have no relevance|has no relevance|have no meaning|has no meaning|have no effect|has no effect|play no role|plays no role|play no part|plays no part|make no difference|makes no difference|serve no purpose|serves no purpose|make no sense|makes no sense|stay as is|stays as is|stay untouched|stays untouched|remain untouched|remains untouched|remain as is|remains as is|can remain',
    ),
  },
  deniedPredicates: list(
    'play a role|play a part|make sense|make any difference|make a difference|fit|hold|pertain|relate|have anything to do with you|have to happen|need to happen|need doing|need attention|bear|serve any purpose|come up|enter into it|come in|come in here|bother you|bother us|be of use',
  ),
  marks: {
    perform: list(
      '✓|✔|✅|☑|yes|y|yep|yup|do|ok|okay|x-do|required|needed|mandatory|must|todo|to do|perform|as written|as is|as documented|as described|go|complete|follow',
    ),
    skip: list(
      '✗|✘|❌|✖|☒|🚫|no|nope|nah|n|n/a|na|none|done|done already|already done|skip|omit|ignore|skipped|omitted|ignored|not needed|not required|not necessary|not applicable|not relevant|unnecessary|irrelevant|obsolete|leave out|left out|leave|out|drop|dropped|not|do not|nothing to do|nothing|no action|no need|later|bypass|bypassed|excluded',
    ),
  },
  edges: {
    after: 'after',
    before: 'before',
    at: 'at',
    with: 'after',
    on: 'at',
    behind: 'after',
    by: 'after',
  },
  same: list(
    'so is|so are|so does|so do|so must|so can|so should|as is|as are|as does|as do|as must|as should|as can|neither is|neither are|neither does|neither do|neither must|nor is|nor are|nor does|nor do|the same goes for|same goes for|the same applies to|same applies to|the same is true for|the same is true of|same for|same with|the same for|the same with|ditto|ditto for|likewise|likewise for|and so is|also|as well as|together with|along with',
  ),
  words: {
    negators: set('not|never|no|without|neither|nor|nothing|none|nobody|hardly|scarcely|barely'),
    not: set('not'),
    falseNegators: list(
      'no harm|no problem|no problems|no issue|no issues|no risk|no danger|no worries|no doubt|no matter|not only|not just|not least|no objection|no objections|no trouble|nothing wrong|nothing against|nothing lost|no damage|nothing speaks|why not',
    ),
    adverbs: set(
      'please|pls|plz|kindly|just|simply|only|also|always|still|really|actually|then|now|first|next|again|therefore|thus|hence|however|though|instead|rather|better|best|even|ever|at|all|once|more|already|too|either|both|definitely|certainly|absolutely|strictly|necessarily|probably|currently|directly|straight|right|immediately|completely|entirely|fully|safely|happily|confidently|easily|quickly|carefully|properly|exactly|purely|merely|solely|quite|perfectly|totally|altogether|indeed|surely|clearly|so|and|but|or|yet|meanwhile|otherwise|normally|usually|generally|basically|personally|today|tomorrow|here|there|each|obviously|equally|likewise|of|course|as|well|for|least|go|very|truly|later|soon|finally|lastly|afterwards|ok|okay|hi|hello|sorry|thanks|yes|no-one|note|tip|reminder|important|under|circumstances|account|means|fyi|btw|asap|nb|usual|in|any|case|the|end',
    ),
    light: set(
      'the|this|these|that|those|a|an|all|whole|entire|full|complete|any|every|each|both|only|just|also|either|step|steps|section|sections|chapter|chapters|part|parts|point|points|item|items|stuff|things|thing|everything|anything|bit|bits|remaining|other|first|last|next|two|three|four|of|your|our|its|again|please|even|too|still|what|whatever|is|are|said|mentioned|called|titled|heading|headings|following|numbers|number|down|straight|directly|once|more|now|then|instructions|instruction|work|tasks|task|actions|action|procedure|procedures|described|listed|given|contents|content|one|ones|very|out|over|completely|entirely|itself|himself|yourself|same',
    ),
    inside: set('in|of|from|under|within|below|throughout|inside|for'),
    be: set('be|is|are|being|get|gets|getting|remain|remains|stay|stays|become|becomes|seem|seems|been'),
    copulas: set('be|is'),
    perfect: set('been'),
    getting: set('get|gets'),
    answerTails: set('by|already|for|as|because|since|due|please|this|again|too|first|in|thanks|with|on|at'),
    auxiliaries: set('is|does|do|must|should|has|needs|can'),
    urging: set('please|pls|plz|kindly|just|simply'),
    modals: set('must|should|shall|can|may|could|might|will|would|to|need|needs|have|has|ought|do|does'),
    weakModals: set('may|might|could'),
    doubts: set(
      'maybe|perhaps|possibly|probably|apparently|presumably|hopefully|seemingly|sometimes|often|guess|whether',
    ),
    addressees: set('you|we|one|please|and|or|then|but|so|us|lets|rather|better|just|simply|also|only|now'),
    others: set('i|he|she|they|it|somebody|someone|anybody|anyone|everybody|nobody|people|who|which|that'),
    persons: set(
      'customer|customers|user|users|admin|admins|administrator|administrators|client|clients|team|them|him|her|colleague|colleagues|person|people|partner|partners|guys|caller|you',
    ),
    causatives: set('have|let|make|get|tell|ask|advise|instruct|remind|request'),
    governors: set(
      'as|need|needs|have|has|want|sure|remember|free|good|right|clear|ready|happy|enough|sufficient|suffices|wise|easier|possible|welcome|entitled|safe|fine|ok|okay|best|better|allowed|permitted|able|recommend|recommended|advise|advised|suggest|suggested|propose|is|are|todo|invited|supposed|expected|reason|reasons|point|use|sense|cause|necessary|required|important|essential|crucial|vital|mandatory|obliged|time|job|task|turn|harmless|harm|problem|issue|option|idea|ought|you|us|try|necessity|obligation|worth|makes|hesitate|going|customer|customers|user|users|admin|admins|them|him|her|client|clients|team|colleague|advisable|imperative|prudent|sensible|acceptable',
    ),
    denyingGovernors: set(
      'forget|fail|omit|neglect|waste|mistake|unnecessary|pointless|needless|superfluous|useless|futile|senseless|unwise|wrong|dangerous|risky',
    ),
    causedGerund: set(
      'with|recommend|suggest|advise|consider|propose|by|mind|try|prefer|without|avoid|in|worth|bother|need|fine|okay|ok|about|harm|risk|problem|point|use|sense|for|of',
    ),
    needs: set('need|needs|require|requires'),
    duties: set('have|has|need|needs|obliged|required|must|necessary'),
    first: set('i|me|my'),
    futures: set('will|would'),
    wishing: set('would'),
    supporting: set('does|have|has'),
    infinitive: set('to'),
    second: set('you'),
    inclusive: set('we'),
    possessives: set('your'),
    opinions: set('think|believe|suppose|suggest|would|assume'),
    past: set('was|were|had|did|said|told|went|tried|forgot|failed'),
    told: set(
      'was|were|had|did|said|says|say|told|tells|asked|asks|wants|wanted|thought|thinks|think|wrote|writes|states|stated|claims|claimed|mentions|mentioned|mention|explains|explained|describes|suggests|whether|why|how|who|whom|whose|wonder|wondering|wondered|unsure|if|when|unless|question|confirm|went|got|tried|tries|failed|fails|reported|reports|noticed|saw|found|heard|believe|believes|believed|assume|assumes|assumed|supposing|imagine|suppose|example|meant|means|mean|attempt|attempted|attempts|happens|happened|until|while|before|after|since|because|although|allowing|according|even though|remembers|seen',
    ),
    qualifiers: set(
      'before|until|till|without|yet|twice|while|unless|blindly|manually|alone|too|prematurely|early|more|by',
    ),
    circumstances: set('on|by|while|when|before|with|without|until|twice|at|yet|alone|too|manually'),
    speaking: set(
      'says|tells|states|describes|shows|asks|mentions|recommends|suggests|explains|speaks|talks|means',
    ),
    conjunctions: set('and|but|so|then|or|yet|while|whereas|plus|though|although|however'),
    pronouns: set('it|them|both|these|those|this|that'),
    already: set('already'),
    relatives: set('which|that|these|those|two|both'),
    endsOnly: set('done|finished|complete|out|skip|for later|n/a|na|to do'),
    frames:
      /^(?:(?:please|also|and|but|so) )*(?:make sure|ensure|see to it|note|remember|keep in mind|be aware|i think|i believe|i do not think|i do not believe|as for|as to|regarding|concerning|for \p{L}+(?: \p{L}+){0,3}|with \p{L}+(?: \p{L}+){0,3}|in (?:your|this|that|our) \p{L}+|under (?:no|any) circumstances(?: should| must| may| can)?|on no account(?: should| must| may| can)?|in no case(?: should| must| may| can)?|by no means)(?: that)?(?: the)?(?: (?:sections?|steps?))?$/u,
    only: set('only|solely|merely|exclusively'),
    you: set('you|us|here|too|also|again|now|anyway|though|still|both|today|always|please|as'),
    concerning: set('for|in|to'),
    yours: set('you|us|your|our|this|that|all|everybody|everyone'),
  },
  spellings: { are: 'is', am: 'is' },
  contractions: [
    [/\bcan['’]?t\b|\bcannot\b/gu, 'can not'],
    [/\bwon['’]t\b/gu, 'will not'],
    [/\bshan['’]t\b/gu, 'shall not'],
    [/n['’]t\b/gu, ' not'],
    [/\blet['’]s\b/gu, 'let us'],
    [/['’]re\b/gu, ' are'],
    [/['’]ll\b/gu, ' will'],
    [/['’]ve\b/gu, ' have'],
    [/['’]d\b/gu, ' would'],
    [/\b(it|that|there|here|what)['’]s\b/gu, '$1 is'],
  ],
};
