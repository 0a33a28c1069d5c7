/** The preview's page: takes whole pictures of the document and changes only what is another, keeps step with the editor, and tells it what the person wants. */
import type { Host } from '../common/host.ts';
import { BlockList } from './blockList.ts';
import { element } from './dom.ts';
import { lineAtTop, topOfLine, type Anchor } from './lines.ts';
import type { Painter } from './painter.ts';
import type { FromPreview, PreviewSnapshot, PreviewState, ToPreview } from './protocol.ts';
import { ID_PREFIX } from './sanitise.ts';
import { onThemeChange, readTheme, type Theme } from './theme.ts';

/** How long the page's own scrolling is not taken for the person's, in milliseconds. */
const OWN_SCROLL = 250;

export class Page {
  readonly #host: Host<FromPreview, ToPreview, PreviewState>;
  readonly #bar = element('header', { class: 'bar' });
  readonly #main = element('main', { class: 'document' });
  readonly #list: BlockList;
  #theme: Theme = readTheme();
  #snapshot: PreviewSnapshot | undefined;
  #scrolledByUs = 0;

  constructor(host: Host<FromPreview, ToPreview, PreviewState>, painter: Painter, root: HTMLElement) {
    this.#host = host;
    this.#list = new BlockList(this.#main, { painter, theme: () => this.#theme, post: (message) => host.post(message), name: () => this.#snapshot?.name ?? 'diagram' }, (source) => this.#image(source));
    root.replaceChildren(this.#bar, this.#main);
    this.#listen();
    host.post({ type: 'ready' });
  }

  #listen(): void {
    this.#host.listen((message) => this.#receive(message));
    onThemeChange(() => this.#themeChanged());
    window.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    window.addEventListener('resize', () => this.#list.diagrams.forEach((view) => view.fit()));
    this.#main.addEventListener('click', (event) => this.#follow(event));
    this.#main.addEventListener('keydown', (event) => event.key === 'Enter' && this.#follow(event));
    this.#main.addEventListener('dblclick', (event) => this.#reveal(event));
  }

  #receive(message: ToPreview): void {
    switch (message.type) {
      case 'document':
        this.#show(message);
        break;
      case 'cursor':
        this.#light(message.line, message.character);
        break;
      case 'scroll':
        this.#scrollTo(message.line);
        break;
    }
  }

  #show(snapshot: PreviewSnapshot): void {
    const old = this.#snapshot;
    if (old !== undefined && snapshot.revision < old.revision) return;
    this.#snapshot = snapshot;
    this.#host.keep({ version: 1, uri: snapshot.uri, pinned: snapshot.pinned });
    this.#list.show(snapshot.model.blocks, old !== undefined && old.uri !== snapshot.uri);
    this.#drawBar(snapshot);
    if (old !== undefined && old.uri !== snapshot.uri) window.scrollTo(0, 0);
  }

  #drawBar({ kind, model, name, pinned }: PreviewSnapshot): void {
    const badges = model.badges.map(({ text, tone, line }) => {
      const badge = element(line === undefined ? 'span' : 'button', { class: `badge ${tone}` }, text);
      if (line !== undefined) badge.addEventListener('click', () => this.#host.post({ type: 'reveal', line, character: 0 }));
      return badge;
    });
    const pin = element('button', { type: 'button', class: 'pin', 'aria-pressed': String(pinned), title: pinned ? 'Follow the active document again' : 'Stay on this document' }, pinned ? 'Pinned' : 'Pin');
    pin.addEventListener('click', () => this.#host.post({ type: 'pin', pinned: !pinned }));
    const hadFocus = this.#bar.querySelector('.pin') === document.activeElement;
    this.#bar.replaceChildren(element('span', { class: 'kind' }, kind === '' ? name : kind), ...badges, element('span', { class: 'space' }), pin);
    if (hadFocus) pin.focus();
  }

  #themeChanged(): void {
    const theme = readTheme();
    if (theme.id === this.#theme.id) return;
    this.#theme = theme;
    this.#list.redraw();
  }

  /** An image of the workspace; undefined for any other. */
  #image(source: string): string | undefined {
    const snapshot = this.#snapshot;
    if (snapshot === undefined || snapshot.base === '' || source === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(source)) return undefined;
    const own = snapshot.roots.find((root) => snapshot.base.startsWith(root));
    const address = URL.parse(source.startsWith('/') ? `.${source}` : source, source.startsWith('/') ? own : snapshot.base)?.href;
    return snapshot.roots.some((root) => address?.startsWith(root)) ? address : undefined;
  }

  #light(line: number, character: number): void {
    for (const lit of this.#main.querySelectorAll('.active')) lit.classList.remove('active');
    for (const view of this.#list.diagrams) {
      const { line: first, endLine } = view.model;
      view.light(line >= first && line < endLine ? line : undefined, character);
    }
    const block = this.#list.blocks.findLast(({ model }) => model.line <= line && line < model.endLine);
    block?.element.classList.add('active');
    const place = block?.element.getBoundingClientRect();
    if (place !== undefined && (place.bottom < this.#bar.offsetHeight || place.top > window.innerHeight)) this.#scrollTo(line);
  }

  /** Where lines stand on the page, in order of both. */
  #anchors(): readonly Anchor[] {
    const anchors: Anchor[] = [{ line: 0, top: 0 }];
    const offset = this.#bar.offsetHeight;
    for (const { element: block, model } of this.#list.blocks) {
      for (const each of block.querySelectorAll<HTMLElement>('[data-line]')) {
        const anchor = { line: model.line + Number(each.dataset['line']), top: each.getBoundingClientRect().top + window.scrollY - offset };
        const last = anchors.at(-1);
        if (last === undefined || (anchor.line > last.line && anchor.top > last.top)) anchors.push(anchor);
      }
    }
    const end = this.#list.blocks.at(-1);
    if (end !== undefined) anchors.push({ line: Math.max(end.model.endLine, (anchors.at(-1)?.line ?? 0) + 1), top: end.element.getBoundingClientRect().bottom + window.scrollY - offset });
    return anchors;
  }

  #scrollTo(line: number): void {
    const top = topOfLine(this.#anchors(), line);
    if (Math.abs(top - window.scrollY) < 1) return;
    this.#scrolledByUs = performance.now();
    window.scrollTo(0, top);
  }

  #scrolled(): void {
    if (performance.now() - this.#scrolledByUs < OWN_SCROLL) return;
    this.#host.post({ type: 'scrolled', line: Math.max(0, lineAtTop(this.#anchors(), window.scrollY)) });
  }

  /** Links within the page are followed here, all others by the editor. */
  #follow(event: Event): void {
    const href = event.target instanceof Element ? event.target.closest('[data-href]')?.getAttribute('data-href') : undefined;
    if (href === undefined || href === null) return;
    event.preventDefault();
    if (!href.startsWith('#')) {
      this.#host.post({ type: 'open', href });
      return;
    }
    const name = safelyDecoded(href.slice(1));
    (document.getElementById(`${ID_PREFIX}${name}`) ?? document.getElementById(`${ID_PREFIX}${name.toLowerCase()}`))?.scrollIntoView();
  }

  /** A double click on text goes to its line. */
  #reveal(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-line]') : null;
    const block = this.#list.blocks.find(({ element: each }) => target !== null && each.contains(target));
    if (target === null || block === undefined || target.closest('figure.diagram') !== null) return;
    this.#host.post({ type: 'reveal', line: block.model.line + Number(target.dataset['line']), character: 0 });
  }
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
