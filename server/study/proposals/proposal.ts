/** An answer that files propose to a question, and how it is put together of sentences with what each stands on. */
import type { Evidence, Fact, Source } from '../fact.ts';
import { each } from './words.ts';

export interface Proposal {
  /** Id of a question: `question/deployment`. */
  readonly question: string;
  /** A few plain sentences, ready to be edited. Says what files say and nothing more. */
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

/** One sentence, with its full stop, and the facts it says. */
export interface Sentence {
  readonly text: string;
  readonly from: readonly Source[];
}

/** What the facts let somebody say to a question; no sentences where they say nothing of it. */
export type Writer = (facts: readonly Fact[]) => readonly Sentence[];

/** More places than anyone looks at. */
const MOST_EVIDENCE = 12;

/** The proposal that sentences make; undefined for none. */
export function proposalOf(question: string, sentences: readonly Sentence[]): Proposal | undefined {
  if (sentences.length === 0) return undefined;
  const evidence = each(
    sentences.flatMap(({ from }) => from.map((source) => source.evidence)),
    ({ uri, line }) => `${uri}#${line}`,
  );
  return { question, text: sentences.map(({ text }) => text).join(' '), evidence: evidence.slice(0, MOST_EVIDENCE) };
}

/** A sentence of `parts`, and none where there is nothing to put into it. */
export function sentence(from: readonly Source[], text: (() => string) | string): readonly Sentence[] {
  return from.length === 0 ? [] : [{ text: typeof text === 'string' ? text : text(), from }];
}
