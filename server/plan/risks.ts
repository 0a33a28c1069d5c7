/** A risk of a plan as rules and features see it. Types only; `readRisks.ts` reads them. */
import type { Range } from '../base/range.ts';
import type { Block, Row } from '../document/block.ts';
import type { Section } from '../document/section.ts';
import type { Table } from '../document/tables.ts';
import type { FieldKey } from '../knowledge/schema.ts';
import type { Stated } from './stated.ts';

/** What a risk is asked for. */
export type RiskField = Extract<FieldKey, 'likelihood' | 'impact' | 'mitigation' | 'owner'>;
export const RISK_FIELDS: readonly RiskField[] = ['likelihood', 'impact', 'mitigation', 'owner'];

/** The row, list item, heading or paragraph that holds a risk. */
export type RiskPlace =
  | { readonly form: 'row'; readonly table: Table; readonly row: Row }
  | { readonly form: 'item'; readonly list: Block; readonly item: Block }
  | { readonly form: 'section'; readonly section: Section }
  | { readonly form: 'paragraph'; readonly block: Block };

export interface Risk {
  /** What may happen, or the title it goes by. */
  readonly name: Stated;
  readonly range: Range;
  /** What is stated of it; a value of empty text where the label or cell is there and nothing in it. */
  readonly fields: ReadonlyMap<RiskField, Stated>;
  /** Named in passing, without a value of its own: `a low probability`. */
  readonly mentions: ReadonlySet<RiskField>;
  readonly place: RiskPlace;
}

/** A section of risks. */
export interface RiskList {
  readonly section: Section;
  /** In document order. */
  readonly risks: readonly Risk[];
  /** Tables of risks, with the fields that have no column. */
  readonly tables: readonly { readonly table: Table; readonly absent: readonly RiskField[] }[];
}
