/** A new record for a core decision: the template, and below it the table that helps to decide. */
import type { TableSpec, RecordTemplateId } from '../knowledge/schema.ts';
import type { DecisionRole } from '../knowledge/coreDecisions.ts';
import { apiStyles } from '../knowledge/tables/apiStyles.ts';
import { cacheTable } from '../knowledge/tables/caches.ts';
import { cloudTable } from '../knowledge/tables/clouds.ts';
import { communicationTable } from '../knowledge/tables/communication.ts';
import { databaseUses } from '../knowledge/tables/databases.ts';
import { recordTemplate } from '../knowledge/templates/registry.ts';
import type { DecisionTable } from '../knowledge/adviceSchema.ts';
import { plainText } from './lines.ts';
import { tableLines } from './tables.ts';
import { renderTemplate, type NewDocument } from './templateText.ts';

const MATRICES: Readonly<Partial<Record<DecisionRole, TableSpec>>> = {
  'data-store': spec(
    ['Use', 'First choice', 'Alternative', 'Why'],
    databaseUses.map((use) => [use.useCase, use.primary, use.alternative, use.why]),
  ),
  'api-style': spec(
    ['Style', 'Use it when', 'Avoid it when'],
    apiStyles.map((style) => [style.name, style.useWhen.join('; '), style.avoidWhen.join('; ')]),
  ),
  caching: fromTable(cacheTable),
  hosting: fromTable(cloudTable),
  messaging: fromTable(communicationTable),
};

/** The record's text; `values` as for any new record. */
export function decisionDraft(template: RecordTemplateId, role: DecisionRole, values: NewDocument): string {
  const text = renderTemplate(recordTemplate(template), values);
  const matrix = MATRICES[role];
  return matrix === undefined ? text : `${text.trimEnd()}\n\n## Decision matrix\n\n${plainText(tableLines(matrix), {})}`;
}

function fromTable({ columns, rows }: DecisionTable): TableSpec {
  return spec(
    columns,
    rows.map((row) => row.cells),
  );
}

function spec(columns: readonly string[], rows: readonly (readonly string[])[]): TableSpec {
  return { columns: columns.map((heading) => ({ heading })), rows: rows.map((row) => [...row]) };
}
