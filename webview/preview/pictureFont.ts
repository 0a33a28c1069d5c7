/**
 * The font of saved pictures: Arimo, whose letters are as wide as those of Arial, Helvetica and Liberation Sans. Pictures are measured with
 * it and carry it, so that labels fit in viewers that read the font and in those that do not. Loaded with the first picture that is saved.
 */
import { base64Of } from './base64.ts';

/** For `font-family`. */
export const PICTURE_FONT = 'Arimo, Arial, "Liberation Sans", Helvetica, sans-serif';

/** What is loaded on first use. */
export interface PictureFont {
  /** A rule for the style sheet of a file that stands alone. */
  readonly face: string;
}

/** Makes the font known to the page, for measuring, and returns it for files. */
export async function loadPictureFont(): Promise<PictureFont> {
  const { default: bytes } = await import('../fonts/arimo-latin-400.woff2');
  // From bytes, not from an address: the page may load no fonts.
  const face = new FontFace('Arimo', bytes as Uint8Array<ArrayBuffer>);
  document.fonts.add(await face.load());
  return {
    face: `@font-face { font-family: Arimo; src: url(data:font/woff2;base64,${await base64Of(new Blob([bytes as Uint8Array<ArrayBuffer>]))}) format("woff2"); }`,
  };
}
