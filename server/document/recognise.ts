/**
 * Decides what a document is and which dialect it is written in, by evidence from its path, front matter, title, headings
 * and labels, and says why. In doubt a document is nothing to judge: readers must not be greeted by findings in a readme.
 *
 * A record that follows no template known here has the dialect `house` and no `recordTemplate`; it answers to Nygard's
 * sections. A document under a numbered name in a folder of records is a record even when nothing else speaks for it: a
 * malformed record is to be reported, never skipped.
 */
import picomatch from 'picomatch';
import { regex } from '../base/patterns.ts';
import { baseName } from '../base/uri.ts';
import type { SectionRole } from '../knowledge/schema.ts';
import { documentTemplates, recordTemplates } from '../knowledge/templates/registry.ts';
import type { ArchDocument } from './document.ts';
import { Evidence } from './evidence.ts';
import { recordFileName } from './fileNames.ts';
import { headingName } from './headingText.ts';
import { designDocumentReason, documentTemplateOf } from './planDialect.ts';
import type { DocumentKind, HouseDialect, Profile } from './profile.ts';
import { recordDialect, yStatement, heaptrace } from './recordDialect.ts';

/** What is known beside the text. */
export interface RecognitionHints {
  /** Path or URI. */
  readonly path: string;
  readonly dialects: readonly HouseDialect[];
}

/** What front matter asks for: `archwright: rigor`, `archwright: off`, `archwright: { kind: plan, template: planner }`. */
interface Wishes {
  readonly rigor: boolean;
  readonly off: boolean;
  readonly kind: 'adr' | 'plan' | undefined;
  readonly template: string | undefined;
}

const RECORD_TITLE = regex('i')`
  ^(?:(?:m?adr|decision(?: record)?|architectur(?:e|al) decision(?: record)?)[\s#-]*\d{1,5}\b|
  (?:m?adr|decision record|architectur(?:e|al) decision(?: record)?)\s?[:–—]\s)
`;
const NUMBERED_TITLE = /^\d{1,4}[.:)]\s/;
const REQUEST_TITLE = /^rfc[\s#-]*\d{1,5}\b/i;
const LESSON_TITLE = regex('i')`
  \b(?:how to|guide|tutorial|introduction|what (?:is|are)|writing|template|meeting|minutes|notes|agenda|retro(?:spective)?|cheat ?sheet|faq|
  changelog|readme)\b
`;
/** `[short title]`, `ADR-NNN: [Title]`. */
const PLACEHOLDER_TITLE = /^(?:[a-z]{2,20}[- ][NX\d]{0,4}[:.] )?[[{<][^\]}>]*[\]}>]$/i;
const CORE: readonly SectionRole[] = ['context', 'decision', 'consequences', 'options'];

/** The profile of a document. Cheap for what is plainly nothing to judge: its fields are not read. */
export function recognise(document: ArchDocument, hints: RecognitionHints): Profile {
  const wishes = readWishes(document);
  if (wishes.off) return none(['Switched off in its front matter'], wishes.rigor);
  const evidence = new Evidence(document, hints.path);
  if (wishes.kind !== undefined) return wished(evidence, wishes.kind, wishes);
  return (
    index(evidence, wishes.rigor) ??
    nothing(evidence, wishes.rigor) ??
    house(evidence, hints.dialects, wishes.rigor) ??
    record(evidence, wishes.rigor) ??
    plan(evidence, wishes.rigor) ??
    none(['Neither its place nor its headings are those of a decision record or a design document'], wishes.rigor)
  );
}

function readWishes(document: ArchDocument): Wishes {
  const value = document.frontMatter?.entries.find((entry) => entry.key === 'archwright')?.value;
  const map = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
  const words = (Array.isArray(value) ? value : [value]).map(String);
  const kind = map['kind'];
  const template = map['template'];
  return {
    // YAML reads a bare `off` as a word or as false, by version.
    off: words.includes('off') || value === false || kind === 'off' || kind === 'none',
    rigor: words.includes('rigor') || map['rigor'] === true,
    kind: kind === 'adr' || kind === 'plan' ? kind : undefined,
    template: typeof template === 'string' ? template : undefined,
  };
}

function none(reasons: readonly string[], rigor: boolean): Profile {
  return { kind: 'none', recordTemplate: undefined, documentTemplate: undefined, dialect: '', confidence: 1, reasons, rigor };
}

function profileOf(kind: DocumentKind, dialect: string, confidence: number, reasons: readonly string[], rigor: boolean): Profile {
  const recordTemplate = kind === 'adr' ? recordTemplates.find((template) => template.id === dialect)?.id : undefined;
  const documentTemplate = kind === 'plan' ? documentTemplates.find((template) => template.id === dialect)?.id : undefined;
  return { kind, recordTemplate, documentTemplate, dialect, confidence: Math.min(1, Math.round(confidence * 100) / 100), reasons, rigor };
}

function wished(evidence: Evidence, kind: 'adr' | 'plan', wishes: Wishes): Profile {
  const read = wishes.template ?? (kind === 'adr' ? recordDialect(evidence) : documentTemplateOf(evidence))?.template ?? 'house';
  return profileOf(kind, read, 1, [`Front matter says it is ${kind === 'adr' ? 'a decision record' : 'a plan'}`], wishes.rigor);
}

/** The list of a log's records: a readme beside them that links to several. */
function index(evidence: Evidence, rigor: boolean): Profile | undefined {
  const { names, document } = evidence;
  if (!names.isReadme && !(names.inRecordFolder && names.record === undefined && /index|toc|log|overview/.test(names.stem)))
    return undefined;
  const listed = new Set<string>();
  for (const [, target = ''] of document.text.matchAll(/\]\(<?(?:\.\/)?([^/()\s<>#]+)/g)) if (isRecordTarget(target)) listed.add(target);
  if (listed.size < 2 || evidence.hasAny('decision', 'goals')) return undefined;
  return profileOf('index', '', 0.9, [`Links to ${listed.size} records beside it`], rigor);
}

function isRecordTarget(target: string): boolean {
  const name = baseName(target);
  return recordFileName(name) !== undefined && /\.md$|^[^.]*$/i.test(name);
}

/** Files that are something else by their name or title. */
function nothing(evidence: Evidence, rigor: boolean): Profile | undefined {
  const { names, title, document } = evidence;
  if (names.convention !== undefined) return none([`By its name, ${names.convention}`], rigor);
  if (names.isTemplate || (names.record === undefined && PLACEHOLDER_TITLE.test(title)))
    return none(['A template: a form to fill in, not a document'], rigor);
  if (document.isEmpty && names.record === undefined) return none(['Empty'], rigor);
  if (names.record?.form !== 'adr' && (names.isRequestForComments || REQUEST_TITLE.test(title)) && !designsSystem(evidence))
    return none(['A request for comments, which has rules of its own'], rigor);
  return undefined;
}

/** What a system needs to run: requests that change a language, a protocol or a process speak of little of it. */
const RUNNING: readonly SectionRole[] = [
  'components',
  'component-overview',
  'data-model',
  'data-design',
  'non-functional-requirements',
  'security',
  'deployment',
  'observability',
  'cost',
  'capacity',
  'scaling',
  'reliability',
  'disaster-recovery',
  'phases',
];
const FEWEST_RUNNING = 3;

/** Whether a request for comments weighs how a system is built and run: such a one is a design document. */
function designsSystem(evidence: Evidence): boolean {
  return (
    evidence.count(RUNNING) >= FEWEST_RUNNING &&
    evidence.hasAny('options', 'alternatives') &&
    evidence.hasAny('proposed-architecture', 'high-level-design')
  );
}

/** The first declared dialect that the document is of. */
function house(evidence: Evidence, dialects: readonly HouseDialect[], rigor: boolean): Profile | undefined {
  for (const dialect of dialects) {
    const inFiles = dialect.files !== undefined && dialect.files.length > 0;
    if (inFiles && !matches(dialect.files, evidence)) continue;
    const present = dialect.required.filter((heading) => evidence.headings.has(headingName(heading))).length;
    if (inFiles ? dialect.required.length > 0 && present === 0 : present === 0 || present < dialect.required.length) continue;
    return {
      ...profileOf(
        dialect.kind,
        dialect.name,
        inFiles ? 1 : 0.9,
        [inFiles ? `Its place is that of the dialect “${dialect.name}”` : `All headings of the dialect “${dialect.name}”`],
        rigor,
      ),
      house: dialect,
    };
  }
  return undefined;
}

function matches(globs: readonly string[] | undefined, evidence: Evidence): boolean {
  const anywhere = (globs ?? []).map((glob) => (glob.startsWith('**/') ? glob : `**/${glob.replace(/^\.?\//, '')}`));
  return picomatch(anywhere, { dot: true })(evidence.names.path);
}

function record(evidence: Evidence, rigor: boolean): Profile | undefined {
  const { names, title } = evidence;
  const reasons: string[] = [];
  const titled = RECORD_TITLE.test(title);
  if (titled) reasons.push(`Title “${title.slice(0, 40)}” is that of a record`);
  if (names.inRecordFolder) reasons.push('Stands in a folder of decision records');
  if (names.record !== undefined)
    reasons.push(
      `File name begins with ${names.record.form === 'date' ? 'a date' : names.record.form === 'adr' ? "a record's number" : 'a number'}`,
    );
  const core = evidence.count(CORE);
  const named = names.record?.form === 'adr' || titled || (names.inRecordFolder && names.record?.form === 'number');
  if (!named && !looksLikeRecord(evidence, core)) return undefined;
  const dialect = recordDialect(evidence);
  if (dialect) reasons.push(dialect.reason);
  else if (core > 0)
    reasons.push(
      `Headings of a decision record: ${evidence.sections
        .filter((section) => section.role !== undefined && CORE.includes(section.role))
        .slice(0, 4)
        .map((section) => section.title)
        .join(', ')}`,
    );
  const confidence =
    0.4 +
    (titled ? 0.2 : 0) +
    (names.record !== undefined ? 0.1 : 0) +
    (names.inRecordFolder ? 0.1 : 0) +
    core * 0.08 +
    (dialect ? 0.15 : 0);
  return profileOf('adr', dialect?.template ?? 'house', confidence, reasons, rigor);
}

/** By what it says, where neither name nor title settle it. */
function looksLikeRecord(evidence: Evidence, core: number): boolean {
  const { names, title } = evidence;
  if (names.isReadme || names.inOtherFolder || LESSON_TITLE.test(title) || documentTemplateOf(evidence) !== undefined) return false;
  const placed = names.inRecordFolder || names.record !== undefined || NUMBERED_TITLE.test(title);
  if (core === 0)
    return (
      (names.inRecordFolder && names.record !== undefined && evidence.status !== undefined) ||
      (yStatement(evidence) ?? heaptrace(evidence)) !== undefined
    );
  if (!evidence.roles.has('decision')) return names.inRecordFolder && (core >= 2 || evidence.status !== undefined);
  if (core === 1) return (names.inRecordFolder && evidence.status !== undefined) || heaptrace(evidence) !== undefined;
  if (placed || evidence.status !== undefined || evidence.inFrontMatter('decision makers', 'deciders')) return !argues(evidence);
  return core >= 3 && foreignSections(evidence) <= core;
}

/** Goals and non-goals are a plan's, whatever else it holds. */
function argues(evidence: Evidence): boolean {
  return (
    !evidence.names.inRecordFolder &&
    evidence.hasAny('goals', 'non-goals') &&
    evidence.hasAny('risks', 'open-questions', 'proposed-architecture', 'phases')
  );
}

function foreignSections(evidence: Evidence): number {
  return evidence.sections.filter((section) => section.form === 'heading' && section.level <= 2 && section.role === undefined).length;
}

function plan(evidence: Evidence, rigor: boolean): Profile | undefined {
  const template = evidence.names.inOtherFolder || evidence.names.isReadme ? undefined : documentTemplateOf(evidence);
  if (template !== undefined) return profileOf('plan', template.template, 0.9, [template.reason], rigor);
  const reason = designDocumentReason(evidence);
  return reason === undefined ? undefined : profileOf('plan', 'house', 0.7, [reason], rigor);
}
