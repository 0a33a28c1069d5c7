/** The section tree and the role of each section. */
import { describe, expect, it, test } from 'vitest';
import { parseDocument } from '../../server/document/document.ts';
import { headingName } from '../../server/document/headingText.ts';
import type { Section } from '../../server/document/section.ts';

const tree = (section: Section): string => {
  const children = section.children.map(tree).join(', ');
  const own = `${section.title}${section.role === undefined ? '' : ` =${section.role}`}`;
  return children === '' ? own : `${own} (${children})`;
};
const outline = (text: string): string[] => parseDocument('file:///x.md', text).root.children.map(tree);

describe("a heading's name", () => {
  test.each<[text: string, name: string]>([
    ['Context', 'context'],
    ['2.1 Goals & Objectives:', 'goals and objectives'],
    ['Non-Goals', 'non goals'],
    ['🎯 **Goals**', 'goals'],
    ['MVP (Week 1-2)', 'mvp'],
    ['Context {#context}', 'context'],
    ['3) Risks', 'risks'],
    ['A. Glossary', 'glossary'],
    ['IV. Risks', 'risks'],
    ['12 Factors', 'factors'],
    ['(optional)', '(optional)'],
    ['Why?', 'why'],
    ['CI/CD', 'ci cd'],
    ['Node.js', 'node.js'],
    ['背景：', '背景'],
    ['概要（要約）', '概要'],
    ['1.', '1'],
  ])('%j is %j', (text, name) => {
    expect(headingName(text)).toBe(name);
  });

  it('is its own name', () => {
    for (const text of ['2.1 Goals & Objectives:', 'Non-Goals', 'CI/CD']) expect(headingName(headingName(text))).toBe(headingName(text));
  });
});

describe('the tree', () => {
  test.each<[what: string, text: string, expected: string[]]>([
    [
      'follows heading levels',
      '# T\n\n## Context\n\n### Goals\n\n## Decision',
      ['T (Context =context (Goals =goals), Decision =decision)'],
    ],
    [
      'takes bold labels for sections',
      '## ADR-001: X\n\n**Context**\n\nx\n\n**Decision**\n\ny',
      ['ADR-001: X =embedded-record (Context =context, Decision =decision)'],
    ],
    [
      'goes on below its title after deep option headings',
      '# X\n\n**Options Considered**\n\n#### Option A: Y\n\n- Pros: a\n\n**Decision**\n\ny',
      ['X (Options Considered =options (Option A: Y =option), Decision =decision)'],
    ],
    [
      'lets labels hold the options below them',
      '## ADR-001: X\n\n**Options Considered**\n\n### Option A: Y\n\n- Pros: a\n\n### Option B: Z\n\n**Decision**\n\ny',
      ['ADR-001: X =embedded-record (Options Considered =options (Option A: Y =option, Option B: Z =option), Decision =decision)'],
    ],
    [
      'the parts of a record inside a plan, written one level too high',
      '## Key Decisions\n\n### ADR-001: X\n\n### Context\n\nx\n\n### Option A: Y\n\n### Decision\n\ny\n\n### ADR-002: Z\n\nz\n\n## Risks\n\nr\n',
      [
        'Key Decisions =decisions (ADR-001: X =embedded-record (Context =context, Option A: Y =option, Decision =decision), ADR-002: Z =embedded-record)',
        'Risks =risks',
      ],
    ],
    [
      'tells options from the heading above them',
      '## Alternatives\n\n### Alternative 1: X\n\n## Alternative Approaches\n\n### Alternative 2: Y',
      ['Alternatives =options (Alternative 1: X =option)', 'Alternative Approaches =alternatives (Alternative 2: Y =alternative)'],
    ],
    [
      "takes any name for an option's",
      '## Considered Options\n\n### Storage\n\n### API',
      ['Considered Options =options (Storage =option, API =option)'],
    ],
    [
      "takes any name for a component's",
      '## Components\n\n### API\n\n### Orders\n\n### Drivers\n\n### Data Model',
      ['Components =components (API =component, Orders =component, Drivers =component, Data Model =data-model)'],
    ],
    ['leaves labels with text behind them to the fields', '## X\n\n**Context:** why', ['X']],
    ['leaves bold words that name no section', '## X\n\n**Nobody knows this**\n\ny', ['X']],
  ])('%s', (_what, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });
});
