/** adr/rubric-inconsistent: a weighted scoring table does not add up, or the decision goes against it without a word. */
import { regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import { tablesOf } from '../../document/tables.ts';
import type { DecisionRecord } from '../../log/record.ts';
import { defineRule } from '../rule.ts';
import { mentions } from '../support/optionNames.ts';
import { isLive } from '../support/recordTemplate.ts';
import { isRounded, plainSum, readScoringTable, totalsOf, type ScoredOption, type ScoringTable } from '../support/scoringTable.ts';

interface State {
  readonly range: Range;
  readonly text: string;
  readonly correct: string;
}

/** Gives the reason for going against the table. */
const EXPLAINED = regex('i')`
  \b(?:although|though|despite|even|while|nevertheless|nonetheless|however|because|since|as (?:it|we|the)|due to|outweigh\w*|scor\w+|
  points?|totals?|lower|rank\w*|reason\w*|tie|rather than|trotz|obwohl|weil|da|malgré|bien que|parce|car|aunque|porque|apesar|embora|
  pois)\b|ため|ので|因为|虽然
`;
/** Claims that the table is on the decision's side. */
const CLAIMS_BEST = regex('i')`
  \b(?:highest|best|top|most points|wins?|won|winner)\b[^.]{1,40}\b
  (?:score|scores|total|points|weighted|rated|rank\w*|table|matrix|rubric)\b|\b(?:scor\w+|rank\w*)\s+(?:the\s+)?(?:highest|best|first|top)\b
`;
const LOWER_WINS = /\blow(?:er|est)\b[^.\n]{1,30}\b(?:better|wins?|best)\b|\b(?:cost|risk|effort) score\b/i;

export const rubricInconsistent = defineRule<'total' | 'lower', State>({
  meta: {
    id: 'adr/rubric-inconsistent',
    title: 'A weighted scoring table contradicts its total or the decision',
    severity: 'error',
    kinds: ['adr'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER'],
    messages: {
      total:
        'The total for “{option}” is {stated}, and weights times scores make {correct}. The ranking rests on this sum; correct the total or the score.',
      lower:
        '“{option}” is chosen with {stated}, and “{best}” has {highest}. Say in the decision why the lower total wins, or look at the scores again.',
    },
  },
  *check({ document, records }) {
    for (const record of records) {
      const tables = tablesOf(document).filter(
        (table) =>
          record.scope.start <= table.block.start &&
          table.block.end <= Math.max(record.scope.end, record.embedded ? 0 : document.text.length),
      );
      for (const table of tables) {
        const scoring = readScoringTable(table);
        if (scoring === undefined) continue;
        const wrong = [...wrongTotals(scoring)];
        for (const { option, correct } of wrong) {
          yield {
            message: 'total',
            data: { option: option.name, stated: option.text, correct },
            range: option.totalRange,
            state: { range: option.totalRange, text: document.slice(option.totalRange), correct },
          };
        }
        const against = wrong.length > 0 || LOWER_WINS.test(table.section.fullText) ? undefined : chosenAgainst(record, scoring);
        if (against !== undefined)
          yield {
            message: 'lower',
            data: { option: against.chosen.name, stated: against.chosen.text, best: against.best.name, highest: against.best.text },
            range: against.range,
          };
      }
    }
  },
  fix(_context, { state }) {
    if (state === undefined) return [];
    const newText = state.text.replace(/\d+(?:[.,]\d+)?/, state.correct);
    return [{ title: `Correct the total to ${state.correct}`, edits: [{ range: state.range, newText }], preferred: true }];
  },
});

/** Totals that differ from the sum the others are made by; where no total agrees with any known way, the way is not known. */
function* wrongTotals({ weights, options }: ScoringTable): Generator<{ readonly option: ScoredOption; readonly correct: string }> {
  if (options.filter((option) => isRounded(option.text, plainSum(option))).length * 2 >= options.length) return;
  const ways = totalsOf(options[0] ?? { name: '', stated: 0, text: '', totalRange: { start: 0, end: 0 }, scores: [] }, weights).map(
    (_total, way) => ({
      way,
      agree: options.filter((option) => isRounded(option.text, totalsOf(option, weights)[way] ?? NaN)).length,
    }),
  );
  const best = ways.toSorted((a, b) => b.agree - a.agree)[0];
  if (best === undefined || best.agree === 0 || best.agree * 2 < options.length) return;
  for (const option of options) {
    const total = totalsOf(option, weights)[best.way] ?? NaN;
    if (isRounded(option.text, total)) continue;
    const decimals = Math.max(...options.map(({ text }) => /[.,](\d+)/.exec(text)?.[1]?.length ?? 0));
    yield { option, correct: String(Number(total.toFixed(Math.max(decimals, Number.isInteger(total) ? 0 : 1)))) };
  }
}

/** The option chosen, when it is one of the table's, another has more, and nothing is said of it. */
function chosenAgainst(
  record: DecisionRecord,
  { options }: ScoringTable,
): { readonly chosen: ScoredOption; readonly best: ScoredOption; readonly range: Range } | undefined {
  const part = record.parts.find((each) => each.role === 'decision' && !each.isEmpty);
  if (part === undefined || !isLive(record)) return undefined;
  const text = record.parts
    .filter((each) => each.role === 'decision' || each.role === 'rationale')
    .map((each) => each.text)
    .join('\n');
  const names = options.map((option) => option.name);
  const named = options.filter((_option, index) => mentions(names, index, text));
  const [chosen] = named;
  const best = options.toSorted((a, b) => b.stated - a.stated)[0];
  if (chosen === undefined || best === undefined || named.length !== 1 || chosen.stated >= best.stated) return undefined;
  if (EXPLAINED.test(text) && !CLAIMS_BEST.test(text)) return undefined;
  return {
    chosen,
    best,
    range: part.section === undefined ? part.headRange : { start: part.section.titleRange.start, end: part.section.titleRange.end },
  };
}
