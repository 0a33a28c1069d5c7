/** A web worker's script out of CommonJS modules: what Node does for them with files, as far as ours need it. Reads nothing itself. */

/** A module: its name and its text. */
export type ScriptPart = readonly [name: string, text: string];

/** A script that runs the first part. The parts require one another as `./name`, all of them from the same folder. */
export function workerScript(parts: readonly ScriptPart[]): string {
  const functions = parts.map(([name, text]) => `${JSON.stringify(`./${name}`)}(module, exports, require) {${text}\n}`);
  return `'use strict';
const parts = {${functions.join(',\n')}};
const loaded = {};
function require(name) {
  const known = loaded[name];
  if (known !== undefined) return known.exports;
  const module = (loaded[name] = { exports: {} });
  parts[name](module, module.exports, require);
  return module.exports;
}
require(${JSON.stringify(`./${parts[0]?.[0] ?? ''}`)});`;
}
