/** An interview as it is kept: with when each answer was said, what it said before, and what was written out of it. Plain data; where it is kept is not its business. */
import type { Answer, Interview } from '../interview.ts';

/** An answer with its past. */
export interface KeptAnswer extends Answer {
  /** Instant of the last time it was dealt with, in ISO form. */
  readonly at: string;
  /** Words that stood here and were replaced, the oldest first. */
  readonly earlier: readonly string[];
}

/** A file as the last run wrote it. */
export interface WrittenFile {
  readonly at: string;
  /** What it is: `document`, or the decision whose record it holds. */
  readonly role: string;
  /** Hashes of its regions. */
  readonly regions: Readonly<Record<string, string>>;
}

export interface Kept extends Interview {
  readonly answers: Readonly<Record<string, KeptAnswer>>;
  /** Grows with every change. */
  readonly revision: number;
  /** Instant of the last change. */
  readonly changed: string;
  /** Day the interview began: the date its documents carry, so that writing them again changes nothing. */
  readonly began: string;
  /** Path from the workspace folder of the document whose statements are proposed as answers. */
  readonly document?: string;
  /** By path from the workspace folder. */
  readonly written: Readonly<Record<string, WrittenFile>>;
}

/** An interview that is kept from now on. `at` is an instant in ISO form, `today` a day, `document` the path of one that says some of it already. */
export function keep(interview: Interview, at: string, today: string, document?: string): Kept {
  return advance(
    { ...interview, answers: {}, revision: 0, changed: at, began: today, ...(document !== undefined && { document }), written: {} },
    interview,
    at,
  );
}

/** The next state of a kept interview, after an operation on it at the instant `at`. Words that were replaced stay as earlier ones. */
export function advance(before: Kept, next: Interview, at: string): Kept {
  const answers = Object.fromEntries(Object.entries(next.answers).map(([id, answer]) => [id, keptAnswer(before.answers[id], answer, at)]));
  const { revision, began, document, written } = before;
  const { schema, name, kind, depth, template, trail } = next;
  return {
    schema,
    name,
    kind,
    depth,
    template,
    revision: revision + 1,
    changed: at,
    began,
    ...(document !== undefined && { document }),
    answers,
    trail,
    ...(next.at !== undefined && { at: next.at }),
    written,
  };
}

/** All words an answer holds, the replaced ones too. */
export function allWords({ text, more, earlier }: KeptAnswer): readonly string[] {
  return [text, ...Object.values(more), ...earlier].filter((words) => words.trim() !== '');
}

function keptAnswer(
  before: KeptAnswer | undefined,
  { text, more, overruled, standing, followed, recheck }: Answer,
  at: string,
): KeptAnswer {
  const answer: Answer = { text, more, overruled, standing, followed, recheck };
  if (before === undefined) return { ...answer, at, earlier: [] };
  const present = new Set([text, ...Object.values(more)]);
  const lost = [before.text, ...Object.values(before.more)].filter((words) => words.trim() !== '' && !present.has(words));
  const earlier = [...before.earlier.filter((words) => !present.has(words) && !lost.includes(words)), ...lost];
  return { ...answer, at: isDealtWith(before, answer) ? at : before.at, earlier };
}

/** Being marked for another look is none. */
function isDealtWith(before: Answer, after: Answer): boolean {
  return (
    before.text !== after.text ||
    before.standing !== after.standing ||
    (before.recheck && !after.recheck) ||
    Object.entries(after.more).some(([slot, words]) => before.more[slot] !== words)
  );
}
