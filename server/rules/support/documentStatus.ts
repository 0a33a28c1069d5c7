/** The status a plan states of itself, and what it amounts to. Decision records have statuses of their own. */
import { regex } from '../../base/patterns.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Field } from '../../document/fields.ts';
import { fieldsOf } from '../../document/readFields.ts';
import type { FieldKey } from '../../knowledge/schema.ts';
import { documentStatuses, type DocumentStatusId } from '../../knowledge/vocabulary/statuses.ts';

/** What a status text amounts to. */
export interface DocumentStatusReading {
  readonly id: DocumentStatusId;
  /** Whether it is the status itself, however it is written, or a translation, and no dialect word for it. */
  readonly exact: boolean;
}

/** A section of the document's own facts, before what it is about. */
const DOCUMENT_FACTS = regex('')`
  ^(?:meta ?data|about this document|doc(?:ument)?(?: (?:control|data|details|facts|info|information|meta ?data|properties|status))?|
  dokumentinformationen)$
`;

/** The fields a plan states of itself: front matter, and what stands before its second heading, in a section of its own facts, or under a heading of its own. */
export function headFields(document: ArchDocument): readonly Field[] {
  const title = document.titleSection;
  const headings = document.sections.filter(
    (section) => section.form === 'heading' && section !== title && section.start > (title?.start ?? -1),
  );
  const end = headings.find((section) => !DOCUMENT_FACTS.test(section.name))?.start ?? document.text.length;
  const own = new Set(headings.filter((section) => section.level <= (title?.level ?? 0) + 1).map((section) => section.head));
  return fieldsOf(document).filter(
    (field) =>
      field.form === 'front-matter' ||
      field.range.start < end ||
      (field.form === 'heading' && field.block !== undefined && own.has(field.block)),
  );
}

/** The first field of that kind among those. */
export function headField(document: ArchDocument, key: FieldKey): Field | undefined {
  return headFields(document).find((field) => field.key === key);
}

/** Reads a status: its own word first, whatever follows it (`Approved on 2026-01-02`); undefined for a word of no known meaning. */
export function readDocumentStatus(text: string): DocumentStatusReading | undefined {
  const said = text.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '');
  const exact = documentStatuses.find((status) =>
    [status.label.toLowerCase(), ...status.equal, ...status.translations].some((word) => opensWith(said, word)),
  );
  if (exact !== undefined) return { id: exact.id, exact: true };
  const near = documentStatuses.find((status) => status.nearest.some((word) => opensWith(said, word)));
  return near && { id: near.id, exact: false };
}

function opensWith(text: string, word: string): boolean {
  return text.startsWith(word) && !/^[\p{L}\p{N}]/u.test(text.slice(word.length));
}
