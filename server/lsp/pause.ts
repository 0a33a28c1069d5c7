/** Lets others go first in long work. */

/** How long work may go on before others get their turn, in milliseconds. */
const SLICE = 8;

/** A stopwatch for long work: `await pause()` at every step costs nothing until the slice is used up. */
export function pauses(): () => Promise<void> {
  let until = performance.now() + SLICE;
  return async () => {
    if (performance.now() < until) return;
    await nextTurn();
    until = performance.now() + SLICE;
  };
}

/** Settles when the next of what has arrived has been taken in. */
async function nextTurn(): Promise<void> {
  // A timer waits a whole millisecond at least; browsers have nothing else.
  return new Promise((resolve) => ('setImmediate' in globalThis ? setImmediate(resolve) : setTimeout(resolve, 0)));
}
