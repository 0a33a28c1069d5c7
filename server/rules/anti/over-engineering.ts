/** Built for a hundred times the stated scale and more. Judged by the author's own words only. */
import { anyWord } from '../../base/patterns.ts';
import { standingOfClause } from '../../claims/standing.ts';
import { statementsOn } from '../../claims/statements.ts';
import type { Figure } from '../../quantities/figure.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { loadFigures, mostOf } from '../support/statedLoad.ts';

const BUILT_FOR = anyWord`
  design(?:ed|s)? (?:for|to)|(?:sized|dimensioned|laid out|scaled) for|built (?:for|to)|build (?:for|to)
  build(?:s|ing)? (?:it|this|them) (?:for|to)|scales? to|scale up to|ready for|able to (?:handle|serve|support)|prepared for
  architected (?:for|to)|engineered (?:for|to)|must (?:handle|support|scale)
`;
/** Designing for ten times the load is sound; a hundred times is not. */
const TOO_MUCH = 100;

function isGoal({ sentence, subject }: Figure): boolean {
  return (
    sentence !== undefined &&
    BUILT_FOR.test(sentence.prose) &&
    standingOfClause(sentence.prose, '') === 'own' &&
    subject.stance.every((stance) => stance === 'future')
  );
}

function isStated({ subject, sentence }: Figure): boolean {
  return subject.stance.every((stance) => stance === 'current') && !BUILT_FOR.test(sentence?.prose ?? '');
}

function isComparable(a: Figure, b: Figure): boolean {
  return (
    a.quantity.kind === b.quantity.kind &&
    a.quantity.counted === b.quantity.counted &&
    a.quantity.each === undefined &&
    b.quantity.each === undefined &&
    a.subject.environment === b.subject.environment &&
    a.subject.endpoint === b.subject.endpoint
  );
}

export const overEngineering = antiPatternRule({
  id: 'anti/over-engineering',
  says: 'It is designed for {goal}, {ratio} times the {now} stated, and no growth towards it is stated.',
  *detect({ document }) {
    if (statementsOn(document, 'growth').some((statement) => statement.polarity === 'affirmed' && /\d/.test(statement.sentence.prose)))
      return;
    const loads = loadFigures(document).filter(({ quantity }) => !quantity.change);
    for (const goal of loads.filter(isGoal)) {
      const now = loads
        .filter((load) => load !== goal && isStated(load) && isComparable(load, goal))
        .sort((a, b) => mostOf(b) - mostOf(a))[0];
      if (now === undefined) continue;
      const ratio = mostOf(goal) / mostOf(now);
      if (ratio >= TOO_MUCH && Number.isFinite(ratio))
        yield {
          range: goal.range,
          data: { goal: goal.quantity.written, now: now.quantity.written, ratio: Math.round(ratio) },
          related: [{ uri: document.uri, range: now.range, message: 'The scale stated' }],
        };
    }
  },
});
