/** Boxes of a design review in the forms people write them. */
import { describe, expect, it } from 'vitest';
import { parseDocument, type ArchDocument } from '../../server/document/document.ts';
import { reviewChecklistsOf } from '../../server/plan/readReviews.ts';

const plan = (...lines: readonly string[]): ArchDocument => parseDocument('file:///plan.md', [...lines, ''].join('\n'));

describe('reviewChecklistsOf', () => {
  it('reads boxes, and which of them are waived', () => {
    const boxes = reviewChecklistsOf(
      plan(
        '## Design Review Checklist',
        '',
        '- [x] Failure modes are known and handled',
        '- [ ] Open questions are listed',
        '- [ ] ~~Load test~~',
        '- [ ] Mobile (n/a)',
      ),
    ).flatMap((list) => list.boxes);
    expect(boxes.map(({ text, ticked, waived, known }) => [text.text, ticked, waived, known?.id])).toEqual([
      ['Failure modes are known and handled', true, false, 'review/failure-modes'],
      ['Open questions are listed', false, false, 'review/open-questions'],
      ['Load test', false, true, undefined],
      ['Mobile (n/a)', false, true, undefined],
    ]);
  });
});
