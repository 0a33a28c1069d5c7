/** What the rules on absent statements share: whether a plan is one to ask, and where the answer belongs. Decides nothing about what is absent. */
import type { Range } from '../../base/range.ts';
import { partsOf } from '../../claims/parts/components.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import type { RuleContext } from '../rule.ts';

/** A plan with fewer sections that say something has only begun. */
const LEAST_SECTIONS = 3;

const fact: DocumentFact<boolean> = {
  compute: (document) =>
    document.sections.filter((section) => section.form === 'heading' && section.blocks.length > 0 && !section.isEmpty).length >=
    LEAST_SECTIONS,
};

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

const OF_A_SYSTEM: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'infrastructure',
  'infrastructure-architecture',
  'data-model',
  'data-design',
  'storage',
  'components',
  'component-overview',
  'architecture-diagram',
  'system-context',
  'capacity',
  'non-functional-requirements',
  'reliability',
  'cost',
  'disaster-recovery',
  'high-level-design',
  'data-flow',
  'caching',
  'communication',
]);
/** What is said of it as well, and of changes to a program too. */
const OF_ANY_CHANGE: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'deployment',
  'scaling',
  'observability',
  'api',
  'security',
  'performance',
  'checklist',
  'authentication',
  'proposed-architecture',
  'requirements',
]);
const LEAST_OF_A_SYSTEM = 2;
const LEAST = 4;

/** Whether a plan describes a system that somebody will run, rather than a change to a program. */
export function describesSystem({ document, profile }: RuleContext): boolean {
  if (profile.documentTemplate !== undefined) return true;
  if (document.sections.some((section) => section.name === 'graduation criteria')) return false;
  const roles = new Set(document.sections.map((section) => section.role));
  const count = (wanted: ReadonlySet<SectionRole>): number => [...roles].filter((role) => role !== undefined && wanted.has(role)).length;
  // Parts told of under other headings describe it as well.
  const own = count(OF_A_SYSTEM) + Number(!roles.has('components') && !roles.has('component-overview') && partsOf(document).all.length > 1);
  return own >= LEAST_OF_A_SYSTEM && own + count(OF_ANY_CHANGE) >= LEAST;
}
