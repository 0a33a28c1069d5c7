/** Fewer risks than the document's template asks for. */
import { pointsElsewhere } from '../../plan/planSections.ts';
import type { Risk } from '../../plan/risks.ts';
import type { Section } from '../../document/section.ts';
import { defineRule } from '../rule.ts';
import { askedOfRisks, riskLists, riskSpec } from '../support/risksOfPlan.ts';
import { riskSkeleton } from '../support/riskSkeleton.ts';

/** A longer text without a list may hold risks that cannot be counted. */
const SHORT = 200;

interface State {
  readonly section: Section;
  readonly risks: readonly Risk[];
  readonly missing: number;
}

export const riskTooFew = defineRule<'few', State>({
  meta: {
    id: 'risk/too-few',
    title: 'Fewer risks than the template asks for',
    severity: 'info',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER'],
    messages: {
      few: '{count} of at least {atLeast} risks are named. The ones nobody wrote down are those that surprise; think of dependencies, data, load, people and money.',
    },
  },
  *check(context) {
    const atLeast = riskSpec(context)?.atLeast;
    const lists = riskLists(context);
    const first = lists[0];
    if (atLeast === undefined || first === undefined || lists.every(({ section }) => section.isEmpty)) return;
    const risks = lists.flatMap((list) => list.risks);
    if (risks.length >= atLeast || lists.some(({ section }) => pointsElsewhere(section) && section.text.length < SHORT)) return;
    if (risks.length === 0 && first.section.fullText.length > SHORT) return;
    yield {
      message: 'few',
      data: { count: risks.length, atLeast },
      range: first.section.titleRange,
      state: { section: first.section, risks, missing: atLeast - risks.length },
    };
  },
  fix(context, { state }) {
    return state === undefined ? [] : riskSkeleton(context.document, state.section, state.risks, askedOfRisks(context), state.missing);
  },
});
