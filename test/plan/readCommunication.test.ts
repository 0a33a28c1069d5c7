/** Connections between components in the forms people write them. */
import { describe, expect, it } from 'vitest';
import { parseDocument, type ArchDocument } from '../../server/document/document.ts';
import { communicationOf } from '../../server/plan/readCommunication.ts';

const plan = (...lines: readonly string[]): ArchDocument => parseDocument('file:///plan.md', [...lines, ''].join('\n'));

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
