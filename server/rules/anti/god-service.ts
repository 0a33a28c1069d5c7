/** One service does everything. Judged by the author's own words only. */
import { WORD_END, WORD_START, regex } from '../../base/patterns.ts';
import { claimsOn } from '../../claims/statements.ts';
import { sayingsOf } from '../../claims/saying.ts';
import { duties } from '../../knowledge/externalParts.ts';
import { singularOf } from '../../quantities/nouns.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const SERVICE = regex('iu')`
  ${WORD_START}(?:service|backend|server|component|process|program|daemon|core(?= (?:does|handles|knows|is|holds))|application|monolith|
  module|orchestrator|manager|gateway|hub|engine|controller|
  coordinator)${WORD_END}
`;
/** `MainService` by its name in code. */
const IN_CODE = /\p{Ll}Service(?!\p{L})/u;
/** Rules of the whole house are everything. */
const KNOWS = /^(?:knows|decides) |of the/i;
/** Everything of one thing is one responsibility. */
const BOUNDED = regex('i')`
  ^[\s,]*(?:related|relating|about|around|concerning|regarding|from|for|of|that|else|except|but|between|routing|
  in (?:the|its) (?:domain|modules?))${WORD_END}
`;
/** From one end to the other is no bound. */
const FROM_TO = /^ from [^,;]{2,40} to /i;

/** `The core service handles users, orders, payments, mails and reports`: of one part, not of the whole product. */
const HANDLES = regex('iu')`
  (?<!\p{L})(?:the|one|a|our) (?:[\p{L}-]+ ){0,2}(?:service|backend|server|component|module|manager|gateway|hub|engine|controller|worker)
  (?: \p{L}+)? (?:handles?|manages?|does|takes care of|looks after|is (?:responsible|in charge) (?:for|of)|not only|also|computes?|keeps?)(?!\p{L})
`;
/** Fewer lines of business may well belong together. */
const MANY_LINES = 4;
const lineOf: ReadonlyMap<string, string> = new Map(
  Object.entries(duties).flatMap(([line, nouns]) => nouns.map((noun): [string, string] => [noun, line])),
);

/** How many lines of business a sentence names. */
function linesIn(text: string): number {
  return new Set((text.toLowerCase().match(/[\p{L}-]+/gu) ?? []).flatMap((word) => lineOf.get(singularOf(word)) ?? [])).size;
}

export const godService = antiPatternRule({
  id: 'anti/god-service',
  says: 'One service is said to do everything.',
  *detect({ document }) {
    for (const { text, range } of sayingsOf(document, HANDLES)) if (linesIn(text) >= MANY_LINES) yield { range };
    for (const statement of claimsOn(document, 'does-everything')) {
      if (
        statement.polarity === 'affirmed' &&
        (SERVICE.test(statement.sentence.prose) || IN_CODE.test(statement.sentence.text)) &&
        (KNOWS.test(statement.words) || FROM_TO.test(statement.behind) || !BOUNDED.test(statement.behind))
      )
        yield { range: statement.clauseRange };
    }
  },
});
