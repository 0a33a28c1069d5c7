/** What the interview's page and the editor say to each other. The page takes the types only. */
import * as z from 'zod/mini';
import type { DefaultView, DraftView, InterviewView, RemarkView } from '../../server/protocol/interview.ts';

/** Longest answer the page may hand over, in characters. */
const LONGEST = 100_000;

const id = z.string().check(z.maxLength(200));
const text = z.string().check(z.maxLength(LONGEST));

/** What was asked: another window may have gone on meanwhile. */
const to = z.exactOptional(z.object({ question: id, slot: z.exactOptional(id) }));

/** What the person does in the interview; the server carries it out. */
const action = z.discriminatedUnion('do', [
  z.object({ do: z.literal('answer'), text, to }),
  z.object({ do: z.enum(['skip', 'dontKnow']), to }),
  z.object({ do: z.literal('back') }),
  z.object({ do: z.literal('goTo'), question: id, slot: z.exactOptional(id) }),
  z.object({ do: z.literal('applyDefaults'), confirmed: z.record(id, text) }),
]);

/** Page → editor: what the person wants. Checked, since a page is not to be trusted. */
export const FromInterview = z.discriminatedUnion('type', [
  /** The page can take a picture. */
  z.object({ type: z.literal('ready') }),
  /** `number` comes back with the picture that holds what was done, or with the problem that kept it from being done. */
  z.object({ type: z.literal('act'), number: z.int(), action }),
  /** Words are being typed: is there anything to point out? */
  z.object({ type: z.literal('typing'), question: id, slot: z.exactOptional(id), text }),
  /** What would be proposed for the rest of a phase? */
  z.object({ type: z.literal('defaults'), phase: id }),
  z.object({ type: z.literal('write') }),
  /** Go to where something was read. */
  z.object({ type: z.literal('open'), uri: z.string().check(z.maxLength(4_000)), line: z.int().check(z.nonnegative()) }),
]);
export type FromInterview = z.infer<typeof FromInterview>;

/** A whole picture of the interview; a page that takes the last one has missed nothing. */
export interface InterviewSnapshot {
  readonly type: 'interview';
  readonly revision: number;
  readonly view: InterviewView;
  /** The number of what the person did, where this is the outcome of it. */
  readonly done?: number;
}

/** Something that keeps the interview from going on, in words. What was typed stays. */
export interface InterviewProblem {
  readonly type: 'problem';
  readonly text: string;
  readonly done?: number;
}

/** Editor → page. */
export type ToInterview =
  | InterviewSnapshot
  | InterviewProblem
  | { readonly type: 'remarks'; readonly question: string; readonly text: string; readonly remarks: readonly RemarkView[] }
  | { readonly type: 'defaults'; readonly phase: string; readonly lines: readonly DefaultView[] }
  | { readonly type: 'draft'; readonly revision: number; readonly draft: DraftView };

/** What a page remembers over reloads. */
export interface InterviewState {
  readonly version: 1;
  readonly uri: string;
  /** Words typed and not yet sent, by question and slot. */
  readonly words: Readonly<Record<string, string>>;
  /** What is shown where there is no room for both. */
  readonly tab: 'interview' | 'draft';
}
