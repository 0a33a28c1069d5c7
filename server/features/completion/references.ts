/** Records by number or title: after `ADR-`, in a link's text and in its target. Links are written relative to the document. */
import type { DocumentSummary } from '../../log/summary.ts';
import type { Cursor } from './cursor.ts';
import type { Proposal } from './proposal.ts';
import { linkText, recordLabel, recordPath } from './recordLinks.ts';
import { recordsBeside } from './values.ts';

const MENTION = /(?:^|[^\w/[-])(ADR-?\d{0,5})$/i;
const LINK_TEXT = /(?<!\])\[([^\][\n]*)$/;
const LINK_TARGET = /\]\(([^()\s]*)$/;
/** A task box is no link. */
const BOX = /^\s*[-*+] \[[ x]?$/i;

/** The records of the log, where one is being named. */
export function referenceProposals(cursor: Cursor): readonly Proposal[] {
  const { before } = cursor;
  const target = LINK_TARGET.exec(before)?.[1];
  if (target !== undefined)
    return propose(cursor, target, (record) => `${recordPath(record, cursor.document.uri)}${cursor.after.startsWith(')') ? '' : ')'}`);
  const text = BOX.test(before) ? undefined : LINK_TEXT.exec(before)?.[1];
  if (text !== undefined) return propose(cursor, text, (record) => insideBrackets(cursor, record));
  const mention = MENTION.exec(before)?.[1];
  return mention === undefined
    ? []
    : propose(cursor, mention, (record) => `[${linkText(record)}](${recordPath(record, cursor.document.uri)})`);
}

function insideBrackets(cursor: Cursor, record: DocumentSummary): string {
  if (cursor.after.startsWith('](')) return linkText(record);
  return `${linkText(record)}](${recordPath(record, cursor.document.uri)})`;
}

/** `typed` is replaced, and the bracket an editor closed by itself where the link brings its own. */
function propose(cursor: Cursor, typed: string, insert: (record: DocumentSummary) => string): readonly Proposal[] {
  const start = cursor.offset - typed.length;
  return recordsBeside(cursor).map((record) => {
    const written = insert(record);
    const closes = cursor.after.startsWith(']') && !cursor.after.startsWith('](') && written.includes('](');
    return {
      kind: 'record',
      label: `${recordLabel(record)} ${record.number === undefined ? '' : record.title}`.trim(),
      detail: record.statusText || 'no status',
      insert: written,
      range: { start, end: cursor.offset + (closes ? 1 : 0) },
      filter: `${recordLabel(record)} ${record.number ?? ''} ${record.title}`,
    };
  });
}
