/** Decision records as rules see them: the document itself, or the records embedded in a plan. Reads; judges nothing. */
import type { Range } from '../base/range.ts';
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import type { Field } from '../document/fields.ts';
import type { Profile } from '../document/profile.ts';
import { fieldOf, fieldsOf, fieldsWithin } from '../document/readFields.ts';
import type { Section } from '../document/section.ts';
import { lastStartingAt, startingWithin } from '../document/within.ts';
import { decisionEntries } from './decisionEntries.ts';
import { embeddedIdentity, entryIdentity, identityOf, type Identity } from './identity.ts';
import { readOptions } from './options.ts';
import { readParts } from './parts.ts';
import type { ConsideredOption, DecisionRecord, RecordPart, RecordStatus, Relation } from './record.ts';
import { referencesIn, type PlacedReference } from './references.ts';
import { readRelations } from './relations.ts';
import { readStatus } from './status.ts';

const whole: DocumentFact<readonly DecisionRecord[]> = { compute: (document) => [wholeRecord(document)] };
const embedded: DocumentFact<readonly DecisionRecord[]> = { compute: embeddedRecords };

/** One record for a document that is one, those embedded for a plan, none otherwise. */
export function recordsOf(document: ArchDocument, profile: Profile): readonly DecisionRecord[] {
  if (profile.kind === 'adr') return document.fact(whole);
  return profile.kind === 'plan' ? document.fact(embedded) : [];
}

function wholeRecord(document: ArchDocument): DecisionRecord {
  const title = document.titleSection;
  const sections = document.sections.filter((section) => section !== title);
  return new ReadRecord(document, {
    scope: document.root,
    embedded: false,
    identity: identityOf(document),
    sections,
    fields: fieldsOf(document),
    range: { start: 0, end: document.text.length },
  });
}

function embeddedRecords(document: ArchDocument): readonly DecisionRecord[] {
  const headed = [...document.root.find('embedded-record')].map((scope) => {
    const range = { start: scope.start, end: scope.end };
    const fields = fieldsWithin(fieldsOf(document), range);
    return new ReadRecord(document, {
      scope,
      embedded: true,
      identity: embeddedIdentity(scope),
      sections: scope.walk().slice(1),
      fields,
      range,
    });
  });
  const taken = headed.map((each) => each.scope);
  const entries = decisionEntries(document.sections, fieldsOf(document)).filter(
    ({ range }) => (lastStartingAt(taken, range.start, (scope) => scope.start)?.end ?? 0) <= range.start,
  );
  const bare = entries.map(
    ({ scope, opening, fields, range }) =>
      new ReadRecord(document, { scope, embedded: true, identity: entryIdentity(opening), sections: [], fields, range }),
  );
  return [...headed, ...bare];
}

/** What a record is read from. */
interface Source {
  readonly scope: Section;
  readonly embedded: boolean;
  readonly identity: Identity;
  /** Inside the scope. */
  readonly sections: readonly Section[];
  readonly fields: readonly Field[];
  readonly range: Range;
}

/** Everything beyond the identity is read on first use: a summary needs no options, hover no parts. */
class ReadRecord implements DecisionRecord {
  readonly #document: ArchDocument;
  readonly #source: Source;
  readonly #top: readonly Field[];
  #status: { readonly value: RecordStatus | undefined } | undefined;
  #relations: readonly Relation[] | undefined;
  #options: readonly ConsideredOption[] | undefined;
  #parts: readonly RecordPart[] | undefined;

  constructor(document: ArchDocument, source: Source) {
    this.#document = document;
    this.#source = source;
    this.#top = topFields(source);
  }

  get scope(): Section {
    return this.#source.scope;
  }

  get embedded(): boolean {
    return this.#source.embedded;
  }

  get number(): number | undefined {
    return this.#source.identity.number;
  }

  get fileNumber(): Identity['fileNumber'] {
    return this.#source.identity.fileNumber;
  }

  get titleNumber(): Identity['titleNumber'] {
    return this.#source.identity.titleNumber;
  }

  get idNumber(): Identity['idNumber'] {
    return this.#source.identity.idNumber;
  }

  get title(): string {
    return this.#source.identity.title;
  }

  get titleRange(): Range {
    return this.#source.identity.titleRange;
  }

  get fields(): readonly Field[] {
    return this.#source.fields;
  }

  get status(): RecordStatus | undefined {
    return (this.#status ??= { value: this.#readStatus() }).value;
  }

  get date(): Field | undefined {
    return fieldOf(this.#top, 'date');
  }

  get deciders(): Field | undefined {
    return fieldOf(this.#top, 'deciders');
  }

  get reviewDate(): Field | undefined {
    return fieldOf(this.fields, 'review-date');
  }

  get relations(): readonly Relation[] {
    return (this.#relations ??= readRelations(this.#document, this.#references(), this.#source.sections, this.fields));
  }

  get options(): readonly ConsideredOption[] {
    return (this.#options ??= readOptions(this.#source.sections, this.fields));
  }

  get parts(): readonly RecordPart[] {
    return (this.#parts ??= readParts(this.#source.sections, this.fields));
  }

  /** The first status that says something: front matter may hold an empty one. */
  #readStatus(): RecordStatus | undefined {
    for (const field of this.#top) {
      if (field.key !== 'status') continue;
      const status = readStatus(
        this.#document,
        field,
        this.#source.sections.find((section) => section.head === field.block && field.range.end > section.headRange.end),
      );
      if (status !== undefined) return status;
    }
    return undefined;
  }

  #references(): readonly PlacedReference[] {
    return startingWithin(referencesIn(this.#document), this.#source.range, (reference) => reference.range.start);
  }
}

/** Fields that speak of the record as a whole: before its first section, or sections of their own. */
function topFields({ embedded: isEmbedded, sections, fields }: Source): readonly Field[] {
  const first = sections.find((section) => section.role !== 'status' && section.role !== 'date' && section.role !== 'deciders');
  const start = first?.start ?? Infinity;
  const heads = new Set(sections.map((section) => section.head));
  // The range comes last: a section has to be read for it.
  return fields.filter(
    (field) =>
      field.form === 'front-matter' ||
      (field.form === 'heading' && !isEmbedded) ||
      (field.block !== undefined && heads.has(field.block)) ||
      field.range.start < start,
  );
}
