/**
 * Claims that tie two things together: `secrets are passed as environment variables`, `Secrets: environment variables`, a row or a section on
 * secrets that names them. Says that they are named in one breath, not how they are related.
 */
import { regex } from '../base/patterns.ts';
import { contains, type Range } from '../base/range.ts';
import type { ArchDocument } from '../document/document.ts';
import type { Concept } from '../knowledge/vocabulary/concepts.ts';
import { breathOf, KEPT_THERE } from './beside.ts';
import { isInBracket } from './clause.ts';
import { mentionsIn } from './mentions.ts';
import { isOn } from './sectionTopic.ts';
import type { Statement } from './statement.ts';
import { claimsOn, statementsOn } from './statements.ts';

/** What ties the two: the clause itself, the row, the label before the colon, the title of the section, a pronoun for what the sentence before speaks of. */
export type Tie = 'clause' | 'row' | 'label' | 'title' | 'pronoun';

export interface Joined {
  /** What is claimed. */
  readonly claim: Statement;
  readonly tie: Tie;
  /** The clause, or the cell, that claims it. */
  readonly range: Range;
}

const LONGEST_LABEL = 48;
/** More words than these before an `and` are a clause of their own. */
const MOST_HEAD_WORDS = 4;

/** Affirmed claims on `what` that speak of `subject`, tied in one of the ways asked for; one for each clause. */
export function joinedClaims(
  document: ArchDocument,
  subject: readonly Concept[],
  what: readonly Concept[],
  ties: readonly Tie[] = ['clause', 'row', 'label'],
): readonly Joined[] {
  const claims = claimsOn(document, ...what).filter((claim) => claim.polarity === 'affirmed');
  if (claims.length === 0) return [];
  const subjects = statementsOn(document, ...subject);
  const found: Joined[] = [];
  for (const claim of claims) {
    const tie = ties.find((each) => isTied(claim, subject, subjects, each));
    const range = claim.cell === undefined ? claim.clauseRange : { start: claim.cell.cell.start, end: claim.cell.cell.end };
    if (tie !== undefined && !found.some((each) => each.range.start === range.start)) found.push({ claim, tie, range });
  }
  return found;
}

/** `and the key of the feed from environment variables`: no verb of its own before the words that tell where from or where. */
const LISTED_ON =
  /^\s*and (?:the|its|our|their|all) (?:(?!(?:is|are|was|were|be|has|have|had|do|does|can|may|must|will|should|come|comes|go|goes|live|lives|lie|lies|stand|stands|stay|stays|get|gets|\p{L}{3,}ed)(?!\p{L}))[\p{L}'’-]+ ){1,7}(?:from|in|as|via|through) /iu;

/** The clause; with what stands before it where `A and the B are …` was cut at its `and`. */
function wholeClause({ clause, sentence, clauseRange, sentenceRange }: Statement): Range {
  const before = sentence.prose.slice(0, clause.start - sentence.start);
  const isHead = /^\s*and\s/i.test(clause.text) && !/[,;:.]/.test(before) && (before.match(/\S+/g)?.length ?? 0) <= MOST_HEAD_WORDS;
  return isHead || LISTED_ON.test(clause.text) ? { start: sentenceRange.start, end: clauseRange.end } : clauseRange;
}

const ENDS_KEPT_THERE = new RegExp(`${KEPT_THERE}(?:the )?$`, 'i');

/** `kept in the browser's web storage (localStorage)`: the subject stands before the bracket that says where. */
function isAroundBracket(claim: Statement, { inline, clause, range }: Statement): boolean {
  if (
    inline.shape !== claim.inline.shape ||
    !(isInBracket(claim.inline.prose, claim.clause) || ENDS_KEPT_THERE.test(claim.before)) ||
    range.end > claim.range.start
  )
    return false;
  const { start, end } = breathOf(claim);
  return clause.start >= start && clause.start <= end;
}

/** `The front end puts it into …`, `They are kept in …`: the pronoun stands for what is told where it is. */
const PUT_THERE = regex('iu')`
  (?<!\p{L})(?:puts?|stor(?:es?|ing)|keeps?|saves?|writes?|persists?|holds?|caches?|places?|passes|pass|hands?|sends?|returns?|shows?|reads?|
  gets?|takes?|leaves?|commits?|bakes?)(?: it|
   them| this| these| both) (?:\p{L}+ ){0,4}$|^[^\p{L}]*(?:it|they|this|these|both) (?:is|are|gets?|lives?|lies?|stays?|sits?|goes|go|
   ends? up|stands?)(?: \p{L}+){0,4} $
`;

/** Whether a statement is of the sentence right before that of the claim, in the same text. */
function isRightBefore(statement: Statement, { inline, sentence }: Statement): boolean {
  return (
    statement.inline.shape === inline.shape &&
    statement.polarity === 'affirmed' &&
    statement.sentence.end <= sentence.start &&
    inline.text.slice(statement.sentence.end, sentence.start).trim() === ''
  );
}

function isTied(claim: Statement, subject: readonly Concept[], subjects: readonly Statement[], tie: Tie): boolean {
  const { cell, section, inline, range } = claim;
  switch (tie) {
    case 'clause':
      return subjects.some(
        (each) =>
          (contains(wholeClause(claim), each.range) || isAroundBracket(claim, each)) &&
          !contains(range, each.range) &&
          each.polarity === 'affirmed',
      );
    case 'row':
      if (cell === undefined) return false;
      return [
        ...cell.row.cells.filter((each) => each.start !== cell.cell.start),
        ...(cell.column === undefined ? [] : [cell.column.cell]),
      ].some((each) => mentionsIn(each.inline).some(({ key }) => subject.includes(key)));
    case 'label': {
      const colon = cell === undefined ? inline.text.indexOf(':') : -1;
      return colon > 0 && colon <= LONGEST_LABEL && mentionsIn(inline).some(({ key, end }) => end <= colon && subject.includes(key));
    }
    case 'pronoun':
      return cell === undefined && PUT_THERE.test(claim.before) && subjects.some((each) => isRightBefore(each, claim));
    case 'title':
      return isOn(section, ...subject);
  }
}
