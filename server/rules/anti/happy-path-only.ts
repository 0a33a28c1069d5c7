/** Only the sunny day is described. Judged by the author's own words only. */
import { WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import { sayingsOf } from '../../claims/saying.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, statementsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

/** What a design calls; a test or a build that never fails is another matter. */
const CALLED = anyWord`
  calls?|requests?|services?|servers?|systems?|providers?|networks?|apis?|endpoints?|databases?|stores?|queues?|brokers?|gateways?
  dependency|dependencies|connections?|steps?|redis|kafka|postgres\w*|it|they|this
`;
/** The belief is denied, or aimed at, or one half of what is told. */
const MINDED = anyWord`
  cannot assume|do not assume|must not|should not|n['’]t assume|wrong(?:ly)?|beyond|besides|target|slo|goal|even (?:if|when)|not just
  silently|twice|fallback|this (?:one|version|draft|plan|design|document) (?:adds|covers|handles|has|follows)
`;

/** Offered to somebody, rather than up. */
const OFFERED = regex('i')`^ (?:to|as|under|through|via)${WORD_END}`;

/** `We have not drawn what happens when a step fails`. */
const UNTOLD = regex('i')`
  ${WORD_START}(?:(?:have|has|is|are|do|does)n['’]t|(?:have|has|is|are|do|does) not|nobody has|no one has)(?: been| yet)* (?:drawn|
  described|covered|considered|written down|worked out|thought (?:about|through|of)|defined|designed|specified|looked at|decided|
  modelled|analy[sz]ed|(?:think|know|say|describe|consider|cover)(?: (?:about|of))?) what (?:happens|will happen|to do) (?:if|when|
  once|on|after)${WORD_END}
`;

/** `What happens when the printer is offline has not been considered`. */
const LEFT_OPEN = regex('i')`
  ${WORD_START}what (?:happens|will happen|to do|is done) (?:if|when|once|on|after|should)${WORD_END}[^.;]{2,80}? (?:is|are|has|was|remains?|stays?)
  (?:n['’]t| not| yet to be| left)(?: yet)?(?: been)?(?: yet)? (?:considered|described|covered|thought of|worked out|defined|designed|specified|
  decided|foreseen|open|looked at|clear|known)${WORD_END}
`;
/** `It is taken for granted that the terminal answers`. */
const FOR_GRANTED = regex('i')`
  ${WORD_START}(?:take[sn]?|taking)(?: (?:it|this))?(?: for granted| as given) that [^.;,]{2,60}
  (?:answers?|responds?|repl(?:y|ies)|works?|succeeds?|(?:is|are|will be) (?:up|there|available|reachable|online))${WORD_END}
`;
/** `Timeouts cannot happen here`. */
const CANNOT_HAPPEN = regex('i')`
  ${WORD_START}(?:timeouts?|errors?|failures?|refusals?|exceptions?|outages?|faults?)(?:,? (?:and|or|and the) [a-z]+|, [a-z]+){0,3}
  (?: cannot| can not| can['’]t| never| will not| won['’]t| do not| don['’]t) (?:happen|occur|arise)${WORD_END}
`;

/** Told elsewhere after all: `errors are covered in the second figure`, `each has a fallback`. */
const TOLD_ELSEWHERE = regex('iu')`
  (?<!\p{L})(?:(?:errors?|failures?|exceptions?|faults?)(?: cases?| paths?)?,? (?:(?:is|are|follow|stand)s?(?: \p{L}+)? (?:covered|
  handled|described|shown|drawn|treated|in|by|on|below|above)|follows?)|(?:covered|handled|described|treated|considered|foreseen|
  specified|dealt with) (?:here|twice|separately|differently|by the|by its|in this)|by (?:the|its) (?:gateway|proxy|platform|caller|
  client|library))(?!\p{L})
`;

/** The statements of the design's own or of its risks that say so themselves: what happens is never denied by what is not written. */
function isVoicedEvenDenied({ block, standing, modality, time }: Statement): boolean {
  return block.kind !== 'heading' && (standing === 'own' || standing === 'risk') && modality !== 'asked' && time !== 'past';
}

/** `We do not assume that calls succeed`. */
function isRefused({ polarity, words }: Statement): boolean {
  return polarity === 'denied' && !/(?<!\p{L})(?:not|no|none|never|nothing|without)(?!\p{L})/iu.test(words);
}

export const happyPathOnly = antiPatternRule({
  id: 'anti/happy-path-only',
  says: 'The text leaves the failure case out.',
  *detect({ document }) {
    for (const statement of statementsOn(document, 'goes-wrong', 'is-down', 'error').filter(isVoicedEvenDenied)) {
      const { prose } = statement.sentence;
      if (UNTOLD.test(prose) || LEFT_OPEN.test(prose)) yield { range: statement.sentenceRange };
    }
    for (const pattern of [FOR_GRANTED, CANNOT_HAPPEN])
      for (const { text, range } of sayingsOf(document, pattern)) if (!MINDED.test(text) && !TOLD_ELSEWHERE.test(text)) yield { range };
    for (const statement of claimsOn(document, 'never-fails', 'failure-left-out')) {
      const { concept, clause, sentence, clauseRange, behind } = statement;
      if (
        (concept === 'failure-left-out' || (CALLED.test(clause.text) && !OFFERED.test(behind))) &&
        !MINDED.test(sentence.prose) &&
        !TOLD_ELSEWHERE.test(sentence.prose) &&
        !isRefused(statement)
      )
        yield { range: clauseRange };
    }
  },
});
