/** The preview as a tab: it opens beside the editor and follows the active document. What it shows is looked at from outside. */
import { open } from '../harness/editor.ts';
import { openPreview } from '../harness/preview.ts';

describe('Preview', () => {
  it('opens beside the editor', async () => {
    await open('preview/docs/plan.md', '# Architecture plan: Orders\n\n## Overview\n\nOrders are taken.\n');
    await openPreview('plan.md');
  });

  it('shows another document in the same tab', async () => {
    await open('preview/docs/other.md', '# Architecture plan: Bills\n\n## Overview\n\nBills are sent.\n');
    await openPreview('other.md');
  });
});
