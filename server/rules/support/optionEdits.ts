/** Writes options and what is said of them as the record's template has it. Decides nothing about what is missing. */
import type { Block } from '../../document/block.ts';
import type { ArchDocument } from '../../document/document.ts';
import { appendToList, appendToSection, type Edit } from '../../document/edits.ts';
import type { FieldSpec, RecordTemplate } from '../../knowledge/schema.ts';
import type { ConsideredOption, DecisionRecord, RecordPart } from '../../log/record.ts';
import type { Fix } from '../rule.ts';
import { withTabStops } from '../../drafts/snippetText.ts';

/** One more option behind those there are; none where the place for it cannot be told. */
export function skeletonFix(document: ArchDocument, record: DecisionRecord, template: RecordTemplate, part: RecordPart): readonly Fix[] {
  const edit = optionEdit(document, record, template, part);
  return edit === undefined
    ? []
    : [{ title: 'Insert another option', edits: [{ ...edit, newText: withTabStops(edit.newText) }], snippet: true, preferred: true }];
}

/** Adds labelled parts to an option: behind their label where it is there and empty, else to the list that holds the others, else behind its text. */
export function addParts(document: ArchDocument, option: ConsideredOption, specs: readonly FieldSpec[]): readonly Edit[] {
  const isEmptyPart = (spec: FieldSpec): boolean => option.parts.some((part) => part.key === spec.key);
  const filled = option.parts.flatMap((part): Edit[] => {
    const spec = part.isEmpty ? specs.find((each) => each.key === part.key) : undefined;
    return spec === undefined ? [] : [{ range: { start: part.range.end, end: part.range.end }, newText: ` ${spec.placeholder}` }];
  });
  const added = addLabels(
    document,
    option,
    specs.filter((spec) => !isEmptyPart(spec)),
  );
  return added === undefined ? filled : [...filled, added];
}

function addLabels(document: ArchDocument, option: ConsideredOption, specs: readonly FieldSpec[]): Edit | undefined {
  const [first] = specs;
  if (first === undefined) return undefined;
  if (first.form === 'plain')
    return {
      range: { start: option.range.end, end: option.range.end },
      newText: specs.map((spec) => ` / ${spec.label}: ${spec.placeholder}`).join(''),
    };
  const list = option.section === undefined ? undefined : listOfParts(option);
  if (list !== undefined) {
    const bold = document.slice(list).includes('**');
    const edit = appendToList(document, list, '');
    const lead = edit.newText.trimEnd();
    return { range: edit.range, newText: specs.map((spec) => `${lead} ${lineOf(spec, bold)}`).join('') };
  }
  if (option.section === undefined) return undefined;
  return appendToSection(
    document,
    option.section,
    specs.map((spec) => `${markIn(document)} ${lineOf(spec, true)}`),
  );
}

function optionEdit(document: ArchDocument, record: DecisionRecord, template: RecordTemplate, part: RecordPart): Edit | undefined {
  const form = template.options;
  const last = record.options.at(-1);
  if (form === undefined || part.section === undefined) return undefined;
  const described = last?.section;
  if (described?.form === 'heading' && part.section.encloses(described)) {
    const letter = nextLetter(last?.letter);
    const name = letter === undefined ? '[option]' : `Option ${letter}: [option]`;
    const lines = [
      `${'#'.repeat(described.level)} ${name}`,
      '',
      ...form.labels.map((spec) => `${markIn(document)} **${spec.label}**: ${spec.placeholder}`),
    ];
    const { lineEnding } = document;
    const end = Math.min(described.end, last?.range.end ?? described.end);
    return { range: { start: end, end }, newText: lineEnding + lineEnding + lines.join(lineEnding) };
  }
  const list = part.section.blocks.findLast((block) => block.kind === 'list');
  if (list !== undefined) return appendToList(document, list, '[option]');
  return appendToSection(document, part.section, [`${markIn(document)} [option]`]);
}

function lineOf(spec: FieldSpec, bold: boolean): string {
  if (spec.label.endsWith('because')) return `${spec.label} ${spec.placeholder}`;
  return `${bold ? `**${spec.label}**` : spec.label}: ${spec.placeholder}`;
}

/** The mark of the document's first bullet. */
function markIn(document: ArchDocument): string {
  return document.walk().find((block) => block.kind === 'list' && !block.ordered)?.children[0]?.mark ?? '-';
}

/** The list in which the option's parts stand, as long as it has no lists of its own in them. */
function listOfParts(option: ConsideredOption): Block | undefined {
  const part = option.parts.at(-1);
  if (part === undefined || option.section === undefined) return undefined;
  return [...option.section.allBlocks()].find(
    (block) => block.kind === 'list' && block.start <= part.range.start && part.range.end <= block.end,
  );
}

/** The letter or number behind this one. */
function nextLetter(letter: string | undefined): string | undefined {
  if (letter === undefined) return undefined;
  return /^\d+$/.test(letter) ? String(Number(letter) + 1) : String.fromCodePoint((letter.codePointAt(0) ?? 64) + 1);
}
