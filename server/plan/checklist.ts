/** A production checklist as rules and features see it, whatever form it is written in. Types only; `readChecklist.ts` reads them. */
import type { Range } from '../base/range.ts';
import type { Block, Row } from '../document/block.ts';
import type { Section } from '../document/section.ts';
import type { Table } from '../document/tables.ts';
import type { ChecklistGroup, ChecklistItem } from '../knowledge/adviceSchema.ts';
import type { ChecklistStatus } from './checklistStatus.ts';
import type { Stated } from './stated.ts';

/** Where a status or reason would be written: replaces `range` by itself between `before` and `after`. */
export interface Slot {
  readonly range: Range;
  readonly before: string;
  readonly after: string;
}

/** The line or row that holds an entry. */
export type EntryPlace =
  | { readonly form: 'item' | 'line' | 'heading'; readonly block: Block }
  | { readonly form: 'row'; readonly table: Table; readonly row: Row };

export interface ChecklistEntry {
  /** One, or several named together. */
  readonly items: readonly ChecklistItem[];
  readonly name: Stated;
  readonly status: ChecklistStatus | undefined;
  /** What is said beside the status: the reason, or how the item is done. Empty text where nothing is. */
  readonly reason: string;
  /** Where a status would go; undefined where the form has no place for one. */
  readonly statusSlot: Slot | undefined;
  /** Where a reason would go. */
  readonly reasonSlot: Slot | undefined;
  /** The task box before the entry. */
  readonly ticked: boolean | undefined;
  /** The group its heading or label names. */
  readonly group: ChecklistGroup | undefined;
  readonly place: EntryPlace;
}

export interface ProductionChecklist {
  readonly section: Section;
  /** In document order. */
  readonly entries: readonly ChecklistEntry[];
}
