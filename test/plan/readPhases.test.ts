/** Phases of a plan in the forms people write them. */
import { describe, expect, it } from 'vitest';
import { parseDocument, type ArchDocument } from '../../server/document/document.ts';
import { phasePlansOf } from '../../server/plan/readPhases.ts';

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
