/** “Ask me about this”: which question a finding leads to, and where its answer goes. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/document/edits.ts';
import { answerEdits } from '../../../server/features/interview/answerEdit.ts';
import { questionView } from '../../../server/features/interview/ask.ts';
import { questionsAt } from '../../../server/features/interview/askAbout.ts';
import { questionOf } from '../../../server/interview/agenda.ts';
import { askedAbout } from '../../../server/knowledge/questions/askedAbout.ts';
import { rules } from '../../../server/rules/registry.ts';
import { createService } from '../../../server/service.ts';
import type { Snapshot } from '../../../server/workspace/snapshot.ts';
import { MemoryFiles, memoryPorts, ROOT } from '../../support/memoryPorts.ts';

const PLAN = 'docs/plan.md';
const sections = [
  '## Overview\n\nIt books courts.',
  '## Component Overview\n\nOne service.',
  '## Components\n\n### Booking\n\nBooks.',
  '## Key Decisions\n\nNone yet.',
  '## Risks and Mitigations\n\nNone known.',
];
const plan = `---\narchwright:\n  kind: plan\n  template: planner\n---\n\n# Architecture Plan: Court Booking\n\n${sections.join('\n\n')}\n`;

async function snapshotOf(text: string, path = PLAN): Promise<Snapshot> {
  const service = createService(memoryPorts(new MemoryFiles({ [path]: text })));
  service.configure([ROOT], { config: { preset: 'strict' } });
  const snapshot = await service.snapshot(ROOT + path);
  if (snapshot === undefined) throw new Error('Not judged');
  return snapshot;
}

function whole(text: string): { readonly start: number; readonly end: number } {
  return { start: 0, end: text.length };
}

async function answered(text: string, rule: string, question: string, words: string, path = PLAN): Promise<string> {
  const snapshot = await snapshotOf(text, path);
  const at = snapshot.judgement.verdicts.find((verdict) => verdict.rule.meta.id === rule)?.range.start ?? 0;
  return applyEdits(text, answerEdits(snapshot, { at, rule }, question, words));
}

describe('the table', () => {
  it('names rules and questions that are there', () => {
    const ids = new Set(rules.map(({ meta }) => meta.id));
    expect(Object.keys(askedAbout).filter((rule) => !ids.has(rule))).toEqual([]);
    expect(Object.values(askedAbout).filter((question) => questionOf(question) === undefined)).toEqual([]);
  });
});

describe('findings', () => {
  it('lead to the question behind what is missing, each question once', async () => {
    const offered = questionsAt(await snapshotOf(plan), whole(plan)).map(({ about }) => `${about.rule} ${about.question}`);
    expect(offered).toContain('req/team-missing question/team');
    expect(new Set(offered.map((each) => each.split(' ')[1])).size).toBe(offered.length);
  });

  it('lead to the question that feeds the section they miss', async () => {
    const text = plan.replace('## Overview\n\nIt books courts.\n\n', '## Overview\n\n');
    const offered = questionsAt(await snapshotOf(text), whole(text)).filter(({ about }) => about.rule === 'doc/section-empty');
    expect(offered.map(({ title, about }) => [title, about.question])).toEqual([['Ask me about this: problem', 'question/problem']]);
  });

  it('that no question answers lead to none', async () => {
    const text = '# Notes\n\nSee [there](nowhere.md).\n';
    expect(questionsAt(await snapshotOf(text), whole(text))).toEqual([]);
  });
});

describe('the question', () => {
  it('asks what is decided where a checklist lacks an item, instead of how the document does', () => {
    expect(questionView('review/api/idempotency')).toMatchObject({ prompt: 'Idempotency keys: what is decided?', weak: '', strong: '' });
  });
});

describe('the answer', () => {
  it('fills the section that is empty', async () => {
    const text = plan.replace('## Overview\n\nIt books courts.\n\n', '## Overview\n\n');
    expect(await answered(text, 'doc/section-empty', 'question/problem', 'it books courts for 3,000 members')).toContain(
      '## Overview\n\nIt books courts for 3,000 members.\n\n## Component Overview',
    );
  });

  it('goes into the section it belongs to', async () => {
    expect(await answered(plan, 'risk/too-few', 'question/risks', 'The provider may be down. Owner: Ann.')).toContain(
      'None known.\n\nThe provider may be down.',
    );
  });

  it('gets a section of its own where there is none', async () => {
    const text = await answered(plan, 'req/team-missing', 'question/team', 'Two engineers, at home in TypeScript.');
    expect(text).toMatch(/\n## [^\n]+\n\n(?:- (?:Team: )?)?Two engineers, at home in TypeScript\.?\n/);
    expect(text.replace(/\n## [^\n]+\n\n(?:- (?:Team: )?)?Two engineers, at home in TypeScript\.?\n?/, '\n').replaceAll(/\s+/g, ' ')).toBe(
      plan.replaceAll(/\s+/g, ' '),
    );
  });

  it('becomes the field of the component that lacks it', async () => {
    const text = plan.replace(
      '### Booking\n\nBooks.',
      '### Booking\n\n- **Responsibility**: Takes bookings\n- **Interface**: REST\n\n### Mail\n\n- **Responsibility**: Sends mail\n- **Failure mode**: Mails wait',
    );
    expect(await answered(text, 'comp/failure-mode-missing', 'question/blast-radius', 'Nobody can book; the pages stay.')).toContain(
      '- **Interface**: REST\n- **Failure mode**: Nobody can book; the pages stay\n\n### Mail',
    );
  });

  it('joins the figures that stand where one is missing', async () => {
    const text = plan.replace('## Overview', '## Requirements\n\n- Average load: 20 requests per second\n\n## Overview');
    expect(
      await answered(text, 'req/traffic-incomplete', 'question/traffic', '100 requests per second at peak, twice that in a year.'),
    ).toContain('- Average load: 20 requests per second\n- 100 requests per second at peak, twice that in a year.\n');
  });

  it.each([
    ['by a key in the header', 'done — by a key in the header'],
    ['Missing: V2.', 'planned-v2 — missing: V2'],
  ])('to an item of the checklist becomes its line: %s', async (words, line) => {
    const text = `${plan}\n## Production Checklist Status\n\n### API Design\n\n- Versioning strategy: done — in the path\n- Pagination: done — by cursor\n`;
    const [offered] = questionsAt(await snapshotOf(text), whole(text)).filter(({ about }) => about.rule === 'check/item-missing');
    expect(offered?.about.question).toBe('review/api/idempotency');
    expect(await answered(text, 'check/item-missing', 'review/api/idempotency', words)).toContain(
      `- Pagination: done — by cursor\n- Idempotency keys: ${line}\n`,
    );
  });

  it('tells only the failure that was asked about', async () => {
    expect(await answered(plan, 'rel/failure-scenario-missing', 'question/database-down', 'Bookings are refused with a message.')).toMatch(
      /\n## Database failure\n\n- \*\*Scenario\*\*: Database unavailable\n- \*\*(?:Impact|Mitigation)\*\*: Bookings are refused with a message\n/,
    );
  });

  it('goes into a record, too', async () => {
    const record =
      '# 1. Use PostgreSQL\n\nDate: 2026-01-02\n\n## Status\n\nProposed\n\n## Context\n\n## Decision\n\nWe will use PostgreSQL.\n\n## Consequences\n\nOne store.\n';
    expect(
      await answered(
        record,
        'adr/section-empty',
        'question/decision-context',
        'Reads take 400 ms at p95',
        'docs/adr/0001-use-postgresql.md',
      ),
    ).toContain('## Context\n\nReads take 400 ms at p95.\n\n## Decision');
  });

  it('without words changes nothing', async () => {
    expect(await answered(plan, 'req/team-missing', 'question/team', '  ')).toBe(plan);
    expect(await answered(plan, 'req/team-missing', 'question/nothing', 'Words.')).toBe(plan);
  });
});
