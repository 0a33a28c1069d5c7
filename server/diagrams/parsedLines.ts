/** Which lines of a drawing Mermaid's parsers count: front matter, directives, comments and blank lines before them are gone when they begin. */

/** The lines (from zero) that are left, in order: the parser's first line is the first of them. */
export function parsedLines(text: string): readonly number[] {
  const lines = text.split('\n').map((line, number) => ({ number, text: line.trim() }));
  const bare = withoutComments(withoutDirectives(withoutFrontMatter(lines)));
  const first = bare.findIndex((line) => line.text !== '');
  return bare.slice(Math.max(0, first)).map(({ number }) => number);
}

interface NumberedLine {
  readonly number: number;
  /** Without the white space around it. */
  readonly text: string;
}

function withoutFrontMatter(lines: readonly NumberedLine[]): readonly NumberedLine[] {
  const first = lines.findIndex(({ text }) => text !== '');
  if (lines[first]?.text !== '---') return lines;
  const end = lines.findIndex(({ text }, index) => index > first && text === '---');
  return end < 0 ? lines : lines.slice(end + 1);
}

/** What a directive leaves is one line, whatever it ran over. */
function withoutDirectives(lines: readonly NumberedLine[]): readonly NumberedLine[] {
  const left: NumberedLine[] = [];
  let isInside = false;
  for (const line of lines) {
    const opens: boolean = !isInside && line.text.startsWith('%%{');
    if (!isInside) left.push(opens ? { ...line, text: '' } : line);
    isInside = (opens || isInside) && !line.text.includes('}%%');
  }
  return left;
}

/** Comments take the blank lines before them along. */
function withoutComments(lines: readonly NumberedLine[]): readonly NumberedLine[] {
  const left: NumberedLine[] = [];
  for (const line of lines) {
    if (/^%%[^{]/.test(line.text)) while (left.at(-1)?.text === '') left.pop();
    else left.push(line);
  }
  return left;
}
