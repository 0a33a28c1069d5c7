/** How sure a clause is of what it says. Reads English by its small words. */
import { anyWord } from '../base/patterns.ts';
import { MAY } from '../quantities/stance.ts';

/** `possible`: may or might be. `conditional`: in the condition itself (`if X`), not in what follows from it. */
export type Modality = 'stated' | 'possible' | 'conditional' | 'asked';

const POSSIBLE = anyWord`
  ${MAY}|might|could|would|perhaps|possibly|potentially|maybe|optionally|consider(?:ing)?|can be considered|nice to have|ideally|in theory
  remains? possible|(?:is|are) possible|possible only|only possible
`;
const CONDITION =
  /^[^\p{L}]*(?:even |only )?(?:if|unless|assuming|suppos(?:e|ing)|in case|should the|imagine|whenever|depending on)(?!\p{L})/iu;

/** How sure the clause is of what it says; `question` when its sentence asks. */
export function modalityIn(clause: string, isQuestion: boolean): Modality {
  if (isQuestion) return 'asked';
  if (CONDITION.test(clause)) return 'conditional';
  return POSSIBLE.test(clause) ? 'possible' : 'stated';
}
