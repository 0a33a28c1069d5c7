/** The sections of a plan by what they are for, records embedded in it left out, and what its template says of them. */
import type { ArchDocument } from '../document/document.ts';
import type { Profile } from '../document/profile.ts';
import type { Section } from '../document/section.ts';
import type { DocumentTemplate, SectionRole, SectionSpec } from '../knowledge/schema.ts';
import { documentTemplate } from '../knowledge/templates/registry.ts';

/** The outermost sections with one of the roles; those inside embedded records belong to the record. */
export function sectionsFor(document: ArchDocument, ...roles: readonly SectionRole[]): readonly Section[] {
  return outermost(document.root, new Set(roles), []);
}

function outermost(parent: Section, roles: ReadonlySet<SectionRole>, found: Section[]): readonly Section[] {
  for (const child of parent.children) {
    if (child.role === 'embedded-record') continue;
    if (child.role !== undefined && roles.has(child.role)) found.push(child);
    else outermost(child, roles, found);
  }
  return found;
}

/** The template a plan follows; undefined for a plan of no known template. */
export function templateOf(profile: Profile): DocumentTemplate | undefined {
  return profile.documentTemplate && documentTemplate(profile.documentTemplate);
}

/** What the plan's own template says of its section of a role, at whatever depth; undefined where it has none. */
export function sectionSpec(profile: Profile, role: SectionRole): SectionSpec | undefined {
  return find(templateOf(profile)?.sections ?? [], role);
}

function find(specs: readonly SectionSpec[], role: SectionRole): SectionSpec | undefined {
  for (const spec of specs) {
    if (spec.role === role) return spec;
    const inside = find(spec.children ?? [], role);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** Whether a section sends its reader elsewhere: what it holds cannot be judged here alone. */
export function pointsElsewhere(section: Section): boolean {
  for (const block of section.allBlocks()) {
    for (const inline of block.inlines()) {
      if (
        inline.spans.some(
          (span) => span.kind === 'url' || (span.kind === 'link' && span.target !== undefined && !span.target.text.startsWith('#')),
        )
      )
        return true;
    }
  }
  return false;
}
