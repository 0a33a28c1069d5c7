/** What the rules on absent statements share: whether a plan is far enough to be asked, and where the answer belongs. Decides nothing about what is absent. */
import type { Range } from '../../base/range.ts';
import { claimsOn, isMentioned } from '../../claims/statements.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import type { Concept } from '../../knowledge/vocabulary/concepts.ts';
import type { RuleContext } from '../rule.ts';
import { isLive } from './live.ts';

/** A plan with fewer sections that say something has only begun. */
const LEAST_SECTIONS = 3;

const fact: DocumentFact<boolean> = { compute: (document) => document.sections.filter((section) => section.form === 'heading' && section.blocks.length > 0 && !section.isEmpty).length >= LEAST_SECTIONS };

/** Whether a plan says enough that one may ask what it leaves out. */
export function isWorkedOut(document: ArchDocument): boolean {
  return document.fact(fact);
}

/** The title of the first section of these roles, the first role first; else the document's title, else its beginning. */
export function placeOfAbsence(document: ArchDocument, roles: readonly SectionRole[]): Range {
  for (const role of roles) {
    const section = document.sections.find((each) => each.role === role);
    if (section !== undefined) return section.titleRange;
  }
  return document.titleSection?.titleRange ?? { start: document.bodyStart, end: document.bodyStart };
}

export interface Absence {
  /** What any of which answers, however it is put. */
  readonly answers: readonly Concept[];
  /** Where the answer belongs, the best place first. */
  readonly roles: readonly SectionRole[];
  /** Whether the document gives cause to ask. */
  readonly asked: (document: ArchDocument) => boolean;
}

/**
 * Where the absence of an answer is to be told; undefined where nothing is amiss. A plan answers by naming the thing anywhere; a decision
 * record is asked nothing, but may itself say that the thing is lacking.
 */
export function absenceIn(context: RuleContext, { answers, roles, asked }: Absence): Range | undefined {
  const { document, profile } = context;
  if (!isLive(context) || !asked(document)) return undefined;
  if (profile.kind === 'adr') return claimsOn(document, ...answers).find((claim) => claim.polarity === 'denied')?.clauseRange;
  return isWorkedOut(document) && !isMentioned(document, ...answers) ? placeOfAbsence(document, roles) : undefined;
}

/** Whether the design states one of these of itself. */
export function states(document: ArchDocument, ...concepts: readonly Concept[]): boolean {
  return claimsOn(document, ...concepts).some((claim) => claim.polarity === 'affirmed');
}
