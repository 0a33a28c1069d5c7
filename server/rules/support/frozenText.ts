/**
 * The text of a record that stays as it was once the decision is taken, sentence by sentence, without what may be added to it
 * later: dated notes, amendments, links. Compares nothing.
 */
import { regex } from '../../base/patterns.ts';
import { contains, type Range } from '../../base/range.ts';
import type { Inline } from '../../document/block.ts';
import { readDate } from '../../document/dates.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { sentencesOf, type Sentence } from '../../document/sentences.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import type { DecisionRecord, RecordPart } from '../../log/record.ts';

/** A sentence as its words. */
export interface FrozenSentence {
  readonly words: readonly string[];
  readonly range: Range;
}

export interface FrozenPart {
  readonly part: RecordPart;
  readonly sentences: readonly FrozenSentence[];
}

const FROZEN: ReadonlySet<RecordPart['role']> = new Set<RecordPart['role']>([
  'context',
  'drivers',
  'options',
  'decision',
  'rationale',
  'consequences',
  'positive',
  'negative',
  'neutral',
  'pros-and-cons',
  'trade-offs',
]);
const ADDED_LATER: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'amendment',
  'changelog',
  'revision-history',
  'references',
  'links',
  'more-information',
  'status',
]);
const AMENDING = regex('i')`
  \b(?:amend\w*|updat\w*|addend\w*|edit(?:ed)?|added|errat\w*|revised|postscript|p\.?s|note|follow-?up)\b|nachtrag|änderung|ergänzung|
  aktualisier|mise à jour|avenant|ajout|actualizaci|enmienda|adenda|atualiza|emenda|追記|更新|補足|补充
`;
const POINTER = /^\W*(?:see|cf|more|details?|further|related|references?|sources?|read|documented|siehe|voir|véase|ver)\b/i;
/** `(see ADR-7)`, `[1]`, `ADR-7`: pointers come and go. */
const POINTERS = /\((?:see|cf\.?|siehe|voir|ver)\s[^()]*\)|\(?\bADR[-_ ]?\d{1,5}\b\)?|\[\^?\d+\]/gi;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’_]*/gu;
const LONGEST_LABEL = 80;

/** The frozen parts in the order they stand; a part inside another belongs to that one. `withNotes` keeps what was dated and added. */
export function frozenParts(record: DecisionRecord, withNotes: boolean): readonly FrozenPart[] {
  const frozen = record.parts.filter((part) => FROZEN.has(part.role));
  const outer = frozen.filter(
    (part) =>
      !frozen.some(
        (other) =>
          other !== part && contains(other.range, part.range) && other.range.end - other.range.start > part.range.end - part.range.start,
      ),
  );
  return outer.map((part) => ({
    part,
    sentences: part.section === undefined ? labelled(part) : [...sentencesIn(part.section, withNotes)],
  }));
}

/** Every sentence of a document by its words: what is in here was moved, not lost. */
export function sentenceKeys(document: ArchDocument, record: DecisionRecord): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const block of document.walk())
    for (const inline of block.ownInlines) for (const sentence of sentencesOf(inline)) keys.add(keyOf(wordsOf(sentence.text)));
  for (const part of record.parts) if (part.section === undefined) for (const sentence of labelled(part)) keys.add(keyOf(sentence.words));
  return keys;
}

/** Equal for sentences that differ in case, marks and spacing only. */
export function keyOf(words: readonly string[]): string {
  return words.join(' ').toLowerCase();
}

function* sentencesIn(section: Section, withNotes: boolean): Generator<FrozenSentence> {
  for (const block of section.blocks) {
    const [opening] = [...block.inlines()];
    if (
      !withNotes &&
      opening !== undefined &&
      isDatedNote(opening.text) &&
      (opening.text.length < LONGEST_LABEL || opening.text.trimEnd().endsWith(':'))
    )
      break;
    for (const inline of block.inlines()) yield* sentencesOfInline(inline, withNotes);
  }
  for (const child of section.children) if (withNotes || !isAddedLater(child)) yield* sentencesIn(child, withNotes);
}

/** Up to the first dated note in the text. */
function* sentencesOfInline(inline: Inline, withNotes: boolean): Generator<FrozenSentence> {
  for (const sentence of sentencesOf(inline)) {
    if (!withNotes && isDatedNote(sentence.text)) return;
    const words = wordsOf(sentence.text);
    if (words.length > 0 && !isPointer(inline, sentence)) yield { words, range: inline.range(sentence.start, sentence.end) };
  }
}

function labelled({ text, range }: RecordPart): FrozenSentence[] {
  return text
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => ({ words: wordsOf(sentence), range }))
    .filter(({ words }) => words.length > 0);
}

function isAddedLater({ role, title }: Section): boolean {
  return (role !== undefined && ADDED_LATER.has(role)) || isDatedNote(title);
}

/** `Update 2026-01-10: …`, `2026-01-10 – …`, `(Amended on 3 May 2026) …`. */
function isDatedNote(text: string): boolean {
  const opening = text.slice(0, 60);
  const date = readDate(opening);
  if (date.kind !== 'date') return false;
  return /^\P{L}*$/u.test(opening.slice(0, date.start)) || AMENDING.test(opening);
}

/** A sentence that only leads somewhere. */
function isPointer(inline: Inline, { start, end, text }: Sentence): boolean {
  const links = inline.spans.filter(
    (span) => (span.kind === 'link' || span.kind === 'url') && span.plainStart >= start && span.plainEnd <= end,
  );
  if (links.length === 0) return false;
  const linked = links.reduce((sum, span) => sum + span.plainEnd - span.plainStart, 0);
  return POINTER.test(text) || linked * 3 >= text.length * 2;
}

function wordsOf(text: string): readonly string[] {
  return text.replaceAll(POINTERS, ' ').match(WORD) ?? [];
}
