/** The advice on the question at hand, as surfaces show it. Pure; weighs nothing itself. */
import { adviceFor } from '../../interview/advice/advise.ts';
import type { Interview } from '../../interview/interview.ts';
import type { AdviceView } from '../../protocol/interview.ts';

/** Undefined where the question is no choice that tables weigh. */
export function adviceView(interview: Interview, question: string): AdviceView | undefined {
  const advice = adviceFor(interview, question);
  if (advice === undefined) return undefined;
  const { topic, options, redFlags, reversibility, cost, flips, answer, missing } = advice;
  return {
    topic,
    redFlags,
    reversibility,
    cost,
    flips,
    answer,
    missing: missing.map(({ ask }) => ask),
    options: options.map(({ name, score, recommended, reasons, against, criteria }) => ({
      name,
      score,
      recommended,
      reasons,
      against,
      criteria,
    })),
  };
}
