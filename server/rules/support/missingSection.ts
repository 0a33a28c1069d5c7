/** What the rules about absent sections of a plan share: which are absent, where that is said, and how they are put in. */
import type { Range } from '../../base/range.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import { templateOf } from '../../plan/planSections.ts';
import type { Fix, RuleContext } from '../rule.ts';
import { insertionFix } from './insertSection.ts';
import { isEnglish } from '../../claims/language.ts';
import { isAnsweredByNeighbour, isAnsweredIn, placedSpecs, type PlacedSpec } from './planTemplate.ts';

/** Sections of these roles are spoken of by rules of their own. */
const ROLES_OF_OTHER_RULES: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'testing',
  'alternatives',
  'open-questions',
  'current-state',
  'migration',
]);

/** Sections that are a drawing and little else: where `dia/missing` is on, it speaks of them. */
export const OWNED_BY_DIAGRAMS: ReadonlySet<SectionRole> = new Set<SectionRole>(['architecture-diagram', 'system-context', 'data-flow']);

/** Sections spoken of by production norms, where those are in force; they read English. */
const NORMS: Readonly<Partial<Record<SectionRole, string>>> = {
  'non-goals': 'doc/non-goals-missing',
  assumptions: 'doc/assumptions-missing',
  'success-metrics': 'doc/success-metrics-missing',
};

/** One in so many of the template's top sections has to be there. */
const LEAST_KEPT = 3;

/** Whether a rule of its own speaks of the absence; of phases, where they stand in a plan of phases. */
export function hasOwnRule({ document, profile, isOn }: RuleContext, { spec, parent }: PlacedSpec): boolean {
  if (OWNED_BY_DIAGRAMS.has(spec.role) && isOn('dia/missing') && templateOf(profile)?.diagrams.includes(spec.role) === true) return true;
  const norm = NORMS[spec.role];
  return (
    (norm !== undefined && isOn(norm) && isEnglish(document)) ||
    ROLES_OF_OTHER_RULES.has(spec.role) ||
    (spec.role === 'phase' && parent?.spec.role === 'phases')
  );
}

/** Sections the plan's template requires and nothing answers to; of an absent section's children nothing is said. */
export function missingSpecs(context: RuleContext): readonly PlacedSpec[] {
  const placed = placedSpecs(context);
  return keepsTemplate(context, placed) ? placed.filter((each) => isMissing(context, placed, each)) : [];
}

/** Whether enough of the template is there to hold the document to the rest; a title alone is no promise, unless front matter makes it one. */
export function keepsTemplate(context: RuleContext, placed: readonly PlacedSpec[]): boolean {
  if (context.document.frontMatter?.entries.some((entry) => entry.key === 'archwright') === true) return true;
  const required = placed.filter(({ spec, parent }) => parent === undefined && spec.required);
  return required.filter(({ sections }) => sections.length > 0).length * LEAST_KEPT >= required.length;
}

/** The absent section of that role, if the template requires one. */
export function missingSpec(context: RuleContext, role: SectionRole): PlacedSpec | undefined {
  return missingSpecs(context).find((each) => each.spec.role === role);
}

/** Where absence is reported: at the heading that should hold the section, else at the title, else at the beginning. */
export function placeOfMissing(document: ArchDocument, missing: PlacedSpec): Range {
  const holder = missing.parent?.sections[0] ?? document.titleSection;
  return holder === undefined
    ? { start: document.bodyStart, end: document.bodyStart }
    : { start: holder.titleRange.start, end: holder.titleRange.end };
}

/** Puts the section in at its place in the template's order. */
export function insertMissing(document: ArchDocument, missing: PlacedSpec): Fix {
  return {
    ...insertionFix(document, missing.parent?.sections[0] ?? topContainer(document, missing), missing.siblings, missing.spec),
    preferred: true,
  };
}

function isMissing(context: RuleContext, placed: readonly PlacedSpec[], each: PlacedSpec): boolean {
  const { spec, sections, parent } = each;
  if (!spec.required || spec.repeats === true || sections.length > 0) return false;
  if (parent === undefined) return !isAnsweredByNeighbour(context, placed, each);
  const holders = parent.sections;
  if (holders.length === 0 || holders.every((holder) => holder.isEmpty) || isInOnePiece(each, holders)) return false;
  return (
    !holders.some((holder) => isAnsweredIn(holder, spec)) && (spec.form !== 'heading' || !isAnsweredByNeighbour(context, placed, each))
  );
}

/** Whether the section around was written without any of the template's parts: its author told all of it in one go, or parted it in another way. */
function isInOnePiece({ siblings }: PlacedSpec, holders: readonly Section[]): boolean {
  return siblings.every(({ spec, sections }) => sections.length === 0 && !holders.some((holder) => isAnsweredIn(holder, spec)));
}

/** The section whose children the template's top sections are: the title, or the root where the title stands beside them. */
function topContainer(document: ArchDocument, missing: PlacedSpec): Section {
  const first = missing.siblings.flatMap((match) => match.sections)[0];
  return first?.parent ?? document.titleSection ?? document.root;
}
