/** Whether a sentence says outright that what it tells of belongs to somebody else. Ownership only; companies by name are `standing.ts`. */
import { anyWord, regex } from '../base/patterns.ts';
import { outsideParties } from '../knowledge/externalParts.ts';

/** `carries nothing of ours`, `is no part of this design`. */
const NOT_OURS = anyWord`
  (?:nothing|none|no (?:part|data|record|traffic)) of ours|(?:is|are)(?: not|n['’]t) (?:ours|our (?:concern|business|matter|job|affair))
  (?:is|are) (?:not (?:a )?|no )part of (?:this|our) (?:design|system|plan|project|work|document|architecture)
`;
/** `The gateway operator's own logs`: whose they are is said twice. */
const THEIR_OWN = new RegExp(
  String.raw`^[^\p{L}]*(?:(?:the|an?|our|each|every) )?(?:[\p{L}-]+ ){0,2}(?:${outsideParties.join('|')})(?:['’]s|s['’]) own \p{L}`,
  'iu',
);
/** `served by the museum, from its own server`. */
const BY_THEM_THERE = regex('iu')`
  (?<!\p{L})(?:served|hosted|run|operated|kept|maintained|managed|published|provided|stored|sent) (?:[^,.;]{1,40} )?by (?:the|an?|their|
  another) (?:[\p{L}-]+ ){0,2}[\p{L}-]+,? (?:from|on|in|at|through) (?:its|their|his|her) own \p{L}
`;

/** `served by their own authority's system`. */
const BY_THEIR_OWN = /(?<!\p{L})(?:served|hosted|run|operated|kept|maintained|managed|provided|handled) by their own \p{L}/iu;

/** By the words of the clause, and of the sentence around it. */
export function isDisclaimed(clause: string, sentence: string): boolean {
  if (/\bours?\b|part of/iu.test(sentence) && NOT_OURS.test(sentence)) return true;
  return / own /i.test(clause) && (THEIR_OWN.test(clause) || BY_THEIR_OWN.test(clause) || BY_THEM_THERE.test(clause));
}
