/** Requirements are read in every form people write them, and told from what cites them. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../server/document/document.ts';
import { requirementIdsIn, soleRequirementId } from '../../server/plan/requirementIds.ts';
import { readPriority } from '../../server/plan/requirementPriority.ts';
import { requirementsOf } from '../../server/plan/readRequirements.ts';

function read(text: string): ReturnType<typeof requirementsOf> {
  return requirementsOf(parseDocument('file:///plan.md', text));
}

describe('ids', () => {
  it.each([
    ['FR-1', ['FR-1']],
    ['FR1, FR-01 and FR_001', ['FR-1', 'FR-1', 'FR-1']],
    ['NFR-12 and FR-PAY-3', ['NFR-12', 'FR-PAY-3']],
    ['FR-1.2.', ['FR-1.2']],
    ['fr-FR, AFR-1, FR-, x/FR-1, FR-IDF', []],
  ])('%s', (text, keys) => {
    expect(requirementIdsIn(text).map((id) => id.key)).toEqual(keys);
  });

  it('reads ranges and short lists', () => {
    expect(requirementIdsIn('FR-1 to FR-4.')[0]?.also).toEqual(['FR-2', 'FR-3', 'FR-4']);
    expect(requirementIdsIn('FR-1, 2 and 3 are done')[0]?.also).toEqual(['FR-2', 'FR-3']);
    expect(requirementIdsIn('FR-1 and 2% more')[0]?.also).toEqual([]);
  });

  it('knows a text that is nothing else', () => {
    expect(soleRequirementId('**FR-1**:')?.key).toBe('FR-1');
    expect(soleRequirementId('FR-1 log in')).toBeUndefined();
  });
});

describe('requirements', () => {
  it('reads rows with their columns', () => {
    const { all, citations } = read(
      '# P\n\n## Requirements\n\n### Functional Requirements\n\n| ID | Requirement | Priority |\n| --- | --- | --- |\n| FR-1 | Log in | Must |\n| FR-2 | Log out | |\n\n## Design\n\nFR-1 is here.\n',
    );
    expect(all.map((each) => [each.id?.key, each.kind, each.name.text, each.priority?.text])).toEqual([
      ['FR-1', 'functional', 'Log in', 'Must'],
      ['FR-2', 'functional', 'Log out', ''],
    ]);
    expect(citations.map((each) => each.id.key)).toEqual(['FR-1']);
  });

  it('reads points, lines and headings', () => {
    const { all } = read(
      '# P\n\n## Requirements\n\n**NFR-1**: p95 below 1 s.\n\n- FR-1 (P0): Log in\n\n### FR-2: Log out\n\nPriority: Should\n',
    );
    expect(all.map((each) => [each.id?.key, each.place.form])).toEqual([
      ['NFR-1', 'line'],
      ['FR-1', 'item'],
      ['FR-2', 'heading'],
    ]);
    expect(all.map((each) => each.priority !== undefined)).toEqual([false, true, true]);
  });

  it('reads points without ids where the section tells their kind', () => {
    const { all } = read('# P\n\n## Requirements\n\n**Non-Functional**\n\n- Performance: fast\n');
    expect(all.map((each) => [each.kind, each.category?.text])).toEqual([['non-functional', 'Performance']]);
  });

  it('reads points below points, and headings with a number', () => {
    const { all } = read(
      '# P\n\n## Requirements\n\n- Accounts\n  - FR-1: Log in\n  - FR-2: Log out\n\n### 3.1.1 FR-3: Register\n\nBy mail.\n',
    );
    expect(all.map((each) => [each.id?.key, each.name.text])).toEqual([
      ['FR-1', 'Log in'],
      ['FR-2', 'Log out'],
      ['FR-3', 'Register'],
    ]);
  });

  it('takes traces, tests and plans for citations', () => {
    const { all, citations } = read(
      '# P\n\n## Requirements\n\n- FR-1: Log in\n\n### Traceability\n\n| ID | Component |\n| --- | --- |\n| FR-1 | Web |\n\n## Test plan\n\n- FR-1: log in with each browser\n',
    );
    expect(all).toHaveLength(1);
    expect(citations).toHaveLength(2);
  });
});

it.each([
  ['Must Have', 'must'],
  ['[P0]', 'must'],
  ['Priority: high', 'must'],
  ['should', 'should'],
  ['someday', undefined],
])('priority %s', (text, id) => {
  expect(readPriority(text)).toBe(id);
});
