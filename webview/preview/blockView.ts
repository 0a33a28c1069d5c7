/** One block of the document on the page: its text, its diagrams, its findings. */
import type { PreviewBlock } from '../../server/protocol/preview.ts';
import { DiagramView, type DiagramHost } from './diagramView.ts';
import { element } from './dom.ts';
import { findingsBadge } from './findings.ts';
import { safeHtml } from './sanitise.ts';

/** Says whether an image may be shown, and from where. */
export type ResolveImage = (source: string) => string | undefined;

export class BlockView {
  readonly element = element('div', { class: 'block' });
  readonly diagrams: readonly DiagramView[];
  readonly #host: DiagramHost;
  #model: PreviewBlock;
  #badge: HTMLElement | undefined;

  constructor(host: DiagramHost, model: PreviewBlock, image: ResolveImage) {
    this.#host = host;
    this.#model = model;
    const content = safeHtml(model.html);
    for (const picture of content.querySelectorAll('img')) showImage(picture, image);
    const figures = [...content.querySelectorAll('figure[data-diagram]')];
    this.diagrams = figures.flatMap((figure) => {
      const diagram = model.diagrams[Number(figure.getAttribute('data-diagram'))];
      if (diagram === undefined) return [];
      const view = new DiagramView(host, diagram);
      view.figure.dataset['line'] = figure.getAttribute('data-line') ?? '0';
      figure.replaceWith(view.figure);
      return [view];
    });
    this.element.append(content);
    this.update(model);
  }

  get model(): PreviewBlock {
    return this.#model;
  }

  /** Takes places, findings and diagrams; the text must be the same. */
  update(model: PreviewBlock): void {
    const sameFindings = this.#badge !== undefined && JSON.stringify(model.findings) === JSON.stringify(this.#model.findings);
    this.#model = model;
    for (const [index, view] of this.diagrams.entries()) {
      const diagram = model.diagrams[index];
      if (diagram !== undefined) view.update(diagram, model.findings);
    }
    if (sameFindings) return;
    this.#badge?.remove();
    this.#badge = findingsBadge(model.findings, ({ line, start }) => this.#host.post({ type: 'reveal', line, character: start }));
    if (this.#badge !== undefined) this.element.append(this.#badge);
  }
}

function showImage(picture: HTMLImageElement, resolve: ResolveImage): void {
  const source = resolve(picture.getAttribute('src') ?? '');
  if (source !== undefined) {
    // For when the document is saved as a file of its own.
    picture.dataset['source'] = picture.getAttribute('src') ?? '';
    picture.src = source;
    // Without one, readers spell out the address.
    if (!picture.hasAttribute('alt')) picture.alt = '';
    picture.loading = 'lazy';
    return;
  }
  picture.replaceWith(
    element(
      'span',
      { class: 'image-left-out', title: 'Only images of the workspace are shown.' },
      picture.alt === '' ? 'Image' : picture.alt,
    ),
  );
}
