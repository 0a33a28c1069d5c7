/** Records started for core decisions: the template with its table below. */
import { describe, expect, it } from 'vitest';
import { decisionDraft } from '../../server/drafts/decisionDraft.ts';
import { coreDecisions } from '../../server/knowledge/coreDecisions.ts';

describe('a record for a core decision', () => {
  it('is the template, filled with what is known, and the table that helps to decide', () => {
    const text = decisionDraft('nygard', 'data-store', { number: '0004', title: 'Data store: [what is used]', date: '2026-01-05' });
    expect(text).toContain('# 4. Data store: [what is used]');
    expect(text).toMatch(/## Decision matrix\n\n\| Use +\| First choice +\| Alternative/);
    expect(text.endsWith('|\n')).toBe(true);
  });

  it.each(coreDecisions.map(({ role }) => role))('has a decision to write for %s', (role) => {
    expect(decisionDraft('madr-4', role, { number: '0004', title: 'x', date: '2026-01-05' })).toContain('## Decision Outcome');
  });
});
