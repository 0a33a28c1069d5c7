/** A review and the document it is of: what the document shows of each item, and its text with the judgements written in. Pure. */
import { baseName } from '../../base/uri.ts';
import { applyEdits } from '../../document/edits.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Interview } from '../../interview/interview.ts';
import { evidenceOf } from '../../interview/review/evidence.ts';
import { reviewQuestionOf } from '../../interview/review/reviewQuestions.ts';
import { writeReview } from '../../interview/writing/writeReview.ts';
import type { ProposalView } from '../../protocol/interview.ts';

/** The judgement that the document itself suggests; undefined where the question is none of a review. */
export function judgementProposed(document: ArchDocument, question: string): ProposalView | undefined {
  const reviewed = reviewQuestionOf(question);
  if (reviewed === undefined) return undefined;
  const { text, places } = evidenceOf(document, reviewed.item);
  return {
    text,
    from: 'document',
    evidence: places.map(({ range, words }) => ({
      uri: document.uri,
      line: document.lines.lineAt(range.start),
      label: `${baseName(document.uri)}: ${unended(words)}`,
    })),
  };
}

/** The document as the review would leave it; its own text where nothing was judged. `today` as year-month-day. */
export function reviewedText(interview: Interview, document: ArchDocument, today: string): string {
  return applyEdits(document.text, writeReview(interview, document, { today }));
}

/** What is said of the place goes on behind the words. */
function unended(words: string): string {
  return words.replace(/[.,;:]$/, '');
}
