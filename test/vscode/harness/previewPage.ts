/** The preview's page by itself in a browser: the real page under its real policy, given documents by the test in place of the editor. Anything it asks the network for is noted and refused. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { PNG } from 'pngjs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { pageHtml } from '../../../client/panels/pageHtml.ts';
import { provideBrowser } from '../../../scripts/vscode/browser.ts';
import { launchBrowser } from '../../../scripts/vscode/launchBrowser.ts';
import { repository } from '../../../scripts/vscode/places.ts';
import { preview } from '../../../server/features/preview.ts';
import type { PreviewModel } from '../../../server/protocol/preview.ts';
import { createService } from '../../../server/service.ts';
import type { FromPreview, ToPreview } from '../../../webview/preview/protocol.ts';
import { MemoryFiles, memoryPorts, ROOT } from '../../support/memoryPorts.ts';
import themes from './themes.json' with { type: 'json' };

/** Themes by name: what VS Code 1.12x puts on a page under each. */
export type ThemeName = keyof typeof themes;
export const themeNames = Object.keys(themes) as ThemeName[];

/** How the page is looked at. */
export interface PageOptions {
  readonly theme?: ThemeName;
  readonly reducedMotion?: boolean;
  readonly touch?: boolean;
  readonly width?: number;
  readonly height?: number;
}

const ORIGIN = 'http://preview.invalid';
const NONCE = 'N0nceOfTheTest';
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/** Starts a browser for the pages of a suite. */
export async function pageBrowser(): Promise<Browser> {
  return launchBrowser(await provideBrowser());
}

/** What the server would say of a document, its findings included. */
export async function modelOf(text: string, path = 'docs/plan.md'): Promise<PreviewModel> {
  const service = createService(memoryPorts(new MemoryFiles({ [path]: text })));
  service.configure([ROOT], { config: {} });
  const snapshot = await service.snapshot(ROOT + path);
  if (snapshot === undefined) throw new Error(`${path} is not looked at.`);
  return preview(snapshot, '');
}

export class PreviewPage {
  readonly page: Page;
  /** Addresses beyond its own files that the page asked for. */
  readonly asked: readonly string[];
  readonly #context: BrowserContext;
  #revision = 0;

  private constructor(context: BrowserContext, page: Page, asked: readonly string[]) {
    this.#context = context;
    this.page = page;
    this.asked = asked;
  }

  /** Opens the page; it is ready and has nothing to show yet. */
  static async open(
    browser: Browser,
    { theme = 'light', reducedMotion = false, touch = false, width = 900, height = 900 }: PageOptions = {},
  ): Promise<PreviewPage> {
    const context = await browser.newContext({
      viewport: { width, height },
      reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
      hasTouch: touch,
    });
    const asked: string[] = [];
    await context.route('**/*', async (route) => {
      const { origin, pathname } = new URL(route.request().url());
      if (origin !== ORIGIN) {
        asked.push(route.request().url());
        return route.abort();
      }
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: themedHtml(theme) });
      const body = await readFile(join(repository, 'dist', 'webview', pathname)).catch(() => undefined);
      return body === undefined
        ? route.fulfill({ status: 404 })
        : route.fulfill({ contentType: types[extname(pathname)] ?? 'application/octet-stream', body });
    });
    // In place of the editor: keeps what the page says.
    await context.addInitScript(() => {
      const said: unknown[] = [];
      let state: unknown;
      Object.assign(globalThis, {
        said,
        acquireVsCodeApi: () => ({
          postMessage: (message: unknown) => said.push(message),
          getState: () => state,
          setState: (next: unknown) => (state = next),
        }),
      });
    });
    const page = await context.newPage();
    await page.goto(`${ORIGIN}/`);
    await page.locator('main').waitFor();
    return new PreviewPage(context, page, asked);
  }

  /** Gives the page a document. */
  async show(text: string, path = 'docs/plan.md'): Promise<void> {
    await this.give(await modelOf(text, path), path);
  }

  async give(model: PreviewModel, path = 'docs/plan.md'): Promise<void> {
    this.#revision += 1;
    const folder = `${ORIGIN}/files/`;
    await this.tell({
      type: 'document',
      revision: this.#revision,
      uri: ROOT + path,
      name: path.slice(path.lastIndexOf('/') + 1),
      pinned: false,
      kind: '',
      model,
      base: folder + path,
      roots: [folder],
    });
  }

  /** Says something to the page as the editor would. */
  async tell(message: ToPreview): Promise<void> {
    await this.page.evaluate((data) => window.postMessage(data, '*'), message);
  }

  /** What the page has said to the editor. */
  async said(): Promise<readonly FromPreview[]> {
    return this.page.evaluate(() => (globalThis as unknown as { readonly said: FromPreview[] }).said);
  }

  /** How many drawings were drawn so far. */
  async drawn(): Promise<number> {
    return Number((await this.page.locator('body').getAttribute('data-drawn')) ?? 0);
  }

  /** Waits until nothing is left to be drawn on the screen and near it. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() =>
      [...document.querySelectorAll('figure.diagram.waiting')].every((figure) => {
        const { top, bottom } = figure.getBoundingClientRect();
        return top > innerHeight * 1.4 || bottom < -innerHeight * 0.4;
      }),
    );
  }

  /** Each text of a drawing as it is seen: its colour, and the one that fills most of the room behind it in a picture without texts. Leaves the texts hidden. */
  async textColours(): Promise<readonly { readonly words: string; readonly text: string; readonly behind: string }[]> {
    const texts = await this.page.evaluate(() =>
      [...document.querySelectorAll<SVGElement>('figure svg :is(text, tspan)')].flatMap((each) => {
        const words = [...each.childNodes]
          .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
          .map(({ textContent }) => textContent ?? '')
          .join('')
          .trim();
        const box = each.getBoundingClientRect();
        const { fill, visibility, display } = getComputedStyle(each);
        if (words === '' || box.width === 0 || visibility === 'hidden' || display === 'none') return [];
        return [
          {
            words: `${each.closest('figure')?.dataset['kind'] ?? ''}: ${words}`,
            text: fill,
            x: box.x,
            y: box.y,
            width: box.width,
            height: box.height,
          },
        ];
      }),
    );
    await this.page.evaluate(() =>
      document.querySelectorAll<SVGElement>('figure svg text').forEach((each) => (each.style.visibility = 'hidden')),
    );
    const { width, data } = PNG.sync.read(await this.page.screenshot());
    return texts.map(({ words, text, ...box }) => {
      const counts = new Map<string, number>();
      for (let y = Math.ceil(box.y); y < box.y + box.height; y++) {
        for (let x = Math.ceil(box.x); x < box.x + box.width; x++) {
          const at = (y * width + x) * 4;
          const colour = `rgb(${data.subarray(at, at + 3).join(', ')})`;
          counts.set(colour, (counts.get(colour) ?? 0) + 1);
        }
      }
      return { words, text, behind: [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '' };
    });
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}

function themedHtml(theme: ThemeName): string {
  const { body, variables } = themes[theme];
  const style = Object.entries(variables)
    .map(([name, value]) => `--vscode-${name}: ${value}`)
    .join('; ');
  return pageHtml('Preview', { script: `${ORIGIN}/preview.js`, style: `${ORIGIN}/preview.css`, csp: ORIGIN, nonce: NONCE })
    .replace('<html lang="en">', `<html lang="en" style="${style.replaceAll('"', '&quot;')}">`)
    .replace('<body>', `<body class="${body}">`);
}
