/** Panels of the preview in the workbench: pinned and following, hidden and seen again, after a reload, and those of a decision log. */
import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { SeenWorkbench } from '../harness/seenWorkbench.ts';

const plan = (name: string): string => `# Architecture plan: ${name}

## Overview

${name} are taken and paid.

\`\`\`mermaid
flowchart LR
  shop[Shop] -->|HTTPS| orders[${name}]
\`\`\`

## Components

### Shop

- **Responsibility**: Shows what there is.

### ${name}

- **Responsibility**: Takes ${name.toLowerCase()}.
`;

describe('Panels of the preview', () => {
  let workbench: SeenWorkbench;

  before(async () => {
    workbench = await SeenWorkbench.open({ 'docs/orders.md': plan('Orders'), 'docs/bills.md': plan('Bills') });
    await workbench.openFile('docs/orders.md');
    await workbench.statusItem.waitFor();
    await workbench.command('Archwright: Open Preview to the Side');
    await shown('Orders');
  });

  after(async () => workbench.close());

  const frames = (): Locator => workbench.page.locator('iframe.webview.ready');
  const page = (): FrameLocator => frames().first().contentFrame().frameLocator('#active-frame');
  const shown = async (name: string): Promise<void> => page().locator('h1', { hasText: name }).waitFor();
  const editor = (): Locator => workbench.page.locator('.editor-instance').first();
  const tab = (name: string): Locator => workbench.page.locator('.tab', { hasText: name });

  it('follow the active document until they are pinned', async () => {
    await editor().click();
    await workbench.openFile('docs/bills.md');
    await shown('Bills');
    await page().getByRole('button', { name: 'Stay on this document' }).click();
    await tab('[Preview] bills.md').waitFor();
    await editor().click();
    await workbench.openFile('docs/orders.md');
    await workbench.statusItem.waitFor();
    await shown('Bills');
  });

  it('are several, where one is pinned', async () => {
    await workbench.command('Archwright: Open Preview to the Side');
    await tab('Preview orders.md').waitFor();
    await tab('[Preview] bills.md').waitFor();
  });

  it('cost nothing while they are hidden, and show what was written meanwhile', async () => {
    // The pinned one is behind the other: there is no page for it at all.
    await shown('Orders');
    assert.equal(await frames().count(), 1);
    await editor().click();
    await workbench.openFile('docs/bills.md');
    await editor().click();
    await workbench.page.keyboard.press('Control+Home');
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' and refunds');
    await tab('[Preview] bills.md').click();
    await page().locator('h1', { hasText: 'Bills and refunds' }).waitFor();
    assert.equal(await frames().count(), 1);
  });

  it('lead from a node to its section with a modifier', async () => {
    const node = page().locator('figure[data-kind="flowchart"] g.node', { hasText: 'Shop' });
    await node.waitFor();
    await node.click({ modifiers: ['ControlOrMeta'] });
    await workbench.page.locator('.statusbar-item', { hasText: 'Ln 14,' }).waitFor();
  });

  it('come back after the window was loaded again', async () => {
    await workbench.page.keyboard.press('ControlOrMeta+S');
    await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    await workbench.reload();
    // Which of the two was in front is not always written down in time.
    await tab('[Preview] bills.md').click();
    await page().locator('h1', { hasText: 'Bills and refunds' }).waitFor();
    await page().getByRole('button', { name: 'Follow the active document again' }).waitFor();
  });

  it('show a decision log, and lead to its records', async () => {
    await editor().click();
    await workbench.openFile('adr-log/0003-mysql-for-bookings.md');
    await workbench.command('Archwright: Show Decision Graph');
    await tab('Decision Graph adr-log').waitFor();
    const graph = page().locator('figure[data-kind="flowchart"]');
    await graph.locator('g.node', { hasText: '0006 · accepted' }).waitFor();
    await page().locator('figure[data-kind="gantt"] .taskText', { hasText: '0002' }).first().waitFor();
    await graph.locator('g.node', { hasText: '0006 · accepted' }).click();
    await workbench.page.locator('.tab.active', { hasText: '0006-postgresql-for-bookings.md' }).waitFor();
  });
});
