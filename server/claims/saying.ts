/** Sentences and table rows in which a design says something of itself that a pattern names. What follows from them is for others. */
import type { Range } from '../base/range.ts';
import type { Inline, Row } from '../document/block.ts';
import type { ArchDocument } from '../document/document.ts';
import { InlineMemory } from '../document/inlineMemory.ts';
import type { Section } from '../document/section.ts';
import { sentencesOf } from '../document/sentences.ts';
import { clauseAt } from './clause.ts';
import { modalityIn } from './modality.ts';
import { timeIn } from './time.ts';
import { polarityIn } from './polarity.ts';
import { isQuoted, standingOfClause, isOfThisSystem } from './standing.ts';

/** Words of the design itself, affirmed and in force. */
export interface Saying {
  /** The sentence, or the cells of the row joined by ` | `. */
  readonly text: string;
  readonly range: Range;
  readonly section: Section;
}

/** The affirmed sentences and rows that match, in document order. `pattern` must not be global. */
export function* sayingsOf(document: ArchDocument, pattern: RegExp): Generator<Saying> {
  if (!document.mentions(pattern)) return;
  for (const section of [document.root, ...document.sections]) {
    if (!isOfThisSystem(section)) continue;
    for (const block of section.blocks) {
      for (const each of block.walk()) {
        if (isQuoted(each)) continue;
        if (each.inline !== undefined) yield* inSentences(each.inline, section, pattern);
        for (const row of each.rows.slice(1)) {
          const text = matchingRow(row, pattern);
          if (text !== undefined) yield { text, section, range: row };
        }
      }
    }
  }
}

/** What a pattern was found in before is not searched again. */
const matching = new InlineMemory<RegExp, boolean>();
const matchingRows = new InlineMemory<RegExp, { readonly text: string | undefined }>();

/** The row's text where it matches. */
function matchingRow({ cells }: Row, pattern: RegExp): string | undefined {
  const [first] = cells;
  if (first === undefined) return undefined;
  return matchingRows.of(first.inline, pattern, () => {
    const text = cells.map((cell) => cell.text).join(' | ');
    return { text: pattern.test(text) ? text : undefined };
  }).text;
}

function* inSentences(inline: Inline, section: Section, pattern: RegExp): Generator<Saying> {
  if (!matching.of(inline, pattern, () => pattern.test(inline.text))) return;
  for (const sentence of sentencesOf(inline)) {
    const match = pattern.exec(sentence.text);
    if (match === null) continue;
    const clause = clauseAt(sentence, sentence.start + match.index);
    const at = sentence.start + match.index - clause.start;
    if (modalityIn(clause.text, sentence.text.endsWith('?')) !== 'stated' || timeIn(clause.text) !== 'now') continue;
    if (
      standingOfClause(clause.text, inline.prose.slice(sentence.start, clause.start)) !== 'own' ||
      polarityIn(clause.text, at, at + match[0].length) === 'denied'
    )
      continue;
    yield { text: sentence.text, section, range: inline.range(sentence.start, sentence.end) };
  }
}
