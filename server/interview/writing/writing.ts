/** What the sections of one document are written from, and what is noted while they are. Types only. */
import type { Contradiction } from '../contradictions.ts';
import type { CheckedItem } from './checklist.ts';
import type { TakenDecision } from './decisions.ts';
import type { OpenQuestion } from './openQuestions.ts';
import type { Parts } from './parts.ts';
import type { PlannedPhase } from './phases.ts';
import type { PlannedRisk } from './risks.ts';
import type { SaidOnce } from './saidOnce.ts';
import type { Told } from './told.ts';

/** Where the record of a decision will stand, as the document links it. */
export interface RecordLink {
  readonly decision: TakenDecision;
  readonly label: string;
  readonly target: string;
}

export interface WriteOptions {
  readonly today: string;
  readonly author?: string;
  readonly links: readonly RecordLink[];
  /** What does not go together in the answers: open questions, too. */
  readonly contradictions?: readonly Contradiction[];
}

/** One document while it is written. */
export interface Writing {
  readonly told: Told;
  readonly parts: Parts;
  readonly risks: readonly PlannedRisk[];
  readonly checked: readonly CheckedItem[];
  readonly phases: readonly PlannedPhase[];
  readonly options: WriteOptions;
  /** What templates ask and no answer tells; filled while the sections are written. */
  readonly open: OpenQuestion[];
  readonly openHeading: string;
  /** What earlier sections say; filled while they are written. */
  readonly said: SaidOnce;
}
