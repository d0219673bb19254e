/** English: the small words of a clause, which turn what its verb says round, or take it back. */
import type { Lexicon } from '../lexicon.ts';
import { list, set } from '../word-list.ts';

export const WORDS: Lexicon['words'] = {
  negators: set(
    'not|never|no|without|neither|nor|nothing|none|nobody|hardly|scarcely|barely|little|nowt|nowhere|nary',
  ),
  not: set('not'),
  falseNegators: list(
    'no harm|no problem|no problems|no issue|no issues|no risk|no danger|no worries|no doubt|no matter|not only|not just|not least|no objection|no objections|no trouble|nothing wrong|nothing against|nothing lost|no damage|nothing speaks|why not|little bit|little while|little time|little longer|little more|little help|little patience|little harm|little later|little trick|no sooner|no less|no fewer|no later|no fear|no hurry|no rush|no sweat|no excuses|no excuse|no ifs|no buts|no exceptions|no exception|no cheating|nothing stops|nothing prevents|nothing keeps|nothing simpler|nothing easier|not to mention|without delay|without fail|without exception|without hesitation|without further|without any|without undue|without more|without much|without worry|without worrying|without regret|without regrets|without consequences|without risk|without harm|without danger|without guilt|without ado|without a|without haste|without asking|without problems|without a second|without thinking|without a care|without loss|no more than|no other|no drama|no big|no biggie|never mind|nothing happens|nothing breaks|nothing bad|nothing but|without ill',
  ),
  adverbs: set(
    'please|pls|plz|kindly|just|simply|only|also|always|still|really|actually|then|now|first|next|again|therefore|thus|hence|however|though|instead|rather|better|best|even|ever|at|once|more|already|too|either|both|definitely|certainly|absolutely|strictly|necessarily|probably|currently|directly|straight|right|immediately|completely|entirely|fully|safely|happily|confidently|easily|quickly|carefully|properly|exactly|purely|merely|solely|quite|perfectly|totally|altogether|indeed|surely|clearly|so|and|but|or|yet|meanwhile|otherwise|normally|usually|generally|basically|personally|today|tomorrow|here|there|each|obviously|equally|likewise|of|course|as|for|least|go|very|truly|later|soon|finally|lastly|afterwards|ok|okay|hi|hello|sorry|thanks|yes|no-one|note|tip|reminder|important|under|circumstances|account|means|fyi|btw|asap|nb|usual|any|case|fortunately|luckily|unfortunately|sadly|honestly|frankly|duly|promptly|swiftly|gladly|cheerfully|blithely|freely|comfortably|boldly|calmly|diligently|faithfully|conscientiously|thoroughly|meticulously|religiously|invariably|positively|wholly|utterly|thankfully|additionally|moreover|furthermore|besides|consequently|accordingly|nevertheless|nonetheless|anyway|anyhow|regardless|ultimately|eventually|initially|secondly|firstly|thirdly|fourthly|third|subsequently|thereafter|thereupon|afterward|beforehand|forthwith|instantly|at once|momentarily|shortly|straightaway|straightway|pronto|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|night|alright|anew|afresh|twice|thrice|alone|together|mate|folks|guys|team|everyone|everybody|dear|sir|madam|cheers|ta|welcome|quick|neither|nicely|neatly|smoothly|dutifully|obediently|readily|willingly|alternatively|preferably|ideally|anymore|longer|yourself|yourselves|ourselves|manually|locally|remotely|similarly|plain|flat|outright|flatly|categorically|summarily|wholesale|evidently|naturally|understandably|logically|tbh|imo|imho|fwiw|atm|rn|lol|super|cool|sure|yep|yeah|nope|oh|ah|er|um|hmm|listen|ahead|detail|stride|hesitation|delay|fail|further|ado|exception|worry|fear|consequence|consequences|guilt|regret|regrets|whatsoever|whatever|rush|hurry|meantime|remorse|ill|penalty|mercy|conscience|all|real|well|in',
  ),
  light: set(
    'the|this|these|that|those|a|an|all|whole|entire|full|complete|any|every|each|both|only|also|either|step|steps|section|sections|chapter|chapters|part|parts|point|points|item|items|stuff|things|thing|anything|bit|bits|remaining|other|first|last|next|two|three|four|of|your|our|its|again|please|even|too|still|what|whatever|is|are|said|mentioned|called|titled|heading|headings|following|numbers|down|straight|directly|once|more|now|then|instructions|instruction|work|tasks|task|actions|action|procedure|procedures|described|listed|given|contents|content|one|ones|very|out|over|completely|entirely|itself|himself|yourself|same|my|entirety|blocks|paragraph|paragraphs|bullet|bullets|line|lines|lot|remainder|several|further|additional|extra|single|good|old|little|tedious|boring|dreaded|infamous|notorious|lengthy|short|long|new|above|aforementioned|abovementioned|respective|corresponding|relevant|appropriate|jobs|job|duties|routine|module|modules|unit|units|phase|phases|page|article|guide|manual|document|documentation|text|wiki|pair|trio|couple|group|bunch|series|combo|sequence|via|per|concerning|regarding|about|labelled|labeled|entitled|named|so-called|mere|merely|simply|particular|specific|certain|solely|exclusively|six|seven|eight|nine|ten|aforesaid|present|written|shown|laid|detailed|outlined|explained|contained|pieces|piece|stretch|stage|stages|subsection|subsections|sub-section|sub-sections|sub-steps|substeps|subchapter|subchapters|number|everything|through|block|rest|well-known|just',
  ),
  determiners: set('the|a|an|this|your|my|our|his|her|its|their|some|any|every|each|another|which|no'),
  gapping: set('to|with|on|using'),
  gapped: set('with|by|via|to|on|for|it|is|only|just|then|rather|instead|the|and|but'),
  introducing: set('to|into|until|till|on|at|with|by|before|after|during|as|because|since|here|from'),
  inside: set('in|of|from|under|within|below|throughout|inside|for'),
  be: set(
    'be|is|are|being|get|gets|getting|remain|remains|stay|stays|become|becomes|seem|seems|been|prove|proves|appear|appears',
  ),
  copulas: set('be|is'),
  perfect: set('been'),
  getting: set('get|gets'),
  answerTails: set('by|already|for|as|because|since|due|please|this|again|too|first|in|thanks|with|on|at'),
  auxiliaries: set('is|does|do|must|should|has|needs|can'),
  urging: set('please|pls|plz|kindly|just|simply'),
  modals: set(
    'must|should|shall|can|may|could|might|will|would|to|need|needs|have|has|ought|do|does|going|bound|sure|meant|supposed|expected|dare|better|due',
  ),
  weakModals: set('may|might|could'),
  doubts: set(
    'maybe|perhaps|possibly|probably|apparently|presumably|hopefully|seemingly|sometimes|often|guess|whether|supposedly|allegedly|reportedly|conceivably|arguably|unsure|uncertain|unclear|doubt|doubtful|rumour|rumor|rumoured|rumours|occasionally|frequently|rarely|seldom|wonder|wondering|imagine|imagines|seemed|dunno',
  ),
  addressees: set(
    'you|we|one|please|and|or|then|but|so|us|lets|rather|better|just|simply|also|only|now|both|either|first|next|finally|lastly|afterwards|second|secondly|thirdly|yourself|while|instead|alternatively|otherwise|additionally|thereafter|gladly|y-all|immediately|always|still|again|hence|thus|therefore|moreover|folks|guys|mate|ok|okay|right|plus',
  ),
  others: set('i|he|she|they|it|somebody|someone|anybody|anyone|everybody|nobody|people|who|which|that'),
  persons: set(
    'customer|customers|user|users|admin|admins|administrator|administrators|client|clients|team|them|him|her|colleague|colleagues|person|people|partner|partners|guys|caller|you|callers|operator|operators|technician|technicians|engineer|engineers|nurse|nurses|reader|readers|owner|owners|manager|managers|staff|everyone|everybody|clerk|clerks|teacher|teachers|sister|receptionist|secretary|office|branch|branches|site|sites|shop|shops|school|schools|tenant|tenants|trainee|trainees|student|students|receiver|recipient|recipients|janitor|assistant|assistants|cashier|cashiers|librarian|librarians|pharmacist|pharmacists|helpdesk|staffers|newcomer|newcomers|beginner|beginners|doctor|doctors|accountant|facilities|mum|boss',
  ),
  causatives: set(
    'have|let|make|get|tell|ask|advise|instruct|remind|request|walk|talk|guide|lead|urge|invite|beg|direct|encourage|help|assist|order|need|want|convince|persuade|steer',
  ),
  governors: set(
    'as|blessing|granted|go-ahead|consent|approval|sure|need|needs|have|has|want|sure|remember|free|good|right|clear|ready|happy|enough|sufficient|suffices|wise|easier|possible|welcome|entitled|safe|fine|ok|okay|best|better|allowed|permitted|able|recommend|recommended|advise|advised|suggest|suggested|propose|is|are|todo|invited|supposed|expected|reason|reasons|point|use|sense|cause|necessary|required|important|essential|crucial|vital|mandatory|obliged|time|job|task|turn|harmless|harm|problem|issue|option|idea|ought|you|us|try|necessity|obligation|worth|makes|hesitate|going|customer|customers|user|users|admin|admins|them|him|her|client|clients|team|colleague|advisable|imperative|prudent|sensible|acceptable|asked|requested|begged|urged|encouraged|instructed|told|directed|meant|due|bound|suffice|left|remains|remain|falls|up|down|yours|duty|aim|goal|plan|mission|homework|part|step|thing|all|everything|rest|next|wiser|safer|quicker|faster|simpler|easiest|perfectly|absolutely|quite|choose|decide|elect|opt|prefer|preferable|recommendable|desirable|reasonable|useful|helpful|handy|justified|legitimate|legit|liberty|permission|leave|licence|license|allowance|rights|case|call|justification|excuse|grounds|occasion|requirement|incentive|got|glad|continue|proceed|go|start|begin|wants|wish|wishes|moment|chance|opportunity|advice|suggestion|recommendation|fair|lawful|obligated|ahead|caller|callers|operator|technician|technicians|engineer|engineers|nurse|staff|everyone|everybody|reader|branch|site|owner|trainee|trainees|student|students|clerk|teacher|sister|takes|like',
  ),
  denyingGovernors: set(
    'forget|omit|neglect|waste|mistake|unnecessary|pointless|needless|superfluous|useless|futile|senseless|unwise|wrong|dangerous|risky|impossible|forbidden|prohibited|disallowed|refuse|refuses|decline|avoid|refrain|cease|ill-advised|inadvisable|unreasonable|silly|foolish|daft|stupid|crazy|nonsense|nonsensical|overkill|redundant|irrelevant|meaningless|wasteful|absurd|purposeless|fruitless|unhelpful|unfair|counterproductive|rash|reckless|sin|crime|shame|pity|folly|error|fail',
  ),
  causedGerund: set(
    'with|recommend|suggest|advise|consider|propose|by|mind|try|prefer|in|worth|bother|need|fine|okay|ok|about|harm|risk|problem|point|use|sense|for|of|bothering|worry|worrying|continue|justify|warrant|merit|contemplate|favour|favor|advocate|time|value|benefit|gain|reason|call|cause|without|avoid|start|keep',
  ),
  impersonal: set('it|there|that|this|everything'),
  pointing: set('that|this|which'),
  desires: set('prefer|like|love|want|wish|choose|decide|elect|opt|tend|plan|intend|hope'),
  needs: set('need|needs|require|requires'),
  wanting: set(
    'need|needs|want|wants|require|requires|deserve|deserves|merit|merits|warrant|warrants|bear|bears|take|takes|call|calls|with|for',
  ),
  duties: set(
    'have|has|need|needs|obliged|required|must|necessary|got|bound|forced|compelled|obligation|duty|necessity|supposed|require|requires|mandatory|compulsory|obligatory',
  ),
  first: set('i|me|my|myself'),
  futures: set('will|would'),
  wishing: set('would'),
  supporting: set('does|have|has'),
  infinitive: set('to'),
  second: set('you'),
  inclusive: set('we'),
  possessives: set('your'),
  opinions: set(
    'think|believe|suppose|suggest|would|assume|recommend|advise|propose|reckon|trust|wager|bet|say|strongly|urge|prefer',
  ),
  past: set(
    'was|were|had|did|said|told|went|tried|forgot|failed|wasn|weren|took|came|started|began|happened|became|wrote|crashed|broke|hung|froze|succeeded',
  ),
  told: set(
    'was|were|had|said|says|say|told|tells|asked|asks|wants|wanted|thought|thinks|think|wrote|writes|states|stated|claims|claimed|mentions|mentioned|mention|explains|explained|describes|suggests|whether|why|how|who|whom|whose|wonder|wondering|wondered|unsure|if|when|unless|question|confirm|went|got|tried|tries|failed|fails|reported|reports|noticed|saw|found|heard|believe|believes|believed|assume|assumes|assumed|supposing|imagine|suppose|example|meant|means|mean|attempt|attempted|attempts|happens|happened|until|while|before|after|since|because|although|allowing|according|even though|remembers|seen|reckon|reckons|reckoned|insists|insisted|insist|argues|argued|advises|recommends|instructs|proposes|proposed|requests|hears|hear|rumour|rumours|rumored|suspects|suspected|suspect|guesses|guessed|guess|doubt|doubts|doubted|hopes|hoped|planned|intends|decided|decides|promised|promises|swears|swore|complains|complained|complain|admits|admitted|forgot|forgets|forgotten|managed|remembered|refuses|refused|prefers|preferred|feels|felt|knew|knows|regrets|regret|regretted|learnt|realised|realized|discovers|discovered|misread|overlooked|keeps|kept|loves|loved|hates|hated|likes|liked|pretends|pretended|denies|confirms|confirmed|recalls|recalled|recall|implies|implied|shows|showed|announced|announces|replied|replies|answered|answers|warned|warns|wishes|wished|whoever|whereas|did|denied',
  ),
  circumstantial: set('after|before|since|while|when|until|once|as'),
  reports: set(
    'wish|wished|hoped|reportedly|who|whom|whose|why|whether|had|say|told|tells|asked|asks|wants|wanted|thought|thinks|think|wrote|writes|states|stated|claims|claimed|mentions|mention|explains|explained|suggests|wonder|wondering|wondered|unsure|confirm|reported|reports|heard|believe|believes|believed|assume|assumes|assumed|even though|reckon|reckons|reckoned|insists|insisted|insist|argues|argued|advises|recommends|instructs|proposes|proposed|requests|hears|hear|rumour|rumours|rumored|suspects|suspected|suspect|guesses|guessed|guess|doubt|doubts|doubted|hopes|hoped|planned|intends|decided|decides|promised|promises|swears|swore|complains|complained|complain|admits|admitted|forgets|forgotten|managed|remembered|refuses|refused|prefers|preferred|feels|felt|knows|regrets|regret|regretted|discovers|discovered|misread|keeps|kept|loved|hated|liked|pretends|pretended|denies|confirms|confirmed|recalls|recalled|recall|implies|implied|showed|announced|announces|replied|replies|answered|answers|warned|warns|wishes|wished|whereas|denied|said|says',
  ),
  sources: set(
    'according|per|had|apparently|reportedly|supposedly|allegedly|rumour|rumor|perhaps|maybe|possibly|presumably|whoever',
  ),
  qualifiers: set(
    'before|until|till|without|yet|twice|while|unless|blindly|manually|alone|too|prematurely|early|more|by|during|together|simultaneously|concurrently|halfway|half|otherwise|than|automatically|remotely|unattended|outside',
  ),
  circumstances: set(
    'on|by|while|when|before|with|without|until|twice|at|yet|alone|too|manually|during|simultaneously|concurrently|halfway|prematurely|blindly|automatically|remotely|unattended|otherwise|outside|together',
  ),
  speaking: set(
    'says|tells|states|describes|shows|asks|mentions|recommends|suggests|explains|speaks|talks|means|warns|claims|advises|instructs|wants|refers',
  ),
  conjunctions: set('and|but|so|then|or|yet|while|whereas|plus|though|although|however|whilst'),
  pronouns: set('it|them|both|these|those|this|that'),
  already: set('already|previously'),
  relatives: set('which|that|these|those|two|both'),
  endsOnly: set(
    'our business|our responsibility|our task|my job|my task|done|finished|complete|out|skip|for later|n/a|na|to do|covered|handled|settled|sorted|sorted out|dealt with|taken care of|in place|completed|history|dead|mine|ours|on us|on me|with us|for us|for me|toast|void|off|shelved|cancelled|suspended|excluded|waived|ticked|exempt|excepted|deferred|postponed|invalid|forbidden|prohibited|needless|dead end|behind us|behind you|not for you|no good|no use|excess|surplus|a waste|off the table|off topic|our part|our job|out of date|outdated|obsolete in|useless without|on hold|on ice',
  ),
  frames:
    /^(?:(?:please|also|and|but|so|then|hence|thus|therefore|well|ok|okay|right|now|fortunately|luckily) )*(?:make sure|ensure|see to it|see|note|please note|remember|keep in mind|bear in mind|mind|it is (?:very |absolutely |really |most |still )?(?:essential|important|vital|crucial|imperative|critical|key|paramount|mandatory|necessary|compulsory)|be aware|be advised|know|rest assured|make certain|take care|i think|i believe|i would say|i reckon|i guess|i suppose|i feel|i find|we think|we believe|we find|in my opinion|in our opinion|in my view|in my book|if you ask me|i do not think|i do not believe|i do not see|as for|as to|as regards|as concerns|regarding|concerning|which is why|that is why|this is why|so that|this means|that means|which means|meaning|it follows|as far as \p{L}+ (?:can \p{L}+|is concerned)|for \p{L}+(?: \p{L}+){0,3}|with \p{L}+(?: \p{L}+){0,3}|in (?:your|this|that|our) \p{L}+|on (?:your|this|that|our) \p{L}+|at (?:your|this|that|our) \p{L}+|not should|not must|not may|not can|under (?:no|any) circumstances(?: should| must| may| can)?|on no account(?: should| must| may| can)?|in no case(?: should| must| may| can)?|by no means)(?: that)?(?: all| both| only| also)?(?: the)?(?: (?:sections?|steps?))?$/u,
  ensuring: set(
    'make|ensure|see|take|mind|essential|important|vital|crucial|imperative|critical|key|paramount|mandatory|necessary|compulsory',
  ),
  just: set('just'),
  alone: set('alone'),
  making: set('make|let|have|take|treat|regard|consider|declare|call|use|view|see|deem|count|choose|pick'),
  only: set('only|solely|merely|exclusively'),
  you: set(
    'you|us|here|too|also|again|now|anyway|though|still|both|today|always|please|all|everyone|everybody|either|regardless|nonetheless|nevertheless|straight|first|next|immediately|throughout|then|instead|as',
  ),
  concerning: set('for|in|to'),
  yours: set('you|us|your|our|this|that|all|everybody|everyone'),
};
