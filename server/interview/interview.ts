/** What an interview is at any moment: who is asked what, and what has been said. Values only; `operations.ts` makes the next state from the last. */
import type { DocumentTemplateId, RecordTemplateId } from '../knowledge/schema.ts';
import type { Question, Slot } from '../knowledge/interviewSchema.ts';

/** `plan` asks for a whole document, `clarify` for its requirements only, `decision` for a single record; `review` walks the checklists against a document. */
export type InterviewKind = 'plan' | 'clarify' | 'decision' | 'review';
export type Depth = Question['depth'];

/** `given` by the person, `usual` proposed and confirmed, `skipped` and `unknown` left open: the latter by somebody who said so. */
export type Standing = 'given' | 'usual' | 'skipped' | 'unknown';

/** All that has been said to one question. Words once said stay, whatever the standing. */
export interface Answer {
  readonly text: string;
  /** What was said to a slot by itself, by slot. */
  readonly more: Readonly<Record<string, string>>;
  /** Slots of `more` that the text has said something else of since: where it still does, it counts. */
  readonly overruled: readonly string[];
  readonly standing: Standing;
  /** Slots whose follow-up has been dealt with, answered or not. */
  readonly followed: readonly string[];
  /** An answer it builds on has changed since. */
  readonly recheck: boolean;
}

/** A question, or the follow-up for one of its slots. */
export interface Place {
  readonly question: string;
  readonly slot?: string;
}

/** Plain data, so that it can be kept as JSON. */
export interface Interview {
  readonly schema: 1;
  readonly name: string;
  readonly kind: InterviewKind;
  readonly depth: Depth;
  /** What its results are written in: a document template, for a decision a record template. */
  readonly template: DocumentTemplateId | RecordTemplateId;
  readonly answers: Readonly<Record<string, Answer>>;
  /** Places passed, the last one last: the way back. */
  readonly trail: readonly Place[];
  /** The place gone back to; the agenda decides where it is absent. */
  readonly at?: Place;
}

/** What is asked now: a question, or what is missing of its answer. */
export interface Ask {
  readonly question: Question;
  readonly slot?: Slot;
  readonly prompt: string;
}

/** An interview in which nothing has been asked yet. */
export function startInterview(name: string, choices: Partial<Pick<Interview, 'kind' | 'depth' | 'template'>> = {}): Interview {
  return {
    schema: 1,
    name,
    kind: choices.kind ?? 'plan',
    depth: choices.depth ?? 'standard',
    template: choices.template ?? 'planner',
    answers: {},
    trail: [],
  };
}

/** Whether something was said that the document may hold. */
export function isAnswered(answer: Answer | undefined): answer is Answer {
  return answer !== undefined && (answer.standing === 'given' || answer.standing === 'usual');
}

/** An answer nobody has given yet. */
export const NOTHING_SAID: Answer = { text: '', more: {}, overruled: [], standing: 'skipped', followed: [], recheck: false };

/** All words of an answer, those that no longer count too, each a paragraph: words without a full stop must not run into the next. */
export function wordsOf(answer: Answer): string {
  return [answer.text, ...Object.values(answer.more)]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n');
}
