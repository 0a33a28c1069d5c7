/** What a person is told once of what others did to an interview meanwhile. Pure. */
import { wordsOf } from '../../interview/interview.ts';
import type { Kept } from '../../interview/keeping/kept.ts';
import { titleOf } from '../../interview/titles.ts';

/** The states an interview went through. */
export interface Course {
  /** What this window was last shown; undefined where it is shown for the first time. */
  readonly seen: Kept | undefined;
  /** What was read before the action, and what is kept after it. */
  readonly read: Kept;
  readonly after: Kept;
  /** Questions to which both sides of a merge said something; undefined where nothing was put together. */
  readonly both: readonly string[] | undefined;
}

/** In words; undefined where nobody else did anything. */
export function noticeOf({ seen, read, after, both }: Course): string | undefined {
  const elsewhere =
    seen === undefined ? [] : Object.keys(read.answers).filter((id) => wordsIn(read, id) !== '' && wordsIn(read, id) !== wordsIn(seen, id));
  const replaced = elsewhere.filter((id) => wordsIn(after, id) !== wordsIn(read, id));
  const added = elsewhere.filter((id) => !replaced.includes(id));
  const sentences = [
    ...(both === undefined ? [] : ['Two versions of this interview were put together.']),
    ...(both === undefined || both.length === 0
      ? []
      : [`Both had an answer to ${titles(both)}: the later one counts, the other is kept with the question.`]),
    ...(replaced.length === 0
      ? []
      : [`${titles(replaced)} had been answered elsewhere meanwhile: your words count, the others are kept with the question.`]),
    ...(added.length === 0 ? [] : [`Answered elsewhere meanwhile: ${titles(added)}.`]),
  ];
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

function wordsIn({ answers }: Kept, id: string): string {
  const answer = answers[id];
  return answer === undefined ? '' : wordsOf(answer);
}

function titles(questions: readonly string[]): string {
  return questions.map(titleOf).join(', ');
}
