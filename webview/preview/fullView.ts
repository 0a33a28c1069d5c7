/** Shows one element over the whole page, with everything else out of reach, and puts it back. */
import { element } from './dom.ts';

export class FullView {
  readonly #shown: HTMLElement;
  readonly #changed: (isFull: boolean) => void;
  readonly #place = document.createComment('');
  #dialog: HTMLDialogElement | undefined;

  constructor(shown: HTMLElement, changed: (isFull: boolean) => void) {
    this.#shown = shown;
    this.#changed = changed;
  }

  get isOpen(): boolean {
    return this.#dialog !== undefined;
  }

  toggle(): void {
    if (this.#dialog === undefined) this.#open();
    else this.#dialog.close();
  }

  #open(): void {
    const dialog = element('dialog', { class: 'full-view', 'aria-label': 'Diagram in full view' });
    this.#dialog = dialog;
    this.#shown.replaceWith(this.#place);
    dialog.append(this.#shown);
    document.body.append(dialog);
    // Escape closes it by itself.
    dialog.addEventListener('close', () => this.#close(dialog));
    dialog.showModal();
    this.#changed(true);
  }

  #close(dialog: HTMLDialogElement): void {
    this.#dialog = undefined;
    // What stood around it may be gone by now; then it is gone too.
    this.#place.replaceWith(this.#shown);
    dialog.remove();
    this.#changed(false);
  }
}
