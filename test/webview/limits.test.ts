/** Which drawings are drawn at once, which on request, which never. */
import { describe, expect, it } from 'vitest';
import { tooLarge } from '../../webview/preview/limits.ts';

const marks = (nodes: number, edges: number): { readonly type: 'node' | 'edge' }[] => [
  ...Array.from({ length: nodes }, () => ({ type: 'node' as const })),
  ...Array.from({ length: edges }, () => ({ type: 'edge' as const })),
];

describe('a drawing', () => {
  it.each([
    ['small', 'flowchart LR', 'flowchart', marks(3, 2), undefined],
    ['as large as is drawn at once', 'flowchart LR', 'flowchart', marks(500, 250), undefined],
    ['of more connections', 'flowchart LR', 'flowchart', marks(10, 251), true],
    ['of more nodes', 'flowchart LR', 'flowchart', marks(501, 0), true],
    ['of more lines', 'pie\n'.repeat(1_501), 'pie', [], true],
    ['of a kind that is laid out slowly', 'mindmap\n'.repeat(151), 'mindmap', [], true],
    ['of more connections than Mermaid takes', 'flowchart LR', 'flowchart', marks(10, 501), false],
    ['of more text than Mermaid takes', 'x'.repeat(50_001), 'flowchart', [], false],
  ] as const)('%s', (_, text, kind, all, askable) => {
    expect(tooLarge({ text, kind, marks: all })?.askable).toBe(askable);
  });

  it('is refused in words that say how large it is', () => {
    expect(tooLarge({ text: '', kind: 'flowchart', marks: marks(0, 1_200) })?.message).toBe(
      'This diagram has 1,200 connections. At most 500 are drawn; several smaller diagrams are easier to read, too.',
    );
  });
});
