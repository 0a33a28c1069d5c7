/** The document as one HTML file: its text, its diagrams as pictures, its styles; no script, nothing loaded. */
import { element } from './dom.ts';
import { documentStyle } from './documentStyle.ts';
import type { DiagramView } from './diagramView.ts';
import { svgFile } from './exportPicture.ts';
import { tooLarge } from './limits.ts';
import type { Painter } from './painter.ts';
import { coloursOf } from './pictureChoice.ts';
import { ID_PREFIX } from './sanitise.ts';

/** What a file is made of. */
export interface DocumentParts {
  readonly title: string;
  readonly main: HTMLElement;
  readonly diagrams: readonly DiagramView[];
  readonly painter: Painter;
}

/** What of the page is for the screen only. */
const ON_SCREEN = '.findings, .tools, .problem, .finding-mark, [popover]';
/** Light, whatever the editor's theme: it is for paper and for others. */
const CHOICE = { colours: 'light', transparent: true } as const;

/** Draws every diagram anew, one after the other. One that cannot be drawn stands there as its text. */
export async function documentFile({ title, main, diagrams, painter }: DocumentParts): Promise<string> {
  const copy = main.cloneNode(true) as HTMLElement;
  const figures = [...copy.querySelectorAll('figure.diagram')];
  for (const [index, figure] of figures.entries()) {
    const view = diagrams[index];
    if (view !== undefined) figure.replaceWith(await figureOf(view, painter));
  }
  tidy(copy);
  const style = documentStyle(
    coloursOf(CHOICE, { background: [255, 255, 255], foreground: [0, 0, 0], accent: [0, 0, 0], strong: false }).colours,
  );
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = 'en';
  page.head.prepend(
    meta(page, { charset: 'utf-8' }),
    meta(page, { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    meta(page, {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
    }),
  );
  page.head.append(Object.assign(page.createElement('style'), { textContent: style }));
  page.body.append(copy);
  return `<!DOCTYPE html>\n${page.documentElement.outerHTML}\n`;
}

async function figureOf({ model }: DiagramView, painter: Painter): Promise<HTMLElement> {
  const { text, description } = model;
  try {
    const refusal = tooLarge(model);
    if (refusal !== undefined) throw new Error(refusal.message);
    const { text: svg } = await svgFile(painter, text, CHOICE, {
      background: [255, 255, 255],
      foreground: [0, 0, 0],
      accent: [0, 0, 0],
      strong: false,
    });
    // As an image: styles and ids of one drawing do not reach another.
    return element('figure', {}, element('img', { alt: description, src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}` }));
  } catch {
    return element('figure', {}, element('pre', {}, element('code', {}, text)));
  }
}

function tidy(copy: HTMLElement): void {
  for (const part of copy.querySelectorAll(ON_SCREEN)) part.remove();
  for (const link of copy.querySelectorAll<HTMLElement>('[data-href]')) {
    const href = link.dataset['href'] ?? '';
    if (/^(?:https?:|mailto:|#)/i.test(href)) link.setAttribute('href', href.startsWith('#') ? `#${ID_PREFIX}${href.slice(1)}` : href);
    for (const name of ['data-href', 'role', 'tabindex']) link.removeAttribute(name);
  }
  // The editor puts the images in, which it alone can read.
  for (const image of copy.querySelectorAll<HTMLImageElement>('img[data-source]'))
    image.setAttribute('src', `workspace:${encodeURIComponent(image.dataset['source'] ?? '')}`);
  for (const each of copy.querySelectorAll('[data-line], [data-source], .active')) {
    for (const name of ['data-line', 'data-source', 'loading']) each.removeAttribute(name);
    each.classList.remove('active');
    if (each.classList.length === 0) each.removeAttribute('class');
  }
}

function meta(page: Document, attributes: Readonly<Record<string, string>>): HTMLMetaElement {
  const made = page.createElement('meta');
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
