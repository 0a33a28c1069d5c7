/** adr/number-duplicate: two records of one log carry one number, so a citation by number means either of them. */
import { baseName, folderOf } from '../../base/uri.ts';
import { nextNumber } from '../../log/nextRecord.ts';
import type { DecisionRecord } from '../../log/record.ts';
import { defineRule, type Related, type RuleContext } from '../rule.ts';
import { renumberFile, renumberHeading } from '../support/renumber.ts';

export const numberDuplicate = defineRule({
  meta: {
    id: 'adr/number-duplicate',
    title: 'Two records of one log carry one number',
    severity: 'error',
    kinds: ['log', 'plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER'],
    messages: {
      taken:
        'Number {number} is also carried by {others}. A citation by number means either; give one of them the next free number, {next}.',
    },
  },
  *check(context) {
    const log = context.logs.logOf(context.document.uri);
    for (const record of context.records) {
      const { number } = record;
      if (number === undefined) continue;
      const others = record.embedded ? embeddedTwins(context, record) : recordTwins(context, number);
      if (others.length === 0) continue;
      const next = record.embedded
        ? Math.max(...context.records.map((each) => each.number ?? 0)) + 1
        : nextNumber(log, new Set(context.history?.numbersElsewhere.keys()));
      yield {
        message: 'taken',
        data: { number, others: others.map((each) => each.name).join(', '), next },
        range: record.titleNumber?.range ?? record.titleRange,
        related: others.map((each) => each.related),
        state: { record, next },
      };
    }
  },
  fix(context, { state }) {
    if (state === undefined) return [];
    return [
      state.record.embedded ? renumberHeading(context.document, state.record, state.next) : renumberFile(context, state.record, state.next),
    ];
  },
});

interface Twin {
  readonly name: string;
  readonly related: Related;
}

function recordTwins({ document, logs }: RuleContext, number: number): Twin[] {
  const records = logs.logOf(document.uri)?.records ?? [];
  return records
    .filter((each) => each.number === number && each.uri !== document.uri && folderOf(each.uri) === folderOf(document.uri))
    .map((each) => ({
      name: baseName(each.uri),
      related: {
        uri: each.uri,
        range: { start: each.titleStart, end: each.titleEnd },
        line: each.titleLine,
        message: `Also number ${number}`,
      },
    }));
}

function embeddedTwins({ document, records }: RuleContext, record: DecisionRecord): Twin[] {
  return records
    .filter((each) => each !== record && each.number === record.number && each.scope.name !== record.scope.name)
    .map((each) => ({
      name: `“${each.title}”`,
      related: { uri: document.uri, range: each.titleNumber?.range ?? each.titleRange, message: `Also number ${record.number ?? ''}` },
    }));
}
