/** A whole record: parts, fields and what is left out. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../server/document/document.ts';
import { recognise } from '../../server/document/recognise.ts';
import { recordsOf } from '../../server/log/readRecord.ts';
import { recordIn } from './support.ts';

const parts = (text: string): string[] => recordIn(text).record.parts.map((part) => `${part.role}${part.isEmpty ? '!' : ''}`);

describe('the parts of a record', () => {
  it('are its sections by role', () => {
    expect(
      parts(
        '# 5. X\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\n## Consequences\n\n### Positive\n\na\n\n### Negative\n\nb\n',
      ),
    ).toEqual(['context', 'decision!', 'consequences', 'positive', 'negative']);
  });

  it('may be bold labels', () => {
    expect(
      parts(
        '# ADR-5: X\n\n**Context**\n\nx\n\n**Options Considered**\n\n### Option A: X\n\n- Pros: a\n\n**Decision**\n\ny\n\n**Consequences**\n\n- z\n',
      ),
    ).toEqual(['context', 'options', 'decision', 'consequences']);
  });

  it('may be labels with the text behind them, below the last option', () => {
    const text =
      '# ADR-5: X\n\n**Context:** x\n\n**Options Considered:**\n\n#### Option A: X\n\n- Pros: a\n\n**Decision:** y costs $3\n\n**Consequences:** z\n';
    expect(parts(text)).toEqual(['context', 'options', 'decision', 'consequences']);
    expect(recordIn(text).record.options.map((option) => option.text)).toEqual([expect.not.stringContaining('$3')]);
  });

  it('may be labels with the text behind them', () => {
    expect(
      parts('# ADR-5: X\n\n## Context\n\nx\n\n## Decision\n\ny\n\n## Consequences\n\n**Positive:** fast\n**Negative:** dear\n'),
    ).toEqual(['context', 'decision', 'consequences', 'positive', 'negative']);
  });

  it('may be bare labels in capitals', () => {
    expect(parts('# One\n\nDECISION: one\nCONTEXT: x\nCHOSEN: A\nRATIONALE: y\nCONSEQUENCES:\n')).toEqual([
      'decision',
      'context',
      'decision',
      'rationale',
      'consequences!',
    ]);
  });

  it('are not told twice by a label inside the section', () => {
    expect(parts('# X\n\n## Context and Problem Statement\n\nx\n\n## Decision Outcome\n\nChosen option: "A", because b.\n')).toEqual([
      'context',
      'decision',
    ]);
  });
});

describe('the fields of a record', () => {
  it('are those at its top, and the review date wherever it stands', () => {
    const { record } = recordIn(
      '# ADR-5: X\n\n**Status**: Accepted\n**Date**: 2024-01-15\n**Deciders**: Ann\n\n## Context\n\nx\n\n- Date: 1999-01-01\n\n## Decision\n\ny\n\n**Review Date**: 2027-01-01\n',
    );
    expect([record.status?.text, record.date?.value, record.deciders?.value, record.reviewDate?.value]).toEqual([
      'Accepted',
      '2024-01-15',
      'Ann',
      '2027-01-01',
    ]);
  });

  it("include no date from a section's text", () => {
    expect(recordIn('# 5. X\n\n## Context\n\nDate: 1999-01-01\n\n## Decision\n\ny\n').record.date).toBeUndefined();
  });
});

describe('records in a plan', () => {
  it('are read once, though their parts look like entries of a decision log', () => {
    const document = parseDocument(
      'file:///w/plan.md',
      '# Architecture Plan: X\n\n## Overview\n\nx\n\n## Key Decisions\n\n### ADR-001: One\n\n**Status**: Accepted\n\n**Context**\n\nx\n\n**Decision**: y\n\n**Consequences**: z\n\n**Rationale**: w\n\n## Component Design\n\nx\n',
    );
    expect(recordsOf(document, recognise(document, { path: 'file:///w/plan.md', dialects: [] })).map((record) => record.title)).toEqual([
      'One',
    ]);
  });
});
