/** A place where a document names a concept, with all that the words and sections around it say of it. What follows from it is for the rules. */
import { WORD_END, WORD_START, regex } from '../base/patterns.ts';
import type { Range } from '../base/range.ts';
import type { Block, Cell, Inline, Row } from '../document/block.ts';
import type { Section } from '../document/section.ts';
import { sentenceAt, type Sentence } from '../document/sentences.ts';
import type { Table, TableColumn } from '../document/tables.ts';
import type { Concept } from '../knowledge/vocabulary/concepts.ts';
import { behindBracket, clauseAt } from './clause.ts';
import { modalityIn, type Modality } from './modality.ts';
import { isToldAsPast, timeIn, type Time } from './time.ts';
import { deniesWhatFollows, polarityIn, type Polarity } from './polarity.ts';
import { isDisclaimed } from './disclaimed.ts';
import { mentionsIn, type Mention } from './mentions.ts';
import { asPlanned, isProposing } from './proposing.ts';
import { isBetweenQuotes, isOnOptionLine, isQuoted, standingOfClause, standingOfSection, type Standing } from './standing.ts';

/** `done — 60 requests a minute`, `planned-v1, with …`: a status, and what is said of it. */
const SETTLED = /(?:^|[\s:|—–-])(?:done|planned(?: for)?[ -]?v\d)[*_`]*\s*(?:[—–:;,(]|-\s)/iu;
const SETTLED_CELL = /^[^\p{L}]{0,4}(?:done|planned)(?!\p{L})/iu;

/** Where in a table a statement stands. */
export interface StatementCell {
  readonly table: Table;
  readonly row: Row;
  readonly cell: Cell;
  /** Undefined for a cell behind the last column. */
  readonly column: TableColumn | undefined;
}

export interface StatementPlace {
  readonly inline: Inline;
  readonly block: Block;
  readonly section: Section;
  readonly cell: StatementCell | undefined;
}

/** `… without a key that would tell the two apart`: what might be is the key. */
const MIGHT_OF_ANOTHER = / (?:that|which|who) (?:would|could|might) /i;
/** `… contains the error and where it was thrown`: what is past there is told about, and is not what the clause says. */
const TOLD_ABOUT = / (?:where|how|why|when|what|whether) (?:it|they|this|that|the|an?) /i;
/** Columns that name what was not chosen. */
const OPTION_COLUMNS: ReadonlySet<string> = new Set(['alternatives', 'options', 'why-not']);

const BECAUSE = regex('i')`^\s*(?:just |only )?because${WORD_END}`;
const NEGATED_BEFORE = regex('i')`(?:n['’]t|${WORD_START}(?:not|never))${WORD_END}[^,;:]*$`;

export class Statement implements StatementPlace {
  readonly concept: Concept;
  readonly inline: Inline;
  readonly block: Block;
  readonly section: Section;
  readonly cell: StatementCell | undefined;
  readonly #mention: Mention;
  #clause: (Range & { readonly text: string }) | undefined;

  constructor(mention: Mention, place: StatementPlace) {
    this.concept = mention.key;
    this.#mention = mention;
    this.inline = place.inline;
    this.block = place.block;
    this.section = place.section;
    this.cell = place.cell;
  }

  /** The words that name the concept, as offsets into the document. */
  get range(): Range {
    return this.inline.range(this.#mention.start, this.#mention.end);
  }

  /** Those words. */
  get words(): string {
    return this.inline.text.slice(this.#mention.start, this.#mention.end);
  }

  /** The sentence, or the whole cell's; places count in `inline.text`. */
  get sentence(): Sentence {
    const { text, prose } = this.inline;
    return sentenceAt(this.inline, this.#mention.start) ?? { start: 0, end: text.length, text, prose };
  }

  get sentenceRange(): Range {
    const { start, end } = this.sentence;
    return this.inline.range(start, end);
  }

  /** The clause; places count in `inline.text`. */
  get clause(): Range & { readonly text: string } {
    return (this.#clause ??= clauseAt(this.sentence, this.#mention.start));
  }

  /** What the clause says before the words that name the concept. */
  get before(): string {
    const { start, text } = this.clause;
    return text.slice(0, Math.max(0, this.#mention.start - start));
  }

  /** What the clause says behind them. */
  get behind(): string {
    const { start, text } = this.clause;
    return text.slice(Math.max(0, this.#mention.end - start));
  }

  get clauseRange(): Range {
    const { start, end } = this.clause;
    return this.inline.range(start, Math.max(start + 1, end));
  }

  get polarity(): Polarity {
    const { start, end, text } = this.clause;
    if (this.#isDeniedReason) return 'denied';
    const behind = this.inline.prose.slice(end, this.sentence.end);
    const answer = this.cell !== undefined && this.#mention.end >= this.inline.text.trimEnd().length ? answerOf(this.cell) : '';
    const own = polarityIn(text, this.#mention.start - start, this.#mention.end - start, behind + answer);
    return own === 'affirmed' && deniesWhatFollows(this.#lead, text) ? 'denied' : own;
  }

  /** `We do not use it because it is new`: without a comma, the reason is what is denied. */
  get #isDeniedReason(): boolean {
    const before = this.inline.prose.slice(this.sentence.start, this.clause.start);
    return BECAUSE.test(this.clause.text) && NEGATED_BEFORE.test(before);
  }

  /** What introduces the clause: the sentence up to its last colon, or the paragraph above the list. */
  get #lead(): string {
    const { prose } = this.inline;
    const colon = prose.lastIndexOf(':', this.clause.start);
    if (colon >= this.sentence.start) return prose.slice(this.sentence.start, colon + 1);
    return this.cell === undefined ? leadOfList(this.block, this.section) : '';
  }

  /** The label or words with a colon right before the clause: `Liveness: …`. Empty where there are none. */
  get label(): string {
    const before = this.inline.prose.slice(this.sentence.start, this.clause.start);
    return /:\s*$/.test(before) ? before : '';
  }

  get modality(): Modality {
    const { text } = this.clause;
    const own = text.length - this.behind.length;
    const relative = text.slice(own).search(MIGHT_OF_ANOTHER);
    const said = relative < 0 ? text : text.slice(0, own + relative);
    const isQuestion = this.sentence.text.endsWith('?');
    const modality = modalityIn(said, isQuestion);
    return modality === 'possible' && isProposing(this.section) ? modalityIn(asPlanned(said), isQuestion) : modality;
  }

  get time(): Time {
    if (isToldAsPast(this.before, this.words, this.behind)) return 'past';
    const { behind } = this;
    const { text } = this.clause;
    const about = behind.search(TOLD_ABOUT);
    return timeIn(about < 0 ? text : text.slice(0, text.length - behind.length + about));
  }

  get standing(): Standing {
    if (isQuoted(this.block) || isBetweenQuotes(this.inline, this.#mention.start)) return 'quoted';
    const around = standingOfSection(this.section);
    // What is done about a risk is said by the design itself.
    if (OPTION_COLUMNS.has(this.cell?.column?.key ?? '') || isOnOptionLine(this.inline.text, this.#mention.start)) return 'option';
    if (around === 'risk' && this.cell?.column?.key === 'mitigation') return 'own';
    if (around !== 'own' && !(around === 'checklist' && this.#isReasonOfItem)) return around;
    if (isDisclaimed(this.clause.text, this.sentence.prose)) return 'elsewhere';
    const own = standingOfClause(this.clause.text, this.inline.prose.slice(this.sentence.start, this.clause.start));
    const behind = own === 'own' ? behindBracket(this.inline.prose, this.clause, this.sentence.end) : '';
    return behind === '' ? own : standingOfClause(behind, '');
  }

  /** Whether it stands behind the status of an item of a checklist: what is done about it is said by the design itself. */
  get #isReasonOfItem(): boolean {
    if (!isInChecklist(this.section)) return false;
    const { cell } = this;
    if (cell === undefined) return SETTLED.test(this.inline.text.slice(0, this.#mention.start));
    return cell.row.cells.some((each) => each.start < cell.cell.start && SETTLED_CELL.test(each.text));
  }

  /** Whether the design states this, or its contrary, of itself and its present plan. */
  get isClaim(): boolean {
    return (
      this.block.kind !== 'heading' &&
      !this.#isColumnHeading &&
      !isEntry(this.inline) &&
      this.standing === 'own' &&
      this.modality === 'stated' &&
      this.time === 'now'
    );
  }

  get #isColumnHeading(): boolean {
    return this.cell !== undefined && this.cell.row.start === this.cell.table.header?.start;
  }

  /** Whether the same clause names one of these too. */
  withInClause(...concepts: readonly Concept[]): boolean {
    return this.#within(this.clause, concepts);
  }

  /** Whether the same clause names one of these before it. */
  isPrecededBy(...concepts: readonly Concept[]): boolean {
    return this.#within({ start: this.clause.start, end: this.#mention.start }, concepts);
  }

  /** Whether the same clause names one of these behind it. */
  isFollowedBy(...concepts: readonly Concept[]): boolean {
    return this.#within({ start: this.#mention.end, end: this.clause.end }, concepts);
  }

  /** Whether the same sentence names one of these too. */
  withInSentence(...concepts: readonly Concept[]): boolean {
    return this.#within(this.sentence, concepts);
  }

  /** Whether the same paragraph, item or row names one of these too. */
  withInBlock(...concepts: readonly Concept[]): boolean {
    const inlines = this.cell === undefined ? [this.inline] : this.cell.row.cells.map((cell) => cell.inline);
    return inlines.some((inline) => mentionsIn(inline).some((mention) => concepts.includes(mention.key)));
  }

  #within(range: Range, concepts: readonly Concept[]): boolean {
    return mentionsIn(this.inline).some(
      (mention) => mention.start >= range.start && mention.end <= range.end && concepts.includes(mention.key),
    );
  }
}

/** The paragraph right above the list that holds a block. */
function leadOfList(block: Block, section: Section): string {
  const list = block.parent?.parent;
  if (list?.kind !== 'list') return '';
  const index = section.blocks.findIndex((each) => each.start === list.start);
  return section.blocks[index - 1]?.inline?.prose ?? '';
}

/** Whether a text is a link and nothing else, as in a table of contents. */
function isEntry({ spans, text }: Inline): boolean {
  return spans.some((span) => span.kind === 'link' && span.plainStart === 0 && span.plainEnd >= text.trimEnd().length);
}

/** What the next cell of the row says, as an answer to the cell that names something. */
function answerOf({ row, cell }: StatementCell): string {
  const next = row.cells[row.cells.indexOf(cell) + 1];
  return next === undefined ? '' : `: ${next.inline.prose.trim()}`;
}

/** `API Design` within the checklist is a group of it. */
function isInChecklist(section: Section): boolean {
  for (let each: Section | undefined = section; each !== undefined; each = each.parent) if (each.role === 'checklist') return true;
  return false;
}
