/** How a text announces that one system gives way to another, and how it tells of the way there. Patterns only; whose word it is, the rule tells. */
import { regex } from '../../base/patterns.ts';

/** A system by what it is. */
const SYSTEM = regex('u')`
  (?:system|service|platform|application|app|monolith|database|cluster|solution|tool|pipeline|store|backend|back end|warehouse|gateway|broker|
  queue|website|site|shop|portal|stack|implementation|mainframe|server|scheduler|engine|crm|erp|spreadsheet|product)s?
`.source;
/** The same with a word that says it is there already. */
const OLD = regex('u')`
  (?:the |our |its |an? |two |all |both )?(?:[\p{L}\d-]{1,30} ){0,2}(?:existing|legacy|old|current|previous|ageing|aging|outdated|in-house|
  homegrown|home-grown|deprecated|present|today['’]s)(?: [\p{L}\d./-]{1,30}){0,3}? ${SYSTEM}
`.source;
const VERB = regex('u')`
  (?:replac(?:es?|ing)|supersed(?:es?|ing)|retir(?:es?|ing)|decommission(?:s|ing)?|sunset(?:s|ting)?|phas(?:e|es|ing) out|
  switch(?:es|ing)? off|shut(?:s|ting)? down|turn(?:s|ing)? off|migrat(?:e|es|ing) (?:away )?(?:from|off)|mov(?:e|es|ing) (?:away from|off)|
  tak(?:e|es|ing) over from|tak(?:e|es|ing) the place of)
`.source;
/** What is never bought new. */
const RELIC = regex('u')`
  (?:the |our |its |an? |all |these )?(?:[\p{L}\d-]{1,30} ){0,2}(?:mainframes?|spreadsheets?|workbooks?|monoliths?|access databases?|
  excel (?:sheets?|files?|lists?)|legacy \p{L}+|paper (?:forms?|lists?|files?|records?)|fax(?:es)?|
  fax-based [\p{L}-]+(?: process(?:es)?)?|cobol [\p{L}-]+|predecessors?|on-prem(?:ises)? (?:[\p{L}-]+ )?${SYSTEM})
`.source;
/** A passive that only says goodbye. */
const GOODBYE = regex('u')`
  (?:the |our |this |these )?(?:[\p{L}\d-]{1,30} ){0,3}(?:${SYSTEM}|legacy \p{L}+)(?: of (?:the |our )?
  \p{L}+)? (?:is|are|will be|gets?|is to be|are to be) (?:retired|decommissioned|phased out|sunset|superseded|replaced by)
`.source;
/** Announces that a system is left, or gives way to another. */
export const REPLACES = regex('iu')`
  (?<!\p{L})(?:phas(?:e|es|ing) (?:the|that|this|our) [\p{L}-]+(?: [\p{L}-]+)? out|
  ${VERB} ${RELIC}|${RELIC}(?:, [^,.]{2,30},)? (?:is|are|will be|gets?|is to be|(?:is|are) going to be) (?:\p{L}+ )?
  (?:retired|decommissioned|phased out|switched off|shut down|turned off|replaced)|${RELIC} gives? way to|get(?:s|ting)? rid of ${RELIC}|
  ${GOODBYE})(?!\p{L})|
  (?<!\p{L})(?:${VERB} ${OLD}|${OLD} (?:is|are|will be|gets?|to be|must be|has to be) (?:\p{L}+ )?
  (?:replaced|superseded|retired|decommissioned|phased out|switched off|shut down|migrated|sunset))(?!\p{L})|
  (?<!\p{L})(?:migrat(?:e|es|ing)|mov(?:e|es|ing)) (?:the |our |all )?(?:[\p{L}\d-]{1,30} ){0,3}from (?:the |our )?
  [\p{L}\d.-]{1,30}(?: [\p{L}\d.-]{1,30}){0,3} to (?:the |an? |our )?[\p{L}\d-]{1,30}
`;
/** `from X to Y`: of systems or products, else people and things move too. */
export const FROM_TO = /\bfrom .+ to\b/i;
/** Names a system. */
export const OF_SYSTEMS = new RegExp(String.raw`(?<!\p{L})${SYSTEM}(?!\p{L})`, 'iu');
/** Without one of these a text announces nothing. */
export const WORTH_READING = /replac|rid of|supersed|retir|decommission|sunset|phas|switch|shut|turn|migrat|mov|tak|give/i;

/** It is done. */
export const PAST = /\b(?:was|were|has been|have been|had|last (?:year|quarter|month)|already|previously|in 20\d\d)\b/i;
/** It is not said that it will be. */
export const CONDITION = /\b(?:if|unless|in case|whether|should (?:we|it|they))\b/i;
/** How it is done, in the words people have for it, or why nothing is to be done. */
export const SAID = regex('iu')`
  \b(?:dual[- ]writ\w+|double[- ]writ\w+|back[- ]?fill\w*|strangler|cut[- ]?over|parallel run|
  run(?:s|ning)? (?:both |the two |them )?(?:in parallel|side by side)|side by side|shadow (?:traffic|mode|run)|big[- ]bang|blue[- ]green|
  switch(?:ed)? over|move(?:d|s)? over|data (?:import|export|move|transfer|copy)|import(?:s|ed|ing)? (?:the |all |existing |historical )+|
  copied|read[- ]only (?:mode|for|until)|anti[- ]corruption|feature[- ]flag\w*|(\p{L}{3,30}) by \1|gradual(?:ly)?|step by step|
  incremental(?:ly)?|transition\w*|phased|no (?:data|users?|migration)
  (?: \p{L}+){0,2} (?:to (?:be )?(?:move|migrate)\w*|is needed|needed|necessary)|nothing to (?:move|migrate)|drop-in|
  (?:begin|start)s? (?:empty|afresh|from scratch|with an empty)|nothing is (?:carried|taken|moved) over|data (?:is|are) (?:worthless|
  thrown away|not (?:kept|needed|moved|carried over))|
  migration (?:plan|strategy|path|steps?|script|tool|job|window|guide|phase|is|will|runs?|takes?|happens?|follows?)|
  migrated (?:in|by|with|over|using|per|one|during|first))\b
`;
