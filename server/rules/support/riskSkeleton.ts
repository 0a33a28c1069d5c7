/** Room for further risks behind those that stand, written as they are. Decides nothing about how many. */
import type { ArchDocument } from '../../document/document.ts';
import { appendToSection } from '../../document/edits.ts';
import type { Section } from '../../document/section.ts';
import type { Risk } from '../../plan/risks.ts';
import type { Fix } from '../rule.ts';
import type { AskedField } from './risksOfPlan.ts';

/** Adds `count` empty risks. */
export function riskSkeleton(
  document: ArchDocument,
  section: Section,
  risks: readonly Risk[],
  asked: readonly AskedField[],
  count: number,
): readonly Fix[] {
  const last = risks.at(-1);
  const title = count === 1 ? 'Add a risk' : `Add ${count} risks`;
  const stops = new Stops();
  const numbers = Array.from({ length: count }, (_, index) => risks.length + index + 1);
  const { lineEnding } = document;
  if (last?.place.form === 'row') {
    const { table, row } = last.place;
    const indent = document.text.slice(document.lines.start(row.line), row.start);
    const lines = numbers.map(
      (number) =>
        `${indent}| ${table.columns.map((column) => (/^(?:#|no|nr|id)?$/.test(column.name) ? String(number) : answerFor(column.key, asked, stops))).join(' | ')} |`,
    );
    return [fix(title, row.end, lineEnding + lines.join(lineEnding))];
  }
  if (last?.place.form === 'section') {
    const level = '#'.repeat(Math.floor(last.place.section.level));
    const lines = numbers.flatMap((number) => [
      '',
      `${level} Risk ${number}: ${stops.text('what may happen')}`,
      '',
      ...fieldLines('', asked, stops),
    ]);
    return [fix(title, last.range.end, lineEnding + lines.join(lineEnding))];
  }
  const ordered = last?.place.form !== 'item' || last.place.list.ordered;
  const mark = last?.place.form === 'item' ? last.place.item.mark : '';
  const lines = numbers.flatMap((number) => {
    const own = ordered ? `${number}${mark.endsWith(')') ? ')' : '.'}` : mark;
    return [`${own} **Risk**: ${stops.text('what may happen')}`, ...fieldLines(' '.repeat(own.length + 1), asked, stops)];
  });
  if (last?.place.form === 'item') return [fix(title, last.place.list.end, lineEnding + lines.join(lineEnding))];
  const edit = appendToSection(document, section, lines);
  return [fix(title, edit.range.start, edit.newText)];
}

class Stops {
  #last = 0;

  next(): number {
    this.#last += 1;
    return this.#last;
  }

  text(prompt: string): string {
    return `\${${this.next()}:[${prompt}]}`;
  }
}

function fieldLines(indent: string, asked: readonly AskedField[], stops: Stops): string[] {
  return asked.map((field) => `${indent}- **${field.label}**: ${field.answer(stops.next())}`);
}

function answerFor(key: string | undefined, asked: readonly AskedField[], stops: Stops): string {
  const field = asked.find((each) => each.key === key);
  return field === undefined ? stops.text(key === 'risk' ? 'what may happen' : '…') : field.answer(stops.next());
}

function fix(title: string, at: number, newText: string): Fix {
  return { title, edits: [{ range: { start: at, end: at }, newText }], snippet: true, preferred: true };
}
