/** Money, stock and identities left to eventual consistency, and strong consistency promised of replicas that lag. */
import { regex } from '../../base/patterns.ts';
import { mentionsInText } from '../../claims/mentions.ts';
import { standingOfSection } from '../../claims/standing.ts';
import type { Statement } from '../../claims/statement.ts';
import { affirmed, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { tablesOf } from '../../document/tables.ts';
import type { Finding } from '../rule.ts';
import { normRule } from '../support/normRule.ts';

/** Pictures of the thing, not the thing: what is shown may lag. */
const SHOWN = regex('i')`
  \b(?:display\w*|shown|views?|read model|projections?|dashboards?|reports?|reporting|search|feeds?|history|statistics|analytics|counters?|
  badges?|approximate|listing|websites?|by design|accept\w*(?! (?:sales|orders|writes|bookings|payments))|catalog(?:ue)?|emails?|
  notifications?|cached?|events?)\b
`;
/** The author has weighed it. */
const ENOUGH = /\b(?:good enough|harmless|(?:enough|fine) for|does no harm|nobody minds)\b/i;
const KEPT_STRONG =
  /\b(?:strong(?:ly)?|seriali[sz]able|transactional(?:ly)?|transactions?|primary|synchronous(?:ly)?|while|whereas|except|but)\b/i;
const REPLICA = /\b(?:replicas?|followers?|secondar(?:y|ies)|standbys?)\b/i;
const ASYNCHRONOUS = /\basync(?:hronous(?:ly)?)?\b/i;

export const consistencyUnfit = normRule({
  id: 'data/consistency-unfit',
  title: 'A consistency that does not fit the data, or the replicas',
  severity: 'warning',
  sources: ['PRODARCH'],
  messages: {
    eventual:
      '“{value}” is left to eventual consistency, and nothing says how a wrong value is put right. Two callers can both act on the old one: keep it strongly consistent, or describe the compensation.',
    replica:
      'Strong consistency is promised of replicas that are copied to asynchronously. They lag, so a read may miss the last write: read from the primary, replicate synchronously, or promise less.',
  },
  *find({ document }) {
    yield* inTables(document);
    for (const statement of affirmed(document, 'eventual-consistency')) {
      const value = criticalBeside(statement);
      if (value !== undefined && !isCompensated(document, statement))
        yield { message: 'eventual', data: { value }, range: statement.range };
    }
    for (const statement of affirmed(document, 'strong-consistency'))
      if (isLagging(document, statement)) yield { message: 'replica', range: statement.range };
  },
});

/** `| Wallet balance | eventual |`, below a column on consistency. */
function* inTables(document: ArchDocument): Generator<Finding<'eventual', undefined>> {
  for (const table of tablesOf(document)) {
    const column =
      standingOfSection(table.section) === 'own' ? table.columnNamed((name) => /^consistency(?: model| level)?$/.test(name)) : undefined;
    for (const row of column === undefined ? [] : table.rows) {
      const cell = table.cell(row, column);
      const [name] = row.cells;
      const text = row.cells.map((each) => each.text).join(' | ');
      const value = name === undefined ? undefined : mentionsInText(name.text).find((each) => each.key === 'critical-value');
      if (
        cell === undefined ||
        name === undefined ||
        value === undefined ||
        !/^eventual$/i.test(cell.text.trim()) ||
        SHOWN.test(text) ||
        ENOUGH.test(text)
      )
        continue;
      if (statementsOn(document, 'compensation').some((each) => each.section === table.section && each.polarity === 'affirmed')) continue;
      yield { message: 'eventual', data: { value: name.text.slice(value.start, value.end) }, range: { start: cell.start, end: cell.end } };
    }
  }
}

/** What it is that the last write wins on stands before. */
const LAST_WINS = /wins?$|last$/i;

/** A short sentence without stops says one thing; of others the clause and its label count. */
function toldOf({ sentence, label, clause, words }: Statement): string {
  return /[,;]/.test(sentence.text) && !LAST_WINS.test(words) ? label + clause.text : sentence.text;
}

/** What must not be wrong, in the same clause or row, and not only the picture of it. */
function criticalBeside(statement: Statement): string | undefined {
  const text = statement.cell === undefined ? toldOf(statement) : statement.cell.row.cells.map((cell) => cell.text).join(' | ');
  if (SHOWN.test(text) || ENOUGH.test(statement.sentence.text) || KEPT_STRONG.test(text)) return undefined;
  const mention = mentionsInText(text).find((each) => each.key === 'critical-value');
  return mention && text.slice(mention.start, mention.end);
}

function isCompensated(document: ArchDocument, statement: Statement): boolean {
  return statementsOn(document, 'compensation').some((each) => each.section === statement.section && each.polarity === 'affirmed');
}

function isLagging(document: ArchDocument, statement: Statement): boolean {
  const text = statement.cell === undefined ? statement.sentence.text : statement.cell.row.cells.map((cell) => cell.text).join(' | ');
  if (!REPLICA.test(text) || /\b(?:primary|leader|writer|synchronous replica\w*|synchronously|quorum)\b/i.test(text)) return false;
  return (
    ASYNCHRONOUS.test(text) ||
    statement.withInBlock('async-replication') ||
    (statement.withInSentence('read-replica') && affirmed(document, 'async-replication').length > 0) ||
    affirmed(document, 'async-replication').some((each) => each.section === statement.section)
  );
}
