/** Services that are deployed together or in order. Judged by the author's own words only. */
import { WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import { partsNamedIn, partsOf } from '../../claims/parts/components.ts';
import { sayingsOf } from '../../claims/saying.ts';
import type { Statement } from '../../claims/statement.ts';
import { statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { voiced } from '../support/voiced.ts';

const DEPLOYED = regex('i')`
  ${WORD_START}(?:deploy(?:ed|s|ments?)?|releas(?:ed?|es|ing)|roll-?outs?|ship(?:ped|s)?|go(?:es)? (?:live|out)|(?:put|brought|taken) (?:live|
  into production)|roll(?:ed)? out|
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

/** `can be released on its own`, which only a denial makes a tie. */
const APART = / by (?:its|their) own$| on (?:its|their) own$/i;
/** `Whenever pricing ships, stock must ship`: one pulls the other along. */
const PULLS = regex('iu')`
  (?<=(?<!\p{L})(?:whenever|when|if|every time|each time|as soon as) (?![^,]{0,40}(?:schema|database|migration|config|canary|region|staging))
  [^,;.]{2,40} (?:ships|goes (?:out|live)|(?:is|gets) (?:deployed|released|shipped|upgraded|rolled out)), )(?!(?:the )?(?:schema|database|
  migrations?|docs|documentation|config\p{L}*|tests?|users?|customers?)(?!\p{L}))[^,;.:]{2,50} (?:must|has to|have to|needs? to)
  (?: also| always| too)? (?:ship|go (?:out|live)|be (?:re-?)?(?:deployed|released|shipped|upgraded|rolled out))(?!\p{L})
`;
/** `First the catalogue service has to be rolled out, then the basket`. */
const ONE_BY_ONE = regex('iu')`
  (?<!\p{L})first,? (?:the |goes the )?(?:[\p{L}-]+ ){1,3}(?:service|backend|api|worker)s? (?:(?:has|have) to|must|needs? to|is|are|goes?)(?: be)?
  (?: always)? (?:deployed|released|shipped|upgraded|rolled out|out|live)[^.;]{0,20}[,;] (?:and )?then (?!tested|checked|watched|it )
`;

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
  if (APART.test(words)) return /^(?:cannot|can not|can t|can['’]t)/i.test(words) || polarity === 'denied';
  if (/^(?:without|\p{L}+ without) /iu.test(words)) return CANNOT.test(sentence.prose.slice(0, clause.end - sentence.start));
  if (BEFORE_THE_OTHER.test(words))
    return (
      polarity === 'affirmed' &&
      /(?<!\p{L})(?:must|has to|have to|needs? to)(?!\p{L})/iu.test(clause.text) &&
      partsOrServicesBehind(statement)
    );
  return polarity === 'affirmed' && (NEEDED.test(clause.text) || /^versions /i.test(words));
}

/** What the clause says before the words; before `all services at once`, which may be a clause by itself, what the sentence says. */
function untilWords({ before, words, clause, sentence, inline }: Statement): string {
  return / at once$/i.test(words) ? inline.prose.slice(sentence.start, clause.start) + before : before;
}

/** Whether what comes second is a service: the schema goes out before the code everywhere. */
function partsOrServicesBehind({ behind }: Statement): boolean {
  return /^(?: (?!within|in|of|for)\p{L}+){0,3} (?:service|worker|api|backend)s?(?!\p{L})/iu.test(behind);
}

export const distributedMonolith = antiPatternRule({
  id: 'anti/distributed-monolith',
  says: 'Services that run apart are said to be deployed together or in a fixed order.',
  *detect({ document }) {
    for (const pattern of [PULLS, ONE_BY_ONE]) for (const { range } of sayingsOf(document, pattern)) yield { range };
    for (const statement of statementsOn(document, 'joint-release')) {
      if (isTied(statement) && !statement.withInSentence('deploys-apart')) yield { range: statement.clauseRange };
    }
    for (const statement of voiced(document, ['own', 'risk'], 'together')) {
      const inTurn = IN_TURN.test(statement.sentence.prose);
      if (
        statement.modality !== 'stated' ||
        statement.time === 'current' ||
        !(DEPLOYED.test(untilWords(statement)) || (inTurn && RENEWED.test(statement.before)))
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
