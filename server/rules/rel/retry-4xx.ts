/** Client errors that are tried again, though the same request will fail the same way. */
import { affirmed, statementsOn } from '../../claims/statements.ts';
import type { Statement } from '../../claims/statement.ts';
import type { ArchDocument } from '../../document/document.ts';
import { normRule } from '../support/normRule.ts';
import { retried, retriedThen } from '../support/retried.ts';

/** A bare number is a status only beside words that say so: `retry after 400 ms` speaks of none. */
const STATUS =
  /\b(?:status|codes?|errors?|responses?|http|bad request|4xx|5xx|5\d\d|failed (?:calls?|requests?)|unauthori[sz]ed|forbidden|not found|conflict)\b/i;
const ANSWERS = /\b(?:answers?|responds?|returns?|replies|refuses|rejects)\b/i;
/** A second try with a fresh token, a fresh version or after a while is another request. */
const MENDED =
  /\b(?:re-?authenticat\w*|refresh\w*|renew\w*|new token|fresh token|re-?read\w*|optimistic|version|conflict|eventual\w*|propagat\w*|replica\w*)\b/i;

/** `429 and 408 are the only client errors that are …` */
const EXCEPTED = /\b(?:only|sole|few|certain|some)(?: the)? $/i;

export const retry4xx = normRule({
  id: 'rel/retry-4xx',
  title: 'Client errors are retried',
  severity: 'warning',
  sources: ['PLANNER'],
  messages: {
    client:
      'Client errors are retried here. The same request fails the same way again and only adds load: retry timeouts and 5xx, and hand 4xx back to the caller (429 and 408 aside).',
    any: 'Every error is retried here, client errors among them. A request that is wrong stays wrong: name what is retried, such as timeouts and 5xx.',
  },
  *find({ document }) {
    let last: Statement | undefined;
    for (const statement of retried(document, 'client-error')) {
      const isStatus = !/^\d+$/.test(statement.words) || STATUS.test(statement.clause.text) || isCode(statement);
      if (
        !isStatus ||
        EXCEPTED.test(statement.before) ||
        MENDED.test(statement.sentence.text) ||
        last?.clauseRange.start === statement.clauseRange.start
      )
        continue;
      last = statement;
      yield { message: 'client', range: statement.range };
    }
    for (const statement of retriedThen(document, 'client-error')) {
      if (!isAnswered(statement)) continue;
      yield { message: 'client', range: statement.range };
      return;
    }
    if (leavesClientErrors(document)) return;
    for (const statement of [...retried(document, 'any-error'), ...retriedThen(document, 'any-error')])
      yield { message: 'any', range: statement.range };
  },
});

/** `on 429 and 503, and also on 400`, `| 404 | … |`: among other codes, or by itself where a row names what it is of. */
function isCode({ sentence, cell, before }: Statement): boolean {
  if (/\b(?:including|even|also|plus) (?:(?:on|for) )?(?:HTTP )?(?:\d{3},? ?(?:and|or)? ?)*$/i.test(before)) return true;
  return cell === undefined
    ? /\bon (?:\d{3},? ?(?:and|or)? ?)*5\d\d\b/i.test(sentence.text) ||
        /^on (?:HTTP )?4\d\d(?:(?:,| and| or) 4\d\d)* [a-z]{3}/i.test(sentence.text)
    : /^(?:HTTP )?[45]\d\d(?: ?(?:[,/]|and|or) ?[45]\d\d)*(?!\d)/i.test(cell.cell.text) &&
        cell.table.columns.some(({ heading }) => /status|code|response|error|answer/i.test(heading));
}

/** `If the server answers 404, the app tries again`: the error in the condition, the retry in what follows from it. */
function isAnswered({ words, clause, sentence }: Statement): boolean {
  if (/^\d+$/.test(words) && !STATUS.test(clause.text) && !ANSWERS.test(clause.text)) return false;
  return !MENDED.test(sentence.text) && (WITH_SERVER_ERRORS.test(sentence.text) || !/\b5(?:xx|\d\d)\b/.test(sentence.text));
}

/** `4xx or 5xx`: both in one breath. */
const WITH_SERVER_ERRORS = /\b4(?:xx|\d\d) ?(?:,|\/|or|and|as well as) ?5(?:xx|\d\d)\b/i;

/** Whether the document names client errors as what is not retried, or only some errors as what is. */
function leavesClientErrors(document: ArchDocument): boolean {
  return (
    statementsOn(document, 'client-error').some((statement) => statement.polarity === 'denied' && statement.withInSentence('retry')) ||
    affirmed(document, 'client-error').some((statement) => statement.withInSentence('retry'))
  );
}
