/** What the rules on absent statements share: whether a plan is far enough to be asked, and where the answer belongs. Decides nothing about what is absent. */
import type { Range } from '../../base/range.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { SectionRole } from '../../knowledge/schema.ts';

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
