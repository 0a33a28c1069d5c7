/**
 * The shapes of everything in `knowledge/`. Data modules are typed by these and checked against them in
 * `test/knowledge`; nothing here is needed at run time, so product code imports the types only.
 */
import * as z from 'zod';

/** Where an entry comes from: `PLANNER/checklist/api/versioning`, `OWN/…` for what is ours. */
export const Source = z.string().regex(/^(?:PLANNER|PRODARCH|SYSARCH|HAN|HEAPTRACE|MADR|NYGARD|YSTATEMENT|OWN)\/[\w./ -]+$/);

/**
 * What a section is for, whatever its heading says. One vocabulary for records and documents: a rule asks for the
 * role `consequences` and never for a heading text.
 */
export const SectionRole = z.enum([
  // decision records
  'context', 'drivers', 'options', 'option', 'pros-and-cons', 'decision', 'rationale', 'consequences', 'positive', 'negative', 'neutral',
  'trade-offs', 'confirmation', 'reversibility', 'review-date', 'status', 'date', 'deciders', 'links', 'notes', 'changelog', 'more-information',
  'compliance', 'assumptions', 'amendment',
  // plans and design documents
  'overview', 'background', 'problem', 'goals', 'non-goals', 'requirements', 'functional-requirements', 'non-functional-requirements', 'constraints',
  'roles', 'current-state', 'proposed-architecture', 'high-level-design', 'architecture-diagram', 'system-context', 'architecture-style', 'component-overview',
  'components', 'component', 'data-design', 'data-model', 'data-flow', 'storage', 'api', 'api-contracts', 'error-responses', 'communication',
  'infrastructure', 'deployment', 'scaling', 'security', 'authentication', 'data-security', 'threats', 'observability', 'logging', 'metrics', 'tracing', 'alerts',
  'performance', 'caching', 'decisions', 'embedded-record', 'alternatives', 'alternative', 'checklist', 'review-checklist', 'risks', 'phases', 'phase',
  'migration', 'testing', 'success-metrics', 'failure-scenarios', 'open-questions', 'future', 'appendix', 'glossary', 'references', 'revision-history', 'feedback',
  'reliability', 'cost', 'capacity', 'growth', 'consistency', 'authorization', 'incident-response', 'disaster-recovery', 'infrastructure-architecture',
  'database-optimization', 'network-optimization', 'technical-debt', 'evolution', 'implementation', 'prior-art', 'stakeholders', 'timeline',
]);
export type SectionRole = z.infer<typeof SectionRole>;

/** What a labelled value is: `**Status**: Accepted`, `date: 2026-01-02`, a `Deciders` heading. */
export const FieldKey = z.enum([
  'id', 'title', 'status', 'date', 'deciders', 'consulted', 'informed', 'author', 'reviewers', 'review-date', 'reversibility', 'technical-story', 'tags', 'supersedes', 'superseded-by',
  'amends', 'amended-by', 'relates-to', 'responsibility', 'api', 'data', 'dependencies', 'callers', 'failure-mode', 'technology', 'scale', 'interface', 'pros', 'cons', 'cost', 'why-not',
  'risk', 'likelihood', 'impact', 'mitigation', 'owner', 'recovery', 'chosen', 'alternatives', 'rationale', 'trade-offs', 'justification', 'context', 'decision', 'consequences', 'options', 'version',
]);
export type FieldKey = z.infer<typeof FieldKey>;

/**
 * How a value or section is written. `label` is a paragraph that opens in bold: `**Context**`; `bullet` a list item that opens with
 * the label, bold or not; `plain` a line that opens with the bare label: `Date: 2026-01-02`; `heading` a heading with the value below
 * it; `inline-heading` a heading with the value in it: `## Status: Accepted`.
 */
export const WrittenForm = z.enum(['heading', 'inline-heading', 'label', 'bullet', 'plain', 'front-matter', 'table']);
/** How a section opens: a heading, a bold label, or a bare label with a colon. */
export const SectionForm = z.enum(['heading', 'label', 'bullet', 'plain']);
export type SectionForm = z.infer<typeof SectionForm>;

export const FieldSpec = z.object({
  key: FieldKey,
  /** As this template writes it: `Status`, `decision-makers`. */
  label: z.string(),
  form: WrittenForm,
  required: z.boolean(),
  /** Where the field stands in a record: before the sections (the default) or after the last one. */
  place: z.enum(['top', 'end']).optional(),
  /** Closed sets only; in the order to offer them. */
  choices: z.array(z.string()).optional(),
  /** What to write here, in one or two sentences of our own. */
  guidance: z.string(),
  /** Bracketed text for a new document: `[who decides]`. */
  placeholder: z.string(),
});
export type FieldSpec = z.infer<typeof FieldSpec>;

/** A column of a table that a template promises. */
export const TableColumn = z.object({
  heading: z.string(),
  /** The field a cell holds, where it is one the rules ask for. */
  key: FieldKey.optional(),
  choices: z.array(z.string()).optional(),
  /** Further headings that count as this column in this template only. */
  aliases: z.array(z.string()).optional(),
});
export type TableColumn = z.infer<typeof TableColumn>;

/** A table of a new document: its columns and the rows it starts with. */
export const TableSpec = z.object({ columns: z.array(TableColumn), rows: z.array(z.array(z.string())) });
export type TableSpec = z.infer<typeof TableSpec>;

export interface SectionSpec {
  role: SectionRole;
  /** As the template writes it, numbering included where the template numbers: `3.1 Functional Requirements`. */
  heading: string;
  form: SectionForm;
  /** Absent sections of a document of this template are reported only when required. */
  required: boolean;
  /** What belongs here and why it matters to who reads it at night. Shown on completion and hover. */
  guidance: string;
  /** The body of a new document, below the heading: Markdown lines with `[bracketed placeholders]`. */
  body: string[];
  /** Further headings that count as this section in this template only; the general ones live in the vocabulary. */
  aliases?: string[];
  /** A section written once for each of something: `[Component Name]`. */
  repeats?: boolean;
  /** How many entries (options, risks, decisions) the template asks for at the least. */
  atLeast?: number;
  /** Labelled values each instance or entry carries, in order. */
  fields?: FieldSpec[];
  /** The table this section holds, written below `body`. */
  table?: TableSpec;
  children?: SectionSpec[];
}
export const SectionSpec: z.ZodType<SectionSpec> = z.lazy(() => z.object({
  role: SectionRole,
  heading: z.string(),
  form: SectionForm,
  required: z.boolean(),
  guidance: z.string(),
  body: z.array(z.string()),
  aliases: z.array(z.string()).optional(),
  repeats: z.boolean().optional(),
  atLeast: z.number().int().positive().optional(),
  fields: z.array(FieldSpec).optional(),
  table: TableSpec.optional(),
  children: z.array(SectionSpec).optional(),
}) as z.ZodType<SectionSpec>);

export const RecordTemplateId = z.enum(['planner', 'prodarch', 'han', 'heaptrace', 'nygard', 'madr-2', 'madr-3', 'madr-4', 'madr-4-minimal', 'y-statement']);
export type RecordTemplateId = z.infer<typeof RecordTemplateId>;
export const DocumentTemplateId = z.enum(['planner', 'prodarch', 'sysarch', 'han', 'heaptrace']);
export type DocumentTemplateId = z.infer<typeof DocumentTemplateId>;

/** A decision record's template. */
export const RecordTemplate = z.object({
  id: RecordTemplateId,
  name: z.string(),
  source: Source,
  /** One sentence: when to choose this one. */
  summary: z.string(),
  /** `{number}` and `{title}` are filled in: `ADR-{number}: {title}`. */
  title: z.string(),
  /** `{number}` and `{slug}`: `{number}-{slug}.md`. */
  fileName: z.string(),
  fields: z.array(FieldSpec),
  sections: z.array(SectionSpec),
  /** How considered options are written. Absent where the template has none (Nygard). */
  options: z.object({
    /** `heading`: one heading per option with labels below; `list`: a bullet or numbered item per option. */
    form: z.enum(['heading', 'list']),
    /** `Option {letter}: {name}`, `{name}`. */
    heading: z.string(),
    labels: z.array(FieldSpec),
    /** Whether each option must carry the labels (MADR leaves pros and cons out at will). */
    labelsRequired: z.boolean(),
    /** Whether the option chosen stands in the list too. HAN and PRODARCH list only those turned down. */
    includesChosen: z.boolean(),
  }).optional(),
  /** Statuses in their life-cycle order, as this template spells them. */
  statuses: z.array(z.string()),
});
export type RecordTemplate = z.infer<typeof RecordTemplate>;

/** The template of a plan or design document. */
export const DocumentTemplate = z.object({
  id: DocumentTemplateId,
  name: z.string(),
  source: Source,
  summary: z.string(),
  /** `Architecture Plan: {title}`. */
  title: z.string(),
  fields: z.array(FieldSpec),
  sections: z.array(SectionSpec),
  /** Which diagrams the template promises, by the role of the section they belong to. */
  diagrams: z.array(SectionRole),
  /** Which record template its key decisions follow. */
  records: RecordTemplateId,
});
export type DocumentTemplate = z.infer<typeof DocumentTemplate>;
