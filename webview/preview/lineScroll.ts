/** Keeps the page's scroll and the lines of the text in step: goes to a line, and says which line the person scrolled to. */
import type { BlockList } from './blockList.ts';
import { lineAtTop, topOfLine, type Anchor } from './lines.ts';

/** How long the page's own scrolling is not taken for the person's, in milliseconds. */
const OWN_SCROLL = 250;

export class LineScroll {
  readonly #list: BlockList;
  /** What covers the top of the page. */
  readonly #cover: HTMLElement;
  #scrolledByUs = 0;

  constructor(list: BlockList, cover: HTMLElement, scrolled: (line: number) => void) {
    this.#list = list;
    this.#cover = cover;
    window.addEventListener(
      'scroll',
      () => {
        if (performance.now() - this.#scrolledByUs >= OWN_SCROLL) scrolled(Math.max(0, lineAtTop(this.#anchors(), window.scrollY)));
      },
      { passive: true },
    );
  }

  /** Brings a line to the top. */
  goTo(line: number): void {
    const top = topOfLine(this.#anchors(), line);
    if (Math.abs(top - window.scrollY) < 1) return;
    this.#scrolledByUs = performance.now();
    window.scrollTo(0, top);
  }

  /** Brings a line into view, where its block is out of it. */
  show(line: number, block: Element | undefined): void {
    const place = block?.getBoundingClientRect();
    if (place !== undefined && (place.bottom < this.#cover.offsetHeight || place.top > window.innerHeight)) this.goTo(line);
  }

  /** Where lines stand on the page, in order of both. */
  #anchors(): readonly Anchor[] {
    const anchors: Anchor[] = [{ line: 0, top: 0 }];
    const offset = this.#cover.offsetHeight;
    for (const { element: block, model } of this.#list.blocks) {
      for (const each of block.querySelectorAll<HTMLElement>('[data-line]')) {
        const anchor = { line: model.line + Number(each.dataset['line']), top: each.getBoundingClientRect().top + window.scrollY - offset };
        const last = anchors.at(-1);
        if (last === undefined || (anchor.line > last.line && anchor.top > last.top)) anchors.push(anchor);
      }
    }
    const end = this.#list.blocks.at(-1);
    if (end !== undefined)
      anchors.push({
        line: Math.max(end.model.endLine, (anchors.at(-1)?.line ?? 0) + 1),
        top: end.element.getBoundingClientRect().bottom + window.scrollY - offset,
      });
    return anchors;
  }
}
