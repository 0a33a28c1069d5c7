/** Only what changed is drawn, and only what is looked at. */
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { pageBrowser, PreviewPage } from '../harness/previewPage.ts';

const drawing = (name: string): string => `\`\`\`mermaid\nflowchart LR\n  a[${name}] --> b[Store of ${name}]\n\`\`\`\n`;
const many = (count: number, changed = -1, prose = ''): string =>
  `# Plan\n\nIntroduction.${prose}\n\n${Array.from({ length: count }, (_, index) => `## Part ${index}\n\n${drawing(index === changed ? 'Changed' : `Service ${index}`)}`).join('\n')}`;

describe('The page draws', () => {
  let browser: Browser;
  let preview: PreviewPage;

  before(async () => {
    browser = await pageBrowser();
  });
  after(async () => browser.close());
  beforeEach(async () => {
    preview = await PreviewPage.open(browser, { height: 800 });
  });
  afterEach(async () => preview.close());

  /** Shows all of a document of 20 drawings. */
  const showTwenty = async (): Promise<void> => {
    await preview.page.setViewportSize({ width: 900, height: 8_000 });
    await preview.show(many(20));
    await preview.settled();
    assert.equal(await preview.drawn(), 20);
  };

  it('labels of a mind map in the middle of their nodes', async () => {
    await preview.show(
      '# Plan\n\n```mermaid\nmindmap\n  root((Orders))\n    Checkout\n      [Square]\n      (Rounded)\n    Stock\n      ))Bang((\n      )Cloud(\n      {{Hexagon}}\n```\n',
    );
    await preview.settled();
    const middles = await preview.page.locator('figure svg g.mindmap-node').evaluateAll((nodes) =>
      nodes.map((node) => {
        const middle = (element: Element | null | undefined): number => {
          const { left = 0, width = 0 } = element?.getBoundingClientRect() ?? {};
          return left + width / 2;
        };
        const shape = [...node.querySelectorAll('rect, circle, polygon, path')].find((each) => each.closest('.label') === null);
        const text = node.querySelector('text');
        return { label: text?.textContent, off: Math.round(Math.abs(middle(shape) - middle(text)) / 5) };
      }),
    );
    assert.deepEqual(
      middles.map(({ label, off }) => `${label}: ${off}`),
      ['Orders: 0', 'Checkout: 0', 'Square: 0', 'Rounded: 0', 'Stock: 0', 'Bang: 0', 'Cloud: 0', 'Hexagon: 0'],
    );
  });

  it('nothing while prose is written', async () => {
    await showTwenty();
    await preview.show(many(20, -1, ' More words.'));
    await preview.page.getByText('Introduction. More words.').waitFor();
    await preview.settled();
    assert.equal(await preview.drawn(), 20);
  });

  it('one of twenty where one was edited', async () => {
    await showTwenty();
    await preview.show(many(20, 7));
    await preview.page.locator('g.node', { hasText: 'Store of Changed' }).waitFor();
    await preview.settled();
    assert.equal(await preview.drawn(), 21);
  });

  it('nothing where a paragraph was put in before all drawings', async () => {
    await showTwenty();
    await preview.show(many(20).replace('Introduction.', 'Introduction.\n\nOne more.'));
    await preview.page.getByText('One more.').waitFor();
    await preview.settled();
    assert.equal(await preview.drawn(), 20);
  });

  it('what is in view first, of two hundred', async () => {
    await preview.show(many(200));
    await preview.settled();
    assert.equal(await preview.page.locator('figure').first().locator('.node').count(), 2);
    const drawn = await preview.drawn();
    assert.ok(drawn > 0 && drawn < 20, `${drawn} were drawn`);
    assert.equal(await preview.page.locator('figure').nth(150).locator('svg .node').count(), 0);
    await preview.page.locator('figure').nth(150).scrollIntoViewIfNeeded();
    await preview.page.locator('figure').nth(150).locator('.node').first().waitFor();
    assert.ok((await preview.drawn()) < 60);
  });

  it('what is out of view when it comes back', async () => {
    await preview.show(many(40));
    await preview.settled();
    await preview.page.locator('figure').nth(39).scrollIntoViewIfNeeded();
    await preview.page.locator('figure').nth(39).locator('.node').first().waitFor();
    await preview.settled();
    const before = await preview.drawn();
    await preview.show(many(40, 0));
    await preview.page.locator('figure[aria-label*="Changed"]').waitFor({ state: 'attached' });
    await preview.settled();
    assert.equal(await preview.drawn(), before);
    await preview.page.locator('figure').first().scrollIntoViewIfNeeded();
    await preview.page.locator('g.node', { hasText: 'Store of Changed' }).waitFor();
  });
});
