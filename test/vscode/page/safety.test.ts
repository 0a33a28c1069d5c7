/** Nothing in a document runs, loads, styles or leaves the page; drawings too large to lay out are not begun. */
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { pageBrowser, PreviewPage } from '../harness/previewPage.ts';

const mark = (how: string): string => `document.documentElement.dataset.hacked='${how}'`;
const fence = (text: string): string => `\`\`\`mermaid\n${text}\n\`\`\`\n`;

/** Each says how it would show if it ran. */
const markup: Readonly<Record<string, string>> = {
  'a script': `<script>${mark('script')}</script>`,
  'an event handler': `<img src="x" onerror="${mark('handler')}"><b onclick="${mark('click')}" onmouseover="${mark('over')}">press me</b>`,
  'a script address': `<a href="javascript:${mark('link')}">press me</a> [press me](javascript:${mark('markdown')})`,
  'a style sheet':
    '<style>@import url("https://far.invalid/x.css"); body { display: none }</style><link rel="stylesheet" href="https://far.invalid/y.css">',
  'a style that loads': '<p style="background: url(https://far.invalid/z.png)">styled</p>',
  'HTML in a picture': `<svg><foreignObject><iframe src="https://far.invalid/"></iframe><body onload="${mark('svg')}"></foreignObject><set attributeName="onmouseover" to="${mark('set')}"/></svg>`,
  'an image with data': `![x](data:image/svg+xml,<svg%20onload="${mark('data')}"/>)`,
  'a far image': '![x](https://far.invalid/far.png) <img src="//far.invalid/far.png" srcset="https://far.invalid/set.png 2x">',
  'a refresh': '<meta http-equiv="refresh" content="0; url=https://far.invalid/">',
  'a frame': `<iframe src="https://far.invalid/" srcdoc="<script>parent.${mark('frame')}</script>"></iframe><object data="https://far.invalid/"></object><embed src="https://far.invalid/">`,
  'a form': '<form action="https://far.invalid/"><input name="x" autofocus><button>press me</button></form>',
  'a base': '<base href="https://far.invalid/">',
  'names of the page': '<img name="body"><a id="querySelector">x</a><form id="documentElement"></form>',
  'markup that mutates': `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${mark('mutated')}&gt;">`,
};

const drawings: Readonly<Record<string, string>> = {
  'a click that goes to a script': `flowchart LR\n  A[Press me] --> B\n  click A href "javascript:${mark('href')}"`,
  'a click that calls': `flowchart LR\n  A[Press me] --> B\n  click A call ${mark('call')}()`,
  'directives that loosen': `%%{init: {"securityLevel": "loose", "flowchart": {"htmlLabels": true}, "themeCSS": "@import 'https://far.invalid/x.css'; * { display: none }"}}%%\nflowchart LR\n  A["<img src=x onerror=${mark('label')}>Press me"] --> B`,
  'front matter that loosens': `---\nconfig:\n  securityLevel: loose\n  htmlLabels: true\n  fontFamily: "x; } * { display: none } @import 'https://far.invalid/y.css'"\n---\nflowchart LR\n  A[Press me] --> B`,
  'HTML in a label': `sequenceDiagram\n  participant A as <iframe src="https://far.invalid/"></iframe>Press me\n  A->>A: <script>${mark('message')}</script>`,
  'an image shape': 'flowchart LR\n  A@{ img: "https://far.invalid/x.png", label: "Press me" } --> B',
  'styles that load':
    'flowchart LR\n  A[Press me] --> B\n  style A fill:url(https://far.invalid/x.png)\n  classDef far background:url(https://far.invalid/y.png)\n  class B far',
  'links of a participant': `sequenceDiagram\n  participant A as Press me\n  link A: x @ javascript:${mark('participant')}\n  A->>A: y`,
};

describe('A document', () => {
  let browser: Browser;
  let preview: PreviewPage;

  before(async () => {
    browser = await pageBrowser();
  });
  after(async () => browser.close());
  beforeEach(async () => {
    preview = await PreviewPage.open(browser);
  });
  afterEach(async () => preview.close());

  const isHarmless = async (): Promise<void> => {
    const { page } = preview;
    for (const each of await page.getByText('press me', { exact: false }).all()) await each.click({ timeout: 2_000 });
    assert.equal(await page.locator('html').getAttribute('data-hacked'), null);
    assert.equal(
      await page
        .locator(
          'main :is(script, iframe, object, embed, foreignObject, form, link, meta, base, image, a[href], [onclick], [onerror], [onload], [onmouseover])',
        )
        .count(),
      0,
    );
    assert.equal(await page.locator('head :is(base, meta[http-equiv="refresh"])').count(), 0);
    assert.deepEqual(preview.asked, []);
    assert.equal(page.url(), 'http://preview.invalid/');
    await page.locator('.bar').waitFor();
  };

  for (const [what, html] of Object.entries(markup)) {
    it(`does no harm with ${what}`, async () => {
      await preview.show(`# Notes\n\n${html}\n\nThe end.\n`);
      await preview.page.getByText('The end.').waitFor();
      await isHarmless();
    });
  }

  for (const [what, text] of Object.entries(drawings)) {
    it(`does no harm with ${what} in a drawing`, async () => {
      await preview.show(`# Notes\n\n${fence(text)}\nThe end.\n`);
      await preview.settled();
      await isHarmless();
    });
  }
});

describe('A giant drawing', () => {
  let browser: Browser;
  let preview: PreviewPage;
  const card = '.problem p';

  before(async () => {
    browser = await pageBrowser();
    preview = await PreviewPage.open(browser);
  });
  after(async () => browser.close());

  /** The longest the page stood still while it was shown, in milliseconds. */
  const standstill = async (text: string): Promise<number> => {
    const { page } = preview;
    await page.evaluate(() => {
      let last = performance.now();
      const watch = { longest: 0 };
      setInterval(() => {
        watch.longest = Math.max(watch.longest, performance.now() - last);
        last = performance.now();
      }, 10);
      Object.assign(globalThis, { watch });
    });
    await preview.show(`# Notes\n\n${fence(text)}`);
    await page.locator('figure.diagram:not(.waiting)').waitFor();
    return page.evaluate(() => (globalThis as unknown as { watch: { longest: number } }).watch.longest);
  };
  const chain = (count: number): string =>
    Array.from({ length: count }, (_, index) => `  n${index} --> n${(index * 7 + 1) % count}`).join('\n');

  it('of many connections is drawn only when the person asks for it', async () => {
    assert.ok((await standstill(`flowchart LR\n${chain(300)}`)) < 1_000);
    assert.match(await preview.page.locator(card).innerText(), /300 connections/);
    assert.equal(await preview.drawn(), 0);
    await preview.page.getByRole('button', { name: 'Draw this diagram all the same' }).click();
    await preview.page.locator('figure.diagram svg .node').first().waitFor();
    assert.equal(await preview.page.locator('.problem').isVisible(), false);
  });

  it('of more connections than can be drawn is refused', async () => {
    await standstill(`flowchart LR\n${chain(600)}`);
    assert.match(await preview.page.locator(card).innerText(), /600 connections.*At most 500/);
    assert.equal(await preview.page.getByRole('button', { name: /Draw this/ }).count(), 0);
  });

  it('of endless text is refused', async () => {
    await standstill(`flowchart LR\n  a["${'x'.repeat(60_000)}"]`);
    assert.match(await preview.page.locator(card).innerText(), /characters/);
  });

  it('that runs in circles is drawn', async () => {
    assert.ok((await standstill('flowchart LR\n  a --> b --> c --> a\n  a --> a\n  c --> b')) < 2_000);
    await preview.page.locator('figure.diagram svg .node').first().waitFor();
  });
});
