/** Drawings in the web worker host: Mermaid judges them in a worker of its own, made of what the client has read. */
import { finding, open } from '../harness/editor.ts';

const record = (drawing: string): string =>
  `# 9. Use a queue\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nOrders.\n\n\`\`\`mermaid\n${drawing}\n\`\`\`\n\n## Decision\n\nA queue.\n\n## Consequences\n\nOne more service.\n`;

describe('Drawings', () => {
  it('that Mermaid cannot read are found without Node', async () => {
    const { document } = await open('web/docs/adr/0009-use-a-queue.md', record('flowchart LR\n  web[Web --> api[API]'));
    const fault = await finding(document.uri, 'dia/syntax');
    if (fault.range.start.line !== 14) throw new Error(`It stands at line ${fault.range.start.line + 1}: ${fault.message}`);
  });
});
