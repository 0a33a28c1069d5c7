/** Diagrams of the parts that answers name: containers and interfaces, every edge labelled with what the answers say of it. */
import { lowered } from '../advice/wording.ts';
import type { Connection } from './connections.ts';
import type { Neighbour, Parts } from './parts.ts';

/** Containers inside the boundary of the system, neighbours outside it. */
export function containerDrawing(parts: Parts): readonly string[] {
  const ids = idsOf(parts);
  const box = (name: string): string => `${ids.get(name) ?? ''}["${quoted(name)}"]`;
  const drum = (name: string): string => `${ids.get(name) ?? ''}[("${quoted(name)}")]`;
  // What no part is said to use is joined to the boundary, so it stands outside.
  const isInside = (name: string): boolean => parts.connections.some(({ from, to }) => to === name && ids.has(from));
  const kept = [...parts.stores, ...parts.caches, ...parts.queues];
  const inside = [...[...parts.own, ...parts.further].map(box), ...kept.filter(isInside).map(drum)];
  return fence([
    'flowchart LR',
    '  accTitle: Containers',
    ...parts.callers.map(({ name }) => `  ${box(name)}`),
    `  subgraph boundary["Inside ${quoted(parts.system)}"]`,
    ...inside.map((line) => `    ${line}`),
    '  end',
    ...kept.filter((name) => !isInside(name)).map((name) => `  ${drum(name)}`),
    ...parts.called.map(({ name }) => `  ${box(name)}`),
    ...parts.connections.map(
      (connection) =>
        `  ${ids.get(connection.from) ?? 'boundary'} -->|${labelOf(connection, parts)}| ${ids.get(connection.to) ?? 'boundary'}`,
    ),
  ]);
}

/** The system as one box among those it talks to. */
export function contextDrawing(parts: Parts): readonly string[] {
  const whatFor = (name: string): Connection | undefined => parts.connections.find(({ from, to }) => from === name || to === name);
  const label = (neighbour: Neighbour): string => {
    const connection = whatFor(neighbour.name);
    return connection === undefined ? howOf(neighbour) : labelOf(connection, parts);
  };
  return fence([
    'flowchart LR',
    '  accTitle: System context',
    `  system["${quoted(parts.system)}"]`,
    ...parts.callers.flatMap((caller, index) => [
      `  caller${index}["${quoted(caller.name)}"]`,
      `  caller${index} -->|${label(caller)}| system`,
    ]),
    ...parts.called.flatMap((other, index) => [`  other${index}["${quoted(other.name)}"]`, `  system -->|${label(other)}| other${index}`]),
  ]);
}

/** Who uses which interface of the system. */
export function interfaceDrawing(parts: Parts): readonly string[] {
  const callers = parts.connections.filter(({ from }) => parts.callers.some(({ name }) => name === from));
  const reached = [...new Set(callers.map(({ to }) => to))];
  return fence([
    'flowchart LR',
    '  accTitle: Callers',
    ...parts.callers.map(({ name }, index) => `  caller${index}["${quoted(name)}"]`),
    ...reached.map((name, index) => `  part${index}["${quoted(name)}"]`),
    ...callers.map(
      (connection) =>
        `  caller${parts.callers.findIndex(({ name }) => name === connection.from)} -->|${labelOf(connection, parts)}| part${reached.indexOf(connection.to)}`,
    ),
  ]);
}

/** What is done, and how: `payment, REST`. */
export function labelOf({ from, to, what, protocol, mode }: Connection, { own, stores, caches, queues }: Parts): string {
  const usual = stores.includes(to) ? 'reads and writes' : caches.includes(to) ? 'looks up' : queues.includes(to) ? 'publishes' : undefined;
  const words =
    what === undefined
      ? [usual ?? protocol ?? (own.includes(from) && own.includes(to) && mode === 'unknown' ? 'passes on' : howOf({ protocol, mode }))]
      : [what, ...(protocol === undefined ? [] : [protocol])];
  return words.map((each) => lowered(onEdge(each))).join(', ');
}

function howOf({ protocol, mode }: Pick<Neighbour, 'protocol' | 'mode'>): string {
  return protocol ?? (mode === 'async' ? 'events' : 'calls');
}

/** An id for everything that is drawn, by its name. */
function idsOf({ system, own, further, stores, caches, queues, callers, called }: Parts): ReadonlyMap<string, string> {
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ['part', own.filter((name) => name !== system)],
    ['piece', further],
    ['store', stores],
    ['cache', caches],
    ['queue', queues],
    ['caller', callers.map(({ name }) => name)],
    ['other', called.map(({ name }) => name)],
  ];
  const ids = new Map<string, string>(groups.flatMap(([id, names]) => names.map((name, index) => [name, `${id}${index}`] as const)));
  return own.includes(system) ? ids.set(system, 'system') : ids;
}

function fence(lines: readonly string[]): readonly string[] {
  return ['```mermaid', ...lines, '```'];
}

/** As it may stand on an edge: without the signs that Mermaid reads there. */
function onEdge(text: string): string {
  return text
    .replaceAll(/["|[\](){}<>;#]/g, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}

/** As it may stand between quotes. */
function quoted(text: string): string {
  return text.replaceAll('"', "'");
}
