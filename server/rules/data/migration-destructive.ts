/** Columns and tables renamed or dropped in one step. */
import { regex } from '../../base/patterns.ts';
import { textAround } from '../../claims/beside.ts';
import { mentionsInText } from '../../claims/mentions.ts';
import type { Statement } from '../../claims/statement.ts';
import { statementsOn } from '../../claims/statements.ts';
import { normRule } from '../support/normRule.ts';

const OBJECT = /\b(?:columns?|tables?|fields?)\b/i;
/** What says that there is nothing before or behind it. */
const AT_ONCE = regex('i')`
  \b(?:(?:one|a single|the same|single) (?:step|migration|release|deploy(?:ment)?|statement|transaction|script|go)|at once|directly|
  immediately|in place|on deploy|as part of the (?:migration|release|deploy\w*)|migrations?|alter table|schema change|deploy(?:s|ed|ment)?|
  release)\b
`;
/** Whatever comes in order, or has no readers left. */
const IN_STEPS = regex('i')`
  \b(?:after|once|later|then|finally|steps?|phases?|follow\w*|second|third|next|last|until|unused|no longer|nobody|old (?:column|table)s?|
  temporary|staging table|backup|empty|two (?:releases|deploys|migrations)|separate|expand|contract|dual|backfill\w*|view|alias|grace|
  deprecat\w*)\b
`;
/** `orders.total` */
const NAMED_COLUMN = /(?<![\w./])[a-z_]+\.[a-z_]+(?![\w./])/;
/** `The migration renames …`. */
const BY_MIGRATION = /\b(?:migrations?|schema changes?|alembic|flyway|liquibase) (?:\w+ ){0,2}(?:renames?|drops?|removes?)\b/i;
const ONE_STEP = regex('i')`
  \b(?:one|a single|the same|the very|the very same|single) (?:step|migration|release|deploy(?:ment)?|statement|transaction|script|go)\b
  (?! (?:after|later|behind|apart|before))|\bat once\b
`;

export const migrationDestructive = normRule({
  id: 'data/migration-destructive',
  title: 'A column or table is renamed or dropped in one step',
  severity: 'warning',
  sources: ['PLANNER'],
  messages: {
    oneStep:
      'Something is renamed or dropped here in one step. Instances of the version before still use it while the new one rolls out, and the way back is gone: add the new, copy, move readers, and drop in a later release.',
  },
  *find({ document }) {
    const seen = new Set<number>();
    for (const statement of statementsOn(document, 'destructive-change').filter(isPlanned)) {
      const { start } = statement.sentenceRange;
      if (seen.has(start) || !isOfSchema(statement) || isGradual(statement)) continue;
      seen.add(start);
      yield { message: 'oneStep', range: statement.range };
    }
  },
});

/** Migrations are told of releases to come. */
function isPlanned(statement: Statement): boolean {
  return (
    statement.polarity === 'affirmed' &&
    (statement.isClaim ||
      (statement.standing === 'own' &&
        statement.modality === 'stated' &&
        statement.time === 'later' &&
        ONE_STEP.test(statement.sentence.text)))
  );
}

/** What is taken away is of the schema only where one migration does it. */
const IN_ONE_MIGRATION = /\b(?:one|a single|the same|single) (?:\w+ )?migration\b/i;

function isOfSchema(statement: Statement): boolean {
  const { words, clause, sentence, section, cell } = statement;
  if (/^(?:deleting|removing)$/i.test(words)) return IN_ONE_MIGRATION.test(sentence.text) && OBJECT.test(sentence.text);
  if (
    !OBJECT.test(`${words} ${clause.text}`) &&
    !(ONE_STEP.test(sentence.text) && (NAMED_COLUMN.test(sentence.text) || BY_MIGRATION.test(clause.text) || isOfCode(statement))) &&
    !(IN_MIGRATION.test(sentence.text) && isOfCode(statement))
  )
    return false;
  return (
    AT_ONCE.test(
      cell === undefined ? sentence.text : [...cell.table.columns.map(({ heading }) => heading), textAround(statement)].join(' '),
    ) ||
    section.role === 'migration' ||
    /\bmigrat/i.test(section.title)
  );
}

/** `directly in the Flyway migration`. */
const IN_MIGRATION = /\b(?:directly|straight|at once|right) in (?:the |a |one )?(?:\w+ )?migration\b/i;

/** `status is renamed to state`, both written as code. */
function isOfCode({ words, inline, sentence }: Statement): boolean {
  return (
    /^(?:is |are |gets )?renam/i.test(words) &&
    inline.spans.filter((span) => span.kind === 'code' && span.plainStart >= sentence.start && span.plainEnd <= sentence.end).length > 1
  );
}

/** Steps told in the same section; said outright to be one step, the sentence alone counts. */
function isGradual(statement: Statement): boolean {
  const own = statement.sentence.text;
  if (ONE_STEP.test(own) || IN_MIGRATION.test(own)) return mentionsInText(own).some((mention) => mention.key === 'gradual-migration');
  const around = statement.section.text;
  return IN_STEPS.test(around) || mentionsInText(around).some((mention) => mention.key === 'gradual-migration');
}
