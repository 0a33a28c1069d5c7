/** Diagrams of the parts that answers name: containers with labelled edges, the main sequence with its error path, entities. */
import type { Neighbour, Parts } from './parts.ts';
import type { Told } from './told.ts';

/** Containers inside the boundary of the system, neighbours outside it. */
export function containerDrawing(parts: Parts): readonly string[] {
  const inside: string[] = [`    system["${quoted(parts.system)}"]`];
  const edges: string[] = [];
  const stored = (names: readonly string[], id: string, label: string): void => names.forEach((name, index) => {
    inside.push(`    ${id}${index}[("${name}")]`);
    edges.push(`  system -->|${label}| ${id}${index}`);
  });
  stored(parts.stores, 'store', 'reads and writes');
  stored(parts.caches, 'cache', 'looks up');
  stored(parts.queues, 'queue', 'publishes');
  const callers = parts.callers.map(({ name }, index) => `  caller${index}["${name}"]`);
  const called = parts.called.map(({ name }, index) => `  other${index}["${name}"]`);
  parts.callers.forEach((caller, index) => edges.push(`  caller${index} -->|${labelOf(caller)}| system`));
  parts.called.forEach((other, index) => edges.push(`  system -->|${labelOf(other)}| other${index}`));
  return fence(['flowchart LR', '  accTitle: Containers', ...callers, `  subgraph boundary["Inside ${quoted(parts.system)}"]`, ...inside, '  end', ...called, ...edges]);
}

/** Who uses which interface of the system. */
export function interfaceDrawing(parts: Parts): readonly string[] {
  return fence(['flowchart LR', '  accTitle: Callers', ...parts.callers.map(({ name }, index) => `  caller${index}["${name}"]`), `  system["${quoted(parts.system)}"]`, ...parts.callers.map((caller, index) => `  caller${index} -->|${labelOf(caller)}| system`)]);
}

/** The main request there and back, and what happens when what it needs fails. */
export function sequenceDrawing(parts: Parts, told: Told): readonly string[] {
  const caller = parts.callers[0]?.name ?? 'Caller';
  const needed = parts.called[0]?.name ?? parts.stores[0] ?? 'Store';
  const onError = parts.called[0] === undefined ? told.slot('question/database-down', 'experience') : told.slot('question/dependency-errors', 'answers');
  return fence([
    'sequenceDiagram', '  accTitle: Main request',
    `  participant C as ${plain(caller)}`, `  participant S as ${plain(parts.system)}`, `  participant N as ${plain(needed)}`,
    '  C->>S: request', '  S->>N: call',
    `  alt ${plain(needed)} answers`, '    N-->>S: result', '    S-->>C: result',
    `  else ${plain(needed)} fails or times out`, '    N--xS: error', `    S-->>C: ${shortened(onError ?? 'error, handling is an open question')}`, '  end',
  ]);
}

/** The entities an answer lists behind `Entities:`; undefined where none does. */
export function entityDrawing(told: Told): readonly string[] | undefined {
  const listed = ['question/data-stores', 'question/journeys', 'question/functions', 'question/sensitivity'].flatMap((question) => told.sentences(question)).map((sentence) => /\bentit(?:y|ies)(?: are)?:? (?<list>.+)$/i.exec(sentence)?.groups?.['list']).find((list) => list !== undefined);
  const names = listed?.replace(/\.$/, '').split(/,| and /).map((name) => name.trim().replaceAll(/[^\p{L}\p{N}]+/gu, '_').toUpperCase()).filter((name) => name !== '' && name !== '_');
  return names === undefined || names.length === 0 ? undefined : fence(['erDiagram', '  accTitle: Entities', ...names.map((name) => `  ${name}`)]);
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

function plain(text: string): string {
  return text.replaceAll(/[;:#\n]\s?/g, ' ').trim();
}

function shortened(text: string): string {
  const words = plain(text).replace(/\.$/, '').split(' ');
  return words.length <= 14 ? words.join(' ') : `${words.slice(0, 14).join(' ')} …`;
}
