/** The page's icons: lines on a grid of 16, in the colour of the text around them. */

const PATHS = {
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3',
  full: 'M9.5 2.5h4v4M13.5 2.5l-4.5 4.5M6.5 13.5h-4v-4M2.5 13.5l4.5-4.5',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  source: 'M5.5 4.5L2 8l3.5 3.5M10.5 4.5L14 8l-3.5 3.5',
  export: 'M8 2v8M4.5 6.5L8 10l3.5-3.5M2.5 13.5h11',
  more: 'M3 8h.6M7.7 8h.6M12.4 8h.6',
  pin: 'M5 2.5h6M6 2.5v4.2L4 9.5h8L10 6.7V2.5M8 9.5v4.5',
  check: 'M3 8.5l3.5 3.5L13 4.5',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon; readers pass over it. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({ class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' })) svg.setAttribute(key, value);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
