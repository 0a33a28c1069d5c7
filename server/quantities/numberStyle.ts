/** Which mark a document writes between thousands and which before decimals, by what its figures show. Reads no quantities. */
import { regex } from '../base/patterns.ts';
import type { InlineFact } from '../document/inline.ts';
import { someInline, type BlockFilter } from '../document/blockShape.ts';
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import { frontMatterText } from './frontMatterText.ts';

/** `point`: 1,000.5. `comma`: 1.000,5. Spaces and apostrophes part thousands in both. */
export type NumberStyle = 'point' | 'comma';

/** Marks that mean one thing only: both in one figure, a short tail with a unit behind it, several groups. */
const COMMA_DECIMAL = regex('gu')`
  (?<![\d.,])(?:\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}(?![.\d])|
  \d{1,6},(?:\d{1,2}|\d{4,6})(?=\s?(?:[%€sh]|ms|min|Std|GB|MB|TB|EUR|Mio|Mrd|Millionen|Prozent|Sekunden|Minuten|Stunden|Tage|Jahre)
  (?![\p{L}\d]))|(?<=€ ?)[1-9]\d{0,2}\.\d{3}(?![\d.,]))
`;
const POINT_DECIMAL = regex('gu')`
  (?<![\d.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![,\d])|\d{1,6}\.\d{1,2}
  (?=\s?(?:[%shkK]|ms|min|GB|MB|TB|[Mx]|seconds|minutes|hours|million)(?![\p{L}\d])))
`;

const MARKED = /\d[.,]\d/;

/** How many figures of a text speak for commas before decimals, those that speak for points taken off. */
const inlineEvidence: InlineFact<number> = { compute: (inline) => commaEvidence(inline.text) };

const marked: BlockFilter = { matches: (shape) => someInline(shape, (inline) => MARKED.test(inline.content)) };

const fact: DocumentFact<NumberStyle> = { compute: readStyle };

/** The style of a document; points where nothing tells. */
export function numberStyleOf(document: ArchDocument): NumberStyle {
  return document.fact(fact);
}

function readStyle(document: ArchDocument): NumberStyle {
  let evidence = 0;
  for (const block of document.walkWhere(marked)) for (const inline of block.ownInlines) evidence += inline.fact(inlineEvidence);
  for (const entry of frontMatterText(document)) evidence += commaEvidence(entry.text);
  return evidence > 0 ? 'comma' : 'point';
}

function commaEvidence(text: string): number {
  if (!MARKED.test(text)) return 0;
  return count(text, COMMA_DECIMAL) - count(text, POINT_DECIMAL);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
