/** The interview's page by itself in a browser: the real page under its real policy, given pictures by the test in place of the editor. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { pageHtml } from '../../../client/panels/pageHtml.ts';
import { repository } from '../../../scripts/vscode/places.ts';
import type { FromInterview, ToInterview } from '../../../webview/interview/protocol.ts';
import type { ThemeName } from './previewPage.ts';
import themes from './themes.json' with { type: 'json' };

const ORIGIN = 'http://interview.invalid';
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

export class InterviewPage {
  readonly page: Page;
  readonly #context: BrowserContext;
  #revision = 0;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
  }

  /** Opens the page; it is ready and has nothing to show yet. */
  static async open(
    browser: Browser,
    { theme = 'light', width = 600 }: { readonly theme?: ThemeName; readonly width?: number } = {},
  ): Promise<InterviewPage> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    await context.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: themedHtml(theme) });
      const body = await readFile(join(repository, 'dist', 'webview', pathname)).catch(() => undefined);
      return body === undefined
        ? route.fulfill({ status: 404 })
        : route.fulfill({ contentType: types[extname(pathname)] ?? 'application/octet-stream', body });
    });
    // In place of the editor: hears what the page says, and remembers for it over reloads.
    await context.addInitScript(() => {
      const said: unknown[] = [];
      const kept = sessionStorage.getItem('state');
      Object.assign(globalThis, {
        said,
        acquireVsCodeApi: () => ({
          postMessage: (message: unknown) => said.push(message),
          getState: (): unknown => (kept === null ? undefined : JSON.parse(kept)),
          setState: (state: unknown) => sessionStorage.setItem('state', JSON.stringify(state)),
        }),
      });
    });
    const page = await context.newPage();
    await page.goto(`${ORIGIN}/`);
    await page.locator('main').waitFor();
    return new InterviewPage(context, page);
  }

  /** Gives the page a picture of an interview. */
  async show(view: Extract<ToInterview, { type: 'interview' }>['view'], done?: number): Promise<void> {
    this.#revision += 1;
    await this.tell({ type: 'interview', revision: this.#revision, view, ...(done !== undefined && { done }) });
  }

  /** Says something to the page as the editor would; settles when it was heard. */
  async tell(message: ToInterview): Promise<void> {
    await this.page.evaluate(async (data) => {
      window.postMessage(data, '*');
      await new Promise((heard) => setTimeout(heard));
    }, message);
  }

  /** What the page has said to the editor since it was loaded. */
  async said(): Promise<readonly FromInterview[]> {
    return this.page.evaluate(() => (globalThis as unknown as { readonly said: FromInterview[] }).said);
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
  return pageHtml('Interview', { script: `${ORIGIN}/interview.js`, style: `${ORIGIN}/interview.css`, csp: ORIGIN, nonce: 'N0nceOfTheTest' })
    .replace('<html lang="en">', `<html lang="en" style="${style.replaceAll('"', '&quot;')}">`)
    .replace('<body>', `<body class="${body}">`);
}
