/**
 * What a figure holds for, beyond what its subject names: the words of its clause, its label, its row and its section that restrict it.
 * Compares words only; two figures of equal reach may be compared, others may not.
 */
import { groupedBy } from '../base/groupedBy.ts';
import { WORD_END, WORD_START, anyWord, listed, regex } from '../base/patterns.ts';
import type { Section } from '../document/section.ts';
import { firstStartingAt, lastStartingAt } from '../document/within.ts';
import { findMeasures, measureFor } from '../quantities/measureMentions.ts';
import type { Figure } from '../quantities/figure.ts';
import { itemAbove } from '../quantities/figureSubject.ts';
import { quantitiesOf } from '../quantities/quantitiesOf.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import { findStatistics } from '../quantities/statistics.ts';
import { isOneOwner, levelledOwner } from '../quantities/subject.ts';

/** The words by which a plan names what it plans: they restrict nothing in it. */
const ownName: DocumentFact<ReadonlySet<string>> = {
  compute: ({ titleSection }) =>
    new Set(
      /architecture|design|plan|system|specification|proposal|rfc/i.test(titleSection?.title ?? '')
        ? (levelledOwner(titleSection?.title ?? '') ?? '').split(' ')
        : [],
    ),
};

/** Words that restrict nothing: who wants it, how strongly, and the headings under which such figures stand. */
const GENERAL = new Set(listed`
  we|us|sustain|sustained|handle|absorb|withstand|small|modest|moderate|large|against|designed|built|table|list|tier|level|service|component
  model|estimation|sizing|workload|serve|run|shop|store|site|website|portal|marketplace|backend|monthly|yearly|annual|daily|weekly|quarterly
  expect|assume|see|plan|estimate|reach|team|business|customer|client|user|stakeholder|contract|aim|commit|committed|commitment|promise
  promised|guarantee|guaranteed|offer|agreed|agree|want|provide|accept|tolerate|ask|call|asked|objective|threshold|nfr|quality|attribute
  attributes|key|figure|number|summary|design|solution|architecture|plan|whole|entire|global|general|respond|answer|deliver|remain|stay|be
  hold|meet|achieve|been|being|performance|reliability|resilience|scalability|scale|scaling|capacity|disaster|recovery|dr|sla|slo
  availability|durability|operational|operation|non|functional|nonfunctional|measurable|success|criteria|criterion|constraint|assumption
  context|decision|driver|backup|cost|budget|planning|continuity|request|response|percent|percentage|second|minute|hour|week|quarter|peak
  least|most|below|above|over|around|about|roughly|approximately|exceed|therefore|here|both|either|still|always|you|i|one|thus|hence|least
  take|taken|get|got|come|coming|arrive|arriving|bring|receive|received|process|processed|face|carry|cope|digest|swallow|make|finish|finished
  after|crash|failure|fail|failed|failing|outage|disaster|incident|restore|restored|again|running|latest|recover|recovered
  complete|completed|done|ready|return|returned|reply|open|opened|shown|back|last|amount|total|have
  how|what|why|when|where|who|it|work|working|happen|look|need|know|do|go|wrong|break|broken|matter|mean|fit|together|big|fast|good|much|many
  idea|approach|proposal|proposed|overview|introduction|detail|note|background|expectation|limit|thing|keep|build|building
`);
/** `NFR-3`, `PG-REL-001`: the number a requirement goes by says nothing of what it holds for. */
const ID_OF_REQUIREMENT = /(?<![\p{L}\p{N}_-])(?:(?:N?FR|REQ|QR|QAS?)-\d{1,4}|[A-Z]{2,6}-(?:[A-Z]{2,10}-)?0\d{1,3})(?![\p{L}\p{N}_-])/gu;
/** What stands for something named before: its reach cannot be told from the clause alone. */
const POINTS_BACK = anyWord`its|their|it|they|these|those|former|latter|whose|respectively|the same`;
const LEADING = /^(?:for|in|on|during|at|when|if|within|under|outside|inside|while|as long as|after|with|except)\s[^,.;:]{1,60},/i;
const BREAK = regex('gi')`[;:(),—!?]|\s[–-]\s|\.\s|${WORD_START}(?:and|but|while|whereas)${WORD_END}`;
const TAIL_END = regex('i')`[;:(),—!?]|\s[–-]\s|\.\s|${WORD_START}(?:and|but|while|whereas|because|so|since|which|as|to)${WORD_END}`;
const RESTRICTING = anyWord`
  for|of|on|in|at|during|when|while|if|across|under|outside|after|with|without|except|excluding|until|from|between|inside
`;
const BRACKETS_BEHIND = /^[^.;,()]{0,24}\(([^()\d]{2,60})\)/;
const ONLY = regex('i')`${WORD_START}(?:only|except|excluding|applies to|per tenant)${WORD_END}|^for\s`;

/** What a phrase of time begins with: `on sale days`, `during the night`. */
const MOMENT = regex('i')`^(?:on|in|at|during|when|while)${WORD_END}`;

/** `Orders, peak after the draw`, `peak (Saturdays)`: when it is. */
const WHEN_HIGHEST = /(\bpeak(?: [a-z]+)?),?\s*(?:\([^()]*\)|(?:after|before|at|on|in|during|when|while)\s.*)$/i;

/**
 * Levelled words, sorted; empty for a figure that holds for the whole. Undefined when it cannot be told. With `moments` off, a phrase
 * behind the figure that says when (`on sale days`) does not count; with `clause` off, nothing that its sentence says does.
 */
export function reachOf(
  document: ArchDocument,
  figure: Figure,
  { moments = true, clause: asks = true }: { readonly moments?: boolean; readonly clause?: boolean } = {},
): string | undefined {
  const words = new Set<string>();
  const own = document.fact(ownName);
  const add = (text: string): void => {
    for (const word of restricting(text, figure)) if (!own.has(word)) words.add(word);
  };
  for (const title of ownTitles(figure.section)) add(title);
  if (figure.block !== undefined && figure.cell === undefined) add(labelOf(itemAbove(figure.block) ?? ''));
  if (figure.cell !== undefined) addCells(figure, moments ? add : (text) => add(text.replace(WHEN_HIGHEST, '$1')));
  const clause = asks ? clauseOf(document, figure, moments) : [];
  if (clause === undefined) return undefined;
  for (const part of clause) add(part);
  return [...words].sort().join(' ');
}

/** Whether two figures hold for the same, as far as words tell. */
export function haveOneReach(document: ArchDocument, a: Figure, b: Figure, options?: { readonly moments?: boolean }): boolean {
  const reach = reachOf(document, a, options);
  return reach !== undefined && reach === reachOf(document, b, options);
}

/** The same for figures of whatever owners: one that stands for the whole (`service availability`) is none. */
export function areOfOneWhole(document: ArchDocument, a: Figure, b: Figure): boolean {
  const [one, other] = [reachOf(document, a), reachOf(document, b)];
  return (
    one !== undefined &&
    other !== undefined &&
    reachInWhole(document, a.subject.of, one) === reachInWhole(document, b.subject.of, other) &&
    isOneOwner({ ...a.subject, of: undefined }, { ...b.subject, of: undefined })
  );
}

/** The same, without the words by which the plan names what it plans. */
export function reachInWhole(document: ArchDocument, owner: string | undefined, reach: string): string {
  const own = document.fact(ownName);
  return wholeReach(owner, reach)
    .split(' ')
    .filter((word) => !own.has(word))
    .join(' ');
}

/** The words of an owner and those of a reach, whichever of the two found them: equal for figures of one thing. */
export function wholeReach(owner: string | undefined, reach: string): string {
  return [...new Set(`${owner ?? ''} ${reach}`.split(' ').filter((word) => word !== '' && !GENERAL.has(word)))].sort().join(' ');
}

/** Titles of the sections around a figure that stand for a part of the system, or for nothing known; the document's title left out. */
function ownTitles(section: Section): readonly string[] {
  const titles: string[] = [];
  for (let each = section; each.parent !== undefined; each = each.parent) {
    if ((each.role === undefined || each.role === 'component' || each.parent.role === 'components') && each.level > 1)
      titles.push(each.title);
  }
  return titles;
}

function labelOf(text: string): string {
  const colon = text.indexOf(':');
  return (colon > 0 ? text.slice(0, colon) : text).slice(0, 80);
}

function addCells({ cell, quantity, inline }: Figure, add: (text: string) => void): void {
  if (cell === undefined) return;
  const { row, column } = cell;
  row.cells.forEach((each, index) => {
    if (index < column.index && !/\d/.test(each.text.replaceAll(/p\d+/gi, ''))) add(each.text);
    if (index > column.index && ONLY.test(each.text) && !/\d/.test(each.text)) add(each.text);
  });
  add(column.heading);
  if (inline !== undefined) add(inline.prose.slice(0, quantity.start));
}

/** The words before and behind the figure that belong to it; undefined where they point back to what was named before. */
function clauseOf(document: ArchDocument, { quantity, sentence, inline, cell }: Figure, moments: boolean): readonly string[] | undefined {
  if (sentence === undefined || inline === undefined) return [];
  const { prose } = sentence;
  const at = quantity.start - sentence.start;
  const end = quantity.end - sentence.start;
  const others = neighbours(document, inline.shape, quantity.start);
  const floor = Math.max(0, (others.before ?? 0) - sentence.start);
  const lead = prose.slice(floor, at);
  const before = lead.slice(lastBreak(lead));
  const tail = prose.slice(end, Math.max(end, Math.min(prose.length, (others.after ?? Infinity) - sentence.start)));
  if (cell === undefined && POINTS_BACK.test(before)) return undefined;
  const stop = TAIL_END.exec(tail);
  const behind = tail.slice(0, stop?.index);
  const first = RESTRICTING.exec(behind);
  const label = sentence.start === 0 ? /^([^:.;()]{1,60}):/.exec(prose)?.[1] : undefined;
  return [
    cell === undefined ? before : '',
    label !== undefined && label.length < at ? label : '',
    LEADING.exec(prose)?.[0] ?? '',
    first === null || (!moments && MOMENT.test(behind.slice(first.index))) ? '' : behind.slice(first.index),
    BRACKETS_BEHIND.exec(tail)?.[1] ?? '',
  ];
}

function lastBreak(text: string): number {
  let last = 0;
  for (const match of text.matchAll(BREAK)) last = match.index + match[0].length;
  return last;
}

/** The figures of each text, by its shape, in the order they stand. */
const inTexts: DocumentFact<ReadonlyMap<object | undefined, readonly Quantity[]>> = {
  compute: (document) =>
    new Map(
      [...groupedBy(quantitiesOf(document), ({ inline }) => inline?.shape)].map(([shape, figures]) => [
        shape,
        figures.map(({ quantity }) => quantity).sort((a, b) => a.start - b.start),
      ]),
    ),
};

/** Where the figure before ends and the one behind begins, in the same text. */
function neighbours(
  document: ArchDocument,
  shape: object,
  start: number,
): { readonly before: number | undefined; readonly after: number | undefined } {
  const inText = document.fact(inTexts).get(shape) ?? [];
  return {
    before: lastStartingAt(inText, start - 1, (each) => each.start)?.end,
    after: firstStartingAt(inText, start + 1, (each) => each.start)?.start,
  };
}

/** The words of a text that restrict a figure: no name of its measure, no percentile, no word of asking. */
function restricting(text: string, { quantity }: Figure): readonly string[] {
  if (text.trim() === '') return [];
  let rest = text.replaceAll(ID_OF_REQUIREMENT, (id) => ' '.repeat(id.length));
  for (const mention of findStatistics(rest).toReversed()) rest = `${rest.slice(0, mention.start)} ${rest.slice(mention.end)}`;
  for (const mention of findMeasures(rest).toReversed()) {
    if (measureFor(mention, quantity) !== undefined) rest = `${rest.slice(0, mention.start)} ${rest.slice(mention.end)}`;
  }
  return (levelledOwner(rest)?.split(' ') ?? []).filter((word) => !GENERAL.has(word));
}
