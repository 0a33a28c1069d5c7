/** Puts missing fields into a risk, in the form the risk is written in. Decides nothing about what is missing. */
import type { Block } from '../../document/block.ts';
import type { ArchDocument } from '../../document/document.ts';
import { appendToList, appendToSection, type Edit } from '../../document/edits.ts';
import { labelledLines } from '../../document/labelledLines.ts';
import type { Table } from '../../document/tables.ts';
import { placeOfCell } from '../../plan/stated.ts';
import type { Risk, RiskField } from '../../plan/risks.ts';
import type { Fix } from '../rule.ts';
import type { AskedField } from './risksOfPlan.ts';
import { appendColumn } from './tableEdits.ts';
import { wordList } from './wordList.ts';

/** The fix that gives a risk the fields it lacks; none for the missing cells of a short row, which have a rule of their own. */
export function fieldsFix(document: ArchDocument, risk: Risk, missing: readonly AskedField[]): readonly Fix[] {
  const edits = risk.place.form === 'row' ? cellEdits(risk, missing) : lineEdits(document, risk, missing);
  if (edits.length === 0) return [];
  return [{ title: `Insert ${names(missing)}`, edits, snippet: true, preferred: true }];
}

/** The fix that gives a table of risks the columns it lacks; none where its rows do not line up. */
export function columnsFix(document: ArchDocument, table: Table, missing: readonly AskedField[]): readonly Fix[] {
  const [first, ...more] = missing;
  if (first === undefined || more.length > 0 || table.ragged.length > 0) return [];
  return [
    {
      title: `Add a column for ${names(missing)}`,
      edits: appendColumn(document, table, first.label, (_, index) => first.answer(index + 1)),
      snippet: true,
      preferred: true,
    },
  ];
}

/** `likelihood and owner`. */
export function names(fields: readonly AskedField[]): string {
  return wordList(
    fields.map((field) => field.label.toLowerCase()),
    'and',
  );
}

function cellEdits(risk: Risk, missing: readonly AskedField[]): Edit[] {
  if (risk.place.form !== 'row') return [];
  const { row } = risk.place;
  return missing.flatMap((field, index) => {
    const stated = risk.fields.get(field.key);
    const cell = stated && row.cells.find((each) => each.start === stated.range.start);
    return cell === undefined
      ? []
      : [{ range: placeOfCell(cell), newText: cell.text === '' ? ` ${field.answer(index + 1)} ` : field.answer(index + 1) }];
  });
}

function lineEdits(document: ArchDocument, risk: Risk, missing: readonly AskedField[]): Edit[] {
  const filled: Edit[] = [];
  const added: string[] = [];
  missing.forEach((field, index) => {
    const stated = risk.fields.get(field.key);
    if (stated === undefined) added.push(`**${field.label}**: ${field.answer(index + 1)}`);
    else
      filled.push({
        range: stated.range,
        newText: `${document.text.charAt(stated.range.start - 1) === ' ' ? '' : ' '}${field.answer(index + 1)}`,
      });
  });
  return added.length === 0 ? filled : [...filled, addition(document, risk, added)];
}

function addition(document: ArchDocument, risk: Risk, lines: readonly string[]): Edit {
  const { place } = risk;
  const blocks = place.form === 'item' ? place.item.children : place.form === 'section' ? place.section.blocks : [];
  const list = blocks.findLast((block) => block.kind === 'list' && holdsField(block));
  if (list !== undefined) return appendAll(document, list, lines);
  if (place.form === 'section')
    return appendToSection(
      document,
      place.section,
      lines.map((line) => `- ${line}`),
    );
  const block = place.form === 'item' ? place.item.children[0] : place.form === 'paragraph' ? place.block : undefined;
  const end = block?.end ?? risk.range.end;
  const indent = place.form === 'item' ? ' '.repeat(indentation(document, place.item) + place.item.mark.length + 1) : '';
  const mark = place.form === 'item' ? '- ' : '';
  return { range: { start: end, end }, newText: lines.map((line) => `${document.lineEnding}${indent}${mark}${line}`).join('') };
}

function appendAll(document: ArchDocument, list: Block, lines: readonly string[]): Edit {
  const edits = lines.map((line) => appendToList(document, list, line));
  return { range: edits[0]?.range ?? { start: list.end, end: list.end }, newText: edits.map((edit) => edit.newText).join('') };
}

function holdsField(list: Block): boolean {
  return list.children.some((item) => item.children[0]?.inline?.fact(labelledLines).some((line) => FIELDS.has(line.key ?? '')));
}

function indentation(document: ArchDocument, item: Block): number {
  return item.start - document.lines.start(item.line);
}

const FIELDS: ReadonlySet<string> = new Set<RiskField>(['likelihood', 'impact', 'mitigation', 'owner']);
