/** Phases, connections, caches, components and review boxes in the forms people write them. */
import { describe, expect, it } from 'vitest';
import { parseDocument, type ArchDocument } from '../../server/document/document.ts';
import { cachesOf } from '../../server/plan/readCaches.ts';
import { communicationOf } from '../../server/plan/readCommunication.ts';
import { componentsOf } from '../../server/plan/readComponents.ts';
import { phasePlansOf } from '../../server/plan/readPhases.ts';
import { reviewChecklistsOf } from '../../server/plan/readReviews.ts';

const plan = (...lines: readonly string[]): ArchDocument => parseDocument('file:///plan.md', [...lines, ''].join('\n'));

describe('phasePlansOf', () => {
  const read = (...lines: readonly string[]): string[] =>
    phasePlansOf(plan('# Plan', '', '## Phase Plan', '', ...lines)).flatMap(({ phases }) =>
      phases.map(({ name, number, known }) => [name.text, number ?? '-', known ?? '-'].join(' | ')),
    );

  it('reads labels on the lines of one paragraph, and no sentence that only begins with one', () => {
    expect(read('MVP: ten trucks', 'V1: the fleet', 'V2 needs the fleet first')).toEqual(['MVP | - | mvp', 'V1 | - | v1']);
  });

  it('reads headings', () =>
    expect(read('### MVP (Week 1-2)', 'x', '### Version 1', 'x', '### Phase 3: V2 hardening', 'x', '### Later', 'x')).toEqual([
      'MVP (Week 1-2) | - | mvp',
      'Version 1 | - | v1',
      'Phase 3: V2 hardening | 3 | v2',
      'Later | - | -',
    ]));
  it('reads bold labels and list items', () =>
    expect(
      read('**MVP (Week 1-2)**: the form', '', '- **V1**: health checks', '- Phase II - caches', '- Version numbers follow the calendar'),
    ).toEqual(['MVP (Week 1-2) | - | mvp', 'V1 | - | v1', 'Phase II | 2 | -']));
  it('reads tables', () =>
    expect(read('| Phase | Scope |', '|---|---|', '| 1. Phase | form |', '| Aufbau | rest |')).toEqual([
      '1. Phase | 1 | -',
      'Aufbau | - | -',
    ]));
});

describe('communicationOf', () => {
  it('reads both ends from one column or two', () => {
    const text = [
      '| From → To | Method | Format | Sync/Async | Failure Handling |',
      '|---|---|---|---|---|',
      '| Web → API | REST | JSON | Sync | |',
      '',
      '| Source | Target | Protocol | On failure |',
      '|---|---|---|---|',
      '| API | Queue | AMQP | retry |',
    ];
    expect(
      communicationOf(plan(...text)).flatMap((table) =>
        table.connections.map(({ from, to, cells }) => [from, to, ...[...cells].map(([part, cell]) => `${part}=${cell.text}`)].join(' ')),
      ),
    ).toEqual(['Web API failure= sync=Sync format=JSON method=REST', 'API Queue failure=retry method=AMQP']);
  });

  it('leaves other tables alone', () =>
    expect(communicationOf(plan('| From | To | Reason |', '|---|---|---|', '| 2025 | 2026 | budget |'))).toEqual([]));
});

describe('cachesOf', () => {
  it('reads what is cached where, for how long, and what ends it', () => {
    const document = plan(
      '## Caching',
      '',
      '| Data | Cache Location | TTL | Invalidation |',
      '|---|---|---|---|',
      '| Session | Redis | 24h | at log-out |',
      '',
      '| Cache | Hit rate |',
      '|---|---|',
      '| Redis | 90% |',
    );
    expect(
      cachesOf(document).flatMap((table) =>
        table.caches.map(({ name, cells }) => [name.text, ...[...cells].map(([part, cell]) => `${part}=${cell.text}`)].join(' ')),
      ),
    ).toEqual(['Session lifetime=24h invalidation=at log-out location=Redis']);
  });

  it('reads columns in other languages', () => {
    expect(
      cachesOf(
        plan('### Caché', '', '| Dato | Ubicación | TTL | Invalidación |', '|---|---|---|---|', '| Salas | Redis | 10 min | al cambiar |'),
      ).map(({ columns }) => [...columns.keys()]),
    ).toEqual([['lifetime', 'invalidation', 'location']]);
  });

  it('takes DNS records with a TTL for no caches', () =>
    expect(cachesOf(plan('| Record | Type | TTL |', '|---|---|---|', '| a | A | 60 |'))).toEqual([]));
});

describe('componentsOf', () => {
  it('reads headings, items and rows', () => {
    const document = plan(
      '## Components',
      '',
      '- **Mailer**',
      '  - Responsibility: sends mail',
      '',
      '| Component | Responsibility | Depends on |',
      '|---|---|---|',
      '| Web | shows pages | API |',
      '',
      '### API',
      '',
      '- **Responsibility**: answers',
      '- **Failure mode**: read only',
    );
    expect(
      componentsOf(document).map(({ name, fields }) =>
        [name.text, ...[...fields].map(([key, value]) => `${key}=${document.slice(value.range)}`)].join(' '),
      ),
    ).toEqual([
      'Mailer responsibility=sends mail',
      'Web responsibility=shows pages dependencies=API',
      'API responsibility=answers failure-mode=read only',
    ]);
  });
});

describe('reviewChecklistsOf', () => {
  it('reads boxes, and which of them are waived', () => {
    const boxes = reviewChecklistsOf(
      plan(
        '## Design Review Checklist',
        '',
        '- [x] Failure modes are known and handled',
        '- [ ] Open questions are listed',
        '- [ ] ~~Load test~~',
        '- [ ] Mobile (n/a)',
      ),
    ).flatMap((list) => list.boxes);
    expect(boxes.map(({ text, ticked, waived, known }) => [text.text, ticked, waived, known?.id])).toEqual([
      ['Failure modes are known and handled', true, false, 'review/failure-modes'],
      ['Open questions are listed', false, false, 'review/open-questions'],
      ['Load test', false, true, undefined],
      ['Mobile (n/a)', false, true, undefined],
    ]);
  });
});
