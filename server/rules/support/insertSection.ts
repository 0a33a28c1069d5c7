/**
 * Puts a section of a template at its place in a document: behind the nearest section that the template has before it,
 * with the template's body as placeholders, in the document's own manner. Decides nothing about what is missing.
 */
import type { ArchDocument } from '../../document/document.ts';
import { appendToList, appendToSection, insertSection, type Edit } from '../../document/edits.ts';
import type { Section } from '../../document/section.ts';
import type { SectionMatch } from '../../document/templateSections.ts';
import { sectionBody } from '../../drafts/sections.ts';
import type { SectionSpec } from '../../knowledge/schema.ts';
import type { Fix } from '../rule.ts';
import { withTabStops } from '../../drafts/snippetText.ts';

/** Numbering at the head of a template's heading: `3.1 `, `A. `. */
const NUMBERING = /^(?:\d+(?:\.\d+)*\.?|[A-Z]\.)\s+/;

/** The fix that inserts `spec` among its `siblings`, which stand in `container`: the parent section, the title, or the root. */
export function insertionFix(document: ArchDocument, container: Section, siblings: readonly SectionMatch[], spec: SectionSpec): Fix {
  const edit = insertTemplateSection(document, container, siblings, spec);
  return { title: `Insert “${bareHeading(spec)}”`, edits: [{ ...edit, newText: withTabStops(edit.newText) }], snippet: true };
}

/** The edit alone, its placeholders in brackets. */
export function insertTemplateSection(
  document: ArchDocument,
  container: Section,
  siblings: readonly SectionMatch[],
  spec: SectionSpec,
): Edit {
  const beside = siblings.flatMap((match) => match.sections).filter((section) => section.parent === container);
  const before = precedingSection(container, siblings, spec);
  const level = Math.floor(beside.find((section) => section.form === 'heading')?.level ?? container.level + 1);
  if (spec.form === 'bullet') return insertBullet(document, container, spec);
  if (spec.form !== 'heading') return insertBlock(document, before ?? container, before !== undefined, openingLines(spec, level));
  const heading = isNumbered(siblings) ? spec.heading : bareHeading(spec);
  const body = sectionBody(spec, level);
  if (before !== undefined) return insertSection(document, before, level, heading, body);
  return container.form === 'root'
    ? insertSection(document, container, level, heading, body)
    : insertBlock(document, container, false, [`${'#'.repeat(level)} ${heading}`, '', ...body]);
}

/** A template's heading without its number. */
export function bareHeading(spec: SectionSpec): string {
  return spec.heading.replace(NUMBERING, '');
}

/** The last section in the container that the template has before `spec`. */
function precedingSection(container: Section, siblings: readonly SectionMatch[], spec: SectionSpec): Section | undefined {
  const index = siblings.findIndex((match) => match.spec === spec);
  for (const match of siblings.slice(0, index).reverse()) {
    const section = match.sections.filter((each) => each.parent === container).at(-1);
    if (section !== undefined) return section;
  }
  return undefined;
}

/** Whether the document numbers its headings as the template does. */
function isNumbered(siblings: readonly SectionMatch[]): boolean {
  const present = siblings.flatMap((match) =>
    match.sections.slice(0, 1).map((section) => ({ section, number: NUMBERING.exec(match.spec.heading)?.[0].trim() })),
  );
  return present.length > 0 && present.every(({ section, number }) => number !== undefined && section.title.startsWith(number));
}

function insertBullet(document: ArchDocument, container: Section, spec: SectionSpec): Edit {
  const list = container.blocks.findLast((block) => block.kind === 'list');
  const isBold = list?.children[0]?.children[0]?.inline?.spans.some((span) => span.kind === 'strong' && span.plainStart === 0) === true;
  const text = `${isBold ? `**${bareHeading(spec)}**` : bareHeading(spec)}: ${spec.body.join(' ')}`;
  return list === undefined ? appendToSection(document, container, [`- ${text}`]) : appendToList(document, list, text);
}

/** Behind a section with all it holds, or behind the container's own text. */
function insertBlock(document: ArchDocument, section: Section, behindAll: boolean, lines: readonly string[]): Edit {
  if (!behindAll) return appendToSection(document, section, lines);
  const { lineEnding } = document;
  return { range: { start: section.end, end: section.end }, newText: lineEnding + lineEnding + lines.join(lineEnding) };
}

function openingLines(spec: SectionSpec, level: number): string[] {
  const body = sectionBody(spec, level);
  switch (spec.form) {
    case 'heading':
      return [`${'#'.repeat(level)} ${bareHeading(spec)}`, '', ...body];
    case 'label':
      return [`**${spec.heading}**`, '', ...body];
    case 'plain':
      return [`${spec.heading}: ${body[0] ?? ''}`, ...body.slice(1)];
    case 'bullet':
      return [`- ${spec.heading}: ${body.join(' ')}`];
  }
}
