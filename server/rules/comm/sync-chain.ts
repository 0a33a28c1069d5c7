/** Chains of calls that a user waits for end to end. */
import { callsOf, modeBetween, type Call, type CallEnd } from '../../claims/parts/calls.ts';
import { standingOfName } from '../../claims/parts/components.ts';
import { awaitedCallsDrawn } from '../../claims/drawings/drawnCalls.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';

/** So many hops in a row are a chain. */
const LONG = 3;
/** Calls that a further chain adds to those told; with fewer it is the same chain. */
const FEWEST_NEW = 2;
/** No chain is worth following further. */
const LONGEST = 8;

export const commSyncChain = defineRule<'chain'>({
  meta: {
    id: 'comm/sync-chain',
    title: 'A user waits for a chain of synchronous calls',
    severity: 'info',
    kinds: ['plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['HEAPTRACE', 'PLANNER'],
    messages: {
      chain:
        '{path}: {hops} synchronous calls in a row. Their delays add up and any of them breaks the journey; take one out of the path, answer from a copy, or hand the rest to a queue.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context)) return;
    const calls = [...callsOf(document), ...awaitedCallsDrawn(document)];
    const callers = new Set(calls.filter((call) => call.source !== 'callers').map((call) => call.from.key));
    const hops = firstOfEach(
      calls.filter(
        (call) => modeBetween(calls, call.from.key, call.to.key) === 'sync' && runs(call.from, callers) && runs(call.to, callers),
      ),
    );
    // In a circle everything is called; the way in is from outside it.
    const called = new Set(hops.filter((hop) => !reaches(hops, hop.to.key, hop.from.key)).map((hop) => hop.to.key));
    const told = new Set<string>();
    for (const start of new Set(hops.map((hop) => hop.from.key))) {
      if (called.has(start)) continue;
      const chain = longestFrom(hops, start, []);
      const [first, ...others] = chain;
      if (
        first === undefined ||
        chain.length < LONG ||
        chain.filter((hop) => !told.has(`${hop.from.key} ${hop.to.key}`)).length < FEWEST_NEW
      )
        continue;
      for (const hop of chain) told.add(`${hop.from.key} ${hop.to.key}`);
      const path = [first.from, ...chain.map((hop) => hop.to)].map((end) => end.title).join(' → ');
      yield {
        message: 'chain',
        data: { path, hops: chain.length },
        range: first.range,
        related: others.map((hop) => ({ uri: document.uri, range: hop.range, message: `${hop.from.title} calls ${hop.to.title}` })),
      };
    }
  },
});

/** A service of one's own or another's; a client only starts the journey, and a store ends it. */
function runs({ key, part, title }: CallEnd, callers: ReadonlySet<string>): boolean {
  const standing = part?.standing ?? standingOfName(title);
  // What is called a store and calls others is a service all the same.
  return standing === 'service' || standing === 'external' || (standing === 'store' && callers.has(key));
}

/** Whether a call leads, over others, from one end to another. */
function reaches(hops: readonly Call[], from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const key of seen) for (const hop of hops) if (hop.from.key === key) seen.add(hop.to.key);
  return seen.has(to);
}

function firstOfEach(calls: readonly Call[]): readonly Call[] {
  return calls.filter(
    (call, index) => calls.findIndex((other) => other.from.key === call.from.key && other.to.key === call.to.key) === index,
  );
}

/** The longest way along the hops that visits no part twice. */
function longestFrom(hops: readonly Call[], from: string, way: readonly Call[]): readonly Call[] {
  if (way.length >= LONGEST) return way;
  let best = way;
  for (const hop of hops) {
    if (hop.from.key !== from || way.some((each) => each.from.key === hop.to.key)) continue;
    const longer = longestFrom(hops, hop.to.key, [...way, hop]);
    if (longer.length > best.length) best = longer;
  }
  return best;
}
