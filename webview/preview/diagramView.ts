/** One diagram on the page: its picture or why there is none, and the ways from the picture to the text. */
import type { PreviewDiagram, PreviewFinding } from '../../server/protocol/preview.ts';
import { diagramTools, type PictureActions } from './diagramTools.ts';
import { button, element } from './dom.ts';
import type { Fault } from './fault.ts';
import { finishPicture, sizeOf } from './finishPicture.ts';
import { FullView } from './fullView.ts';
import { tooLarge } from './limits.ts';
import type { Painter } from './painter.ts';
import type { PictureChoice } from './pictureChoice.ts';
import { pictureActions } from './pictureActions.ts';
import { PictureMarks, type TextPlace } from './pictureMarks.ts';
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
  /** How pictures are saved; absent where there is no file to go to or to save beside. */
  readonly pictures?: { choice: PictureChoice };
}

/** Tallest a diagram stands in the text, as a share of the window; a taller one is fitted. */
const TALLEST = 0.85;
/** A drawing that took longer waits as long again before it is drawn anew, in milliseconds: keys come first. */
const SLOW = 200;

export class DiagramView {
  readonly figure: HTMLElement;
  readonly #host: DiagramHost;
  readonly #stage = element('div', { class: 'stage' });
  readonly #sheet = element('div', { class: 'sheet' });
  readonly #problem = element('div', { class: 'problem', role: 'status' });
  readonly #zoom: Zoom;
  readonly #marks = new PictureMarks(this.#sheet);
  readonly #full: FullView;
  #model: PreviewDiagram;
  #findings: readonly PreviewFinding[] = [];
  #svg: SVGSVGElement | undefined;
  /** The text of the picture that is shown. */
  #shown = '';
  /** Text and theme of the picture that is shown or being drawn. */
  #drawn = '';
  /** How long the last drawing took, in milliseconds. */
  #took = 0;
  #inView = false;
  /** Whether the person wants it drawn in spite of its size. */
  #isAllowed = false;
  #cursor: TextPlace | undefined;

  constructor(host: DiagramHost, model: PreviewDiagram) {
    this.#host = host;
    this.#model = model;
    this.#problem.hidden = true;
    this.#stage.append(this.#sheet);
    this.figure = element('figure', { class: 'diagram waiting', tabindex: '0', role: 'group' }, this.#stage, this.#tools(), this.#problem);
    this.#zoom = new Zoom(this.#stage, this.#sheet);
    this.#full = new FullView(this.figure, (isFull) => this.#fullChanged(isFull));
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

  /** It has left the screen: what changes is drawn when it is back. */
  leavesView(): void {
    this.#inView = this.#full.isOpen;
  }

  /** The cursor is at this place of the text, or not in this diagram. Holds for pictures drawn later too. */
  light(line: number | undefined, character: number): void {
    this.#cursor = line === undefined ? undefined : { line, character };
    this.#marks.light(this.#cursor);
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
    const refusal = tooLarge(this.#model);
    if (refusal !== undefined && !(refusal.askable && this.#isAllowed)) {
      this.#settle(true);
      this.#refuse(refusal.message, refusal.askable);
      return;
    }
    const picture = await this.#host.painter.draw(text, theme.mermaid, () => this.#drawn === key && this.figure.isConnected, {
      calm: this.#took > SLOW ? this.#took : 0,
    });
    if (this.#drawn !== key) return;
    if (picture === undefined) {
      this.#drawn = '';
      return;
    }
    this.#took = picture.took;
    this.#settle('fault' in picture);
    this.figure.dataset['kind'] = kind;
    if ('fault' in picture) {
      this.#complain(picture.fault);
      return;
    }
    this.#problem.hidden = true;
    this.#svg = picture.svg;
    this.#shown = text;
    this.#sheet.replaceChildren(picture.svg);
    finishPicture(picture.svg, theme.colours);
    this.#show(picture.svg);
    this.#connect(picture.svg);
  }

  #settle(isBroken: boolean): void {
    this.figure.classList.remove('waiting');
    this.figure.classList.toggle('broken', isBroken);
  }

  #show(svg: SVGSVGElement): void {
    const { width, height } = sizeOf(svg);
    const scale = Math.min(1, this.#stage.clientWidth / width);
    this.#stage.style.height = this.#full.isOpen ? '' : `${Math.min(height * scale, window.innerHeight * TALLEST)}px`;
    this.#zoom.show(width, height);
  }

  /** The last good picture stays, and says so. */
  #complain({ line, message }: Fault): void {
    const told = this.#findings.find(({ severity }) => severity === 'error');
    const place = told?.line ?? this.#model.line + (line ?? 0);
    const go = button('Go to this line', `Line ${place + 1}`, () =>
      this.#host.post({ type: 'reveal', line: place, character: told?.start ?? 0 }),
    );
    this.#tell([
      ...(told === undefined && line === undefined ? [] : [go]),
      element('p', {}, told?.message ?? message),
      ...this.#asBefore(),
    ]);
  }

  #refuse(message: string, askable: boolean): void {
    const draw = button('Draw this diagram all the same', 'Draw it', () => {
      this.#isAllowed = true;
      this.#drawn = '';
      void this.#draw();
    });
    this.#tell([element('p', {}, message), ...(askable ? [draw] : []), ...this.#asBefore()]);
  }

  #asBefore(): readonly HTMLElement[] {
    return this.#svg === undefined ? [] : [element('small', {}, 'The picture shows the diagram as it was before.')];
  }

  #tell(parts: readonly HTMLElement[]): void {
    this.#problem.replaceChildren(...parts);
    this.#problem.hidden = false;
  }

  #connect(svg: SVGSVGElement): void {
    this.#marks.connect(svg, this.#model.marks, this.#findings);
    this.#marks.light(this.#cursor);
  }

  #click(event: MouseEvent): void {
    const mark = this.#marks.at(event.target);
    if (mark === undefined) return;
    const { target, definition } = mark;
    if (target !== undefined && (event.ctrlKey || event.metaKey || this.#model.isMade === true))
      this.#host.post({ type: 'visit', ...target });
    else if (definition !== undefined && (event.ctrlKey || event.metaKey))
      this.#host.post({ type: 'reveal', line: definition, character: 0 });
    else if (this.#model.isMade !== true) this.#host.post({ type: 'reveal', line: mark.line, character: mark.start });
  }

  #key(event: KeyboardEvent): void {
    if (event.target !== this.figure || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'f' || event.key === 'F') this.#full.toggle();
    else if (event.key === 'Enter') this.#source()?.();
    else if (!this.#zoom.key(event.key)) return;
    event.preventDefault();
  }

  #tools(): HTMLElement {
    const source = this.#source();
    const pictures = this.#pictures();
    return diagramTools({
      zoomIn: () => this.#zoom.zoomIn(),
      zoomOut: () => this.#zoom.zoomOut(),
      fit: () => this.#zoom.fit(),
      toggleFull: () => this.#full.toggle(),
      ...(source !== undefined && { source }),
      ...(pictures !== undefined && { pictures }),
    });
  }

  #source(): (() => void) | undefined {
    if (this.#host.pictures === undefined || this.#model.isMade === true) return undefined;
    return () => this.#host.post({ type: 'reveal', line: this.#model.line, character: 0 });
  }

  #fullChanged(isFull: boolean): void {
    this.figure.classList.toggle('full', isFull);
    this.fit();
    this.#zoom.fit();
    this.figure.focus();
  }

  #pictures(): PictureActions | undefined {
    return pictureActions(this.#host, {
      text: () => this.#shown,
      source: () => this.#model.text,
      name: () => `${this.#host.name().replace(/\.\w+$/, '')}-${this.#model.line + 1}`,
      failed: (message) => this.#tell([element('p', {}, message)]),
    });
  }
}
