/** English: what to do. */
import type { DirectiveRule } from '../language.ts';

/** Before the exceptions, which hide what they are about. */
export const wholes: readonly DirectiveRule[] = [
  {
    name: 'nothing apart from this',
    kind: 'perform',
    only: true,
    pattern:
      "(?:^|[.;:] )(?:and |but |so )?(?:apart from|except(?: for)?|excepting|other than|besides|aside from|bar|barring|save(?: for)?) {R},? (?:there(?: is|['’]s|['’]ll be| will be) )?(?:really )?nothing (?:else |more |further |in (?:the |this |that |your |our )?(?:\\p{L}+|{a}) )?(?:is|has|needs?|applies|to|remains|matters|counts|concerns|for)\\b",
    examples: [['Apart from 2.6, nothing is required.', 'perform only 2.6']],
  },
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
      '(?:^|[.;:] )(?:please |so |then )?{R},? (?=(?:except|excepting|apart from|aside from|other than|bar|barring|but not|excluding|excl|save|save for|minus|less|without|w/o|sans|besides|not counting|not including|leaving out|leaving aside|with the exception of)\\b)(?![^.;]*\\b(?:is|are|can|may|must|should|will|has|have|do|does|needs?)\\b)|(?:^|[.;:] )(?:please |so |then )?(?:{r}|all|everything) but {r} (?:of|in) {R}(?=\\s*(?:[.;!]|$))',
    examples: [
      ['All of 2, except 2.4.', 'perform 2; skip 2.4'],
      ['Everything but 2.6 in section 2.', 'skip 2.6; perform 2'],
    ],
  },
];

const LISTED =
  '\\b(?:(?:sub-?)?(?:sections?|steps?|chapters?|parts?|points?)|ones|things|what|all|everything)';

/** `steps to omit: 2.4`, `the steps that you need are 2.1 and 2.2`. */
export const listed: readonly DirectiveRule[] = [
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
    pattern: `${LISTED}(?: \\w+)?(?: to (?:be )?(?:{DO}|{DONE})| (?:that |which )?(?:(?:you|we|they|customers) )?(?:will |do |really |still |also |only )*(?:need|require|must|should|have to|has to|want|are|is|matter|concern|apply)(?: (?:to|be|for|you|follow|do|complete|perform|done|completed|followed|needed|required|relevant|important))*| (?:for|concerning) (?:you|us|them|(?:this|the|your|our|that) \\p{L}+(?: \\p{L}+)?))(?: (?:here|in your case))?(?::| is:?| are:?) {R}`,
    examples: [
      ['Sections to follow: 1.2', 'perform 1.2'],
      ['The steps that you need are 2.1 and 2.2.', 'perform 2.1, 2.2'],
    ],
  },
];

/** What is done with things; the place beside it says how. */
const SETTING_UP =
  'set (?:it|them|this|these|everything|all) up|proceed|register|create|configure|set up|install|publish|add|grant|assign|upload|go on|do|prepare|make|enable|connect|update|renew|set|enter|test|mount|wire|attach|fit|plug|load|flash|reset|rename|move|copy|restore|back up|convert|migrate|join|map|pair|calibrate|align|adjust|print|scan|build|deploy|roll out|replace|swap|exchange|clean|tidy|label|verify|check|switch|turn|put|bring|reinstall|uninstall|rebuild|recreate|reconfigure|activate|deactivate|disable|unlock|lock|import|export|order|sign|enrol|enroll|work|act|behave|carry on|continue|initialise|initialize|format|partition|clone|image|patch|upgrade|remove|delete|tighten|route|pull|lay|tune|link|bind|point|secure|harden|encrypt|wipe|erase|repair|reseat|dismantle|assemble|commission|decommission|provision|onboard';

export const performs: readonly DirectiveRule[] = [
  {
    name: 'only this',
    kind: 'perform',
    only: true,
    pattern:
      "\\b(?:only|nothing (?:but|except(?: for)?|other than|besides|apart from|aside from|save(?: for)?)|just|solely) {of}{R} (?:is|are|has|have|needs?|appl(?:y|ies)|must|concerns?|matters?|remains?)\\b(?! ?(?:not|n['’]t))|{R} (?:alone|only)? ?(?:is|are) (?:enough|sufficient|all (?:that )?(?:you|we|is|it))|{R} (?:suffices?|will do)\\b|\\b(?:is|are|be|it|it['’]s) (?:enough|sufficient|suffices)(?: to| if (?:you|we|they)| when you) (?:just |only )?(?:{DO} ){of}{R}|\\ball (?:that )?(?:you|we) (?:need|have to do|have to follow)(?: to do)? (?:is|are) {R}|\\b(?:only|just) (?:\\w+ ){0,2}(?:need|needs|have|has|want) (?:to (?:{DO} )?)?{of}{R}|(?:^|\\b(?:it|that)(?:['’]s| is) )(?:only|just) {R}(?=\\s*(?:[.,;!)]|$))|\\b(?:only|just|solely) (?:interested in|concerned with|about) {R}|(?:^|[.;:] )(?:and |so |then )?{R} (?:only|alone|and nothing else|and no more)(?=\\s*(?:[.;!)]|$))|{addressed}(?:limit|restrict|confine) yourself to {R}|(?:^|[,;:] ?)(?:of {r} )?(?:then |and |so |please )?(?:only|just) {R}(?: (?:please|pls|plz|then|here))?(?=\\s*(?:[.,;!)]|$))|\\bthe only (?:\\w+ ){0,4}(?:is|are) {R}|\\b(?:one|a single|just one|only one) (?:step|section|chapter|part|point) (?:will do|suffices|does the (?:job|trick)|is (?:enough|sufficient|all (?:you need|it takes)))(?: \\w+){0,3}: {R}|\\b\\p{L}+ing [^⟦⟧⟐.,;()]{2,40} \\({R}\\) (?:suffices?|is (?:enough|sufficient|all)|will do|does the (?:job|trick))\\b|{addressed}(?:stick|keep|hold) to {of}{R}(?=[,;:]? ?(?:[-–—] |as |because |since )?(?:all )?(?:the )?(?:others?|rest|remaining|remainder)\\b)|\\b(?:it|this) suffices to {DO} {of}{R}",
    examples: [
      ['Only 2.1 and 2.6 are needed.', 'perform only 2.1, 2.6'],
      ['2.1 is enough.', 'perform only 2.1'],
      ['The only relevant sections are 2.1 and 2.2.', 'perform only 2.1, 2.2'],
    ],
  },
  {
    name: 'perform',
    kind: 'perform',
    pattern:
      '{do}{of}{RQ}(?! (?:off|out of|from) (?!(?:the|this|our|that) (?:article|guide|page|manual|instructions|document)\\b))',
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
      "(?:^|[.;:!,] |\\b(?:and|then|please) )(?<text>(?:(?:leave(?= (?:the|this|that|all|any|both|every|your|our|its|a) [\\p{L} -]{3,80} (?:in|under|on|within) )|skip(?! (?:straight|right|ahead|forward|down|in|on|to|directly|back)\\b)|omit|ignore|leave out)(?! (?:what|everything|anything|whatever|all|the (?:text|words|instructions?|contents?|whole|part|stuff)))|(?:do not|don['’]t) (?!(?:waste|spend|lose|bother|worry|invest|concern|trouble|stop|end|finish|halt|quit|call|pause|rest|give)\\b)[a-z]+|use|click|select|choose|pick(?! up)|take(?! (?:over|up|it|things|on|another)\\b)|enter|tick|untick|check|uncheck|type|set|change|add)(?: [^⟦⟧⟐.;:]{3,160}?))(?<!\\b(?:as|exactly as|as (?:described|shown|explained|documented|written|stated)|use (?:the|these|those) (?:instructions?|steps?|procedure|descriptions?|guidance|method|directions)|described|explained)) (?:in|of|under|at|on|within) {R}",
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
      "(?<!\\b(?:if|when|whether|unless|once) )\\b(?:you|we|they|he|she|customers?|users?)(?:['’]ll|['’]d)?(?: (?:will|would|do|does|also|still|really|just|then))* (?:need|needs|require|want|must have)(?: to| the)?\\s?{of}{R}|\\b(?<!not )(?:needed|required|mandatory|(?:to do|todo)(?=:)|necessary|relevant|obligatory|applicable|important|appl(?:y|ies))(?! (?:is|are) (?:in|at|from) )(?: (?:sections?|steps?|parts?|chapters?))?(?: (?:\\w+ ){0,3}(?:is|are))?(?! (?:for|in|by|before|from|after) ):? {of}{R}|\\bwhat (?:you|we) (?:need|have to do|must do)(?: here)? (?:is|are) {R}|\\b(?:relevant|necessary|required|needed) (?:sections|steps|parts|chapters)(?: for you| here)? (?:is|are) {R}",
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
      "{R}(?: (?:also|both|all|still|however|then))* (?:{modal}|is|are)(?: (?:also|still|always|definitely|certainly|then|first|to|again))*(?: be)? (?:\\w+ly )?{DONE}\\b(?<!(?:is|are) {DONE})|{R} (?:is|are|have|has) to (?:{DO})(?=\\s*(?:[.,;!)]|$))|{R} (?:gets?|to get) {DONE}\\b|{R} (?:is|are|comes?) next\\b|\\bno (?:way|shortcut|short cut|bypass|path|road|detour|getting|escape|escaping|avoiding|dodging)(?: (?:around|round|past|from|out of|by|away from))? {R}|\\b(?:cannot|can['’]t) (?:do|go|get by) without {R}",
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
      '^(?:after|once)\\b[^⟦⟧⟐:]{3,60}: ?{R}(?=\\s*(?:[.;!]|$))|(?:^|[,;:.] ?)(?:and )?(?:first|then|next|next up|afterwards|after (?:that|this)|finally|lastly|last|now|then(?= (?:is|comes?|it is|there is|you have|follows?)))(?: (?:is|comes|come|it is|there is|would be|will be|follows?))?[:,]? {R}(?=\\s*(?:[.,;!)]|$|\\u0001))|(?:^(?:(?:hi|hello|hey|dear) \\p{L}+, ?)?|[,;] ?)(?:and |so |then )?(?:please )?{R}(?:,? (?:first|please|pls|plz|then|next|again|too|as well|now|in (?:that|this|the given|the same) (?:order|sequence)))+(?=\\s*(?:[.!]|$|, (?:and )?(?:then|afterwards|after that)\\b))|\\b(?:as follows|the following(?: \\w+)?|in this order|your (?:turn|part|tasks?|steps)|tasks?|plan|agenda|sequence)\\s*: ?{R}(?=\\s*(?:[.;!]|$))|\\b(?:article|page|guide|everything) (?:is (?:fine|ok|okay|right|valid|correct)|applies|holds|fits)(?: for (?:you|us))? {R}',
    examples: [
      ['First 2.1, after that 2.3.', 'perform 2.1; perform 2.3'],
      ['Your turn: 2.1 and 2.3.', 'perform 2.1, 2.3'],
    ],
  },
  {
    name: 'in brackets',
    kind: 'perform',
    pattern: `(?:^|[,;.] |\\band |\\bthen )(?:please |also |just |now |first |next )*(?:(?:get|have|ask|let|tell|make) (?:(?:the|your|our|their|this) )?\\p{L}+ (?:to )?)?(?:${SETTING_UP}|clear|refresh|rerun|open)\\b[^⟦⟧⟐.;()]{2,60} \\((?:see |cf\\.? |as in |under )?{R}\\)`,
    examples: [
      ['Install the relay (2.1) and open the port (2.2).', 'perform 2.1; perform 2.2'],
      ['Get the customer to set up the policy (2.3).', 'perform 2.3'],
    ],
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
    name: 'a case each',
    kind: 'perform',
    conditional: true,
    pattern:
      '(?:^|: ?){R} ?\\u0001+(?=[,;]| and )|(?<=(?:^|: ?){r} ?\\u0001+(?:[,;]|[,;]? and) ?){R}(?= ?\\u0001)',
    examples: [['3.1 for tablets, 3.2 for phones.', 'perform 3.1; perform 3.2']],
  },
  {
    name: 'as described in',
    kind: 'perform',
    pattern: `\\b(?=(?:as|like|the way|according|per|in|along|following)\\b)(?<=^(?:\\d+[.)] )?(?:please |then |next,? |now |first,? |also |and )*(?:${SETTING_UP})\\b[^⟦⟧⟐.;:]{0,80}(?:⟦[^⟦⟧⟐.;:]{0,80}⟧ and [^⟦⟧⟐.;:]{2,60})?)\\b(?:(?:as|like|the way) (?:is |it is |you (?:see|find) )?(?:described|shown|explained|outlined|documented|given|laid out|laid down|set out|set down|set forth|specified|prescribed|instructed|detailed|indicated|printed|written|stated|said|told)? ?(?:in|under|by|at)|according to|as per|per|in accordance with|in line with|in keeping with|along the lines of|following) {R}|\\b(?=(?:the way|as|like)\\b)(?<=^(?:please |then |next,? |now )*(?:configure|set up|install|do|mount|wire|connect|build|make|prepare|create|fit|register|load|route|enter|adjust)\\b[^⟦⟧⟐.;:]{0,80})\\b(?:the way|as|like) {R} (?:shows?|describes?|says?|explains?|prescribes?|specifies|tells|lays? down|lays? out|sets? out|has it|does|instructs?)|\\b(?:has|have|needs?|must|should|ought|is|are) (?:to )?be (?:\\w+ )?[\\p{L}-]+(?:ed|en|un|lt|pt|ut|et|ade|one) (?:again |afresh |then |exactly |just )?(?:(?:as|like|the way) (?:is |it is )?(?:described|shown|explained|outlined|documented|laid out|laid down|set out|specified|instructed|detailed|printed|written|stated) ?(?:in|under|by|at)|according to|as per|in accordance with|in line with) {R}`,
    examples: [
      ['Register the app as described in 2.1.', 'perform 2.1'],
      ['The store has to be attached as shown in 2.1.', 'perform 2.1'],
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
export const distant: readonly DirectiveRule[] = [
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

export const articles: readonly DirectiveRule[] = [
  {
    name: 'follow the article',
    kind: 'perform',
    pattern:
      '{addressed}(?:(?:follow|complete|finish|carry out|use|send(?! (?:us|me|back)\\b)|consult|work (?:through|with)|(?:go|run|step|walk) through|go by|stick to|turn to|proceed (?:with|as (?:described|explained|shown) in)|apply)(?:(?! but\\b)[^⟦⟧⟐❲❳.;]){0,90}?|proceed\\b[^⟦⟧⟐❲❳.;]{0,90}?|(?:do|perform|process|repeat|take) (?:all of )?(?:the )?){A}(?!(?:,|:| -)? ?⟦)|\\b(?:could|can|may|should|must|need to|have to|might|would) [^⟦⟧⟐❲❳.;]{3,120}?, (?:this|that|which|it) is (?:covered|described|explained|documented) in {A}|\\b(?:proceed|continue|go on) as (?:described|explained|shown|written) in {A}',
    examples: [
      ['Follow https://wiki.example.com/wiki/Import.', 'perform page "Import"'],
      ['Proceed as described in https://wiki.example.com/wiki/Import.', 'perform page "Import"'],
    ],
  },
];
