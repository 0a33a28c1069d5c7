/** Lays a template over a section tree: which sections the template names stand where. Judges nothing. */
import type { SectionRole, SectionSpec } from '../knowledge/schema.ts';
import { headingName } from './headingText.ts';
import type { Section } from './section.ts';

export interface SectionMatch {
  readonly spec: SectionSpec;
  /** In document order; several where the template repeats the section, or the author does. */
  readonly sections: readonly Section[];
  readonly children: readonly SectionMatch[];
}

/**
 * Finds the sections of `specs` inside `scope`. A section answers to a spec by its name, one of the spec's aliases, or its
 * role; children are looked for inside their parent first, then anywhere in the scope. The parts of an entry (a record
 * embedded in a plan, a component, a phase, a checklist) do not count.
 */
export function matchSections(scope: Section, specs: readonly SectionSpec[]): SectionMatch[] {
  const candidates = [...candidatesIn(scope)];
  return specs.map((spec) => matchSpec(spec, candidates, scope));
}

function matchSpec(spec: SectionSpec, candidates: readonly Section[], scope: Section): SectionMatch {
  const sections = answering(spec, candidates);
  const inside = sections.flatMap((section) => [...candidatesIn(section)]);
  const children = (spec.children ?? []).map((child) => {
    const match = matchSpec(child, inside, scope);
    return match.sections.length > 0 || child.repeats === true ? match : matchSpec(child, candidates, scope);
  });
  return { spec, sections, children };
}

/** By name where one has it, else by role: a heading that says what the template says is the better witness. */
function answering(spec: SectionSpec, candidates: readonly Section[]): Section[] {
  if (spec.repeats === true) return candidates.filter((section) => section.role === spec.role);
  const names = new Set([spec.heading, ...(spec.aliases ?? [])].map(headingName));
  const named = candidates.filter((section) => names.has(section.name));
  return named.length > 0 ? named : candidates.filter((section) => section.role === spec.role);
}

function* candidatesIn(section: Section): Generator<Section> {
  for (const child of section.children) {
    yield child;
    if (!isEntry(child)) yield* candidatesIn(child);
  }
}

/** What stands in these tells of one thing: a component's “Data Model” is not the document's. */
const ENTRIES: ReadonlySet<SectionRole> = new Set<SectionRole>(['embedded-record', 'component', 'phase', 'checklist', 'review-checklist']);

function isEntry(section: Section): boolean {
  return section.role !== undefined && ENTRIES.has(section.role);
}

/** Whether a section is a part of an entry, and so none of the document's own sections. */
export function isPartOfEntry(section: Section): boolean {
  for (let each = section.parent; each !== undefined; each = each.parent) if (isEntry(each)) return true;
  return false;
}
