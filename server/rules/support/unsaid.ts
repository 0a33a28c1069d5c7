/** What a system that somebody will run leaves unsaid: where a norm asks, nothing answers, and where that is told. Knows no norm. */
import type { Range } from '../../base/range.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import type { Concept } from '../../knowledge/vocabulary/concepts.ts';
import type { RuleContext } from '../rule.ts';
import { describesSystem, placeOfAbsence } from './absence.ts';
import { lackToTell } from './lack.ts';
import { affirmed } from './norms.ts';

export interface Question {
  /** What any of which answers, however it is put. */
  readonly answers: readonly Concept[];
  /** Where the answer belongs, the best place first. */
  readonly roles: readonly SectionRole[];
  /** Whether the document gives cause to ask. */
  readonly asked: (document: ArchDocument) => boolean;
}

/** Where it is told that nothing answers: at the words that say so, else, in a plan, where the answer belongs. Undefined where nothing is amiss. */
export function placeOfUnsaid(context: RuleContext, { answers, roles, asked }: Question): Range | undefined {
  const { document, profile } = context;
  if ((profile.kind === 'plan' && !describesSystem(context)) || !asked(document)) return undefined;
  const lack = lackToTell(context, ...answers);
  return lack === 'silent' ? placeOfAbsence(document, roles) : lack?.clauseRange;
}

/** Whether the design states one of these of itself. */
export function states(document: ArchDocument, ...concepts: readonly Concept[]): boolean {
  return affirmed(document, ...concepts).length > 0;
}
