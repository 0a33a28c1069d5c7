/** What is said for and against one option: labels, MADR's "Good, because", plus and minus signs. */
import type { Range } from '../base/range.ts';
import type { Block, Inline } from '../document/block.ts';
import type { Field } from '../document/fields.ts';
import { headingName } from '../document/headingText.ts';
import { markedRange } from '../document/markedRange.ts';
import { fieldsWithin } from '../document/readFields.ts';
import { fieldOfLabel } from '../document/vocabulary.ts';
import type { OptionPart } from './record.ts';

type PartKey = OptionPart['key'];

const ARGUMENT: readonly (readonly [RegExp, PartKey])[] = [
  [/^\s*(?:good|pro|gut|bien|bueno|bom)[,:]\s/i, 'pros'],
  [/^\s*(?:bad|con|schlecht|mal|malo|mau|ruim)[,:]\s/i, 'cons'],
];
const INLINE_LABEL = /(?:^|[\s/;|(,.–—-])(pros?|cons?|advantages?|disadvantages?|cost|why not|why rejected)\s?:\s?/gi;

/** Labelled values inside a range. */
export function partsInFields(fields: readonly Field[], range: Range): OptionPart[] {
  return fieldsWithin(fields, range).flatMap((field): OptionPart[] => {
    const key = partKey(field.key);
    return key === undefined ? [] : [{ key, range: field.range, text: field.value, isEmpty: field.value.trim() === '' }];
  });
}

/** `* Good, because …`, `* Bad, because …`, and lists that tell pros and cons by `+` and `-`. */
export function partsInLists(blocks: readonly Block[]): OptionPart[] {
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.children : []));
  const marks = new Set(items.map((item) => item.mark));
  const signed = marks.size === 2 && marks.has('+') && (marks.has('-') || marks.has('*'));
  return items.flatMap((item): OptionPart[] => {
    const inline = item.children[0]?.inline;
    const key = signed
      ? item.mark === '+'
        ? 'pros'
        : 'cons'
      : ARGUMENT.find(([pattern]) => inline !== undefined && pattern.test(inline.text))?.[1];
    return key === undefined
      ? []
      : [{ key, range: { start: item.start, end: item.end }, text: item.text, isEmpty: item.text.trim() === '' }];
  });
}

/** `Pros: … / Cons: …` within a line. */
export function partsInLines(inline: Inline, start: number, end: number): OptionPart[] {
  const text = inline.text.slice(start, end);
  // A label that opens the text is a field, and found as one.
  const labels = [...text.matchAll(INLINE_LABEL)].filter((match) => match.index > 0);
  return labels.flatMap((match, index): OptionPart[] => {
    const key = partKey(fieldOfLabel(headingName(match[1] ?? '')));
    if (key === undefined) return [];
    const from = match.index + match[0].length;
    const raw = text.slice(from, labels[index + 1]?.index ?? text.length);
    const value = raw.replace(/[\s/;|)–—-]{1,4}$/, '');
    const label = match.index + match[0].search(/\w/);
    return [{ key, range: markedRange(inline, start + label, start + from + value.length), text: value, isEmpty: value.trim() === '' }];
  });
}

/** `**Decision:** …` below the last option's heading: a paragraph of the record, not a word on that option. */
export function endsOptions({ form, key }: Field): boolean {
  return form === 'label' && (key === 'context' || key === 'decision' || key === 'consequences');
}

function partKey(key: Field['key']): PartKey | undefined {
  return key === 'pros' || key === 'cons' || key === 'cost' || key === 'why-not' ? key : undefined;
}
