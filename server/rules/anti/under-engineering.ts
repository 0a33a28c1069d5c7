/** A stated scale far over what the design holds. Judged by the author's own words only. */
import { LETTER, anyWord } from '../../base/patterns.ts';
import { claimsOn } from '../../claims/statements.ts';
import { toNumber } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import type { Period } from '../../quantities/quantity.ts';
import { isClaim } from '../../quantities/subject.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { isOutgrown } from '../support/outgrown.ts';
import { isInFirstPhase } from '../support/phasesOfPlan.ts';
import { countFigures, loadFigures, statedLoads } from '../support/statedLoad.ts';

/** Another environment, a part of the whole, or what happens when it is lost. */
const NOT_THE_DESIGN = anyWord`
  tests?|testing|development|staging|local(?:ly)?|laptop|cli|loss|losing|lose|fail(?:s|ure|ing|ed)?|each|per
  tolerat${LETTER}+|surviv${LETTER}+|batch|report(?:s|ing)?|admin|cron|nightly|edge|device|mobile|leader|for everything|for all
  rather than one|instead of one
`;
/** `One node handles 2,000 requests per second`: what one of them bears. */
const CAPACITY = /\b(?:handles?|serves?|takes?|carries|bears?|manages?|copes|does|processes|supports?)\b/i;
const OF_ONE =
  /\b(?:one|each|every|a single|per|an?) (?:\w+ )?(?:vms?|nodes?|servers?|instances?|pods?|machines?|hosts?|cores?|brokers?|shards?)\b/i;
/** `because one node could not hold it`: what was found too small. */
const OF_A_REASON = /^\W*(?:because|since|as)\s/i;
/** What one machine should not be trusted with, by the time it comes in; small things may be ten times as many. */
const LARGE_RATE: Readonly<Record<Period, number>> = {
  second: 1000,
  minute: 30_000,
  hour: 500_000,
  day: 1_000_000,
  week: 5_000_000,
  month: 10_000_000,
  quarter: 30_000_000,
  year: 100_000_000,
};
/** Readings, messages and the like are small: far more of them fit through one machine. */
const SMALL_FOR_ONE = 10;
/** At a time, and in all. */
const LARGE_CROWD = 20_000;
const LARGE_COUNT = 100_000;

/** People and things that a system serves all of. */
const CROWD =
  /^(?:user|player|subscriber|customer|citizen|member|passenger|patient|pupil|student|viewer|listener|household|account|rider|voter|resident|taxpayer)$/;

const SMALL =
  /^(?:value|reading|measurement|sample|point|metric|event|message|record|row|line|packet|frame|position|click|impression|span|log)$/;

function isLarge({ quantity, subject }: Figure): boolean {
  const least = quantity.interval.min ?? quantity.interval.max;
  const large =
    quantity.kind === 'rate'
      ? LARGE_RATE[quantity.period ?? 'second'] * (SMALL.test(quantity.counted ?? '') ? SMALL_FOR_ONE : 1)
      : subject.measure === 'concurrency'
        ? LARGE_CROWD
        : LARGE_COUNT;
  return least !== undefined && toNumber(least) >= large;
}

/** What comes each second is a load without a word for it. */
function comesEachSecond({ quantity, subject, sentence }: Figure): boolean {
  return (
    isClaim(subject) &&
    !OF_ONE.test(sentence?.prose ?? '') &&
    quantity.kind === 'rate' &&
    /(?:per|a|each|every) second|\/s(?:ec)?(?:ond)?$/i.test(quantity.written)
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const underEngineering = antiPatternRule({
  id: 'anti/under-engineering',
  says: '{scale} is stated, and the design holds it on {what}.',
  *detect({ document }) {
    const counts = countFigures(document).filter(({ quantity, subject }) => CROWD.test(quantity.counted ?? '') && isClaim(subject));
    const scale = [...statedLoads(document), ...loadFigures(document).filter(comesEachSecond), ...counts].find(isLarge);
    if (scale === undefined) return;
    for (const statement of claimsOn(document, 'single-instance', 'toy-store')) {
      if (
        statement.polarity === 'denied' ||
        OF_A_REASON.test(statement.clause.text) ||
        isOutgrown(statement) ||
        isInFirstPhase(document, statement.range) ||
        statement.withInBlock('redundancy') ||
        NOT_THE_DESIGN.test(statement.sentence.prose) ||
        (CAPACITY.test(statement.sentence.prose) && /\d/.test(statement.sentence.prose))
      )
        continue;
      yield {
        range: statement.clauseRange,
        data: { scale: capitalised(scale.quantity.written), what: statement.words },
        related: [{ uri: document.uri, range: scale.range, message: 'The scale stated' }],
      };
      return;
    }
  },
});
