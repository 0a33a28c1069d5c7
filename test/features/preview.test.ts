/** The preview's blocks: what is rendered, from which lines, and what is left to the page. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../server/document/document.ts';
import { plainPreview, preview } from '../../server/features/preview.ts';
import type { PreviewBlock } from '../../server/protocol/preview.ts';
import { openFixture } from '../support/fixture.ts';
import { ROOT } from '../support/memoryPorts.ts';

function blocks(text: string): readonly PreviewBlock[] {
  return plainPreview(parseDocument('file:///docs/plan.md', text)).blocks;
}

const plan = `# Plan

## Components

### Orders

Takes orders.

## Diagram

\`\`\`mermaid
flowchart LR
  A[Orders] -->|SQL| B[(Store)]
\`\`\`
`;

describe('a preview', () => {
  it('knows the lines of every block', () => {
    expect(blocks('# A\n\ntext\ntext\n\n- one\n- two\n').map(({ line, endLine }) => [line, endLine])).toEqual([
      [0, 1],
      [2, 4],
      [5, 7],
    ]);
  });

  it('counts lines within a block from its own start, so that text above does not change it', () => {
    const [, list] = blocks('# A\n\n- one\n- two\n');
    const [, , moved] = blocks('# A\n\nmore\n\n- one\n- two\n');
    expect(list?.html).toContain('<li data-line="1">two</li>');
    expect(moved?.html).toBe(list?.html);
  });

  it('shows front matter as a card, and its values as text', () => {
    const [card] = blocks('---\nstatus: <b>accepted</b>\ndeciders: [Ana, Bo]\n---\n# A\n');
    expect(card?.html).toBe(
      '<dl class="card"><div data-line="1"><dt>status</dt><dd>&lt;b&gt;accepted&lt;/b&gt;</dd></div><div data-line="2"><dt>deciders</dt><dd>Ana, Bo</dd></div></dl>',
    );
    expect(card).toMatchObject({ line: 0, endLine: 4 });
  });

  it('shows tasks as boxes and aligned columns by class', () => {
    expect(blocks('- [x] done\n- [ ] open\n')[0]?.html).toMatch(
      /class="task"[^>]*><input type="checkbox" disabled checked aria-label="Done"> done/,
    );
    expect(blocks('| a |\n|--:|\n| 1 |\n')[0]?.html).toContain('<td class="align-right">1</td>');
  });

  it('leaves a place for each diagram, and tells its text, nodes and edges', () => {
    const block = blocks(plan).find(({ diagrams }) => diagrams.length > 0);
    expect(block?.html).toBe('<figure data-diagram="0" data-line="0"></figure>\n');
    expect(block?.diagrams[0]).toMatchObject({
      kind: 'flowchart',
      text: 'flowchart LR\n  A[Orders] -->|SQL| B[(Store)]\n',
      line: 11,
      endLine: 13,
    });
    expect(
      block?.diagrams[0]?.marks.map(({ type, label, line, start, end, definition }) => [type, label, line, start, end, definition]),
    ).toEqual([
      ['node', 'Orders', 12, 2, 10, 4],
      ['node', 'Store', 12, 21, 29, undefined],
      ['edge', 'SQL', 12, 2, 22, undefined],
    ]);
  });

  it('describes a diagram in words where its author does not', () => {
    const description = blocks(plan).flatMap(({ diagrams }) => diagrams)[0]?.description;
    expect(description).toBe('Diagram (flowchart) of Orders, Store. Orders to Store (SQL)');
  });

  it('takes diagrams out of lists and quotes too', () => {
    expect(blocks('- a\n\n  ```mermaid\n  pie\n  ```\n')[0]?.diagrams).toMatchObject([{ text: 'pie\n', line: 3, endLine: 4 }]);
    expect(blocks('> ```mermaid\n> pie\n> ```\n')[0]?.diagrams).toMatchObject([{ text: 'pie\n', line: 1, endLine: 2 }]);
  });

  it('puts no text of a diagram into HTML', () => {
    expect(blocks('```mermaid\n<script>x</script>\n```\n')[0]?.html).not.toContain('script');
  });
});

describe('a node that names a record', () => {
  const drawing = '```mermaid\nflowchart LR\n  A[Shop] --> B[Store, see ADR-2]\n```\n';
  const record =
    '# 2. Use Redis\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nWhy.\n\n## Decision\n\nWe do.\n\n## Consequences\n\nWork.\n';

  it('leads to its file', async () => {
    const { snapshot } = await openFixture(
      `//- docs/adr/0001-shop.md\n# 1. Shop$0\n\n## Status\n\nAccepted\n\n## Context\n\n${drawing}\n## Decision\n\nWe do.\n\n//- docs/adr/0002-redis.md\n${record}`,
    );
    const marks = preview(snapshot, '').blocks.flatMap(({ diagrams }) => diagrams)[0]?.marks;
    expect(marks?.map(({ label, target }) => [label, target])).toEqual([
      ['Shop', undefined],
      ['Store, see ADR-2', { uri: `${ROOT}docs/adr/0002-redis.md`, line: 0 }],
      ['', undefined],
    ]);
  });
});
