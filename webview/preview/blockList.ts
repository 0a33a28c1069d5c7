/** The blocks of a document, in order: takes whole pictures of it and makes only what is another. Where the pictures come from is told elsewhere. */
import type { PreviewBlock } from '../../server/protocol/preview.ts';
import { BlockView, type ResolveImage } from './blockView.ts';
import type { DiagramHost, DiagramView } from './diagramView.ts';
import { pairBlocks } from './pairBlocks.ts';

export class BlockList {
  readonly #place: HTMLElement;
  readonly #shared: DiagramHost;
  readonly #image: ResolveImage;
  readonly #visible: IntersectionObserver;
  readonly #views = new WeakMap<Element, DiagramView>();
  #blocks: readonly BlockView[] = [];

  /** `place` is the element that holds the blocks, and nothing else. */
  constructor(place: HTMLElement, shared: DiagramHost, image: ResolveImage) {
    this.#place = place;
    this.#shared = shared;
    this.#image = image;
    this.#visible = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          const view = this.#views.get(target);
          if (isIntersecting) view?.comesIntoView();
          else view?.leavesView();
        }
        // Of its own document: around a frame of another origin, margins do not count.
      },
      { root: document, rootMargin: '50%' },
    );
  }

  get blocks(): readonly BlockView[] {
    return this.#blocks;
  }

  get diagrams(): readonly DiagramView[] {
    return this.#blocks.flatMap((block) => block.diagrams);
  }

  /** Shows these blocks; `anew` where they are those of another document. */
  show(models: readonly PreviewBlock[], anew = false): void {
    if (anew) this.#blocks = [];
    const pairs = pairBlocks(
      this.#blocks.map(({ model }) => model),
      models,
    );
    this.#blocks = models.map((model, index) => {
      const pair = pairs[index];
      const kept = pair === undefined ? undefined : this.#blocks[pair];
      kept?.update(model);
      return kept ?? this.#make(model);
    });
    this.#arrange();
  }

  /** Diagrams have other colours now: those in view first, the others when they come into it. */
  redraw(): void {
    for (const view of this.diagrams) {
      this.#visible.unobserve(view.figure);
      this.#visible.observe(view.figure);
    }
  }

  #make(model: PreviewBlock): BlockView {
    const block = new BlockView(this.#shared, model, this.#image);
    for (const view of block.diagrams) {
      this.#views.set(view.figure, view);
      this.#visible.observe(view.figure);
    }
    return block;
  }

  /** Moves as little as it can: an element that is moved loses its focus and its place. */
  #arrange(): void {
    const wanted = new Set<Element>(this.#blocks.map((block) => block.element));
    for (const child of [...this.#place.children]) if (!wanted.has(child)) child.remove();
    let at = this.#place.firstElementChild;
    for (const block of this.#blocks) {
      if (block.element === at) at = at.nextElementSibling;
      else this.#place.insertBefore(block.element, at);
    }
  }
}
