/** Sections of a plan that have a heading and nothing below it. Headings that list things, or hold their content themselves, are none. */
import type { ArchDocument } from '../../document/document.ts';
import { appendToSection } from '../../document/edits.ts';
import { headingName } from '../../document/headingText.ts';
import type { Section } from '../../document/section.ts';
import { roleOfHeading } from '../../document/vocabulary.ts';
import { sectionBody } from '../../drafts/sections.ts';
import type { SectionSpec } from '../../knowledge/schema.ts';
import { defineRule } from '../rule.ts';
import { bareHeading } from '../support/insertSection.ts';
import { placedSpecs, type PlacedSpec } from '../support/planTemplate.ts';
import { withTabStops } from '../../drafts/snippetText.ts';

interface State {
  readonly section: Section;
  readonly spec: SectionSpec;
}

export const sectionEmpty = defineRule<'empty', State>({
  meta: {
    id: 'doc/section-empty',
    title: 'A section has a heading and no content',
    severity: 'warning',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER', 'SYSARCH', 'HAN', 'HEAPTRACE'],
    messages: { empty: '“{heading}” has no content. {guidance}' },
  },
  *check(context) {
    const placed = placedSpecs(context);
    const claimed = new Set(placed.flatMap((each) => each.sections));
    const seen = new Set<Section>();
    for (const each of placed) {
      for (const section of each.sections) {
        if (seen.has(section) || !isEmptySection(context.document, section, each, claimed)) continue;
        for (const inside of section.walk()) seen.add(inside);
        yield {
          message: 'empty',
          data: { heading: section.title, guidance: each.spec.guidance },
          range: { start: section.titleRange.start, end: section.titleRange.end },
          state: { section, spec: each.spec },
        };
      }
    }
  },
  fix(context, { state }) {
    if (state === undefined) return [];
    const edit = appendToSection(context.document, state.section, sectionBody(state.spec, Math.floor(state.section.level)));
    return [
      {
        title: `Insert what belongs under “${bareHeading(state.spec)}”`,
        edits: [{ ...edit, newText: withTabStops(edit.newText) }],
        snippet: true,
        preferred: true,
      },
    ];
  },
});

function isEmptySection(document: ArchDocument, section: Section, placed: PlacedSpec, claimed: ReadonlySet<Section>): boolean {
  if (!section.isEmpty || section.children.length > 0 || section === document.titleSection) return false;
  if (section.form === 'heading' && (holdsItsContent(section) || listsBelow(section, placed, claimed))) return false;
  return !(placed.spec.role === 'references' && section.blocks.some((block) => block.kind === 'definitions'));
}

/** `## Open Questions: none`, `## Appendix (see wiki)`, `## [Data Model](data-model.md)`. */
function holdsItsContent(section: Section): boolean {
  if (section.head?.inline?.spans.some((span) => span.kind === 'link' || span.kind === 'url' || span.kind === 'image') === true)
    return true;
  const colon = /^(.{2,60}?)(?:[:：]\s*|\s[–—-]\s)\S/u.exec(section.title);
  if (colon?.[1] !== undefined && roleOfHeading(headingName(colon[1])) !== undefined) return true;
  return /[(（](?:none|n\/?a|not |no |see |tbd|keine|entfällt|aucune?|sans objet|ninguna?|nenhuma?|なし|无)/i.test(section.title);
}

/** What belongs in the section follows at its own level: components under a heading “Components” of their size. */
function listsBelow(section: Section, placed: PlacedSpec, claimed: ReadonlySet<Section>): boolean {
  if ((placed.spec.children ?? []).length === 0) return false;
  const beside = section.parent?.children ?? [];
  const next = beside[beside.indexOf(section) + 1];
  if (next === undefined) return false;
  const inside = new Set((placed.spec.children ?? []).map((child) => child.role));
  return !claimed.has(next) || (next.role !== undefined && inside.has(next.role));
}
