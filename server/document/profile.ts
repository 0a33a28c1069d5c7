/** What a document is: its kind and the template it follows, with the confidence and the reasons. Types only; `recognise.ts` decides. */
import type { DocumentTemplateId, RecordTemplateId } from '../knowledge/schema.ts';

/** `adr` a decision record · `plan` a plan or design document · `index` the list of a log's records · `none` not ours to judge. */
export type DocumentKind = 'adr' | 'plan' | 'index' | 'none';

export interface Profile {
  readonly kind: DocumentKind;
  /** The template it follows, by its own headings and fields; undefined for a house style or a document of kind `index` or `none`. */
  readonly recordTemplate: RecordTemplateId | undefined;
  readonly documentTemplate: DocumentTemplateId | undefined;
  /** What to call the dialect in output: a template id, `house`, or the name given in the configuration; empty for kind `none`. */
  readonly dialect: string;
  /** The declared dialect it is of, if it is of one. */
  readonly house?: HouseDialect;
  /** 0 to 1. */
  readonly confidence: number;
  /** Evidence in words for the person who asks why: `Status and Context headings of Nygard's template`. */
  readonly reasons: readonly string[];
  /** `archwright: rigor` in front matter: the document asks for the production norms. */
  readonly rigor: boolean;
}

/** A dialect a team declared in its configuration. */
export interface HouseDialect {
  readonly name: string;
  readonly kind: 'adr' | 'plan';
  /** Globs, from any folder on: only files that match one are tried. Without them, the headings decide. */
  readonly files?: readonly string[] | undefined;
  /** Headings every document of the dialect has. */
  readonly required: readonly string[];
  /** House heading to what it stands for: the name of a section role or a heading known by itself. */
  readonly aliases: Readonly<Record<string, string>>;
}
