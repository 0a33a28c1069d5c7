/** What a picture's script does before the picture is taken, one step at a time. */
import type { Page } from 'playwright-core';

/** How the steps are written on the command line. */
export const stepHelp = `Steps, in order, each as --step KIND:VALUE
  key:Control+Period     press keys
  type:some text         type into what has the focus
  command:View: Problems run a command of the palette by its title
  click:SELECTOR         click an element (Playwright selector)
  hover:SELECTOR         point at an element
  wait:SELECTOR          wait until an element shows`;

const actions: Readonly<Record<string, (page: Page, value: string) => Promise<void>>> = {
  key: async (page, keys) => page.keyboard.press(keys),
  type: async (page, text) => page.keyboard.type(text),
  command: runCommand,
  click: async (page, selector) => page.locator(selector).first().click(),
  hover: async (page, selector) => page.locator(selector).first().hover(),
  wait: async (page, selector) => page.locator(selector).first().waitFor(),
};

/** Runs a command of the palette by its title. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
  await page.keyboard.press('Enter');
}

/**
 * Does one step.
 * @throws An error that names the step, when it is unknown or cannot be done.
 */
export async function doStep(page: Page, step: string): Promise<void> {
  const [kind = '', ...rest] = step.split(':');
  const action = actions[kind];
  if (action === undefined) throw new Error(`Unknown step “${step}”.\n${stepHelp}`);
  try {
    await action(page, rest.join(':'));
  } catch (error) {
    throw new Error(`The step “${step}” did not work.`, { cause: error });
  }
}

/** Waits until the page shows the same picture twice in a row, and returns it. */
export async function settledPicture(page: Page): Promise<Buffer> {
  const betweenLooksMs = 400;
  let picture = await page.screenshot();
  for (let looks = 0; looks < 50; looks++) {
    await page.waitForTimeout(betweenLooksMs);
    const next = await page.screenshot();
    if (next.equals(picture)) return next;
    picture = next;
  }
  throw new Error('The page never came to rest.');
}
