/** Risks nobody answers for, where the template asks for an owner. */
import { regex } from '../../base/patterns.ts';
import type { Table } from '../../document/tables.ts';
import type { Risk } from '../../plan/risks.ts';
import { saysNothing } from '../../plan/stated.ts';
import { defineRule } from '../rule.ts';
import { columnsFix, fieldsFix } from '../support/riskFix.ts';
import { askedOfRisks, riskLists } from '../support/risksOfPlan.ts';

interface State {
  readonly risk: Risk | undefined;
  readonly table: Table | undefined;
}

/** Answers that name nobody. */
const NOBODY = regex('i')`
  ^(?:nobody|no one|none|unassigned|not assigned|open|tbd|tbc|tba|todo|to be (?:determined|defined|decided|named|assigned)|n/a|niemand|
  personne|nadie)$
`;

export const riskOwnerMissing = defineRule<'owner' | 'column', State>({
  meta: {
    id: 'risk/owner-missing',
    title: 'A risk has no owner',
    severity: 'warning',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER'],
    messages: {
      owner: 'Nobody is named for the risk “{risk}”. An action without an owner tends not to happen; name a person or team.',
      column: 'The table of risks has no column for owners. An action without an owner tends not to happen; add one.',
    },
  },
  *check(context) {
    if (!askedOfRisks(context).some((field) => field.key === 'owner')) return;
    for (const { risks, tables } of riskLists(context)) {
      for (const { table, absent } of tables) {
        if (absent.includes('owner')) yield { message: 'column', range: table.header ?? table.block, state: { risk: undefined, table } };
      }
      for (const risk of risks) {
        if (isOwned(risk)) continue;
        const stated = risk.fields.get('owner');
        const range = stated !== undefined && stated.text !== '' ? stated.range : risk.name.text === '' ? risk.range : risk.name.range;
        yield { message: 'owner', data: { risk: risk.name.text }, range, state: { risk, table: undefined } };
      }
    }
  },
  fix(context, { state }) {
    const asked = askedOfRisks(context).filter((field) => field.key === 'owner');
    if (state?.risk !== undefined) return fieldsFix(context.document, state.risk, asked);
    return state?.table === undefined ? [] : columnsFix(context.document, state.table, asked);
  },
});

function isOwned(risk: Risk): boolean {
  const stated = risk.fields.get('owner');
  if (stated !== undefined) return !saysNothing(stated.text) && !NOBODY.test(stated.text);
  return risk.place.form === 'row' || risk.mentions.has('owner');
}
