/** English: the words that notes use for places, and around them. The rules for directives are in rules.ts. */
import { english as facts } from '../../../graph/facts/english.ts';
import type { Language, ReachRule } from '../language.ts';
import { SIGN } from '../signs.ts';
import { CLAUSES } from './clauses.ts';
import { LEXICON } from './lexicon.ts';
import { LEADS, PRECONDITIONS, RULES } from './rules.ts';
import { MACROS, VERBS } from './verbs.ts';

const NOUN =
  '(?:sub-?)?(?:sections?|steps?|chapters?|parts?|points?|items?|headings?|headlines?|paragraphs?|numbers|no\\.|nos\\.|nr\\.?|nrs\\.?|secs?\\.?|sect\\.?|chs?\\.?|chaps?\\.?|pts?\\.?|bullets?(?: points?)?|stages?|lines?|entry|entries|sentences?|titles?|passages?)';
/** The same behind a number, where "no." is an answer. */
const NOUN_AFTER =
  '(?:sub-?)?(?:sections?|steps?|chapters?|parts?|points?|items?|headings?|headlines?|paragraphs?|bullets?(?: points?)?|stages?|lines?|entry|entries|sentences?|titles?|passages?)';
const STEPS = '(?:steps?|sections?|chapters?|parts?|points?|items?|stages?)';
const ARTICLE =
  '(?:articles?|pages?|guides?|manuals?|documents?|documentation|instructions?|how-?tos?|tutorials?|wiki pages?)';
const POINT =
  '(?:it|this|that|them|these|those|here|there|(?:this|that) (?:point|one|step|section|line|part))';
const EVERYTHING = `(?:everything|anything|all|whatever|all (?:of )?(?:the )?${STEPS}|any ${STEPS}|every ${STEPS})`;
const CLOSES =
  '(?=\\s*(?:[,.;:)!?|]|$)|\\s+(?:and|or|but|as|because|since|for|if|unless|when|except|excepting|excluding|excl\\.?|bar|barring|save|minus|less|without|w/o|aside|apart|other than|besides|in|is|are|can|may|must|should|do|does|has|have|with|too|again|only|alone|aside|out|done|untouched|please|today|now|less|excepted)\\b)';

const reaches: readonly ReachRule[] = [
  {
    reach: 'rest',
    place: 'none',
    pattern: `${EVERYTHING}(?: else)?(?: that| which)?(?: is| comes?| stands?| goes)? (?:beyond|after|below|past|behind|from) ${POINT}(?: (?:point|on|onwards?|forward))?\\b`,
  },
  {
    reach: 'rest',
    place: 'none',
    pattern: `(?:${EVERYTHING}|what)(?: else)? (?:that |which )?(?:follows|remains|is left|comes? (?:after(?:wards?)?|next|later|then|below))\\b(?! (?:(?:to (?:do|be done) |for (?:you|us) |now )?(?:is|are) )?(?:the )?(?:${NOUN} )?[\\d❬#§])`,
  },
  {
    reach: 'rest',
    place: 'none',
    pattern: `everything (?:following|afterwards?|thereafter|beyond|else|below)${CLOSES}`,
  },
  {
    reach: 'rest',
    place: 'none',
    pattern: `(?:(?:the|all|all the|any|every|these|those) )?(?:remaining|other|later|subsequent|further) ${STEPS}\\b`,
  },
  {
    reach: 'rest',
    place: 'none',
    pattern: `(?:the |(?<!\\p{L} |[⟧⟐\\d] )|(?<=\\b(?:and|skip|do|omit|ignore|leave|drop|but|then|forget|complete) ))(?:rest|remainder|others)\\b(?: of (?:the|this|that|our|its) (?:${ARTICLE}|${STEPS})\\b| of (?:it|them)\\b| of ${SIGN.article})?`,
  },
  {
    reach: 'upToIncluding',
    place: 'after',
    pattern: `(?:(?:${EVERYTHING}|the ${ARTICLE}|this ${ARTICLE})(?: from the (?:start|beginning|top))? )?(?:(?:up|down|right) )?(?:to|until|till|through|thru),? (?:and |& ?)?\\(?(?:inclusive(?:ly)?|incl\\.?|including)\\)? (?:of )?`,
  },
  { reach: 'upToIncluding', place: 'after', pattern: `(?:${EVERYTHING}|the ${ARTICLE}) (?:through|thru) ` },
  {
    reach: 'upTo',
    place: 'after',
    pattern: `(?:(?:${EVERYTHING}|the ${ARTICLE}|this ${ARTICLE})(?: from the (?:start|beginning|top))?(?: up| down)? (?:to|until|till|as far as) |(?:up to|up until|as far as) )`,
  },
  {
    reach: 'following',
    place: 'after',
    pattern: `(?:${EVERYTHING} )?(?:starting |beginning )?from (?=(?:${NOUN} )?\\d[\\d.]* (?:on(?! (?:each|every|all|the|both|an?|your|our|this|that|his|her|their|my|any)\\b)|onwards?|forward|upwards?|down|(?:right |all the way |through |down |up )?(?:to|till|until) the (?:very )?(?:end|bottom))\\b)`,
  },
  {
    reach: 'after',
    place: 'after',
    pattern: `(?:${EVERYTHING}|the ${STEPS})(?: else)?(?: that| which)?(?:(?: is| comes?| stands?| follows?| goes)? (?:after|beyond|below|past|behind|later than)| follows?| following| succeeding| subsequent to) `,
  },
  {
    reach: 'before',
    place: 'after',
    pattern: `(?:${EVERYTHING}|the ${STEPS})(?: else)?(?: that| which)?(?: is| comes?| stands?| goes)? (?:before|above|prior to|ahead of|preceding) `,
  },
  {
    reach: 'all',
    place: 'none',
    pattern: `(?:everything|the (?:whole )?lot|all (?:of )?(?:the )?${STEPS}|all of (?:it|them)|(?:all of )?(?:the|this) (?:whole|entire|complete|full) (?:${ARTICLE}|thing|lot))(?: in (?:the|this|that|our) ${ARTICLE}\\b)?${CLOSES}(?! (?:in|of|from|under))`,
  },
  {
    reach: 'following',
    place: 'before',
    pattern: `,? ?(?:and )?(?:following|ff\\.?|onwards?|upwards?)(?=\\s*(?:[,.;:)!?|]|$)|\\s+(?:and|or|but|as|because|if|is|are|can|may|must|should|do|does|apply)\\b| ${STEPS})(?: ${STEPS}\\b)?`,
  },
  {
    reach: 'following',
    place: 'before',
    pattern: `(?: and (?:later|up|beyond|upwards?|so on|so forth|on)| etc\\.?| on| forward| (?:right |all the way |through |down |up )?(?:to|till|until) the (?:very )?(?:end|bottom)(?: of (?:the|this|that|our) ${ARTICLE})?)(?=\\s*(?:[,.;:)!?|]|$)|\\s+(?:and|but|as|because|if)\\b)`,
  },
];

export const english: Language = {
  facts,
  macros: MACROS,
  rules: RULES,
  lexicon: LEXICON,
  leads: LEADS,
  preconditions: PRECONDITIONS,
  reaches,
  bareQuestion:
    /(?<=(?:^|[.!?:\n])\s*(?:(?:and|but|so|now|what about|how about|as for|and what about) )?(?:(?:the )?(?:sections?|steps?|chapters?|parts?|points?|items?) )?\d{1,2}(?:\.\d{1,2}){0,4}(?:(?:,| and| &| or| \+) \d{1,2}(?:\.\d{1,2}){0,4}){0,5})\?(?=\s+\p{L})/giu,
  shortening:
    /\b(?:excl|incl|sects?|secs?|chs?|chaps?|pts?|nos?|nrs?|approx|resp|esp|para|paras|subsec|par|art|w|ext|tel|vol|ver|rev|fig|tab|ref|inv|bldg|rm)\.(?=\s+[#§\d])/giu,
  lineStart: new RegExp(`^(?:(?:${VERBS})\\b|#?\\d+\\.\\d|\\p{L}[\\p{L} ]{0,20}:)`, 'iu'),
  openEnd: new RegExp(
    `(?:,|\\b(?:and|or|to|the|of|in|with|at|for|from|by|can|may|should|must|could|please|you|not|then|a|an|our|your|this|that|sections?|steps?|chapters?|but|if|is|are)|(?<!\\d.*)\\b(?:${VERBS}))$`,
    'iu',
  ),
  words: {
    noun: NOUN,
    nounAfter: NOUN_AFTER,
    determiner: '(?:the|this|these|that|those|our|its|all|all the|both|whole|only)',
    quoteDeterminer: '(?:the|this|that|our|its)',
    isStep: /steps?|points?|items?|stages?|bullet/iu,
    isLine: /line|sentence|paragraph|passage|bullet|entry|entries/iu,
    and: '\\s*\\)?\\s*(?:(?:[,;&+/]|\\b(?:and|or|nor|und|plus|then|also|likewise|additionally|as well as|followed by|both)\\b)\\s*)+\\(?',
    to: '(?:\\s*(?:[-–—‒]|\\.{2,3}|…)\\s*|\\s+(?:up |all the way |right |straight |down |on |and (?:on |up |down )?)?(?:to|through|thru|till|until|bis)(?: and including)?(?: and with)?\\s+)',
    ordinals: {
      first: 1,
      second: 2,
      third: 3,
      fourth: 4,
      fifth: 5,
      sixth: 6,
      seventh: 7,
      eighth: 8,
      ninth: 9,
      tenth: 10,
      last: -1,
      final: -1,
    },
    inclusive: ',? \\(?(?:inclusive(?:ly)?|incl\\.?|included|including it|itself included)\\)?(?![\\p{L}])',
    of: ' (?:of|in) (?:the (?=[#§\\d❬]))?',
    isPlace:
      '(?: (?:for|to|in|of) (?:[\\p{L}-]+ ?){1,4}?| here| now| then)?(?::| is:?| are:?| will be| would be) (?=(?:(?:the )?(?:sections?|steps?|chapters?) )?[\\d#§])',
    roleBefore: /\b(?:your|our|my|their|(?:is|are|as|be|being)(?: the| your| our)?)(?: very)? $/iu,
    allOf: `(?<!\\b(?:first|last|best|most) of )(?:(?:all (?:of )?(?:the )?${STEPS}|all|everything|every ${STEPS}|the (?:whole|entire|complete)(?: of)?)(?: of| in| under| from| within| below)? )`,
    finite:
      ",?\\s*(?:\\s(?:still |also |both |all |only |then |now |however )?(?:is|are|isn['’]t|aren['’]t|must|has|have|can|cannot|can['’]t|may|should|needs?|does|do|doesn['’]t|don['’]t|will|stays?|remains?|applies|apply|excepted|aside|excluded|exempted|omitted|left out|notwithstanding|being|we|you|they)\\b)",
  },
  numbers: {
    before:
      /(?:\b(?:as to|as for|besides|outside of|exclusive of|barring|(?:spare|save|let|excuse) (?:you|him|her|them|yourself)(?: off| from)?|regarding|concerning|about)\s+|(?:^|[([|>→✓✔✅✗✘❌•*=❳❭⟧,;:.!?–—]|\s[-/+&])\s*|\b(?:in|of|at|after|before|beyond|below|above|past|around|through|until|till|and|or|but|bar|so|minus|less|save|not|only|just|then|also|please|except|for|see|under|from|than|between|like|per|both|neither|either|is|are|be|being|second|third|fourth|fifth|may|must|can|should|does|do|need|use|using|what|whether|with|because|that|which|when|if|once|where|all|as|by|even|still|otherwise|else|whereas|while|whilst|although|though|since|unless|again|needs|remains|includes?|including|calls|marks|first|next|finally|lastly|afterwards|reach|reached|completed|finished|performed|followed|done|have|has|had|into|via|without|both|exactly|neither|either|consult|read|check|yes|no)\s+(?:the\s+)?|\b(?:go|skip|jump|move|turn|proceed|continue|on|up|back|ahead|straight|return|refer|according|switch|over|down|forward|come|directly|right|similar)\s+to\s+|\b(?:deal|bother|done|finished|along)\s+with\s+)$/iu,
    wordBefore:
      /\b(?:namely|viz\.?|i\.e\.,?|comes?|follows?|leaves?|(?:limit|restrict|confine|narrow)\b[^.;]{0,40}\bto|sure|ensure|think|believe|recommend|given|want|that|down|along|over|off|out|against|with|within|merely|solely|only|anything|whatever|swap|replace|substitute|replaces|supersedes|substituted for|exchange|way|like|per|swapping|replacing|barring|bar|excepting|excluding|(?<=[,;] (?:and |but )?(?:on|for|with|under|without|in) [\p{L}\d -]{2,40})(?:hosts|machines|devices|clients|sites|branches|offices|tablets|laptops|phones|installations|systems|environments|tenants|PCs|servers|users|customers))\s+(?:the\s+)?$/iu,
    smallBefore:
      /(?: (?:the|all|both|just|only|of|please|also|merely|simply|solely|again|exactly|everything|first|next|straight))*\s*$/u,
    verbBefore: new RegExp(
      `\\b(?:${VERBS})(?:\\s+(?:at|with|from|to|on|in|by|after|before|for|of|out|over|through|ahead|back|only|just|also|the|all|all of|both|please|everything|again|first|and|straight|directly|including))*[\\s:=>(-]*$`,
      'iu',
    ),
    plainBefore:
      /\b(?:barring|besides|outside of|exclusive of|but|except(?: for)?|excepting|apart from|aside from|other than|besides|exception of|(?:section|step|chapter|part)s? (?:in|of|under|below|from)|only|instead of|rather than|without)\s+(?:for )?$/iu,
    otherBefore:
      /\b(?:versions?|ver\.?|v\.?|releases?|builds?|updates?|upgrades?|ports?|(?<!\b(?:in|for|on|at) (?:your|this|that|our) )(?:tickets?|servers?|users?|(?<!\b(?:for|to|by|of) the )customers?)|(?<!\b(?:in|for) (?:your|this|that|our) )cases?|errors?|codes?|events?|ids?|pages?|revisions?|rev\.?|kb|tls|ssl|net|sp|cu|ru|patch|firmware|level|room|phone|tel\.?|fax|mobile|call|extension|weeks?|days?|months?|years?|ext\.?|rooms?|floors?|wards?|rows?|racks?|slots?|shelf|shelves|lanes?|gates?|terminals?|buildings?|channels?|firmware|driver|models?|clauses?|questions?|exercises?|lessons?|grades?|zones?|price|score|rating|ratio|on|by|since|as of|approx\.?|about|(?<!no way )around|ca\.?|nearly|almost|at least|at most|over|more than|less than|fewer than|minimum|maximum|costs?|eur|usd|figures?|fig\.?|tables?|images?|screenshots?|options?|scenarios?|variants?|mailbox(?:es)?|users?|servers?|profiles?|invoices?|orders?|questions?|exchange|outlook|windows|office|python|php|java|powershell)(?:\s+(?:no\.?|number|nr\.?))?[\s.:#]*$/iu,
    otherAfter:
      /^(?:\+|\s?[%€$£]|\s?(?:hours?|hrs?|h|minutes?|mins?|seconds?|secs?|s|ms|days?|weeks?|months?|years?|[kmgt]i?b|[gmk]hz|per ?cent|million|billion|thousand|times|euros?|eur|usd|dollars?|cents?|kg|g|mm|cm|m|km|inch(?:es)?|px|users?|mailbox(?:es)?|e-?mails?|messages?|people|persons?|servers?|clients?|copies|files?|folders?|profiles?|licen[cs]es?|pm|am|p\.m|a\.m|o['’]?clock|uhr|beta|rc)\b|\s(?:or|and) (?:later|newer|higher|above|older|earlier|lower|below)\b(?!\s+(?:is|are|can|sections|steps)))/iu,
    plainAfter:
      /^(?:\s*$|\s*[,;:.)!?|/&+–—-]|\s+(?:and|or|nor|to|through|thru|till|until|but|because|as|if|unless|when|since|then|except\p{L}*|exclud\p{L}+|excl|bar|barring|save|minus|less|aside|inclusive|incl|w\/o|apart|only|alone|too|also|entirely|completely|fully|altogether|wholly|at|following|onwards?|on|again|first|next|now|is|are|can|cannot|may|must|should|has|have|does|do|needs?|matters?|counts?|concerns?|isn['’]t|aren['’]t|doesn['’]t|don['’]t|will|for|in|of|with|without|from|before|after|instead|please|here|there|yourself|together|by|due|was|were|had|would|could|might|unchanged|not|twice|once|exactly|so|while|however|applies|apply|sections?|steps?|out|aside|alone)\b)/iu,
    elsewhere:
      /^\s(?:(?:on|of|in|from|under|at) (?:the|your|our|my|this|that|his|her|their|an?|last week['’]s|yesterday['’]s|today['’]s) (?:[\p{L}-]+ ){0,2}(?:invoice|bill|quote|quotation|offer|purchase order|contract|agreement|lease|agenda|minutes|meeting|menu|receipt|delivery note|spreadsheet|price list|questionnaire|survey|form|slides?|presentation|warranty|policy|law|act|regulation|directive|standard|licen[cs]e|exam|test|quiz|book|novel|thesis|timetable|schedule of works|packing list|shopping list|statement|letter|e-?mail|mail|message|reply|post|newsletter|magazine|report|log|calendar|roadmap|playlist|tender|datasheet|data sheet|handbook of the vendor|release notes?|changelog)\b(?!\s+(?!(?:is|are|was|were|has|have|had|can|could|will|would|may|must|should|needs?|do|does|did|and|or|but|for|of|with|that|which|from|by|to|in|on|at|when|if|because|as|since|please|too|also|again|first|now)\b)\p{L})|(?:when|while|before|after|once|if) (?:you|we|they) \p{L}+(?: up| out)? (?:the|your|an?) (?:invoice|bill|quote|quotation|offer|order|receipt)\b|on (?:page|floor|channel)\b|(?:from|in|on) the (?:drop-?down|menu|list of versions|version list|selection|list box|combo box|toolbar|tool bar)\b)/iu,
    timeBefore: /\b(?:at|by|until|till|around|from|before|after|about)\s+$/iu,
    circumstance:
      /^\s*(?:and |but |so )?(?:if|when|whenever|since|as|because|for|with|on|in|unless|from|provided|providing|should|assuming|supposing|presuming|where|wherever|although|though|while|whilst|under|at|without|now that|owing|due|given|seeing|once|after|before|until)\b/iu,
    named: /\b(?:versions?|releases?)\s+v?\d/iu,
    versions:
      /\b(?:versions?|releases?|builds?|upgrad\w+|updated?|updating|firmware|newer|older|supports?|supported|requires|compatible|installed|patch(?:es)?)\b/iu,
  },
  headings: {
    notFirst:
      /^(?:and|or|but|then|please|because|unless|thanks|thank|regards|best regards|cheers|not|no|yes|you|we|i|they|it|this|that|these|those|n\/a|ok|okay|done)\b/iu,
    verbFirst: new RegExp(`^(?:${VERBS})\\b(?<end>\\s*(?:$|[.,;:!?)|–—-]|\\d|⟦|⟐))?`, 'iu'),
    notAfterColon:
      /^(?:use|click|select|choose|enter|open|type|set|leave|keep|tick|needed|required|optional|already|only|irrelevant|customers?|your?|the|there|nothing|important|here|same|as|see|yes|no|not|ok|okay|done|if|when|for|after|before|in|on|with|without|since|once|important|note|never|always|fine|irrelevant|unnecessary|superfluous|mandatory|obsolete|wait|ask|check|make|add|remove|change|go|press)\b/iu,
    notFirstInCapitals:
      /^(?:and|or|but|then|if|unless|when|because|as|since|please|is|are|not|no|yes|only|also|too|now|today|again|twice|instead|following|onwards|with|for|in|of|on|at|to|from|before|after|until|except|can|must|should|may|has|have|do|does|first|so|which|that|ok)$/iu,
    end: new RegExp(
      `\\s+(?:but|because|unless|if|when|whenever|then|except|instead|please|however|although|while|is|are|was|were|can|cannot|may|must|should|does|do not|don['’]t|doesn['’]t|isn['’]t|aren['’]t|has|have|will|needs?|as (?:well|we|you|it|they|the|this|that|these|those|our|your|i|usual|described|written|before|is|far|soon|there)|since (?:you|we|it|they|the|this|your|our|there)|(?:and|or|,) (?:also |then |please |only )?(?:${VERBS})|and then|with (?:a|an|one|some|two|these?|this|the following) (?:\\p{L}+ ){0,2}(?:modifications?|changes?|differences?|exceptions?|tweaks?|twists?)|(?:start|begin|stop|end|skip|up to|until)(?:t?ing|ning|ping)? (?:at|from|with|after|before|here|there|to)|(?:only|too|again|first|alone|entirely|completely|fully|now|twice|following|onwards?)(?=\\s*(?:[.,;:!)]|$)))(?![\\p{L}])`,
      'iu',
    ),
  },
  articles: {
    noun: ARTICLE,
    title:
      /^\p{Lu}[\p{L}\p{N}&'’/-]*(?: (?:\(?\p{Lu}[\p{L}\p{N}&'’/-]*\)?|\d+|of|for|with|and|the|in|to|from|on|by|a|an|[-–&])){1,14}\)?$/u,
    pointing:
      /\b(?:the|this|that|our|said) (?:(?<beforeIt>above|previous|preceding|earlier|first|same|linked|mentioned)|(?<afterIt>following|next)) (?:article|page|guide|manual|how-?to)(?![\p{L}-])|\b(?:the|this|that|our|said) (?:article|page|guide|manual|how-?to) (?:(?:linked |mentioned )?above|(?<belowIt>below))\b|\b(?:this|that|said) (?:article|page|guide|manual|how-?to)(?![\p{L}-])|\b(?:the|our) (?:article|page|guide|manual)(?=\s*(?:[.,;:!)]|$)|\s+(?:and|but)\b)/giu,
    named:
      /\b(?:the|our|this|that) ((?:(?!(?:same|above|previous|preceding|following|next|whole|entire|full|complete|rest|remainder|of|the|in|and|or|to|a|an|on|from)\b)[\p{L}\p{N}&-]+ ){1,3})(?:article|page|guide)(?![\p{L}-])/giu,
    described:
      /\b(?:(?:the|your|our) (?:article|page|guide|manual)s? (?:for|of|on|about|to) [\p{L}\p{N}' -]{3,80}?(?= ?(?:[,.;:()]|$)|,? (?:but|and|as|to)\b)|its (?:guide|manual|article|page))/giu,
    aside:
      /\b(?:see also|for reference|for more|more (?:information|details)|further (?:information|details|reading)|background|for details|read more|in case you wonder)\b/iu,
  },
  only: {
    inside: /\bonly\b/iu,
    first: /^only\b/iu,
    before: /\bonly $/iu,
    after: /^ (?:only|alone)(?=\s*(?:[.,;:!)]|$)| and\b)/iu,
  },
  beside: {
    line: /^\s*(?:line |step |bullet )?(?:in|of|under|from|within)\s+(?:the )?$/iu,
    article: /^,? ?\(?(?:of|in|from|on|under|at|:|->)? ?(?:the |our )?(?:article |page |guide )?$/iu,
  },
  emphasis: {
    before: /\b(?:section|chapter|step|line|bullet|article|page|heading|called|titled|at|from) $/iu,
    after: /^ (?:section|chapter|step|line|bullet|article|page|heading|part)\b/iu,
  },
  clauses: CLAUSES,
  branches: {
    heading:
      /^(?:if|when|for|with(?:out)?|case|option|scenario|variant|variante|way|path|route|alternative|any other|all other|other|otherwise|else|anything else|only|no|not|either|method|approach)\b|\b(?:scenario|option|case|variant|alternative)\s*(?:[a-z\d]|[ivx]+)\b|\botherwise\b/iu,
    announced:
      /\b(?:(?:two|three|four|five|several|different|following|these|both|either|which|one of(?: the)?|among|between)(?: \p{L}+){0,2} (?:ways?|options?|cases?|scenarios?|possibilities|alternatives|variants?|methods?|approaches|paths?|routes?)|depends? on|depending on|decides? how|whichever|choose between|pick one)\b/iu,
    internal:
      /\binternal(?: only| use| notes?)?\b|\bnot for (?:the )?(?:customers?|public)\b|\bdo not (?:send|forward|share)\b/iu,
    noTitle:
      /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|thanks|thank you|many thanks|best|best regards|kind regards|regards|cheers|sincerely|yours|on .* wrote|sent from|happy to help)\b|\bas follows\b|\bplease\b/iu,
  },
};
