/** Components and services of other companies that no place of the document tells the failure of. */
import { callsOf } from '../../claims/parts/calls.ts';
import { isExternalService, partsOf, valueOf, type Part } from '../../claims/parts/components.ts';
import { isEnglish } from '../../claims/language.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { isWorkedOut } from '../support/absence.ts';
import { askedOfComponents, componentFieldsFix, type AskedOfComponent } from '../support/componentsOfPlan.ts';
import { isLive } from '../support/live.ts';
import { tellsFailureOf, tellsFailureOfName } from '../support/toldElsewhere.ts';

const PLAIN: AskedOfComponent = {
  key: 'failure-mode',
  label: 'Failure mode',
  form: 'bullet',
  required: true,
  guidance: '',
  placeholder: '[what happens while it is down]',
};

export const compFailureModeMissing = defineRule<'component' | 'external', Part>({
  meta: {
    id: 'comp/failure-mode-missing',
    title: 'Nothing says what happens when a component is down',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER', 'HEAPTRACE', 'HAN'],
    messages: {
      component:
        'Nothing says what happens when “{name}” is down, slow or out of reach. Its callers will meet that day; say what they and the users see, and how it ends.',
      external:
        'Nothing says what happens when {name}, which others run, is down or slow. Say whether calls wait, fall back or fail, and what users see.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context) || !isEnglish(document) || !isWorkedOut(document)) return;
    for (const part of partsOf(document).all) {
      // Code inside another part fails with it.
      if (part.standing === 'library' || tellsFailureOf(document, part)) continue;
      const label = valueOf(part, 'failure-mode');
      const range = label !== undefined && label.range.end > label.range.start ? label.range : part.main.name.range;
      yield { message: 'component', data: { name: part.title }, range, state: part };
    }
    const seen = new Set<string>();
    for (const { to, range } of callsOf(document)) {
      if (to.part !== undefined || seen.has(to.key) || !isExternalService(to.title)) continue;
      seen.add(to.key);
      if (!tellsFailureOfName(document, to.title)) yield { message: 'external', data: { name: to.title }, range };
    }
  },
  fix(context, { state }) {
    return state === undefined ? [] : componentFieldsFix(context.document, state, [asked(context)]);
  },
});

function asked(context: RuleContext): AskedOfComponent {
  return askedOfComponents(context).find((spec) => spec.key === 'failure-mode') ?? PLAIN;
}
