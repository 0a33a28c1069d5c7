/** Built for a hundred times the stated scale and more. Judged by the author's own words only. */
import { anyWord } from '../../base/patterns.ts';
import { contains } from '../../base/range.ts';
import { sayingsOf } from '../../claims/saying.ts';
import { rowOrSentence } from '../../claims/statedFigure.ts';
import { standingOfClause } from '../../claims/standing.ts';
import { statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Figure } from '../../quantities/figure.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { countFigures, loadFigures, mostOf } from '../support/statedLoad.ts';

const BUILT_FOR = anyWord`
  design(?:ed|s)? (?:for|to)|(?:sized|dimensioned|laid out|scaled) for|built (?:for|to)|build (?:for|to)
  build(?:s|ing)? (?:it|this|them) (?:for|to)|scales? to|scale up to|ready for|able to (?:handle|serve|support)|prepared for
  architected (?:for|to)|engineered (?:for|to)|must (?:handle|support|scale)|provision(?:s|ed)? for|shard(?:s|ed)? for|plan(?:s|ned)? for
  (?:the |this |our )?(?:platform|architecture|system|design|cluster(?: we build)?|solution|service|set-?up) (?:can|has to|must|should|will|is able to) (?:take|carry|hold|bear|cope with|cater for|serve|accommodate)
  (?:the |this |our )?(?:platform|architecture|system|design|cluster|solution|service) (?:supports|carries|caters for|accommodates)|design load|target load
`;
/** A count of things that are there; with no measure, only such words tell that it is of today. */
const PRESENT = anyWord`
  today|current(?:ly)?|now|at present|present|so far|we (?:have|count|own|serve|run)|there are|owns?|ha[sv]e?|uses?|used by|hovers?|come in
`;
/** Designing for ten times the load is sound; a hundred times is not. */
const TOO_MUCH = 100;

function isGoal(figure: Figure): boolean {
  const text = rowOrSentence(figure);
  return BUILT_FOR.test(text) && standingOfClause(text, '') === 'own' && figure.subject.stance.every((stance) => stance === 'future');
}

function isStated(figure: Figure): boolean {
  const text = rowOrSentence(figure);
  const { measure, stance } = figure.subject;
  return (
    stance.every((each) => each === 'current' || each === 'future') &&
    (measure !== undefined || figure.quantity.kind === 'rate' || stance.includes('current') || PRESENT.test(text)) &&
    (!BUILT_FOR.test(text) || PRESENT.test(text))
  );
}

function isComparable(a: Figure, b: Figure): boolean {
  return (
    a.quantity.kind === b.quantity.kind &&
    (a.quantity.counted === b.quantity.counted ||
      (a.quantity.counted === undefined && a.sentence?.start === b.sentence?.start && a.sentence !== undefined)) &&
    a.quantity.each === undefined &&
    b.quantity.each === undefined &&
    a.subject.environment === b.subject.environment &&
    a.subject.endpoint === b.subject.endpoint
  );
}

/** `50 million sensors although the firm owns 8,000`: a bare count beside the goal is of the same things. */
function besideGoals(document: ArchDocument): readonly Figure[] {
  return quantitiesOf(document).filter(
    ({ quantity, sentence }) =>
      quantity.kind === 'count' && quantity.counted === undefined && sentence !== undefined && BUILT_FOR.test(sentence.prose),
  );
}

interface Present extends Pick<Figure, 'range'> {
  readonly amount: number;
  readonly written: string;
}

/** The largest load of the goal's kind that is stated of today. */
function presentOf(document: ArchDocument, goal: Figure, loads: readonly Figure[]): Present | undefined {
  const stated = loads
    .filter((load) => load !== goal && isStated(load) && isComparable(load, goal))
    .map((load) => ({ amount: mostOf(load), written: load.quantity.written, range: load.range }));
  return [...stated, ...countedNow(document, goal)].sort((a, b) => b.amount - a.amount)[0];
}

/** `We count 12 schools`: few of the things that the goal counts are there now. */
function* countedNow(document: ArchDocument, { quantity: { kind, counted } }: Figure): Generator<Present> {
  if (kind !== 'count' || counted === undefined) return;
  const number = new RegExp(String.raw`(?<![\d.,])(\d{1,3}(?:,\d{3})*|\d+) (?:\p{L}+ )?${counted}(?:s|es)?(?!\p{L})`, 'iu');
  for (const { text, range } of sayingsOf(document, number)) {
    const match = number.exec(text);
    if (match !== null && PRESENT.test(text) && !BUILT_FOR.test(text))
      yield { amount: Number(match[1]?.replaceAll(',', '')), written: match[0], range };
  }
}

/** Whether a growth is told by figures that do not all stay far below the goal: a percentage, a factor, or another count. */
function growsTowards(document: ArchDocument, goal: Figure): boolean {
  return statementsOn(document, 'growth').some((statement) => {
    const { sentenceRange, polarity, sentence } = statement;
    if (polarity !== 'affirmed' || !/\d/.test(sentence.prose)) return false;
    const told = quantitiesOf(document).filter(({ range }) => contains(sentenceRange, range) && range.start !== goal.range.start);
    return (
      told.length === 0 || told.some((figure) => figure.quantity.kind !== goal.quantity.kind || mostOf(figure) * TOO_MUCH > mostOf(goal))
    );
  });
}

export const overEngineering = antiPatternRule({
  id: 'anti/over-engineering',
  says: 'It is designed for {goal}, {ratio} times the {now} stated, and no growth towards it is stated.',
  *detect({ document }) {
    const all = [...new Set([...loadFigures(document), ...countFigures(document), ...besideGoals(document)])].filter(
      ({ quantity }) => !quantity.change,
    );
    const loads = all.filter(({ range }, index) => all.findIndex((each) => each.range.start === range.start) === index);
    for (const goal of loads.filter(isGoal)) {
      if (growsTowards(document, goal)) continue;
      const now = presentOf(document, goal, loads);
      if (now === undefined) continue;
      const ratio = mostOf(goal) / now.amount;
      if (ratio >= TOO_MUCH && Number.isFinite(ratio))
        yield {
          range: goal.range,
          data: { goal: goal.quantity.written, now: now.written, ratio: Math.round(ratio) },
          related: [{ uri: document.uri, range: now.range, message: 'The scale stated' }],
        };
    }
  },
});
