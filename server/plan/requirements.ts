/** A requirement of a plan as rules and features see it, whatever form it is written in. Types only; `readRequirements.ts` reads them. */
import type { Range } from '../base/range.ts';
import type { Block, Row } from '../document/block.ts';
import type { Section } from '../document/section.ts';
import type { Table, TableColumn } from '../document/tables.ts';
import type { IdMention } from './requirementIds.ts';
import type { Stated } from './stated.ts';

/** The columns a table of requirements may have. */
export type RequirementPart = 'id' | 'requirement' | 'category' | 'priority' | 'target';

/** The row, list item, heading or line that holds a requirement. */
export type RequirementPlace =
  | { readonly form: 'row'; readonly table: Table; readonly row: Row; readonly columns: ReadonlyMap<RequirementPart, TableColumn> }
  | { readonly form: 'item' | 'line'; readonly block: Block }
  | { readonly form: 'heading'; readonly section: Section };

export interface Requirement {
  /** Undefined where it goes by none. */
  readonly id: (IdMention & { readonly range: Range }) | undefined;
  /** By its id, else by the section it stands in; undefined where neither tells. */
  readonly kind: 'functional' | 'non-functional' | undefined;
  /** What is required, in short. */
  readonly name: Stated;
  /** Everything it says. */
  readonly text: string;
  readonly category: Stated | undefined;
  /** Empty text where its place is there and nothing in it; undefined where there is no place. */
  readonly priority: Stated | undefined;
  readonly target: Stated | undefined;
  readonly range: Range;
  readonly section: Section;
  readonly place: RequirementPlace;
}

/** A place that names a requirement without defining it. */
export interface RequirementCitation {
  readonly id: IdMention;
  readonly range: Range;
  readonly section: Section;
  /** Undefined in a drawing or code. */
  readonly block: Block | undefined;
  /** Whether the id opens its row, item, line or heading: it may well be defined there, in a form of its own. */
  readonly opens: boolean;
}

export interface Requirements {
  /** In document order. */
  readonly all: readonly Requirement[];
  readonly citations: readonly RequirementCitation[];
}
