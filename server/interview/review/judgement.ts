/** Reads the answer to a question of a review: what the item was found to be, why, and who takes care of it. */
import { trimmedOf } from '../../plan/stated.ts';
import { wordsOf, type Answer } from '../interview.ts';
import type { Judgement } from './reviewQuestions.ts';

export interface Judged {
  readonly judgement: Judgement;
  readonly reason: string;
  readonly owner: string | undefined;
}

const OPENINGS: readonly (readonly [RegExp, Judgement])[] = [
  [/^(?:not applicable|n\/a|does not apply|not needed|not required)\b/i, 'not applicable'],
  [/^(?:partial(?:ly)?|half|in part)\b/i, 'partial'],
  [/^(?:missing|no|absent|not (?:there|described|done|yet)|nothing)\b/i, 'missing'],
  [/^(?:ok|okay|yes|done|settled|fine)\b/i, 'ok'],
];
const OWNER = /(?:^|[;,.(]\s?|\s)owner(?::| is) (?<owner>[^.;,)\n]+)[.)]?/i;

/** Undefined where the answer names no judgement: then nothing was judged. */
export function judgedIn(answer: Answer): Judged | undefined {
  const words = wordsOf(answer);
  const said = answer.more['judgement'] ?? answer.text;
  const opening = OPENINGS.find(([pattern]) => pattern.test(said.trim()));
  if (opening === undefined) return undefined;
  const [pattern, judgement] = opening;
  const bare = answer.more['judgement'] === undefined ? answer.text.trim().replace(pattern, '') : answer.text;
  const reason = [bare, answer.more['reason'] ?? ''].join(' ').replace(OWNER, '').replaceAll(/\s+/g, ' ');
  const owner = answer.more['owner'] ?? OWNER.exec(words)?.groups?.['owner'];
  return { judgement, reason: trimmedOf(reason, ' :,;.—–-', ' ;,.'), owner: owner?.trim().replace(/\.$/, '') };
}
