/** The characters that lines are drawn with in plain text: which ways each of them leads, and which point somewhere. Knows no drawing. */

export type Way = 'up' | 'down' | 'left' | 'right';

export interface Stroke {
  /** Where the line goes on. */
  readonly ways: readonly Way[];
  /** Where an arrow's head points; undefined for a plain stroke. */
  readonly head: Way | undefined;
}

const PLAIN: readonly (readonly [string, readonly Way[]])[] = [
  ['─━═┄┈-=', ['left', 'right']],
  ['│┃║┆┊╎|', ['up', 'down']],
  ['┌╔╭┏', ['right', 'down']],
  ['┐╗╮┓', ['left', 'down']],
  ['└╚╰┗', ['up', 'right']],
  ['┘╝╯┛', ['up', 'left']],
  ['├╠┣╟╞', ['up', 'down', 'right']],
  ['┤╣┫╢╡', ['up', 'down', 'left']],
  ['┬╦┳╤╥', ['left', 'right', 'down']],
  ['┴╩┻╧╨', ['left', 'right', 'up']],
  ['┼╬╋╪╫+', ['up', 'down', 'left', 'right']],
];
const HEADS: readonly (readonly [string, Way])[] = [
  ['►▶→⟶➜>', 'right'],
  ['◄◀←⟵<', 'left'],
  ['▼↓vV', 'down'],
  ['▲↑^', 'up'],
];
const opposites: Readonly<Record<Way, Way>> = { up: 'down', down: 'up', left: 'right', right: 'left' };
const strokes: ReadonlyMap<string, Stroke> = new Map([
  ...PLAIN.flatMap(([characters, ways]) =>
    Array.from(characters).map((character): [string, Stroke] => [character, { ways, head: undefined }]),
  ),
  ...HEADS.flatMap(([characters, head]) =>
    Array.from(characters).map((character): [string, Stroke] => [character, { ways: [opposites[head]], head }]),
  ),
]);

/** The stroke that a character draws; undefined for any other character. */
export function strokeOf(character: string): Stroke | undefined {
  return strokes.get(character);
}

/** The way back. */
export function opposite(way: Way): Way {
  return opposites[way];
}

/** One step that way: rows and columns. */
export function stepTo(way: Way): readonly [row: number, column: number] {
  if (way === 'up') return [-1, 0];
  if (way === 'down') return [1, 0];
  return way === 'left' ? [0, -1] : [0, 1];
}
