/** An approved document whose design review or validation boxes are still open. */
import type { Block } from '../../document/block.ts';
import { reviewChecklistsOf } from '../../plan/readReviews.ts';
import { isApproved, statusOfPlan } from '../../plan/planStatus.ts';
import { defineRule } from '../rule.ts';

export const checkReviewUnticked = defineRule<'unticked'>({
  meta: {
    id: 'check/review-unticked',
    title: 'An approved document has open review boxes',
    severity: 'info',
    kinds: ['plan'],
    tier: 't',
    fix: 'none',
    since: '0.1.0',
    sources: ['SYSARCH', 'HEAPTRACE'],
    messages: {
      unticked: 'The document is {status}, and this review point is not ticked: “{item}”. Tick it, or say why it does not apply.',
    },
  },
  *check({ document }) {
    const status = statusOfPlan(document);
    if (status === undefined || !isApproved(status.value)) return;
    for (const { boxes } of reviewChecklistsOf(document)) {
      for (const box of boxes) {
        if (box.ticked || box.waived) continue;
        yield { message: 'unticked', data: { status: status.value.trim(), item: box.text.text }, range: boxRange(box.item) };
      }
    }
  },
});

/** The brackets with the character between them. */
function boxRange(item: Block): { start: number; end: number } {
  const box = item.task?.range ?? { start: item.start, end: item.start };
  return { start: box.start - 1, end: box.end + 1 };
}
