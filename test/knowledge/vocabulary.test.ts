/** One word, one meaning; and the templates speak the vocabulary's words. */
import { describe, expect, it } from 'vitest';
import { headingName } from '../../server/document/headingText.ts';
import type { DocumentTemplate, RecordTemplate, SectionSpec } from '../../server/knowledge/schema.ts';
import { documentTemplates, recordTemplates } from '../../server/knowledge/templates/registry.ts';
import { fieldAliases } from '../../server/knowledge/vocabulary/fields.ts';
import { documentHeadings, headingAliases, headingTranslations } from '../../server/knowledge/vocabulary/headings.ts';
import { checklistStatuses, riskLevels } from '../../server/knowledge/vocabulary/levels.ts';
import { documentStatuses, recordStatuses, statusSynonyms } from '../../server/knowledge/vocabulary/statuses.ts';

type Aliases = Readonly<Record<string, readonly string[]>>;

const headings = merged(headingAliases, headingTranslations);

describe('vocabulary', () => {
  it.each([
    ['headings', headings],
    ['fields', fieldAliases],
  ] as const)('%s: a name means one thing', (_, aliases: Aliases) => {
    expect(ambiguous(aliases)).toEqual([]);
  });

  it('writes headings in lower case', () => {
    const names = [...Object.values(headings).flat(), ...Object.values(fieldAliases).flat(), ...Object.keys(documentHeadings)];
    expect(names.filter((name) => name !== name.toLowerCase())).toEqual([]);
  });

  it('gives a status word one meaning', () => {
    const aliases = Object.fromEntries([
      ...recordStatuses.map((status) => [status.id, [status.id, ...status.translations, ...status.nearest]]),
      ...statusSynonyms.map((synonym) => [synonym.word, [synonym.word, ...synonym.translations]]),
    ]) as Aliases;
    expect(ambiguous(aliases)).toEqual([]);
  });

  it('gives a document status word one meaning', () => {
    expect(
      ambiguous(Object.fromEntries(documentStatuses.map((status) => [status.id, [status.id, ...status.translations, ...status.nearest]]))),
    ).toEqual([]);
  });

  it('ranks risk levels in the order they are listed', () => {
    expect(riskLevels.map((level) => level.rank)).toEqual([1, 2, 3, 4]);
  });

  it('gives a checklist word one status', () => {
    expect(
      ambiguous(Object.fromEntries(checklistStatuses.map((status) => [status.id, [...status.equal, ...status.nearest]])), (word) => word),
    ).toEqual([]);
  });
});

describe('templates', () => {
  const templates: readonly [string, RecordTemplate | DocumentTemplate][] = [
    ...recordTemplates.map((template) => [`record ${template.id}`, template] as [string, RecordTemplate]),
    ...documentTemplates.map((template) => [`document ${template.id}`, template] as [string, DocumentTemplate]),
  ];

  it.each(templates)('%s: every fixed heading is known by its role', (name, template) => {
    const roles = name.startsWith('document') ? { ...roleByName(headings), ...documentHeadings } : roleByName(headings);
    const unknown = allSections(template.sections)
      .filter((section) => !section.heading.includes('['))
      .filter((section) => roles[headingName(unnumbered(section.heading))] !== section.role);
    expect(unknown.map((section) => `${section.heading} is not ${section.role}`)).toEqual([]);
  });

  it.each(templates)('%s: every label is known by its key', (_, template) => {
    const keys = roleByName(fieldAliases);
    const options = 'options' in template ? (template.options?.labels ?? []) : [];
    const fields = [...template.fields, ...options, ...allSections(template.sections).flatMap((section) => section.fields ?? [])];
    expect(fields.filter((field) => keys[headingName(field.label)] !== field.key).map((field) => field.label)).toEqual([]);
  });

  it.each(templates)('%s: every table row has a cell per column', (_, template) => {
    const tables = allSections(template.sections).flatMap((section) => section.table ?? []);
    expect(tables.flatMap((table) => table.rows.filter((row) => row.length !== table.columns.length))).toEqual([]);
  });

  it('promise diagrams in sections they have', () => {
    const missing = documentTemplates.flatMap((template) => {
      const roles = new Set(allSections(template.sections).map((section) => section.role));
      return template.diagrams.filter((role) => !roles.has(role)).map((role) => `${template.id} ${role}`);
    });
    expect(missing).toEqual([]);
  });
});

function merged(...tables: readonly Aliases[]): Aliases {
  const all: Record<string, string[]> = {};
  for (const [key, names] of tables.flatMap((table) => Object.entries(table))) (all[key] ??= []).push(...names);
  return all;
}

/** Names that two keys claim once they are levelled. */
function ambiguous(aliases: Aliases, level: (name: string) => string = headingName): string[] {
  const owners = new Map<string, string>();
  const clashes: string[] = [];
  for (const [key, names] of Object.entries(aliases)) {
    for (const name of names) {
      const owner = owners.get(level(name)) ?? key;
      if (owner !== key) clashes.push(`${name}: ${owner} and ${key}`);
      owners.set(level(name), owner);
    }
  }
  return clashes;
}

function roleByName(aliases: Aliases): Record<string, string> {
  return Object.fromEntries(Object.entries(aliases).flatMap(([role, names]) => names.map((name) => [headingName(name), role])));
}

function allSections(sections: readonly SectionSpec[]): SectionSpec[] {
  return sections.flatMap((section) => [section, ...allSections(section.children ?? [])]);
}

function unnumbered(heading: string): string {
  return heading.replace(/^(?:\d[\d.]*|[A-C]\.) /, '');
}
