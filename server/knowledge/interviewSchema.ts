/**
 * The shapes of the planning interview's questions. How an answer is read and what is asked next is the interview's business; product
 * code imports the types only.
 */
import * as z from 'zod';
import { EntryId } from './adviceSchema.ts';
import { SectionRole, Source } from './schema.ts';

export const InterviewPhase = z.enum(['requirements', 'constraints', 'failure', 'design', 'decision', 'review']);
export type InterviewPhase = z.infer<typeof InterviewPhase>;

/** What kind of value fills a slot, so that the quantity reader can find it in the answer. */
export const SlotKind = z.enum(['text', 'list', 'choice', 'duration', 'rate', 'size', 'money', 'people', 'percentage', 'count', 'date', 'yes-no', 'percentile-latency', 'growth']);
export type SlotKind = z.infer<typeof SlotKind>;

/** One thing a question has to find out. */
export const Slot = z.object({
  id: z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/),
  label: z.string(),
  kind: SlotKind,
  /** Without it the answer counts as partial. */
  required: z.boolean(),
  /** The one follow-up when it is missing. */
  ask: z.string(),
  choices: z.array(z.string()).optional(),
});
export type Slot = z.infer<typeof Slot>;

export const Question = z.object({
  id: EntryId,
  phase: InterviewPhase,
  source: Source,
  alsoIn: z.array(Source).optional(),
  prompt: z.string(),
  /** What depends on the answer. */
  why: z.string(),
  slots: z.array(Slot).min(1),
  /** An answer that decides nothing, and one that does. */
  weak: z.string(),
  strong: z.string(),
  /** The shallowest depth at which it is asked. */
  depth: z.enum(['quick', 'standard', 'deep']),
  /** The sections its answer is written into. */
  feeds: z.array(SectionRole).min(1),
  /** What to propose when the person asks for defaults. */
  usual: z.string().optional(),
});
export type Question = z.infer<typeof Question>;
