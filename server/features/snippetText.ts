/** Prints template lines in the snippet syntax of the Language Server Protocol: tab stops, choices, escapes. */
import type { Hole, Line, TemplateValues } from './templateText/lines.ts';

/** The body of a snippet, line by line: tab stops in reading order, the last one at the end. */
export function snippetLines(lines: readonly Line[], values: TemplateValues = {}): string[] {
  let stop = 0;
  const printed = lines.map((line) => line.map((part) => {
    if (typeof part === 'string') return escapeText(part);
    const known = part.value && values[part.value];
    if (known !== undefined) return escapeText(known);
    stop += 1;
    return hole(part, stop);
  }).join(''));
  const last = printed.length - 1;
  return printed.map((line, index) => (index === last ? `${line}$0` : line));
}

/** The same as one text. */
export function snippetText(lines: readonly Line[], values: TemplateValues = {}): string {
  return snippetLines(lines, values).join('\n');
}

/** Text that means itself inside a snippet. */
export function escapeText(text: string): string {
  return text.replaceAll(/[\\$}]/g, String.raw`\$&`);
}

function hole(part: Hole, stop: number): string {
  if (part.choices && part.choices.length > 1) return `\${${stop}|${part.choices.map((choice) => choice.replaceAll(/[\\|,]/g, String.raw`\$&`)).join(',')}|}`;
  return `\${${stop}:${escapeText(part.text)}}`;
}
