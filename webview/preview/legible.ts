/** Sees to it that text in a finished drawing can be read, whatever colours its author or Mermaid gave the shape behind it. */
import { contrast, READABLE, readableOn, readColour, toHex, type Colour } from './colour.ts';

/** What text stands on, where it belongs to a node. */
const HOLDERS = 'g.node, g.cluster, g.label, g[data-et="participant"], g.actor-man';
const SHAPES = ':scope > rect, :scope > circle, :scope > polygon, :scope > ellipse, :scope > path, :scope > .label-container, :scope > .label-container *, :scope > .outer-path > path';

/** Changes the colour of texts with too little contrast, and of lines that cannot be told from the background. */
export function makeLegible(svg: SVGSVGElement, background: Colour): void {
  // Hollow ends of lines are filled with white.
  for (const hollow of svg.querySelectorAll('marker [fill="white"]')) hollow.setAttribute('fill', toHex(background));
  for (const text of svg.querySelectorAll<SVGTextElement>('text')) {
    const behind = backgroundOf(text, background);
    for (const part of [text, ...text.querySelectorAll('tspan')]) {
      const colour = readColour(getComputedStyle(part).fill, behind);
      if (colour !== undefined && contrast(colour, behind) < READABLE) part.style.setProperty('fill', toHex(readableOn(behind, colour)), 'important');
    }
  }
  for (const line of svg.querySelectorAll<SVGElement>('line[stroke], path[stroke]:not([stroke="none"])')) {
    const colour = readColour(getComputedStyle(line).stroke, background);
    if (line.closest('g.node') === null && colour !== undefined && contrast(colour, background) < 2) line.style.setProperty('stroke', toHex(readableOn(background, colour)), 'important');
  }
}

function backgroundOf(text: Element, page: Colour): Colour {
  for (let holder = text.closest(HOLDERS); holder !== null; holder = holder.parentElement?.closest(HOLDERS) ?? null) {
    for (const shape of holder.querySelectorAll(SHAPES)) {
      if (!(shape instanceof SVGGeometryElement)) continue;
      const style = getComputedStyle(shape);
      const colour = style.fill === 'none' || style.fillOpacity === '0' ? undefined : readColour(style.fill, page);
      if (colour !== undefined && shape.getBoundingClientRect().width > 0) return colour;
    }
  }
  const sibling = text.previousElementSibling;
  return (sibling instanceof SVGRectElement ? readColour(getComputedStyle(sibling).fill, page) : undefined) ?? page;
}
