/** Personal data with no word on how long it is kept and how it is deleted. */
import { regex } from '../../base/patterns.ts';
import { figuresOf } from '../../claims/figuresByMeasure.ts';
import type { Statement } from '../../claims/statement.ts';
import { affirmed, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { sentencesOf } from '../../document/sentences.ts';
import { statedValue } from '../../quantities/arithmetic.ts';
import { toNumber } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { answersForSilence, unanswered } from '../support/lack.ts';
import { normRule } from '../support/normRule.ts';

const DELETED = /\b(?:delet\w+|eras\w+|purg\w+|remov\w+|leaves? the (?:system|database|store|platform)|dropped|anonymi\w+|archiv\w+)\b/i;
/** Other things end after a while too. */
const NO_DATA = /\b(?:tokens?|cookies?|cache\w*|branches|flags?|pods?|containers?)\b/i;
/** `Logs are kept for 30 days`: what is kept about the system, and not what it keeps about people. */
const OF_THE_SYSTEM = regex('i')`
  ^[^a-z]*(?:(?:the|our|all|daily|nightly|access|server|application|debug|full) ){0,2}
  (?:logs?|log (?:files|lines|entries)|metrics|traces|spans|backups?|snapshots?|dumps?|builds?|artefacts?|artifacts?|images)\b
`;

/** `deleted 30 days after the account is closed` */
function endsData({ quantity, sentence }: Figure): boolean {
  return quantity.kind === 'duration' && sentence !== undefined && DELETED.test(sentence.text) && !NO_DATA.test(sentence.text);
}

/** Seconds; what is kept for less is a buffer. */
const SHORTEST = 86_400;

/** `The names are stored for ten years`. */
function isKeptFor(document: ArchDocument, { quantity, sentence, inline, range }: Figure): boolean {
  const value = quantity.kind === 'duration' ? (statedValue(quantity) ?? quantity.interval.max) : undefined;
  if (
    value === undefined ||
    toNumber(value) < SHORTEST ||
    sentence === undefined ||
    inline === undefined ||
    OF_THE_SYSTEM.test(sentence.text) ||
    !KEPT_FOR.test(document.text.slice(Math.max(0, range.start - 16), range.start))
  )
    return false;
  return (
    /\b(?:stor\w+|keep\w*|kept|held|holds?|retain\w*|sav\w+)\b/i.test(sentence.text) &&
    !NO_DATA.test(sentence.text) &&
    statementsOn(document, 'personal-data').some((statement) => statement.inline.shape === inline.shape)
  );
}

/** `… their names. These are kept in …`: the sentence behind it that is of the same data. */
function goesOn({ inline, sentence }: Statement): string {
  const next =
    sentencesOf(inline)
      .find((each) => each.start >= sentence.end)
      ?.text.trim() ?? '';
  return /^(?:these|they|all of (?:it|this|these|them)|it|this) /i.test(next) ? next : '';
}

/** `kept for an unlimited time`. */
const ENDLESS = regex('iu')`
  (?<!\p{L})(?:kept|stored|held|retained|stays?|remains?|keeps?|stores?)
  (?: (?:in|on) the \p{L}+)? (?:for (?:an? )?(?:unlimited|indefinite|infinite)|indefinitely|for ?ever|for good|
  without (?:any |a )?(?:time )?limit|without end)(?!\p{L})
`;
const KEPT_FOR = /(?<!\p{L})for (?:up to |at least |at most |about )?$/iu;

/** What is done with data that is kept. */
const KEPT = regex('i')`
  \b(?:stor\w+|keep\w*|kept|held|holds?|collect\w*|record\w*|process\w*|persist\w*|contain\w*|includ\w+|sav\w+|captur\w*|databases?|tables?|
  columns?|fields?|profiles?|handles?|manag\w+|archiv\w+|import\w*|sensitiv\w*|classif\w+|encrypt\w*|owns?|data)\b
`;
const NONE_KEPT = /\b(?:personal data|pii|personal information|personally identifiable)\b/i;

/** Whether all that is said of keeping and deleting is of the system's own records. */
function isOnSystemOnly(document: ArchDocument): boolean {
  const said = statementsOn(document, 'data-retention');
  return said.length > 0 && said.every(({ cell, sentence }) => cell === undefined && OF_THE_SYSTEM.test(sentence.text));
}

export const retentionMissing = normRule({
  id: 'data/retention-missing',
  title: 'Personal data without a retention or deletion policy',
  severity: 'info',
  sources: ['PLANNER'],
  messages: {
    none: 'Personal data is kept (“{data}”), and nothing says for how long or how it is deleted. Laws on personal data ask for both; state a period, and what happens on a request to erase.',
  },
  *find(context) {
    const { document } = context;
    if (
      figuresOf(document, 'retention').some(({ sentence, cell }) => cell !== undefined || !OF_THE_SYSTEM.test(sentence?.text ?? '')) ||
      quantitiesOf(document).some((figure) => endsData(figure) || isKeptFor(document, figure))
    )
      return;
    if (statementsOn(document, 'personal-data').some((statement) => statement.polarity === 'denied' && NONE_KEPT.test(statement.words)))
      return;
    const kept = affirmed(document, 'personal-data').filter((statement) =>
      KEPT.test(
        statement.cell === undefined
          ? `${statement.section.level > 1 ? statement.section.title : ''} ${statement.sentence.text.replace(statement.words, '')} ${goesOn(statement)}`
          : 'data',
      ),
    );
    const endless = kept.find((statement) => statement.isClaim && ENDLESS.test(statement.sentence.prose));
    if (endless !== undefined) yield { message: 'none', data: { data: endless.words }, range: endless.range };
    const place =
      endless !== undefined
        ? undefined
        : isOnSystemOnly(document) && answersForSilence(context)
          ? kept[0]
          : unanswered(context, kept, 'data-retention');
    if (place !== undefined) yield { message: 'none', data: { data: kept[0]?.words ?? '' }, range: place.range };
  },
});
