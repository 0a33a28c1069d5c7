/** What a record says of its status. */
import { describe, expect, it, test } from 'vitest';
import { recordIn } from './support.ts';

const REST = '\n\n## Context\n\nx\n\n## Decision\n\ny\n\n## Consequences\n\nz\n';
const underHeading = (text: string): string => `# 5. X\n\n## Status\n\n${text}${REST}`;
const status = (text: string): string => {
  const { status: read } = recordIn(text).record;
  if (read === undefined) return 'none';
  return `${read.text} → ${read.canonical ?? 'unknown'}${read.synonym === undefined ? '' : ` (${read.synonym})`}${read.nearest === undefined ? '' : `, near ${read.nearest}`}`;
};

describe('below a Status heading', () => {
  test.each<[text: string, expected: string]>([
    ['Accepted', 'Accepted → accepted'],
    ['**Accepted**', 'Accepted → accepted'],
    [' **Accepted**', 'Accepted → accepted'],
    ['Accepted.', 'Accepted → accepted'],
    ['✅ Accepted', 'Accepted → accepted'],
    ['Accepted (2020-01-02)', 'Accepted → accepted'],
    ['Accepted: Tracking issue [\\#3297].', 'Accepted → accepted'],
    ['Accepted in v0.33', 'Accepted → accepted'],
    ['Accepted on 2020-01-02 by Ann', 'Accepted → accepted'],
    ['Accepted\n\n[Tracking issue](https://example.org/1)', 'Accepted → accepted'],
    ['- Accepted', 'Accepted → accepted'],
    ['In Review.', 'In Review → proposed (in review)'],
    ['Draft.', 'Draft → proposed (draft)'],
    ['on-hold', 'on-hold → proposed (on hold)'],
    ['Withdrawn', 'Withdrawn → rejected (withdrawn)'],
    ['Rejected in favour of ADR 111', 'Rejected → rejected'],
    ['Superseded by [9. X](0009-x.md)', 'Superseded → superseded'],
    ['Superseded by ADR-101', 'Superseded → superseded'],
    ['Accepted\n\nSuperseded by [9. X](0009-x.md)', 'Superseded → superseded'],
    ['Accepted, superseded by [9. X](0009-x.md)', 'superseded → superseded'],
    ['Accepted (2020-01-02), Superseded by ADR-9', 'Superseded → superseded'],
    ['Deprecated\n\nSuperseded by [9. X](0009-x.md)', 'Superseded → superseded'],
    ['~~Accepted~~ Superseded by ADR-9', 'Superseded → superseded'],
    ['~~Proposed~~\nAccepted', 'Accepted → accepted'],
    ['Proposed → Accepted', 'Accepted → accepted'],
    ['Proposed\n\nAccepted', 'Accepted → accepted'],
    ['Accepted\n\nSupersedes [1. X](0001-x.md)', 'Accepted → accepted'],
    ['Accepted\n\nAmended by [7. X](0007-x.md)', 'Accepted → accepted'],
    ['Accepted, partly superseded by ADR-9', 'Accepted → accepted'],
    ['Proposed\n\nWas partially implemented in v0.35', 'Proposed → proposed'],
    ['Partly superseded', 'Partly superseded → unknown, near superseded'],
    ['Approved by the board on 2024-05-18.', 'Approved → unknown, near accepted'],
    ['Implemented (moved to another project)', 'Implemented → unknown, near accepted'],
    ['Acepted', 'Acepted → unknown, near accepted'],
    ['Piloting', 'Piloting → unknown'],
    ['{Deprecated|Proposed|Accepted}', '{Deprecated|Proposed|Accepted} → unknown'],
    ['> One of: proposed, accepted.\n\nAccepted', 'Accepted → accepted'],
    ['<!-- proposed or accepted -->\nAccepted', 'Accepted → accepted'],
    ['Akzeptiert', 'Akzeptiert → accepted'],
    ['Ersetzt durch ADR-9', 'Ersetzt → superseded'],
    ['Remplacée par ADR-9', 'Remplacée → superseded'],
    ['Propuesto', 'Propuesto → proposed'],
    ['承認済み', '承認済み → accepted'],
    ['已接受', '已接受 → accepted'],
    ['', 'none'],
  ])('%j', (text, expected) => {
    expect(status(underHeading(text))).toBe(expected);
  });
});

describe('in another form', () => {
  test.each<[text: string, form: string, expected: string]>([
    [`# 5. X\n\n**Status**: Accepted${REST}`, 'label', 'Accepted → accepted'],
    [`# 5. X\n\n* Status: superseded by [20200926-y](20200926-y.md)${REST}`, 'bullet', 'superseded → superseded'],
    [`# 5. X\n\nStatus: **Accepted**${REST}`, 'plain', 'Accepted → accepted'],
    [`---\nstatus: "superseded by ADR-0012"\n---\n# X${REST}`, 'front-matter', 'superseded → superseded'],
    [`---\nstatus: accepted\n---\n# X\n\n## Status\n\nProposed${REST}`, 'front-matter', 'accepted → accepted'],
    [`---\nstatus:\n---\n# X\n\n## Status\n\nProposed${REST}`, 'heading', 'Proposed → proposed'],
    [`# 5. X\n\n## Status: Accepted${REST}`, 'heading', 'Accepted → accepted'],
    [`# 5. X\n\n| Status | Accepted |\n|---|---|\n| Date | 2024-01-02 |${REST}`, 'table', 'Accepted → accepted'],
    [`# 5. X${REST}\n## Status\n\nImplemented\n`, 'heading', 'Implemented → unknown, near accepted'],
  ])('%j', (text, form, expected) => {
    expect(status(text)).toBe(expected);
    expect(recordIn(text).record.status?.form).toBe(form);
  });
});

describe('the places of a status', () => {
  it('are the word alone, and all that stands there', () => {
    const { document, record } = recordIn(underHeading('Accepted\n\n**Superseded** by [9. X](0009-x.md)'));
    expect(record.status && document.slice(record.status.range)).toBe('Superseded');
    expect(record.status && document.slice(record.status.wholeRange)).toBe('Accepted\n\n**Superseded** by [9. X](0009-x.md)');
  });

  it('leave quotation marks of front matter out of the word', () => {
    const { document, record } = recordIn(`---\nstatus: "accepted"\n---\n# X${REST}`);
    expect(record.status && document.slice(record.status.range)).toBe('accepted');
  });
});

describe('a status further down', () => {
  it("is not the record's own", () => {
    expect(status(`# 5. X${REST}\n- Status: rejected\n`)).toBe('none');
  });
});
