/** The records of a log as a table: the pictures in words. */
import { baseName } from '../../base/uri.ts';
import { escapeHtml } from '../preview/escapeHtml.ts';
import { shortTitle } from './words.ts';
import type { RelatedRecord } from './relatedRecords.ts';

/** HTML with a row for each record, in the order of the log; links go by file name. */
export function recordTable(records: readonly RelatedRecord[]): string {
  const rows = records.map(({ record, number, links }) => {
    const name = `<a href="${escapeHtml(baseName(record.uri))}">${escapeHtml(record.title)}</a>`;
    const related = links
      .map(({ kind, to }) => `${kind} <a href="${escapeHtml(baseName(to.uri))}">${escapeHtml(shortTitle(to.title))}</a>`)
      .join('<br>');
    return `<tr><td>${number}</td><td>${name}</td><td>${escapeHtml(record.status ?? record.statusText)}</td><td class="date">${record.date?.slice(0, 10) ?? ''}</td><td>${related}</td></tr>`;
  });
  return `<table><thead><tr><th>No.</th><th>Decision</th><th>Status</th><th>Date</th><th>Relations</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
