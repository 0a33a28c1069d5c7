/** Zoom and pan of one drawing, by mouse, touch and keyboard, kept while the drawing is drawn anew. The wheel zooms with Ctrl only: the page's scroll stays the page's. */
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomBehavior, type ZoomTransform } from 'd3-zoom';

const STEP = 1.25;
const PAN = 40;
const LEAST = 0.1;
const MOST = 8;

export class Zoom {
  readonly #stage: HTMLElement;
  readonly #sheet: HTMLElement;
  readonly #behavior: ZoomBehavior<HTMLElement, unknown>;
  #transform: ZoomTransform = zoomIdentity;
  #size = { width: 0, height: 0 };
  #touched = false;

  constructor(stage: HTMLElement, sheet: HTMLElement) {
    this.#stage = stage;
    this.#sheet = sheet;
    this.#behavior = zoom<HTMLElement, unknown>()
      .scaleExtent([LEAST, MOST])
      .filter((event: Event) => this.#isOurs(event))
      .on('zoom', ({ transform, sourceEvent }: { readonly transform: ZoomTransform; readonly sourceEvent: unknown }) => {
        this.#transform = transform;
        if (sourceEvent !== null && sourceEvent !== undefined) this.#touched = true;
        this.#apply();
      });
    select(stage).call(this.#behavior).on('dblclick.zoom', null);
  }

  /** A drawing of this size is in the sheet now. The place looked at stays; what was never moved is fitted. */
  show(width: number, height: number): void {
    this.#size = { width, height };
    this.#apply();
    if (!this.#touched) this.fit();
  }

  zoomIn(): void {
    this.#by(STEP);
  }

  zoomOut(): void {
    this.#by(1 / STEP);
  }

  /** The whole drawing, no larger than it is. */
  fit(): void {
    const { clientWidth, clientHeight } = this.#stage;
    const { width, height } = this.#size;
    if (width === 0 || clientWidth === 0) return;
    const scale = Math.min(1, clientWidth / width, clientHeight / height);
    this.#go(zoomIdentity.translate((clientWidth - width * scale) / 2, Math.max(0, (clientHeight - height * scale) / 2)).scale(scale));
    this.#touched = false;
  }

  /** Whether it took the key. Arrows scroll the page until the drawing was moved or zoomed. */
  key(key: string): boolean {
    if (key.startsWith('Arrow') && !this.#touched) return false;
    const steps: Readonly<Record<string, () => void>> = {
      '+': () => this.zoomIn(),
      '=': () => this.zoomIn(),
      '-': () => this.zoomOut(),
      '0': () => this.fit(),
      ArrowLeft: () => this.#move(PAN, 0),
      ArrowRight: () => this.#move(-PAN, 0),
      ArrowUp: () => this.#move(0, PAN),
      ArrowDown: () => this.#move(0, -PAN),
    };
    const step = steps[key];
    step?.();
    return step !== undefined;
  }

  #by(factor: number): void {
    this.#touched = true;
    this.#behavior.scaleBy(select(this.#stage), factor);
  }

  #move(x: number, y: number): void {
    this.#touched = true;
    this.#behavior.translateBy(select(this.#stage), x / this.#transform.k, y / this.#transform.k);
  }

  #go(transform: ZoomTransform): void {
    this.#behavior.transform(select(this.#stage), transform);
  }

  #apply(): void {
    this.#sheet.style.width = `${this.#size.width}px`;
    this.#sheet.style.transform = `translate(${this.#transform.x}px, ${this.#transform.y}px) scale(${this.#transform.k})`;
  }

  #isOurs(event: Event): boolean {
    if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
    if (event instanceof MouseEvent) return event.button === 0;
    // One finger scrolls the page, two move the drawing.
    return 'touches' in event && (event as TouchEvent).touches.length > 1;
  }
}
