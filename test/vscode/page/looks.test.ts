/** What is drawn can be read under every theme, by everybody: contrast of text measured in real drawings, and no fault that axe knows. */
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { contrast, READABLE, readColour } from '../../../webview/preview/colour.ts';
import { pageBrowser, PreviewPage, themeNames } from '../harness/previewPage.ts';
import { everyKind } from '../harness/drawings.ts';

const kinds = Object.entries(everyKind)
  .map(([kind, text]) => `## ${kind}\n\n\`\`\`mermaid\n${text}\`\`\`\n`)
  .join('\n');

const plan = `---
status: draft
owner: Ana
---
# Architecture plan: Orders

## Overview

Orders are taken, see [the ledger](ledger.md) and \`code\`. TBD

- [x] reviewed
- [ ] approved

> A quote.

\`\`\`mermaid
flowchart LR
  shop[Shop] --> orders[Orders]
\`\`\`

## Risks

| Risk | Likelihood | Impact | Mitigation |
| --- | --- | --- | --- |
| The provider is down | High | High | Queue and retry |
| The region is lost | Low | Medium | Restore elsewhere |

## Broken

\`\`\`mermaid
flowchart LR
  a -->
\`\`\`
`;

for (const theme of themeNames) {
  describe(`Under ${theme}`, () => {
    let browser: Browser;
    let preview: PreviewPage;

    before(async () => {
      browser = await pageBrowser();
    });
    after(async () => browser.close());
    afterEach(async () => preview.close());

    it('text in drawings of every kind can be read', async () => {
      preview = await PreviewPage.open(browser, { theme, height: 12_000 });
      await preview.show(`# Kinds\n\n${kinds}`);
      await preview.settled();
      assert.equal(await preview.page.locator('figure.broken').count(), 0);
      const seen = await preview.textColours();
      assert.ok(seen.length > 60, `only ${seen.length} texts were seen`);
      const faint = seen.filter(({ text, behind }) => contrast(readColour(text) ?? [0, 0, 0], readColour(behind) ?? [0, 0, 0]) < READABLE);
      assert.deepEqual(faint, []);
    });

    it('axe finds nothing to complain about', async () => {
      preview = await PreviewPage.open(browser, { theme, height: 2_000 });
      await preview.show(plan);
      await preview.settled();
      const faults = async (): Promise<unknown[]> => {
        // What is still fading in has colours that nobody reads.
        await preview.page.evaluate(async () => Promise.all(document.getAnimations().map(async ({ finished }) => finished)));
        return (await new AxeBuilder({ page: preview.page }).analyze()).violations.map(({ id, nodes }) => [
          id,
          ...nodes.map(({ html, failureSummary }) => `${html.slice(0, 120)} ${failureSummary ?? ''}`),
        ]);
      };
      assert.deepEqual(await faults(), []);
      await preview.page.locator('.findings button').first().click();
      assert.deepEqual(await faults(), []);
      await preview.page.keyboard.press('Escape');
      await preview.page.locator('figure').first().hover();
      await preview.page.getByRole('button', { name: 'Save or copy' }).first().click();
      assert.deepEqual(await faults(), []);
      await preview.page.keyboard.press('Escape');
      await preview.page.locator('figure').first().focus();
      await preview.page.keyboard.press('f');
      assert.deepEqual(await faults(), []);
    });
  });
}
