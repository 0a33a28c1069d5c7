/** Where an author says of something that it does not carry the load: such a thing is what the design leaves behind. Reads the words behind it. */
import { regex } from '../../base/patterns.ts';
import type { Statement } from '../../claims/statement.ts';

const FALLS_SHORT = regex('i')`
  ^[^,.;]{0,24}\b(?:becomes?|became|gets?|turns?(?: out)?|is|was|would be|will be|proves?|proved)(?: quickly| soon| already| simply)? (?:unworkable|
  unusable|insufficient|inadequate|impractical|untenable|overloaded|overwhelmed|saturated|exhausted|a bottleneck|the bottleneck|too (?:small|
  slow|weak|little|few)|
  not enough|no longer enough|never enough)\b|
  ^[^,.;]{0,24}\b(?:breaks? (?:down|at|under|when|as soon)|collapses?|chokes?|saturates?|falls? over|gives? way|runs? out|hits? (?:a|
  its) (?:wall|limits?)|
  (?:can ?not|can't|could not|couldn't|won't|will not|would not|does not|doesn't|did not) (?:hold|carry|cope|keep up|scale|suffice|sustain|
  serve|absorb|handle|take))\b
`;

/** `A single machine becomes unworkable at that rate`. */
export function isOutgrown({ behind }: Statement): boolean {
  return FALLS_SHORT.test(behind);
}
