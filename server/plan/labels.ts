/** Labelled values inside a stretch of blocks: `**Likelihood**: High` on a line of its own, or in the middle of one. Knows no rules. */
import type { Block, Inline } from '../document/block.ts';
import { headingName } from '../document/headingText.ts';
import { labelledLines } from '../document/labelledLines.ts';
import type { FieldKey } from '../knowledge/schema.ts';
import { fieldAliases } from '../knowledge/vocabulary/fields.ts';
import { statedIn, trimmedOf, type Stated } from './stated.ts';

/** A value with its label. */
export interface Labelled {
  readonly label: Stated;
  readonly value: Stated;
}

/** Labels of some kinds, wherever they stand in a text. */
export interface LabelPattern {
  readonly keys: readonly FieldKey[];
  readonly pattern: RegExp;
}

/** The pattern that finds labels of these kinds. */
export function labelPattern(keys: readonly FieldKey[]): LabelPattern {
  const names = keys
    .flatMap((key) => fieldAliases[key])
    .map(escaped)
    .join('|');
  return { keys, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(${names})\\s*[:：=]\\s*`, 'giu') };
}

/** The labelled values of some blocks, the first of each kind. */
export class Labels {
  readonly #found = new Map<FieldKey, Labelled>();

  /** `inside` are the kinds looked for in the middle of lines too. */
  constructor(blocks: Iterable<Block>, inside: LabelPattern) {
    for (const block of blocks) {
      for (const each of block.walk()) if (each.inline !== undefined && each.kind === 'paragraph') this.#read(each, each.inline, inside);
    }
  }

  get(key: FieldKey): Labelled | undefined {
    return this.#found.get(key);
  }

  get keys(): readonly FieldKey[] {
    return [...this.#found.keys()];
  }

  #read(block: Block, inline: Inline, inside: LabelPattern): void {
    const lines = inline.fact(labelledLines);
    for (const line of lines) {
      if (line.key === undefined || this.#found.has(line.key)) continue;
      const own = statedIn(
        inline,
        line.valueStart,
        Math.max(line.valueStart, this.#nextLabel(inline, line.valueStart, line.valueEnd, inside)),
      );
      this.#found.set(line.key, {
        label: statedIn(inline, line.labelStart, line.labelEnd),
        value: own.text === '' ? below(block, own) : own,
      });
    }
    for (const match of inline.text.matchAll(inside.pattern)) {
      const key = inside.keys.find((each) => fieldAliases[each].includes(headingName(match[1] ?? '')));
      if (key === undefined || this.#found.has(key)) continue;
      const start = match.index + match[0].length;
      const label = statedIn(inline, match.index, match.index + (match[1] ?? '').length);
      this.#found.set(key, {
        label,
        value: statedIn(inline, start, this.#nextLabel(inline, start, endOfValue(inline.text, start), inside)),
      });
    }
  }

  /** Where the next label on the same line begins, the punctuation before it left out. */
  #nextLabel(inline: Inline, start: number, end: number, inside: LabelPattern): number {
    const value = inline.text.slice(start, end);
    const next = value.matchAll(inside.pattern).next().value;
    if (next === undefined) return end;
    return start + trimmedOf(value.slice(0, next.index), '', ' \t\n,;.|/·(–—-').length;
  }
}

/** A label with nothing behind it may have its value in the list below it. */
function below(block: Block, empty: Stated): Stated {
  const siblings = block.parent?.children ?? [];
  const next = siblings[siblings.findIndex((each) => each.start === block.start) + 1];
  return next === undefined ? empty : { text: next.text, range: { start: next.start, end: next.end } };
}

/** A value in the middle of a line ends with its clause. */
function endOfValue(text: string, start: number): number {
  const length = text.slice(start).search(/[;|)\n]|[,.](?:\s|$)|\s[–—-]\s/);
  return length < 0 ? text.length : start + length;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
