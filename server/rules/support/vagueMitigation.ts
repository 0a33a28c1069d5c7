/** Tells attitudes from actions among mitigations. Reads English words; whether an action is the right one is for people. */

/** Text still to be written, which has a rule of its own. */
const OPEN = /^(?:tbd|tbc|tba|todo|to be (?:defined|determined|decided|discussed|clarified)|\?+|pending)\.?$/i;
const ADVERB =
  '(?:(?:just|simply|closely|continuously|carefully|regularly|constantly|proactively|always|actively|periodically|frequently|very|extra) )*';
const OPENING = String.raw`^(?:we(?:['’]ll| will| should| must| shall)? |the team (?:will |should )?|to |please )?${ADVERB}`;
/** What the words are aimed at: the thing in general. */
const OBJECT = String.raw`(?: (?:it|this|that|them|the (?:situation|risk|issue|system|progress|performance|market|trend|development|costs?|load|service|vendor)|performance|progress|closely|carefully|regularly|continuously|constantly|proactively|periodically|over time|as needed|where possible|as we go|on an ongoing basis|and (?:react|adjust|adapt|respond|act|review|see|evaluate)(?: (?:as needed|accordingly|if needed|when needed|if necessary))?))*`;
const ATTITUDES: readonly RegExp[] = [
  `(?:monitor(?:ing)?|watch|observe)(?: (?!and |with |via |to |alert|dashboard|threshold|slo)[\\w-]+){0,3}${OBJECT}`,
  `(?:track|review|evaluate|assess|check)${OBJECT}`,
  `keep (?:an eye on|watch over|track of|monitoring|watching)(?: (?!and |with |via |to )[\\w-]+){0,3}${OBJECT}`,
  `(?:be|stay|remain) (?:\\w+ )?(?:careful|aware|vigilant|alert|cautious|prepared|mindful|attentive|proactive|flexible|persistent|patient|diligent|friendly|strict|realistic)(?: (?:about|of|with|when|while|during|in) [^.;,]{1,60})?`,
  `(?:take|exercise|use) (?:\\w+ )?(?:care|caution)${OBJECT}`,
  `pay (?:close |more |extra )?attention(?: to [^.;,]{1,40})?`,
  `(?:hope(?: that)? [^.;,]{3,80}|see|wait)`,
  `(?:hope|pray|cross (?:our|the) fingers|keep (?:our|the)? ?fingers crossed|rely on (?:good )?luck|trust (?:in |to |our )?(?:good )?luck|it will be (?:fine|all ?right|ok)|wait and see|good luck|be lucky|best effort|do our best|try (?:hard|harder|our best)|common sense|good communication|communicate(?: well| early| often)*|communication|caution|vigilance|awareness|care|careful (?:planning|design|coding|work|testing|implementation|development|management)|good (?:planning|design|practices?|engineering)|best practices?|follow best practices?|follow (?:industry )?standards|proper (?:planning|design|testing)|ongoing)`,
  `(?:(?:hold|have) )?(?:regular|weekly|frequent|close|good|better|early|open|constant|continuous) (?:meetings?|communication|alignment|coordination|exchange|contact|dialogue|oversight|supervision|management)`,
  `(?:rais(?:e|ing)|creat(?:e|ing)|increas(?:e|ing)) (?:the )?awareness`,
  `(?:it )?(?:will|to|shall|should|can|must) be (?:handled|dealt with|addressed|managed|mitigated|solved|monitored|observed|watched|tackled)(?: (?:later|in time|if needed|as needed|when needed|closely))?`,
  `(?:avoid|prevent|minimi[sz]e|reduce|mitigate|handle|manage|address|deal with|think about|consider|look into|discuss|solve|fix|cross that bridge)(?: (?:it|this|that|the (?:risk|issue|problem)))?(?: (?:when|if|as|once|should) [^.;,]{1,40})?`,
].map((attitude) => new RegExp(`${OPENING}${attitude}[.!]?$`, 'i'));

/** Whether a mitigation says to be careful and no more. */
export function isVagueMitigation(text: string): boolean {
  const parts = text
    .split(/[;,.] (?=\S)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return OPEN.test(text) || (parts.length > 0 && parts.every((part) => ATTITUDES.some((attitude) => attitude.test(part))));
}

/** Whether it is still to be written. */
export function isOpenMitigation(text: string): boolean {
  return OPEN.test(text);
}
