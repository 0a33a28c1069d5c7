/**
 * The targets a design states for itself and by name: availability, RPO, RTO, latency percentiles, peak rate and budget. Finds and keys
 * them; whether they agree is the rules' business. Errs towards leaving a figure out.
 */
import { LETTER, anyWord, listed, regex } from '../../base/patterns.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import type { Measure } from '../../quantities/measures.ts';
import { measureNamed } from '../../quantities/measureMentions.ts';
import { statedValue } from '../../quantities/arithmetic.ts';
import type { Exact } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { isClaim } from '../../quantities/subject.ts';
import { percentOf } from './availability.ts';
import { periodIn } from '../../quantities/periodNamed.ts';
import { figuresOf } from '../figuresByMeasure.ts';
import { reachInWhole, reachOf } from '../reach.ts';
import { isBetweenQuotes, standingOfSection } from '../standing.ts';
import { targetWords } from './targetWords.ts';
import { cellsBefore } from '../figurePlaces.ts';

export interface Target {
  readonly figure: Figure;
  /** As messages call it: `RPO`, `p95 latency`. */
  readonly name: string;
  /** Equal for targets of one thing. */
  readonly key: string;
  readonly value: Exact;
  /** Levelled words of what it holds for; empty for the whole. */
  readonly reach: string;
}

const fact: DocumentFact<readonly Target[]> = { compute: readTargets };

/** All targets, in document order for each measure. */
export function targetsOf(document: ArchDocument): readonly Target[] {
  return document.fact(fact);
}

interface Kind {
  readonly measure: keyof typeof targetWords;
  readonly nameOf: (figure: Figure) => string | undefined;
  /** Whether the name alone makes it a target. */
  readonly byName: RegExp | undefined;
  /** Whether what a record states for its own subject may be less than the whole. */
  readonly isWhole: boolean;
}

const KINDS: readonly Kind[] = [
  {
    measure: 'availability',
    nameOf: (figure) => (percentOf(figure) === undefined ? undefined : 'availability'),
    byName: undefined,
    isWhole: true,
  },
  { measure: 'rpo', nameOf: () => 'RPO', byName: /\brpo\b|recovery point/i, isWhole: true },
  { measure: 'rto', nameOf: () => 'RTO', byName: /\brto\b|recovery time objective/i, isWhole: true },
  {
    measure: 'latency',
    nameOf: ({ quantity: { statistic } }) => (statistic?.startsWith('p') === true ? `${statistic} latency` : undefined),
    byName: undefined,
    isWhole: false,
  },
  {
    measure: 'peak',
    nameOf: ({ quantity }) => (quantity.kind === 'rate' && quantity.period !== undefined ? 'peak' : undefined),
    byName: /(?:expected |design |target )?peak (?:load|traffic|rate|throughput)|peak(?: of|:| is)|at peak/i,
    isWhole: false,
  },
  { measure: 'budget', nameOf: () => 'budget', byName: /budget|cost (?:cap|ceiling|limit|target)/i, isWhole: false },
];

function readTargets(document: ArchDocument): readonly Target[] {
  return KINDS.flatMap((kind) =>
    !document.mentions(targetWords[kind.measure])
      ? []
      : figuresOf(document, kind.measure).flatMap((figure): Target[] => {
          const name = kind.nameOf(figure);
          const value = statedValue(figure.quantity);
          if (name === undefined || value === undefined || !isStatedAsTarget(figure, kind)) return [];
          const own = reachOf(document, figure, { clause: !isCited(figure) });
          if (own === undefined || isOneOfMany(figure, kind.measure)) return [];
          const reach = reachInWhole(document, figure.subject.of, own);
          return [{ figure, name, key: keyOf(figure, kind, name, reach), value, reach }];
        }),
  );
}

const ASKED = anyWord`
  targets?|goals?|objectives?|slos?|slas?|must|should|shall|needs?|required?|requires|requirements?|commit(?:s|ted|ment)?|promised?
  (?:is|are) to|ha(?:s|ve) to|ought to|(?:is|are) (?:expected|meant|supposed|due|obliged) to
  aim(?:s|ing)? (?:for|at)|designed (?:for|to)|built (?:for|to)|we want|agreed|nfrs?
`;
/** What is reached, tested, given by others, or only one end of what is wanted. */
const REACHED = anyWord`
  achiev${LETTER}*|offers?|provides?|reach${LETTER}*|deliver${LETTER}*|attain${LETTER}*|gives?|yields?|gets? us|results? in|actual${LETTER}*
  estimat${LETTER}*|expect(?:ed)? to|measur${LETTER}*|lets? us|allows? us
`;
const NO_TARGET = anyWord`
  load tests?|stress|soak|tested|headroom|alerts?|alarms?|pages?(?= )|paged|trigger${LETTER}*|warn${LETTER}*|stretch|ideal${LETTER}*
  relax${LETTER}*|negotiat${LETTER}*|vendors?|providers?|penalt${LETTER}*|credits?|degraded|worst[- ]case|compared|versus|vs\.?|better than
  beyond|above the|instead|previously|until now|raised?|lowered|changed?|tighten${LETTER}*|upgrade${LETTER}*|minimum|acceptable
  breach${LETTER}*|exceeded|autoscal${LETTER}*|scal(?:e|es|ing) (?:out|up)|capacity|supports? up to|provision${LETTER}*|limit(?:ed)? to
  spent|remaining|per (?:team|tenant|customer|user|service)|each
`;
const STAGED: ReadonlySet<string> = new Set(listed`
  phases|phase|evolution|future|growth|migration|timeline|risks|testing|alerts|failure-scenarios|option|options|alternatives|alternative
  revision-history|checklist|review-checklist|open-questions|scaling
`);
const OF_TARGETS: ReadonlySet<string> = new Set([
  'non-functional-requirements',
  'requirements',
  'goals',
  'success-metrics',
  'constraints',
  'drivers',
  'performance',
  'reliability',
  'disaster-recovery',
]);

/** `well inside the RTO of 30 minutes`: the one there is, wherever it is spoken of. */
const CITED = regex('iu')`
  (?<!\p{L})(?:the|our|that|this|its|their) (?:(?:agreed|stated|promised|required|monthly|yearly|annual|overall) )?(?:rpo|rto|
  recovery (?:point|time) objective|
  availability(?: target| objective| goal| slo)?|uptime target|slo|budget|p\d\d(?:\.\d)? (?:latency )?target|latency target)
  (?: of| is| at|:)(?: at most| no more than| only)? (?:[€$£] ?)?$
`;
/** Sections that speak of the targets without setting any. */
const CITING: ReadonlySet<string> = new Set([
  'failure-scenarios',
  'testing',
  'risks',
  'scaling',
  'alerts',
  'checklist',
  'review-checklist',
]);

function isCited({ inline, quantity, cell }: Figure): boolean {
  return cell === undefined && inline !== undefined && CITED.test(inline.prose.slice(0, quantity.start));
}

function isStatedAsTarget(figure: Figure, kind: Kind): boolean {
  const { quantity, subject, section, sentence, inline, cell } = figure;
  const cited = isCited(figure);
  if (
    !(cited ? subject.stance.every((stance) => stance === 'conditional') : isClaim(subject)) ||
    subject.aspect === 'limit' ||
    quantity.change !== undefined ||
    quantity.bound === 'range' ||
    quantity.bound === (kind.measure === 'availability' ? 'at-most' : kind.measure === 'peak' ? 'at-most' : 'at-least')
  )
    return false;
  const standing = standingOfSection(section);
  if (
    (standing !== 'own' && standing !== 'background') ||
    rolesAround(section).some((role) => STAGED.has(role) && !(cited && CITING.has(role)))
  )
    return false;
  if (sentence === undefined || inline === undefined) return true;
  if (isBetweenQuotes(inline, quantity.start) || /[“"]\s*$/.test(inline.text.slice(0, quantity.start))) return false;
  const words = cell === undefined ? sentence.prose : `${sentence.prose} ${cell.column.heading} ${cellsBefore(figure)}`;
  if (NO_TARGET.test(words) || (REACHED.test(words) && !ASKED.test(words) && !cited)) return false;
  if (cited) return true;
  if (cell !== undefined) return true;
  return (
    (kind.byName?.test(sentence.prose) ?? false) ||
    ASKED.test(words) ||
    OF_TARGETS.has(section.role ?? '') ||
    isLabel(sentence.prose.slice(0, quantity.start - sentence.start))
  );
}

/** A column of levels whose rows have no names: none of them is the target. */
const OF_ALL_ROWS = /^[*_ ]*(?:grand )?(?:totals?|sum|overall|combined|together|in total|altogether)(?!\p{L})/iu;

function isOneOfMany({ cell, quantity }: Figure, measure: Measure): boolean {
  if (cell !== undefined && OF_ALL_ROWS.test(cell.row.cells[0]?.text ?? '')) return true;
  return (
    cell !== undefined &&
    cell.table.rows.length > 1 &&
    cell.row.cells.slice(0, cell.column.index).every(({ text }) => !/\p{L}/u.test(text)) &&
    measureNamed(cell.column.heading, quantity) === measure
  );
}

/** `Availability target: `, `**Uptime** – `: a label and nothing else before the figure. */
function isLabel(before: string): boolean {
  return /^[\s\p{L}\d()./-]{0,40}[:=–—][\s<>≤≥~=]*$/u.test(before);
}

function rolesAround(section: Section): readonly string[] {
  const roles: string[] = [];
  for (let each: Section | undefined = section; each !== undefined; each = each.parent) if (each.role !== undefined) roles.push(each.role);
  return roles;
}

const AGREED = anyWord`slas?`;
const INTERNAL = anyWord`internal`;

/** What a target is of. */
function keyOf(figure: Figure, kind: Kind, name: string, reach: string): string {
  const { subject, quantity, section, sentence, cell } = figure;
  const words = `${sentence?.prose ?? ''} ${cell?.column.heading ?? ''} ${cell?.row.cells[0]?.text ?? ''}`;
  const promise = kind.measure !== 'availability' ? '' : AGREED.test(words) ? 'sla' : INTERNAL.test(words) ? 'internal' : '';
  const record = kind.isWhole ? '' : recordAround(section);
  const period = kind.measure === 'peak' || kind.measure === 'budget' ? (quantity.period ?? periodIn(words) ?? 'once') : '';
  return [
    name,
    promise,
    record,
    period,
    quantity.kind,
    quantity.unit.kind === 'money' ? quantity.unit.id : '',
    quantity.each ?? '',
    kind.measure === 'peak' ? (quantity.counted ?? '') : '',
    reach,
    subject.endpoint ?? '',
    subject.environment === 'production' ? '' : (subject.environment ?? ''),
    subject.region ?? '',
    subject.phase ?? '',
    yearOf(figure),
  ].join('|');
}

/** The year or quarter that a target is for, where its label, row or heading names one: `Budget 2027`. */
function yearOf(figure: Figure): string {
  const { sentence, quantity, cell, section } = figure;
  const before = sentence?.prose.slice(0, Math.max(0, quantity.start - sentence.start)) ?? '';
  const around = cell === undefined ? before : `${cell.column.heading} ${cellsBefore(figure)}`;
  return (
    /(?<![\p{L}\d])(?:20\d\d|FY ?\d{2,4}|Q[1-4]|H[12]|(?:next|first|second|third) year)(?![\p{L}\d])/iu
      .exec(`${around} ${section.title}`)?.[0]
      .toLowerCase() ?? ''
  );
}

function recordAround(section: Section): string {
  for (let each: Section | undefined = section; each !== undefined; each = each.parent)
    if (each.role === 'embedded-record') return String(each.start);
  return '';
}
