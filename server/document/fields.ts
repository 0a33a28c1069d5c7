/** Labelled values in all the forms people write them. Types here; `readFields.ts` finds them. */
import type { Range } from '../base/range.ts';
import type { FieldKey } from '../knowledge/schema.ts';
import type { Block } from './block.ts';

export interface Field {
  /** What the label means; undefined for a label of no known meaning (`**Budget holder**: x`). */
  readonly key: FieldKey | undefined;
  /** As written, without marks: `Decision-Makers`. */
  readonly label: string;
  readonly labelRange: Range;
  /** Visible text; empty where nothing is written. Front matter lists are joined by `, `. */
  readonly value: string;
  /** Empty, and where the value would begin, when nothing is written. */
  readonly valueRange: Range;
  /** Label and value. */
  readonly range: Range;
  readonly form: 'heading' | 'label' | 'bullet' | 'plain' | 'front-matter' | 'table';
  /** The block that holds it; undefined for front matter. */
  readonly block: Block | undefined;
}
