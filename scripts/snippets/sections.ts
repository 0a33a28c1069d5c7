/** Snippets for the sections of each document, and for the parts that repeat: options, risks. */
import { slugOf } from '../../server/log/nextRecord.ts';
import { templatePrefix } from '../../server/features/templatePrefix.ts';
import { styleOf } from '../../server/drafts/templateText.ts';
import { optionLines, riskEntry, sectionLines } from '../../server/drafts/sections.ts';
import type { DocumentTemplate, RecordTemplate, SectionSpec } from '../../server/knowledge/schema.ts';
import { documentTemplates, recordTemplates } from '../../server/knowledge/templates/registry.ts';
import { snippetOf, type Snippet } from './snippet.ts';

/** Sections in the order of their documents, then options, then risks. */
export function sectionSnippets(): readonly Snippet[] {
  return [
    ...documentTemplates.flatMap((template) => template.sections.flatMap((spec) => sectionSnippet(template, spec, 2))),
    ...recordTemplates.flatMap(optionSnippet),
    ...documentTemplates.flatMap(riskSnippet),
  ];
}

/** The section and those in it; single points of a list come with their section. */
function sectionSnippet(template: DocumentTemplate, spec: SectionSpec, level: number): readonly Snippet[] {
  if (spec.form !== 'heading' && spec.form !== 'label') return [];
  const prefix = `${templatePrefix(template)}-${wordsOf(spec)}`;
  return [
    snippetOf(`${template.name}: ${spec.heading}`, prefix, spec.guidance, sectionLines(spec, level, styleOf(template))),
    ...(spec.children ?? []).flatMap((child) => sectionSnippet(template, child, level + 1)),
  ];
}

/** The heading in lower case and hyphens, without its number and what stands in parentheses; the role where the heading is for the author to write. */
function wordsOf(spec: SectionSpec): string {
  if (spec.role === 'embedded-record') return 'decision';
  if (spec.heading.includes('[') && spec.role !== 'phase') return spec.role;
  return slugOf(spec.heading.replace(/^(?:\d+(?:\.\d+)*\.?|[A-Z]\.) /, '').replace(/ \([^()]*\)$/, ''));
}

function optionSnippet(template: RecordTemplate): readonly Snippet[] {
  const { options } = template;
  if (options?.form !== 'heading') return [];
  return [
    snippetOf(
      `${template.name}: option`,
      `${templatePrefix(template)}-option`,
      'One option with its labels.',
      optionLines(options, 0, 3, styleOf(template).mark),
    ),
  ];
}

function riskSnippet(template: DocumentTemplate): readonly Snippet[] {
  const spec = template.sections.find((each) => each.role === 'risks' && each.fields !== undefined);
  return spec === undefined ? [] : [snippetOf(`${template.name}: risk`, 'risk', spec.guidance, riskEntry(spec, 1))];
}
