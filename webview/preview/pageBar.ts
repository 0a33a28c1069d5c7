/** The bar above the document: what it is, how it stands, and what can be done with all of it. */
import type { PreviewBadge } from '../../server/protocol/preview.ts';
import { element } from './dom.ts';
import { icon } from './icons.ts';
import { menuButton, type MenuEntry } from './menu.ts';

/** What the bar shows. */
export interface BarContent {
  readonly title: string;
  readonly badges: readonly PreviewBadge[];
  /** Undefined where there is nothing to follow. */
  readonly pinned: boolean | undefined;
}

/** What is done from the bar. */
export interface BarActions {
  reveal(line: number): void;
  pin(pinned: boolean): void;
  /** The document as a page of its own: saved, or opened for printing. */
  save(use: 'save' | 'print'): void;
  graph(): void;
}

export class PageBar {
  readonly element = element('header', { class: 'bar' });
  readonly #content = element('div', { class: 'bar-content' });
  readonly #pin: HTMLButtonElement;
  readonly #actions: BarActions;
  #pinned = false;

  constructor(actions: BarActions) {
    this.#actions = actions;
    this.#pin = element('button', { type: 'button', class: 'pin' }, icon('pin'));
    this.#pin.addEventListener('click', () => actions.pin(!this.#pinned));
    this.element.append(
      this.#content,
      this.#pin,
      menuButton('Document', 'more', () => [{ label: 'Document', entries: this.#entries() }]),
    );
  }

  show({ title, badges, pinned }: BarContent): void {
    this.#content.replaceChildren(element('span', { class: 'kind', title }, title), ...badges.map((badge) => this.#badge(badge)));
    this.#pinned = pinned ?? false;
    this.#pin.hidden = pinned === undefined;
    const label = this.#pinned ? 'Follow the active document again' : 'Stay on this document';
    this.#pin.title = label;
    this.#pin.setAttribute('aria-label', label);
    this.#pin.setAttribute('aria-pressed', String(this.#pinned));
  }

  #badge({ text, tone, line }: PreviewBadge): HTMLElement {
    if (line === undefined) return element('span', { class: `badge ${tone}` }, text);
    const badge = element('button', { type: 'button', class: `badge ${tone}`, title: `${text}. Go to line ${line + 1}` }, text);
    badge.addEventListener('click', () => this.#actions.reveal(line));
    return badge;
  }

  #entries(): readonly MenuEntry[] {
    return [
      { label: 'Save as HTML…', act: () => this.#actions.save('save') },
      { label: 'Print…', act: () => this.#actions.save('print') },
      { label: 'Show decision graph', act: () => this.#actions.graph() },
    ];
  }
}
