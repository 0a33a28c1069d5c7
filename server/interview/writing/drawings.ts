/** Diagrams of the parts that answers name: containers and interfaces, every edge labelled with what the answers say of it. */
import { lowered } from '../advice/wording.ts';
import { stepWith } from './journey.ts';
import type { Neighbour, Parts } from './parts.ts';
import type { Told } from './told.ts';

/** Containers inside the boundary of the system, neighbours outside it. */
export function containerDrawing(parts: Parts, told: Told): readonly string[] {
  const inside: string[] = [`    system["${quoted(parts.system)}"]`];
  const edges: string[] = [];
  const stored = (names: readonly string[], id: string, label: (name: string) => string): void => names.forEach((name, index) => {
    inside.push(`    ${id}${index}[("${name}")]`);
    edges.push(`  system -->|${lowered(label(name))}| ${id}${index}`);
  });
  parts.components.forEach((name, index) => {
    inside.push(`    part${index}["${quoted(name)}"]`);
    edges.push(`  ${index === 0 ? 'system' : `part${index - 1}`} -->|passes on| part${index}`);
  });
  stored(parts.stores, 'store', () => 'reads and writes');
  stored(parts.caches, 'cache', () => 'looks up');
  stored(parts.queues, 'queue', (name) => stepWith(told, name)?.what ?? 'publishes');
  const callers = parts.callers.map(({ name }, index) => `  caller${index}["${name}"]`);
  const called = parts.called.map(({ name }, index) => `  other${index}["${quoted(name)}"]`);
  parts.callers.forEach((caller, index) => edges.push(`  caller${index} -->|${labelOf(caller)}| system`));
  parts.called.forEach((other, index) => edges.push(`  system -->|${[stepWith(told, other.name)?.what, labelOf(other)].filter((each) => each !== undefined).map(lowered).join(', ')}| other${index}`));
  return fence(['flowchart LR', '  accTitle: Containers', ...callers, `  subgraph boundary["Inside ${quoted(parts.system)}"]`, ...inside, '  end', ...called, ...edges]);
}

/** Who uses which interface of the system. */
export function interfaceDrawing(parts: Parts): readonly string[] {
  return fence(['flowchart LR', '  accTitle: Callers', ...parts.callers.map(({ name }, index) => `  caller${index}["${name}"]`), `  system["${quoted(parts.system)}"]`, ...parts.callers.map((caller, index) => `  caller${index} -->|${labelOf(caller)}| system`)]);
}

function labelOf({ protocol, mode }: Neighbour): string {
  return protocol ?? (mode === 'async' ? 'events' : 'calls');
}

function fence(lines: readonly string[]): readonly string[] {
  return ['```mermaid', ...lines, '```'];
}

/** As it may stand between quotes. */
function quoted(text: string): string {
  return text.replaceAll('"', "'");
}
