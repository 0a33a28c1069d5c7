/** What a review shows of an item: the places in the document, named so that a line number can follow. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../server/document/document.ts';
import { judgementProposed } from '../../../server/features/interview/reviewed.ts';
import { reviewQuestionOf } from '../../../server/interview/review/reviewQuestions.ts';
import { questionsOf } from '../../../server/interview/agenda.ts';

const plan = parseDocument(
  'file:///docs/plan.md',
  '# Architecture Plan: Orders\n\n## API\n\nPublic paths carry the API version, as in `/v1/orders`.\n',
);

describe('what a document shows of an item', () => {
  it('is named without the full stop of its sentence', () => {
    const versioning = questionsOf('review', 'standard').find(({ id }) => reviewQuestionOf(id)?.item.title === 'Versioning strategy');
    const proposal = judgementProposed(plan, versioning?.id ?? '');
    expect(proposal?.evidence.map(({ label, line }) => `${label}, line ${line + 1}`)).toContain(
      'plan.md: Public paths carry the API version, as in /v1/orders, line 5',
    );
  });

  it('is nothing where the question is none of a review', () => {
    expect(judgementProposed(plan, 'question/problem')).toBeUndefined();
  });
});
