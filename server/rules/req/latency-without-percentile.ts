/** Latency targets that name no percentile, nor say that they mean the average or the worst case. */
import { regex } from '../../base/patterns.ts';
import { figuresOf } from '../../claims/figuresByMeasure.ts';
import { leadOf } from '../../claims/listLead.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import { statedValue } from '../../quantities/arithmetic.ts';
import { compareExact, toNumber } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { findStatistics } from '../../quantities/statistics.ts';
import { isClaim } from '../../quantities/subject.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { isInForce } from '../support/liveFigures.ts';
import { says } from '../support/says.ts';

export const latencyWithoutPercentile = defineRule<'bare', Figure>({
  meta: {
    id: 'req/latency-without-percentile',
    title: 'A latency target names no percentile',
    severity: 'info',
    kinds: ['plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      bare: '{written} is a latency target without a percentile: the typical request may meet it while one in twenty takes seconds. Say for which share of the requests it holds.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context)) return;
    const latencies = [...figuresOf(document, 'latency'), ...quantitiesOf(document).filter(isAnswerTime)];
    const acts = quantitiesOf(document).filter((figure) => isActTime(figure) && !latencies.includes(figure));
    if (latencies.length + acts.length === 0 || says(document, CONVENTION)) return;
    for (const figure of [...latencies, ...acts]) {
      if (
        !isTarget(figure) ||
        figure.quantity.statistic !== undefined ||
        saysShare(figure) ||
        !isInForce(context.records, figure.section) ||
        isToldElsewhere(latencies, figure)
      )
        continue;
      yield { message: 'bare', data: { written: figure.quantity.written }, range: figure.range, state: figure };
    }
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    const at = placeBehind(document, state);
    return [
      {
        title: 'Name the percentile',
        edits: [{ range: { start: at, end: at }, newText: ' ${1|p95,p99,p50|}' }],
        snippet: true,
        preferred: true,
      },
    ];
  },
});

const ANSWERS = regex('i')`
  \b(?:answer|respond|repl(?:y|ie)|return|load|render|open|serve|complete)(?:s|ed)?\b[^.;]{1,40}\b
  (?:within|in|under|below|less than|at most|no more than)\b
`;

const OF_LATENCY =
  /\b(?:performance|latency|response|responsiveness|page|search|quer(?:y|ies)|loads?|loading|render\w*|answers?|endpoints?|api|checkout|speed)\b/i;
const OF_OTHERS = regex('i')`
  \b(?:ttl|timeouts?|retention|rpo|rto|recovery|failover|backups?|interval|expir\w+|lifetime|token|cache|lag|freshness|window|jobs?|
  batch\w*|deploy\w*|builds?|restore\w*|startup|boot|session)\b
`;

/** What users do or see, that takes so long: `a booking is confirmed in under 400 ms`. */
const ACTS = regex('i')`
  \b(?:confirm|appear|show|display|react|book|print|happen|pass|deliver|refresh|accept|authori[sz]e|open|load|answer|respond|return)(?:e?s|
  e?d|ned)?\b[^.;]{0,40}
  (?:\b(?:within|in|under|below|less than|at most|no more than) |[<≤])|\b(?:may|must|can|should|shall) (?:pass|elapse|go by)\b
`;

/** `Search must answer within 300 ms`, or a row on performance: a latency that is not called one. */
function isAnswerTime(figure: Figure): boolean {
  const { quantity, subject, sentence, cell } = figure;
  if (quantity.kind !== 'duration' || subject.measure !== undefined) return false;
  if (cell === undefined) return ANSWERS.test(sentence?.text ?? '');
  const row = cell.row.cells.map((each) => each.text).join(' ');
  return subject.aspect === 'target' && OF_LATENCY.test(row) && !OF_OTHERS.test(row);
}

/** `A booking is confirmed in under 400 ms`. */
function isActTime({ quantity, subject, sentence, cell }: Figure): boolean {
  const text = sentence?.text ?? '';
  return quantity.kind === 'duration' && subject.measure === undefined && cell === undefined && ACTS.test(text) && !OF_OTHERS.test(text);
}

/** Longer is a matter of jobs, not of requests. */
const LONGEST_SECONDS = 60;
const TARGET_ROLES: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'requirements',
  'non-functional-requirements',
  'goals',
  'success-metrics',
  'constraints',
  'performance',
  'reliability',
  'overview',
]);
const ASKED = regex('i')`
  \b(?:must|shall|should|needs? to|has to|have to|target|goal|objective|budget|slo|sla|require[sd]?|requirement|promised?|guarantee[sd]?|
  under|below|within|less than|at most|no more than|up to|max)\b|[<≤]
`;
/** Words that say which requests are meant, as far as they are no statistic of their own. */
const SHARE = regex('i')`
  \b(?:percentiles?|p\d{2}(?:\.\d+)?|median|average|avg|mean|typical(?:ly)?|max(?:imum)?|worst|slowest|every|each|all|always|never|any|hard|
  upper bound|strict|ceiling|cap|tail|cold start|timeouts?|time out|deadline|waits?|waiting|gives up|per hop|network|round[- ]trip between|
  alert\w*)\b|\d\s?%|\bpercent\b
`;
/** A sentence for all latency figures of the document. */
const CONVENTION = regex('i')`
  \b(?:all|unless)\b[^.]{1,60}\b(?:latenc(?:y|ies)|response times?|targets?|figures|numbers|times|noted|stated|specified|
  mentioned)\b[^.]{1,60}\b(?:p\d{2}|percentiles?|median|averages?|maxim\w+|stated|noted|specified|mentioned)\b
`;

/** A table that holds ways of doing it against each other describes what each is like, and asks for nothing. */
const COMPARED = /^(?:approach|option|alternative|solution|strategy|technology|product|candidate|variant|vendor|provider)(?:e?s|ies)?$/i;
const WANTED = /\b(?:target|goal|objective|budget|slo|sla|require[ds]?|must|limit|max)/i;

function isTarget(figure: Figure): boolean {
  const { quantity, subject, section, cell } = figure;
  if (cell !== undefined && COMPARED.test(cell.table.columns[0]?.heading.trim() ?? '') && !WANTED.test(cell.column.heading)) return false;
  const value = quantity.interval.max ?? quantity.interval.min;
  if (
    quantity.kind !== 'duration' ||
    value === undefined ||
    quantity.bound === 'at-least' ||
    quantity.change === 'from' ||
    toNumber(value) > LONGEST_SECONDS ||
    !isClaim(subject) ||
    figure.block?.kind === 'heading'
  )
    return false;
  for (let each: typeof section | undefined = section; each !== undefined; each = each.parent) {
    if (each.role === 'component' || each.role === 'risks' || each.role === 'alerts' || each.role === 'failure-scenarios') return false;
    if (
      each.role !== undefined &&
      TARGET_ROLES.has(each.role) &&
      (quantity.bound === 'at-most' || subject.aspect === 'target' || ASKED.test(wordsAround(figure)))
    )
      return true;
  }
  return subject.aspect === 'target' || ASKED.test(figure.sentence?.text ?? '');
}

function wordsAround({ sentence, cell, section }: Figure): string {
  const row = cell === undefined ? (sentence?.text ?? '') : `${cell.column.heading} ${cell.row.cells.map((each) => each.text).join(' ')}`;
  return `${row} ${section.title}`;
}

function saysShare(figure: Figure): boolean {
  const text = `${wordsAround(figure)} ${leadOf(figure.block)}`;
  return SHARE.test(text) || findStatistics(text).length > 0;
}

/** The same figure stands with its percentile in another place. */
function isToldElsewhere(latencies: readonly Figure[], figure: Figure): boolean {
  return latencies.some(
    (other) => other !== figure && (other.quantity.statistic !== undefined || saysShare(other)) && isOneValue(other, figure),
  );
}

/** A limit of two seconds admits 250 ms and is another figure all the same. */
function isOneValue(a: Figure, b: Figure): boolean {
  const [first, second] = [statedValue(a.quantity), statedValue(b.quantity)];
  return first !== undefined && second !== undefined && compareExact(first, second) === 0;
}

/** Behind the figure, its marks included. */
function placeBehind(document: ArchDocument, { range }: Figure): number {
  const marks = /^[*_`]+/.exec(document.text.slice(range.end, range.end + 4))?.[0] ?? '';
  return range.end + marks.length;
}
