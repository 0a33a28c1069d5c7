/** Diagrams can be read under every kind of theme. */
import { describe, expect, it } from 'vitest';
import { contrast, READABLE, readableOn, readColour, type Colour } from '../../webview/preview/colour.ts';
import { mermaidColours } from '../../webview/preview/palette.ts';

const themes: readonly (readonly [name: string, background: string, foreground: string, accent: string, strong: boolean])[] = [
  ['light', '#ffffff', '#3b3b3b', '#005fb8', false],
  ['dark', '#1f1f1f', '#cccccc', '#4daafc', false],
  ['high contrast', '#000000', '#ffffff', '#21a6ff', true],
  ['high contrast light', '#ffffff', '#292929', '#0f4a85', true],
  ['a pale one', '#fdf6e3', '#93a1a1', '#268bd2', false],
  ['a dim one', '#002b36', '#586e75', '#b58900', false],
];

/** Texts and what they stand on. */
const pairs: readonly (readonly [text: string, background: string])[] = [
  ['primaryTextColor', 'primaryColor'],
  ['nodeTextColor', 'mainBkg'],
  ['actorTextColor', 'actorBkg'],
  ['noteTextColor', 'noteBkgColor'],
  ['labelTextColor', 'labelBoxBkgColor'],
  ['taskTextColor', 'taskBkgColor'],
  ['classText', 'mainBkg'],
  ['textColor', 'background'],
  ['signalTextColor', 'background'],
  ['textColor', 'clusterBkg'],
  ['cScaleLabel0', 'cScale0'],
  ['cScaleLabel5', 'cScale5'],
  ['gitBranchLabel2', 'git2'],
];

const colour = (text: unknown): Colour => readColour(String(text)) ?? [0, 0, 0];

describe.each(themes)('under %s', (_, background, foreground, accent, strong) => {
  const colours = mermaidColours({ background: colour(background), foreground: colour(foreground), accent: colour(accent), strong });

  it.each(pairs)('%s can be read on %s', (text, behind) => {
    expect(contrast(colour(colours[text]), colour(colours[behind]))).toBeGreaterThanOrEqual(READABLE);
  });
});

describe('a colour', () => {
  it.each<[string, Colour | undefined]>([
    ['#fff', [255, 255, 255]],
    ['#1f1f1f', [31, 31, 31]],
    ['#00000080', [127, 127, 127]],
    ['rgb(1, 2, 3)', [1, 2, 3]],
    ['rgba(0, 0, 0, 0)', undefined],
    ['', undefined],
    ['none', undefined],
  ])('is read from “%s”', (text, expected) => {
    expect(readColour(text)).toEqual(expected);
  });

  it('is kept where it can be read, and gives way where not', () => {
    expect(readableOn([255, 255, 255], [40, 40, 40])).toEqual([40, 40, 40]);
    expect(readableOn([255, 255, 153], [204, 204, 204])).toEqual([0, 0, 0]);
    expect(readableOn([20, 20, 80], [40, 40, 40])).toEqual([255, 255, 255]);
  });
});
