/** What is saved and copied: pictures that stand alone, in the colours and size chosen, and the document as one file. */
import assert from 'node:assert/strict';
import { PNG } from 'pngjs';
import type { Browser } from 'playwright-core';
import type { FromPreview } from '../../../webview/preview/protocol.ts';
import { pageBrowser, PreviewPage } from '../harness/previewPage.ts';

const plan = `# Architecture plan: Orders

Orders are *taken*. See [the far](https://example.com/a), [the near](other.md) and [below](#end).

- [x] reviewed

\`\`\`mermaid
flowchart LR
  shop[Web shop für Käufer] -->|HTTPS| orders{{Order intake}}
\`\`\`

![own](images/x.png)

## End

\`\`\`mermaid
flowchart LR
  broken -->
\`\`\`
`;

type Saved = Extract<FromPreview, { readonly type: 'save' }>;

describe('A picture', () => {
  let browser: Browser;
  let preview: PreviewPage;

  before(async () => {
    browser = await pageBrowser();
    preview = await PreviewPage.open(browser);
    await preview.show(plan);
    await preview.page.locator('figure .node').first().waitFor();
  });
  after(async () => browser.close());

  const choose = async (...labels: readonly string[]): Promise<void> => {
    const { page } = preview;
    await page.locator('figure').first().hover();
    await page.getByRole('button', { name: 'Save or copy' }).first().click();
    for (const label of labels)
      await page
        .getByRole(
          /^(?:SVG|PNG|Source)/.test(label) ? 'menuitem' : label === 'Transparent background' ? 'menuitemcheckbox' : 'menuitemradio',
          { name: label, exact: true },
        )
        .first()
        .click();
  };
  /** The next message of a kind after something was chosen. */
  const told = async <T extends FromPreview['type']>(
    type: T,
    act: () => Promise<void>,
  ): Promise<Extract<FromPreview, { readonly type: T }>> => {
    const before = (await preview.said()).filter((message) => message.type === type).length;
    await act();
    await preview.page.waitForFunction(
      ({ wanted, count }) =>
        (globalThis as unknown as { said: FromPreview[] }).said.filter((message) => message.type === wanted).length > count,
      { wanted: type, count: before },
    );
    return (await preview.said()).filter((message) => message.type === type).at(-1) as Extract<FromPreview, { readonly type: T }>;
  };
  const pixels = ({ data }: Saved): PNG => PNG.sync.read(Buffer.from(data, 'base64'));
  const corner = ({ data }: PNG): number[] => [...data.subarray(0, 4)];

  it('is an SVG that stands alone: its font in it, nothing of the page, nothing from elsewhere', async () => {
    const { data, name } = await told('save', async () => choose('Light', 'SVG…'));
    assert.equal(name, 'plan-8.svg');
    assert.match(data, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.match(data, /@font-face \{ font-family: Arimo; src: url\(data:font\/woff2;base64,/);
    assert.doesNotMatch(data, /nonce|foreignObject|<script|finding-mark| lit"|https?:\/\/(?!www\.w3\.org)/);
  });

  it('shows every label within its shape in a viewer of its own', async () => {
    const { data } = await told('save', async () => choose('SVG…'));
    const viewer = await browser.newPage();
    await viewer.setContent(data);
    const loose = await viewer.evaluate(async () => {
      await document.fonts.ready;
      return [...document.querySelectorAll('g.node')].filter((node) => {
        const shape = node.querySelector('.label-container')?.getBoundingClientRect();
        const text = node.querySelector('text')?.getBoundingClientRect();
        return shape === undefined || text === undefined || text.width === 0 || text.left < shape.left || text.right > shape.right;
      }).length;
    });
    assert.equal(loose, 0);
    assert.equal(await viewer.evaluate(() => document.fonts.check('16px Arimo', 'Käufer')), true);
    await viewer.close();
  });

  it('is a PNG of the size and colours chosen', async () => {
    const small = pixels(await told('save', async () => choose('Dark', '1×', 'PNG…')));
    const large = pixels(await told('save', async () => choose('4×', 'PNG…')));
    assert.deepEqual(corner(small), [31, 31, 31, 255]);
    assert.ok(
      Math.abs(large.width - 4 * small.width) <= 4 && Math.abs(large.height - 4 * small.height) <= 4,
      `${small.width}×${small.height} → ${large.width}×${large.height}`,
    );
    const clear = pixels(await told('save', async () => choose('Light', '1×', 'Transparent background', 'PNG…')));
    assert.equal(corner(clear)[3], 0);
    // Something was drawn.
    assert.ok(clear.data.some((value, index) => index % 4 === 3 && value === 255));
    await choose('Transparent background');
    await preview.page.keyboard.press('Escape');
  });

  it('is copied as SVG, and as the text it was drawn from', async () => {
    const { text: svg } = await told('copy', async () => choose('SVG'));
    assert.match(svg, /^<svg /);
    const { text } = await told('copy', async () => choose('Source'));
    assert.match(text, /^flowchart LR\n {2}shop\[/);
  });

  it('is reached by keyboard alone', async () => {
    const { page } = preview;
    await page.locator('figure').first().focus();
    while ((await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) !== 'Save or copy')
      await page.keyboard.press('Tab');
    const { text } = await told('copy', async () => {
      await page.keyboard.press('ArrowDown');
      for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    });
    assert.match(text, /^flowchart LR/);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Save or copy');
  });

  it('and all the rest are one HTML file without script', async () => {
    const { page } = preview;
    const { data, name, format } = await told('save', async () => {
      await page.getByRole('button', { name: 'Document', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Save as HTML…' }).click();
    });
    assert.deepEqual([name, format], ['plan.html', 'html']);
    assert.doesNotMatch(data, /<script|data-line|data-href|class="tools"|vscode|javascript:/);
    const viewer = await browser.newPage();
    const asked: string[] = [];
    await viewer.route('**/*', async (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    await viewer.setContent(data);
    assert.equal(
      await viewer
        .locator('figure img')
        .evaluateAll((images) => images.filter((image) => (image as HTMLImageElement).naturalWidth > 100).length),
      1,
    );
    assert.match((await viewer.locator('figure img').getAttribute('alt')) ?? '', /Web shop/);
    // A drawing that cannot be drawn is kept as its text.
    assert.match(await viewer.locator('figure pre').innerText(), /broken -->/);
    assert.deepEqual(await viewer.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))), [
      'https://example.com/a',
      null,
      '#user-content-end',
    ]);
    assert.equal(await viewer.locator('main img[src^="workspace:"]').count(), 1);
    assert.deepEqual(
      asked.filter((address) => !address.startsWith('workspace:')),
      [],
    );
    await viewer.close();
  });
});
