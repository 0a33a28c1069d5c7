/** Strings cut out of long ones keep these in memory; what outlives a text is copied out of it here. */

/** The same text with no tie to the one it was cut from. */
export function ownText(slice: string): string {
  // Shorter ones are copied when they are cut.
  return slice.length < 13 ? slice : ` ${slice}`.slice(1);
}
