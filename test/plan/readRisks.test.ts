/** Risks in the forms people write them. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../server/document/document.ts';
import { readLevel } from '../../server/plan/riskLevel.ts';
import { risksOf } from '../../server/plan/readRisks.ts';
import { RISK_FIELDS } from '../../server/plan/risks.ts';

/** Each risk as `name | likelihood | impact | mitigation | owner`, `-` for what is not stated, `~` for what is named in passing. */
function read(...lines: readonly string[]): string[] {
  const document = parseDocument(
    'file:///plan.md',
    ['# Architecture Plan: Shop', '', '## Risks and Mitigations', '', ...lines, ''].join('\n'),
  );
  return risksOf(document)
    .flatMap((list) => list.risks)
    .map((risk) =>
      [
        document.slice(risk.name.range),
        ...RISK_FIELDS.map((field) => {
          const stated = risk.fields.get(field);
          return stated === undefined ? (risk.mentions.has(field) ? '~' : '-') : document.slice(stated.range);
        }),
      ].join(' | '),
    );
}

describe('risksOf', () => {
  it('reads numbered lists with labels below', () => {
    expect(
      read(
        '1. **Risk**: The provider is down',
        '   - **Likelihood**: Medium',
        '   - **Impact**: High',
        '   - **Mitigation**: Queue the payment',
        '   - **Owner**: Payments team',
        '2. **Risk**: Disk full',
        '   - **Impact**: Low',
      ),
    ).toEqual(['The provider is down | Medium | High | Queue the payment | Payments team', 'Disk full | - | Low | - | -']);
  });

  it('reads labels on the lines of one item', () => {
    expect(read('1. **Risk**: The provider is down', '   **Likelihood**: Medium', '   **Impact**: High')).toEqual([
      'The provider is down | Medium | High | - | -',
    ]);
  });

  it('reads fields in the middle of a line', () => {
    expect(read('1. Hot keys (Likelihood: High; Impact: Low)')).toEqual(['Hot keys | High | Low | - | -']);
    expect(
      read(
        '- **Provider down** (Likelihood: Medium, Impact: High). Mitigation: queue and retry; Owner: Kim',
        '- Disk full, low probability. Owner: Ann.',
      ),
    ).toEqual(['**Provider down** | Medium | High | queue and retry | Kim', 'Disk full, low probability | ~ | - | - | Ann']);
  });

  it('reads tables in any order of columns', () => {
    expect(
      read(
        '| # | Risk | Probability | Impact | Mitigation Strategy | Owner |',
        '|---|---|---|---|---|---|',
        '| 1 | Fire | Low | High | Sprinklers | |',
        '| 2 | Flood | Low |',
      ),
    ).toEqual(['Fire | Low | High | Sprinklers | ', 'Flood | Low |  |  | ']);
  });

  it('reads headings and labelled paragraphs', () => {
    expect(
      read('### Risk 1: Fire', '- **Likelihood**: Low', '- **Impact**: High', '', '### Flood', '**Likelihood**: Low', '**Impact**: High'),
    ).toEqual(['Risk 1: Fire | Low | High | - | -', 'Flood | Low | High | - | -']);
    expect(read('### R3 — Frost', '- likelihood: low', '- impact: high', '- owner: Kim')).toEqual(['R3 — Frost | low | high | - | Kim']);
    expect(read('**Risk**: Fire', '**Likelihood**: Low')).toEqual(['Fire | Low | - | - | -']);
  });

  it('reads paragraphs that open with a name and rate it', () => {
    expect(
      read(
        '**R1: Fire** (High likelihood, Low impact). Mitigation: sprinkler. Owner: Kim.',
        '',
        '**R2: Flood**',
        '- **Likelihood**: Low',
        '- **Owner**: Ann',
        '',
        '**Note**: reviewed every month.',
      ),
    ).toEqual(['**R1: Fire** | ~ | ~ | sprinkler | Kim', '**R2: Flood** | Low | - | - | Ann']);
  });

  it('takes plain items for risks, and the key of a scale for none', () => {
    expect(read('- The provider may go away', '- Disks fill up')).toEqual([
      'The provider may go away | - | - | - | -',
      'Disks fill up | - | - | - | -',
    ]);
    expect(
      read(
        '- High: expected this year',
        '- Low: hardly',
        '- *Scale: likelihood and impact are low, medium or high*',
        '',
        '| Risk | Likelihood | Impact |',
        '|---|---|---|',
        '| Fire | Low | High |',
      ),
    ).toEqual(['Fire | Low | High | - | -']);
  });

  it('reads columns under short names', () => {
    expect(read('| Risk | Prob. | Sev. | Action | Who |', '|---|---|---|---|---|', '| Fire | Low | High | Sprinkler | Kim |')).toEqual([
      'Fire | Low | High | Sprinkler | Kim',
    ]);
  });

  it('reads German columns', () => {
    const document = parseDocument(
      'file:///plan.md',
      '# Plan\n\n## Risiken\n\n| Risiko | Wahrscheinlichkeit | Auswirkung | Maßnahme | Verantwortlich |\n|---|---|---|---|---|\n| Brand | gering | hoch | Sprinkler | Kim |\n',
    );
    expect(risksOf(document)[0]?.risks[0]?.fields.size).toBe(4);
  });
});

describe('readLevel', () => {
  it.each(['High', 'high', '🔴 High', '**High**', 'High (peak season)', 'hoch', '高', 'Medium — rare in practice', 'High risk'])(
    '%s is a level',
    (text) => expect(readLevel(text).kind).toBe('level'),
  );
  it.each([
    ['Severe', 'high'],
    ['very high', 'critical'],
    ['Moderate', 'medium'],
    ['Hihg', 'high'],
    ['Sever', 'high'],
    ['Purple', undefined],
  ])('%s is none', (text, nearest) => expect(readLevel(text)).toMatchObject({ kind: 'other', nearest }));
  it.each(['', '🔴', '3', '30%', 'Medium–High', 'Low to medium', 'Users cannot pay for an hour'])('%s is unclear', (text) =>
    expect(readLevel(text).kind).toBe('unclear'),
  );
});
