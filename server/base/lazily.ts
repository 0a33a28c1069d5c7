/** Tables that are made on first use: most runs never ask for most of them. */

/** A function that makes its value when it is first called, and gives the same one ever after. */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
