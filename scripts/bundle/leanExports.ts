/**
 * Takes out of a CommonJS file what esbuild writes into each for importers of all kinds: half a kilobyte that every part of a split
 * build would carry. Parts are asked for by name only, so their exports can stand on `exports` itself.
 */

/** How esbuild hands out what a module exports. */
const HANDED_OUT = /var (\w+) = \{\};\n__export\(\1, \{\n([\s\S]*?)\n\}\);\nmodule\.exports = __toCommonJS\(\1\);\n/;
/** One of its helpers, as it stands at the top of a file that is not minified. */
const HELPER = /^var (__\w+) = [^\n]*(?:\n(?!(?:var|let|const|function|class|import|export|__export|module)\b)[^\n]*)*\n/gm;

/** The file without helpers it does not need. `code` is what esbuild made of an ECMAScript module, not minified. */
export function leanExports(code: string): string {
  let lean = code.replace(
    HANDED_OUT,
    (_whole, _name: string, getters: string) => `__export(exports, {\n  __esModule: () => true,\n${getters}\n});\n`,
  );
  for (let before = ''; before !== lean;) {
    before = lean;
    lean = lean.replaceAll(HELPER, (helper, name: string) => (before.split(name).length > 2 ? helper : ''));
  }
  return lean;
}
