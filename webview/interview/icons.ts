/** Small signs, drawn, so that every font, theme and contrast shows them alike. What they mean is said in words beside them. */

/** Lines on a sheet of 16 by 16. */
const DRAWINGS = {
  clear: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM4.8 8.2l2.2 2.3 4.3-4.8',
  partial: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM4.6 8h6.8',
  missing: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z',
  skipped: 'M3 3l5 5-5 5M8 3l5 5-5 5',
  unknown: 'M5.4 5.6a2.7 2.7 0 1 1 3.9 2.5c-.9.5-1.3 1-1.3 1.9M8 12.6v.4',
  again: 'M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3',
  warning: 'M8 2 1.6 13.5h12.8ZM8 6.4v3.4M8 11.4v.4',
  usual: 'M2.5 8.5 6 12l7.5-8',
} as const;

export type Icon = keyof typeof DRAWINGS;

/** A sign that readers of the screen pass over. */
export function icon(name: Icon): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({
    class: `icon ${name}`,
    viewBox: '0 0 16 16',
    width: '14',
    height: '14',
    'aria-hidden': 'true',
    focusable: 'false',
  }))
    svg.setAttribute(key, value);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', DRAWINGS[name]);
  svg.append(path);
  return svg;
}
