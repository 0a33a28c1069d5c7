/** Turns a drawing on the page into a file: an SVG that stands alone, or a PNG twice its size. */

/** Browsers refuse larger canvases. */
const LARGEST_SIDE = 16_000;
const SCALE = 2;

/** The drawing as the text of an SVG file, on the background of the page. */
export function svgText(svg: SVGSVGElement, background: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  for (const own of copy.querySelectorAll('.finding-mark')) own.remove();
  for (const lit of copy.querySelectorAll('.lit')) lit.classList.remove('lit');
  for (const style of copy.querySelectorAll('style')) style.removeAttribute('nonce');
  const { width, height } = sizeOf(svg);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.style.backgroundColor = background;
  copy.style.maxWidth = '';
  return new XMLSerializer().serializeToString(copy);
}

/** The drawing as a PNG. */
export async function pngBlob(svg: SVGSVGElement, background: string): Promise<Blob> {
  const { width, height } = sizeOf(svg);
  const scale = Math.min(SCALE, LARGEST_SIDE / width, LARGEST_SIDE / height);
  const address = URL.createObjectURL(new Blob([svgText(svg, background)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * scale);
    canvas.height = Math.ceil(height * scale);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('There is no canvas.');
    context.fillStyle = background;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) => canvas.toBlob((blob) => (blob === null ? fail(new Error('The picture is too large.')) : done(blob)), 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** In base 64, without a heading. */
export async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** The size the drawing was made for. */
export function sizeOf(svg: SVGSVGElement): { readonly width: number; readonly height: number } {
  const { width, height } = svg.viewBox.baseVal;
  return width > 0 && height > 0 ? { width, height } : { width: svg.clientWidth, height: svg.clientHeight };
}
