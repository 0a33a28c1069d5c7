/** What a person sees and does in the workbench, by mouse and keyboard: the status bar, the light bulb, the pages that open. */
import assert from 'node:assert/strict';
import { SeenWorkbench } from '../harness/seenWorkbench.ts';

const record = `# 8. Use PostgreSQL

Date: 2026-01-02

## Status

Accepted

## Context

Orders need transactions across tables.

## Decision

We will use PostgreSQL.

## Consequences

The team runs one more service.
`;

describe('A person', () => {
  let workbench: SeenWorkbench;

  before(async () => {
    workbench = await SeenWorkbench.open({
      'seen/docs/adr/0007-use-postgresql.md': record,
      'seen/docs/adr/0017-use-redis.md': record,
      'seen/docs/adr/0018-new.md': '',
      'seen/notes.md': '# Notes\n\nWhat to buy.\n',
      'seen/large/docs/adr/0001-keep-everything.md': record
        .replace('8. Use PostgreSQL', '1. Keep everything')
        .replace(
          'The team',
          'The orders API answers within 300 ms at a peak of 200 requests per second, and waits 3 s for the ledger. '.repeat(12_000),
        ),
    });
  });

  after(async () => workbench.close());

  it('is told in the status bar that a large document is being read, and then what it is', async () => {
    await workbench.openFile('seen/large/docs/adr/0001-keep-everything.md');
    await workbench.statusItem.filter({ hasText: /^ *Archwright$/ }).waitFor();
    await workbench.statusItem.filter({ hasText: 'Record · Nygard' }).waitFor();
  });

  it('reads in the status bar what a document is and how many findings it has', async () => {
    await workbench.openFile('seen/docs/adr/0007-use-postgresql.md');
    await workbench.statusItem.filter({ hasText: /^Record · Nygard · \d+$/ }).waitFor();
  });

  it('sees nothing there for other Markdown', async () => {
    await workbench.openFile('seen/notes.md');
    await workbench.statusItem.waitFor({ state: 'hidden' });
  });

  it('learns why a document is checked', async () => {
    await workbench.openFile('seen/docs/adr/0007-use-postgresql.md');
    await workbench.statusItem.waitFor();
    await workbench.command('Archwright: Why Is This Document (Not) Checked?');
    await workbench.page.locator('.quick-input-title', { hasText: 'Checked as: Record, Nygard' }).waitFor();
    await workbench.choices.filter({ hasText: 'Stands in a folder of decision records' }).waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('learns why a document is not checked', async () => {
    await workbench.openFile('seen/notes.md');
    await workbench.command('Archwright: Why Is This Document (Not) Checked?');
    await workbench.page.locator('.quick-input-title', { hasText: 'Not checked' }).waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('reads the finding where it stands and takes the fix', async () => {
    const { page } = workbench;
    await workbench.openFile('seen/docs/adr/0017-use-redis.md');
    await page.locator('.editor-instance .squiggly-error').waitFor();
    await workbench.command('Go to Next Problem (Error, Warning, Info)');
    await page.locator('.peekview-widget, .marker-widget', { hasText: 'number-mismatch' }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+Period');
    await page.locator('.action-widget', { hasText: 'Change the title' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.editor-instance .view-line', { hasText: '17.' }).waitFor();
    await page.locator('.editor-instance .squiggly-error').waitFor({ state: 'detached' });
  });

  it('chooses a template', async () => {
    await workbench.openFile('seen/docs/adr/0018-new.md');
    await workbench.command('Archwright: Insert Template…');
    await workbench.choices.filter({ hasText: 'Nygard' }).first().click();
    await workbench.page.locator('.editor-instance .view-line', { hasText: 'Consequences' }).waitFor();
    assert.match(await workbench.editorText(), /## Context/);
  });

  it('reads a rule’s page without a network', async () => {
    await workbench.command('Archwright: Explain Rule…');
    await workbench.choices.filter({ hasText: 'adr/number-mismatch' }).first().click();
    await workbench.page.locator('.tab', { hasText: 'Preview number-mismatch.md' }).waitFor();
    await workbench.page
      .frameLocator('iframe.webview.ready')
      .frameLocator('#active-frame')
      .getByRole('heading', { name: 'adr/number-mismatch' })
      .waitFor();
  });
});
