/** Where completion was asked for: the line around the cursor, the section and record it stands in. Offers nothing itself. */
import type { Block } from '../../document/block.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import type { DocumentTemplate, RecordTemplate } from '../../knowledge/schema.ts';
import { documentTemplate, recordTemplate } from '../../knowledge/templates/registry.ts';
import { styleOfNext } from '../../log/nextRecord.ts';
import type { DecisionRecord } from '../../log/record.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

export interface Cursor {
  readonly snapshot: Snapshot;
  readonly document: ArchDocument;
  readonly offset: number;
  readonly line: number;
  readonly lineStart: number;
  /** The line up to the cursor. */
  readonly before: string;
  /** The rest of the line. */
  readonly after: string;
  /** The innermost section; the root before the first heading. */
  readonly section: Section;
  /** The decision record the cursor stands in, embedded or the document itself. */
  readonly record: DecisionRecord | undefined;
}

/** The surroundings of an offset. */
export function cursorAt(snapshot: Snapshot, offset: number): Cursor {
  const { document } = snapshot;
  const line = document.lines.lineAt(offset);
  const lineStart = document.lines.start(line);
  const section = document.sectionAt(offset);
  return {
    snapshot,
    document,
    offset,
    line,
    lineStart,
    section,
    before: document.text.slice(lineStart, offset),
    after: document.text.slice(offset, document.lines.end(line)),
    record: snapshot.facts.records.find((record) => record.scope.encloses(section)),
  };
}

/** Whether the cursor stands in front matter, between its fences. */
export function inFrontMatter({ document, offset }: Cursor): boolean {
  const body = document.frontMatter?.bodyRange;
  return body !== undefined && body.start <= offset && offset <= body.end && offset < document.bodyStart;
}

/** Code, comments and HTML: nothing is offered there. */
export function inSilence(cursor: Cursor): boolean {
  const { document, offset } = cursor;
  const block = blockAt(document.blocks, offset);
  if (block === undefined) return false;
  if (block.kind === 'fence') return document.lines.lineAt(offset) > block.line && (offset < block.end || !block.closed);
  if (block.kind === 'code' || block.kind === 'html') return block.start < offset && offset <= block.end;
  for (const inline of block.inlines()) {
    for (const span of inline.spans) {
      if (span.kind !== 'code' && span.kind !== 'comment' && span.kind !== 'html' && span.kind !== 'url') continue;
      const range = inline.spanRange(span);
      if (range.start < offset && offset < range.end) return true;
    }
  }
  return false;
}

/** The innermost block that touches the offset. */
function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  const block = blocks.find((each) => each.start <= offset && offset <= each.end) ?? openFenceBefore(blocks, offset);
  return block === undefined || block.children.length === 0 ? block : (blockAt(block.children, offset) ?? block);
}

/** A fence that is never closed runs on to the end of what holds it. */
function openFenceBefore(blocks: readonly Block[], offset: number): Block | undefined {
  const last = blocks.findLast((each) => each.end < offset);
  return last?.kind === 'fence' && !last.closed ? last : undefined;
}

/** Whether nothing but blanks stands on the line. */
export function onEmptyLine(cursor: Cursor): boolean {
  return cursor.before.trim() === '' && cursor.after.trim() === '';
}

/** The template of the record at the cursor; for one that shows none yet, what its log uses, else Nygard's. */
export function recordTemplateAt(cursor: Cursor): RecordTemplate | undefined {
  const { profile, facts } = cursor.snapshot;
  if (cursor.record?.embedded === true) {
    const plan = documentTemplateOf(cursor);
    return plan && recordTemplate(plan.records);
  }
  if (profile.kind !== 'adr') return undefined;
  const id = profile.recordTemplate ?? styleOfNext(facts.logs.logOf(cursor.document.uri), '', facts.today, 'nygard').template;
  // What was begun small may grow: the minimal form is offered all that the full one has.
  return recordTemplate(id === 'madr-4-minimal' ? 'madr-4' : id);
}

/** The template of the document, where it is a plan. */
export function documentTemplateOf(cursor: Cursor): DocumentTemplate | undefined {
  const id = cursor.snapshot.profile.documentTemplate;
  return id && documentTemplate(id);
}

/** The section and those around it, innermost first. */
export function* sectionsAround(section: Section): Generator<Section> {
  for (let each: Section | undefined = section; each !== undefined; each = each.parent) yield each;
}
