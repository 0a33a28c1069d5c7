/** “Ask me about this” at three findings: chosen in the light bulb's menu by a click, asked, and the answer stands where the finding stood. */
import assert from 'node:assert/strict';
import { SeenWorkbench } from '../harness/seenWorkbench.ts';

const PLAN = `---
archwright:
  kind: plan
  template: planner
---

# Architecture Plan: Court Booking

## Requirements

- Average load: 20 requests per second

## Component Design

### Booking API

- **Responsibility**: Takes bookings
- **Interface**: REST
- **Dependencies**: PostgreSQL

## Production Checklist Status

### API Design

- Versioning strategy: done — in the path
- Pagination: done — by cursor
`;

describe('Ask me about this', () => {
  let workbench: SeenWorkbench;

  before(async () => {
    workbench = await SeenWorkbench.open({ 'docs/court-plan.md': PLAN, '.vscode/settings.json': '{ "archwright.preset": "strict" }' });
    await workbench.openFile('docs/court-plan.md');
    await workbench.page.locator('.editor-instance .squiggly-warning').first().waitFor();
  });

  after(async () => workbench.close());

  const findings: readonly {
    readonly what: string;
    readonly at: string;
    readonly offered: string;
    readonly asked: string;
    readonly answer: string;
    readonly stands: string;
  }[] = [
    {
      what: 'an item that the checklist leaves out',
      at: '## Production Checklist Status',
      offered: 'Ask me about this: idempotency',
      asked: 'Ask me about this: Production Checklist Status',
      answer: 'by a key in the header',
      stands: '- Idempotency keys: done — by a key in the header',
    },
    {
      what: 'a component that says nothing of its failure',
      at: '### Booking API',
      offered: 'Ask me about this: blast radius',
      asked: 'Ask me about this: Booking API',
      answer: 'Nobody can book',
      stands: '- **Failure mode**: Nobody can book',
    },
    {
      what: 'a figure that is missing',
      at: '## Requirements',
      offered: 'Ask me about this: load',
      asked: 'How much traffic',
      answer: '100 requests per second at peak',
      stands: '- Average load: 20 requests per second\n- 100 requests per second at peak',
    },
  ];

  for (const { what, at, offered, asked, answer, stands } of findings) {
    it(`answers ${what}`, async () => {
      const { page } = workbench;
      await workbench.goToLine(PLAN.split('\n').indexOf(at) + 1);
      await page.keyboard.press('ControlOrMeta+Period');
      await page.locator('.action-widget .monaco-list-row', { hasText: offered }).click();
      await page.locator('.quick-input-widget', { hasText: asked }).waitFor();
      await page.locator('.quick-input-widget input').first().fill(answer);
      await page.keyboard.press('Enter');
      await page.locator('.view-line', { hasText: answer }).waitFor();
      assert.ok((await workbench.editorText()).includes(stands), await workbench.editorText());
    });
  }
});
