/** num/timeout-budget: a hop may take longer than whoever waits for it, or hops one after the other longer than the whole. */
import { groupedBy } from '../../base/groupedBy.ts';
import { anyWord } from '../../base/patterns.ts';
import { waitsOf, WAIT_WORDS, type Wait } from '../../claims/waiting/timeouts.ts';
import { mayMeet } from '../../claims/statedFigure.ts';
import { bareName } from '../../claims/parts/partNames.ts';
import { isOnePart, layerOf } from '../../claims/waiting/waitNames.ts';
import { shortestAround, standsAround } from '../../claims/waiting/waitsAround.ts';
import type { ArchDocument } from '../../document/document.ts';
import { compareExact, plus, ZERO } from '../../quantities/exact.ts';
import { humaneDuration } from '../../quantities/format.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';

export const timeoutBudget = defineRule<'longer' | 'sum'>({
  meta: {
    id: 'num/timeout-budget',
    title: 'A timeout is over that of its caller',
    severity: 'error',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    words: [WAIT_WORDS],
    messages: {
      longer:
        'This hop may take {hop}, and {outer} stops waiting after {whole}: the rest is work for nobody, and the caller cannot tell failure from delay. Make the inner timeout shorter than the outer one.',
      sum: 'One after the other the hops may take {sum}, and the whole is given {whole}. Give each a share that adds up to less, or run them in parallel.',
    },
  },
  *check({ document, records }) {
    const isLive = ({ figure }: Wait): boolean => isInForce(records, figure.section);
    const live = waitsOf(document).filter(isLive);
    const fired = new Set<Wait>();
    for (const hop of live) {
      const outer = shortestAround(document, hop, isLive);
      if (outer === undefined || compareExact(hop.seconds, outer.seconds) <= 0) continue;
      fired.add(hop);
      yield {
        message: 'longer',
        data: { hop: humaneDuration(hop.seconds), outer: nameOfWaiter(outer), whole: humaneDuration(outer.seconds) },
        range: hop.figure.range,
        related: [{ uri: document.uri, range: outer.figure.range, message: 'Who waits stops here' }],
      };
    }
    const hopsOf = sequences(document, live);
    for (const whole of live) {
      const hops = hopsOf(whole);
      const sum = hops.reduce((all, hop) => plus(all, hop.seconds), ZERO);
      const [first] = hops;
      if (first === undefined || hops.some((hop) => fired.has(hop)) || compareExact(sum, whole.seconds) <= 0) continue;
      yield {
        message: 'sum',
        data: {
          sum: `${hops.map((hop) => humaneDuration(hop.seconds)).join(' + ')} = ${humaneDuration(sum)}`,
          whole: humaneDuration(whole.seconds),
        },
        range: first.figure.range,
        related: [{ uri: document.uri, range: whole.figure.range, message: 'The time for the whole' }],
      };
    }
  },
});

/** With an article where the name says what it is. */
function nameOfWaiter({ waiter }: Wait): string {
  if (waiter === undefined) return 'the whole request';
  return layerOf(waiter) === undefined ? `“${waiter}”` : `the ${waiter}`;
}

const IN_SEQUENCE = anyWord`
  sequential(?:ly)?|in sequence|one after (?:the other|another)|in turn|serial(?:ly)?|in series|in this order|then|after (?:it|that|this|which)
  afterwards|next|followed by|made after|back to back|subsequently|only then|in a row
`;
const AT_ONCE = anyWord`parallel|concurrently|at once|simultaneous(?:ly)?|fan(?:s|ned)?[- ]out`;
const FEWEST_HOPS = 2;
/** Nobody writes down a longer sequence: so many figures are something else. */
const MOST_HOPS = 20;

/** A function that gives the hops whose times add up within a whole: two or more that the text says follow each other. */
function sequences(document: ArchDocument, live: readonly Wait[]): (whole: Wait) => readonly Wait[] {
  const hops = live.filter(({ scope }) => scope !== 'all');
  const bySection = groupedBy(hops, ({ figure }) => figure.section);
  const inSequence = new Set([...bySection.keys()].filter(({ text }) => saysSequence(text)));
  const calls = hops.filter(({ waiter, callee }) => waiter !== undefined && callee !== undefined);
  const byWaiter = groupedBy(calls, ({ waiter = '' }) => bareName(waiter));
  const bySentence = groupedBy(calls, ({ figure }) => figure.sentence);

  /** Hops of one section. */
  const within = (whole: Wait): readonly Wait[] => {
    const { section } = whole.figure;
    const found = inSequence.has(section) ? few(bySection.get(section), (hop) => standsAround(document, whole, hop)) : [];
    const callers = new Set(found.map(({ waiter, callee }) => (callee === undefined ? undefined : waiter)));
    return callers.size > 1 ? [] : found;
  };
  /** Hops of whom one caller waits for, in one sentence. */
  const waitedFor = ({ scope, callee, figure }: Wait): readonly Wait[] => {
    if (scope !== 'call' || callee === undefined) return [];
    const fits = (hop: Wait): boolean => isOnePart(hop.waiter, callee) && mayMeet(hop.figure, figure);
    const said = byWaiter.get(bareName(callee))?.find(fits)?.figure.sentence;
    const found = said !== undefined && saysSequence(said.text) ? few(bySentence.get(said), fits) : [];
    return new Set(found.map((hop) => hop.callee)).size < found.length ? [] : found;
  };
  return (whole) => {
    const found = whole.scope === 'all' ? within(whole) : waitedFor(whole);
    return found.length < FEWEST_HOPS ? [] : found;
  };
}

function saysSequence(text: string): boolean {
  return IN_SEQUENCE.test(text) && !AT_ONCE.test(text);
}

/** Those that fit; none where they are more than a sequence has. */
function few(waits: readonly Wait[] = [], fits: (wait: Wait) => boolean): readonly Wait[] {
  const found: Wait[] = [];
  for (const wait of waits) {
    if (fits(wait)) found.push(wait);
    if (found.length > MOST_HOPS) return [];
  }
  return found;
}
