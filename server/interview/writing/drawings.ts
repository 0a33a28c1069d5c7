/** Diagrams of the parts that answers name: containers and interfaces, every edge labelled with what the answers say of it. */
import { lowered } from '../advice/wording.ts';
import { stepWith } from './journey.ts';
import { isCache, type Neighbour, type Parts } from './parts.ts';
import type { Told } from './told.ts';

/** Containers inside the boundary of the system, neighbours outside it. */
export function containerDrawing(parts: Parts, told: Told): readonly string[] {
  const inside = [...parts.own.map((name) => `    ${idOf(parts, name)}["${quoted(name)}"]`), ...parts.further.map((name, index) => `    piece${index}["${quoted(name)}"]`)];
  const edges = parts.own.slice(1).map((name, index) => `  ${idOf(parts, parts.own[index])} -->|passes on| ${idOf(parts, name)}`);
  parts.further.forEach((_, index) => edges.push(`  ${idOf(parts, parts.core)} -->|has| piece${index}`));
  const stored = (names: readonly string[], id: string, label: (name: string) => string): void => names.forEach((name, index) => {
    inside.push(`    ${id}${index}[("${name}")]`);
    edges.push(`  ${idOf(parts, id === 'store' ? parts.keeper : parts.core)} -->|${lowered(onEdge(label(name)))}| ${id}${index}`);
  });
  stored(parts.stores, 'store', () => 'reads and writes');
  stored(parts.caches, 'cache', (name) => (isCache(told, name) ? 'looks up' : 'uses'));
  stored(parts.queues, 'queue', (name) => stepWith(told, name)?.what ?? 'publishes');
  const callers = parts.callers.map(({ name }, index) => `  caller${index}["${name}"]`);
  const called = parts.called.map(({ name }, index) => `  other${index}["${quoted(name)}"]`);
  parts.callers.forEach((caller, index) => edges.push(`  caller${index} -->|${labelOf(caller)}| ${idOf(parts, parts.own[0])}`));
  parts.called.forEach((other, index) => edges.push(`  ${idOf(parts, parts.core)} -->|${calledFor(other, told)}| other${index}`));
  return fence(['flowchart LR', '  accTitle: Containers', ...callers, `  subgraph boundary["Inside ${quoted(parts.system)}"]`, ...inside, '  end', ...called, ...edges]);
}

/** The system as one box among those it talks to. */
export function contextDrawing(parts: Parts, told: Told): readonly string[] {
  return fence([
    'flowchart LR', '  accTitle: System context', `  system["${quoted(parts.system)}"]`,
    ...parts.callers.flatMap((caller, index) => [`  caller${index}["${quoted(caller.name)}"]`, `  caller${index} -->|${labelOf(caller)}| system`]),
    ...parts.called.flatMap((other, index) => [`  other${index}["${quoted(other.name)}"]`, `  system -->|${calledFor(other, told)}| other${index}`]),
  ]);
}

/** Who uses which interface of the system. */
export function interfaceDrawing(parts: Parts): readonly string[] {
  return fence(['flowchart LR', '  accTitle: Callers', ...parts.callers.map(({ name }, index) => `  caller${index}["${name}"]`), `  system["${quoted(parts.own[0] ?? parts.system)}"]`, ...parts.callers.map((caller, index) => `  caller${index} -->|${labelOf(caller)}| system`)]);
}

function idOf({ system, own }: Parts, name: string | undefined): string {
  return name === system || name === undefined ? 'system' : `part${own.indexOf(name)}`;
}

/** `payment, REST`: what for, and how. */
function calledFor(other: Neighbour, told: Told): string {
  const what = stepWith(told, other.name)?.what;
  const how = what === undefined ? labelOf(other) : other.protocol;
  return [what, how].filter((each) => each !== undefined).map((each) => lowered(onEdge(each))).join(', ');
}

function labelOf({ protocol, mode }: Neighbour): string {
  return protocol ?? (mode === 'async' ? 'events' : 'calls');
}

function fence(lines: readonly string[]): readonly string[] {
  return ['```mermaid', ...lines, '```'];
}

/** As it may stand on an edge: without the signs that Mermaid reads there. */
function onEdge(text: string): string {
  return text.replaceAll(/["|[\](){}<>;#]/g, ' ').replaceAll(/ {2,}/g, ' ').trim();
}

/** As it may stand between quotes. */
function quoted(text: string): string {
  return text.replaceAll('"', "'");
}
