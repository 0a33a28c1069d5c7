/** Errors swallowed, or answered with a harmless value. Judged by the author's own words only. */
import { mentionsIn } from '../../claims/mentions.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, statementsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const SWALLOWED = /(?<!\p{L})(?:(?:errors?|exceptions?|failures?)[^.;]{0,40}(?:swallowed|silently|ignored|suppressed|discarded)|(?:swallows?|ignores?|suppress(?:es)?|discards?) (?:all |any |the |every )?(?:\p{L}+ )?(?:errors?|exceptions?|failures?)|empty catch|catch and ignore|fails? silently)(?!\p{L})/iu;
const HARMLESS = /(?<!\p{L})(?:fails?|failure|errors?|exceptions?)(?!\p{L})[^.]{1,60}?(?<!\p{L})((?:an? )?(?:empty (?:list|array|string|result|response|object)|null|zero|undefined|default values?))[^.]{0,20}?(?:is|are|returned|used)|returns? ((?:an? )?(?:empty (?:list|array|string|result|response|object)|null|zero))[^.]{0,20}?(?:on|when|if|for) (?:any |an |all |there is an )?(?:\p{L}+ ){0,3}(?:errors?|failures?|exceptions?|fails?)/iu;
/** Somebody or something learns of it. */
const TOLD = /(?<!\p{L})(?:log(?:s|ged|ging)?|alert(?:s|ed)?|mark(?:s|ed)?|flag(?:s|ged)?|metrics?|count(?:s|ed|er)?|warn(?:s|ed|ing)?|notif(?:y|ies|ied)|show(?:s|n)?|report(?:s|ed)?|retr(?:y|ies|ied)|dead[- ]letter|never|not|degraded|banner|trace[ds]?|monitored)(?!\p{L})/iu;

/** Whether an error was named in the sentence before this place. */
function firstOf(statement: Statement, start: number): boolean {
  return mentionsIn(statement.inline).some((mention) => mention.key === 'error' && mention.start >= start && mention.start < statement.sentence.end && statement.inline.range(mention.start, mention.end).start < statement.range.start);
}

export const silentFailure = antiPatternRule({
  id: 'anti/silent-failure',
  says: 'An error is swallowed: {how}.',
  *detect({ document }) {
    for (const statement of claimsOn(document, 'swallow')) {
      const { prose } = statement.sentence;
      if (statement.polarity === 'affirmed' && statement.withInSentence('error') && SWALLOWED.test(prose) && !TOLD.test(prose)) yield { range: statement.sentenceRange, data: { how: `“${statement.words}”` } };
    }
    for (const statement of statementsOn(document, 'error')) {
      const { prose, start } = statement.sentence;
      const harmless = HARMLESS.exec(prose);
      const value = harmless?.[1] ?? harmless?.[2];
      if (value === undefined || statement.standing !== 'own' || statement.time === 'past' || statement.sentence.text.endsWith('?') || TOLD.test(prose) || firstOf(statement, start)) continue;
      yield { range: statement.sentenceRange, data: { how: `${value} stands for the answer` } };
    }
  },
});
