/** Whether a design holds data that people or laws protect: where it says so first. Knows no law and judges no protection. */
import { LETTER, WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Standing } from '../standing.ts';
import type { Statement } from '../statement.ts';
import { statementsOn } from '../statements.ts';

/** A context tells of the data as well as the design does. */
const TELLING: ReadonlySet<Standing> = new Set<Standing>(['own', 'background', 'checklist', 'risk']);
const HOLDS_NONE = anyWord`
  stor(?:e|es|ed|ing)|h[eo]ld(?:s|ing)?|keep(?:s|ing)?|kept|process(?:es|ed|ing)?|collect(?:s|ed|ing)?|handl(?:e|es|ed|ing)
  contain(?:s|ed|ing)?|involv(?:e|es|ed|ing)|touch(?:es|ed|ing)?|reach(?:es|ed)?|enters?|see|sees
  no (?:${LETTER}+ )?(?:pii|phi|personal|sensitive|customer|user|card)
`;
/** Talk of kinds of data, not of data held. */
const ON_KINDS = anyWord`
  identif(?:y|ies|ied|ying)|annotat${LETTER}+|attributes?|labels?|tags?|semantic conventions?|may contain|might contain|should not
  redact${LETTER}*|scrub${LETTER}*
`;
/** Passed on and not kept, whatever the clause that names them says. */
const NOT_KEPT = regex('i')`
  ${WORD_START}(?:store|keep|hold|retain|persist)s? nothing${WORD_END}|
  ${WORD_START}(?:never|not|nor) (?:be )?(?:stored|kept|persisted|retained|saved)${WORD_END}
  (?! (?:in|on|for|longer|beyond|after)${WORD_END})
`;
const ELSEWHERE_ONLY = anyWord`logs?|logged|logging|traces?|metrics?|urls?|error messages?|longer than|beyond|after|outside`;

/** The first statement by which the design holds such data; undefined where it says that it holds none, or nothing at all. */
export function heldData(document: ArchDocument, kind: 'personal-data' | 'sensitive-data'): Statement | undefined {
  const told = statementsOn(document, kind).filter(
    (statement) =>
      statement.block.kind !== 'heading' &&
      TELLING.has(statement.standing) &&
      statement.modality !== 'asked' &&
      statement.modality !== 'conditional' &&
      statement.time !== 'past',
  );
  if (
    told.some(
      (statement) =>
        statement.polarity === 'denied' && HOLDS_NONE.test(statement.clause.text) && !ELSEWHERE_ONLY.test(statement.clause.text),
    )
  )
    return undefined;
  return told.find(
    (statement) => statement.polarity === 'affirmed' && !NOT_KEPT.test(statement.sentence.text) && !ON_KINDS.test(statement.sentence.text),
  );
}
