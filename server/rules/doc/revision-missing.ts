/** Approved or revised plans that keep a history and have no row in it for their newest date. */
import type { Range } from '../../base/range.ts';
import { readDate } from '../../document/dates.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Field } from '../../document/fields.ts';
import { tablesOf, type Table } from '../../document/tables.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { headFields, readDocumentStatus } from '../support/documentStatus.ts';
import { planRole } from '../support/planTemplate.ts';
import { withTabStops } from '../../drafts/snippetText.ts';

interface State {
  readonly table: Table;
  readonly date: string;
}

interface Dated {
  readonly iso: string;
  readonly field: Field;
}

export const revisionMissing = defineRule<'behind' | 'empty', State>({
  meta: {
    id: 'doc/revision-missing',
    title: 'The revision history ends before the newest date',
    severity: 'hint',
    kinds: ['plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['SYSARCH'],
    messages: {
      behind: 'The document is of {date}, and its history ends on {last}: readers cannot see what changed since. Add a row.',
      empty: 'The document is approved, of {date}, and its history has no row, so readers cannot see which version was approved. Add one.',
    },
  },
  *check(context) {
    const { document } = context;
    const history = historyOf(document);
    const newest = history && newestOf(document);
    if (history === undefined || newest === undefined) return;
    const rows = history.rows.filter((row) => row.cells.some((cell) => /[\p{L}\p{N}]/u.test(cell.text.replaceAll(/\[[^[\]]*\]/g, ''))));
    const dates = rows.flatMap((row) => row.cells.flatMap((cell) => isoOf(cell.text)));
    const state = { table: history, date: newest.iso };
    const place: Range = history.section.titleRange;
    const related = [{ uri: document.uri, range: newest.field.valueRange, message: 'The newest date of the document' }];
    const last = dates.toSorted().at(-1);
    if (rows.length === 0) {
      if (isApprovedPlan(document)) yield { message: 'empty', data: { date: newest.iso }, range: place, related, state };
    } else if (
      last !== undefined &&
      last < newest.iso &&
      dates.length >= rows.length &&
      (isApprovedPlan(document) || isRevised(newest.field))
    ) {
      yield { message: 'behind', data: { date: newest.iso, last }, range: place, related, state };
    }
  },
  fix(context, { state }) {
    if (state === undefined) return [];
    return [{ title: 'Add a row to the history', edits: [rowEdit(context, state)], snippet: true, preferred: true }];
  },
});

/** The table of a section of revisions that has dates. */
function historyOf(document: ArchDocument): Table | undefined {
  return tablesOf(document).find(
    (table) =>
      (planRole(table.section) === 'revision-history' || planRole(table.section.parent ?? table.section) === 'revision-history') &&
      dateColumn(table) !== undefined,
  );
}

function dateColumn(table: Table): Table['columns'][number] | undefined {
  return table.column('date') ?? table.columnNamed((name) => /\bdate\b|^when$/.test(name));
}

/** The newest date the head of the document states of itself. */
function newestOf(document: ArchDocument): Dated | undefined {
  const dated = headFields(document)
    .filter(
      (field) =>
        field.form !== 'heading' && (field.key === 'date' || field.key === 'status' || DATED.test(field.label)) && !LATER.test(field.label),
    )
    .flatMap((field) => isoOf(field.value).map((iso): Dated => ({ iso, field })));
  return dated.sort((a, b) => (a.iso < b.iso ? -1 : 1)).at(-1);
}

const DATED = /\b(?:date|updated|revised|modified|approved(?: on)?|changed)\b/i;
/** Dates of what is to come. */
const LATER = /\b(?:review|due|next|target|launch|expir\w*|deadline|valid|until|go-live|start|end)\b/i;

function isRevised({ label, value }: Field): boolean {
  return /\b(?:updated|revised|modified|changed)\b/i.test(label) || /\b(?:updated|revised|modified|changed)\b/i.test(value);
}

function isApprovedPlan(document: ArchDocument): boolean {
  return headFields(document).some((field) => field.key === 'status' && readDocumentStatus(field.value)?.id === 'approved');
}

function isoOf(text: string): string[] {
  const reading = readDate(text);
  return reading.kind === 'date' ? [reading.iso] : [];
}

/** Behind the last row, or before the first where the history has the newest on top. */
function rowEdit({ document, author }: RuleContext, { table, date }: State): { range: Range; newText: string } {
  const own = dateColumn(table);
  const cells = table.columns.map((column) =>
    column === own ? date : column.key === 'author' ? (author ?? '[author]') : `[${column.heading.toLowerCase()}]`,
  );
  const text = withTabStops(`| ${cells.join(' | ')} |`);
  const dates = table.rows.flatMap((row) => isoOf(table.cell(row, own)?.text ?? ''));
  const isNewestFirst = dates.length > 1 && (dates[0] ?? '') > (dates.at(-1) ?? '');
  const first = table.rows[0];
  if (isNewestFirst && first !== undefined) {
    const start = document.lines.start(first.line);
    return { range: { start, end: start }, newText: document.text.slice(start, first.start) + text + document.lineEnding };
  }
  const { end } = table.block;
  return { range: { start: end, end }, newText: document.lineEnding + text };
}
