/** Interview and draft: side by side where there is room, else one at a time behind two tabs. */
import { element } from '../preview/dom.ts';

export type Tab = 'interview' | 'draft';

const TITLES: readonly (readonly [Tab, string])[] = [
  ['interview', 'Interview'],
  ['draft', 'Draft'],
];
/** From this width on both have room. The style sheet says the same. */
const WIDE = '(min-width: 840px)';

export class Tabs {
  readonly element = element('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Interview and draft' });
  readonly #panels: Readonly<Record<Tab, HTMLElement>>;
  readonly #changed: () => void;
  readonly #wide = matchMedia(WIDE);
  #chosen: Tab;

  /** `changed` is called when another is chosen, and when there is room for both or no longer. */
  constructor(panels: Readonly<Record<Tab, HTMLElement>>, chosen: Tab, changed: () => void) {
    this.#panels = panels;
    this.#chosen = chosen;
    this.#changed = changed;
    for (const [name, title] of TITLES) {
      const face = element('button', { type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': `panel-${name}` }, title);
      face.addEventListener('click', () => this.choose(name));
      this.element.append(face);
      panels[name].id = `panel-${name}`;
    }
    this.element.addEventListener('keydown', (event) => this.#key(event));
    this.#wide.addEventListener('change', () => this.#change());
    this.#show();
  }

  get chosen(): Tab {
    return this.#chosen;
  }

  /** Whether a person can see it. */
  shows(tab: Tab): boolean {
    return this.#wide.matches || this.#chosen === tab;
  }

  choose(tab: Tab): void {
    this.#chosen = tab;
    this.#change();
  }

  #change(): void {
    this.#show();
    this.#changed();
  }

  #show(): void {
    this.element.hidden = this.#wide.matches;
    for (const [name, title] of TITLES) {
      const face = this.element.querySelector(`#tab-${name}`);
      face?.setAttribute('aria-selected', String(name === this.#chosen));
      face?.setAttribute('tabindex', name === this.#chosen ? '0' : '-1');
      const panel = this.#panels[name];
      panel.hidden = !this.shows(name);
      // Beside one another they are parts of the page, not one in place of the other.
      panel.setAttribute('role', this.#wide.matches ? 'region' : 'tabpanel');
      panel.setAttribute('aria-label', title);
    }
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other = this.#chosen === 'interview' ? 'draft' : 'interview';
    this.choose(other);
    this.element.querySelector<HTMLElement>(`#tab-${other}`)?.focus();
  }
}
