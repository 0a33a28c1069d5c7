/** What a record holds before any template gives it a form. Types, and the few words for what nobody has said. */
import type { Body } from './bodies.ts';

export interface RecordOption {
  readonly name: string;
  readonly pros: readonly string[];
  readonly cons: readonly string[];
  readonly cost?: string;
  /** Why it was not taken; absent while nothing is decided. */
  readonly whyNot?: string;
}

export interface RecordContent {
  readonly title: string;
  readonly context: readonly string[];
  readonly drivers: readonly string[];
  /** The one chosen first, where one is. */
  readonly options: readonly RecordOption[];
  /** Absent while nobody has decided. */
  readonly chosen?: string;
  /** What was decided, or that nothing is yet. */
  readonly decision: string;
  readonly rationale: string;
  /** Scores, red flags and what would change the choice, below the decision. */
  readonly weighing: Body;
  readonly positive: readonly string[];
  readonly negative: readonly string[];
  /** What it leaves unsolved or unsaid. */
  readonly unsolved: readonly string[];
  readonly confirmation?: string;
  readonly reversibility?: { readonly level: string; readonly way?: string };
  readonly reviewDate?: string;
  /** Where nobody has named one and a template cannot do without. */
  readonly usualReviewDate?: string;
}

/** A list in a sentence, or that no answer has anything to put there. */
export function orUnsaid(said: readonly string[], unsaid: string): string {
  return said.length === 0 ? `open, no answer ${unsaid}` : said.join('; ');
}
