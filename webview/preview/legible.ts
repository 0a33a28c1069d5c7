/** Sees to it that text in a finished drawing can be read, whatever colours its author or Mermaid gave the shape behind it. */
import { contrast, READABLE, readableOn, readColour, toHex, type Colour } from './colour.ts';

/** What text stands on, where it belongs to a node. */
const HOLDERS = 'g.node, g.cluster, g.label, g[data-et="participant"], g.actor-man';
const SHAPES =
  ':scope > rect, :scope > circle, :scope > polygon, :scope > ellipse, :scope > path, :scope > .label-container, :scope > .label-container *, :scope > .outer-path > path';

/** Where nothing holds text and shape together, the shape stands a few steps before the text. */
const SIBLINGS = 4;

/** Changes the colour of texts with too little contrast, and of lines that cannot be told from the background. */
export function makeLegible(svg: SVGSVGElement, background: Colour): void {
  // Hollow ends of lines are filled with white.
  for (const hollow of svg.querySelectorAll('marker [fill="white"]')) hollow.setAttribute('fill', toHex(background));
  for (const text of svg.querySelectorAll<SVGTextElement>('text')) {
    const behind = backgroundOf(text, background);
    for (const part of [text, ...text.querySelectorAll('tspan')]) {
      const colour = readColour(getComputedStyle(part).fill, behind);
      if (colour !== undefined && contrast(colour, behind) < READABLE)
        part.style.setProperty('fill', toHex(readableOn(behind, colour)), 'important');
    }
  }
  for (const line of svg.querySelectorAll<SVGElement>('line[stroke], path[stroke]:not([stroke="none"])')) {
    const colour = readColour(getComputedStyle(line).stroke, background);
    if (line.closest('g.node, g.grid') === null && colour !== undefined && contrast(colour, background) < 2)
      line.style.setProperty('stroke', toHex(readableOn(background, colour)), 'important');
  }
}

function backgroundOf(text: SVGElement, page: Colour): Colour {
  // Numbers of messages stand on the end of a line.
  const end = text.classList.contains('sequenceNumber')
    ? text.ownerSVGElement?.querySelector('marker[id$="sequencenumber"] circle')
    : undefined;
  if (end !== undefined && end !== null) return readColour(getComputedStyle(end).fill, page) ?? page;
  for (let holder = text.closest(HOLDERS); holder !== null; holder = holder.parentElement?.closest(HOLDERS) ?? null) {
    for (const shape of holder.querySelectorAll(SHAPES)) {
      const colour = fillOf(shape, page);
      if (colour !== undefined) return colour;
    }
  }
  const { left, width, top, height } = text.getBoundingClientRect();
  let before = text.previousElementSibling;
  for (let looks = 0; looks < SIBLINGS && before !== null; looks++, before = before.previousElementSibling) {
    const box = before.getBoundingClientRect();
    const isUnder =
      box.left <= left + width / 2 && left + width / 2 <= box.right && box.top <= top + height / 2 && top + height / 2 <= box.bottom;
    const colour = isUnder ? fillOf(before, page) : undefined;
    if (colour !== undefined) return colour;
  }
  return page;
}

/** The colour of a shape that can be seen. */
function fillOf(shape: Element, page: Colour): Colour | undefined {
  if (!(shape instanceof SVGGeometryElement) || shape.getBoundingClientRect().width === 0) return undefined;
  const { fill, fillOpacity } = getComputedStyle(shape);
  return fill === 'none' || fillOpacity === '0' ? undefined : readColour(fill, page);
}
