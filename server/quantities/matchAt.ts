/** Matches a sticky pattern at one place of a text. */

/** `pattern` must carry the `y` flag. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
