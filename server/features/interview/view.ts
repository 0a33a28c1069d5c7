/** Where an interview stands, as every surface shows it. Pure: what it takes is read and judged elsewhere. */
import { progressOf } from '../../interview/agenda.ts';
import type { Contradiction } from '../../interview/contradictions.ts';
import type { Kept } from '../../interview/keeping/kept.ts';
import type { InterviewEntry, InterviewView, RemarkView } from '../../protocol/interview.ts';
import { askView, type Proposed } from './ask.ts';
import { phaseViews } from './phases.ts';

/** What is known beside the interview itself. */
export interface Around {
  readonly contradictions: readonly Contradiction[];
  readonly proposed: (question: string) => Proposed;
  /** Something to tell once. */
  readonly notice?: string;
}

/** The whole picture. */
export function interviewView(uri: string, kept: Kept, { contradictions, proposed, notice }: Around): InterviewView {
  const { revision, name, kind, depth, template, trail } = kept;
  const ask = askView(kept, proposed);
  return {
    uri,
    revision,
    name,
    kind,
    depth,
    template,
    ...(ask !== undefined && { ask }),
    canGoBack: trail.length > 0,
    phases: phaseViews(kept),
    remarks: remarkViews(contradictions),
    ...(notice !== undefined && { notice }),
  };
}

/** A line of the list. */
export function interviewEntry(uri: string, kept: Kept): InterviewEntry {
  const progress = progressOf(kept);
  const sum = (count: 'done' | 'all'): number => progress.reduce((total, phase) => total + phase[count], 0);
  return { uri, name: kept.name, kind: kept.kind, done: sum('done'), all: sum('all') };
}

/** What goes against itself, in the order of the questions. */
export function remarkViews(contradictions: readonly Contradiction[]): readonly RemarkView[] {
  return contradictions.map(({ question, rule, message, words }) => ({ question, rule, message, words }));
}
