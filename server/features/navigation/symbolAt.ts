/** What stands under the cursor. Asks one reader after the other; the most certain first. */
import type { Snapshot } from '../../workspace/snapshot.ts';
import { componentAt } from './components.ts';
import { entityAt } from './entities.ts';
import { nodeAt } from './nodes.ts';
import { recordAt } from './records.ts';
import { requirementAt } from './requirements.ts';
import type { NamedSymbol } from './symbol.ts';

const readers: readonly ((snapshot: Snapshot, offset: number) => NamedSymbol | undefined)[] = [
  requirementAt,
  recordAt,
  entityAt,
  componentAt,
  nodeAt,
];

/** The thing named at an offset; undefined where nothing is that the document tells of, and in documents that are not ours. */
export function symbolAt(snapshot: Snapshot, offset: number): NamedSymbol | undefined {
  if (snapshot.profile.kind === 'none') return undefined;
  for (const read of readers) {
    const symbol = read(snapshot, offset);
    if (symbol !== undefined) return symbol;
  }
  return undefined;
}
