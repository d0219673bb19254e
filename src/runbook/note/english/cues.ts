/** English verbs that say what to do with a place. As broad as a thesaurus: what no note has said yet costs nothing. */
import type { Lexicon } from '../lexicon.ts';
import { across, list } from '../word-list.ts';

/** "Treat 2.4 as mandatory", "regard it as done". */
const JUDGING = list('treat|regard|consider|mark|view|see|count|take|look upon|look at|class|label');

const THROUGH =
  'go|run|work|walk|step|move|get|make it|make your way|work your way|click your way|wade|plough|plow|power|push|press|slog|trudge|zip|whizz|whiz|breeze|race|blast|blaze|bash|crank|churn|chew|plod|march|cycle|click|rattle|whip|rush|romp|sail|skip lightly|struggle|battle|fight your way|follow|carry|see|read and work|head|proceed|pass';
const PAST =
  'skip|jump|hop|leap|vault|step|gloss|breeze|blow|fly|zoom|whizz|whiz|zip|race|sail|cruise|glide|rush|run|speed|drive|walk|stroll|march|slide|slip|coast|skate|roll|scroll|page|click|flip|flick|read|look|go|move|get|pass|fast-forward|skim|dash|spring|bounce|skirt|wander|saunter|drift|hurry|nip';
const MOVING =
  'go|jump|skip|hop|leap|head|move|advance|proceed|continue|switch|turn|return|come|get|pass|scroll|fast-forward|forward|race|zoom|zip|pop|nip|dash|drop|shift|cut|carry on|go on|press on|push on|step|cross|hurry|rush|rewind|double back|backtrack|circle back|progress|skip right|hark back|backpedal|spring|bounce|flip|flick|fall back|revert|transfer|hotfoot it|hightail it|make your way|work your way|find your way|cycle back|swing|fly|crack on|plough on|go straight|go right|go directly|jump straight|jump directly|jump right|head straight|head right|head directly|skip straight|move straight|move right|pass straight|pass directly|proceed straight|proceed directly|turn straight|get straight|continue straight|cut straight|hop straight|hop right|leap straight|fast forward';
const WAYS =
  'to|on to|onto|over to|ahead to|forward to|back to|down to|up to|across to|round to|along to|off to|through to';
const GOING_ON =
  'continue|resume|carry on|go on|proceed|keep going|keep on going|keep on|keep right on|press on|press ahead|push on|push ahead|push forward|forge on|forge ahead|crack on|soldier on|plough on|plow on|plough ahead|plod on|march on|move on|move along|move ahead|move forward|pick up|pick it up|pick it up again|pick things up|pick up again|pick back up|pick this up|pick up the thread|pick up the trail|pick up the thread again|take up|take it up|take it up again|take things up|take up again|take up the thread|recommence|restart|rejoin|rejoin the guide|rejoin the article|rejoin us|take over|take it|take things|get on|get back|come back in|come in again|re-enter|re-enter the guide|reconvene|go forward|get going again|get back to work|get back on track|set off again|drive on|steam on|power on|work on|read on|follow on|carry right on|carry straight on|go straight on|continue on|continue right|continue straight|continue working|continue reading|resume work|resume the work|resume working|resume reading|resume the procedure|resume the guide|resume the article|continue the procedure|continue the guide|continue the article|continue your work|step back in|jump back in|hop back in|dive back in|come back|get stuck back in';
const STARTING =
  'start|begin|commence|start over|start over again|start again|begin again|restart|set off|set out|set to work|kick off|kick things off|jump in|skip in|skip straight in|skip right in|go straight in|go right in|drop in|drop straight in|move in|hop straight in|jump right in|jump straight in|dive in|dive right in|dive straight in|hop in|leap in|wade in|plunge in|step in|come in|get in|get going|get started|get under way|get underway|get cracking|get to work|get stuck in|get moving|get rolling|get the ball rolling|go in|enter|join|join in|launch|launch in|launch straight in|open|open the guide|open the article|lead off|tee off|embark|make a start|make your start|make the start|make a beginning|take off|start off|start out|start up|start work|start working|start reading|start your work|start the work|start the guide|start the article|start the procedure|begin work|begin working|begin reading|begin your work|begin the work|begin the guide|begin the article|begin the procedure|enter the guide|enter the article|enter the page|enter the procedure|join the guide|join the article|pitch in|weigh in|slot in|break in|start straight away|start right away|start straight|start right|start directly|begin straight|begin right|begin directly|start afresh|start anew|start cold|hit the ground running|fire off|set the ball rolling|ease in|warm up|strike up|start immediately|begin immediately|do start|do begin|start things off|start yourself off|start them off|start her off|start him off|start the customer off|start the user off';
const ENDING =
  'stop|end|finish|halt|quit|cease|conclude|wrap up|wrap things up|wrap it up|finish up|finish off|break off|leave off|call it a day|call it a night|call it quits|call it done|call time|call a halt|call a stop|come to a stop|come to a halt|come to an end|draw to a close|pause|pause work|knock off|pack up|pack it in|pack things in|down tools|put down tools|put down your tools|put your feet up|knock it on the head|hold your horses|hold fire|stop the clock|draw the line|draw a line|close|close off|close the guide|close the article|close the page|close the manual|put the article down|put the guide down|put the page down|put the manual down|put it down|lay down tools|round off|round things off|sign off|hang up your boots|stand down|bail out|bail|bow out|drop out|get out|get off|hop off|jump off|exit|exit the guide|exit the article|leave the guide|leave the article|leave the page|terminate|rest|rest up|take a rest|let it rest|let things rest|leave it|leave things|leave it there|leave it at that|shut up shop|cut off|come off|desist|give over|give it a rest|hold it|hold|hold off|hold up|stay put|sit back|sit tight|stop work|stop working|stop reading|stop following the article|stop the work|stop the procedure|stop the guide|finish work|finish working|finish reading|finish the guide|finish the article|finish the work|end the work|end the guide|end the procedure|end your work|cease work|cease working|interrupt|interrupt the work|interrupt the procedure|interrupt work|break|break the work off|break it off|turn in|turn back|put a stop|bring it to a close|bring things to a close|bring it to an end|bring the work to an end|stop dead|stop short|stop for today|stop for now|stop for the day|pull up|pull the plug|cut it short|wind up|wind things up|be done|be finished|be through|be over|be that|be it|be all|be enough|be good|be good to go|be all set|be set|be sorted|be home and dry|be home free|be in the clear|be off the hook|be free to go|be at the finish';

export const VERBS: Lexicon['verbs'] = {
  perform: [
    ...across(THROUGH, 'through|thru'),
    ...across(
      'have another|have one more|have a second|have a|take another|take one more|take a second|try another',
      'go at|try at|stab at|crack at|shot at|bash at',
    ),
    ...list(
      'go via|go by|go according to|proceed by|proceed via|work by|work according to|choose|plump for|take another run at|make another attempt at|give another go to|schedule|reschedule|plan in|pencil in|book in|line up|timetable|set a date for|find a slot for|make time for|set aside time for|do|perform|complete|follow|carry out|execute|run|rerun|re-run|redo|re-do|repeat|reapply|re-execute|reperform|go over|go down|go along|work down|work off|work along|work on|work your way down|work your way along|get on with|get on and do|go ahead with|take care of|take charge of|take on|take up|take in hand|see to|see about|deal with|attend to|tend to|look after|look to|apply|implement|process|conduct|cover|tackle|handle|include|observe|undertake|accomplish|fulfil|fulfill|achieve|adhere to|abide by|stick to|stick with|stick by|tick off|check off|stay with|comply with|conform to|finish|finish off|finish up|polish off|knock off|knock out|bang out|hammer out|rattle off|whip up|clear|clear off|nail|nail down|bring to completion|bring to an end|put into practice|put into effect|put into action|put in place|put in|action|effect|effectuate|enact|exercise|practise|practice|discharge|dispatch|expedite|realise|realize|revisit|do over|try|try out|attempt|go for|go with|opt for|resort to|turn your attention to|turn your hand to|turn to and do|sort out|sort|settle|wrap up|make sure of|make sure you do|address|roll out|squeeze in|fit in|throw in|slot in|add in|catch up on|catch up with|keep to|keep in|prioritise|prioritize|get done|get cracking on|get stuck into|get busy with|get busy on|get working on|get to work on|get to grips with|get your teeth into|get round to|get around to|get down to|get behind you|get out of the way|get over with|get finished|get completed|knuckle down to|buckle down to|set about|set to work on|go to work on|start work on|concentrate on|focus on|limit yourself to|restrict yourself to|confine yourself to|content yourself with|make do with|do all of|do everything in|go to the trouble of|take the trouble of|put yourself through|go through the motions of|use|add|pick|choose|select|work with|get by with|get away with|manage with|work from|work in|take in|squeeze in|do the needful as per|do the needful in|do the needful for|proceed as per|proceed according to|act on|act upon|act according to|act as per|go by|have a go at|have a stab at|have a crack at|have a shot at|take a shot at|take a stab at|take a crack at|see that you do|master|manage|treat|absolve|work off|do justice to|satisfy|honour|honor|heed|respect|make good|go at|hit|smash|ace|power on with|pull off|pull through|put through|carry on and do|devote yourself to|dedicate yourself to|occupy yourself with|busy yourself with|engage in|engage with|be doing|be completing|be following|walk the customer through|walk the user through|walk them through|talk them through|take them through|guide them through|lead them through|talk her through|talk him through|walk her through|walk him through|talk the customer through|take the customer through|guide the customer through|guide the user through|guide her through|guide him through|see them through',
    ),
    ...list(
      'need|require|call for|cannot do without|cannot go without|cannot get by without|cannot do anything without|cannot manage without|can not do without|can not go without|can not get around|can not get round|can not get by without|can not avoid|can not escape|can not dodge',
    ),
  ],
  skip: [
    ...across(PAST, 'past|over'),
    ...list(
      'sacrifice|overlook|miss|gain nothing from|gain nothing by|gain nothing with|get nothing out of|get nothing from|have nothing to gain from|have no benefit from|have no use for|skip|obviate|eliminate|turn a deaf ear to|let go of|shut the door on|close the door on|close the book on|look beyond|see past|forgo doing|pass by on|have nothing to do with|give up on doing|say no to|say no thanks to|call off|shun|discontinue|take a miss on|take a bye on|sit this one out with|get out of doing|get by without|come without|do away with|dispense from|fast-forward over|fast-forward through|flick past|glide by|swerve|swerve around|veer around|give way on|get shot of|kiss goodbye to|kiss off|write out|cut loose|phase out|keep shut|get around|get round|get past|steer well clear of|stay well clear of|keep well clear of|stay well away from|keep well away from|stay right away from|stay far away from|keep right away from|skimp on|waste no time on|waste no time with|waste no time in|spend no time on|spend no time with|waste no effort on|waste no energy on|waste no thought on|lose no sleep over|turn the page on|turn your back on|say goodbye to|wave goodbye to|keep your nose out of|pull the plug on|wash your hands of|cut corners on|cut corners in|cheat on|slack on|slack off on|go easy on|shirk|dawdle over|skip out on|skip out|omit|ignore|bypass|by-pass|disregard|drop|scrap|scratch|exclude|exempt|forgo|forego|abandon|cancel|neglect|forget|forget about|forget all about|miss|miss out|miss out on|leapfrog|leap-frog|hurdle|pass up|pass by|pass on|take a pass on|take a rain check on|go around|go round|walk around|step around|steer around|steer past|skirt|skirt around|skirt round|work around|dodge|duck|duck out of|elude|evade|escape|eschew|shun|avoid|circumvent|sidestep|side-step|detour around|give up on|give up|do without|go without|live without|get by without|get along without|get on without|manage without|make do without|dispense with|do away with|get rid of|rid yourself of|discard|discount|dismiss|ditch|dump|junk|bin|chuck|chuck out|throw out|throw away|toss|toss out|nix|axe|ax|lose|shed|strike|strike out|strike off|cross out|cross off|score out|rub out|edit out|blank out|blot out|black out|blend out|rule out|count out|opt out of|refrain from|abstain from|desist from|hold off|hold off on|hold off from|hold off with|hold back on|hold back with|hold back from|hold fire on|hold your fire on|hold your horses on|keep off|lay off|stay off|stay out of|keep out of|stay clear of|steer clear of|keep clear of|stand clear of|stay away from|keep away from|stand away from|shy away from|back away from|keep your hands off|keep your fingers off|keep your fingers out of|keep your fingers away from|keep your hands away from|keep your distance from|pay no attention to|pay no heed to|pay no mind to|pay no regard to|take no notice of|take no account of|give no thought to|give no heed to|turn a blind eye to|shut your eyes to|close your eyes to|look away from|overlook|waive|postpone|defer|delay|put off|push back|adjourn|shelve|table|park|suspend|sit on|sit out|mothball|freeze|put aside|set aside|lay aside|push aside|brush aside|wave aside|cast aside|toss aside|sweep aside|save yourself|spare yourself|spare|spare the customer|spare them|cut|cut out|trim|trim off|prune|subtract|deduct|take out|factor out|filter out|weed out|leave out|leave off|leave aside|leave alone|leave be|leave away|leave over|let out|let be|write off|tune out|shrug off|decline|refuse|reject|turn down|veto|renounce|sacrifice|relinquish|call off|drop out of|back out of|get out of|wriggle out of|never mind|never you mind|never mind about|disapply|void|outsource|free yourself from|excuse yourself from|think nothing of|fail to do|do nothing about|do nothing in|do nothing with|do none of|do nothing of|need none of|need nothing of|need nothing from|need nothing in|want none of|leave out of account|leave out of consideration|leave out of the equation|bypass altogether|pretend away|draw a line through|put a line through|run a line through|put a cross through',
    ),
  ],
  start: [
    ...across(STARTING, 'at|with|from|in|by|on|off with|off at|off from|out with|out at'),
    ...list(
      'dive into|launch into|launch straight into|plunge into|jump into|leap into|wade into|ease into|kick off|hop into|step into|get into',
    ),
  ],
  continue: [
    ...across(GOING_ON, 'at|with|from|in|on|to|by'),
    ...across(MOVING, WAYS),
    ...list(
      'resume|rejoin|re-enter|restart at|turn your attention next to|turn next to|head for|make for|make a beeline for|land at|land on|move along to|move your attention to',
    ),
  ],
  stop: list(ENDING),
};

/** Verbs that say something only where they are denied. */
export const DENIED_VERBS: Lexicon['deniedVerbs'] = list(
  'touch|look at|look into|open|visit|bother|bother with|bother about|bother yourself with|bother yourself about|bother your head with|bother your head about|worry about|worry with|worry yourself with|worry yourself about|worry your head about|care about|care for|concern yourself with|concern yourself about|trouble yourself with|trouble yourself about|trouble with|change|alter|modify|consider|enter|read|think about|think of|go into|go to|go near|get into|get near|come near|waste time on|waste time with|waste time in|waste your time on|waste your time with|waste any time on|waste a minute on|waste a thought on|waste a second on|waste effort on|waste energy on|spend time on|spend any time on|spend time with|spend your time on|spend effort on|spend a thought on|lose time on|lose any time on|lose time with|lose sleep over|lose any sleep over|be concerned with|be concerned about|be concerned by|be bothered with|be bothered by|be bothered about|be fussed about|be distracted by|be tempted by|be drawn into|get bogged down in|get bogged down by|get bogged down with|get hung up on|get lost in|get tangled up in|get caught up in|get involved in|get involved with|get drawn into|get distracted by|get sidetracked by|get sucked into|mess with|mess about with|mess around with|fiddle with|fiddle about with|tinker with|tamper with|meddle with|interfere with|play with|play around with|toy with|dabble in|dabble with|invest time in|invest time into|configure|set up|use|want|want to see|feel obliged to do|feel compelled to do|lift a finger for|lift a finger in|set foot in|stop for|stop at|linger on|linger over|dwell on|pause for|fuss over|fuss about|fuss with|stress about|stress over|sweat over|sweat|agonise over|agonize over|be doing anything in|do anything in|do anything about|do anything for|do anything with|do anything from|do anything of|have to do anything in|have anything to do with|have any business in|have any business with|have business in|need anything from|need anything in|need anything of|need any of|do any of|follow any of|give a thought to|give any thought to|pay attention to|pay any attention to|pay heed to|take notice of|take any notice of|take account of|mind|mind about|go anywhere near|get anywhere near|fall for|rely on|count on|expect|fear|include',
);

const SCHEDULE =
  'for now|for later|for another day|for another time|for another week|for another occasion|for some other time|for some other day|for the moment|for the time being|for the present|for tomorrow|for today|for next time|for next week|for a later date|for a later day|for a rainy day|for a quieter day|for the weekend|for monday|until later|till later|until tomorrow|until next week|until further notice|till further notice';

/** Verbs that say it only with words behind their object. */
export const SPLIT: Lexicon['split'] = {
  perform: [
    {
      verbs: ['get', 'have'],
      after: list(
        'done|completed|performed|finished|finished off|executed|followed|out of the way|over with|over and done with|sorted|sorted out|behind you|behind us|behind them|carried out|taken care of|looked after|seen to|dealt with|attended to|under way|off your plate|off your chest|under your belt|wrapped up|ticked off|handled|covered|run|in the bag',
      ),
    },
    { verbs: ['see'], after: list('through|through to the end|to the end|done') },
    {
      verbs: ['take'],
      after: list(
        'first|next|in order|in turn|one by one|one after the other|one after another|one at a time|step by step|as given|as written|on|in hand|on board',
      ),
    },
    { verbs: ['include', 'keep'], after: list('in') },
    { verbs: ['leave'], after: list('in') },
    {
      verbs: ['give'],
      after: list(
        'a go|another go|a try|another try|a shot|another shot|a whirl|another whirl|a crack|a bash|a run|another run|a spin|another spin|your attention|your full attention|priority|precedence|a second go|one more go|one more try',
      ),
    },
    {
      verbs: ['put', 'bring'],
      after: list(
        'into effect|into practice|into action|into force|into operation|in place|through|to completion|behind you|to a close|to bed',
      ),
    },
    {
      verbs: ['add', 'throw', 'slot', 'squeeze', 'fit'],
      after: list('in|on top|to it|to the list|to your list|to that|to them'),
    },
    {
      verbs: JUDGING,
      after: list(
        'as mandatory|as compulsory|as required|as obligatory|as necessary|as a must|as needed|as essential|as binding|as non-negotiable|mandatory|compulsory|obligatory|essential|as indispensable|as yours|as your job',
      ),
    },
    { verbs: ['work', 'walk', 'talk'], after: list('through') },
    { verbs: ['tick', 'check', 'finish', 'polish', 'knock', 'work'], after: list('off') },
    { verbs: ['turn'], after: list('into action|into practice') },
    { verbs: ['walk', 'take', 'talk', 'lead', 'guide'], after: list('through') },
    { verbs: ['carry'], after: list('out|through') },
    {
      verbs: ['let', 'have'],
      after: list('follow|come next|be next|come first|be done|be completed|happen'),
    },
    { verbs: ['work', 'take', 'fold', 'build'], after: list('in') },
    {
      verbs: ['make'],
      after: list('happen|your priority|your first priority|your next job|your next task|a priority'),
    },
  ],
  skip: [
    {
      verbs: ['leave', 'let'],
      after: [
        ...list(SCHEDULE),
        ...list(
          'half finished|half done|half-finished|half-done|unfinished|incomplete|out|aside|away|off|alone|be|as is|as it is|as they are|as it stands|as they stand|as it was|untouched|unchanged|undone|unread|unopened|unperformed|unexecuted|uncompleted|behind|for us|for me|for them|to us|to me|to them|to her|to him|to our team|to our technicians|to our technician|to our engineers|to the support team|to support|to the installer|to the partner|to your partner|to the experts|to the specialists|to one side|to the side|on one side|on the side|well alone|the way it is|the way they are|out of it|out of account|out of consideration|out of the equation|out of the picture|out of this|out of the plan|off the list|off your list|in peace|where it is|where they are|slide|go|lie|rest|sit|pass|wait|drop|ride|slip|go by|pass by|fall by the wayside|by the wayside|fall away|fall under the table|in the drawer|out in the cold|on the cutting-room floor|unvisited|unconsidered|unattended|unexplored|sleep|well enough alone|on the shelf|on ice|on hold|open|dormant|unticked|for dead',
        ),
      ],
    },
    { verbs: ['leave'], after: [''] },
    {
      verbs: ['give'],
      after: list(
        "a miss|a pass|a skip|the heave-ho|the old heave-ho|the axe|the shove|the bum's rush|the brush-off|no mind|no heed|the heave ho|the cold shoulder|a wide berth|a berth|no thought|no attention|no heed|the go-by|the slip|the boot|the chop|the elbow|the cold shoulder|the thumbs down|the push|a rest|up",
      ),
    },
    {
      verbs: [
        'put',
        'set',
        'lay',
        'push',
        'place',
        'brush',
        'sweep',
        'shove',
        'move',
        'cast',
        'toss',
        'wave',
      ],
      after: list(
        'aside|off|to one side|on one side|to the side|on hold|on ice|on the back burner|on the backburner|on the shelf|on the long finger|out of your mind|out of your head|out of mind|back|in the bin|to rest|to bed',
      ),
    },
    {
      verbs: [
        'strike',
        'cross',
        'cut',
        'take',
        'score',
        'rub',
        'scratch',
        'scrub',
        'strip',
        'remove',
        'delete',
        'drop',
        'wipe',
        'knock',
        'leave',
        'edit',
        'filter',
        'weed',
        'rule',
        'count',
        'keep',
        'chuck',
        'throw',
        'toss',
        'sit',
        'factor',
        'tune',
        'line',
      ],
      after: list(
        'out|out of it|out of this|out of the plan|out of the list|out of your list|off the list|from the list|off your list|from your list|off the plan|from the plan|from your plan|off the agenda|from the agenda|off the menu|from the programme|off the table|away|out of the picture|out of the equation|out of the running',
      ),
    },
    { verbs: ['write', 'call', 'strike', 'cross', 'hold', 'put', 'shrug', 'brush'], after: list('off') },
    {
      verbs: [...JUDGING, 'think of', 'tick off', 'tick', 'check off', 'deem', 'call', 'declare'],
      after: list(
        'as a suggestion|as a mere suggestion|as a recommendation|as a mere recommendation|as a formality|as a mere formality|as an option|as a nicety|as voluntary|as negotiable|as dispensable|as an extra|as unimportant|as skipped|as done|as optional|as not applicable|as not needed|as not required|as irrelevant|as n/a|as obsolete|as superfluous|as redundant|as deleted|as removed|as struck|as struck out|as non-existent|as nonexistent|as unnecessary|as void|as read|as finished|as complete|as completed|as closed|as already done|as settled|as taken care of|as out of scope|as if it were not there|as read|as if it did not exist|as though it were not there|as though it did not exist|irrelevant|obsolete|superfluous|redundant|unnecessary|done|skipped|deleted|void|finished|complete|completed|closed|settled|not applicable|n/a|out of scope|off limits|cancelled',
      ),
    },
    { verbs: ['turn'], after: list('down') },
    {
      verbs: ['kick', 'push', 'hoof', 'boot'],
      after: list('into the long grass|into touch|down the road|out|to the kerb|to the curb|overboard'),
    },
    { verbs: ['cut'], after: list('loose|short') },
    { verbs: ['pay'], after: list('no mind|no heed|no attention|no regard') },
    {
      verbs: ['consign', 'relegate', 'confine'],
      after: list('to the bin|to the dustbin|to the scrapheap|to history|to the past'),
    },
    { verbs: ['pass'], after: list('by|over|up') },
    {
      verbs: ['save', 'keep', 'reserve', 'hold', 'park', 'spare', 'defer', 'postpone', 'shelve'],
      after: [...list(SCHEDULE), ...list('for us|for me|for them')],
    },
    { verbs: ['take'], after: list('off your hands|off your plate|off your shoulders|off your list') },
    { verbs: ['spare', 'save', 'deny', 'do not give'], after: list('yourself') },
    {
      verbs: ['pretend', 'imagine', 'suppose', 'act as though', 'act as if'],
      after: list('is not there|does not exist|was not there|were not there|did not exist'),
    },
    {
      verbs: ['hand', 'pass', 'entrust', 'delegate', 'refer'],
      after: list(
        'to us|to me|over to us|over to me|back to us|back to me|on to us|to our team|to our technicians|to the support team',
      ),
    },
  ],
  start: [
    {
      verbs: ['make', 'let', 'have', 'take', 'use'],
      after: list(
        'your starting point|the starting point|your start|the start|your first step|your first stop|your entry point|your point of entry|your first port of call|be your starting point|be your start|be your first step|be the start|be the starting point|as your starting point|as a starting point|as the starting point|as your entry point|as starting point|as your point of entry|as your start|as your first step|as the point of entry',
      ),
    },
  ],
  continue: [
    {
      verbs: ['make', 'let', 'have', 'take', 'use'],
      after: list(
        'your next step|your next stop|the next step|your next port of call|be your next step|be next|be the next step|as your next step|as the next step|next',
      ),
    },
  ],
  stop: [
    {
      verbs: ['make', 'let', 'have', 'take', 'treat', 'regard', 'consider', 'use'],
      after: list(
        'your last step|your last stop|your final step|the last step|the final step|your last|your last one|the last one|your finishing line|your finish line|your end point|the end point|the end|your limit|the limit|your finishing point|the finish|your finish|be the last|be the last step|be the last one|be your last step|be your last|be the end|be the end of it|be your final step|be the final step|be enough|be it|suffice|as the end|as your last step|as the last step|as the last one|as your limit|as your finish line|as the finish line|as the end point|as your end point|as your final step|as the finishing line',
      ),
    },
  ],
};
