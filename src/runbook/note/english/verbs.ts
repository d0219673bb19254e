/** English: the verbs of notes and the words around them, from which the tables of rules are made. */
export const DO =
  '(?:do|perform|complete|follow(?: through)?|carry out|execute|run(?: through| thru)?|work(?: (?:your|our) way)?(?: through| thru| on| off)|make (?:your|our) way through|go (?:through|thru|over|ahead with)|take care of|see to|set up|walk through|step through|apply|finish(?: off)?|implement|process|take|make|repeat|redo|conduct|cover|tackle|handle|include|keep(?: to)?|stick to|adhere to|get through|try|accomplish|fulfil|undertake|observe)';
export const DOING =
  '(?:doing|performing|completing|following|carrying out|executing|running(?: through)?|working through|going through|applying|finishing|repeating|taking)';
export const DONE =
  '(?:done|performed|completed|followed|carried out|executed|run(?: through)?|worked through|gone through|applied|finished|implemented|processed|taken|made|repeated|covered|included|kept|observed)';
export const SKIP =
  '(?:skip(?: over| past)?|omit|ignore|leave (?:out|aside|away|off)|let (?:out|away)|pass over|jump over|spring over|hop over|drop|cut|scrap|disregard|save yourself|never mind|pay no attention to|take no notice of|bypass|exclude|forget(?: about)?|neglect|miss(?: out)?|dispense with|do without|spare(?: yourself)?|strike|cross out|pass on)';
export const SKIPPING =
  '(?:skipping(?: over| past)?|omitting|ignoring|leaving (?:out|aside|away)|passing over|jumping over|dropping|disregarding|bypassing|excluding|dispensing with)';
export const SKIPPED =
  '(?:skipped(?: over)?|omitted|ignored|left (?:out|aside|away|off|undone|for (?:later|now|another (?:time|day)))|let (?:out|away)|passed over|jumped over|dropped|disregarded|bypassed|excluded|neglected|forgotten|missed|spared|dispensed with|crossed out|disregarded|dropped|scrapped|jumped)';
export const START =
  '(?:start(?: off| out| again)?|get started|begin(?: again)?|commence|kick off|open|come in|enter)';
export const STOP =
  '(?:stop|end|finish(?: off| up)?|wrap up|round off|conclude|halt|quit|break off|leave off|cease)';
export const MOVE =
  '(?:skip|jump|go|move|proceed|advance|head|switch|hop|continue|carry|return|come|turn)(?: (?:on|ahead|straight|forward|directly|right|over|back|then|again|now|further|next|immediately))*';
export const RESUME =
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
export const ADDRESSED = `(?<=(?:^|[.,;:!?(|/–—→>•*=✓✅\\-\\u0001⟧❭❳⟐]|\\b(?:and|then|but|or|so|also|please|pls|plz|kindly|just|simply|first|firstly|second|secondly|third|next|now|afterwards?|finally|lastly|instead|otherwise|only|always|still|directly|better|again|later|should|must|shall|will|would|can|could|may|might|['’]d|['’]ll|(?:need|needs|have|has|want|want you|need you|ask you|asking you|like you|going|got|ought|sure|remember|free|good|right|clear|ready|happy|enough|sufficient|wise|easier|possible|welcome|entitled|safe|fine|ok|okay|best|better|possible|allowed|able|recommend|recommended|recommend you|advise|advised|advise you|suggest|propose|is|are|todo|advisable|invited|supposed|expected|welcome) to|in the (?:article|page|guide|text)|(?:have|let|ask|tell|get) (?:the |your )?(?:customers?|users?|admins?|administrators?)(?: to)?|let us|let['’]?s|lets|you|we|rather|partially|partly|\\p{L}+ly|really|therefore|thus|hence|there|here|either|additionally|case|todo|to-do|furthermore|moreover|thereafter|meanwhile|accordingly|likewise|consequently|generally|usually|normally|simply|best|do|not only))\\s*)`;
/** Between a verb and its places. */
export const OF =
  "(?::|\\s*[-=>]+)?\\s*(?:(?:please|just|also|only|all|all of|both|the|this|these|those|that|whole|entire|instructions?|steps?|parts?|tasks?|procedures?|work|changes|adjustments|settings|preparations|checks|everything|in|from|of|under|what|is|it|described|explained|listed|given|on|for|through|directly|now|here|again|first|sub-?sections?|its|two|three|four|five|next|remaining|following|actions?|things?|as|out|up|yourself|completely|entirely|still|doing|a|any|single|one|order|turn|sequence|article['’]s|guide['’]s):?\\s+){0,7}(?:(?:sections?|parts?|chapters?|steps?) (?:on|about|for) [^⟦⟧⟐❲❳,.;:!?\\u0001]{1,40}(?:,? (?:i\\.e\\.|namely|that is),? | ?\\())?";
/** What is also said of a section that is left alone. */
export const TOUCHED =
  '(?:touched|considered|looked at|visited|opened|changed|read|configured|set up|bothered with)';
export const NOT = "(?:not|n['’]t|never|cannot|no longer|nor)";
export const UNNEEDED =
  '(?:needed|necessary|required|relevant|applicable|mandatory|important|of interest|essential|interesting|called for|meant for|intended for|for (?:you|us|them))';
export const MODAL =
  '(?:can|may|should|must|could|might|shall|has to|have to|needs? to|ought to|is to|are to|will(?: have to)?|would)';

/** Words between a verb and its place that begin no other statement. */
export const GAP =
  "(?:(?! (?:says?|tells?|explains?|describes?|states?|asks?|if|when|that|which|where|how|whether|why|while|before|until|after|once|but|and|or|because|so|instead|not|no|never|nobody|hardly)\\b|n['’]t)[^⟦⟧⟐❲❳,.;:!?\\u0001]){0,50}?";

/** The verb is looked for first: what stands before it is looked at only where there is one. */
export const addressed = (verb: string): string => `\\b(?=${verb}\\b)${ADDRESSED}${verb}\\b`;

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
