/** num/timeout-budget: a hop may take longer than whoever waits for it, or hops one after the other longer than the whole. */
import { aroundWait, waitsOf, WAIT_WORDS, type Wait } from '../../claims/timeouts.ts';
import { mayMeet } from '../../claims/statedFigure.ts';
import { isOnePart, layerOf } from '../../claims/waitNames.ts';
import type { ArchDocument } from '../../document/document.ts';
import { compareExact, plus, ZERO } from '../../quantities/exact.ts';
import { humaneDuration } from '../../quantities/format.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';
import { shortest } from '../support/targets.ts';

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
      longer: 'This hop may take {hop}, and {outer} stops waiting after {whole}: the rest is work for nobody, and the caller cannot tell failure from delay. Make the inner timeout shorter than the outer one.',
      sum: 'One after the other the hops may take {sum}, and the whole is given {whole}. Give each a share that adds up to less, or run them in parallel.',
    },
  },
  *check({ document, records }) {
    const live = waitsOf(document).filter(({ figure }) => isInForce(records, figure.section));
    const fired = new Set<Wait>();
    for (const hop of live) {
      const outer = shortest(timed(aroundWait(document, hop).filter((wait) => live.includes(wait))));
      if (outer === undefined || compareExact(hop.seconds, outer.seconds) <= 0) continue;
      fired.add(hop);
      yield {
        message: 'longer',
        data: { hop: humaneDuration(hop.seconds), outer: nameOfWaiter(outer.wait), whole: humaneDuration(outer.seconds) },
        range: hop.figure.range,
        related: [{ uri: document.uri, range: outer.wait.figure.range, message: 'Who waits stops here' }],
      };
    }
    for (const whole of live) {
      const hops = whole.scope === 'all' ? sequenceWithin(document, whole, live) : sequenceFor(whole, live);
      const sum = hops.reduce((all, hop) => plus(all, hop.seconds), ZERO);
      const [first] = hops;
      if (first === undefined || hops.some((hop) => fired.has(hop)) || compareExact(sum, whole.seconds) <= 0) continue;
      yield {
        message: 'sum',
        data: { sum: `${hops.map((hop) => humaneDuration(hop.seconds)).join(' + ')} = ${humaneDuration(sum)}`, whole: humaneDuration(whole.seconds) },
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

function timed(waits: readonly Wait[]): readonly { readonly wait: Wait; readonly seconds: Wait['seconds']; readonly of: undefined }[] {
  return waits.map((wait) => ({ wait, seconds: wait.seconds, of: undefined }));
}

const IN_SEQUENCE = /(?<![a-z\u00C0-\u024F])(?:sequential(?:ly)?|in sequence|one after (?:the other|another)|in turn|serial(?:ly)?|in series|in this order|then)(?![a-z\u00C0-\u024F])/i;
const AT_ONCE = /(?<![a-z\u00C0-\u024F])(?:parallel|concurrently|at once|simultaneous(?:ly)?|fan(?:s|ned)?[- ]out)(?![a-z\u00C0-\u024F])/i;
const FEWEST_HOPS = 2;

/** Two or more hops of one section that its text says follow each other. */
function sequenceWithin(document: ArchDocument, whole: Wait, waits: readonly Wait[]): readonly Wait[] {
  const { section } = whole.figure;
  const said = section.text;
  if (!IN_SEQUENCE.test(said) || AT_ONCE.test(said)) return [];
  const hops = waits.filter((wait) => wait.scope !== 'all' && wait.figure.section === section && aroundWait(document, wait).includes(whole));
  const callers = new Set(hops.map(({ waiter, callee }) => (callee === undefined ? undefined : waiter)));
  return hops.length < FEWEST_HOPS || callers.size > 1 ? [] : hops;
}

/** Two or more hops of whom one caller waits for, in a sentence that says they follow each other. */
function sequenceFor({ scope, callee, figure }: Wait, waits: readonly Wait[]): readonly Wait[] {
  if (scope !== 'call' || callee === undefined) return [];
  const own = waits.filter((wait) => wait.scope !== 'all' && wait.callee !== undefined && isOnePart(wait.waiter, callee) && mayMeet(wait.figure, figure));
  const [first] = own;
  const said = first === undefined ? '' : first.figure.sentence?.text ?? '';
  if (!IN_SEQUENCE.test(said) || AT_ONCE.test(said)) return [];
  const hops = own.filter((wait) => wait.figure.sentence?.text === said);
  return hops.length < FEWEST_HOPS || new Set(hops.map((wait) => wait.callee)).size < hops.length ? [] : hops;
}
