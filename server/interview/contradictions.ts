/** What does not go together in the answers so far, by the rules that judge documents: the answers are written as one and judged by `num/*` and `anti/*`. */
import { parseDocument } from '../document/document.ts';
import type { Profile } from '../document/profile.ts';
import { buildLogs } from '../log/buildLogs.ts';
import { catalogue } from '../rules/catalogue.ts';
import { judge, mayFind, type Facts } from '../rules/engine.ts';
import { RuleLoader } from '../rules/ruleLoader.ts';
import { defaultRuleSettings } from '../rules/settings.ts';
import { agendaOf, questionOf } from './agenda.ts';
import { isAnswered, type Interview } from './interview.ts';
import { heldWords } from './heldWords.ts';
import { titleOf } from './titles.ts';

export interface Contradiction {
  /** The question whose answer it was noticed in. */
  readonly question: string;
  readonly rule: string;
  readonly message: string;
  /** The words it is about. */
  readonly words: string;
}

const plan: Profile = { kind: 'plan', recordTemplate: undefined, documentTemplate: undefined, dialect: 'house', confidence: 1, reasons: [], rigor: true };

/** All that is noticed, in the order of the questions. `today` as year-month-day. */
export async function contradictionsIn(interview: Interview, today: string): Promise<readonly Contradiction[]> {
  const answered = answersOf(interview);
  if (answered.length === 0) return [];
  const document = parseDocument('interview:answers.md', answered.map(({ text }) => text).join(''));
  const facts: Facts = {
    document, profile: plan, records: [], logs: buildLogs([]), files: { state: () => 'unknown', anchors: () => undefined, similar: () => [] },
    drawings: { faultOf: () => undefined }, history: undefined, today, author: undefined, customStatuses: [],
  };
  const heads = catalogue.filter((rule) => /^(?:num|anti)\//.test(rule.meta.id) && mayFind(rule, document));
  const rules = await new RuleLoader().load(heads);
  return judge(rules, facts, { ...defaultRuleSettings, preset: 'strict' }).verdicts.flatMap((verdict) => {
    const question = answered.findLast(({ start }) => start <= verdict.range.start)?.question;
    return question === undefined ? [] : [{ question, rule: verdict.rule.meta.id, message: verdict.message, words: document.text.slice(verdict.range.start, verdict.range.end) }];
  });
}

interface Placed {
  readonly question: string;
  readonly start: number;
  readonly text: string;
}

/** The answers under the headings a document would have, so that rules know what a bare figure is about. */
function answersOf(interview: Interview): readonly Placed[] {
  const ids = [...new Set([...agendaOf(interview).map(({ id }) => id), ...Object.keys(interview.answers)])];
  let start = 0;
  return ids.flatMap((id) => {
    const answer = interview.answers[id];
    const question = questionOf(id);
    if (!isAnswered(answer) || question === undefined) return [];
    const placed = { question: id, start, text: `## ${titleOf(id)}\n\n${heldWords(question, answer)}\n\n` };
    start += placed.text.length;
    return [placed];
  });
}
