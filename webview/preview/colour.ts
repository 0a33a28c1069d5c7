/** Colours as numbers: reading, mixing, contrast as WCAG 2 defines it. */

export type Colour = readonly [red: number, green: number, blue: number];

/** Least contrast of text that is to be read. */
export const READABLE = 4.5;

/** Reads `#rgb`, `#rrggbb(aa)` and `rgb(a)(…)`, laid over a background where it is translucent; undefined for anything else and for what is not there. */
export function readColour(text: string, over: Colour = [255, 255, 255]): Colour | undefined {
  const hex = /^#([\da-f]{3,8})$/i.exec(text.trim())?.[1];
  if (hex !== undefined) {
    const wide = hex.length <= 4 ? hex.replaceAll(/./g, '$&$&') : hex;
    const [red = 0, green = 0, blue = 0, alpha = 255] = (wide.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
    return alpha === 0 ? undefined : mix(over, [red, green, blue], alpha / 255);
  }
  const [red, green, blue, alpha = 1] =
    /^rgba?\(([^)]*)\)$/
      .exec(text.trim())?.[1]
      ?.split(/[\s,/]+/)
      .map((part) => (part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part))) ?? [];
  if (red === undefined || green === undefined || blue === undefined || alpha === 0) return undefined;
  return mix(over, [red, green, blue], alpha);
}

/** `share` of the second in the first. */
export function mix(a: Colour, b: Colour, share: number): Colour {
  const channel = (from: number, to: number): number => Math.round(from + (to - from) * share);
  return [channel(a[0], b[0]), channel(a[1], b[1]), channel(a[2], b[2])];
}

/** 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

export function isDark(colour: Colour): boolean {
  return luminance(colour) < 0.18;
}

/** A colour where it can be read on the background, else that with more contrast of black and white. */
export function readableOn(background: Colour, wanted: Colour): Colour {
  if (contrast(background, wanted) >= READABLE) return wanted;
  return contrast(background, [0, 0, 0]) >= contrast(background, [255, 255, 255]) ? [0, 0, 0] : [255, 255, 255];
}

export function toHex(colour: Colour): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function luminance([red, green, blue]: Colour): number {
  const linear = (channel: number): number => (channel <= 10 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
