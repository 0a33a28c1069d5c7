/** Whole reviews: what a document shows of each item, what somebody says of it, and what stands in the document afterwards. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument, type ArchDocument } from '../../server/document/document.ts';
import { applyEdits, editsOverlap } from '../../server/document/edits.ts';
import { currentAsk, questionsOf } from '../../server/interview/agenda.ts';
import { startInterview, type Interview } from '../../server/interview/interview.ts';
import { answer, dontKnow, edit, skip } from '../../server/interview/operations.ts';
import { evidenceAt, evidenceOf } from '../../server/interview/review/evidence.ts';
import { judgedIn } from '../../server/interview/review/judgement.ts';
import { reviewQuestions } from '../../server/interview/review/reviewQuestions.ts';
import { writeReview } from '../../server/interview/writing/writeReview.ts';
import { checklistsOf } from '../../server/plan/readChecklist.ts';
import { createService } from '../../server/service.ts';
import { MemoryFiles, memoryPorts, ROOT } from '../support/memoryPorts.ts';

const TODAY = '2026-11-21';
const EXAMPLES = ['payments-ledger', 'booking-platform', 'notification-service'] as const;

function example(name: string): ArchDocument {
  return parseDocument(`docs/${name}.md`, readFileSync(new URL(`../../examples/design-docs/${name}.md`, import.meta.url), 'utf8'));
}

/** Answers every question by what the document shows. */
function reviewed(document: ArchDocument): Interview {
  let interview = startInterview('Review', { kind: 'review' });
  for (let asked = currentAsk(interview); asked !== undefined; asked = currentAsk(interview)) {
    const evidence = asked.slot === undefined ? evidenceAt(document, asked.question.id) : undefined;
    interview = evidence === undefined ? skip(interview) : answer(interview, evidence.text);
  }
  return interview;
}

function written(interview: Interview, document: ArchDocument): string {
  const edits = writeReview(interview, document, { today: TODAY });
  expect(editsOverlap(edits)).toBe(false);
  return applyEdits(document.text, edits);
}

function saying(answers: Readonly<Record<string, string>>): Interview {
  return Object.entries(answers).reduce(
    (interview, [id, text]) => edit(interview, id, text),
    startInterview('Review', { kind: 'review', depth: 'deep' }),
  );
}

describe('the questions', () => {
  it('are the production checklist and the design review, each item once', () => {
    expect(questionsOf('review', 'standard')).toHaveLength(44);
    expect(questionsOf('review', 'deep')).toHaveLength(57);
    expect(new Set(reviewQuestions.map(({ question }) => question.id)).size).toBe(57);
  });
});

describe.each(EXAMPLES)('%s', (name) => {
  const document = example(name);

  it('shows this of each item', async () => {
    const shown = reviewQuestions.map(({ question, item }) => `- ${question.id}: ${evidenceOf(document, item).text}`);
    await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot(`reviews/${name}.evidence.md`);
  });

  it('reads its evidence where it says', () => {
    for (const { item } of reviewQuestions)
      for (const { range } of evidenceOf(document, item).places) expect(document.slice(range).trim()).not.toBe('');
  });

  it('has every judged item in its checklist afterwards, and loses nothing', async () => {
    const text = written(reviewed(document), document);
    const after = parseDocument(document.uri, text);
    const named = checklistsOf(after)
      .flatMap(({ entries }) => entries)
      .flatMap(({ items }) => items.map(({ id }) => id));
    for (const { item } of reviewQuestions.filter(({ item: each }) => each.id.startsWith('check/'))) expect(named).toContain(item.id);
    for (const line of document.text.split('\n').filter((each) => each.trim() !== ''))
      expect(text.replaceAll(/\s+/g, ' ')).toContain(
        line
          .trim()
          .split(/: | — /)[0]
          ?.replaceAll(/\s+/g, ' ')
          .trim() ?? '',
      );
    const service = createService(memoryPorts(new MemoryFiles({ [`docs/${name}.md`]: text }), { today: TODAY }));
    service.configure([ROOT], { config: { preset: 'strict' } });
    const snapshot = await service.snapshot(`${ROOT}docs/${name}.md`);
    // That what is planned stands in no phase is for whoever plans the phases.
    const found =
      snapshot === undefined
        ? []
        : service
            .reportOf(snapshot)
            .findings.filter(
              ({ rule }) =>
                rule.startsWith('check/') &&
                rule !== 'check/contradicted' &&
                rule !== 'check/review-unticked' &&
                rule !== 'check/phase-mismatch',
            );
    expect(found.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });
});

describe('what is judged', () => {
  it.each<[string, ReturnType<typeof judgedIn>]>([
    ['Partial: no figure; owner: Mira.', { judgement: 'partial', reason: 'no figure', owner: 'Mira' }],
    ['ok', { judgement: 'ok', reason: '', owner: undefined }],
    ['Not applicable: there is no API.', { judgement: 'not applicable', reason: 'there is no API', owner: undefined }],
    ['Missing, planned for V2. Owner: operations lead', { judgement: 'missing', reason: 'planned for V2', owner: 'operations lead' }],
    ['Tokens are mentioned somewhere.', undefined],
  ])('%s', (text, expected) => {
    expect(judgedIn({ text, more: {}, standing: 'given', overruled: [], followed: [], recheck: false })).toEqual(expected);
  });
});

describe('what is written', () => {
  const plan = parseDocument(
    'docs/plan.md',
    '# Architecture Plan: Shop\n\n## Overview\n\nIt sells.\n\n## Production Checklist Status\n\n- Pagination: done — by cursor\n- Backup strategy: done\n- Caching strategy: planned-v2 — not before launch\n',
  );

  it('changes the statuses that were judged and no others', () => {
    const text = written(
      saying({
        'review/data/backup': 'Missing: no restore was ever tried; owner: Mira.',
        'review/data/caching': 'Partial: no lifetime, V2.',
        'review/api/pagination': 'Ok: by cursor.',
      }),
      plan,
    );
    expect(text).toContain('- Pagination: done — by cursor\n');
    expect(text).toContain('- Backup strategy: planned-v1 — missing: no restore was ever tried; owner: Mira (was done)\n');
    expect(text).toContain('- Caching strategy: planned-v2 — not before launch\n');
  });

  it('puts each finding under the kind of comment it weighs, what nobody knew as a question, and says last what was not judged', () => {
    let interview = saying({
      'review/data/backup': 'Missing: no restore was ever tried; owner: Mira.',
      'review/api/pagination': 'Partial: no largest page.',
      'review/design/scaling': 'Missing.',
    });
    interview = dontKnow({ ...interview, at: { question: 'review/security/audit' } });
    const [notes, left] = written(interview, plan).split('## Review Notes')[1]?.split('- Not judged in “Review”, 53 of 57: ') ?? [];
    expect(left?.split('; ')).toContain('Rate limiting');
    expect(left).not.toMatch(/Backup strategy|Pagination|Audit logging|ten times/);
    expect(notes).toBe(
      '\n\nReview of 2026-11-21:\n\n- 🔴 Critical: Backup strategy: missing, no restore was ever tried (owner: Mira)\n- 🟡 Important: There is a plan for ten times the load: missing (owner: to be named)\n- 🟢 Nice to have: Pagination: partial, no largest page (owner: to be named)\n- 💬 Question: Audit logging: nobody in the review knew\n',
    );
  });

  describe('before all is asked', () => {
    const begun = saying({ 'review/data/backup': 'Ok: restored each quarter.' });

    it('leaves what was not judged as it is', () => {
      expect(written(begun, plan)).toContain('- Pagination: done — by cursor\n');
    });

    it('says what was not judged, and later only what is not judged still', () => {
      const once = parseDocument(plan.uri, written(begun, plan));
      expect(once.text).toContain('- Not judged in “Review”, 56 of 57: Versioning strategy; Pagination; ');
      const twice = written(edit(begun, 'review/api/pagination', 'Ok: by cursor.'), once);
      expect(twice).toContain('- Not judged in “Review”, 55 of 57: Versioning strategy; Idempotency keys; ');
      expect(twice.match(/Not judged/g)).toHaveLength(1);
    });

    it('says nothing of it any more once all is judged', () => {
      const once = parseDocument(plan.uri, written(begun, plan));
      const all = questionsOf('review', 'deep').reduce((interview, { id }) => edit(interview, id, 'Ok: looked at.'), begun);
      expect(written(all, once)).not.toContain('Not judged');
    });

    it('leaves alone what another review has not judged', () => {
      const once = parseDocument(plan.uri, written(begun, plan));
      const other = { ...saying({ 'review/api/pagination': 'Ok: by cursor.' }), name: 'Second review' };
      const twice = written(other, once);
      expect(twice).toContain('- Not judged in “Review”, 56 of 57: ');
      expect(twice).toContain('- Not judged in “Second review”, 56 of 57: ');
    });
  });

  it('is the same when it is written again', () => {
    const interview = saying({
      'review/data/backup': 'Missing: no restore was ever tried; owner: Mira.',
      'review/operations/runbooks': 'Partial: for one alert of four.',
    });
    const once = written(interview, plan);
    expect(written(interview, parseDocument(plan.uri, once))).toBe(once);
  });

  it('is nothing where nothing was judged', () => {
    expect(writeReview(startInterview('Review', { kind: 'review' }), plan, { today: TODAY })).toEqual([]);
  });
});
