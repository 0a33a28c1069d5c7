/** Approved plans that still hold gaps: open questions, placeholders, review boxes not ticked, critical comments not answered. */
import type { Range } from '../../base/range.ts';
import type { ArchDocument } from '../../document/document.ts';
import { placeholdersOf } from '../../document/placeholders.ts';
import { reviewChecklistsOf } from '../../plan/readReviews.ts';
import { defineRule, type Related } from '../rule.ts';
import { headField, readDocumentStatus } from '../support/documentStatus.ts';
import { unansweredQuestions } from '../support/openQuestions.ts';
import { unresolvedCriticals } from '../support/reviewComments.ts';

/** Places shown beside the finding, at most. */
const MOST_SHOWN = 8;

interface Gaps {
  readonly one: string;
  readonly many: string;
  readonly places: readonly Range[];
}

export const approvedWithGaps = defineRule<'gaps'>({
  meta: {
    id: 'doc/approved-with-gaps',
    title: 'An approved document has gaps',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'c',
    fix: 'none',
    since: '0.1.0',
    sources: ['SYSARCH', 'HEAPTRACE'],
    messages: {
      gaps: 'Approved, with {gaps} left: whoever builds from it has to guess. Settle them, or put the document back into review.',
    },
  },
  *check(context) {
    const { document } = context;
    const status = headField(document, 'status');
    if (status === undefined || readDocumentStatus(status.value)?.id !== 'approved') return;
    const gaps = gapsIn(document).filter(({ places }) => places.length > 0);
    if (gaps.length === 0) return;
    yield {
      message: 'gaps',
      data: { gaps: listed(gaps.map(({ one, many, places }) => `${places.length} ${places.length === 1 ? one : many}`)) },
      range: status.valueRange,
      related: gaps
        .flatMap(({ one, places }) => places.map((range): Related => ({ uri: document.uri, range, message: one })))
        .slice(0, MOST_SHOWN),
    };
  },
});

function gapsIn(document: ArchDocument): readonly Gaps[] {
  const questions = unansweredQuestions(document);
  const placeholders = placeholdersOf(document).filter(
    (each) => !each.inQuote && !questions.some((question) => question.start <= each.range.start && each.range.end <= question.end),
  );
  return [
    { one: 'open question', many: 'open questions', places: questions },
    { one: 'placeholder', many: 'placeholders', places: placeholders.map((each) => each.range) },
    { one: 'review box not ticked', many: 'review boxes not ticked', places: untickedBoxes(document) },
    {
      one: 'critical comment without an answer',
      many: 'critical comments without an answer',
      places: unresolvedCriticals(document).map((comment) => comment.range),
    },
  ];
}

function untickedBoxes(document: ArchDocument): Range[] {
  const boxes = reviewChecklistsOf(document).flatMap((checklist) => checklist.boxes);
  return boxes.filter(({ ticked, waived }) => !ticked && !waived).map(({ item }) => item.children[0] ?? item);
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
