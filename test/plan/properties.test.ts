/** Readers of plans hold for any text: they never throw, and every place lies inside the document and inside what it belongs to. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../server/base/range.ts';
import { parseDocument, type ArchDocument } from '../../server/document/document.ts';
import { cachesOf } from '../../server/plan/readCaches.ts';
import { checklistsOf } from '../../server/plan/readChecklist.ts';
import { communicationOf } from '../../server/plan/readCommunication.ts';
import { componentsOf } from '../../server/plan/readComponents.ts';
import { phasePlansOf } from '../../server/plan/readPhases.ts';
import { reviewChecklistsOf } from '../../server/plan/readReviews.ts';
import { risksOf } from '../../server/plan/readRisks.ts';

const LINES = [
  '',
  '# Plan',
  '## Production Checklist Status',
  '## Risks',
  '## Phase Plan',
  '## Components',
  '## Caching',
  '## Design Review Checklist',
  '### Pagination',
  '### MVP',
  '#### Risk 1: Fire',
  '**API Design**',
  '- Pagination: done',
  '- [ ] **Runbooks** — n/a',
  '  - Status: todo',
  '- ✅ Retries / timeouts',
  '* ~~Backup~~ (done)',
  '1. **Risk**: Fire',
  '   - **Likelihood**: High',
  '   **Impact**:',
  '- Fire (likelihood: low), owner: Kim',
  '| Item | Status | TTL | From → To | Risk | Impact | Mitigation |',
  '|---|---|---|---|---|---|---|',
  '| Pagination | done | 5m | a → b | Fire | `x | y` |',
  '| | | |',
  '> | Phase |',
  '> |---|',
  '**Risk**: [x](y)',
  'Status: done',
  '```',
  '<!--',
  '\t- V1: \u{1F525}',
];
const text = fc
  .tuple(
    fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...LINES) }, { weight: 1, arbitrary: fc.string({ maxLength: 20 }) }), {
      maxLength: 30,
    }),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([lines, ending]) => lines.join(ending));

function places(document: ArchDocument): Range[] {
  return [
    ...checklistsOf(document).flatMap(({ entries }) =>
      entries.flatMap((entry) => [entry.name.range, entry.status?.range, entry.statusSlot?.range, entry.reasonSlot?.range]),
    ),
    ...risksOf(document).flatMap(({ risks }) =>
      risks.flatMap((risk) => [risk.name.range, risk.range, ...[...risk.fields.values()].map((field) => field.range)]),
    ),
    ...phasePlansOf(document).flatMap(({ phases }) => phases.flatMap((phase) => [phase.name.range, phase.range])),
    ...componentsOf(document).flatMap((component) => [
      component.name.range,
      component.range,
      ...[...component.fields.values()].map((field) => field.range),
    ]),
    ...communicationOf(document).flatMap(({ connections }) => connections.map(({ name }) => name.range)),
    ...cachesOf(document).flatMap(({ caches }) => caches.map(({ name }) => name.range)),
    ...reviewChecklistsOf(document).flatMap(({ boxes }) => boxes.map((box) => box.text.range)),
  ].filter((range) => range !== undefined);
}

describe('readers of plans', () => {
  it('give places inside the document', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = parseDocument('file:///plan.md', source);
        expect(places(document).filter(({ start, end }) => !(start >= 0 && start <= end && end <= source.length))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('find a checklist status where they say it stands', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = parseDocument('file:///plan.md', source);
        for (const { status } of checklistsOf(document).flatMap(({ entries }) => entries))
          if (status !== undefined && status.text !== '[x]') expect(document.slice(status.range)).not.toBe('');
      }),
    );
  });
});
