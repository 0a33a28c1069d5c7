/** The record of a core decision that an interview names: proposed, its options weighed by the advisor, its context the answers themselves. */
import type { AdvisedOption } from '../advice/advise.ts';
import { monthsAfter } from '../decision/reviewDate.ts';
import { lowered } from '../advice/wording.ts';
import { alternativesTo, type TakenDecision } from './decisions.ts';
import type { RecordContent, RecordOption } from './recordContent.ts';
import { scoreTable, weighingLines, type ScoredCriterion } from './scoreTable.ts';
import type { Told } from './told.ts';

const ALTERNATIVES = 2;
/** Months, of the six to twelve a record usually holds: nobody has named a day. */
const REVIEWED_AFTER = 9;

/** The content of the record; `today` as year-month-day. */
export function plannedRecord(decision: TakenDecision, told: Told, today: string): RecordContent {
  const { title, chosen, core, said, reason, option, advice } = decision;
  const others = alternativesTo(decision, ALTERNATIVES);
  const names = [chosen, ...others.map(({ name }) => name)];
  const better = others.find(({ recommended, score }) => recommended && score > (option?.score ?? 1));
  const tests = told.slot('question/proof', 'tests');
  return {
    title,
    chosen,
    context: [`To be settled for ${told.name}: ${core.name}.`, ...said],
    drivers: said.slice(0, 3),
    options: [chosenOption(chosen, option), ...others.map((other) => otherOption(other, chosen))],
    decision: `${title}, because ${reason ?? 'the answers name it; no answer says why'}.${better === undefined ? '' : ` Tables and rubric put ${better.name} first although nobody named it.`}`,
    rationale: reason === undefined ? 'The answers name it; no answer says why.' : `${sentence(reason)}.`,
    weighing: weighingLines(
      option === undefined
        ? undefined
        : scoreTable('Scores by decision tables and rubric, from 0 to 10', criteriaOf([option, ...others]), names),
      flagsOf(decision, names),
      advice.flips,
    ),
    positive: option?.reasons.map(sentence) ?? [],
    negative: [
      ...(option?.against.map((text) => `Risk: ${text}`) ?? []),
      ...(option === undefined ? [] : [`To operate and to pay for: ${lowered(option.cost)}`]),
    ],
    unsolved: ['Not addressed: what it costs at the expected load, which no answer prices.'],
    ...(tests !== undefined && { confirmation: `The tests of the plan: ${tests}` }),
    ...(option !== undefined && { reversibility: reversibilityIn(option.reversibility) }),
    usualReviewDate: monthsAfter(today, REVIEWED_AFTER),
  };
}

function chosenOption(name: string, option: AdvisedOption | undefined): RecordOption {
  return { name, pros: option?.reasons ?? [], cons: option?.against ?? [], ...(option !== undefined && { cost: unpriced(option) }) };
}

function otherOption(option: AdvisedOption, chosen: string): RecordOption {
  return { name: option.name, pros: option.reasons, cons: option.against, cost: unpriced(option), whyNot: `the answers name ${chosen}` };
}

function unpriced({ cost }: AdvisedOption): string {
  return `${lowered(cost).replace(/\.$/, '')}; no answer prices it`;
}

function flagsOf({ advice, chosen, option }: TakenDecision, names: readonly string[]): readonly string[] {
  return advice.redFlags
    .filter((flag) => names.some((name) => flag.startsWith(`${name}: `)) || (option !== undefined && flag.startsWith(`${option.name}: `)))
    .map((flag) => (option !== undefined && flag.startsWith(`${option.name}: `) ? `${chosen}${flag.slice(option.name.length)}` : flag));
}

function criteriaOf(options: readonly AdvisedOption[]): readonly ScoredCriterion[] {
  return (options[0]?.criteria ?? []).map(({ title, weight }, index) => ({
    title,
    weight,
    scores: options.map(({ criteria }) => Math.round((criteria[index]?.score ?? 0) * 10)),
  }));
}

/** `Medium: standard SQL and a dump.` in its two halves. */
function reversibilityIn(text: string): { readonly level: string; readonly way: string } {
  const at = text.indexOf(': ');
  return { level: text.slice(0, at), way: text.slice(at + 2).replace(/\.$/, '') };
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
