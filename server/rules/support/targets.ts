/** Targets and what is held against them: which target is the most patient, which means the fastest. Decides nothing about subjects. */
import { compareExact, type Exact } from '../../quantities/exact.ts';

interface Timed {
  readonly seconds: Exact;
  readonly of: string | undefined;
}

/** The first with the smallest time. */
export function shortest<T extends Timed>(all: readonly T[]): T | undefined {
  return all.toSorted((a, b) => compareExact(a.seconds, b.seconds))[0];
}

/** The first with the largest time. */
export function loosest<T extends Timed>(all: readonly T[]): T | undefined {
  return all.toSorted((a, b) => compareExact(b.seconds, a.seconds))[0];
}

/** Targets by whose they are, those of the whole last. */
export function sortedByReach<T extends Timed>(
  all: readonly T[],
): readonly { readonly of: string | undefined; readonly targets: readonly T[] }[] {
  const owners = [...new Set(all.map(({ of }) => of))].toSorted((a, b) => Number(a === undefined) - Number(b === undefined));
  return owners.map((of) => ({ of, targets: all.filter((each) => each.of === of) }));
}
