/** Ways to move a drawing: two fingers, the wheel with a key, the keyboard; and that one finger, the plain wheel and the arrows stay the page's. */
import assert from 'node:assert/strict';
import type { Browser, CDPSession, Locator } from 'playwright-core';
import { pageBrowser, PreviewPage } from '../harness/previewPage.ts';

const plan = `# Plan\n\n\`\`\`mermaid\nflowchart TD\n  a[Shop] --> b[Orders] --> c[Store] --> d[Mail]\n\`\`\`\n${'\nMore text.\n'.repeat(80)}`;

interface Finger {
  readonly x: number;
  readonly y: number;
}

describe('A drawing', () => {
  let browser: Browser;
  let preview: PreviewPage;
  let fingers: CDPSession;
  let figure: Locator;

  before(async () => {
    browser = await pageBrowser();
  });
  after(async () => browser.close());
  beforeEach(async () => {
    preview = await PreviewPage.open(browser, { touch: true, reducedMotion: true });
    fingers = await preview.page.context().newCDPSession(preview.page);
    await preview.show(plan);
    figure = preview.page.locator('figure.diagram');
    await figure.locator('.node').first().waitFor();
  });
  afterEach(async () => preview.close());

  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: Finger[]): Promise<unknown> =>
    fingers.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
  const transform = async (): Promise<{ readonly x: number; readonly y: number; readonly scale: number }> => {
    const [, x = '0', y = '0', scale = '1'] =
      /translate\(([-\d.]+)px, ([-\d.]+)px\) scale\(([\d.]+)\)/.exec((await figure.locator('.sheet').getAttribute('style')) ?? '') ?? [];
    return { x: Number(x), y: Number(y), scale: Number(scale) };
  };
  const middle = async (): Promise<Finger> => {
    const box = await figure.boundingBox();
    if (box === null) throw new Error('The drawing is not on the screen.');
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  };

  it('grows and moves under two fingers', async () => {
    const { x, y } = await middle();
    const before = await transform();
    await touch('touchStart', { x: x - 20, y });
    await touch('touchStart', { x: x - 20, y }, { x: x + 20, y });
    for (let step = 1; step <= 4; step++) await touch('touchMove', { x: x - 20 - step * 10, y }, { x: x + 20 + step * 10, y });
    const grown = await transform();
    assert.ok(grown.scale > before.scale * 2, `${before.scale} → ${grown.scale}`);
    for (let step = 1; step <= 4; step++) await touch('touchMove', { x: x - 60, y: y + step * 10 }, { x: x + 60, y: y + step * 10 });
    assert.ok((await transform()).y > grown.y + 30);
    await touch('touchEnd');
  });

  it('leaves one finger to the page', async () => {
    const { x, y } = await middle();
    const before = await transform();
    await touch('touchStart', { x, y });
    for (let step = 1; step <= 6; step++) await touch('touchMove', { x, y: y - step * 20 });
    await touch('touchEnd');
    assert.deepEqual(await transform(), before);
    await preview.page.waitForFunction(() => window.scrollY > 0);
  });

  it('grows under the wheel with a key, and leaves the plain wheel to the page', async () => {
    const { x, y } = await middle();
    await preview.page.mouse.move(x, y);
    const before = await transform();
    await preview.page.keyboard.down('Control');
    await preview.page.mouse.wheel(0, -120);
    await preview.page.keyboard.up('Control');
    await preview.page
      .waitForFunction(
        (style) => document.querySelector('.sheet')?.getAttribute('style') !== style,
        await figure.locator('.sheet').getAttribute('style'),
        { timeout: 1_000 },
      )
      .catch(() => undefined);
    const grown = await transform();
    assert.ok(grown.scale > before.scale);
    await preview.page.mouse.wheel(0, 300);
    await preview.page.waitForFunction(() => window.scrollY > 0);
    assert.equal((await transform()).scale, grown.scale);
  });

  it('leaves the arrows to the page until it was moved', async () => {
    await figure.focus();
    const before = await transform();
    await figure.press('ArrowDown');
    assert.deepEqual(await transform(), before);
    await figure.press('+');
    await figure.press('ArrowDown');
    assert.ok((await transform()).y < before.y + 40);
    await figure.press('0');
    assert.deepEqual(await transform(), before);
  });

  it('fills the page and comes back, by keyboard', async () => {
    await figure.press('f');
    const full = preview.page.getByRole('dialog', { name: 'Diagram in full view' });
    await full.locator('figure .node').first().waitFor();
    await preview.page.keyboard.press('Escape');
    await preview.page.locator('main figure.diagram:focus').waitFor();
    assert.equal(await full.count(), 0);
  });

  it('moves nothing by itself where that is not wanted', async () => {
    const moving = await preview.page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((each) => {
          const { transitionDuration, animationName } = getComputedStyle(each);
          return transitionDuration !== '0s' || animationName !== 'none';
        })
        .map((each) => each.getAttribute('class') ?? each.tagName),
    );
    assert.deepEqual(moving, []);
  });
});
