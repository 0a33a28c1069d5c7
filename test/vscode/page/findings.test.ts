/** What was found in a drawing is told at its node, to the eye and to the keyboard. */
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { pageBrowser, PreviewPage } from '../harness/previewPage.ts';

const plan = `---
archwright: rigor
---
# Architecture Plan: Orders

## Overview

Orders are taken and kept.

## Architecture Diagram

\`\`\`mermaid
flowchart LR
  shop[Shop] --> orders[Orders]
  lone[Lone Ledger]
\`\`\`

## Component Design

### Orders

- **Responsibility**: Takes orders.
- **Dependencies**: called by Shop
`;

describe('A finding in a drawing', () => {
  let browser: Browser;
  let preview: PreviewPage;

  before(async () => {
    browser = await pageBrowser();
    preview = await PreviewPage.open(browser, {});
    await preview.show(plan);
    await preview.settled();
  });
  after(async () => {
    await preview.close();
    await browser.close();
  });

  it('is told while its dot has the focus', async () => {
    const dot = preview.page.locator('figure .finding-mark').first();
    await dot.waitFor();
    await dot.focus();
    const note = preview.page.locator('.finding-note');
    await note.waitFor();
    assert.equal((await note.innerText()).replaceAll(/\s+/g, ' '), await dot.getAttribute('aria-label'));
    await preview.page.locator('figure').first().focus();
    await note.waitFor({ state: 'detached' });
  });
});
