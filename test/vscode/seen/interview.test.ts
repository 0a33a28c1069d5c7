/** The interview beside the editor: asked one question at a time, kept over a reload, written as documents. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { FrameLocator, Locator } from 'playwright-core';
import { SeenWorkbench } from '../harness/seenWorkbench.ts';

describe('The interview', () => {
  let workbench: SeenWorkbench;

  before(async () => {
    workbench = await SeenWorkbench.open({});
    await workbench.openFile('design-docs/payments-ledger.md');
    await workbench.statusItem.waitFor();
  });

  after(async () => workbench.close());

  const page = (): FrameLocator => workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  const field = (): Locator => page().locator('textarea.answer');
  const prompt = (text: string | RegExp): Locator => page().locator('#prompt', { hasText: text });
  const pick = async (text: string): Promise<void> => workbench.choices.filter({ hasText: text }).first().click();
  const answer = async (text: string): Promise<void> => {
    await field().fill(text);
    await field().press('ControlOrMeta+Enter');
  };
  const kept = async (): Promise<string> => readFile(workbench.pathOf('.archwright/interviews/booking.json'), 'utf8').catch(() => '');

  it('calls a review by its document', async () => {
    await workbench.command('Archwright: Start Interview…');
    await pick('Review');
    await pick('Standard');
    await workbench.page.locator('.quick-input-widget', { hasText: 'What is the review called?' }).waitFor();
    assert.equal(await workbench.page.locator('.quick-input-widget input').first().inputValue(), 'Review of payments-ledger');
    await workbench.page.keyboard.press('Escape');
  });

  it('begins by four choices', async () => {
    await workbench.command('Archwright: Start Interview…');
    await pick('Plan');
    await pick('Standard');
    await pick('Architecture plan');
    // The box is the same from step to step; what it asks is not.
    await workbench.page.locator('.quick-input-widget', { hasText: 'What is the system called?' }).waitFor();
    const box = workbench.page.locator('.quick-input-widget input').first();
    await box.fill('Booking');
    await workbench.page.keyboard.press('Enter');
    await prompt('Which problem does the system solve').waitFor();
  });

  it('asks on, one thing at a time, with the cursor in the field', async () => {
    await answer('Guests book tables in about 40 restaurants; today they phone. A guest starts it. Success is fewer than 5% no-shows.');
    await prompt('How much traffic').waitFor();
    assert.equal(await field().evaluate((element) => element === document.activeElement), true);
    assert.match(await kept(), /40 restaurants/);
  });

  it('keeps what was answered and what was only typed over a reload', async () => {
    await field().fill('About 3 requests per second, and');
    await workbench.reload();
    await prompt('How much traffic').waitFor();
    assert.equal(await field().inputValue(), 'About 3 requests per second, and');
  });

  it('goes on after the server was started anew', async () => {
    await workbench.command('Archwright: Restart Language Server');
    await answer('3 requests per second on average, 15 at the peak; 1 GB more each month; twice that within two years.');
    // What was sent to the server that stopped is told, and still there to be sent again.
    const failed = page().locator('.failed:not([hidden])');
    await prompt('How fast must it answer').or(failed).first().waitFor();
    if ((await field().inputValue()) !== '') await field().press('ControlOrMeta+Enter');
    await prompt('How fast must it answer').waitFor();
    assert.match(await kept(), /15 at the peak/);
  });

  it('shows the draft with what the last answer changed', async () => {
    await answer('p95 of 240 ms; an internal objective, no contract.');
    await prompt('How sensitive').waitFor();
    await page().getByRole('tab', { name: 'Draft' }).click();
    await page().locator('.draft .changed', { hasText: '240 ms' }).first().waitFor();
    await page().getByRole('tab', { name: 'Interview' }).click();
  });

  it('goes back to an answer from the map', async () => {
    await page().locator('.coverage > summary').click();
    await page().locator('.entry', { hasText: 'Problem' }).first().click();
    await prompt('Which problem does the system solve').waitFor();
    assert.match(await field().inputValue(), /40 restaurants/);
  });

  it('writes what was ticked, and opens it', async () => {
    await page().getByRole('tab', { name: 'Draft' }).click();
    await page().getByRole('button', { name: 'Write the documents…' }).click();
    await workbench.choices.filter({ hasText: 'docs/booking.md' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab.active', { hasText: 'booking.md' }).waitFor();
    assert.match(
      await readFile(workbench.pathOf('docs/booking.md'), 'utf8'),
      /^# .*Booking\n[\s\S]*40 restaurants[\s\S]*15 requests per second/,
    );
  });

  it('goes on in the editor’s own boxes', async () => {
    await workbench.command('Archwright: Interview in Quick Picks');
    await pick('Booking');
    const box = workbench.page.locator('.quick-input-widget', { hasText: 'Which problem does the system solve' });
    await box.waitFor();
    await box.locator('input').first().fill('');
    await workbench.page.keyboard.press('Enter');
    await pick('Skip');
    await workbench.page.locator('.quick-input-widget', { hasText: 'How sensitive' }).waitFor();
    await workbench.page.keyboard.press('Escape');
  });
});
