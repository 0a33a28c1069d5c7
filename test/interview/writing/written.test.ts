/** The written document, place by place: what an answer becomes where it stands. */
import { describe, expect, it } from 'vitest';
import { startInterview } from '../../../server/interview/interview.ts';
import { edit } from '../../../server/interview/operations.ts';
import { writePlan } from '../../../server/interview/writing/writePlan.ts';
import type { DocumentTemplateId } from '../../../server/knowledge/schema.ts';

/** The document that answers lead to, and a stretch of it from a heading to the next of any level. */
function written(
  template: DocumentTemplateId,
  answers: Readonly<Record<string, string>>,
): { readonly text: string; readonly under: (heading: string) => string } {
  const interview = Object.entries(answers).reduce(
    (now, [question, text]) => edit(now, `question/${question}`, text),
    startInterview('Shop', { depth: 'deep', template }),
  );
  const [document] = writePlan(interview, { today: '2026-11-21', logFolder: 'adr', contradictions: [] });
  const text = document?.text ?? '';
  return { text, under: (heading) => (text.split(`${heading}\n`)[1] ?? '').split(/^#{1,4} /m)[0]?.trim() ?? '' };
}

describe('a summary', () => {
  it('is short where the problem has a section of its own', () => {
    const { under } = written('sysarch', {
      problem: 'Shoppers order groceries online. The old shop loses orders at peak.',
      'data-stores': 'PostgreSQL is new.',
    });
    expect(under('## 1. Executive Summary')).toBe('Shoppers order groceries online. Decided so far: use PostgreSQL as the data store.');
    expect(under('### 2.1 Problem Statement')).toContain('The old shop loses orders at peak.');
  });
});

describe('a labelled point', () => {
  const { under } = written('prodarch', {
    roles: 'Shoppers see their own orders. Admins set prices.',
    deployment: 'EKS in Frankfurt, run by the platform team.',
    'ten-times': 'The stock table gives out first.',
  });

  it('has several things below it', () => {
    expect(under('## 1. Requirements Analysis')).toContain('- Users:\n  - Shoppers see their own orders.\n  - Admins set prices.\n');
  });

  it('has one thing beside it', () => {
    expect(under('## 2. Architecture Decisions')).toContain('- Cloud provider: EKS in Frankfurt, run by the platform team\n');
  });

  it('names the point that says it already', () => {
    expect(under('## 2. Architecture Decisions')).toContain('- Deployment: see “Cloud provider”');
  });
});

describe('the order', () => {
  it.each<[DocumentTemplateId, string]>([
    ['sysarch', '## 15. Open Questions'],
    ['han', '## Open Questions'],
    ['heaptrace', '## Open Questions'],
  ])('of %s ends with what is open', (template, heading) => {
    const { text } = written(template, { problem: 'Shoppers order groceries.' });
    expect(text.indexOf('## Production Checklist Status')).toBeLessThan(text.indexOf(heading));
  });
});

describe('a risk', () => {
  it.each<[string, string]>([
    ['Stock is oversold, high, owner Mira.', '| Stock is oversold | Medium | High | agree on an action before V1 | Mira |'],
    [
      '1. Stock is oversold: low, critical; Count in one transaction; Mira',
      '| Stock is oversold | Low | Critical | Count in one transaction | Mira |',
    ],
    [
      'The bureau is down for a day: medium.',
      '| The bureau is down for a day | Medium | Medium | agree on an action before V1 | engineering lead |',
    ],
    ['Drivers refuse the app.', '| Drivers refuse the app | Medium | High | agree on an action before V1 | engineering lead |'],
  ])('told as “%s”', (risks, row) => {
    expect(written('sysarch', { risks }).under('## 13. Risks & Mitigation')).toContain(row);
  });

  it('is told one after the other', () => {
    const rows = written('sysarch', { risks: '1. Stock is oversold, high, owner Mira. 2. The planner is slow, low, owner Jon.' }).under(
      '## 13. Risks & Mitigation',
    );
    expect(rows).toContain('| Stock is oversold | Medium | High | agree on an action before V1 | Mira |');
    expect(rows).toContain('| The planner is slow | Medium | Low | agree on an action before V1 | Jon |');
  });
});

describe('small words', () => {
  it('keep the capitals of a name', () => {
    expect(written('prodarch', { problem: 'Shoppers order.' }).text).toContain('What belongs under “API design”: REST, GraphQL or gRPC');
  });

  it('say down once', () => {
    expect(written('planner', { 'dependency-errors': 'Credit bureau down: one retry, then a clerk decides.' }).text).toContain(
      '**Impact**: Credit bureau down: a clerk decides',
    );
  });

  it('name the owner of an open question once', () => {
    expect(written('planner', { open: 'Which score is the cut-off? Owner: head of credit.' }).text).toContain(
      'Which score is the cut-off? (Owner: head of credit)',
    );
  });

  it('name what is split at ten times the load', () => {
    expect(written('planner', { 'ten-times': 'The stock table gives out first; then it is partitioned by city.' }).text).toContain(
      '- The stock table: it is partitioned by city.',
    );
  });

  it('tell the growth without the data of a month', () => {
    expect(
      written('sysarch', { traffic: '10 rps on average. 40 GB a month, doubling every year.' }).under(
        '### 3.2 Non-Functional Requirements',
      ),
    ).toContain('- Growth: Doubling every year');
  });
});
