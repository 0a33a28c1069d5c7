/** adr/section-empty: a required part of the record has its heading and nothing else. */
import type { Range } from '../../base/range.ts';
import type { Section } from '../../document/section.ts';
import type { ArchDocument } from '../../document/document.ts';
import { appendToSection, type Edit } from '../../document/edits.ts';
import { sectionBody } from '../../drafts/sections.ts';
import type { SectionSpec } from '../../knowledge/schema.ts';
import type { DecisionRecord } from '../../log/record.ts';
import { defineRule } from '../rule.ts';
import { bareHeading } from '../support/insertSection.ts';
import { isBlank, placedParts } from '../support/recordSections.ts';
import { recordTemplateOf } from '../support/recordTemplate.ts';
import { withTabStops } from '../../drafts/snippetText.ts';

interface State {
  readonly spec: SectionSpec;
  /** Undefined for a labelled value: `CONTEXT:`. */
  readonly section: Section | undefined;
  readonly range: Range;
}

export const adrSectionEmpty = defineRule<'empty', State>({
  meta: {
    id: 'adr/section-empty',
    title: 'A section of the record has a heading and no content',
    severity: 'warning',
    kinds: ['adr'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER', 'PRODARCH', 'SYSARCH', 'HAN', 'HEAPTRACE'],
    messages: { empty: '“{heading}” has no content. {guidance}' },
  },
  *check(context) {
    for (const record of context.records) {
      const template = recordTemplateOf(context, record);
      if (template === undefined) continue;
      for (const { spec, sections, parts } of placedParts(record, template)) {
        if (parts.some((part) => (part.section === undefined ? !part.isEmpty : !isBlank(record, part.section, template)))) continue;
        for (const part of parts.filter((each) => each.section === undefined)) {
          yield {
            message: 'empty',
            data: { heading: bareHeading(spec), guidance: spec.guidance },
            range: part.headRange,
            state: { spec, section: undefined, range: part.range },
          };
        }
        for (const section of sections) {
          if (!isBlank(record, section, template) || holdsElsewhere(record, section)) continue;
          yield {
            message: 'empty',
            data: { heading: section.title, guidance: spec.guidance },
            range: { start: section.titleRange.start, end: section.titleRange.end },
            state: { spec, section, range: section },
          };
        }
      }
    }
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    const { spec, section, range } = state;
    const body = section === undefined ? [spec.body.join(' ')] : sectionBody(spec, Math.floor(section.level));
    const edit =
      section === undefined
        ? { range: { start: range.end, end: range.end }, newText: ` ${body.join(' ')}` }
        : belowHead(document, section, body);
    return [
      {
        title: `Insert what belongs under “${bareHeading(spec)}”`,
        edits: [{ ...edit, newText: withTabStops(edit.newText) }],
        snippet: true,
        preferred: true,
      },
    ];
  },
});

/** Behind the head and its comments, before labelled values of the record that follow it. */
function belowHead(document: ArchDocument, section: Section, body: readonly string[]): Edit {
  if (section.isEmpty) return appendToSection(document, section, body);
  const { lineEnding } = document;
  const at = section.headRange.end;
  return { range: { start: at, end: at }, newText: lineEnding + lineEnding + body.join(lineEnding) };
}

/** Content may hang in the heading itself, or stand at its level under a heading of no known part: that is the author's way to divide it. */
function holdsElsewhere(record: DecisionRecord, section: Section): boolean {
  if (section.head?.inline?.spans.some((span) => span.kind === 'link' || span.kind === 'image') === true) return true;
  if (section.form === 'heading' && /[:：]\s*\S/.test(section.title)) return true;
  if (section.role === 'options' && record.options.length > 0) return true;
  const beside = section.parent?.children ?? [];
  const next = beside[beside.indexOf(section) + 1];
  if (next === undefined || section.form === 'label') return false;
  return next.role === undefined || (INSIDE[section.role ?? ''] ?? []).includes(next.role);
}

/** What may be meant to stand inside, when it stands right behind. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  context: ['background', 'problem', 'drivers', 'current-state', 'requirements', 'constraints', 'goals', 'overview'],
  options: ['option', 'alternative', 'pros-and-cons'],
  decision: ['rationale', 'proposed-architecture', 'implementation', 'components', 'data-model', 'api'],
  consequences: ['positive', 'negative', 'neutral', 'trade-offs', 'risks'],
};
