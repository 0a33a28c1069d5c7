/** Draws diagrams with Mermaid, one after the other. Mermaid is loaded for the first one. Who shows the pictures is told elsewhere. */
import type { Mermaid } from 'mermaid';
import type { MermaidColours } from './palette.ts';
import { safeSvg } from './sanitise.ts';
import { faultOf, type Fault } from './fault.ts';
import { LONGEST, MOST_EDGES } from './limits.ts';

/** A drawing, or why there is none; `took` milliseconds. */
export type Picture = ({ readonly svg: SVGSVGElement } | { readonly fault: Fault }) & { readonly took: number };

/** How a drawing differs from the usual. */
export interface DrawOptions {
  /** In place of the page's font. */
  readonly font?: string;
  /** Milliseconds to wait first, in case it is wanted otherwise by then. */
  readonly calm?: number;
}

export class Painter {
  readonly #nonce: string;
  readonly #font: string;
  #mermaid: Promise<Mermaid> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #count = 0;

  constructor(nonce: string, font: string) {
    this.#nonce = nonce;
    this.#font = font;
  }

  /** Draws when those asked for earlier are done; undefined when nobody wants it any more. */
  async draw(
    text: string,
    colours: MermaidColours,
    wanted: () => boolean,
    { font = this.#font, calm = 0 }: DrawOptions = {},
  ): Promise<Picture | undefined> {
    if (calm > 0) await new Promise((later) => setTimeout(later, calm));
    const drawing = this.#last.then(async () => {
      // Between two drawings the page answers.
      await new Promise((later) => setTimeout(later));
      if (!wanted()) return undefined;
      const began = performance.now();
      const picture = await this.#draw(text, colours, font);
      return { ...picture, took: performance.now() - began };
    });
    this.#last = drawing.catch(() => undefined);
    return drawing;
  }

  async #draw(text: string, colours: MermaidColours, font: string): Promise<{ readonly svg: SVGSVGElement } | { readonly fault: Fault }> {
    const mermaid = await (this.#mermaid ??= import('mermaid').then((module) => module.default));
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      suppressErrorRendering: true,
      logLevel: 'fatal',
      theme: 'base',
      themeVariables: colours,
      fontFamily: font,
      htmlLabels: false,
      themeCSS: THEME_CSS,
      maxTextSize: LONGEST,
      maxEdges: MOST_EDGES,
      deterministicIds: true,
      flowchart: { useMaxWidth: false },
      class: { useMaxWidth: false },
      sequence: { useMaxWidth: false },
      state: { useMaxWidth: false },
      er: { useMaxWidth: false },
      c4: { useMaxWidth: false },
      journey: { useMaxWidth: false, textPlacement: 'tspan' },
      timeline: { useMaxWidth: false },
      mindmap: { useMaxWidth: false },
      pie: { useMaxWidth: false },
      gitGraph: { useMaxWidth: false },
      gantt: { useMaxWidth: false, fontSize: 13, sectionFontSize: 13, barHeight: 24, barGap: 6 },
      quadrantChart: { useMaxWidth: false },
      architecture: { useMaxWidth: false },
      block: { useMaxWidth: false },
      // A document may set how its drawings are laid out, not what they may do.
      secure: [
        'secure',
        'securityLevel',
        'startOnLoad',
        'maxTextSize',
        'maxEdges',
        'suppressErrorRendering',
        'htmlLabels',
        'flowchart.htmlLabels',
        'class.htmlLabels',
        'themeCSS',
        'fontFamily',
        'deterministicIds',
        'dompurifyConfig',
        'theme',
        'themeVariables',
      ],
    });
    this.#count += 1;
    // For those who look whether too much is drawn.
    document.body.dataset['drawn'] = String(this.#count);
    const id = `drawing-${this.#count}`;
    const restore = nonceOnStyles(this.#nonce);
    try {
      const { svg } = await mermaid.render(id, text);
      const safe = safeSvg(svg, this.#nonce);
      return safe === undefined ? { fault: { line: undefined, message: 'This diagram could not be drawn.' } } : { svg: safe };
    } catch (error) {
      return { fault: faultOf(error, text) };
    } finally {
      restore();
      // What a failed drawing leaves behind.
      for (const left of document.querySelectorAll(`body > #${id}, body > #d${id}, body > #i${id}`)) left.remove();
    }
  }
}

const THEME_CSS = [
  // Lines pass behind labels, not through them.
  '.edgeLabel rect { opacity: 1; }',
  // Mermaid puts these labels with their middle at the middle of the node, and tells only those of other kinds to begin there.
  '.mindmap-node .label[transform^="translate(0,"] text { text-anchor: middle; }',
].join(' ');

/** Mermaid measures in the page and makes style elements for it; without the nonce they would have no effect. Returns what ends it. */
function nonceOnStyles(nonce: string): () => void {
  const create = Reflect.get(document, 'createElement').bind(document);
  const withNonce = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const made = create(name, options);
    if (name === 'style') made.nonce = nonce;
    return made;
  };
  Object.defineProperty(document, 'createElement', { configurable: true, value: withNonce });
  return () => Reflect.deleteProperty(document, 'createElement');
}
