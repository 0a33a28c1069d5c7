/** Downtimes told with their availability in one sentence, or in the sentence right behind it. Rows and sections are `downtimes.ts`. */
import { LETTER, WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { Figure } from '../../quantities/figure.ts';
import { periodIn } from '../../quantities/periodNamed.ts';
import { periodOf } from '../../quantities/units.ts';
import { percentOf } from './availability.ts';
import { speaksOfOtherTime, rowText, isDowntime, ifMeant, type DowntimeStatement } from './downtimeStatement.ts';

/** What makes the second of two figures the meaning of the first. */
const EXPLAINS = regex('i')`
  ^[^.;]{0,24}\($|^,? or $|[(=≈~→:]|${WORD_START}(?:i\.?e\.?|that is|that['’]s|which is|means?|meaning|allow(?:s|ing|ed)?|lets?|leav(?:es|ing)|
  giv(?:es|ing)|equals?|translates?|corresponds?|amounts? to|permits?|works out|comes to|equivalent|
  or (?:about|roughly|around|at most|less than|no more than|up to)|no more than|not more than|at most|budget|up to)${WORD_END}
`;
/** `The error budget for 99.9% over 30 days is`: what follows is that budget. */
const BUDGET_FOR = /(?:error|downtime|outage) budget (?:for|of|at|with) (?:an? )?(?:availability |target |slo |uptime )?(?:of )?$/i;
/** The same, where the downtime comes first. */
const FOLLOWS = regex('i')`
  [(=≈→]|${WORD_START}(?:i\.e\.|that is|corresponds?|equals?|which is|follows? from|derived from|results? from|(?:as )?implied by|for|from|
  at)${WORD_END}
`;
const APART = anyWord`
  but|while|whereas|however|though|although|instead|plus|also|rto|rpo|recover${LETTER}*|retention|kept|backup${LETTER}*|until|then
  (?:we|i|they|team) (?:want|need|have|had|plan|expect|do|see|saw)
`;

/** An availability in the same sentence: the nearest before the downtime, or the one that follows in brackets. */
export function inTheSentence(figures: readonly Figure[], index: number): DowntimeStatement | undefined {
  const downtime = figures[index];
  const text = downtime?.inline?.prose;
  if (
    downtime?.sentence === undefined ||
    text === undefined ||
    speaksOfOtherTime(downtime.sentence.prose) ||
    speaksOfOtherTime(rowText(downtime))
  )
    return undefined;
  const { sentence, quantity } = downtime;
  const isHere = (figure: Figure | undefined): figure is Figure =>
    figure?.inline?.shape === downtime.inline?.shape && figure?.sentence?.start === sentence.start;
  const next = figures[index + 1];
  const behind = text.slice(quantity.end, isHere(next) ? next.quantity.start : Math.min(sentence.end, quantity.end + 40));
  for (let at = index - 1; at > index - 4; at--) {
    const before = figures[at];
    if (!isHere(before)) break;
    const percent = percentOf(before);
    if (percent === undefined) continue;
    const gap = text.slice(before.quantity.end, quantity.start);
    const between = figures.slice(at + 1, index);
    const period = quantity.period ?? before.quantity.period ?? periodIn(`${gap} ${behind}`);
    const explained =
      (EXPLAINS.test(gap) || BUDGET_FOR.test(text.slice(sentence.start, before.quantity.start))) &&
      (quantity.period !== undefined || isDowntime(downtime, gap + behind));
    if (
      period === undefined ||
      gap.length > 110 ||
      APART.test(gap) ||
      (gap.includes(';') && !explained) ||
      between.some((each) => each.quantity.kind !== 'duration') ||
      (!explained && !isDowntime(downtime, gap + behind))
    )
      break;
    return ifMeant({ availability: before, percent, downtime, period }, explained);
  }
  if (!isHere(next)) return undefined;
  const percent = percentOf(next) ?? undefined;
  const lead = text.slice(Math.max(sentence.start, quantity.start - 40), quantity.start);
  const period = quantity.period ?? periodIn(behind) ?? periodIn(lead) ?? next.quantity.period;
  const gap = text.slice(quantity.end, next.quantity.start);
  if (percent === undefined || period === undefined || gap.length > 60 || !FOLLOWS.test(gap) || !isDowntime(downtime, lead + gap))
    return undefined;
  return ifMeant({ availability: next, percent, downtime, period }, true);
}

/** `99.9% are promised. That is 43 minutes a month.`, `In a month this means half an hour.`: what the sentence before said is meant. */
const MEANS_IT = regex('iu')`
  ^(?:(?:in|over|per|for) (?:an?|the|each|every) (?<lead>(?:[\p{L}\d-]+ )?(?:year|quarter|month|week|day)),? )?(?:that|this|it|which)
  (?: figure| target| level)? (?:is|means|leaves|allows(?: for)?|gives|makes|comes to|amounts to|permits|works out (?:at|to|as)|
  translates (?:in)?to|corresponds to|equals|buys|grants|stands for)(?: (?:us|the team|on-?call|one|you))?
  (?: (?:with|for|a downtime of|an outage of|downtime of))?
  (?: (?:no more than|not more than|at most|about|around|roughly|approximately|some|up to|less than|only|just|a mere))?\s$
`;

/** The availability that the sentence right before states, where this one begins by saying what it means. */
export function inTheSentenceBefore(figures: readonly Figure[], index: number): DowntimeStatement | undefined {
  const downtime = figures[index];
  const before = figures.slice(Math.max(0, index - 3), index).findLast((figure) => figure.quantity.kind !== 'duration');
  const text = downtime?.inline?.prose;
  if (
    downtime?.sentence === undefined ||
    before?.sentence === undefined ||
    text === undefined ||
    before.inline?.shape !== downtime.inline?.shape
  )
    return undefined;
  const { sentence, quantity } = downtime;
  const others = figures.filter(
    (figure) =>
      figure !== before &&
      figure.inline?.shape === before.inline?.shape &&
      figure.sentence?.start === before.sentence?.start &&
      percentOf(figure) !== undefined,
  );
  const percent = others.length > 0 ? undefined : percentOf(before);
  const said = MEANS_IT.exec(text.slice(sentence.start, quantity.start));
  if (
    percent === undefined ||
    said === null ||
    before.sentence.end > sentence.start ||
    text.slice(before.sentence.end, sentence.start).trim() !== '' ||
    speaksOfOtherTime(sentence.prose)
  )
    return undefined;
  const behind = text.slice(quantity.end, sentence.end);
  const period =
    quantity.period ??
    periodIn(behind) ??
    (said.groups?.['lead'] === undefined
      ? undefined
      : (periodIn(`a ${said.groups['lead']}`) ?? periodOf(said.groups['lead'].split(' ').at(-1) ?? ''))) ??
    before.quantity.period;
  const isSaid = quantity.period !== undefined || isDowntime(downtime, behind);
  return period === undefined || !isSaid ? undefined : ifMeant({ availability: before, percent, downtime, period }, true);
}
