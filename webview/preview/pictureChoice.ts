/** How pictures are saved: in which colours, on what, how large. What a person chose last holds for the next picture. */
import type { Colour } from './colour.ts';
import { mermaidColours, type MermaidColours, type ThemeColours } from './palette.ts';

export interface PictureChoice {
  readonly colours: 'editor' | 'light' | 'dark';
  readonly transparent: boolean;
  /** Pixels of a PNG for one of the drawing: 1 to 4. */
  readonly scale: number;
}

export const USUAL_CHOICE: PictureChoice = { colours: 'editor', transparent: false, scale: 2 };
export const SCALES: readonly number[] = [1, 2, 3, 4];

const WHITE: Colour = [255, 255, 255];
const LIGHT: ThemeColours = { background: WHITE, foreground: [40, 40, 40], accent: [0, 95, 184], strong: false };
const DARK: ThemeColours = { background: [31, 31, 31], foreground: [204, 204, 204], accent: [77, 170, 252], strong: false };

/** The colours a picture is drawn in. */
export function coloursOf(
  { colours }: Pick<PictureChoice, 'colours'>,
  editor: ThemeColours,
): { readonly colours: ThemeColours; readonly mermaid: MermaidColours } {
  const chosen = { editor, light: LIGHT, dark: DARK }[colours];
  return { colours: chosen, mermaid: mermaidColours(chosen) };
}

/** What a page kept, made sense of: whatever else stands there gives way to the usual. */
export function readChoice(kept: Partial<PictureChoice> | undefined): PictureChoice {
  const { colours, transparent, scale } = { ...USUAL_CHOICE, ...kept };
  return {
    colours: (['editor', 'light', 'dark'] as const).find((each) => each === colours) ?? USUAL_CHOICE.colours,
    transparent,
    scale: SCALES.includes(scale) ? scale : USUAL_CHOICE.scale,
  };
}

/** Holds the choice of a page and tells when it changes. */
export class ChoiceKeeper {
  readonly #changed: () => void;
  #choice: PictureChoice;

  constructor(first: PictureChoice, changed: () => void) {
    this.#choice = first;
    this.#changed = changed;
  }

  get choice(): PictureChoice {
    return this.#choice;
  }

  set choice(next: PictureChoice) {
    this.#choice = next;
    this.#changed();
  }
}
