/** Lets others go first in long work. */

/** How long work may go on before others get their turn, in milliseconds. */
const SLICE = 8;

/** A stopwatch for long work: `await pause()` at every step costs nothing until the slice is used up. */
export function pauses(): () => Promise<void> {
  let until = performance.now() + SLICE;
  return async () => {
    if (performance.now() < until) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    until = performance.now() + SLICE;
  };
}
