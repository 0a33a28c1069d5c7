/** Components of which nothing says how they grow, where their template asks for it. */
import { partsOf, valueOf, type Part } from '../../claims/parts/components.ts';
import { isEnglish } from '../../claims/language.ts';
import { defineRule } from '../rule.ts';
import { askedOfComponents, componentFieldsFix } from '../support/componentsOfPlan.ts';
import { isLive } from '../support/live.ts';
import { tellsScaleOf } from '../support/toldElsewhere.ts';

export const compScaleMissing = defineRule<'missing', Part>({
  meta: {
    id: 'comp/scale-missing',
    title: 'Nothing says how a component scales',
    severity: 'info',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['SYSARCH', 'HAN'],
    messages: {
      missing: 'Nothing says how “{component}” grows with its load. Say what is added, how many there are today, and what limits it.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context) || !isEnglish(document) || !askedOfComponents(context).some((spec) => spec.key === 'scale')) return;
    for (const part of partsOf(document).all) {
      if (
        part.standing === 'external' ||
        part.standing === 'library' ||
        part.standing === 'client' ||
        (part.main.row !== undefined && valueOf(part, 'scale') === undefined)
      )
        continue;
      if (valueOf(part, 'scale')?.text.trim().startsWith('[') === true || tellsScaleOf(document, part)) continue;
      yield { message: 'missing', data: { component: part.title }, range: part.main.name.range, state: part };
    }
  },
  fix(context, { state }) {
    const asked = askedOfComponents(context).filter((spec) => spec.key === 'scale');
    return state === undefined ? [] : componentFieldsFix(context.document, state, asked);
  },
});
