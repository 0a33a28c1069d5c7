/** Optimised without a measurement. Judged by the author's own words only. */
import { statementsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const UNMEASURED = /(?<!\p{L})(?:cach(?:e|es|ed|ing) (?:everything|all (?:data|queries|responses|reads|requests|the things))|everything is (?:cached|denormali[sz]ed|precomputed)|(?:denormali[sz]e[ds]?|shard(?:ed)?|precomputed?|hand-optimi[sz]ed|micro-optimi[sz]ed?)[^.]{0,40}(?:from the (?:start|beginning|outset)|from day one|to be safe|just in case|because joins are slow|up front|for (?:speed|performance)$)|(?:written|rewritten|rewrite(?: it)?|implemented) in (?:rust|c\+\+|c|go|assembly|zig) (?:for (?:speed|performance)|because it is fast(?:er)?|to be fast)|optimi[sz]e (?:everything|all \p{L}+|prematurely)|for (?:maximum|ultimate) performance)/iu;

export const prematureOptimisation = antiPatternRule({
  id: 'anti/premature-optimisation',
  severity: 'info',
  says: 'Something is optimised before anything was measured.',
  *detect({ document }) {
    for (const statement of statementsOn(document, 'optimisation')) {
      if (statement.standing !== 'own' || statement.polarity === 'denied' || statement.modality !== 'stated' || statement.time !== 'now' || !UNMEASURED.test(statement.sentence.prose)) continue;
      if (!statement.withInBlock('measurement') && !/\d/.test(statement.sentence.prose)) yield { range: statement.sentenceRange };
    }
  },
});
