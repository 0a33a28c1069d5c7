/** The planned risks as the template has them: a table, or a numbered list. */
import type { SectionSpec } from '../../knowledge/schema.ts';
import type { Body } from './bodies.ts';
import type { PlannedRisk } from './risks.ts';

/** `spec` is the template's section of risks, where it has one. */
export function riskLines(risks: readonly PlannedRisk[], spec: SectionSpec | undefined): Body {
  const intro = 'Levels and mitigations are proposals until the owners confirm them.';
  if (spec?.table !== undefined) {
    const byKey: Readonly<Partial<Record<string, keyof PlannedRisk>>> = {
      risk: 'risk',
      likelihood: 'likelihood',
      impact: 'impact',
      mitigation: 'mitigation',
    };
    const columns = [
      ...spec.table.columns.map((column) => [column.heading, byKey[column.key ?? '']] as const),
      ['Owner', 'owner'] as const,
    ];
    return [
      intro,
      '',
      `| ${columns.map(([heading]) => heading).join(' | ')} |`,
      `|${' --- |'.repeat(columns.length)}`,
      ...risks.map((risk) => `| ${columns.map(([, key]) => (key === undefined ? '' : risk[key])).join(' | ')} |`),
    ];
  }
  return [
    intro,
    '',
    ...risks.flatMap(({ risk, likelihood, impact, mitigation, owner }, index) => [
      `${index + 1}. **Risk**: ${risk}`,
      `   - **Likelihood**: ${likelihood}`,
      `   - **Impact**: ${impact}`,
      `   - **Mitigation**: ${mitigation}`,
      `   - **Owner**: ${owner}`,
    ]),
  ];
}
