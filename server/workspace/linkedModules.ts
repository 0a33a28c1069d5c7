/**
 * Modules without a server: a web worker's script and the parts it imports, each at an address of its own. Changes names of parts into
 * addresses and nothing else; who makes the addresses, and who runs the script, are others.
 */

/** What the parts look addresses up in that were not known when their own text was: those of what they import later. */
const ADDRESSES = 'partAddresses';
/** All parts stand in one folder or in the one above it, and no name is there twice. Minifiers quote with either. */
const NAMED = /(import\()?["`]\.\/(?:parts\/)?([^"`/]+)["`]/g;

/** A part's text with the addresses of the parts it imports. Those it imports at once are among `addresses`; `names` are of all there are. */
export function linkedModule(text: string, addresses: ReadonlyMap<string, string>, names: ReadonlySet<string>): string {
  return text.replace(NAMED, (whole, later: string | undefined, name: string) => {
    if (!names.has(name)) return whole;
    return later === undefined ? JSON.stringify(addresses.get(name)) : `import(${ADDRESSES}[${JSON.stringify(name)}]`;
  });
}

/**
 * The script of a worker that answers each message with what the module `entry` says to it in its function `answerTo`. It is no module
 * itself: editors that wrap workers take scripts only. A module that cannot be loaded is an error of the worker.
 */
export function answeringScript(entry: string, addresses: ReadonlyMap<string, string>): string {
  return `'use strict';
const ${ADDRESSES} = globalThis.${ADDRESSES} = ${JSON.stringify(Object.fromEntries(addresses))};
const entry = import(${ADDRESSES}[${JSON.stringify(entry)}]);
entry.catch((error) => setTimeout(() => { throw error; }));
onmessage = async ({ data }) => postMessage(await (await entry).answerTo(data));`;
}
