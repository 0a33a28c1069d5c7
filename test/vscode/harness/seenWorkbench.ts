/** A workbench as a person has it before them, with the extension installed: keys go in, what is on the screen comes out. */
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { provideBrowser } from '../../../scripts/vscode/browser.ts';
import { startInstalledWorkbench } from '../../../scripts/vscode/installedWorkbench.ts';
import { launchBrowser } from '../../../scripts/vscode/launchBrowser.ts';
import { repository } from '../../../scripts/vscode/places.ts';
import { runCommand } from '../../../scripts/vscode/screenshotSteps.ts';

/** Milliseconds until a list of files counts as not coming, and how often to ask for it. */
const PATIENCE = 10_000;
const ATTEMPTS = 4;

export class SeenWorkbench {
  readonly page: Page;
  readonly #folder: string;
  readonly #dispose: () => Promise<void>;

  private constructor(page: Page, folder: string, dispose: () => Promise<void>) {
    this.page = page;
    this.#folder = folder;
    this.#dispose = dispose;
  }

  /** Opens a copy of the examples, with other files beside them. */
  static async open(files: Readonly<Record<string, string>>): Promise<SeenWorkbench> {
    const root = await mkdtemp(join(await realpath(tmpdir()), 'aw-'));
    const folder = join(root, 'workspace');
    // The written interviews have logs of their own; the suites speak of the one log.
    await cp(join(repository, 'examples'), folder, { recursive: true, filter: (source) => basename(source) !== 'interviews' });
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    // A readme that opens by itself would take the keys.
    const server = await startInstalledWorkbench({
      dataFolder: join(root, 'data'),
      folder,
      settings: { 'workbench.startupEditor': 'none' },
    });
    const browser = await launchBrowser(await provideBrowser());
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(server.origin);
    await page.locator('.monaco-workbench .statusbar').waitFor();
    return new SeenWorkbench(page, folder, async () => {
      await browser.close();
      server.dispose();
      await rm(root, { recursive: true, force: true, maxRetries: 5 });
    });
  }

  async close(): Promise<void> {
    await this.#dispose();
  }

  /** Where a file of the workspace is on the disk. */
  pathOf(path: string): string {
    return join(this.#folder, path);
  }

  /** Opens a file from the quick open box. */
  async openFile(path: string): Promise<void> {
    const name = basename(path);
    const row = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name });
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press('ControlOrMeta+P');
      const box = this.page.locator('.quick-input-widget input').first();
      await box.waitFor();
      await box.fill(join(this.#folder, path));
      try {
        await row.waitFor({ timeout: PATIENCE });
        break;
      } catch (error) {
        // The box may close again while the workbench is still settling.
        if (attempt === ATTEMPTS) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** Puts the cursor at the end of a line, counted from one, of the active editor. */
  async goToLine(line: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    const box = this.page.locator('.quick-input-widget input').first();
    await box.waitFor();
    await box.fill(`:${line}:1000`);
    await this.choices.filter({ hasText: `line ${line} ` }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.statusbar-item', { hasText: `Ln ${line}, ` }).waitFor();
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  }

  /** Runs a command by its title in the palette. */
  async command(title: string): Promise<void> {
    await runCommand(this.page, title);
  }

  /** Loads the window anew, as the editor does it itself: a page loaded anew from outside has no time to store what was open. */
  async reload(): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), this.command('Developer: Reload Window')]);
    await this.page.locator('.monaco-workbench .statusbar').waitFor();
  }

  /** Our item in the status bar. */
  get statusItem(): Locator {
    return this.page.locator('.statusbar-item[id^="archwright"]');
  }

  /** The rows of the open list of choices. */
  get choices(): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row');
  }

  /** The lines on the screen of the active editor, from the top; the page has them in the order they came to be. */
  async editorText(): Promise<string> {
    const lines = await this.page.locator('.editor-instance .view-line').evaluateAll((found) =>
      found
        .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
    return lines.join('\n').replaceAll('\u00A0', ' ');
  }
}
