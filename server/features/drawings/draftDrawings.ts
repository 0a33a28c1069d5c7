/** Drawings that a document's own words are enough to draft, offered where those words stand. What a drawing says is worked out in `rules/support/draft*.ts`. */
import { intersects, type Range } from '../../base/range.ts';
import { tellsJourney } from '../../claims/parts/journeys.ts';
import { ownDrawings } from '../../claims/drawings/drawings.ts';
import { holdsDrawing } from '../../claims/drawings/pictures.ts';
import { diagramsOf } from '../../diagrams/readDiagrams.ts';
import type { ArchDocument } from '../../document/document.ts';
import { appendToSection } from '../../document/edits.ts';
import type { Section } from '../../document/section.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import { sectionsFor } from '../../plan/planSections.ts';
import type { Fix } from '../../rules/rule.ts';
import { draftEntities } from '../../rules/support/draftEntities.ts';
import { draftSequence } from '../../rules/support/draftSequence.ts';
import { structureC4, structureFlowchart } from '../../rules/support/draftStructure.ts';

/** The sections that tell of parts, and those their picture belongs to, the likeliest first. */
const OF_PARTS: readonly SectionRole[] = [
  'components',
  'component-overview',
  'component',
  'communication',
  'architecture-diagram',
  'high-level-design',
  'proposed-architecture',
];
const FOR_PARTS: readonly SectionRole[] = [
  'architecture-diagram',
  'component-overview',
  'high-level-design',
  'proposed-architecture',
  'components',
];
const OF_DATA: readonly SectionRole[] = ['data-model', 'data-design'];

/** What can be drafted for a place: on a heading, in a list or in a table. */
export function draftsAt(document: ArchDocument, range: Range): readonly Fix[] {
  const section = document.sectionAt(range.start);
  if (!isOnOffer(section, range)) return [];
  return [...structureDrafts(document, section), ...sequenceDrafts(document, section), ...entityDrafts(document, section)];
}

function isOnOffer({ form, headRange, blocks }: Section, range: Range): boolean {
  return (
    form !== 'root' &&
    (intersects(headRange, range) || blocks.some((block) => (block.kind === 'list' || block.kind === 'table') && intersects(block, range)))
  );
}

function structureDrafts(document: ArchDocument, section: Section): readonly Fix[] {
  if (!isWithin(section, OF_PARTS) || ownDrawings(document).some(({ isStructure }) => isStructure)) return [];
  const target = FOR_PARTS.flatMap((role) => sectionsFor(document, role)).find((each) => !holdsDrawing(document, each));
  if (target === undefined) return [];
  return [
    ...drafted(document, target, 'Draft a diagram of the components', structureFlowchart(document)),
    ...drafted(document, target, 'Draft a C4 container diagram', structureC4(document)),
  ];
}

function sequenceDrafts(document: ArchDocument, section: Section): readonly Fix[] {
  if (!tellsJourney(section) || section.blocks.some((block) => block.kind === 'fence') || holdsDrawing(document, section)) return [];
  return drafted(document, section, 'Draft a sequence diagram of these steps', draftSequence(document, section)).map((fix) => ({
    ...fix,
    snippet: true,
  }));
}

function entityDrafts(document: ArchDocument, section: Section): readonly Fix[] {
  const target = sectionsFor(document, ...OF_DATA)[0];
  if (
    target === undefined ||
    !isWithin(section, OF_DATA) ||
    diagramsOf(document).some(({ kind }) => kind === 'er') ||
    holdsDrawing(document, target)
  )
    return [];
  return drafted(document, target, 'Draft an entity-relationship diagram', draftEntities(document));
}

function drafted(document: ArchDocument, section: Section, title: string, lines: readonly string[]): readonly Fix[] {
  return lines.length === 0 ? [] : [{ title, edits: [appendToSection(document, section, ['```mermaid', ...lines, '```'])] }];
}

function isWithin(section: Section, roles: readonly SectionRole[]): boolean {
  for (let each: Section | undefined = section; each !== undefined; each = each.parent)
    if (each.role !== undefined && roles.includes(each.role)) return true;
  return false;
}
