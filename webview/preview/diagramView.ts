/** One diagram on the page: its picture or why there is none, its tools, and the ways from the picture to the text. */
import type { PreviewDiagram, PreviewFinding, PreviewMark } from '../../server/protocol/preview.ts';
import { button, element } from './dom.ts';
import { base64Of, pngBlob, sizeOf, svgText } from './exportPicture.ts';
import type { Fault } from './fault.ts';
import { worst } from './findings.ts';
import { makeLegible } from './legible.ts';
import { markElements } from './markElements.ts';
import type { Painter } from './painter.ts';
import type { FromPreview } from './protocol.ts';
import type { Theme } from './theme.ts';
import { Zoom } from './zoom.ts';

/** What all diagrams of a page share. */
export interface DiagramHost {
  readonly painter: Painter;
  readonly theme: () => Theme;
  readonly post: (message: FromPreview) => void;
  /** The name of the document, for files. */
  readonly name: () => string;
}

/** Tallest a diagram stands in the text, as a share of the window; a taller one is fitted. */
const TALLEST = 0.85;
/** Around a picture. */
const MARGIN = 12;

export class DiagramView {
  readonly figure: HTMLElement;
  readonly #host: DiagramHost;
  readonly #stage = element('div', { class: 'stage' });
  readonly #sheet = element('div', { class: 'sheet' });
  readonly #problem = element('div', { class: 'problem', role: 'status' });
  readonly #zoom: Zoom;
  #model: PreviewDiagram;
  #findings: readonly PreviewFinding[] = [];
  #svg: SVGSVGElement | undefined;
  #elements: ReadonlyMap<PreviewMark, readonly Element[]> = new Map();
  /** Text and theme of the picture that is shown or being drawn. */
  #drawn = '';
  #inView = false;
  #cursor: { readonly line: number; readonly character: number } | undefined;

  constructor(host: DiagramHost, model: PreviewDiagram) {
    this.#host = host;
    this.#model = model;
    this.#problem.hidden = true;
    this.#stage.append(this.#sheet);
    this.figure = element('figure', { class: 'diagram waiting', tabindex: '0', role: 'group' }, this.#stage, this.#tools(), this.#problem);
    this.#zoom = new Zoom(this.#stage, this.#sheet);
    this.figure.addEventListener('keydown', (event) => this.#key(event));
    this.#sheet.addEventListener('click', (event) => this.#click(event));
    this.update(model, []);
  }

  get model(): PreviewDiagram {
    return this.#model;
  }

  /** Takes the newest text, places and findings. Draws only when the text is another. */
  update(model: PreviewDiagram, findings: readonly PreviewFinding[]): void {
    this.#model = model;
    this.#findings = findings.filter(({ line }) => line >= model.line && line < model.endLine);
    this.figure.setAttribute('aria-label', model.description);
    if (this.#inView) void this.#draw();
    if (this.#svg !== undefined && this.#problem.hidden) this.#connect(this.#svg);
  }

  /** It is on the screen, or near: draws what was put off. */
  comesIntoView(): void {
    this.#inView = true;
    void this.#draw();
  }

  /** The cursor is at this place of the text, or not in this diagram. Holds for pictures drawn later too. */
  light(line: number | undefined, character: number): void {
    this.#cursor = line === undefined ? undefined : { line, character };
    this.#showCursor();
  }

  /** The window has another size. */
  fit(): void {
    if (this.#svg !== undefined) this.#show(this.#svg);
  }

  async #draw(): Promise<void> {
    const { text, kind } = this.#model;
    const theme = this.#host.theme();
    const key = `${theme.id}\n${text}`;
    if (key === this.#drawn) return;
    this.#drawn = key;
    const picture = await this.#host.painter.draw(text, theme.mermaid, () => this.#drawn === key && this.figure.isConnected);
    if (this.#drawn !== key) return;
    if (picture === undefined) {
      this.#drawn = '';
      return;
    }
    this.figure.classList.remove('waiting');
    this.figure.classList.toggle('broken', 'fault' in picture);
    this.figure.dataset['kind'] = kind;
    if ('fault' in picture) {
      this.#complain(picture.fault);
      return;
    }
    this.#problem.hidden = true;
    this.#svg = picture.svg;
    picture.svg.setAttribute('aria-hidden', 'true');
    picture.svg.style.maxWidth = '';
    this.#sheet.replaceChildren(picture.svg);
    crop(picture.svg);
    this.#show(picture.svg);
    makeLegible(picture.svg, theme.colours.background);
    this.#connect(picture.svg);
  }

  #show(svg: SVGSVGElement): void {
    const { width, height } = sizeOf(svg);
    svg.setAttribute('width', String(width));
    svg.setAttribute('height', String(height));
    const scale = Math.min(1, this.#stage.clientWidth / width);
    this.#stage.style.height = this.figure.classList.contains('full') ? '' : `${Math.min(height * scale, window.innerHeight * TALLEST)}px`;
    this.#zoom.show(width, height);
  }

  /** The last good picture stays, and says so. */
  #complain({ line, message }: Fault): void {
    const told = this.#findings.find(({ severity }) => severity === 'error');
    const place = told?.line ?? this.#model.line + (line ?? 0);
    const go = button('Go to this line', `Line ${place + 1}`, () => this.#host.post({ type: 'reveal', line: place, character: told?.start ?? 0 }));
    this.#problem.replaceChildren(...(told === undefined && line === undefined ? [] : [go]), element('p', {}, told?.message ?? message), ...(this.#svg === undefined ? [] : [element('small', {}, 'The picture shows the diagram as it was before.')]));
    this.#problem.hidden = false;
  }

  #connect(svg: SVGSVGElement): void {
    this.#elements = markElements(svg, this.#model.marks);
    for (const old of svg.querySelectorAll('.finding-mark')) old.remove();
    for (const [mark, elements] of this.#elements) {
      for (const each of elements) each.classList.add('mark');
      const findings = this.#findings.filter((finding) => markOf(finding, this.#model.marks) === mark);
      const [first] = elements;
      if (findings.length > 0 && first instanceof SVGGraphicsElement) svg.append(findingMark(svg, first, findings));
    }
    this.#showCursor();
  }

  #showCursor(): void {
    for (const lit of this.#sheet.querySelectorAll('.lit')) lit.classList.remove('lit');
    const cursor = this.#cursor;
    if (cursor === undefined) return;
    const onLine = this.#model.marks.filter(({ line }) => line === cursor.line);
    const at = onLine.filter(({ start, end }) => cursor.character >= start && cursor.character <= end);
    const nearest = at.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
    for (const mark of nearest === undefined ? onLine : [nearest]) for (const lit of this.#elements.get(mark) ?? []) lit.classList.add('lit');
  }

  #markAt(target: EventTarget | null): PreviewMark | undefined {
    const clicked = target instanceof Element ? target : null;
    for (const [mark, elements] of this.#elements) if (clicked !== null && elements.some((each) => each.contains(clicked))) return mark;
    return undefined;
  }

  #click(event: MouseEvent): void {
    const mark = this.#markAt(event.target);
    if (mark === undefined) return;
    const defined = event.ctrlKey || event.metaKey ? mark.definition : undefined;
    this.#host.post({ type: 'reveal', line: defined ?? mark.line, character: defined === undefined ? mark.start : 0 });
  }

  #key(event: KeyboardEvent): void {
    if (event.target !== this.figure || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && this.figure.classList.contains('full')) this.#toggleFull();
    else if (event.key === 'Enter') this.#host.post({ type: 'reveal', line: this.#model.line, character: 0 });
    else if (!this.#zoom.key(event.key)) return;
    event.preventDefault();
  }

  #tools(): HTMLElement {
    return element('div', { class: 'tools', role: 'toolbar', 'aria-label': 'Diagram' },
      button('Zoom in (+)', '+', () => this.#zoom.zoomIn()), button('Zoom out (-)', '−', () => this.#zoom.zoomOut()), button('Fit (0)', 'Fit', () => this.#zoom.fit()),
      button('Full view', 'Full', () => this.#toggleFull()), button('Go to the source (Enter)', 'Source', () => this.#host.post({ type: 'reveal', line: this.#model.line, character: 0 })),
      button('Save as SVG…', 'Save SVG', () => this.#save('svg')), button('Save as PNG…', 'Save PNG', () => this.#save('png')),
      button('Copy as SVG', 'Copy SVG', () => this.#copySvg()), button('Copy as PNG', 'Copy PNG', () => this.#copyPng()));
  }

  #toggleFull(): void {
    this.figure.classList.toggle('full');
    this.fit();
    this.#zoom.fit();
    this.figure.focus();
  }

  #save(format: 'svg' | 'png'): void {
    const svg = this.#svg;
    if (svg === undefined) return;
    const background = this.#host.theme().background;
    const name = `${this.#host.name().replace(/\.\w+$/, '')}-${this.#model.line + 1}.${format}`;
    const data = format === 'svg' ? Promise.resolve(svgText(svg, background)) : pngBlob(svg, background).then(base64Of);
    data.then((text) => this.#host.post({ type: 'save', format, name, data: text }), (error: unknown) => this.#fail(error));
  }

  #copySvg(): void {
    if (this.#svg !== undefined) this.#host.post({ type: 'copy', text: svgText(this.#svg, this.#host.theme().background) });
  }

  #copyPng(): void {
    if (this.#svg === undefined) return;
    const picture = new ClipboardItem({ 'image/png': pngBlob(this.#svg, this.#host.theme().background) });
    navigator.clipboard.write([picture]).catch((error: unknown) => this.#fail(error));
  }

  #fail(error: unknown): void {
    this.#problem.replaceChildren(element('p', {}, `The picture could not be made: ${error instanceof Error ? error.message : String(error)}`));
    this.#problem.hidden = false;
  }
}

/** The mark a finding is about: of those on its line that it touches, the one most like it in length. */
function markOf(finding: PreviewFinding, marks: readonly PreviewMark[]): PreviewMark | undefined {
  const length = finding.end - finding.start;
  const distance = ({ start, end }: PreviewMark): number => Math.abs(end - start - length);
  return marks.filter(({ line, start, end }) => line === finding.line && start <= finding.end && finding.start <= end).toSorted((a, b) => distance(a) - distance(b))[0];
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

/** A dot at the corner of a shape. */
function findingMark(svg: SVGSVGElement, shape: SVGGraphicsElement, findings: readonly PreviewFinding[]): SVGElement {
  const box = shape.getBoundingClientRect();
  const corner = new DOMPoint(box.right, box.top).matrixTransform(svg.getScreenCTM()?.inverse());
  const mark = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  for (const [key, value] of Object.entries({ class: `finding-mark ${worst(findings)}`, cx: corner.x, cy: corner.y, r: 6 })) mark.setAttribute(key, String(value));
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = findings.map(({ message }) => message).join('\n');
  mark.append(title);
  return mark;
}
