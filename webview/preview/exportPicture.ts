/** Turns a drawing into a file: an SVG that stands alone, or a PNG of it. */
import { toHex } from './colour.ts';
import { element } from './dom.ts';
import { finishPicture, sizeOf } from './finishPicture.ts';
import type { Painter } from './painter.ts';
import type { ThemeColours } from './palette.ts';
import { coloursOf, type PictureChoice } from './pictureChoice.ts';
import { loadPictureFont, PICTURE_FONT } from './pictureFont.ts';

/** Browsers refuse larger canvases. */
const LARGEST_SIDE = 16_000;
const LARGEST_AREA = 200_000_000;

/** An SVG file. */
export interface PictureFile {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a text anew, in the colours chosen and with the font that goes along.
 * @throws An error in words where it cannot be drawn.
 */
export async function svgFile(
  painter: Painter,
  text: string,
  choice: Pick<PictureChoice, 'colours' | 'transparent'>,
  editor: ThemeColours,
): Promise<PictureFile> {
  const { face } = await loadPictureFont();
  const { colours, mermaid } = coloursOf(choice, editor);
  const picture = await painter.draw(text, mermaid, () => true, { font: PICTURE_FONT });
  if (picture === undefined || 'fault' in picture) throw new Error(picture === undefined ? 'it was not drawn' : picture.fault.message);
  const { svg } = picture;
  const room = element('div', { class: 'measuring', 'aria-hidden': 'true' }, svg);
  document.body.append(room);
  try {
    finishPicture(svg, colours);
    return { ...sizeOf(svg), text: standAlone(svg, face, choice.transparent ? undefined : toHex(colours.background)) };
  } finally {
    room.remove();
  }
}

function standAlone(svg: SVGSVGElement, face: string, background: string | undefined): string {
  for (const style of svg.querySelectorAll('style')) {
    style.removeAttribute('nonce');
    style.textContent = style.textContent.replaceAll('font-family:inherit', '');
  }
  const font = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  font.textContent = face;
  svg.prepend(font);
  if (background !== undefined) svg.prepend(sheetOf(svg, background));
  svg.removeAttribute('aria-hidden');
  return new XMLSerializer().serializeToString(svg);
}

/** A rectangle, since not every viewer knows backgrounds. */
function sheetOf(svg: SVGSVGElement, colour: string): SVGRectElement {
  const { x, y, width, height } = svg.viewBox.baseVal;
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [key, value] of Object.entries({ x, y, width, height })) sheet.setAttribute(key, String(value));
  // In its own style, out of reach of the drawing's.
  sheet.setAttribute('style', `fill: ${colour}; stroke: none`);
  return sheet;
}

/** The file as a PNG, `scale` pixels for one of the drawing, fewer where it would be too large for a canvas. */
export async function pngOf({ text, width, height }: PictureFile, scale: number): Promise<Blob> {
  const possible = Math.min(scale, LARGEST_SIDE / width, LARGEST_SIDE / height, Math.sqrt(LARGEST_AREA / (width * height)));
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * possible);
    canvas.height = Math.ceil(height * possible);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('there is no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob === null ? fail(new Error('it is too large')) : done(blob)), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
