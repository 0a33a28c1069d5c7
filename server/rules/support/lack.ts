/** Where a document stands on something that a norm asks for: it answers, it says that it goes without, or it says nothing. */
import type { ArchDocument } from '../../document/document.ts';
import { isShownInCode } from '../../claims/shownInCode.ts';
import type { Standing } from '../../claims/standing.ts';
import type { Statement } from '../../claims/statement.ts';
import { statementsOn } from '../../claims/statements.ts';
import type { Concept } from '../../knowledge/vocabulary/concepts.ts';
import type { RuleContext } from '../rule.ts';
import { isWorkedOut } from './absence.ts';
import { isLive } from './live.ts';
import { isEnglish } from '../../claims/language.ts';

/** A denial that says why is an answer. */
const REASON = /(?<![a-z\u00C0-\u024F])(?:because|since|as (?:it|this|that|they|we|there) (?:is|are|has|have|does|do|was|were)|due to|so that|n\/a|not applicable|out of scope|instead|in favou?r of|handled by|done by|job of|responsibility of|left to|internal only|none needed|not needed|ships? together|read-only)(?![a-z\u00C0-\u024F])/i;

/** What others say, and what was turned down, answers nothing. */
const FOREIGN: ReadonlySet<Standing> = new Set<Standing>(['quoted', 'elsewhere', 'option']);

/**
 * The statement by which the document goes without all of these, and gives no reason; `silent` where it names none of them; undefined
 * where it answers: anything said of them but a bare denial does.
 */
export function lackOf(document: ArchDocument, ...concepts: readonly Concept[]): Statement | 'silent' | undefined {
  const all = statementsOn(document, ...concepts).filter((statement) => !FOREIGN.has(statement.standing));
  if (all.length === 0) return isShownInCode(document, ...concepts) ? undefined : 'silent';
  const said = all.filter((statement) => statement.block.kind !== 'heading');
  if (said.length === 0 || said.some((statement) => statement.polarity === 'affirmed' || REASON.test(statement.sentence.prose))) return undefined;
  return said.find((statement) => statement.isClaim);
}

/**
 * What a rule on absence goes by: the stated lack, in records and plans alike, or silence, in plans only that are worked out. Undefined
 * where the rule has nothing to say. Retired documents and other languages are not asked.
 */
export function lackToTell(context: RuleContext, ...concepts: readonly Concept[]): Statement | 'silent' | undefined {
  if (!isLive(context) || !isEnglish(context.document)) return undefined;
  const lack = lackOf(context.document, ...concepts);
  return lack === 'silent' && !answersForSilence(context) ? undefined : lack;
}

/** Whether a document answers for what it leaves unsaid: a plan in force, in English, and worked out. */
export function answersForSilence(context: RuleContext): boolean {
  return context.profile.kind === 'plan' && isLive(context) && isEnglish(context.document) && isWorkedOut(context.document);
}
