/** Calls that somebody waits for, and that take longer than half a second by the document's own figures. */
import { regex } from '../../base/patterns.ts';
import { affirmed, statementsOn } from '../../claims/statements.ts';
import type { Statement } from '../../claims/statement.ts';
import { statedValue } from '../../quantities/arithmetic.ts';
import { toNumber } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { isClaim } from '../../quantities/subject.ts';
import { normRule } from '../support/normRule.ts';

/** Seconds; longer work belongs behind a queue. */
const MOST = 0.5;
/** Seconds; what takes longer is a period, not an answer. */
const LONGEST = 600;
const TAKES = regex('i')`
  \b(?:takes?|taking|took|lasts?|needs?|latency|latencies|p\d\d(?:\.\d)?|respon(?:ds?|se)|average|median|duration|blocks?|waits?|slow|
  runs? for|within|up to|seconds? long|waiting|usually|typically|normally|roughly|on average|as a rule|open (?:for|some|about)|(?:some|
  about)(?= \d))\b
`;
/** `and the owner waits`, whoever that is. */
const SOMEBODY_WAITS = /\b(?:and|while|as) (?:the|an?|each|every) [a-z]+ (?:waits|has to wait|must wait)(?:[,;]|\W*$)/i;
const OTHER = regex('i')`
  \b(?:time[ -]?outs?|times out|deadline|intervals?|every|polls?|polling|ttl|retr(?:y|ies)|back-?off|expires?|lag|stale|sla|must|should|
  under|below|less than|at most|budget|target|flush\w*|schedul\w+)\b|
  \bfor an? (?:answer|reply|response)\b[^.]{0,20}[,;] (?:and )?(?:then|after that|otherwise|else)\b
`;
/** `sync` alone may be a copying of data. */
const CALLED = /^(?:sync|blocking)$/i;

/** Columns that tell how long a call takes. */
const TIME_COLUMN = /^(?:typical |usual |average |mean )?(?:duration|takes|time taken|run(?:ning)? time|response time|answer time)$/i;

export const syncSlow = normRule({
  id: 'rel/sync-slow',
  title: 'A slow operation is called synchronously',
  severity: 'warning',
  sources: ['HEAPTRACE'],
  messages: {
    slow: 'A caller waits {time} here. Work over 500 ms holds connections and makes timeouts cascade; accept it, answer at once, and do it behind a queue.',
  },
  *find({ document }) {
    const waits = affirmed(document, 'synchronous').filter(isCall);
    const rows = statementsOn(document, 'synchronous').filter((each) => each.cell !== undefined && /^sync/i.test(each.inline.text.trim()));
    const asynchronous = statementsOn(document, 'asynchronous');
    for (const figure of quantitiesOf(document)) {
      if (!isSlow(figure)) continue;
      const inRow = rows.some(
        (each) =>
          each.cell?.row.start === figure.cell?.row.start &&
          (figure.subject.measure === 'latency' || TIME_COLUMN.test(figure.cell?.column.heading ?? '')),
      );
      const inSentence =
        (waits.some((each) => isOneSentence(each, figure) || isOfSentenceBefore(each, figure)) ||
          SOMEBODY_WAITS.test(figure.sentence?.text ?? '')) &&
        !asynchronous.some((each) => isOneSentence(each, figure)) &&
        isTold(figure);
      if (inRow || inSentence) yield { message: 'slow', data: { time: document.slice(figure.range) }, range: figure.range };
    }
  },
});

function isCall({ words, before, behind }: Statement): boolean {
  return (
    !/\bnon[ -]?$/i.test(before) &&
    (!CALLED.test(words) || /^[\s-]*(?:calls?|requests?|http|rest|grpc|invocations?|quer(?:y|ies))\b/i.test(behind))
  );
}

function isSlow({ quantity, subject }: Figure): boolean {
  if (quantity.kind !== 'duration' || !isClaim(subject) || !(subject.measure === undefined || subject.measure === 'latency')) return false;
  const value = statedValue(quantity) ?? quantity.interval.min;
  const seconds = value === undefined ? 0 : toNumber(value);
  return seconds > MOST && seconds <= LONGEST;
}

function isOneSentence(statement: Statement, { inline, sentence }: Figure): boolean {
  return inline?.shape === statement.inline.shape && sentence?.start === statement.sentence.start;
}

/** `… before the nurse gets an answer. The call takes 1.5 seconds`. */
function isOfSentenceBefore({ inline, sentence }: Statement, { inline: other, sentence: later }: Figure): boolean {
  return (
    other?.shape === inline.shape &&
    later !== undefined &&
    sentence.end <= later.start &&
    inline.text.slice(sentence.end, later.start).trim() === '' &&
    OF_THE_CALL.test(later.text)
  );
}

const OF_THE_CALL = regex('i')`
  ^\s*(?:(?:the|this|that|such an?|each) (?:call|check|request|answer|response|look-?up|query|conversion|computation|step)|it|this|
  that) (?:\w+ )?(?:takes?|lasts?|needs?)\b
`;

/** `Credit check: synchronous REST, 3–6 s`: a label, and nothing but how and how long. */
const TERSE = /^[^:]{2,40}: (?:\S+ ){0,4}synchronous\b[^:;.]{0,40}$/i;

function isTold({ sentence }: Figure): boolean {
  const text = sentence?.text ?? '';
  return (TAKES.test(text) || TERSE.test(text.trim())) && !OTHER.test(text);
}
