/** The interview's page by itself: what a person types and presses, what is sent, what stays, and that everybody can use it. */
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator } from 'playwright-core';
import { advice, ask, draft, ended, followUp, view } from '../../webview/interview/views.ts';
import { InterviewPage } from '../harness/interviewPage.ts';
import { pageBrowser, themeNames } from '../harness/previewPage.ts';

const next = { ...view, revision: 5, ask: { ...ask, question: 'question/latency', prompt: 'How fast must it answer?', proposals: [] } };
const choice = { ...view, ask: { ...ask, question: 'question/style', prompt: 'Which style fits?', proposals: [], advice } };

describe('The interview’s page', () => {
  let browser: Browser;
  let interview: InterviewPage;

  before(async () => {
    browser = await pageBrowser();
  });
  after(async () => browser.close());
  beforeEach(async () => {
    interview = await InterviewPage.open(browser);
    await interview.show(view);
  });
  afterEach(async () => interview.close());

  const field = (): Locator => interview.page.locator('textarea.answer');
  const press = async (name: string): Promise<void> => interview.page.getByRole('button', { name }).first().click();
  const acts = async (): Promise<readonly unknown[]> => (await interview.said()).filter(({ type }) => type === 'act');

  it('sends an answer by the keys, and goes on in the field', async () => {
    await field().fill('3 requests per second\nand 15 at the peak');
    await field().press('ControlOrMeta+Enter');
    await field().press('ControlOrMeta+Enter');
    assert.deepEqual(await acts(), [
      {
        type: 'act',
        number: 1,
        action: { do: 'answer', text: '3 requests per second\nand 15 at the peak', to: { question: 'question/traffic' } },
      },
    ]);
    await interview.show(next, 1);
    assert.equal(await interview.page.locator('#prompt').textContent(), 'How fast must it answer?');
    assert.equal(await field().inputValue(), '');
    assert.equal(await field().evaluate((element) => element === document.activeElement), true);
  });

  it('shows each question from its beginning and each problem where it is seen, beside a draft too', async () => {
    const wide = await InterviewPage.open(browser, { width: 1000 });
    await wide.show(choice);
    await wide.page.locator('.coverage > summary').click();
    const column = wide.page.locator('.interview');
    await column.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await wide.page.locator('textarea.answer').evaluate((element: HTMLElement) => element.focus({ preventScroll: true }));
    await wide.page.keyboard.type('A modular monolith.');
    await wide.page.keyboard.press('ControlOrMeta+Enter');
    await wide.tell({ type: 'problem', text: 'The language server does not answer.', done: 1 });
    assert.equal(await column.evaluate(({ scrollTop }) => scrollTop < 100), true, 'the problem is out of sight');
    await column.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await wide.page.keyboard.press('ControlOrMeta+Enter');
    await wide.show(next, 2);
    assert.equal(await column.evaluate(({ scrollTop }) => scrollTop), 0);
    assert.equal(await wide.page.evaluate(() => document.documentElement.scrollHeight <= innerHeight), true, 'the window scrolls, too');
    await wide.close();
  });

  it('shows code within what a question is for as code', async () => {
    await interview.show({ ...next, ask: { ...next.ask, why: 'Public APIs carry the version in the path (`/v1/`).' } });
    assert.equal(await interview.page.locator('#why').textContent(), 'Public APIs carry the version in the path (/v1/).');
    assert.equal(await interview.page.locator('#why code').textContent(), '/v1/');
  });

  it('sends no answer without words', async () => {
    await field().press('ControlOrMeta+Enter');
    assert.deepEqual(await acts(), []);
  });

  it('keeps words not sent: when it is loaded anew, when something fails, and when the person goes elsewhere and comes back', async () => {
    await field().fill('half an answer');
    await interview.page.reload();
    await interview.show(view);
    assert.equal(await field().inputValue(), 'half an answer');
    await press('Skip');
    await interview.tell({ type: 'problem', text: 'The language server does not answer.', done: 1 });
    assert.equal(await field().inputValue(), 'half an answer');
    assert.equal(await interview.page.getByRole('alert').textContent(), 'The language server does not answer.');
    await press('Skip');
    await interview.show(next, 2);
    assert.equal(await field().inputValue(), '');
    await press('Back');
    await interview.show(view, 3);
    assert.equal(await field().inputValue(), 'half an answer');
  });

  it('puts a proposal into the field and does not send it', async () => {
    await press('Put into the answer');
    assert.equal(await field().inputValue(), 'At most 4 replicas of the web service, each with 512 MB.');
    await interview.page.getByRole('button', { name: 'compose.yaml, line 12' }).click();
    assert.deepEqual(
      (await interview.said()).filter(({ type }) => type === 'act' || type === 'open'),
      [{ type: 'open', uri: 'file:///workspace/compose.yaml', line: 11 }],
    );
  });

  it('offers the choices of the part a question begins with', async () => {
    const [first, ...others] = ask.slots;
    assert.ok(first);
    await interview.show({
      ...view,
      ask: {
        ...ask,
        question: 'question/review',
        slots: [{ ...first, choices: ['ok', 'missing'] }, ...others],
        proposals: [{ from: 'document', text: 'Missing: the document says nothing of it.', evidence: [] }],
      },
    });
    await interview.page.getByRole('button', { name: 'missing', exact: true }).click();
    assert.equal(await field().inputValue(), 'missing');
    assert.equal(await interview.page.locator('.source').textContent(), 'Looked for in the document');
  });

  it('leads from the map and from a remark to their answers', async () => {
    await interview.page.locator('.coverage > summary').click();
    await interview.page.locator('.entry', { hasText: 'Existing data' }).click();
    await interview.show(view, 1);
    await press('Go to “Team”');
    assert.deepEqual(await acts(), [
      { type: 'act', number: 1, action: { do: 'goTo', question: 'question/data-stores' } },
      { type: 'act', number: 2, action: { do: 'goTo', question: 'question/team' } },
    ]);
  });

  it('leads from a part of the question to its words, and back to the whole', async () => {
    await press('Peak rate');
    await interview.show(
      { ...view, revision: 5, ask: { ...ask, slot: 'peak', prompt: 'And at the busiest moment?', text: '15 requests per second' } },
      1,
    );
    assert.equal(await field().inputValue(), '15 requests per second');
    assert.equal(await interview.page.locator('.slot[aria-current]').textContent(), 'Peak rate, only in part');
    await press('Whole answer');
    assert.deepEqual(await acts(), [
      { type: 'act', number: 1, action: { do: 'goTo', question: 'question/traffic', slot: 'peak' } },
      { type: 'act', number: 2, action: { do: 'goTo', question: 'question/traffic' } },
    ]);
  });

  it('takes the usual answers over as they were changed, once they are confirmed', async () => {
    await press('Usual answers…');
    await interview.tell({
      type: 'defaults',
      phase: 'requirements',
      lines: [
        { question: 'question/traffic', title: 'Traffic', text: 'Five times the average.' },
        { question: 'question/budget', title: 'Budget', text: 'One machine.' },
      ],
    });
    await interview.page.getByRole('textbox', { name: 'Traffic' }).fill('Ten times the average.');
    await interview.page.getByRole('checkbox', { name: 'Budget' }).uncheck();
    assert.deepEqual(await acts(), []);
    await press('Take over 1 answer');
    assert.deepEqual(await acts(), [
      { type: 'act', number: 1, action: { do: 'applyDefaults', confirmed: { 'question/traffic': 'Ten times the average.' } } },
    ]);
  });

  it('points out what is known to hurt in the words as they stand, not in those before', async () => {
    const remark = { question: 'question/traffic', rule: 'anti/x', words: 'real-time', message: 'Say how fast.' };
    await field().fill('real-time');
    await interview.tell({ type: 'remarks', question: 'question/traffic', text: 'real', remarks: [{ ...remark, message: 'Old.' }] });
    await interview.tell({ type: 'remarks', question: 'question/traffic', text: 'real-time', remarks: [remark] });
    assert.equal(await interview.page.locator('.typed').textContent(), 'real-time Say how fast.');
  });

  it('lights what the last answer changed in the draft', async () => {
    await interview.tell({ type: 'draft', revision: 2, draft });
    await interview.page.getByRole('tab', { name: 'Draft' }).click();
    assert.deepEqual(await interview.page.locator('.changed').allTextContents(), ['Average load3 requests per second']);
  });

  for (const theme of themeNames) {
    it(`has no fault that axe knows under ${theme}`, async () => {
      const own = await InterviewPage.open(browser, { theme });
      for (const each of [view, choice, ended()]) {
        await own.show(each);
        assert.deepEqual(
          (await new AxeBuilder({ page: own.page }).analyze()).violations.map(({ id, nodes }) => [
            id,
            ...nodes.map(({ html }) => html.slice(0, 160)),
          ]),
          [],
        );
      }
      await own.close();
    });
  }

  it('fits every width', async () => {
    for (const width of [300, 600, 900]) {
      const own = await InterviewPage.open(browser, { width });
      for (const each of [view, { ...view, ask: followUp }, choice, ended()]) {
        await own.show(each);
        assert.equal(await own.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `wider than ${width}`);
      }
      await own.close();
    }
  });
});
