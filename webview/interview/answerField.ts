/** The field an answer is written in: grows with its words, and takes proposals over without sending them. */
import { element } from '../preview/dom.ts';
import { filled } from './place.ts';

export interface FieldEvents {
  readonly typed: (text: string) => void;
  readonly answered: () => void;
}

export class AnswerField {
  readonly element: HTMLTextAreaElement;
  readonly #events: FieldEvents;
  #taken: string | undefined;

  /** `labelledBy` and `describedBy` are ids on the page. */
  constructor(events: FieldEvents, labelledBy: string, describedBy: string) {
    this.#events = events;
    this.element = element('textarea', {
      class: 'answer',
      rows: '3',
      'aria-labelledby': labelledBy,
      'aria-describedby': describedBy,
      placeholder: 'Your answer, in your own words',
      spellcheck: 'true',
    });
    this.element.addEventListener('input', () => this.#typed());
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      events.answered();
    });
    // Where lines break depends on the width.
    new ResizeObserver(() => this.#grow()).observe(this.element);
  }

  get text(): string {
    return this.element.value;
  }

  /** Shows other words, as for another question. */
  show(text: string): void {
    this.#taken = undefined;
    this.element.value = text;
    this.#grow();
  }

  /** Takes words over, to be changed or sent by the person. */
  fill(text: string): void {
    this.element.value = filled(this.element.value, text, this.#taken);
    this.#taken = this.element.value;
    this.#typed();
    this.focus();
  }

  /** With the cursor behind the words. */
  focus(): void {
    this.element.focus();
    this.element.setSelectionRange(this.text.length, this.text.length);
  }

  #typed(): void {
    this.#grow();
    this.#events.typed(this.text);
  }

  #grow(): void {
    const { style } = this.element;
    if (CSS.supports('field-sizing', 'content')) return;
    style.height = 'auto';
    style.height = `${this.element.scrollHeight + 2}px`;
  }
}
