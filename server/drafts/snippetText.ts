/** Prints template lines in the snippet syntax of editors: tab stops, choices, escapes. */
import { holesIn, type Hole, type Line, type TemplateValues, type ValueName } from './lines.ts';

/** Snippet syntax that stands for a value, put in as it is: `$CURRENT_YEAR`. */
export type SnippetVariables = Readonly<Partial<Record<ValueName, string>>>;

/** The body of a snippet, line by line: tab stops in reading order, the last one at the end. Holes for one value share a stop; each choice is made by itself. */
export function snippetLines(lines: readonly Line[], values: TemplateValues = {}, variables: SnippetVariables = {}): string[] {
  const stops = new Map<ValueName, number>();
  let last = 0;
  const printed = lines.map((line) =>
    line
      .map((part) => {
        if (typeof part === 'string') return escapeText(part);
        const name = part.value;
        const known = name && values[name];
        if (known !== undefined) return escapeText(known);
        const variable = name && variables[name];
        if (variable !== undefined) return variable;
        const same = part.choices === undefined && name !== undefined ? stops.get(name) : undefined;
        if (same !== undefined) return `\${${same}}`;
        last += 1;
        if (name !== undefined) stops.set(name, last);
        return hole(part, last);
      })
      .join(''),
  );
  return printed.map((line, index) => (index === printed.length - 1 ? `${line}$0` : line));
}

/** The same as one text. */
export function snippetText(lines: readonly Line[], values: TemplateValues = {}): string {
  return snippetLines(lines, values).join('\n');
}

/** Text with bracketed placeholders as a snippet: each becomes a tab stop, in reading order. */
export function withTabStops(text: string): string {
  const holes = text
    .split('\n')
    .flatMap((line, index): Line => [...(index === 0 ? [] : ['\n']), ...holesIn(line)])
    .map((part): Hole | string => (typeof part === 'string' ? part : { text: part.text }));
  let last = 0;
  return holes
    .map((part) => {
      if (typeof part === 'string') return escapeText(part);
      last += 1;
      return hole(part, last);
    })
    .join('');
}

/** Text that means itself inside a snippet. */
export function escapeText(text: string): string {
  return text.replaceAll(/[\\$}]/g, String.raw`\$&`);
}

function hole(part: Hole, stop: number): string {
  if (part.choices && part.choices.length > 1)
    return `\${${stop}|${part.choices.map((choice) => choice.replaceAll(/[\\|,]/g, String.raw`\$&`)).join(',')}|}`;
  return `\${${stop}:${escapeText(part.text)}}`;
}
