/** Mitigations that name an attitude instead of an action. */
import { oneSpaced } from '../../claims/parts/partNames.ts';
import { risksOf } from '../../plan/readRisks.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { isOpenMitigation, isVagueMitigation } from '../support/vagueMitigation.ts';

export const riskMitigationVague = defineRule<'vague'>({
  meta: {
    id: 'risk/mitigation-vague',
    title: 'A mitigation names no action',
    severity: 'info',
    kinds: ['plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      vague:
        '“{mitigation}” is an attitude, not an action: nobody can do it by Friday, or say that it was done. Name what somebody will build, test, sign or switch, and the signal that calls for it.',
    },
  },
  *check(context) {
    if (!isLive(context)) return;
    for (const risk of risksOf(context.document).flatMap((list) => list.risks)) {
      const stated = risk.fields.get('mitigation');
      const text = oneSpaced(stated?.text ?? '').trim();
      if (stated === undefined || text === '' || !isVagueMitigation(text) || (isOpenMitigation(text) && context.isOn('doc/placeholder')))
        continue;
      yield { message: 'vague', data: { mitigation: text }, range: stated.range };
    }
  },
});
