/**
 * Who reaches whom: the hand-overs of the journey between the parts that answers name, and what is said of a part without it. What is said
 * of no part is said of the system as a whole: it stands among its parts then, so that no part is made to call what no answer says it calls.
 */
import type { Mode } from '../../claims/parts/dependencyList.ts';
import { isCache } from './caches.ts';
import type { Flow } from './flow.ts';
import { stepWith } from './steps.ts';
import type { Parts, Station } from './parts.ts';
import type { Told } from './told.ts';

/** One part reaching another; both by the names they go by. */
export interface Connection {
  readonly from: string;
  readonly to: string;
  /** What is done there, where an answer says it. */
  readonly what: string | undefined;
  readonly protocol: string | undefined;
  readonly mode: Mode;
  /** Whether the journey passes here. */
  readonly passed: boolean;
}

/** The parts before it is known what reaches them. */
interface Unconnected extends Omit<Parts, 'own' | 'connections'> {
  readonly within: readonly string[];
  /** Whether the journey passes the system by its own name. */
  readonly isPassed: boolean;
}

interface Journey {
  readonly told: Told;
  readonly flow: Flow;
  readonly stations: ReadonlyMap<string, Station>;
}

/** The parts with everything that connects them. */
export function connected({ within, isPassed, ...parts }: Unconnected, journey: Journey): Parts {
  const passed = passedIn(parts, journey);
  const isPart = (name: string): boolean => passed.some(({ from, to }) => from === name || to === name);
  const further = parts.further.filter((name) => !isPart(name));
  const pieces = [...within, ...parts.further.filter(isPart)];
  const own = pieces.length === 0 || isPassed || further.length > 0 ? [parts.system, ...pieces] : pieces;
  return { ...parts, own, further, connections: [...passed, ...besides({ ...parts, own, further }, passed, journey.told)] };
}

/** The hops of the journey between parts that are known, each once. */
function passedIn(parts: Omit<Unconnected, 'within' | 'isPassed'>, { told, flow, stations }: Journey): readonly Connection[] {
  const neighbours = [...parts.called, ...parts.callers];
  const kept = [...parts.stores, ...parts.caches, ...parts.queues];
  const nameOf = (said: string): string | undefined =>
    stations.get(said.toLowerCase())?.name ??
    [...kept, ...neighbours.map(({ name }) => name), ...parts.further].find((name) => name.toLowerCase() === said.toLowerCase());
  const connections: Connection[] = [];
  for (const { from: saidFrom, to: saidTo, what, later } of flow.hops) {
    const [first, second] = [nameOf(saidFrom), nameOf(saidTo)];
    if (first === undefined || second === undefined || first === second) continue;
    // Data goes on from a store; who acts is the part that it goes on to.
    const isTaken = kept.includes(first) && !kept.includes(second);
    const [from, to] = isTaken ? [second, first] : [first, second];
    if (connections.some((each) => each.from === from && each.to === to)) continue;
    const neighbour = neighbours.find(({ name }) => name === to || name === from);
    const taken = isTaken ? (parts.queues.includes(to) ? 'consumes' : 'reads') : stepWith(told, to)?.what;
    connections.push({
      from,
      to,
      what: what ?? taken,
      protocol: neighbour?.protocol,
      mode: later || parts.queues.includes(to) ? 'async' : (neighbour?.mode ?? 'unknown'),
      passed: true,
    });
  }
  return connections;
}

/** What answers name beside the hops. A step told behind a chain is done by the last part of it; what no journey names is the system's, or that of its only part. */
function besides(parts: Omit<Parts, 'connections'>, passed: readonly Connection[], told: Told): readonly Connection[] {
  const whole = parts.own.length === 1 ? (parts.own[0] ?? parts.system) : parts.system;
  const last =
    passed.map(({ from, to }) => [to, from].find((name) => parts.own.includes(name))).findLast((name) => name !== undefined) ?? whole;
  const isJoined = (name: string): boolean => passed.some(({ from, to }) => from === name || to === name);
  const loose = [...parts.stores, ...parts.caches, ...parts.queues].filter((name) => !isJoined(name));
  const connection = (from: string, to: string, more: Partial<Connection>): Connection => ({
    from,
    to,
    what: undefined,
    protocol: undefined,
    mode: 'unknown',
    passed: false,
    ...more,
  });
  return [
    ...parts.callers.filter(({ name }) => !isJoined(name)).map(({ name, protocol, mode }) => connection(name, whole, { protocol, mode })),
    ...parts.further.map((name) => connection(parts.system, name, { what: 'has' })),
    ...loose.map((name) =>
      connection(stepWith(told, name) === undefined ? whole : last, name, {
        what: usual(name, parts, told),
        ...(parts.queues.includes(name) && { mode: 'async' }),
      }),
    ),
    ...parts.called
      .filter(({ name }) => !isJoined(name))
      .map(({ name, protocol, mode }) => {
        const step = stepWith(told, name);
        return connection(step === undefined ? whole : last, name, {
          what: step?.what,
          protocol,
          mode: step?.later === true ? 'async' : mode,
        });
      }),
  ];
}

/** What is done with a store, a cache or a queue of which an answer says no more. */
function usual(name: string, { caches, queues }: Omit<Parts, 'connections'>, told: Told): string | undefined {
  if (queues.includes(name)) return stepWith(told, name)?.what;
  return caches.includes(name) && !isCache(told, name) ? 'uses' : undefined;
}
