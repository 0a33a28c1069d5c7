/** Gathers what a document shows of its kind: names, headings, labels, front matter. Weighs nothing: see `recognise.ts`. */
import { regex } from '../base/patterns.ts';
import type { FieldKey, SectionRole } from '../knowledge/schema.ts';
import { documentHeadings } from '../knowledge/vocabulary/headings.ts';
import type { ArchDocument } from './document.ts';
import type { Field } from './fields.ts';
import { readFileNames, type FileNames } from './fileNames.ts';
import { headingName } from './headingText.ts';
import { fieldsOf } from './readFields.ts';
import type { Section } from './section.ts';
import { isTranslation } from './vocabulary.ts';

const RUNNING = regex('i')`
  \b(?:rpo|rto|slos?|slas?|p9\d(?:\.\d)?|availability|uptime|downtime|time-?outs?|latency|throughput|failover|standby|replicas?|on-call|roll-?backs?|
  (?:requests|messages|orders|events) (?:per|an?|each) (?:second|minute|hour)|[rqt]ps|peak load|load balancers?|circuit breakers?|backups?|pods)\b
`;
/** Headings deeper than this say nothing about what the document is. */
const DEEPEST = 3;

export class Evidence {
  readonly document: ArchDocument;
  readonly names: FileNames;
  readonly title: string;
  readonly #sections: readonly Section[];
  #roles: ReadonlySet<SectionRole> | undefined;
  #headings: ReadonlySet<string> | undefined;

  constructor(document: ArchDocument, path: string) {
    this.document = document;
    this.names = readFileNames(path);
    const title = document.titleSection;
    this.title = (title?.level === 1 ? undefined : titleInFrontMatter(document)) ?? title?.title ?? '';
    this.#sections = document.sections.filter((section) => section !== title && section.level < DEEPEST + 1);
  }

  /** Headings down to the third level and labels, the title left out. */
  get sections(): readonly Section[] {
    return this.#sections;
  }

  get headings(): ReadonlySet<string> {
    return (this.#headings ??= new Set(this.#sections.map((section) => section.name)));
  }

  get roles(): ReadonlySet<SectionRole> {
    return (this.#roles ??= new Set(this.#sections.flatMap((section) => section.role ?? [])));
  }

  /** The roles that headings of other languages name, as a plan means them. */
  get translated(): ReadonlySet<SectionRole> {
    return new Set(
      this.#sections.flatMap((section) => (isTranslation(section.name) ? (documentHeadings[section.name] ?? section.role ?? []) : [])),
    );
  }

  hasAny(...roles: readonly SectionRole[]): boolean {
    return roles.some((role) => this.roles.has(role));
  }

  count(roles: Iterable<SectionRole>): number {
    let count = 0;
    for (const role of roles) if (this.roles.has(role)) count += 1;
    return count;
  }

  /** Whether a section of that role opens with a bold label instead of a heading. */
  labels(role: SectionRole): boolean {
    return this.#sections.some((section) => section.role === role && section.form === 'label');
  }

  /** Whether a bold label opens such a part, on a line of its own or with text behind it. */
  opens(role: SectionRole & FieldKey): boolean {
    return this.labels(role) || this.fields.some((field) => field.key === role && field.form === 'label');
  }

  get fields(): readonly Field[] {
    return fieldsOf(this.document);
  }

  /** The first field of that kind, wherever it stands. */
  field(key: FieldKey): Field | undefined {
    return this.fields.find((field) => field.key === key);
  }

  /** The status of the document itself: in front matter, a heading, or before the first section. */
  get status(): Field | undefined {
    const first = this.#sections.find((section) => section.form === 'heading')?.start ?? Infinity;
    return this.fields.find(
      (field) => field.key === 'status' && (field.form === 'front-matter' || field.form === 'heading' || field.range.start < first),
    );
  }

  /** Whether it speaks of what runs somewhere: of a garden, nobody says so. */
  get speaksOfRunning(): boolean {
    return RUNNING.test(this.document.text);
  }

  inFrontMatter(...keys: readonly string[]): boolean {
    return this.document.frontMatter?.entries.some((entry) => keys.includes(headingName(entry.key))) ?? false;
  }
}

/** What site generators print as the title of a page that has no heading for it. */
function titleInFrontMatter(document: ArchDocument): string | undefined {
  const value = document.frontMatter?.entries.find(({ key }) => key === 'title')?.value;
  return typeof value === 'string' ? value : undefined;
}
