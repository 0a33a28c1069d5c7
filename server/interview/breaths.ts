/** What an answer says in one breath: the stretches between stops, commas and joining words. What is denied in one is denied up to its end. Reads no meaning. */

export interface Breath {
  readonly words: string;
  /** The word that joins it to the one before: `but`; empty where none does. */
  readonly joint: string;
}

const END =
  /(?<=[.!?;:,])\s|\n| [–—-] | (?=(?:and|but|so|because|since|though|although|while|except(?: for)?|apart from|besides|other than) )/i;
const JOINT = /^(?:and|but|so|because|since|though|although|while|except(?: for)?|apart from|besides|other than) /i;

/** In the order they are said. */
export function breathsOf(text: string): readonly Breath[] {
  return text
    .split(END)
    .map((part) => part.trim().replace(/[.!?;:,]$/, ''))
    .filter((part) => part !== '')
    .map((part) => {
      const joint = JOINT.exec(part)?.[0] ?? '';
      return { words: part.slice(joint.length), joint: joint.trim().toLowerCase() };
    });
}
