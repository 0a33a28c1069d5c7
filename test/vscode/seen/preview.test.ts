/** The preview beside the editor: what it shows, the ways between picture and text, and that nothing in a document can run. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PNG } from 'pngjs';
import type { FrameLocator, Locator } from 'playwright-core';
import { SeenWorkbench } from '../harness/seenWorkbench.ts';

const plan = `# Architecture plan: Orders

## Overview

Orders are taken and paid.

- [x] reviewed
- [ ] approved

## Diagram

\`\`\`mermaid
flowchart LR
  shop[Shop] -->|HTTPS| orders[Orders]
  orders -->|SQL| store[(Order Store)]
\`\`\`

The store is backed up.

## Calls

\`\`\`mermaid
sequenceDiagram
  participant Shop
  participant Orders
  Shop->>Orders: place
  Orders-->>Shop: placed
\`\`\`
`;

const hostile = `# Notes <b onclick="window.top.hacked = 1">x</b>

<script>document.body.dataset.hacked = 'script';</script>
<img src="x" onerror="document.body.dataset.hacked = 'handler'">
<a href="javascript:document.body.dataset.hacked = 'link'">run me</a> <a href="command:workbench.action.quit">command me</a>
<iframe src="https://example.com"></iframe><style>@import url('https://example.com/x.css'); body { display: none }</style>
<svg><foreignObject><p>in svg</p></foreignObject></svg>

![far](https://example.com/x.png) ![own](../images/x.png)

\`\`\`mermaid
%%{init: {"securityLevel": "loose", "themeCSS": "@import 'https://example.com/x.css';", "flowchart": {"htmlLabels": true}}}%%
flowchart LR
  A["<img src=x onerror=alert(1)>far"] --> B[Click]
  click A href "javascript:document.body.dataset.hacked = 'diagram'"
  click B call alert("x")
\`\`\`
`;

/** The bytes of a file once it is there. */
async function written(path: string): Promise<Buffer> {
  for (let look = 0; look < 100; look++) {
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    if (bytes.length > 0) return bytes;
    await setTimeout(100);
  }
  throw new Error(`${path} was not written.`);
}

describe('The preview', () => {
  let workbench: SeenWorkbench;
  let page: FrameLocator;

  before(async () => {
    workbench = await SeenWorkbench.open({ 'docs/plan.md': plan, 'docs/hostile.md': hostile });
    await workbench.openFile('docs/plan.md');
    await workbench.statusItem.waitFor();
    await workbench.command('Archwright: Open Preview to the Side');
    page = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  });

  after(async () => workbench.close());

  const figure = (kind: string): Locator => page.locator(`figure[data-kind="${kind}"]`);
  const drawn = async (): Promise<number> => Number(await page.locator('body').getAttribute('data-drawn'));
  const editor = (): Locator => workbench.page.locator('.editor-instance').first();
  const goToLine = async (line: number): Promise<void> => {
    await editor().click();
    await workbench.page.keyboard.press('Control+G');
    await workbench.page.locator('.quick-input-widget input').first().fill(`:${line}`);
    await workbench.page.keyboard.press('Enter');
    await cursorAt(line);
  };
  /** Answers the dialog, which takes a moment to offer a name of its own. */
  const saveAs = async (path: string): Promise<void> => {
    const box = workbench.page.locator('.quick-input-widget input').first();
    await box.waitFor();
    while (!(await box.inputValue()).endsWith(extname(path))) await setTimeout(50);
    await box.fill(path);
    await workbench.page.keyboard.press('Enter');
    await box.waitFor({ state: 'hidden' });
  };
  const cursorAt = async (line: number): Promise<void> =>
    workbench.page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line},`) }).waitFor();

  it('shows the document with its tasks and diagrams', async () => {
    await page.locator('h1', { hasText: 'Orders' }).waitFor();
    assert.equal(await page.locator('li.task input:checked').count(), 1);
    await figure('flowchart').locator('g.node', { hasText: 'Order Store' }).waitFor();
    assert.equal(
      await figure('flowchart').getAttribute('aria-label'),
      'Diagram (flowchart) of Shop, Orders, Order Store. Shop to Orders (HTTPS); Orders to Order Store (SQL)',
    );
  });

  it('leads from a node, an edge and a participant to their lines', async () => {
    await figure('flowchart').locator('g.node', { hasText: 'Order Store' }).click();
    await cursorAt(15);
    await figure('flowchart').locator('.edgeLabel .label', { hasText: 'HTTPS' }).click();
    await cursorAt(14);
    await figure('sequence').locator('[data-et="participant"]', { hasText: 'Orders' }).click();
    await cursorAt(25);
  });

  it('lights the node the cursor is on', async () => {
    await goToLine(25);
    await figure('sequence').locator('[data-et="participant"].lit', { hasText: 'Orders' }).waitFor();
    await goToLine(5);
    await page.locator('.lit').first().waitFor({ state: 'detached' });
  });

  it('draws nothing again while prose is written', async () => {
    const before = await drawn();
    await goToLine(5);
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' Then they are shipped.');
    await page.locator('p', { hasText: 'Then they are shipped.' }).waitFor();
    assert.equal(await drawn(), before);
  });

  it('keeps the last picture while the text is broken, and says where', async () => {
    await figure('flowchart').locator('g.node').first().waitFor();
    const before = await drawn();
    await goToLine(15);
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' -->');
    const broken = page.locator('figure.broken');
    await broken.locator('.problem button', { hasText: 'Line 15' }).waitFor();
    assert.ok((await broken.locator('g.node').count()) >= 3);
    await workbench.command('Problems: Focus on Problems View');
    // The list shows what fits.
    await workbench.page.locator('.viewpane-filter-container input, .viewpane-filter input').first().fill('dia/syntax');
    await workbench.page.locator('.markers-panel .monaco-list-row', { hasText: 'dia/syntax' }).filter({ hasText: 'Ln 15' }).waitFor();
    await goToLine(15);
    await workbench.page.keyboard.press('End');
    for (let key = 0; key < 4; key++) await workbench.page.keyboard.press('Backspace');
    await broken.waitFor({ state: 'detached' });
    // The other diagram stayed as it was.
    assert.ok((await drawn()) > before);
    assert.ok((await figure('sequence').locator('.sheet svg').getAttribute('id')) !== null);
  });

  it('zooms and moves by keyboard, and keeps that while the diagram is drawn anew', async () => {
    const diagram = figure('flowchart');
    const sheet = diagram.locator('.sheet');
    const place = async (): Promise<string | null> => sheet.getAttribute('style');
    await diagram.focus();
    const fitted = await place();
    await diagram.press('+');
    await diagram.press('ArrowLeft');
    const zoomed = await place();
    assert.notEqual(zoomed, fitted);
    await goToLine(15);
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('store --> archive[Archive]');
    await diagram.locator('g.node', { hasText: 'Archive' }).waitFor();
    assert.equal((await place())?.replace(/width: [^;]*/, ''), zoomed?.replace(/width: [^;]*/, ''));
    await diagram.press('0');
    assert.notEqual(await place(), zoomed);
  });

  it('saves a picture as SVG and as PNG', async () => {
    for (const format of ['svg', 'png'] as const) {
      const path = workbench.pathOf(`docs/picture.${format}`);
      await figure('flowchart').hover();
      await figure('flowchart').getByRole('button', { name: 'Save or copy' }).click();
      await page.getByRole('menuitem', { name: `${format.toUpperCase()}…` }).click();
      await saveAs(path);
      const bytes = await written(path);
      if (format === 'png') assert.ok(PNG.sync.read(bytes).width > 200);
      else
        assert.deepEqual(
          [/^<svg /, /<\/svg>$/, />Archive</, /nonce|foreignObject/].map((pattern) => pattern.test(bytes.toString('utf8'))),
          [true, true, true, false],
        );
    }
  });

  it('copies a picture as PNG', async () => {
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await figure('flowchart').hover();
    await figure('flowchart').getByRole('button', { name: 'Save or copy' }).click();
    await page.getByRole('menuitem', { name: 'PNG', exact: true }).click();
    await page.locator('body').evaluate(async () => {
      // The picture arrives in the clipboard when it is drawn, and nobody tells.
      while (!(await navigator.clipboard.read()).some(({ types }) => types.includes('image/png'))) await new Promise(requestAnimationFrame);
    });
  });

  it('does not let a document run, load or style anything', async () => {
    // Files open where the focus is.
    await editor().click();
    await workbench.openFile('docs/hostile.md');
    await page.locator('h1', { hasText: 'Notes' }).waitFor();
    await figure('flowchart').locator('g.node', { hasText: 'Click' }).waitFor();
    for (const text of ['run me', 'command me']) await page.getByText(text).click();
    await figure('flowchart').locator('g.node').first().click();
    assert.equal(await page.locator('body').getAttribute('data-hacked'), null);
    assert.equal(await page.locator('main :is(script, iframe, foreignObject, a[href], [onclick], [onerror], object, embed)').count(), 0);
    assert.equal(
      await page
        .locator('main style')
        .evaluateAll((styles) => styles.some((style) => /@import|https?:/.test(style.textContent.replaceAll('http://www.w3.org', '')))),
      false,
    );
    assert.equal(await page.locator('main img[src*="example.com"]').count(), 0);
    assert.equal(await page.locator('.image-left-out', { hasText: 'far' }).count(), 1);
  });
});
