/** The document as the answers so far would write it, beside the interview; what the last answer changed is lit. */
import type { DraftView } from '../../server/protocol/interview.ts';
import { BlockList } from '../preview/blockList.ts';
import type { BlockView } from '../preview/blockView.ts';
import { element } from '../preview/dom.ts';
import type { Painter } from '../preview/painter.ts';
import { ID_PREFIX } from '../preview/sanitise.ts';
import { onThemeChange, readTheme } from '../preview/theme.ts';
import { linesIn, type Lines } from './litLines.ts';

export class DraftSection {
  readonly element: HTMLElement;
  readonly #name = element('p', { class: 'path' }, 'The draft is being written…');
  readonly #document = element('div', { class: 'document' });
  readonly #list: BlockList;
  #theme = readTheme();
  #revision = -1;
  #path = 'draft';

  constructor(painter: Painter, write: HTMLElement) {
    // What a drawing of a preview may ask for leads to a file; a draft has none yet.
    this.#list = new BlockList(
      this.#document,
      { painter, theme: () => this.#theme, post: () => undefined, name: () => this.#path },
      () => undefined,
    );
    this.element = element('div', { class: 'draft' }, element('div', { class: 'draft-bar' }, this.#name, write), this.#document);
    onThemeChange(() => this.#themeChanged());
    window.addEventListener('resize', () => this.#list.diagrams.forEach((view) => view.fit()));
    this.#document.addEventListener('click', (event) => this.#follow(event));
    this.#document.addEventListener('keydown', (event) => event.key === 'Enter' && this.#follow(event));
  }

  show(revision: number, { path, preview, changed }: DraftView): void {
    if (revision < this.#revision) return;
    this.#revision = revision;
    this.#path = path.slice(path.lastIndexOf('/') + 1);
    this.#name.textContent = path;
    // Findings are for the written document: until then, what is missing is what the interview asks.
    this.#list.show(preview.blocks.map((block) => ({ ...block, findings: [] })));
    this.#light(changed);
  }

  /** It was behind the other tab until now. */
  comesIntoView(): void {
    for (const view of this.#list.diagrams) view.fit();
    this.#goToChange();
  }

  #light(changed: readonly Lines[]): void {
    for (const lit of this.#document.querySelectorAll('.changed')) lit.classList.remove('changed');
    const lit = this.#list.blocks.flatMap((block) => elementsIn(block, changed));
    for (const each of lit) each.classList.add('changed');
    this.#goToChange();
  }

  /** Hidden elements cannot be gone to. */
  #goToChange(): void {
    if (this.element.hidden) return;
    this.#document
      .querySelector('.changed')
      ?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth' });
  }

  #themeChanged(): void {
    const theme = readTheme();
    if (theme.id === this.#theme.id) return;
    this.#theme = theme;
    this.#list.redraw();
  }

  /** Only links within the draft lead anywhere. */
  #follow(event: Event): void {
    const href = event.target instanceof Element ? event.target.closest('[data-href^="#"]')?.getAttribute('data-href') : undefined;
    if (href !== undefined && href !== null) document.getElementById(`${ID_PREFIX}${href.slice(1)}`)?.scrollIntoView();
  }
}

/** The innermost elements that begin on lines that changed; the block itself where none does. */
function elementsIn({ element: block, model }: BlockView, changed: readonly Lines[]): readonly Element[] {
  const inside = linesIn(model, changed);
  if (inside.length === 0) return [];
  const starting = [...block.querySelectorAll<HTMLElement>('[data-line]')].filter(({ dataset }) =>
    inside.some(({ start, end }) => start <= Number(dataset['line']) && Number(dataset['line']) < end),
  );
  const innermost = starting.filter((each) => !starting.some((other) => other !== each && each.contains(other)));
  return innermost.length === 0 ? [block] : innermost;
}
