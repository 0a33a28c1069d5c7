/** The last hand on a drawing that stands in the page: no margins, sizes in pixels, text that can be read. */
import { toHex } from './colour.ts';
import { makeLegible } from './legible.ts';
import type { ThemeColours } from './palette.ts';

/** Around a picture. */
const MARGIN = 12;

/** Changes the drawing in place. It must be in the page, since it is measured. */
export function finishPicture(svg: SVGSVGElement, { background, foreground }: Pick<ThemeColours, 'background' | 'foreground'>): void {
  svg.setAttribute('aria-hidden', 'true');
  svg.style.maxWidth = '';
  // For lines in the colour of the text around them, of which a file has none.
  svg.style.color = toHex(foreground);
  for (const line of svg.querySelectorAll('.grid .tick line')) line.setAttribute('stroke', 'inherit');
  crop(svg);
  const { width, height } = sizeOf(svg);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  makeLegible(svg, background);
}

/** The size the drawing was made for. */
export function sizeOf(svg: SVGSVGElement): { readonly width: number; readonly height: number } {
  const { width, height } = svg.viewBox.baseVal;
  return width > 0 && height > 0 ? { width, height } : { width: svg.clientWidth, height: svg.clientHeight };
}

/** Mermaid leaves wide margins around some kinds. What it put outside the picture stays there. */
function crop(svg: SVGSVGElement): void {
  const drawn = svg.getBBox();
  const { x, y, width, height } = svg.viewBox.baseVal;
  const left = Math.max(x, drawn.x) - MARGIN;
  const top = Math.max(y, drawn.y) - MARGIN;
  const right = Math.min(x + width, drawn.x + drawn.width) + MARGIN;
  const bottom = Math.min(y + height, drawn.y + drawn.height) + MARGIN;
  if (drawn.width > 0 && drawn.height > 0 && width > 0) svg.setAttribute('viewBox', [left, top, right - left, bottom - top].join(' '));
}
