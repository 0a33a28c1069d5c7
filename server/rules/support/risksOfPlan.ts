/** The risks of a plan with what its own template asks of each. Other documents answer to no list of risks. */
import type { SectionSpec } from '../../knowledge/schema.ts';
import { sectionSpec } from '../../plan/planSections.ts';
import { risksOf } from '../../plan/readRisks.ts';
import { RISK_FIELDS, type RiskField, type RiskList } from '../../plan/risks.ts';
import type { RuleContext } from '../rule.ts';

/** A field the template asks for, as it writes it. */
export interface AskedField {
  readonly key: RiskField;
  readonly label: string;
  /** Snippet text: a choice of levels, or a text to fill in. */
  readonly answer: (stop: number) => string;
}

/** The template's section of risks; undefined where the plan follows no template that has one. */
export function riskSpec({ profile }: RuleContext): SectionSpec | undefined {
  return sectionSpec(profile, 'risks');
}

/** The risk sections that the plan owes its reader. */
export function riskLists(context: RuleContext): readonly RiskList[] {
  return riskSpec(context) === undefined ? [] : risksOf(context.document);
}

/** What the template asks of each risk, in its order. */
export function askedOfRisks(context: RuleContext): readonly AskedField[] {
  const spec = riskSpec(context);
  const written = [
    ...(spec?.fields ?? []).map(({ key, label, choices }) => ({ key, label, choices })),
    ...(spec?.table?.columns ?? []).map(({ key, heading, choices }) => ({ key, label: heading, choices })),
  ];
  return written.flatMap(({ key, label, choices }) => {
    const field = RISK_FIELDS.find((each) => each === key);
    if (field === undefined) return [];
    return [
      {
        key: field,
        label,
        answer: (stop: number) => (choices === undefined ? `\${${stop}:[${PROMPTS[field]}]}` : `\${${stop}|${choices.join(',')}|}`),
      },
    ];
  });
}

const PROMPTS: Readonly<Record<RiskField, string>> = { likelihood: 'how likely', impact: 'how bad', mitigation: 'action', owner: 'who' };
