/**
 * Which figures a design states of itself, for production and for the plan in hand, and the words around them. Reads standing, polarity,
 * modality and time; what a figure means is read by the modules for each concern.
 */
import { WORD_END, WORD_START, anyWord, regex } from '../base/patterns.ts';
import type { Range } from '../base/range.ts';
import { statedValue } from '../quantities/arithmetic.ts';
import { withoutLabelledBound } from '../quantities/bounds.ts';
import type { Section } from '../document/section.ts';
import type { Exact } from '../quantities/exact.ts';
import type { Figure, FigureFact } from '../quantities/figure.ts';
import { stanceOfSection } from '../quantities/stance.ts';
import { clauseAt } from './clause.ts';
import { modalityIn } from './modality.ts';
import { timeIn } from './time.ts';
import { polarityIn } from './polarity.ts';
import { isBetweenQuotes, isQuoted, standingOfClause, isOfThisSystem } from './standing.ts';
import { sentencesOf } from '../document/sentences.ts';

/** Somebody else's system, or one that is not built. */
const OTHERS = anyWord`
  vendors?|suppliers?|competitors?|partner['’]s|predecessor|the (?:old|former|previous|legacy)|legacy|as-is|another (?:team|company|system)
  other (?:teams?|systems?|companies|products?)|proof of concept|prototype|poc|spike|optional(?:ly)?|nice[- ]to[- ]have|stretch goal
  aspirational|hypothetical(?:ly)?|industry|rule of thumb
  (?:not|no) part of (?:this|the) (?:rfc|design|proposal|document|plan|system|project)
  outside (?:of )?(?:this|the) (?:design|proposal|document|plan|project|scope)
`;

/** A load against a limit denies neither, and `not older than` bounds. */
const NO_DENIAL = regex('gi')`
  ${WORD_START}(?:against|(?:not|never|no) (?:be |get |(?:be )?(?:see|seen|show|shown|serve|served|return|returned|read|get|given|display|
  displayed)s? (?:[a-z]+ ){1,4})?
  (?:older|staler|further behind) than|(?:not|never|cannot) (?!only|just|merely)[a-z]+ (?:more|longer|later) than|
  (?:not|never|cannot) (?:to )?(?:go|rise|climb|grow|run|come|get) (?:over|above|beyond|past|higher than)|
  nothing (?:older|longer ago) than|(?:if|when|once) nothing (?:came|comes|has come) back|(?:no|nobody|no one|none|
  nothing) (?:[a-z]+ ){1,6}(?:more|longer|later|older|staler) than)${WORD_END}
`;

/** `is repeated three times if it fails`: what is done then is no mere possibility. */
const FAILING = regex('gi')`
  ${WORD_START}(?:if|when|whenever|once|should) (?:it|this|that|they|one|(?:the|a|an|any) (?:[a-z]+ )?(?:call|request|try|attempt|fetch|
  lookup|first)) (?:fails?|times? out|errors|goes wrong|breaks|crashes)${WORD_END}
`;

/** What did not come to be, or is only thought of. */
const UNREAL = anyWord`would|could have|might have|perhaps|maybe|in theory|optionally|consider(?:ing)?`;

/** What else may count as stated, where the concern allows it. */
export interface Leniency {
  /** `may take up to 5 minutes` says how bad it gets. */
  readonly possible?: boolean;
  /** Other environments count too: their costs are costs. */
  readonly everywhere?: boolean;
}

/** Whether the design says this figure of itself, as what will be. */
export function isStated(figure: Figure, { possible = false, everywhere = false }: Leniency = {}): boolean {
  const { subject, quantity, section } = figure;
  if (
    quantity.change === 'from' ||
    subject.aspect === 'current' ||
    (!everywhere && subject.environment !== undefined && subject.environment !== 'production')
  )
    return false;
  if (!isLivePlace(section)) return false;
  const said = figure.fact(ownWords);
  return said === 'stated' || (said === 'possible' && possible);
}

/** Whether a section speaks of the design itself: what it considered, excludes or leaves for later is told elsewhere. */
export function isLivePlace(section: Section): boolean {
  return stanceOfSection(section).length === 0 && isOfThisSystem(section);
}

/** A section on the system before this one. */
const OLD_TITLE = regex('i')`^(?:the )?(?:old|previous|former|legacy)${WORD_END}`;

/** Whether the words around a figure give it to somebody else's system, or to one that is not built or no longer there. */
export function isOfOthers(figure: Figure): boolean {
  return OLD_TITLE.test(figure.section.title) || OTHERS.test(rowOrSentence(figure));
}

/** What a figure's own words say of it: as what will be, as what may be, or anything else. */
type Said = 'stated' | 'possible' | 'not';

const ownWords: FigureFact<Said> = { compute: saidOf };

function saidOf(figure: Figure): Said {
  const { quantity, section, block, inline, sentence } = figure;
  if (block === undefined || inline === undefined || sentence === undefined) return 'stated';
  if (isQuoted(block) || OLD_TITLE.test(section.title)) return 'not';
  if (isBetweenQuotes(inline, quantity.start) || OTHERS.test(rowOrSentence(figure))) return 'not';
  const clause = clauseOf(figure);
  const modality = modalityIn(clause.text.replaceAll(FAILING, ''), sentence.text.endsWith('?'));
  if (modality === 'asked' || modality === 'conditional' || (modality === 'possible' && UNREAL.test(clause.text))) return 'not';
  if (timeIn(clause.text) !== 'now' || standingOfClause(clause.text, inline.prose.slice(sentence.start, clause.start)) !== 'own')
    return 'not';
  if (
    polarityIn(
      clause.text.replaceAll(NO_DENIAL, (words) => 'x'.repeat(words.length)),
      quantity.start - clause.start,
      quantity.end - clause.start,
    ) === 'denied'
  )
    return 'not';
  return modality;
}

/** The clause a figure stands in, the whole cell in a table; places count in the inline's text. */
export function clauseOf(figure: Figure): Range & { readonly text: string } {
  return figure.fact(clause);
}

const clause: FigureFact<Range & { readonly text: string }> = {
  compute: ({ sentence, quantity }) => (sentence === undefined ? { start: 0, end: 0, text: '' } : clauseAt(sentence, quantity.start)),
};

/** The words of a figure's sentence, or of its column and row: all that is said in one breath. */
export function rowOrSentence({ cell, sentence, quantity }: Figure): string {
  if (cell === undefined) return sentence?.text ?? quantity.written;
  return [cell.column.heading, ...cell.row.cells.map((each) => each.text)].join(' | ');
}

/** The sentence before that of a figure, in the same text; empty where there is none. */
export function sentenceBefore({ inline, sentence }: Figure): string {
  return inline === undefined || sentence === undefined
    ? ''
    : (sentencesOf(inline).findLast(({ end }) => end <= sentence.start)?.text ?? '');
}

/** `Restore time — 2 hours`: as good as a colon. */
const DASHED_LABEL = /^([^:.;,]{2,50}?)\s[—–]\s$/u;

/**
 * What stands before a figure in its text, and what behind it, as far as the sentence goes. Behind a label, the bound of its value is
 * left out, and a dash reads as a colon.
 */
export function wordsAround({ inline, sentence, quantity }: Figure): { readonly before: string; readonly behind: string } {
  if (inline === undefined || sentence === undefined) return { before: '', behind: '' };
  const before = inline.text.slice(sentence.start, quantity.start);
  return {
    before: (quantity.bound === 'exact' ? before : withoutLabelledBound(before)).replace(DASHED_LABEL, '$1: '),
    behind: inline.text.slice(quantity.end, sentence.end),
  };
}

/** `Nodes: 8`: what stands before the colon of a label that a figure follows at once; empty where none does. */
export function labelBefore(figure: Figure): string {
  return /^([^:.;]{1,60}):\s*$/.exec(wordsAround(figure).before)?.[1]?.trim() ?? '';
}

/** The most a figure admits: the limit of a bound, the upper end of a range; the figure itself where it is open above. */
export function mostOf({ quantity }: Figure): Exact | undefined {
  return quantity.interval.max ?? statedValue(quantity);
}

/** Whether nothing sets two figures apart: region, phase and environment are the same, or one of them is silent. */
export function mayMeet({ subject: a }: Figure, { subject: b }: Figure): boolean {
  return agrees(a.phase, b.phase) && agrees(a.region, b.region) && agrees(a.environment, b.environment);
}

function agrees(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

/** Whether two owners share a word, or one of them is the whole system. */
export function mayBeOne(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return true;
  const words = new Set(a.split(' '));
  return b.split(' ').some((word) => words.has(word));
}
