/** English: what to leave out, and what to do instead. */
import type { DirectiveRule } from '../language.ts';

export const negations: readonly DirectiveRule[] = [
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
      '\\b(?:no (?:need|reason|point|use)(?: (?:for|in|of|to))?(?: (?:you|us|them|anyone) to)?|no (?:\\w+ ){1,3}(?:is |are )?(?:needed|required|necessary)(?: (?:for|in|at|with))?|nothing(?! (?:wrong|new|changed|missing|unusual|special|strange|against|bad|broken|happens|speaks|odd|interesting|fancy|better|worse)\\b)(?: (?:\\w+)){1,5} (?:in|at|for|with)|(?:nobody|no one|none of (?:you|them|us)|no customer)(?: \\w+){0,3} (?:{DO}|needs?)|(?<=[⟧⟐][^⟦⟧⟐.;]{0,20})without|avoid|refrain from|stay away from|stay clear of|keep (?:away|your hands) (?:from|off)|(?:unnecessary|needless|superfluous) to|there is nothing to do in|nothing to do in|not worth)(?: (?:to|for|in))?(?: (?:{DO}|{DOING}))? {of}{RQ}',
    examples: [
      ['There is no need to follow 2.4.', 'skip 2.4'],
      ['No need for 2.4.', 'skip 2.4'],
    ],
  },
  {
    name: 'neither',
    kind: 'skip',
    pattern:
      '\\b(?:neither|none of|nothing (?:in|of|from)|(?:none of the|not (?:one|a single)|no) (?:steps?|sections?|points?|part|parts|items?)? ?(?:in|of|from|under)) {R}(?: \\w+){0,2} (?:is|are|has to|have to|can be|must be|should be|needs? to be) (?:{DONE}|{unneeded})\\b|\\b(?:neither|none of|nothing (?:in|of|from)) {R}(?: \\w+){0,2} (?:is|are|has to|have to|needs?|appl(?:y|ies)|must|matters?|concerns?)\\b',
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

/** Before what they take something from. */
export const withouts: readonly DirectiveRule[] = [
  {
    name: 'except',
    kind: 'inverse',
    aside: true,
    pattern:
      '(?<!\\b(?:nothing|none) )\\b(?:except(?:ing)?(?: for)?|barring|outside of|exclusive of|not counting|with {r} (?:excluded|omitted)|sans|apart from|aside from|other than|besides|(?:with|at) (?:the )?(?:sole )?exception of|excluding|save for|(?<=[\\p{L}\\d⟧,] )save|minus|not counting|excepted|leaving out|leaving aside|not including|not counting|bar|less|w/o|excl\\.?|short of|with the omission of) (?:[^⟦⟧⟐❬❭.;]{1,30}[ ,(]{1,2})?{of}{RQ}',
    examples: [
      ['Do all of 2 except 2.4.', 'perform 2; skip 2.4'],
      ['Skip everything except 2.1.', 'skip everything; perform 2.1'],
    ],
  },
  {
    name: 'this one aside',
    kind: 'inverse',
    aside: true,
    pattern:
      '(?:, |\\(|– |\\band |\\bbut |\\bwith )(?:only |just |with )?{R} (?:excepted|aside|apart|excluded|exempted|exempt|excl\\.?|omitted|left out|notwithstanding|being the (?:only |sole |one |lone )?exception|being (?:left|kept|taken|cut) (?:out|aside|away|alone|off|to (?:the |our |my |your |his |her )?\\p{L}+)|being (?:skipped|omitted|exempt|excluded|unnecessary|superfluous)|not included|not so)(?=\\s*(?:[.,;!)]|$))',
    examples: [['Do all of 2, 2.4 excepted.', 'perform 2; skip 2.4']],
  },
  {
    name: 'all but',
    kind: 'inverse',
    aside: true,
    pattern:
      '(?<=\\b(?:all|everything) )but {R}(?= (?:of|in) {r})|(?<=[⟧⟐]) but (?:for )?{R}(?! (?:is|are|must|has|have|can|should|needs?)\\b)|(?<=[⟧⟐]),? (?:and |but )?not {of}{R}|(?<=(?:^|[.,;:] ){r}) but (?:for )?{R}|,? with {R} (?:being|as) (?:the|an) (?:only |sole )?exception|(?<=[⟧⟐][^⟦⟧⟐]{0,40}){R},? (?:is|being|as) (?:the|an|your|our) (?:\\p{L}+ )?(?:exception|exemption|omission|exclusion|odd one out)\\b|,? (?:and |with )?(?:the )?(?:only |sole |lone |one |single )?exceptions? (?:being|is|are) {R}|with (?:one|the|a|only one|just one|a single|two|the following) (?:\\p{L}+ )?(?:omission|exception|exclusion|exemption)s?(?:,|:| –| -| of| being| for)? ?(?:namely |that is |i\\.e\\.,? |viz\\.? |being )?{R}',
    examples: [
      ['Skip everything but 2.1.', 'skip everything; perform 2.1'],
      ['Do 2.1 but not 2.2.', 'perform 2.1; skip 2.2'],
    ],
  },
];

/** An answer to the directive before. */
export const exceptions: readonly DirectiveRule[] = [
  {
    name: 'and not the other',
    kind: 'inverse',
    pattern:
      '(?<=[⟧⟐]),? (?:instead of|in place of|rather than|as opposed to|and not|in preference to) {of}{R}(?=\\s*(?:[.,;!)]|$))',
    examples: [['Opt for 2.2 instead of 2.3.', 'perform 2.2; skip 2.3']],
  },
  {
    name: 'but this one not',
    kind: 'inverse',
    pattern:
      "{R} (?:(?:is|are|does|do|should|must|need|has|have|wo|ca)(?:n['’]t| ?not)|not)(?=\\s*(?:[.,;!)]|$))",
    examples: [['2.2 is required, 2.3 is not.', 'perform 2.2; skip 2.3']],
  },
];

export const replacements: readonly DirectiveRule[] = [
  {
    name: 'one instead of the other',
    kind: 'skip',
    pattern:
      '(?:^|[:,;]) ?(?:\\u0001+[:,]? ?)?{r} (?:instead of|in place of|rather than) {R}|{do} {of}{r}(?: \\w+){0,3} (?:instead of|in place of|rather than) {of}{R}|{addressed}(?:instead of|in place of|rather than) (?:{DOING} )?{of}{R},? (?:please |just )?(?:{DO}|use) {of}{r}',
    examples: [['Do 2.5 instead of 2.4.', 'perform 2.5; skip 2.4']],
  },
  {
    name: 'not this but that in its place',
    kind: 'replace',
    pattern:
      "(?:\\b(?:not|never)|n['’]t) (?:{DO}|use) {of}{R}(?:[,;:]| but| –| -)? (?<text>[^⟦⟧⟐.;]{3,160}?(?: in (?:its|their) (?:place|stead)|(?=,? instead\\b)))(?:,? instead)?(?=\\s*(?:[.;!]|$))",
    examples: [["Don't do 2.4, run the script instead.", 'replace 2.4 but run the script']],
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
      "{addressed}(?:substitute|use|put|run) (?<text>(?:the|a|an|our|your|this|that|my|its|[\\p{L}]+['’]s) [^⟦⟧⟐.;]{3,120}?) (?:for|in place of|instead of|in lieu of) {R}|(?:^|[.;:] )(?<text>(?:(?:the|a|an|our|your|this|that|my) [^⟦⟧⟐.;,]{3,120}?|(?-i:\\p{Lu})[\\p{L}-]+ [\\p{L}\\d-]{2,30})) (?:replaces|supersedes|(?:can|may|should|must|is to|shall) be (?:substituted for|used (?:instead of|in place of))|takes the place of|take the place of|stands in for|substitutes for|is a (?:substitute|replacement) for|is to be used (?:instead of|in place of)|is used (?:instead of|in place of)) {R}|{addressed}(?:replace|substitute|swap|exchange) {of}{R} (?:with|by|for) (?<text>\\S[^;]{3,300})|{R} (?:{modal} be|is|are|gets?) (?:replaced|substituted|superseded|swapped) (?:with|by|for) (?<text>\\S[^;]{3,300})",
    examples: [['Replace 2.4 with the script.', 'replace 2.4 but the script']],
  },
];

export const skips: readonly DirectiveRule[] = [
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
    name: 'keep for then',
    kind: 'skip',
    pattern:
      '(?:{addressed}|\\blet[’\u0027]?s |\\blet us )(?:keep|save|reserve|leave|hold|set aside|put aside|hold back) {of}{R}(?: back| over)? (?:for|till|until) (?:the|a|an|your|our|my|his|her|their|next|later|tomorrow|after|another|some other|when)\\b',
    examples: [['Keep 2.4 for the next visit.', 'skip 2.4']],
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
