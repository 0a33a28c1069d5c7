/** The record a decision interview leads to, in any record template. What nobody said stays open in it. */
import { phrasesPattern, signsIn } from '../../claims/itemSigns.ts';
import type { DecisionLog } from '../../log/decisionLog.ts';
import { nextNumber, styleOfNumber } from '../../log/nextRecord.ts';
import { recordTemplate, recordTemplateOr } from '../../knowledge/templates/registry.ts';
import { adviceAt, type Advice } from '../advice/advise.ts';
import { optionsSaid, type SaidOption } from '../decision/readOptions.ts';
import { reviewDateIn } from '../decision/reviewDate.ts';
import { scoresSaid } from '../decision/readScores.ts';
import { weightTurns } from '../decision/weightTurns.ts';
import { isAnswered, type Interview } from '../interview.ts';
import type { RecordContent, RecordOption } from './recordContent.ts';
import { writeRecord } from './records.ts';
import { scoreTable, totalsOf, weighingLines, type ScoredCriterion } from './scoreTable.ts';
import { Told } from './told.ts';

export interface DecisionFileOptions {
  readonly today: string;
  readonly log?: DecisionLog;
  readonly logFolder: string;
  /** The name an earlier run gave it. */
  readonly name?: string;
}

/** The file; its role is `document`: the one thing the interview is about. */
export function writeDecision(
  interview: Interview,
  { today, log, logFolder, name }: DecisionFileOptions,
): { readonly path: string; readonly role: 'document'; readonly text: string } {
  const content = decisionContent(interview, today);
  const number = name === undefined ? nextNumber(log) : Number(/\d+/.exec(name)?.[0] ?? nextNumber(log));
  const wanted = recordTemplateOr(interview.template).id;
  const style = styleOfNumber(log, number, content.title, wanted);
  return {
    path: `${logFolder}/${name ?? style.fileName}`,
    role: 'document',
    text: writeRecord(recordTemplate(style.template), content, { number: style.number, today }),
  };
}

/** What the answers put into the record; `today` as year-month-day. */
export function decisionContent(interview: Interview, today: string): RecordContent {
  const told = new Told(interview);
  const answer = interview.answers['question/decision-options'];
  const said = isAnswered(answer) ? optionsSaid(answer) : [];
  const outcome = told.whole('question/decision-outcome');
  const chosen = outcome === undefined ? undefined : chosenIn(outcome, said);
  const flip = told.slot('question/decision-outcome', 'flip');
  const options = [...said.filter(({ name }) => name === chosen), ...said.filter(({ name }) => name !== chosen)];
  const names = options.map(({ name }) => name);
  const criteria = scoresSaid(told.whole('question/decision-scores') ?? '', names);
  const level = told.choice('question/decision-reversal', 'reversibility');
  const way = told.slot('question/decision-reversal', 'way');
  const reviewDate = reviewDateIn(told.whole('question/decision-review'), today);
  const proof = told.whole('question/decision-proof');
  return {
    title: titleOf(told.name, chosen),
    ...(chosen !== undefined && { chosen }),
    context: [told.whole('question/decision-context') ?? `Open: no answer says what makes a decision on ${told.name} necessary.`],
    drivers: told.sentences('question/decision-drivers'),
    options: options.map((option) => recordOption(option, chosen)),
    decision: decisionText(flip === undefined ? outcome : outcome?.replace(flip, '').trim(), chosen, names, criteria),
    rationale: told.slot('question/decision-outcome', 'because') ?? outcome ?? 'Open: nothing is decided yet.',
    weighing: weighingLines(
      scoreTable('Weighted scores, from 0 to 10', criteria, names),
      flagsIn(told),
      [...(flip === undefined ? [] : [flip]), ...weightTurns(criteria, names)],
      adviceLine(adviceAt(interview, 'question/decision-outcome')[0]),
    ),
    positive: slotsOf(told, ['changes']),
    negative: slotsOf(told, ['risks', 'burden']),
    unsolved: [...slotsOf(told, ['unsolved']), ...unanswered(told)],
    ...(proof !== undefined && { confirmation: proof }),
    ...(level !== undefined && {
      reversibility: { level, ...(way !== undefined && { way: way.replace(/^(?:high|medium|low): /i, '').replace(/\.$/, '') }) },
    }),
    ...(reviewDate !== undefined && { reviewDate }),
  };
}

/** The option the answer affirms first. */
function chosenIn(outcome: string, options: readonly SaidOption[]): string | undefined {
  const found = options.flatMap(({ name }) => {
    const short = name.includes(',') ? [name.toLowerCase(), name.slice(0, name.indexOf(',')).toLowerCase()] : [name.toLowerCase()];
    const [sign] = signsIn(phrasesPattern(short), outcome).filter(({ polarity }) => polarity === 'affirmed');
    return sign === undefined ? [] : [{ name, at: sign.start }];
  });
  return found.sort((a, b) => a.at - b.at)[0]?.name;
}

/** `Product cache` becomes `Product cache: Redis` once it is Redis. */
function titleOf(name: string, chosen: string | undefined): string {
  return chosen === undefined || name.toLowerCase().includes(chosen.toLowerCase()) ? name : `${name}: ${chosen}`;
}

function recordOption({ name, pros, cons, cost }: SaidOption, chosen: string | undefined): RecordOption {
  return {
    name,
    pros,
    cons,
    ...(cost !== undefined && { cost }),
    ...(chosen !== undefined && name !== chosen && { whyNot: cons[0] ?? `${chosen} was chosen` }),
  };
}

/** What was decided, in the person's words; a choice that goes against the scores says so. */
function decisionText(
  outcome: string | undefined,
  chosen: string | undefined,
  names: readonly string[],
  criteria: readonly ScoredCriterion[],
): string {
  const totals = totalsOf(criteria, names);
  const best = totals.indexOf(Math.max(...totals));
  const first = names[best];
  if (outcome === undefined)
    return `Open: nothing is decided yet.${first === undefined || criteria.length === 0 ? '' : ` By the weighted scores ${first} comes first, with ${totals[best] ?? 0}.`}`;
  if (chosen === undefined) return outcome;
  const opening = `Chosen option: ${chosen}, because ${lowerReason(outcome, chosen)}`;
  if (criteria.length === 0 || (totals[0] ?? 0) >= (totals[best] ?? 0) || first === undefined) return opening;
  return `${opening} Although ${first} scores higher, ${totals[best] ?? 0} against ${totals[0] ?? 0}, it was not taken.`;
}

/** The reason without the name it opens with. */
function lowerReason(outcome: string, chosen: string): string {
  const short = chosen.split(',')[0] ?? chosen;
  const rest = outcome.toLowerCase().startsWith(short.toLowerCase())
    ? outcome.slice(short.length).replace(/^[:,.\s]+(?:because |since )?/i, '')
    : outcome;
  return rest === '' ? 'the interview names it.' : rest;
}

function flagsIn(told: Told): readonly string[] {
  return told.sentences('question/decision-flags').filter((sentence) => !/^(?:none|no red flags?)\b|: none\.?$/i.test(sentence));
}

function slotsOf(told: Told, slots: readonly string[]): readonly string[] {
  return [...new Set(slots.flatMap((slot) => told.slot('question/decision-consequences', slot) ?? []))];
}

function adviceLine(advice: Advice | undefined): string | undefined {
  const best = advice?.options.find(({ recommended }) => recommended);
  return best === undefined || best.reasons.length === 0
    ? undefined
    : `Decision tables and rubric, on these answers alone, put ${best.name} first: ${best.reasons.join('; ')}.`;
}

/** Whose place in the record says so itself. */
const SHOWN: ReadonlySet<string> = new Set([
  'question/decision-context',
  'question/decision-options',
  'question/decision-outcome',
  'question/decision-consequences',
]);

/** What was asked and has no answer; the record says so instead of leaving it out. */
function unanswered(told: Told): readonly string[] {
  return told.agenda
    .filter(({ id, phase }) => phase === 'decision' && !SHOWN.has(id) && !told.has(id))
    .map(({ prompt }) => `Open: ${prompt}`);
}
