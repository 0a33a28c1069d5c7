/** A kept interview made to say what a file of answers says, no more and no less. What it said besides stays as earlier words. Pure. */
import { NOTHING_SAID, type Interview } from '../interview.ts';
import { advance, type Kept } from './kept.ts';

/** The same state where it says that already. `told` holds the answers, kind, depth and template; `at` is an instant. */
export function restate(kept: Kept, told: Interview, at: string): Kept {
  const gone = Object.keys(kept.answers)
    .filter((id) => told.answers[id] === undefined)
    .map((id) => [id, NOTHING_SAID] as const);
  const next = advance(kept, { ...told, name: kept.name, answers: { ...Object.fromEntries(gone), ...told.answers } }, at);
  return JSON.stringify(sayings(next)) === JSON.stringify(sayings(kept)) ? kept : next;
}

function sayings({ kind, depth, template, answers }: Kept): unknown {
  return [
    kind,
    depth,
    template,
    Object.entries(answers)
      .map(([id, { text, more, standing }]) => [id, text, more, standing])
      .sort(),
  ];
}
