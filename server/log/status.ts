/**
 * Reads what a record says of its status: one word, several lines of which the last known one counts, struck-out words,
 * a successor behind it. Which records the successor names is read in `relations.ts`.
 */
import type { Range } from '../base/range.ts';
import type { ArchDocument } from '../document/document.ts';
import type { Field } from '../document/fields.ts';
import type { Section } from '../document/section.ts';
import { supersededByWords, supersedesWords } from '../knowledge/vocabulary/statuses.ts';
import type { RecordStatus } from './record.ts';
import { nearestStatus, statusMeaning } from './statusWords.ts';

/** A word or words in a status, with the place in the document. */
interface Statement {
  readonly text: string;
  readonly start: number;
  /** Whether nothing but an explanation follows: `Accepted (2020-01-02)`, not `Proposed by Ann`. */
  readonly alone: boolean;
}

const STRUCK = /~~[^~\n]*~~|<!--[^>]*-->|<del>[^<\n]*<\/del>|!\[[^\]\n]*\]\([^)\n]*\)/g;
const LEADING = /^(?:[\s*_`"'“”>•◦~:\p{M}\p{Extended_Pictographic}]|[-–—+](?=\s)|\[[ xX]\](?=\s))+/u;
const ENDS = /[([,;:|<\n"“”`*_~、。，；（!?]|\.(?=\s|$)|\s[-–—/](?=\s)/u;
const ARROW = /[→➔»]|[-=]>/g;
/** Words behind a status that begin an explanation. */
const LINKING =
  /\s(?:by|on|in|at|since|for|with|as|from|until|to|and|but|because|via|through|after|per|durch|am|von|par|le|por|el|em)(?=\s)/i;
const PARTLY = /\b(?:partly|partially|in part|teilweise|partiellement|parcialmente)\s*$/i;
const LONGEST = 60;

/** The status that stands in a field; undefined where the field is empty. */
export function readStatus(document: ArchDocument, field: Field, section: Section | undefined): RecordStatus | undefined {
  const place = field.valueRange;
  const statements = (section === undefined ? [place] : ownLines(section)).flatMap((range) => readLines(document, range));
  const [first, ...rest] = statements;
  if (first === undefined) return undefined;
  const known = rest.filter((each) => each.alone && statusMeaning(each.text) !== undefined).at(-1);
  return resolve(known ?? first, place, field.form);
}

function resolve(statement: Statement, wholeRange: Range, form: RecordStatus['form']): RecordStatus {
  const meaning = statusMeaning(statement.text);
  return {
    text: statement.text,
    range: { start: statement.start, end: statement.start + statement.text.length },
    wholeRange,
    canonical: meaning?.canonical,
    synonym: meaning?.synonym,
    nearest: meaning === undefined ? nearestStatus(statement.text) : undefined,
    form,
  };
}

/** Paragraphs and lists below a heading; quotes are the template's guidance, tables and code are something else. */
function ownLines(section: Section): Range[] {
  return section.blocks
    .filter((block) => block.kind === 'paragraph' || block.kind === 'list')
    .map((block) => (block === section.head ? { start: section.titleRange.end, end: block.end } : block));
}

function readLines(document: ArchDocument, range: Range): Statement[] {
  const source = document.slice(range).replaceAll(STRUCK, (struck) => ' '.repeat(struck.length));
  const statements: Statement[] = [];
  let offset = range.start;
  for (const line of source.split(/(?<=\n)/)) {
    let from = 0;
    for (const arrow of [...line.matchAll(ARROW), undefined]) {
      statements.push(...readStep(line.slice(from, arrow?.index), offset + from));
      if (arrow !== undefined) from = arrow.index + arrow[0].length;
    }
    offset += line.length;
  }
  return statements;
}

/** One stretch of a line: its first words, and `superseded by` behind them. */
function readStep(step: string, offset: number): Statement[] {
  const lead = LEADING.exec(step)?.[0].length ?? 0;
  const rest = step.slice(lead).trimEnd();
  if (rest === '' || namesPredecessor(rest)) return [];
  if (/^[[{<]/.test(rest)) return rest.includes('|') ? [{ text: rest.slice(0, LONGEST), start: offset + lead, alone: false }] : [];
  const successor = successorAt(rest);
  const statements: Statement[] = successor === 0 ? [] : [firstWords(rest, offset + lead)];
  if (successor !== undefined)
    statements.push({ text: /^\S+/.exec(rest.slice(successor))?.[0] ?? '', start: offset + lead + successor, alone: true });
  return statements.filter((statement) => statement.text !== '');
}

function firstWords(rest: string, start: number): Statement {
  const end = rest.search(ENDS);
  const phrase = (end < 0 ? rest : rest.slice(0, end)).trimEnd();
  if (statusMeaning(phrase) !== undefined) return { text: phrase, start, alone: true };
  const words = phrase.split(/\s+/, 3);
  for (let count = words.length; count > 0; count--) {
    const candidate = leadingWords(phrase, count);
    if (statusMeaning(candidate) !== undefined) return { text: candidate, start, alone: candidate.length === phrase.length };
  }
  const linking = LINKING.exec(phrase);
  const text = linking === null || linking.index === 0 ? phrase : phrase.slice(0, linking.index);
  return { text: text.slice(0, LONGEST).trimEnd(), start, alone: false };
}

function leadingWords(phrase: string, count: number): string {
  let end = 0;
  for (let word = 0; word < count; word++) {
    while (end < phrase.length && /\s/.test(phrase.charAt(end))) end += 1;
    while (end < phrase.length && !/\s/.test(phrase.charAt(end))) end += 1;
  }
  return phrase.slice(0, end);
}

/** Where `superseded by` begins, in any language; not where only a part is. */
function successorAt(rest: string): number | undefined {
  const lower = rest.toLowerCase();
  const found = supersededByWords.map((words) => lower.indexOf(words)).filter((at) => at >= 0);
  if (found.length === 0) return undefined;
  const at = Math.min(...found);
  return PARTLY.test(rest.slice(0, at)) || /\b(?:not|never)\s*$/i.test(rest.slice(0, at)) ? undefined : at;
}

/** `Supersedes ADR-3` says nothing of the record's own status. */
function namesPredecessor(rest: string): boolean {
  const lower = rest.toLowerCase();
  return supersedesWords.some((words) => lower.startsWith(words) && /^[\s:]+(?:\[|adr|#?\d)/.test(lower.slice(words.length)));
}
