/**
 * The shapes of advice: checklists, decision tables, rubric, anti-patterns, failure scenarios, diagrams, principles, products. Data
 * modules are typed by these and checked against them in `test/knowledge`; product code imports the types only.
 */
import * as z from 'zod';
import { SectionRole, Source } from './schema.ts';

/** An id that is unique in the whole of `knowledge/`: `check/api/versioning`, `anti/optimize-later`. */
export const EntryId = z.string().regex(/^[a-z]+(?:-[a-z]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+$/);

/** A figure that rules and interview can reckon with. */
export const Figure = z.object({
  /** What it measures: `longest page`, `access token lifetime`. */
  means: z.string(),
  value: z.number(),
  /** The other end, where the figure is a range. */
  upTo: z.number().optional(),
  unit: z.string(),
});
export type Figure = z.infer<typeof Figure>;

/** One item of a checklist. */
export const ChecklistItem = z.object({
  id: EntryId,
  title: z.string(),
  source: Source,
  /** Lower-case words by which a document names the item, the title aside. */
  aliases: z.array(z.string()),
  guidance: z.string(),
  figures: z.array(Figure).optional(),
  /** Sections where the item's substance is found, first the likeliest. */
  sections: z.array(SectionRole),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

export const ChecklistGroup = z.object({ id: EntryId, title: z.string(), source: Source, items: z.array(ChecklistItem) });
export type ChecklistGroup = z.infer<typeof ChecklistGroup>;

/** A table that helps to decide. Cells stand in the order of the columns. */
export const DecisionTable = z.object({
  id: EntryId,
  title: z.string(),
  source: Source,
  columns: z.array(z.string()),
  rows: z.array(z.object({ id: EntryId, cells: z.array(z.string()) })),
});
export type DecisionTable = z.infer<typeof DecisionTable>;

/** A row of the database matrix. */
export const DatabaseUse = z.object({
  id: EntryId,
  source: Source,
  useCase: z.string(),
  primary: z.string(),
  alternative: z.string(),
  why: z.string(),
  /** Lower-case words that show a text is about this use. */
  signs: z.array(z.string()),
});
export type DatabaseUse = z.infer<typeof DatabaseUse>;

/** One way to go, with the signs that speak for and against it. */
export const Choice = z.object({
  id: EntryId,
  name: z.string(),
  source: Source,
  useWhen: z.array(z.string()),
  avoidWhen: z.array(z.string()),
  /** How it is done. */
  means: z.array(z.string()).optional(),
  /** What has to be accepted with it. */
  price: z.array(z.string()).optional(),
  figures: z.array(Figure).optional(),
});
export type Choice = z.infer<typeof Choice>;

/** A step of a ladder or decision tree. */
export const Step = z.object({
  id: EntryId,
  source: Source,
  title: z.string(),
  text: z.string(),
  /** Ids of the steps that follow, by the answer that leads there. */
  next: z.record(z.string(), EntryId).optional(),
});
export type Step = z.infer<typeof Step>;

/** A criterion of the technology rubric. */
export const Criterion = z.object({
  id: EntryId,
  title: z.string(),
  source: Source,
  weight: z.enum(['high', 'medium', 'low-medium']),
  /** The weight as a factor for scoring tables. */
  factor: z.number().positive(),
  questions: z.array(z.string()),
  example: z.string().optional(),
});
export type Criterion = z.infer<typeof Criterion>;

/** Something that blocks a choice until it is answered. */
export const RedFlag = z.object({ id: EntryId, title: z.string(), source: Source, why: z.string(), answer: z.string() });
export type RedFlag = z.infer<typeof RedFlag>;

/** A way of thinking that hurts later. The id is the rule's where a rule detects it. */
export const AntiPattern = z.object({
  id: EntryId,
  title: z.string(),
  source: Source,
  /** The other seeds that warn of it. */
  alsoIn: z.array(Source).optional(),
  /** How it sounds in a sentence, in several wordings. */
  sounds: z.array(z.string()),
  why: z.string(),
  instead: z.string(),
  figures: z.array(Figure).optional(),
});
export type AntiPattern = z.infer<typeof AntiPattern>;

/** A failure worth thinking through before it happens. */
export const FailureScenario = z.object({
  id: EntryId,
  title: z.string(),
  source: Source,
  /** Lower-case words by which a document names it. */
  aliases: z.array(z.string()),
  impact: z.string(),
  mitigation: z.array(z.string()),
  recovery: z.string(),
});
export type FailureScenario = z.infer<typeof FailureScenario>;

/** A kind of review comment. */
export const FeedbackCategory = z.object({
  id: EntryId,
  source: Source,
  /** The emoji that marks it. */
  mark: z.string(),
  label: z.string(),
  meaning: z.string(),
  /** Whether a document with one unresolved cannot count as approved. */
  blocks: z.boolean(),
  /** Lower-case words by which a comment names it. */
  aliases: z.array(z.string()),
});
export type FeedbackCategory = z.infer<typeof FeedbackCategory>;

/** A drawing to start from. */
export const DiagramSkeleton = z.object({
  id: EntryId,
  title: z.string(),
  source: Source,
  /** What it shows and for whom. */
  summary: z.string(),
  sections: z.array(SectionRole),
  /** Mermaid, one line each. */
  lines: z.array(z.string()),
});
export type DiagramSkeleton = z.infer<typeof DiagramSkeleton>;

/** A conviction, a practice or a piece of reference knowledge. */
export const Principle = z.object({
  id: EntryId,
  title: z.string(),
  source: Source,
  text: z.string(),
  /** A short example of the wrong way and of the right one. */
  bad: z.string().optional(),
  good: z.string().optional(),
  points: z.array(z.string()).optional(),
});
export type Principle = z.infer<typeof Principle>;

export const ProductCategory = z.enum([
  'relational-database', 'document-database', 'key-value-store', 'cache', 'analytics-database', 'time-series-database', 'graph-database', 'search-engine', 'vector-database',
  'object-storage', 'queue', 'stream', 'cloud', 'container-platform', 'serverless', 'service-mesh', 'gateway', 'cdn', 'identity', 'secret-manager', 'policy-engine',
  'observability', 'ci-cd', 'machine-learning', 'hybrid-cloud', 'library', 'framework', 'language', 'api-style', 'load-balancer',
]);
export type ProductCategory = z.infer<typeof ProductCategory>;

/** A product or technology that a document may name. */
export const Product = z.object({
  /** Written as its makers write it: `Go` is a language, `go` a word. */
  name: z.string(),
  categories: z.array(ProductCategory).min(1),
  /** Other names, in lower case. */
  aliases: z.array(z.string()).optional(),
  /** Whether somebody else runs it. */
  managed: z.boolean().optional(),
  /** Whether a team of one to three cannot be expected to run it itself. */
  heavy: z.boolean().optional(),
  vendor: z.enum(['aws', 'azure', 'gcp']).optional(),
});
export type Product = z.infer<typeof Product>;

/** A kind of data that laws and standards speak of. */
export const DataKind = z.object({
  id: EntryId,
  source: Source,
  alsoIn: z.array(Source).optional(),
  /** `card data` */
  name: z.string(),
  /** The regime most designs answer to, for messages. */
  usual: z.string(),
  /** Lower-case words that show a text is about such data. */
  words: z.array(z.string()),
  /** Lower-case names of laws and standards for it; naming any shows that the question was asked. */
  regimes: z.array(z.string()),
});
export type DataKind = z.infer<typeof DataKind>;
