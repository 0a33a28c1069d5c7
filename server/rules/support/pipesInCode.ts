/** Unescaped pipes inside code in the source of a table row. GitHub ends a cell at each of them, whatever the author meant. */

/** Offsets of the pipes in `source`. */
export function pipesInCode(source: string): readonly number[] {
  const pipes: number[] = [];
  let at = source.indexOf('`');
  while (at >= 0) {
    const fence = runOfTicks(source, at);
    const from = at + fence;
    const close = closing(source, from, fence);
    if (close < 0) {
      at = source.indexOf('`', from);
      continue;
    }
    for (let pipe = source.indexOf('|', from); pipe >= 0 && pipe < close; pipe = source.indexOf('|', pipe + 1)) {
      if (source[pipe - 1] !== '\\') pipes.push(pipe);
    }
    at = source.indexOf('`', close + fence);
  }
  return pipes;
}

function runOfTicks(source: string, at: number): number {
  let end = at;
  while (source[end] === '`') end += 1;
  return end - at;
}

/** Where as many ticks close the code; -1 where they do not. */
function closing(source: string, from: number, fence: number): number {
  for (let at = source.indexOf('`', from); at >= 0;) {
    const length = runOfTicks(source, at);
    if (length === fence) return at;
    at = source.indexOf('`', at + length);
  }
  return -1;
}
