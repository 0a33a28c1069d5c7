/** The parts of a plan with what its own template asks of each, and how an absent answer is put in. Decides nothing about what is absent. */
import type { Part } from '../../claims/parts/components.ts';
import type { ArchDocument } from '../../document/document.ts';
import { insertSection, type Edit } from '../../document/edits.ts';
import { fieldsOf, fieldsWithin } from '../../document/readFields.ts';
import type { FieldSpec } from '../../knowledge/schema.ts';
import { COMPONENT_FIELDS, type Component, type ComponentField } from '../../plan/readComponents.ts';
import { sectionSpec } from '../../plan/planSections.ts';
import type { Fix, RuleContext } from '../rule.ts';
import { insertFields } from './insertFields.ts';
import { escapeText } from '../../drafts/snippetText.ts';
import { wordList } from './wordList.ts';

/** A field the template asks of a component, as it writes it. */
export interface AskedOfComponent extends FieldSpec {
  readonly key: ComponentField;
}

/** What the plan's template asks of each component, in its order; empty for a plan of no known template. */
export function askedOfComponents({ profile }: Pick<RuleContext, 'profile'>): readonly AskedOfComponent[] {
  return (sectionSpec(profile, 'component')?.fields ?? []).flatMap((spec) => {
    const key = COMPONENT_FIELDS.find((each) => each === spec.key);
    return key === undefined ? [] : [{ ...spec, key }];
  });
}

/** `failure mode`, `API Interface`. */
export function labelInText({ label }: AskedOfComponent): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.toLowerCase();
}

/** Inserts the labels in the manner of those the component has. */
export function componentFieldsFix(document: ArchDocument, part: Part, missing: readonly AskedOfComponent[]): readonly Fix[] {
  const edits = editsFor(document, part.main, missing);
  if (edits.length === 0) return [];
  return [{ title: `Insert ${wordList(missing.map(labelInText), 'and')}`, edits, snippet: true, preferred: true }];
}

function editsFor(document: ArchDocument, entry: Component, missing: readonly AskedOfComponent[]): Edit[] {
  const stops = missing.map((spec, index) => ({ spec, stop: `\${${index + 1}:${escapeText(spec.placeholder)}}` }));
  const open = stops.filter(({ spec }) => entry.fields.has(spec.key));
  const filled = open.flatMap(({ spec, stop }): Edit[] => {
    const range = entry.fields.get(spec.key)?.range;
    if (range === undefined) return [];
    const cell = entry.row?.cells.find((each) => each.start === range.start);
    if (cell?.text === '') return [{ range: cell.outer, newText: ` ${stop} ` }];
    return [{ range, newText: `${/\s/.test(document.text.charAt(range.start - 1)) ? '' : ' '}${stop}` }];
  });
  const added = stops.filter(({ spec }) => !entry.fields.has(spec.key)).map(({ spec, stop }) => ({ label: spec.label, value: stop }));
  return added.length === 0 || entry.row !== undefined ? filled : [...filled, ...addition(document, entry, added)];
}

function addition(document: ArchDocument, { range, section }: Component, added: readonly { label: string; value: string }[]): Edit[] {
  const last = fieldsWithin(fieldsOf(document), range)
    .filter((field) => COMPONENT_FIELDS.some((key) => key === field.key))
    .at(-1);
  if (last !== undefined && last.form !== 'heading') return [insertFields(document, last, added)];
  if (section === undefined) return [];
  const heading = last === undefined ? undefined : document.sectionAt(last.labelRange.start);
  if (heading !== undefined && heading !== section) {
    const edits = added.map(({ label, value }) => insertSection(document, heading, Math.floor(heading.level), label, [value]));
    return [{ range: edits[0]?.range ?? heading, newText: edits.map((edit) => edit.newText).join('') }];
  }
  const at = section.blocks.at(-1)?.end ?? section.headRange.end;
  const { lineEnding } = document;
  return [
    {
      range: { start: at, end: at },
      newText: lineEnding + lineEnding + added.map(({ label, value }) => `- **${label}**: ${value}`).join(lineEnding),
    },
  ];
}
