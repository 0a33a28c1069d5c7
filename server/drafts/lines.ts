/** Template text before it is printed: lines made of fixed text and holes to fill. Knows no templates and no snippet syntax. */

/** What `renderTemplate` may be told, and what a hole may ask for. */
export type ValueName = 'number' | 'ordinal' | 'title' | 'date' | 'author' | 'status';

/** A place the author fills in. */
export interface Hole {
  /** What stands there until then, brackets included: `[who decides]`. */
  readonly text: string;
  /** A closed set to choose from; `text` is one of them. */
  readonly choices?: readonly string[];
  /** The value that fills it where it is known. */
  readonly value?: ValueName;
}

export type Part = string | Hole;
export type Line = readonly Part[];

export type TemplateValues = Readonly<Partial<Record<ValueName, string | undefined>>>;

/** `[text]` that is neither a link nor a task box. */
const BRACKETED = /\[(?![ x]\])[^\][\n]+\](?![(:[])/gi;

/** Cuts a line at its bracketed placeholders; a date's placeholder asks for the date. */
export function holesIn(text: string): Line {
  const parts: Part[] = [];
  let at = 0;
  for (const match of text.matchAll(BRACKETED)) {
    if (match.index > at) parts.push(text.slice(at, match.index));
    const value = valueBehind(match[0]);
    parts.push(value === undefined ? { text: match[0] } : { text: match[0], value });
    at = match.index + match[0].length;
  }
  if (at < text.length || parts.length === 0) parts.push(text.slice(at));
  return parts;
}

function valueBehind(placeholder: string): ValueName | undefined {
  if (placeholder === '[YYYY-MM-DD]') return 'date';
  if (placeholder === '[author]') return 'author';
  return undefined;
}

/** A hole with a closed set; `first` leads where it is one of them. */
export function choiceHole(choices: readonly string[], first: string, value?: ValueName): Hole {
  const hole = { text: first, choices: [first, ...choices.filter((choice) => choice !== first)] };
  return value === undefined ? hole : { ...hole, value };
}

/** The line as plain text, holes filled with what is known. */
export function plainLine(line: Line, values: TemplateValues): string {
  return line.map((part) => (typeof part === 'string' ? part : ((part.value && values[part.value]) ?? part.text))).join('');
}

/** Lines as Markdown; ends with a newline. */
export function plainText(lines: readonly Line[], values: TemplateValues): string {
  return `${lines.map((line) => plainLine(line, values)).join('\n')}\n`;
}

/** Puts one empty line between stretches, leaving out those with nothing in them. */
export function spaced(stretches: readonly (readonly Line[])[]): readonly Line[] {
  return stretches.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : [[''], ...lines]));
}
