/** Components that wait for each other in a circle. Edges that nobody waits for break it. */
import { callsOf, modeBetween, type Call } from '../../claims/parts/calls.ts';
import { styleOf } from '../../claims/parts/style.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';

export const compDependencyCycle = defineRule<'cycle' | 'circle'>({
  meta: {
    id: 'comp/dependency-cycle',
    title: 'Components call each other in a circle',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'c',
    fix: 'none',
    since: '0.2.0',
    sources: ['HEAPTRACE'],
    messages: {
      cycle:
        '{path}: each of these calls the next and waits, so none starts, deploys or fails alone, and a slow one blocks itself. Turn one of the calls into an event, or move what both need into a part of its own.',
      circle:
        '{path}: each of these depends on the next, so none starts, deploys or fails alone. Turn one of the calls into an event, say which one nobody waits for, or move what both need into a part of its own.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context)) return;
    const calls = callsOf(document).filter(
      (call) =>
        call.from.part !== undefined &&
        call.to.part !== undefined &&
        call.to.part.standing !== 'client' &&
        call.to.part.standing !== 'store',
    );
    const waiting = calls.filter((call) => isWaited(calls, call));
    const told = new Set<string>();
    for (const call of waiting) {
      if (told.has(call.from.key)) continue;
      const cycle = shortestBack(waiting, call.from.key);
      if (cycle === undefined) continue;
      // Calls inside one process wait for no wire.
      if (styleOf(document) === 'monolith') return;
      for (const each of cycle) told.add(each.from.key);
      const [first, ...others] = [...cycle].sort((a, b) => a.range.start - b.range.start);
      if (first === undefined) continue;
      const start = cycle.indexOf(first);
      const path = [...cycle.slice(start), ...cycle.slice(0, start), first].map((each) => each.from.title).join(' → ');
      const isSaid = cycle.every((call) => modeBetween(calls, call.from.key, call.to.key) === 'sync');
      yield {
        message: isSaid ? 'cycle' : 'circle',
        data: { path },
        range: first.range,
        related: others.map((each) => ({ uri: document.uri, range: each.range, message: `${each.from.title} calls ${each.to.title}` })),
      };
    }
  },
});

/** What a part says of itself where it learns of others by their events. */
const LISTENS = /\b(?:events?|consum\w+|subscri\w+|listens?|topics?|asynchron\w+)\b/i;

/** Where nothing says whether a call is waited for, a part that listens to events may get all it needs so. */
function isWaited(calls: readonly Call[], { from, to }: Call): boolean {
  const mode = modeBetween(calls, from.key, to.key);
  return mode === 'sync' || (mode === 'unknown' && from.part?.entries.some((entry) => LISTENS.test(entry.section?.text ?? '')) !== true);
}

/** The shortest way along the calls from a part back to itself; undefined where there is none. */
function shortestBack(calls: readonly Call[], start: string): readonly Call[] | undefined {
  const ways: (readonly Call[])[] = calls.filter((call) => call.from.key === start).map((call) => [call]);
  const seen = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const at = way.at(-1)?.to.key;
    if (at === start) return way;
    if (at === undefined || seen.has(at)) continue;
    seen.add(at);
    for (const call of calls) if (call.from.key === at) ways.push([...way, call]);
  }
  return undefined;
}
