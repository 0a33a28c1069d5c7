/** Interviews of the fixtures: what somebody says to each question, and what an interview makes of it. */
import { readFileSync } from 'node:fs';
import { currentAsk } from '../../server/interview/agenda.ts';
import { startInterview, type Depth, type Interview } from '../../server/interview/interview.ts';
import { answer, dontKnow } from '../../server/interview/operations.ts';
import type { DocumentTemplateId } from '../../server/knowledge/schema.ts';

export interface Said {
  readonly name: string;
  /** By question; for a follow-up by question and slot, with `#` between them. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Whole interviews: two founders, a payments team, a batch job told of in few words, one that contradicts itself, two of people in a hurry who say the rest when they are asked, and one of a system that nothing stands before. */
export const FIXTURES = ['booking', 'payments', 'batch-terse', 'contradictory', 'clinic', 'telemetry', 'from-scratch'] as const;
export const TEMPLATES: readonly DocumentTemplateId[] = ['planner', 'prodarch', 'sysarch', 'han', 'heaptrace'];

/** What a fixture says. */
export function saidIn(fixture: string): Said {
  return JSON.parse(readFileSync(new URL(`transcripts/${fixture}.json`, import.meta.url), 'utf8')) as Said;
}

/** Plays a fixture: each question is answered by it, or by nobody. Gives the end and the talk as it went. */
export function played(
  fixture: string,
  template: DocumentTemplateId,
  depth: Depth = 'standard',
): { readonly interview: Interview; readonly talk: string } {
  return playedWith(saidIn(fixture), template, depth);
}

/** Plays what somebody says to each question. */
export function playedWith(
  { name, answers }: Said,
  template: DocumentTemplateId,
  depth: Depth,
): { readonly interview: Interview; readonly talk: string } {
  let interview = startInterview(name, { template, depth });
  const talk: string[] = [`# ${name}`];
  for (let asked = currentAsk(interview); asked !== undefined; asked = currentAsk(interview)) {
    const text = answers[asked.slot === undefined ? asked.question.id : `${asked.question.id}#${asked.slot.id}`];
    talk.push(`**${asked.prompt}**${asked.slot === undefined ? '' : ` (${asked.slot.label})`}`, text ?? '_Nobody knows._');
    interview = text === undefined ? dontKnow(interview) : answer(interview, text);
  }
  return { interview, talk: `${talk.join('\n\n')}\n` };
}
