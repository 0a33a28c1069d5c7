/** A decision record as rules and features see it, whatever dialect it is written in. Types only; `readRecord.ts` reads them. */
import type { Range } from '../base/range.ts';
import type { Field } from '../document/fields.ts';
import type { Section } from '../document/section.ts';

export type CanonicalStatus = 'proposed' | 'accepted' | 'rejected' | 'deprecated' | 'superseded';

/** What the record says of its status. */
export interface RecordStatus {
  /** As written, without the link or successor that follows. */
  readonly text: string;
  /** The status word or words. */
  readonly range: Range;
  /** Everything that stands in the status's place. */
  readonly wholeRange: Range;
  /** Undefined for a word that is none of the five, nor a translation or synonym. */
  readonly canonical: CanonicalStatus | undefined;
  /** Synonyms keep their own name: `draft`, `in review`, `on hold`, `withdrawn`. */
  readonly synonym: string | undefined;
  /** Nearest canonical status for an unknown word, if there is one. */
  readonly nearest: CanonicalStatus | undefined;
  readonly form: 'heading' | 'label' | 'bullet' | 'plain' | 'front-matter' | 'table';
}

/** A statement about another record: "Superseded by ADR-0012", "amends [3](0003-x.md)". */
export interface Relation {
  readonly kind: 'supersedes' | 'superseded-by' | 'amends' | 'amended-by' | 'relates-to';
  /** The whole statement. */
  readonly range: Range;
  readonly target: RecordReference;
}

/** A mention of or link to a record. */
export interface RecordReference {
  readonly range: Range;
  /** The number mentioned, if any. */
  readonly number: number | undefined;
  /** The link's destination as written, without fragment, if it is a link. */
  readonly path: string | undefined;
  /** As written: `ADR-0012`. */
  readonly text: string;
  /** Where the destination is written, if it is written in the link itself. */
  readonly pathRange?: Range;
  /** What is written behind the path's `#`, directly after `pathRange`. */
  readonly fragment?: string;
}

export interface OptionPart {
  readonly key: 'pros' | 'cons' | 'cost' | 'why-not';
  readonly range: Range;
  readonly text: string;
  readonly isEmpty: boolean;
}

export interface ConsideredOption {
  readonly name: string;
  /** `Option A`'s letter or number, if it is written that way. */
  readonly letter: string | undefined;
  readonly range: Range;
  readonly nameRange: Range;
  readonly parts: readonly OptionPart[];
  /** The option's own section, where it has one (MADR lists an option and describes it further down). */
  readonly section: Section | undefined;
  readonly text: string;
}

/** One part of a record: a section, or a labelled value where the dialect writes `CONTEXT: …`. */
export interface RecordPart {
  readonly role:
    | 'context'
    | 'drivers'
    | 'options'
    | 'decision'
    | 'rationale'
    | 'consequences'
    | 'positive'
    | 'negative'
    | 'neutral'
    | 'pros-and-cons'
    | 'confirmation'
    | 'reversibility'
    | 'trade-offs'
    | 'links';
  readonly range: Range;
  readonly headRange: Range;
  readonly text: string;
  readonly isEmpty: boolean;
  readonly section: Section | undefined;
}

export interface DecisionRecord {
  /** The section that holds an embedded record; the root for a record that is a document. */
  readonly scope: Section;
  readonly embedded: boolean;
  /** From the file name, else the title, else front matter; undefined for none (date-named records). */
  readonly number: number | undefined;
  readonly fileNumber: { readonly value: number; readonly text: string } | undefined;
  readonly titleNumber: { readonly value: number; readonly text: string; readonly range: Range } | undefined;
  readonly idNumber: { readonly value: number; readonly text: string; readonly range: Range } | undefined;
  /** Without number and prefix. */
  readonly title: string;
  readonly titleRange: Range;
  readonly status: RecordStatus | undefined;
  readonly date: Field | undefined;
  readonly deciders: Field | undefined;
  readonly reviewDate: Field | undefined;
  readonly fields: readonly Field[];
  readonly relations: readonly Relation[];
  readonly options: readonly ConsideredOption[];
  readonly parts: readonly RecordPart[];
}
