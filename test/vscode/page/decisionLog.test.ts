/** Pictures of a decision log on the page: drawn, told in words, and leading to records from nodes and bars. */
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { logPictures } from '../../../server/features/logPictures.ts';
import { createService } from '../../../server/service.ts';
import { MemoryFiles, memoryPorts, ROOT } from '../../support/memoryPorts.ts';
import { pageBrowser, PreviewPage } from '../harness/previewPage.ts';

const record = (title: string, date: string, status: string): string =>
  `# ${title}\n\nDate: ${date}\n\n## Status\n\n${status}\n\n## Context\n\nWhy.\n\n## Decision\n\nWe do.\n\n## Consequences\n\nMore work.\n`;
const files = {
  'docs/adr/0001-mysql.md': record('1. Use MySQL', '2024-03-01', 'Superseded by [2](0002-postgresql.md)'),
  'docs/adr/0002-postgresql.md': record('2. Use PostgreSQL', '2025-02-01', 'Accepted\n\nSupersedes [1](0001-mysql.md)'),
};

describe('A decision log', () => {
  let browser: Browser;
  let preview: PreviewPage;

  before(async () => {
    browser = await pageBrowser();
    preview = await PreviewPage.open(browser, { height: 1_400 });
    const service = createService(memoryPorts(new MemoryFiles(files)));
    service.configure([ROOT], { config: {} });
    const logs = await service.logs();
    const [log] = logs.logs;
    if (log === undefined) throw new Error('There is no log.');
    await preview.give(logPictures(log, logs, '2026-01-15'), 'docs/adr/');
    await preview.settled();
  });
  after(async () => browser.close());

  const lastVisit = async (): Promise<unknown> => (await preview.said()).filter(({ type }) => type === 'visit').at(-1);

  it('leads from a node to its record', async () => {
    await preview.page.locator('figure[data-kind="flowchart"] g.node', { hasText: 'Use MySQL' }).click();
    assert.deepEqual(await lastVisit(), { type: 'visit', uri: `${ROOT}docs/adr/0001-mysql.md`, line: 0 });
  });

  it('leads from a bar of the timeline to its record', async () => {
    await preview.page.locator('figure[data-kind="gantt"] text', { hasText: '0002 Use PostgreSQL' }).click();
    assert.deepEqual(await lastVisit(), { type: 'visit', uri: `${ROOT}docs/adr/0002-postgresql.md`, line: 0 });
  });

  it('is told in words beside its pictures', async () => {
    assert.match(
      (await preview.page.locator('figure').first().getAttribute('aria-label')) ?? '',
      /0001 Use MySQL is superseded by Use PostgreSQL/,
    );
    assert.equal(await preview.page.locator('table tbody tr').count(), 2);
    // Nobody wrote these drawings: there is no source to go to.
    assert.equal(await preview.page.getByRole('button', { name: 'Go to the source (Enter)' }).count(), 0);
  });
});
