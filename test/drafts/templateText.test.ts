/** A document made from a template is recognised as that template, and what was filled in is read back. */
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../server/document/document.ts';
import { recognise } from '../../server/document/recognise.ts';
import { plainSnippet } from '../../server/features/plainSnippet.ts';
import { renderTemplate, templateSnippet } from '../../server/drafts/templateText.ts';
import { documentTemplates, recordTemplate, recordTemplates } from '../../server/knowledge/templates/registry.ts';
import { recordsOf } from '../../server/log/readRecord.ts';
import { openFixture } from '../support/fixture.ts';

const values = { number: '0007', title: 'Use PostgreSQL', date: '2026-01-15', author: 'Ada Lovelace' };

describe('records', () => {
  test.each(recordTemplates.map((template) => [template.id, template] as const))('%s is recognised', (id, template) => {
    const document = parseDocument('file:///log/docs/adr/0007-use-postgresql.md', renderTemplate(template, values));
    expect(recognise(document, { path: document.uri, dialects: [] })).toMatchObject({ kind: 'adr', recordTemplate: id });
  });

  test.each(recordTemplates.map((template) => [template.id, template] as const))('%s reads back', (_, template) => {
    const document = parseDocument('file:///log/docs/adr/0007-use-postgresql.md', renderTemplate(template, values));
    const [record] = recordsOf(document, recognise(document, { path: document.uri, dialects: [] }));
    expect(record).toMatchObject({ number: 7, title: 'Use PostgreSQL', embedded: false });
    expect(record?.status?.canonical).toBe(template.fields.some((field) => field.key === 'status') ? 'proposed' : undefined);
    expect(record?.date?.value).toBe(template.fields.some((field) => field.key === 'date') ? '2026-01-15' : undefined);
  });

  test.each(recordTemplates.map((template) => [template.id, template] as const))('%s has as many options as it asks for', (_, template) => {
    const document = parseDocument('file:///log/docs/adr/0007-use-postgresql.md', renderTemplate(template, values));
    const [record] = recordsOf(document, recognise(document, { path: document.uri, dialects: [] }));
    expect(record?.options.length).toBe(template.sections.find((spec) => spec.role === 'options')?.atLeast ?? 0);
  });
});

describe('documents', () => {
  test.each(documentTemplates.map((template) => [template.id, template] as const))('%s is recognised', (id, template) => {
    const document = parseDocument('file:///log/docs/plan.md', renderTemplate(template, values));
    expect(recognise(document, { path: document.uri, dialects: [] })).toMatchObject({ kind: 'plan', documentTemplate: id });
  });
});

test.each([...recordTemplates, ...documentTemplates].map((template) => [template.name, template] as const))(
  '%s as a snippet says what it says as text',
  (_, template) => {
    expect(`${plainSnippet(templateSnippet(template, values))}\n`).toBe(renderTemplate(template, values));
  },
);

test.each([...recordTemplates, ...documentTemplates].map((template) => [template.name, template] as const))(
  '%s has nothing wrong but its placeholders',
  async (_, template) => {
    const path = 'statuses' in template ? 'docs/adr/0001-use-postgresql.md' : 'docs/plan.md';
    const { snapshot } = await openFixture(`//- ${path}\n${renderTemplate(template, { ...values, number: '0001' })}`);
    const rules = new Set(snapshot.judgement.verdicts.map((verdict) => verdict.rule.meta.id));
    rules.delete('doc/placeholder');
    expect([...rules]).toEqual([]);
  },
);

test('a log counted without zeros gets its number so', () => {
  expect(renderTemplate(recordTemplate('nygard'), values)).toMatch(/^# 7\. Use PostgreSQL\n/);
});

test('a log counted by dates has no number in its titles', () => {
  expect(renderTemplate(recordTemplate('planner'), { ...values, number: '' })).toMatch(/^# Use PostgreSQL\n/);
});

test('what is not known stays a placeholder', () => {
  expect(renderTemplate(recordTemplate('han'), {})).toContain(
    '# ADR-[NNN]: [Title]\n\n**Status**: Proposed\n\n**Date**: [YYYY-MM-DD]\n\n**Deciders**: [who decides]\n',
  );
});
