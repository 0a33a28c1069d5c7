/** How a record is named and linked to from another document, in the style of its log. */
import { baseName, folderOf, relativePath } from '../../base/uri.ts';
import type { DocumentSummary } from '../../log/summary.ts';

/** `ADR-0012`, with as many digits as the file name writes. */
export function recordLabel(record: Pick<DocumentSummary, 'uri' | 'number' | 'title'>): string {
  if (record.number === undefined) return record.title;
  const written = /\d{1,6}/.exec(baseName(record.uri))?.[0];
  const digits = written !== undefined && Number(written) === record.number ? written : String(record.number).padStart(4, '0');
  return `ADR-${digits}`;
}

/** The path to write in a link from the document `from`. */
export function recordPath(record: Pick<DocumentSummary, 'uri'>, from: string): string {
  return relativePath(folderOf(from), record.uri).replaceAll(' ', '%20');
}

/** What a link shows: Nygard's logs show number and title, the others the number. */
export function linkText(record: DocumentSummary): string {
  return record.dialect === 'nygard' && record.number !== undefined ? `${record.number}. ${record.title}` : recordLabel(record);
}

/** A template's wording with a record put in: `Superseded by ADR-{number}`, `Superseded by [{number}. {title}]({file})`. */
export function filledReference(form: string, record: DocumentSummary, from: string): string {
  return form
    .replace('{number}.', `${record.number ?? ''}.`)
    .replace('ADR-{number}', recordLabel(record))
    .replace('{title}', record.title)
    .replace('{file}', recordPath(record, from));
}
