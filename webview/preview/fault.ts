/** What Mermaid says when it cannot draw, as a line of the drawing and a sentence. */

export interface Fault {
  /** Of the drawing, from zero; undefined where Mermaid names none. */
  readonly line: number | undefined;
  readonly message: string;
}

/** Reads an error of Mermaid's parsers. */
export function faultOf(error: unknown, text: string): Fault {
  const told = error instanceof Error ? error.message : String(error);
  const read = lineIn(error) ?? numberIn(told);
  const line = read === undefined ? undefined : writtenLine(text, read);
  const words = line === undefined ? '' : (text.split('\n')[line] ?? '').trim().slice(0, 80);
  return {
    line,
    message: words === '' ? `Mermaid cannot read this: ${told.split('\n', 1)[0]?.slice(0, 200) ?? ''}` : `Mermaid cannot read “${words}”.`,
  };
}

function lineIn(error: unknown): number | undefined {
  const { hash } = error as { readonly hash?: { readonly loc?: { readonly first_line?: number }; readonly line?: number } };
  return hash?.loc?.first_line ?? (hash?.line === undefined ? undefined : hash.line + 1);
}

function numberIn(message: string): number | undefined {
  const line = /\bline:? (\d+)/i.exec(message)?.[1];
  return line === undefined ? undefined : Number(line);
}

/** Mermaid counts from one, without the lines it takes out before it reads: front matter, directives and comments. */
export function writtenLine(text: string, read: number): number {
  const lines = text.split('\n');
  const opens = lines.findIndex((line) => line.trim() !== '');
  const closes = lines[opens]?.trim() === '---' ? lines.findIndex((line, index) => index > opens && line.trim() === '---') : -1;
  let left = read;
  for (let at = closes + 1; at < lines.length; at++) {
    if (/^\s*%%/.test(lines[at] ?? '')) continue;
    left -= 1;
    if (left === 0) return at;
  }
  return lines.length - 1;
}
