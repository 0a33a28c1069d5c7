/** The preview without Node: its page loads and is given the document. */
import { open } from '../harness/editor.ts';
import { openPreview } from '../harness/preview.ts';

describe('Preview', () => {
  it('opens beside the editor', async () => {
    await open('preview/docs/plan.md', '# Architecture plan: Orders\n\n## Overview\n\nOrders are taken.\n');
    await openPreview('plan.md');
  });
});
