/** How what was said to one part of a question is told among the rest: words that answer a prompt say little without it. Data and three small readers. */
import type { Question, Slot } from '../knowledge/interviewSchema.ts';

/** In front of words for a slot, where its label does not read well; empty where the words stand by themselves. */
const LEADS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'question/problem': { problem: '', users: 'Used by', trigger: 'Set in motion by' },
  'question/latency': { p50: 'Latency p50:', p95: 'Latency p95:', p99: 'Latency p99:' },
  'question/sensitivity': { class: 'Kind of data:', regimes: 'Laws and standards:' },
  'question/integrations': { callers: 'Called by', called: 'Calls' },
  'question/restrictions': { place: '', rules: '' },
  'question/data-stores': { existing: '', migration: 'Data to move:' },
  'question/database-down': { experience: 'Users see:' },
  'question/dependency-errors': { answers: '' },
  'question/journeys': { steps: '', async: 'Later:' },
  'question/goals': { goals: 'Goals:', 'non-goals': 'Not goals:' },
  'question/functions': { functions: '' },
  'question/roles': { roles: '' },
  'question/consistency': { strong: '' },
  'question/style': { style: '', parts: '' },
  'question/assumptions': { assumptions: '' },
  'question/open': { questions: '' },
};
/** Words that say by themselves who calls whom. */
const CALLING = /\b(?:calls?|called|uses?|used|sends?|reads?|writes?|talks?|pushes|push|depends?)\b/i;

/** Words for a slot as a statement. Whole sentences stay as they are. */
export function ledWords(question: Question, slot: Slot, words: string): string {
  const lead = leadOf(question, slot);
  if (lead === '' || words.toLowerCase().startsWith(lead.toLowerCase())) return words;
  const isSaying = question.id === 'question/integrations' ? CALLING.test(words) : /[.!?]$|[.!?] \p{Lu}/u.test(words);
  // A statement ends at a semicolon; all of this was said to the slot.
  return isSaying ? words : `${lead} ${words.replaceAll(/; (?=\S)/g, ', ')}`;
}

/** A statement of a question that begins with the lead of one of its slots, taken apart. */
export function takenApart(
  question: Question,
  statement: string,
): { readonly slot: Slot; readonly label: string; readonly rest: string } | undefined {
  for (const slot of question.slots) {
    const lead = leadOf(question, slot);
    if (lead.endsWith(':') && statement.toLowerCase().startsWith(`${lead.toLowerCase()} `))
      return { slot, label: lead.slice(0, -1), rest: statement.slice(lead.length + 1) };
  }
  return undefined;
}

function leadOf(question: Question, slot: Slot): string {
  return LEADS[question.id]?.[slot.id] ?? `${slot.label}:`;
}
