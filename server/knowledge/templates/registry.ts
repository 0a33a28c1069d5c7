/** All built-in templates, in the order they are offered. Data and look-up only: team templates are the workspace's. */
import type { DocumentTemplate, DocumentTemplateId, RecordTemplate, RecordTemplateId } from '../schema.ts';
import { hanDocument } from './documents/han.ts';
import { heaptraceDocument } from './documents/heaptrace.ts';
import { plannerDocument } from './documents/planner.ts';
import { prodarchDocument } from './documents/prodarch.ts';
import { sysarchDocument } from './documents/sysarch.ts';
import { hanRecord } from './records/han.ts';
import { heaptraceRecord } from './records/heaptrace.ts';
import { madr2Record } from './records/madr2.ts';
import { madr3Record } from './records/madr3.ts';
import { madr4Record } from './records/madr4.ts';
import { madr4MinimalRecord } from './records/madr4Minimal.ts';
import { nygardRecord } from './records/nygard.ts';
import { plannerRecord } from './records/planner.ts';
import { prodarchRecord } from './records/prodarch.ts';
import { yStatementRecord } from './records/yStatement.ts';

export const recordTemplates: readonly RecordTemplate[] = [
  plannerRecord, prodarchRecord, hanRecord, heaptraceRecord, nygardRecord, madr2Record, madr3Record, madr4Record, madr4MinimalRecord, yStatementRecord,
];

export const documentTemplates: readonly DocumentTemplate[] = [plannerDocument, prodarchDocument, sysarchDocument, hanDocument, heaptraceDocument];

const recordsById: ReadonlyMap<string, RecordTemplate> = new Map(recordTemplates.map((template) => [template.id, template]));
const documentsById: ReadonlyMap<string, DocumentTemplate> = new Map(documentTemplates.map((template) => [template.id, template]));

/** The record template of that id. */
export function recordTemplate(id: RecordTemplateId): RecordTemplate {
  return present(recordsById.get(id), id);
}

/** The document template of that id; the plan's own where only records are written in it. */
export function documentTemplateOr(id: DocumentTemplateId | RecordTemplateId): DocumentTemplate {
  return documentsById.get(id) ?? plannerDocument;
}

/** The record template of that id; the plan's own where only documents are written in it. */
export function recordTemplateOr(id: DocumentTemplateId | RecordTemplateId): RecordTemplate {
  return recordsById.get(id) ?? plannerRecord;
}

/** The document template of that id. */
export function documentTemplate(id: DocumentTemplateId): DocumentTemplate {
  return present(documentsById.get(id), id);
}

function present<T>(template: T | undefined, id: string): T {
  if (template === undefined) throw new Error(`No template is registered as ${id}`);
  return template;
}
