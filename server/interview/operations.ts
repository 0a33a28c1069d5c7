/** Everything that can be done in an interview. Each takes a state and gives the next; none of them loses words that were said. */
import type { InterviewPhase } from '../knowledge/interviewSchema.ts';
import { agendaOf, currentAsk, placeOf, questionOf } from './agenda.ts';
import { builtOn } from './conditions.ts';
import { isAnswered, NOTHING_SAID, type Answer, type Interview, type Place, type Standing } from './interview.ts';
import { isToldOtherwise, overruledBy } from './lastWord.ts';

/** Words that say as much as pressing “Don't know”. */
const NOBODY_KNOWS =
  /^(?:no idea|(?:i |we )?(?:do not|don['’]?t) know(?: yet)?|not sure(?: yet)?|unknown|dunno|idk|tbd|to be (?:decided|defined)|unclear|\?+)[.!]*$/i;

/** Answers what is asked now. An empty answer is a skip, and “no idea” leaves it open. */
export function answer(interview: Interview, text: string): Interview {
  const asked = currentAsk(interview);
  if (asked === undefined) return interview;
  if (text.trim() === '') return skip(interview);
  if (NOBODY_KNOWS.test(text.trim())) return dontKnow(interview);
  return passed(recorded(interview, placeOf(asked), text, 'given'), placeOf(asked));
}

/** Answers a question, asked already or not, without going there. Unknown questions change nothing. */
export function edit(interview: Interview, question: string, text: string): Interview {
  return questionOf(question) === undefined || text.trim() === '' ? interview : recorded(interview, { question }, text, 'given');
}

/** Goes on without an answer. One that was there already stays as it is. */
export function skip(interview: Interview): Interview {
  return leave(interview, (before) => (isAnswered(before) ? before.standing : 'skipped'));
}

/** Says that nobody here knows: an open question from now on. */
export function dontKnow(interview: Interview): Interview {
  return leave(interview, () => 'unknown');
}

/** Returns to the place asked before this one. */
export function back(interview: Interview): Interview {
  const last = interview.trail.at(-1);
  return last === undefined ? interview : { ...interview, trail: interview.trail.slice(0, -1), at: last };
}

/** Goes to a question, or to one of its slots, to look at it or answer it anew. A slot that the question does not have leads to the question. */
export function goTo(interview: Interview, { question: id, slot }: Place): Interview {
  const question = questionOf(id);
  if (question === undefined) return interview;
  return {
    ...interview,
    at: question.slots.some((each) => each.id === slot) && slot !== undefined ? { question: id, slot } : { question: id },
  };
}

/** What would be proposed for the questions of a phase that have no answer: to be shown, edited and confirmed line by line. */
export function proposedDefaults(interview: Interview, phase: InterviewPhase): Readonly<Record<string, string>> {
  const open = agendaOf(interview).filter((question) => question.phase === phase && !isAnswered(interview.answers[question.id]));
  return Object.fromEntries(open.flatMap(({ id, usual }) => (usual === undefined ? [] : [[id, usual] as const])));
}

/** Takes over the lines that were confirmed, as edited. Answers of the person's own stay. */
export function applyDefaults(interview: Interview, confirmed: Readonly<Record<string, string>>): Interview {
  let next = interview;
  for (const [question, text] of Object.entries(confirmed)) {
    if (questionOf(question) === undefined || text.trim() === '' || isAnswered(next.answers[question])) continue;
    next = recorded(next, { question }, text, 'usual');
  }
  return next.at === undefined || confirmed[next.at.question] === undefined ? next : onwards(next);
}

/** What is said last counts: words for a slot over those of the text, and a new text over older words for the slots it speaks to. */
function recorded(interview: Interview, { question: id, slot }: Place, text: string, standing: Standing): Interview {
  const question = questionOf(id);
  const before = interview.answers[id] ?? NOTHING_SAID;
  if (question === undefined) return interview;
  const after: Answer =
    slot === undefined
      ? { ...before, text, overruled: overruledBy(question, before, text), standing, recheck: false }
      : {
          ...before,
          more: { ...before.more, [slot]: text },
          overruled: before.overruled.filter((each) => each !== slot),
          standing: isAnswered(before) ? before.standing : standing,
          followed: withEntry(before.followed, slot),
        };
  const next = { ...interview, answers: { ...interview.answers, [id]: after } };
  return isAnswered(before) && (slot === undefined ? before.text !== text : isToldOtherwise(question, slot, before, after))
    ? recheckOf(next, id)
    : next;
}

/** Marks what was answered on the strength of `question`, so that it is asked again with the words it has. */
function recheckOf(interview: Interview, question: string): Interview {
  const answers = { ...interview.answers };
  for (const id of builtOn(question)) {
    const built = answers[id];
    if (isAnswered(built)) answers[id] = { ...built, recheck: true };
  }
  return { ...interview, answers };
}

/** Goes on; a follow-up left leaves the standing of the question alone. */
function leave(interview: Interview, standing: (before: Answer) => Standing): Interview {
  const asked = currentAsk(interview);
  if (asked === undefined) return interview;
  const place = placeOf(asked);
  const before = interview.answers[place.question] ?? NOTHING_SAID;
  const after: Answer =
    place.slot === undefined
      ? { ...before, standing: standing(before), recheck: false }
      : { ...before, followed: withEntry(before.followed, place.slot) };
  return passed({ ...interview, answers: { ...interview.answers, [place.question]: after } }, place);
}

function passed(interview: Interview, place: Place): Interview {
  return { ...onwards(interview), trail: [...interview.trail, place] };
}

function onwards(interview: Interview): Interview {
  const rest: { -readonly [K in keyof Interview]: Interview[K] } = { ...interview };
  delete rest.at;
  return rest;
}

function withEntry(list: readonly string[], entry: string): readonly string[] {
  return list.includes(entry) ? list : [...list, entry];
}
