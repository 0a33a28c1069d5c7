/** What can stand under the cursor and has a name: where it is told of, where it is named, and how it takes another name. Types only. */
import type { Range } from '../../base/range.ts';

export type SymbolKind = 'record' | 'requirement' | 'component' | 'entity' | 'node';

/** A place that names the thing. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
  /** Whether the thing is told of here: its section, row, entry or file. */
  readonly isDefinition: boolean;
  /** What stands here once the thing has another name; undefined where the place names it in words of its own, which stay. */
  readonly renamed?: ((name: string) => string) | undefined;
}

export interface NamedSymbol {
  readonly kind: SymbolKind;
  readonly name: string;
  /** The place under the cursor. */
  readonly at: Range;
  /** All places, in the order of the document for those of one; worked out when asked for. */
  places(): readonly Place[];
  /** Why it cannot have this name; undefined where it can. */
  refusal(name: string): string | undefined;
}
