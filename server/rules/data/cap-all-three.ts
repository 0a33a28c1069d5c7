/** Promises of consistency, availability and partition tolerance together, which no distributed system keeps. */
import { regex } from '../../base/patterns.ts';
import { standingOfSection } from '../../claims/standing.ts';
import type { Statement } from '../../claims/statement.ts';
import { affirmed } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { tablesOf } from '../../document/tables.ts';
import type { Finding } from '../rule.ts';
import { normRule } from '../support/normRule.ts';

/** A choice between them, a lesson on them, or a reader who is told of the limit. */
const WEIGHED = regex('i')`
  \b(?:two of|only two|pick|choos\w+|chose|over|versus|vs|trade-?offs?|trade|trades|sacrific\w+|prefer\w*|favou?r\w*|priorit\w+|either|
  at the (?:cost|expense)|eventual(?:ly)?|weaker|relax\w*|limits?|impossible|theorem (?:says|states|tells)|instead|cp|ap|minority|
  within a (?:region|zone)|goals?|challenges?|depends? on|like to|would|claim\w*|believ\w+|marketing|nobody|cannot|can['’]t|want(?:s|ed)?|
  wish\w*|dream\w*)\b
`;
const CAP_WHOLE = regex('i')`
  \b(?:all three (?:of|properties|guarantees|corners|sides|letters)[^.]{1,30}\bCAP|
  (?:full|complete|whole|entire|all (?:three )?(?:of )?)\s?CAP\b|CAP[^.]{1,12}C, A,? and P\b|both (?:CP and AP|AP and CP)\b|
  CAP[^.]{1,30}\b(?:all three|in full|at once|completely))
`;

export const capAllThree = normRule({
  id: 'data/cap-all-three',
  title: 'Consistency, availability and partition tolerance are promised together',
  severity: 'warning',
  sources: ['PRODARCH', 'HEAPTRACE'],
  messages: {
    three:
      'Consistency, availability and partition tolerance are promised together. When the network splits, one of the first two has to give; say which, and for which data.',
  },
  *find({ document }) {
    yield* inTables(document);
    const seen = new Set<number>();
    for (const statement of affirmed(document, 'partition-tolerance', 'cap')) {
      const { start } = statement.sentenceRange;
      if (seen.has(start) || (WEIGHED.test(statement.sentence.text) && !UNWEIGHED.test(statement.sentence.text)) || !isAll(statement))
        continue;
      seen.add(start);
      yield { message: 'three', range: statement.sentenceRange };
    }
  },
});

/** A choice that is said not to be one. */
const UNWEIGHED = regex('i')`
  \b(?:needs? not choose|no need to choose|without (?:having to )?choos\w+|(?:do|does) not (?:have|need) to choose|no trade-?offs?|
  both (?:CP and AP|AP and CP))\b
`;
const PROPERTIES = [/^(?:strong )?consisten/i, /^(?:high )?availab/i, /^partition/i] as const;
const HELD = /^(?:yes|full|fully|met|guaranteed|given|[✓✔✅x]|high|strong)(?!\p{L})/iu;

/** A table that grants all three. */
function* inTables(document: ArchDocument): Generator<Finding<'three', undefined>> {
  for (const { rows, section } of tablesOf(document)) {
    if (standingOfSection(section) !== 'own') continue;
    const held = PROPERTIES.map((property) =>
      rows.find(({ cells }) => property.test(cells[0]?.text ?? '') && cells.length === 2 && HELD.test(cells[1]?.text ?? '')),
    );
    const last = held[2];
    if (last !== undefined && held.every((row) => row !== undefined))
      yield { message: 'three', range: { start: last.start, end: last.end } };
  }
}

function isAll(statement: Statement): boolean {
  // `C, A and P at once`
  if (/^C\W/.test(statement.words)) return true;
  if (statement.concept === 'cap') return /\bC?AP\b/.test(statement.words) && CAP_WHOLE.test(statement.sentence.text);
  if (
    /^partition(?:s|ed)$/i.test(statement.words) &&
    !/\b(?:network|cluster|surviv\w+|tolerat\w+|handl\w+|during|under|despite|even)\b/i.test(statement.sentence.text)
  )
    return false;
  const consistent = statement.withInSentence('consistency', 'strong-consistency');
  return consistent && statement.withInSentence('availability', 'keeps-serving') && !statement.withInSentence('eventual-consistency');
}
