/** Class diagrams in their plainest form: classes with members, relations. */

const RESERVED = String.raw`(?!class|namespace|note|direction|style|css|click|callback|link|href|call|end|title|acc|for)`;
const ID = String.raw`${RESERVED}[a-z]\w+`;
const CARDINALITY = String.raw`(?: "[\w.*]+")?`;
const RELATION = new RegExp(
  String.raw`^${ID}${CARDINALITY} (?:<\|--|<\|\.\.|\*--|o--|-->|--|\.\.>|\.\.\|>|--\|>|--\*|--o|\.\.)${CARDINALITY} ${ID}(?: : [a-z][a-z ]*)?$`,
  'i',
);
const CLASS = new RegExp(String.raw`^class ${ID}( \{)?$`, 'i');
const MEMBER = String.raw`[-+#]?[a-z]\w*(?: [a-z]\w*)?(?:\([\w, ]*\)(?: [a-z]\w*)?)?`;
const INSIDE = new RegExp(`^${MEMBER}$`, 'i');
const OUTSIDE = new RegExp(`^${ID} : ${MEMBER}$`, 'i');

/** See `SoundReader`. */
export function soundClasses(lines: readonly string[]): boolean {
  let isOpen = false;
  for (const line of lines) {
    if (isOpen) {
      if (line === '}') isOpen = false;
      else if (!INSIDE.test(line)) return false;
      continue;
    }
    const declared = CLASS.exec(line);
    if (declared !== null) isOpen = declared[1] !== undefined;
    else if (!RELATION.test(line) && !OUTSIDE.test(line)) return false;
  }
  return !isOpen;
}
