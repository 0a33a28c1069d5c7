/** C4 diagrams in their plainest form: elements, relations and boundaries, each a macro on a line of its own. */

const ID = String.raw`[a-z]\w*`;
const MORE = String.raw`(?:, ?"[^"\n]*")`;
const ELEMENT = new RegExp(String.raw`^(?:Person|System|Container|Component)(?:Db|Queue)?(?:_Ext)?\(${ID}, ?"[^"\n]+"${MORE}{0,3}\)$`, 'i');
const PERSON = /^Person(?:Db|Queue)/;
const RELATION = new RegExp(String.raw`^(?:Rel|BiRel)(?:_[UDLR])?\(${ID}, ?${ID}, ?"[^"\n]+"${MORE}?\)$`, 'i');
const BOUNDARY = new RegExp(
  String.raw`^(?:(?:Enterprise_|System_|Container_)?Boundary|Deployment_Node|Node)\(${ID}, ?"[^"\n]+"${MORE}{0,2}\) ?\{$`,
  'i',
);
/** Mermaid looks for these even between quotation marks. */
const OWN_WORD = /direction|accTitle|accDescr|.title/i;
const TITLE = /^title [\p{L}\p{N}][\p{L}\p{N} ,.'()-]*$/u;

/** See `SoundReader`. */
export function soundC4(lines: readonly string[]): boolean {
  /** Whether each open boundary holds something. */
  const open: boolean[] = [];
  let elements = 0;
  for (const line of lines) {
    if (OWN_WORD.test(line)) return false;
    const isElement = ELEMENT.test(line) && !PERSON.test(line);
    if (isElement || BOUNDARY.test(line)) {
      elements += isElement ? 1 : 0;
      if (open.length > 0) open[open.length - 1] = true;
      if (!isElement) open.push(false);
    } else if (line === '}') {
      if (open.pop() !== true) return false;
    } else if (open.length > 0 || !(TITLE.test(line) || RELATION.test(line))) return false;
  }
  return open.length === 0 && elements > 0;
}
