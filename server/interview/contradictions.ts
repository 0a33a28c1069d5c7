/** What does not go together in the answers so far, by the rules that judge documents: the answers are written as one and judged by `num/*` and `anti/*`; and the kinds of data, which answers alone speak of so shortly. */
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
import { kindConflicts, type KindConflict } from './kindsOfData.ts';
import { titleOf } from './titles.ts';

export interface Contradiction {
  /** The question whose answer it was noticed in. */
  readonly question: string;
  /** Id of what noticed it. */
  readonly rule: string;
  readonly message: string;
  /** The words it is about; empty where the message names them. */
  readonly words: string;
}

const plan: Profile = {
  kind: 'plan',
  recordTemplate: undefined,
  documentTemplate: undefined,
  dialect: 'house',
  confidence: 1,
  reasons: [],
  rigor: true,
};

/** All that is noticed, in the order of the questions. `today` as year-month-day. */
export async function contradictionsIn(interview: Interview, today: string): Promise<readonly Contradiction[]> {
  const answered = answersOf(interview);
  if (answered.length === 0) return [];
  const document = parseDocument('interview:answers.md', answered.map(({ text }) => text).join(''));
  const facts: Facts = {
    document,
    profile: plan,
    records: [],
    logs: buildLogs([]),
    files: { state: () => 'unknown', anchors: () => undefined, similar: () => [] },
    drawings: { faultOf: () => undefined },
    history: undefined,
    today,
    author: undefined,
    customStatuses: [],
  };
  const heads = catalogue.filter((rule) => /^(?:num|anti)\//.test(rule.meta.id) && mayFind(rule, document));
  const rules = await new RuleLoader().load(heads);
  const judged = judge(rules, facts, { ...defaultRuleSettings, preset: 'strict' }).verdicts.flatMap((verdict) => {
    const question = answered.findLast(({ start }) => start <= verdict.range.start)?.question;
    return question === undefined
      ? []
      : [
          {
            question,
            rule: verdict.rule.meta.id,
            message: verdict.message,
            words: document.text.slice(verdict.range.start, verdict.range.end),
          },
        ];
  });
  const kinds = kindConflicts(answered).map((conflict) => ({
    question: conflict.question,
    rule: 'interview/kind-of-data',
    message: inWords(conflict),
    words: '',
  }));
  return [...judged, ...kinds].sort((one, other) => placeOf(answered, one) - placeOf(answered, other));
}

function placeOf(answered: readonly Placed[], { question }: Contradiction): number {
  return answered.findIndex((each) => each.question === question);
}

/** `The answers say “no personal data”, and name “GDPR” under “Restrictions”.` */
function inWords({ question, denial, named }: KindConflict): string {
  const places = [...new Set(named.map((each) => each.question))].map((id) => {
    const words = named
      .filter((each) => each.question === id)
      .slice(0, 3)
      .map((each) => `“${each.words}”`)
      .join(', ');
    return `${words} ${id === question ? 'beside it' : `under “${titleOf(id)}”`}`;
  });
  return `The answers say “${denial}”, and name ${places.join(', and ')}.`;
}

interface Placed {
  readonly question: string;
  readonly start: number;
  /** The words that hold, and the section they make. */
  readonly words: string;
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
    const words = heldWords(question, answer);
    const placed = { question: id, start, words, text: `## ${titleOf(id)}\n\n${words}\n\n` };
    start += placed.text.length;
    return [placed];
  });
}
