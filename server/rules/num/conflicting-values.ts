/** num/conflicting-values: one named target is stated with two different values. */
import { groupedBy } from '../../base/groupedBy.ts';
import { targetsOf, type Target } from '../../claims/targets/targets.ts';
import { TARGET_WORDS } from '../../claims/targets/targetWords.ts';
import { referencesIn } from '../../log/references.ts';
import type { DocumentSummary } from '../../log/summary.ts';
import { compareExact, toNumber } from '../../quantities/exact.ts';
import { defineRule, type Finding, type RuleContext } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';
import { citationOf, resolveReference } from '../support/references.ts';
import { areInOneSentence } from '../../claims/figurePlaces.ts';

/** How far `about` reaches. */
const ABOUT = 0.15;

export const conflictingValues = defineRule<'differs' | 'record'>({
  meta: {
    id: 'num/conflicting-values',
    title: 'One target is stated with two values',
    severity: 'error',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'none',
    since: '0.2.0',
    sources: ['OWN'],
    words: [TARGET_WORDS],
    messages: {
      differs:
        'The {name} target is {value} here and {other} elsewhere in this document. Each reader will build for another one; make them agree, or say what each holds for.',
      record:
        'The {name} target is {value} here and {other} in {record}, which this document cites. Each reader will build for another one; make them agree, or say what each holds for.',
    },
  },
  *check(context) {
    const { document, records } = context;
    const groups = groupedBy(
      targetsOf(document).filter(({ figure }) => isInForce(records, figure.section)),
      ({ key }) => key,
    );
    for (const group of groups.values()) {
      const standard = mostStated(group);
      if (standard === undefined) continue;
      for (const target of group) {
        if (agree(target, standard) || areBeside(target, standard)) continue;
        yield {
          message: 'differs',
          data: { name: target.name, value: target.figure.quantity.written, other: standard.figure.quantity.written },
          range: target.figure.range,
          related: [{ uri: document.uri, range: standard.figure.range, message: `The other ${target.name}` }],
        };
      }
    }
    if (context.profile.kind === 'plan') yield* againstRecords(context, groups);
  },
});

/** What a plan states against the records it cites, one finding for each target. */
function* againstRecords(context: RuleContext, groups: ReadonlyMap<string, readonly Target[]>): Generator<Finding<'record', undefined>> {
  if (groups.size === 0) return;
  const told = new Set<string>();
  for (const record of citedRecords(context)) {
    for (const other of record.targets ?? []) {
      const target = groups.get(other.key)?.[0];
      if (target === undefined || told.has(other.key) || (groups.get(other.key) ?? []).some((each) => isValue(each, other.value))) continue;
      told.add(other.key);
      yield {
        message: 'record',
        data: { name: target.name, value: target.figure.quantity.written, other: other.written, record: citationOf(record) },
        range: target.figure.range,
        related: [
          {
            uri: record.uri,
            range: { start: other.start, end: other.end },
            line: other.line,
            message: `The ${other.name} in ${citationOf(record)}`,
          },
        ],
      };
    }
  }
}

function citedRecords(context: RuleContext): ReadonlySet<DocumentSummary> {
  const resolved = referencesIn(context.document).map((reference) => resolveReference(context, reference));
  return new Set(resolved.flatMap((resolution) => (resolution.state === 'found' ? [resolution.record] : [])));
}

function isValue({ value, figure }: Target, other: number): boolean {
  const own = toNumber(value);
  return Math.abs(own - other) <= Math.max(own, other) * (figure.quantity.bound === 'about' ? ABOUT : 1e-9);
}

/** The target that most of the others agree with, the first where none has more: the one less likely to be wrong. */
function mostStated(group: readonly Target[]): Target | undefined {
  // Those of one value agree with the same others: each value is asked once.
  const values = [
    ...groupedBy(group, ({ value, figure }) => [value.numerator, value.denominator, figure.quantity.bound === 'about'].join()).values(),
  ];
  const ranked = values.flatMap(([target]) =>
    target === undefined
      ? []
      : [
          {
            target,
            votes: values.reduce((sum, [other, ...more]) => sum + (other !== undefined && agree(target, other) ? more.length + 1 : 0), 0),
          },
        ],
  );
  return ranked.toSorted((a, b) => b.votes - a.votes)[0]?.target;
}

function agree(a: Target, b: Target): boolean {
  if (compareExact(a.value, b.value) === 0) return true;
  const about = a.figure.quantity.bound === 'about' || b.figure.quantity.bound === 'about';
  const [small, large] = [toNumber(a.value), toNumber(b.value)].sort((x, y) => x - y);
  return about && small !== undefined && large !== undefined && large - small <= large * ABOUT;
}

/** Two values in one sentence, or in one row, are told apart by what stands between them. */
function areBeside({ figure: a }: Target, { figure: b }: Target): boolean {
  if (a.cell !== undefined || b.cell !== undefined) return a.cell?.row === b.cell?.row;
  return areInOneSentence(a, b);
}
