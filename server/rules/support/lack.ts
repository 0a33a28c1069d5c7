/** Where a document stands on something that a norm asks for: it answers, it says that it goes without, or it says nothing. */
import { anyWord, regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import type { ArchDocument } from '../../document/document.ts';
import { isShownInCode } from '../../claims/shownInCode.ts';
import type { Standing } from '../../claims/standing.ts';
import type { Statement } from '../../claims/statement.ts';
import { statementsOn } from '../../claims/statements.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import type { Concept } from '../../knowledge/vocabulary/concepts.ts';
import type { RuleContext } from '../rule.ts';
import { describesSystem, isWorkedOut, placeOfAbsence } from './absence.ts';
import { isLive } from './live.ts';
import { isEnglish } from '../../claims/language.ts';

/** A denial that says why is an answer. */
const REASON = anyWord`
  because|since|as (?:it|this|that|they|we|there) (?:is|are|has|have|does|do|was|were)|due to|so that|n/a|not applicable|out of scope
  therefore|no need|unnecessary|not required|not necessary|taken care of|already|deliberate(?:ly)?|on purpose|instead|in favou?r of
  handled by|done by|job of|responsibility of|left to|internal only|none needed|not needed|ships? together|read-only
`;

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
  if (said.length === 0 || said.some((statement) => statement.polarity === 'affirmed' || REASON.test(statement.sentence.prose)))
    return undefined;
  return said.find((statement) => statement.isClaim || isLeftUndone(statement));
}

/** `Threat modelling was not done`: told as past, and still so. */
const LEFT_UNDONE = regex('iu')`
  (?<!\p{L})(?:(?:was|were|has|have)(?: not|n['’]t)(?: yet)?(?: been)?|no (?:\p{L}+ ){1,5}(?:was|were|has been|have been)(?: yet)?) (?:done|
  made|carried out|
  performed|set up|tested|tried|held|written|planned|worked out|agreed|defined|looked at|introduced|foreseen|discussed|decided)(?!\p{L})
`;

function isLeftUndone({ block, polarity, standing, modality, time, clause }: Statement): boolean {
  return (
    block.kind !== 'heading' &&
    polarity === 'denied' &&
    standing === 'own' &&
    modality === 'stated' &&
    time === 'past' &&
    LEFT_UNDONE.test(clause.text)
  );
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

/**
 * Where a document that introduces something leaves a question about it open: at the words that deny an answer, else at the words that
 * introduce it. Undefined where any answer stands, or a reason for none. A record is asked only for what it denies itself, and a plan
 * that has only begun is not asked.
 */
export function unanswered(
  { document, profile }: RuleContext,
  introduced: readonly Statement[],
  ...answers: readonly Concept[]
): Statement | undefined {
  const [first] = introduced;
  if (first === undefined) return undefined;
  const found = statementsOn(document, ...answers);
  if (found.some((statement) => statement.polarity === 'affirmed' || REASON.test(statement.sentence.prose))) return undefined;
  const lack = found.find((statement) => statement.isClaim);
  if (profile.kind === 'adr') return lack;
  return isWorkedOut(document) && !isShownInCode(document, ...answers) ? (lack ?? first) : undefined;
}

/** What a system that somebody will run owes an answer to. */
export interface Question {
  /** What any of which answers, however it is put. */
  readonly answers: readonly Concept[];
  /** Where the answer belongs, the best place first. */
  readonly roles: readonly SectionRole[];
  /** Whether the document gives cause to ask. */
  readonly asked: (document: ArchDocument) => boolean;
}

/** Where it is told that nothing answers: at the words that say so, else, in a plan, where the answer belongs. Undefined where nothing is amiss. */
export function placeOfUnsaid(context: RuleContext, { answers, roles, asked }: Question): Range | undefined {
  const { document, profile } = context;
  if ((profile.kind === 'plan' && !describesSystem(context)) || !asked(document)) return undefined;
  const lack = lackToTell(context, ...answers);
  return lack === 'silent' ? placeOfAbsence(document, roles) : lack?.clauseRange;
}
