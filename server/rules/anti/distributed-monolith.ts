/** Services that are deployed together or in order. Judged by the author's own words only. */
import { WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import { partsNamedIn, partsOf } from '../../claims/parts/components.ts';
import type { Statement } from '../../claims/statement.ts';
import { statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { voiced } from '../support/voiced.ts';

const DEPLOYED = regex('i')`
  ${WORD_START}(?:deploy(?:ed|s|ments?)?|releas(?:ed?|es|ing)|roll-?outs?|ship(?:ped|s)?|go(?:es)? (?:live|out)|(?:put|brought|taken) (?:live|into production)|roll(?:ed)? out|
  upgrad(?:ed?|es))${WORD_END}[^.;]{0,40}$
`;

/** Data is updated as well; where an order is named, programs are meant. */
const RENEWED = regex('i')`${WORD_START}(?:updated?|installed?)${WORD_END}[^.;]{0,40}$`;
/** `…, firmware first`: two things that are deployed apart, in an order. What belongs to one deployable is none. */
const IN_TURN = regex('iu')`
  [,:] (?:the )?(?!(?:schema|database|migrations?|config\p{L}*|settings|docs|documentation|tests?|code|at|and|it|this|that|we)
  (?!\p{L}))[\p{L}-]+(?: [\p{L}-]+)? first(?!\p{L})
`;

/** How many parts that are deployed a text names. */
function countNamed(document: ArchDocument, text: string): number {
  return partsNamedIn(
    partsOf(document).all.filter(({ standing }) => standing === 'service'),
    text,
  ).length;
}

/** `None can be released without the others`, which a denial only makes true. */
const CANNOT = anyWord`none|no (?:service|one|part|module)|cannot|can['’]?t|not|never|impossible`;
const NEEDED = regex('iu')`
  (?<!\p{L})(?:requires?|needs?|means?|demands?|calls? for|entails?|must|has to|have to|always|only|each|every|whenever|share[sd]?|
  sharing)(?!\p{L})
`;
const ONE_DEPLOYABLE = anyWord`modules? of|modular monolith|one deployable|single deployable`;
/** Which comes first, of two that run: `has to go out before the stock service`. */
const BEFORE_THE_OTHER = /^(?:goe?s?|deployed|released|upgraded|shipped|rolled) (?:out |live )?before/i;

function isTied(statement: Statement): boolean {
  const { block, standing, modality, time, polarity, words, clause, sentence } = statement;
  if (
    block.kind === 'heading' ||
    (standing !== 'own' && standing !== 'risk') ||
    modality !== 'stated' ||
    time === 'past' ||
    time === 'current' ||
    ONE_DEPLOYABLE.test(sentence.prose)
  )
    return false;
  const areServices =
    statement.withInSentence('several-services', 'all-of-them') ||
    statement.withInBlock('service', 'several-services') ||
    /(?<!\p{L})services?(?!\p{L})/iu.test(sentence.prose);
  if (!areServices) return false;
  if (/^(?:without|\p{L}+ without) /iu.test(words)) return CANNOT.test(sentence.prose.slice(0, clause.end - sentence.start));
  if (BEFORE_THE_OTHER.test(words))
    return (
      polarity === 'affirmed' &&
      /(?<!\p{L})(?:must|has to|have to|needs? to)(?!\p{L})/iu.test(clause.text) &&
      partsOrServicesBehind(statement)
    );
  return polarity === 'affirmed' && NEEDED.test(clause.text);
}

/** Whether what comes second is a service: the schema goes out before the code everywhere. */
function partsOrServicesBehind({ behind }: Statement): boolean {
  return /^(?: (?!within|in|of|for)\p{L}+){0,3} (?:service|worker|api|backend)s?(?!\p{L})/iu.test(behind);
}

export const distributedMonolith = antiPatternRule({
  id: 'anti/distributed-monolith',
  says: 'Services that run apart are said to be deployed together or in a fixed order.',
  *detect({ document }) {
    for (const statement of statementsOn(document, 'joint-release')) {
      if (isTied(statement) && !statement.withInSentence('deploys-apart')) yield { range: statement.clauseRange };
    }
    for (const statement of voiced(document, ['own', 'risk'], 'together')) {
      const inTurn = IN_TURN.test(statement.sentence.prose);
      if (
        statement.modality !== 'stated' ||
        statement.time === 'current' ||
        !(DEPLOYED.test(statement.before) || (inTurn && RENEWED.test(statement.before)))
      )
        continue;
      const areServices =
        statement.withInSentence('several-services') ||
        (statement.withInClause('all-of-them') && statement.withInBlock('service', 'several-services')) ||
        countNamed(document, statement.sentence.text) > 1 ||
        inTurn;
      if (areServices && !statement.withInSentence('deploys-apart')) yield { range: statement.clauseRange };
    }
  },
});
