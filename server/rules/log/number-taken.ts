/** log/number-taken: another branch holds another record under this number; once both are merged, a citation means either. */
import { baseName, folderOf } from '../../base/uri.ts';
import { nextNumber } from '../../log/nextRecord.ts';
import type { DecisionRecord } from '../../log/record.ts';
import { defineRule, type HistoryFacts, type RuleContext } from '../rule.ts';
import { renumberFile } from '../support/renumber.ts';

interface State {
  readonly record: DecisionRecord;
  readonly next: number;
}

type Elsewhere = NonNullable<ReturnType<HistoryFacts['numbersElsewhere']['get']>>[number];

export const numberTaken = defineRule<'taken', State>({
  meta: {
    id: 'log/number-taken',
    title: 'Another branch has a record with this number',
    severity: 'warning',
    kinds: ['log'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['OWN'],
    messages: {
      taken:
        '“{file}” on branch {branch} carries number {number} too. Once both are merged a citation by number means either; {next} is free everywhere.',
    },
  },
  *check(context) {
    const { document, history, logs } = context;
    for (const record of context.records) {
      const { number } = record;
      if (number === undefined || record.embedded || record.fileNumber?.value !== number) continue;
      const [other] = takenBy(context, number);
      if (other === undefined) continue;
      const next = nextNumber(logs.logOf(document.uri), new Set(history?.numbersElsewhere.keys()));
      const { start, end } = record.titleNumber?.range ?? record.titleRange;
      yield {
        message: 'taken',
        data: { number, next, file: other.file, branch: other.branch },
        range: { start, end },
        state: { record, next },
      };
    }
  },
  fix(context, { state }) {
    return state === undefined ? [] : [{ ...renumberFile(context, state.record, state.next), preferred: true }];
  },
});

/** Files of other branches under that number that are other records than this one, and that stand nowhere beside it. */
function takenBy({ document, history, logs }: RuleContext, number: number): readonly Elsewhere[] {
  const there = history?.numbersElsewhere.get(number);
  if (there === undefined) return [];
  const own = baseName(document.uri);
  const beside = new Set(
    (logs.logOf(document.uri)?.records ?? [])
      .filter((each) => folderOf(each.uri) === folderOf(document.uri))
      .map((each) => baseName(each.uri)),
  );
  // A record that the other branch has too was there first, on both; its twins here are told by another rule.
  const known = new Set(there.filter(({ file }) => file === own).map(({ branch }) => branch));
  return there.filter(({ file, branch }) => file.endsWith('.md') && !beside.has(file) && !known.has(branch) && !isRenamed(own, file));
}

/** The same record under a new name: most of the shorter name's words stand in the longer one. */
function isRenamed(own: string, other: string): boolean {
  const [words, others] = [wordsOf(own), wordsOf(other)];
  const [few, many] = words.length <= others.length ? [words, others] : [others, words];
  return few.filter((word) => many.includes(word)).length * 2 > few.length;
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .replace(/\.\w+$/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^(?:\d+|adr|use|using|adopt|for|the|a|an|as|to|of|in|and|with|choose)$/.test(word));
}
