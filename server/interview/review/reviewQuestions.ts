/** The questions of a review: one for each item of the checklists, made of the item itself. Data derived from data. */
import type { ChecklistItem } from '../../knowledge/adviceSchema.ts';
import { designReview } from '../../knowledge/checklists/designReview.ts';
import { productionEssentials } from '../../knowledge/checklists/itemSigns.ts';
import { productionItems } from '../../knowledge/checklists/production.ts';
import { validation } from '../../knowledge/checklists/validation.ts';
import type { Question } from '../../knowledge/interviewSchema.ts';
import { lowered } from '../advice/wording.ts';

/** What an item can be found to be. */
export const JUDGEMENTS = ['ok', 'partial', 'missing', 'not applicable'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

export interface ReviewQuestion {
  readonly question: Question;
  readonly item: ChecklistItem;
  /** Without it a system is not fit for production. */
  readonly isEssential: boolean;
}

const essentials: ReadonlySet<string> = new Set(productionEssentials.flatMap(({ items }) => items));

/** In the order they are asked: the production checklist by group, the design review, what a document has to hold. */
export const reviewQuestions: readonly ReviewQuestion[] = [
  ...productionItems.map((item) =>
    reviewQuestion(item, `review/${item.id.slice('check/'.length)}`, essentials.has(item.id) ? 'quick' : 'standard'),
  ),
  ...designReview.map((item) => reviewQuestion(item, `review/design/${lastPart(item.id)}`, 'standard')),
  ...validation.map((item) => reviewQuestion(item, `review/document/${lastPart(item.id)}`, 'deep')),
];

const byId: ReadonlyMap<string, ReviewQuestion> = new Map(reviewQuestions.map((each) => [each.question.id, each]));

/** The question of that id, with its item. */
export function reviewQuestionOf(id: string): ReviewQuestion | undefined {
  return byId.get(id);
}

function reviewQuestion(item: ChecklistItem, id: string, depth: Question['depth']): ReviewQuestion {
  const question: Question = {
    id,
    phase: 'review',
    source: item.source,
    prompt: `${item.title}: does the document settle it?`,
    why: item.guidance,
    depth,
    slots: [
      {
        id: 'judgement',
        label: 'Judgement',
        kind: 'choice',
        required: true,
        ask: 'Ok, partial, missing or not applicable?',
        choices: [...JUDGEMENTS],
      },
      { id: 'reason', label: 'Reason', kind: 'text', required: false, ask: 'What in the document shows it, or what is lacking?' },
      { id: 'owner', label: 'Owner', kind: 'text', required: false, ask: 'Who takes care of it?' },
    ],
    weak: 'Looks fine.',
    strong: `Partial: ${lowered(item.title)} is named, without a figure and without what happens when it fails; owner: Mira.`,
    feeds: item.sections.length === 0 ? ['checklist'] : item.sections,
  };
  return { question, item, isEssential: essentials.has(item.id) };
}

function lastPart(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
