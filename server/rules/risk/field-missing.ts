/** Risks that leave out what their template asks for; the owner has a rule of its own. */
import type { Table } from '../../document/tables.ts';
import type { Risk } from '../../plan/risks.ts';
import { offersLevels } from '../../plan/riskLevel.ts';
import { saysNothing } from '../../plan/stated.ts';
import { defineRule } from '../rule.ts';
import { columnsFix, fieldsFix, names } from '../support/riskFix.ts';
import { askedOfRisks, riskLists, type AskedField } from '../support/risksOfPlan.ts';
import { wordList } from '../support/wordList.ts';

interface State {
  readonly missing: readonly AskedField[];
  readonly risk: Risk | undefined;
  readonly table: Table | undefined;
}

export const riskFieldMissing = defineRule<'field' | 'column', State>({
  meta: {
    id: 'risk/field-missing',
    title: 'A risk leaves out its likelihood, impact or mitigation',
    severity: 'warning',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER', 'SYSARCH', 'HAN'],
    messages: {
      field: 'No {fields} is stated for the risk “{risk}”. Readers weigh risks by it; state it, if only as a guess.',
      column: 'The table of risks has no column for {fields}, so its risks cannot be weighed or acted on. Add one.',
    },
  },
  *check(context) {
    const asked = askedOfRisks(context).filter((field) => field.key !== 'owner');
    for (const { risks, tables } of riskLists(context)) {
      for (const { table, absent } of tables) {
        for (const field of asked.filter((each) => absent.includes(each.key))) {
          yield {
            message: 'column',
            data: { fields: names([field]) },
            range: table.header ?? table.block,
            state: { missing: [field], risk: undefined, table },
          };
        }
      }
      for (const risk of risks) {
        const missing = asked.filter(({ key }) => lacks(risk, key));
        if (missing.length === 0) continue;
        yield {
          message: 'field',
          data: {
            fields: wordList(
              missing.map((field) => field.label.toLowerCase()),
              'or',
            ),
            risk: risk.name.text,
          },
          range: placeOf(risk, missing),
          state: { missing, risk, table: undefined },
        };
      }
    }
  },
  fix({ document }, { state }) {
    if (state?.risk !== undefined) return fieldsFix(document, state.risk, state.missing);
    return state?.table === undefined ? [] : columnsFix(document, state.table, state.missing);
  },
});

function lacks(risk: Risk, key: AskedField['key']): boolean {
  const stated = risk.fields.get(key);
  if (stated !== undefined) return saysNothing(stated.text) || offersLevels(stated.text);
  // A table without the column is told once.
  return risk.place.form !== 'row' && !risk.mentions.has(key);
}

/** The first label that stands empty, else the risk's name. */
function placeOf(risk: Risk, missing: readonly AskedField[]): { start: number; end: number } {
  if (risk.name.text !== '') return risk.name.range;
  const stated = missing.map(({ key }) => risk.fields.get(key)).find((each) => each !== undefined);
  return stated?.range ?? risk.range;
}
