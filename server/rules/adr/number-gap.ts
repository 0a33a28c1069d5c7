/** adr/number-gap: the log's numbers skip one, and nothing says whether a decision was removed or never written. */
import { folderOf } from '../../base/uri.ts';
import type { DecisionLog, DecisionLogs } from '../../log/decisionLog.ts';
import { defineRule } from '../rule.ts';

/** A wider gap begins another series: decisions are lost one at a time. */
const WIDEST_GAP = 20;
/** Two records this far apart carry ticket numbers. */
const WIDEST_STEP_OF_TWO = 5;

export const numberGap = defineRule({
  meta: {
    id: 'adr/number-gap',
    title: 'Sequence of record numbers skips a number',
    severity: 'hint',
    kinds: ['log'],
    tier: 'c',
    fix: 'none',
    since: '0.1.0',
    sources: ['OWN'],
    messages: {
      one: "No record carries number {missing}, the one before this. Readers cannot tell whether a decision was removed or never written; say so in the log's index.",
      several:
        "No record carries the numbers {missing} before this. Readers cannot tell whether decisions were removed or never written; say so in the log's index.",
    },
  },
  *check(context) {
    const { document, logs, history, records } = context;
    const log = logs.logOf(document.uri);
    const [record] = records;
    if (log === undefined || record === undefined || record.embedded || log.folder !== folderOf(document.uri)) return;
    const missing = missingBefore(document.uri, record.number, log).filter(
      (number) => !isAccountedFor(number, log, logs) && history?.numbersElsewhere.has(number) !== true,
    );
    const [first] = missing;
    if (first === undefined) return;
    const range = record.titleNumber?.range ?? record.titleRange;
    yield missing.length === 1
      ? { message: 'one', data: { missing: first }, range }
      : { message: 'several', data: { missing: `${first} ${missing.length === 2 ? 'and' : 'to'} ${missing.at(-1) ?? first}` }, range };
  },
});

/** The numbers between this record's and the one below; none before the first record, nor in a log of ticket numbers. */
function missingBefore(uri: string, number: number | undefined, log: DecisionLog): number[] {
  if (number === undefined) return [];
  const before = log.records.reduce(
    (highest, each) => (each.number !== undefined && each.number < number ? Math.max(highest, each.number) : highest),
    -1,
  );
  const count = number - before - 1;
  if (before < 0 || count < 1 || count > WIDEST_GAP || areTickets(numbersOf(log))) return [];
  // Of two records with one number, the first is told of the gap.
  if (log.records.find((each) => each.number === number)?.uri !== uri) return [];
  return Array.from({ length: count }, (_, index) => before + 1 + index);
}

/** Whether gaps are the rule: the numbers come from elsewhere, or count in tens. */
function areTickets(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? number));
  const wide = steps.filter((step) => step > 1).length;
  return steps.length < 3 ? steps.some((step) => step > WIDEST_STEP_OF_TWO) : wide * 2 > steps.length;
}

/** Whether the index speaks of the number, or a log beside this one that shares its numbering holds it. */
function isAccountedFor(number: number, log: DecisionLog, logs: DecisionLogs): boolean {
  if (
    log.indexes.some(
      (index) => index.numbers?.includes(number) === true || index.citations?.some((citation) => citation.number === number) === true,
    )
  )
    return true;
  const own = new Set(numbersOf(log));
  return logs.logs.some((other) => other !== log && numbersOf(other).includes(number) && numbersOf(other).every((each) => !own.has(each)));
}

/** Without repetitions, in order. */
function numbersOf(log: DecisionLog): readonly number[] {
  return [...new Set(log.records.flatMap((record) => record.number ?? []))];
}
