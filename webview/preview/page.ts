/** The preview's page: takes whole pictures of the document and changes only what is another, keeps step with the editor, and tells it what the person wants. */
import type { Host } from '../common/host.ts';
import { BlockList } from './blockList.ts';
import { documentFile } from './documentFile.ts';
import { element } from './dom.ts';
import { imageAddress } from './images.ts';
import { LineScroll } from './lineScroll.ts';
import { PageBar } from './pageBar.ts';
import type { Painter } from './painter.ts';
import { ChoiceKeeper, readChoice } from './pictureChoice.ts';
import type { FromPreview, PreviewSnapshot, PreviewState, ToPreview } from './protocol.ts';
import { ID_PREFIX } from './sanitise.ts';
import { onThemeChange, readTheme, type Theme } from './theme.ts';

export class Page {
  readonly #host: Host<FromPreview, ToPreview, PreviewState>;
  readonly #painter: Painter;
  readonly #bar: PageBar;
  readonly #main = element('main', { class: 'document' });
  /** What goes on that cannot be seen. */
  readonly #notice = element('p', { class: 'notice', role: 'status' });
  readonly #list: BlockList;
  readonly #scroll: LineScroll;
  readonly #pictures: ChoiceKeeper;
  #theme: Theme = readTheme();
  #snapshot: PreviewSnapshot | undefined;

  constructor(host: Host<FromPreview, ToPreview, PreviewState>, painter: Painter, root: HTMLElement) {
    this.#host = host;
    this.#painter = painter;
    this.#pictures = new ChoiceKeeper(readChoice(host.state?.picture), () => this.#remember());
    const shared = {
      painter,
      theme: () => this.#theme,
      post: (message: FromPreview) => host.post(message),
      name: () => this.#snapshot?.name ?? 'diagram',
      pictures: this.#pictures,
    };
    this.#list = new BlockList(this.#main, shared, (source) =>
      this.#snapshot === undefined ? undefined : imageAddress(this.#snapshot, source),
    );
    this.#bar = new PageBar({
      reveal: (line) => host.post({ type: 'reveal', line, character: 0 }),
      pin: (pinned) => host.post({ type: 'pin', pinned }),
      save: (use) => void this.#save(use),
      graph: () => host.post({ type: 'graph' }),
    });
    this.#scroll = new LineScroll(this.#list, this.#bar.element, (line) => host.post({ type: 'scrolled', line }));
    root.replaceChildren(this.#bar.element, this.#main, this.#notice);
    this.#listen();
    host.post({ type: 'ready' });
  }

  #listen(): void {
    this.#host.listen((message) => this.#receive(message));
    onThemeChange(() => this.#themeChanged());
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
        this.#scroll.goTo(message.line);
        break;
    }
  }

  #show(snapshot: PreviewSnapshot): void {
    const old = this.#snapshot;
    if (old !== undefined && snapshot.revision < old.revision) return;
    const isOther = old !== undefined && old.uri !== snapshot.uri;
    this.#snapshot = snapshot;
    this.#remember();
    this.#list.show(snapshot.model.blocks, isOther);
    const { kind, name, model, pinned } = snapshot;
    this.#bar.show({ title: kind === '' ? name : kind, badges: model.badges, pinned });
    if (isOther) window.scrollTo(0, 0);
  }

  #remember(): void {
    if (this.#snapshot === undefined) return;
    const { uri, pinned } = this.#snapshot;
    this.#host.keep({ version: 1, uri, pinned: pinned ?? true, isLog: pinned === undefined, picture: this.#pictures.choice });
  }

  async #save(use: 'save' | 'print'): Promise<void> {
    const name = (this.#snapshot?.name ?? 'document').replace(/\.\w+$/, '');
    this.#notice.textContent = 'Drawing the diagrams for the file…';
    try {
      const data = await documentFile({
        title: this.#main.querySelector('h1')?.textContent ?? name,
        main: this.#main,
        diagrams: this.#list.diagrams,
        painter: this.#painter,
      });
      this.#host.post(
        use === 'save' ? { type: 'save', format: 'html', name: `${name}.html`, data } : { type: 'print', name: `${name}.html`, data },
      );
      this.#notice.textContent = '';
    } catch (error) {
      this.#notice.textContent = `The file could not be made: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  #themeChanged(): void {
    const theme = readTheme();
    if (theme.id === this.#theme.id) return;
    this.#theme = theme;
    this.#list.redraw();
  }

  #light(line: number, character: number): void {
    for (const lit of this.#main.querySelectorAll('.active')) lit.classList.remove('active');
    for (const view of this.#list.diagrams) {
      const { line: first, endLine } = view.model;
      view.light(line >= first && line < endLine ? line : undefined, character);
    }
    const block = this.#list.blocks.findLast(({ model }) => model.line <= line && line < model.endLine)?.element;
    block?.classList.add('active');
    this.#scroll.show(line, block);
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
