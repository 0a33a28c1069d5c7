/**
 * The shapes of what the advisor weighs: facts that answers can tell, and topics with their options, each with what speaks for and
 * against it. How answers are read and scores are reckoned is the interview's business; product code imports the types only.
 */
import * as z from 'zod';
import { EntryId } from './adviceSchema.ts';
import { Source } from './schema.ts';

/** Something answers can tell that bears on a choice: a figure, or whether something is so. */
export const AdviceFact = z.object({
  id: EntryId,
  source: Source,
  /** A figure as a noun (`the average rate`), anything else as a clause (`parts are released independently`). */
  name: z.string(),
  /** Where an interview asks for it. */
  asked: z.object({ question: EntryId, slot: z.string().optional() }),
  /** What its figure counts; absent where it is so or not so. */
  unit: z.enum(['people', 'requests per second', 'seconds', 'dollars a month', 'percent', 'times']).optional(),
  /** Lower-case phrases that say it is so; `*` stands for any ending. A denied one says it is not. Of a figure: what the words around it have to name. */
  signs: z.array(z.string()).optional(),
  /** Phrases that hold a sign and speak of something else. */
  unless: z.array(z.string()).optional(),
  /** Phrases that say it is not so. */
  counterSigns: z.array(z.string()).optional(),
  /** The choices of the slot that say it is so; any other choice says it is not. */
  choices: z.array(z.string()).optional(),
  /** Other choices that leave it open. */
  open: z.array(z.string()).optional(),
  /** The questions whose answers can tell it; all where absent. */
  questions: z.array(EntryId).optional(),
});
export type AdviceFact = z.infer<typeof AdviceFact>;

/** Holds when the fact is known to be so (or not so), or its figure is within the limits. What is not known holds nothing. */
export const Condition = z.object({ fact: EntryId, is: z.boolean().optional(), atLeast: z.number().optional(), below: z.number().optional() });
export type Condition = z.infer<typeof Condition>;

/** What answers that fulfil every condition add to the score of an option by one criterion, or take from it. */
export const Argument = z.object({
  when: z.array(Condition).min(1),
  criterion: EntryId,
  by: z.number().int().min(-10).max(10),
  /** A clause without a full stop. */
  text: z.string(),
  source: Source,
});
export type Argument = z.infer<typeof Argument>;

/** Answers under which an option is out of the question until what the text says is answered. */
export const Block = z.object({ when: z.array(Condition).min(1), text: z.string(), source: Source });
export type Block = z.infer<typeof Block>;

export const AdviceOption = z.object({
  id: EntryId,
  name: z.string(),
  source: Source,
  /** Lower-case words by which answers name it; `*` stands for any ending. */
  names: z.array(z.string()),
  /** From 0 to 10 by each criterion of the topic, in their order, while no answer says anything. */
  base: z.array(z.number().int().min(0).max(10)),
  arguments: z.array(Argument),
  blocks: z.array(Block),
  reversibility: z.enum(['high', 'medium', 'low']),
  /** How one leaves it again. */
  wayOut: z.string(),
  /** What has to be paid for, in words. */
  cost: z.string(),
});
export type AdviceOption = z.infer<typeof AdviceOption>;

export const AdviceTopic = z.object({
  id: EntryId,
  /** What is decided, as it is spoken of: `the architecture style`. */
  title: z.string(),
  source: Source,
  /** The questions at which it is shown. */
  questions: z.array(EntryId).min(1),
  /** Ids of criteria. */
  criteria: z.array(EntryId).min(2),
  /** Of each group at least one fact must be known; the first of a group is asked for otherwise. */
  needs: z.array(z.array(EntryId).min(1)),
  options: z.array(AdviceOption).min(2),
});
export type AdviceTopic = z.infer<typeof AdviceTopic>;
