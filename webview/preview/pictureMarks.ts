/** What connects a picture with its text: nodes and edges that can be found from a place and from a click, the cursor's light, and dots where something was found. */
import type { PreviewFinding, PreviewMark } from '../../server/protocol/preview.ts';
import { element } from './dom.ts';
import { worst } from './findings.ts';
import { markElements } from './markElements.ts';
import { noteWhileFocused } from './popup.ts';

/** A place in the text. */
export interface TextPlace {
  readonly line: number;
  readonly character: number;
}

export class PictureMarks {
  readonly #sheet: Element;
  #elements: ReadonlyMap<PreviewMark, readonly Element[]> = new Map();

  constructor(sheet: Element) {
    this.#sheet = sheet;
  }

  /** Takes a picture, or other places for the same one. */
  connect(svg: SVGSVGElement, marks: readonly PreviewMark[], findings: readonly PreviewFinding[]): void {
    this.#elements = markElements(svg, marks);
    for (const old of svg.querySelectorAll('.finding-mark')) old.remove();
    for (const [mark, elements] of this.#elements) {
      for (const each of elements) each.classList.add('mark');
      const about = findings.filter((finding) => markOf(finding, marks) === mark);
      const [first] = elements;
      if (about.length > 0 && first instanceof SVGGraphicsElement) svg.append(findingMark(svg, first, about));
    }
  }

  /** The node or edge at an element of the picture. */
  at(target: EventTarget | null): PreviewMark | undefined {
    if (!(target instanceof Element)) return undefined;
    for (const [mark, elements] of this.#elements) if (elements.some((each) => each.contains(target))) return mark;
    return undefined;
  }

  /** Lights what stands at a place: the narrowest there, else all on the line; nothing for no place. */
  light(place: TextPlace | undefined): void {
    for (const lit of this.#sheet.querySelectorAll('.lit')) lit.classList.remove('lit');
    if (place === undefined) return;
    const onLine = [...this.#elements.keys()].filter(({ line }) => line === place.line);
    const at = onLine.filter(({ start, end }) => place.character >= start && place.character <= end);
    const nearest = at.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
    for (const mark of nearest === undefined ? onLine : [nearest])
      for (const lit of this.#elements.get(mark) ?? []) lit.classList.add('lit');
  }
}

/** The mark a finding is about: of those on its line that it touches, the one most like it in length. */
function markOf(finding: PreviewFinding, marks: readonly PreviewMark[]): PreviewMark | undefined {
  const length = finding.end - finding.start;
  const distance = ({ start, end }: PreviewMark): number => Math.abs(end - start - length);
  return marks
    .filter(({ line, start, end }) => line === finding.line && start <= finding.end && finding.start <= end)
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

/** A dot at the corner of a shape. */
function findingMark(svg: SVGSVGElement, shape: SVGGraphicsElement, findings: readonly PreviewFinding[]): SVGElement {
  const box = shape.getBoundingClientRect();
  const corner = new DOMPoint(box.right, box.top).matrixTransform(svg.getScreenCTM()?.inverse());
  const mark = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  for (const [key, value] of Object.entries({ class: `finding-mark ${worst(findings)}`, cx: corner.x, cy: corner.y, r: 6 }))
    mark.setAttribute(key, String(value));
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  const messages = findings.map(({ message }) => message);
  title.textContent = messages.join('\n');
  mark.append(title);
  for (const [key, value] of Object.entries({ tabindex: '0', role: 'img', 'aria-label': messages.join(' ') }))
    mark.setAttribute(key, value);
  noteWhileFocused(mark, () =>
    element('div', { class: 'finding-note', role: 'tooltip' }, ...messages.map((message) => element('p', {}, message))),
  );
  return mark;
}
