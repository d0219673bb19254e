/** English: how articles tell people to make a value, to use it later, and to do all the rest somewhere. */
import type { NeedsLanguage } from './language.ts';
import { BEGIN, END } from './marked-text.ts';

/** An emphasised or code term; the group holds its words. */
const TERM = `${BEGIN}(?<term>[^${BEGIN}${END}]{2,60})${END}`;
const NO_TERM = `[^.;${BEGIN}${END}]`;
const FIELD = '(?:(?:text ?)?(?:field|box)|input|column)';
const KEEP =
  '(?:copy|note(?: down)?|write down|make a note of|remember|record|save|store|download|export|generate|create|back up)';
const KEPT =
  '(?:copied|noted|written down|remembered|recorded|saved|stored|downloaded|exported|generated|created|backed up)';
const MADE = `(?:${KEPT}|configured|entered|registered|defined|specified|chosen|set|assigned|uploaded)`;
/** Words in small letters that name a thing: "certificate", "client secret". */
const THING =
  '(?<term>(?:\\p{Ll}[\\p{L}-]* ){0,2}\\p{Ll}[\\p{L}-]*)(?= (?:on|in|into|to|from|with|for|and|that|which|by|as|of|at|using|under)\\b|[,.;:)]|$)';
/** Words behind a name that make it part of the screen. */
const SCREEN = `(?![ ${END}]*(?:fields?|sections?|buttons?|tabs?|menus?|pages?|dialogs?|options?|box|column|list|panel|area|window|icon|drop-down|text box|check ?box)\\b)`;

export const english: NeedsLanguage = {
  makesTerm: [
    `\\b(?:in|into|for|under|as) (?:the )?(?:${FIELD} )?${TERM}(?: ${FIELD})?,? (?:please )?(?:enter|type|specify|choose|define|give|assign)(?: in)? (?:a|an|any|one|some|your own|another|new)\\b`,
    `\\b(?:enter|type|specify|choose|define|assign|give) (?:a|an|any|another|some|your own|new)\\b${NO_TERM}{0,80} (?:in|into|as|for|under) (?:the )?(?:${FIELD} )?${TERM}`,
    `\\b${KEEP} (?:(?:the|a|an|your|this|that|its|down|value|content|of) ){1,4}${TERM}`,
    `${TERM}${NO_TERM}{0,100} (?:(?:has|have|needs?|is|are) to|must|should|can) be ${KEPT}\\b`,
  ],
  makesThing: [
    `\\b${KEEP} (?:the|a|an|your|this) (?:new )?${THING}`,
    `\\b(?:a|an|the) (?:new )?${THING} (?:is|are|will be|gets?) ${KEPT}\\b`,
  ],
  tooCommon:
    /^(?:\p{L}+ )?(?:pages?|files?|folders?|steps?|settings?|changes?|entry|entries|options?|values?|it|them|this|windows?|dialogs?|lists?|items?|names?|data|sections?|following|configuration|input|emails?|messages?|results?|process|time|way|order|case|others?|system|server|computer|number|same|copy|backup|links?|tables?)$/u,
  uses: (term, isEmphasised) =>
    [
      ...(isEmphasised
        ? [
            `\\b(?:enter|paste|insert|type|provide|upload|import) (?:in )?(?:the|this|that|your|these|those) (?:\\p{L}+ ){0,2}${BEGIN}?${term}\\b${SCREEN}`,
            `\\b(?:enter|paste|insert|type|copy|put) (?:it|(?:the|this|that|its|your)\\b${NO_TERM}{1,60}?) (?:in|into|to) (?:the )?(?:${FIELD} )?${BEGIN}${term}${END}`,
          ]
        : []),
      `\\b(?:previously|earlier|just|already) ${MADE} ${BEGIN}?${term}\\b${SCREEN}`,
      `\\b${term}${END}?(?: file)? (?:(?:that|which) )?(?:(?:you|we)(?: have| had|['’]ve)? |(?:has|have|had) been |was |were )?(?:(?:previously|before|earlier|just|already) )${MADE}\\b`,
      `\\b${term}${END}?(?: file)? (?:(?:that|which) )?(?:you|we)(?: have| had|['’]ve) ${MADE}(?: (?:previously|before|earlier|above))?\\b`,
      `\\b${term}${END}?(?: file)? ${MADE} (?:previously|before|earlier|above|in the (?:previous|last) (?:step|section))\\b`,
    ].map((pattern) => new RegExp(pattern, 'iu')),
  points: `\\b(?:see|under|section|chapter|(?:described|shown|explained|done|created|set up) in|according to) (?:the )?(?:sections? |chapters? )?${TERM}|${TERM} (?:section|chapter|part) (?:above|below|of this (?:article|page|guide))|\\b(?:read|follow|see|consult|complete|in) the ${TERM} (?:section|chapter)\\b`,
  remaining:
    /\b(?:all|every|any|the|each of the) (?:of the )?(?:remaining|other|further|subsequent|following)(?: \p{L}+){0,2} (?:steps?|settings?|tasks?|configurations?|instructions?|sections?|things?) (?:(?:has|have|needs?|is|are) to|must|should|can|will) (?:\p{L}+ )?(?:be (?:done|performed|completed|carried out|followed|executed|made|configured|taken)|follow|happen)\b|\b(?:everything|all) (?:else|that (?:follows|remains)) (?:(?:has|needs?|is) to|must|should|will) (?:be (?:done|performed|completed|configured)|happen)\b|\b(?:complete|perform|follow|carry out|continue with|proceed with|finish) (?:all )?(?:of )?(?:the )?(?:remaining|rest of the|remainder of the)(?: \p{L}+){0,2} (?:steps?|settings?|tasks?|configurations?|instructions?|sections?|article|guide)\b/iu,
};
