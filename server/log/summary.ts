/** What is kept of a document that is not open: enough to judge others that refer to it. Plain data, so it can be stored. Types only; `summarise.ts` makes it. */
import type { DocumentKind } from '../document/profile.ts';
import type { RecordChoice } from './choices.ts';
import type { CanonicalStatus, RecordStatus, Relation } from './record.ts';

export interface SummaryReference {
  readonly number: number | undefined;
  /** A link's path as it is written, fragment left out: `targetUri` says where it leads from the document it stands in. */
  readonly link: string | undefined;
  readonly start: number;
  readonly end: number;
  /** Where the link's path stands in its source, for those that write it there. */
  readonly pathStart?: number;
  readonly pathEnd?: number;
  /** What is written behind the path's `#`. */
  readonly fragment?: string;
}

/** Where a record's status stands: its word, and the end of everything said there. */
export interface StatusPlace {
  readonly form: RecordStatus['form'];
  readonly start: number;
  readonly end: number;
  readonly wholeEnd: number;
  /** What stands before it on its line, where a label has the line for itself: `- **Status:** `. */
  readonly lead?: string;
  /** What stands behind it on such a line: nothing, or what breaks the line. */
  readonly trail?: string;
}

/** A label for another record with nothing behind it, or `none`: where the other half of a supersession belongs. */
export interface OpenPlace {
  readonly kind: 'supersedes' | 'superseded-by';
  readonly form: RecordStatus['form'];
  readonly start: number;
  readonly end: number;
  /** Whether white space parts it from the label. */
  readonly isApart: boolean;
}

/** A target that a record states by name, for comparison with those of documents that cite it. */
export interface SummaryTarget {
  /** As messages call it: `RPO`. */
  readonly name: string;
  /** Equal for targets of one thing. */
  readonly key: string;
  /** In the base unit of its kind. */
  readonly value: number;
  readonly written: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Flat, and without what there is none of: ten thousand of them are stored, read back and sent between threads. */
export interface DocumentSummary {
  readonly uri: string;
  readonly kind: DocumentKind;
  readonly dialect: string;
  /** Records: see `DecisionRecord.number`. */
  readonly number: number | undefined;
  readonly title: string;
  /** Where the title stands, for definitions and related information; offsets and the line of each. */
  readonly titleStart: number;
  readonly titleEnd: number;
  readonly titleLine: number;
  readonly status: CanonicalStatus | undefined;
  readonly statusText: string;
  readonly statusPlace: StatusPlace | undefined;
  /** Records: labels for records superseded or superseding that name none. */
  readonly openPlaces?: readonly OpenPlace[];
  /** ISO dates where they are real ones. */
  readonly date: string | undefined;
  readonly reviewDate: string | undefined;
  readonly relations: readonly (SummaryReference & { readonly kind: Relation['kind'] })[];
  /** Records mentioned or linked to anywhere, relations left out. */
  readonly citations: readonly SummaryReference[] | undefined;
  /** Named in its fields. */
  readonly people: readonly string[] | undefined;
  readonly tags: readonly string[] | undefined;
  /** Records: products chosen and turned down. */
  readonly choices: readonly RecordChoice[] | undefined;
  /** Indexes: record numbers they write down, linked or not. */
  readonly numbers: readonly number[] | undefined;
  /** Records: what they state as targets of the whole. */
  readonly targets?: readonly SummaryTarget[];
  /** Fragments that links into the document may name. */
  readonly anchors: readonly string[];
  /** Plans: records embedded in them. */
  readonly embedded: readonly EmbeddedSummary[] | undefined;
}

/** A record inside a plan. */
export interface EmbeddedSummary {
  readonly number: number | undefined;
  readonly title: string;
  readonly status: CanonicalStatus | undefined;
  readonly start: number;
  readonly end: number;
}
