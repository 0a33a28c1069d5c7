/** Flowcharts in their plainest form: nodes with labels, arrows with blanks around them, subgraphs, styles. */

/** Mermaid takes words that begin so for its own. */
const RESERVED = String.raw`(?!end|graph|subgraph|flowchart|style|link|class|click|default|href|call|interpolate|direction|acc|title)`;
const ID = String.raw`${RESERVED}[a-z]\w*`;
const PLAIN = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N} .,:_'+&?-]|/(?=[\p{L}\p{N}]))*`;
const LABEL = String.raw`(?:"[^"\x60\n]+"|${PLAIN})`;
const SHAPE = String.raw`(?:\[${LABEL}\]|\(${LABEL}\)|\(\[${LABEL}\]\)|\[\[${LABEL}\]\]|\[\(${LABEL}\)\]|\(\(${LABEL}\)\)|\{${LABEL}\}|\{\{${LABEL}\}\})`;
const NODE = String.raw`${ID}${SHAPE}?(?::::${ID})?`;
const GROUP = String.raw`${NODE}(?: & ${NODE})*`;
const SAID = String.raw`[\p{L}\p{N}][\p{L}\p{N} ,.:/_]*`;
const WORDS = String.raw`${RESERVED}[\p{L}\p{N}][\p{L}\p{N}_]*(?: ${RESERVED}[\p{L}\p{N}][\p{L}\p{N}_]*)*`;
const ARROW = String.raw`(?:(?:-->|---|-\.->|==>|--x|--o|<-->)(?:\|(?:"[^"\x60\n]+"|${SAID})\|)?|-- (?:"[^"\x60\n]+"|${WORDS}) -->|-\. ${WORDS} \.->|== ${WORDS} ==>)`;
const LINK = new RegExp(String.raw` ${ARROW} ?(?=[a-z])`, 'iu');
const STATEMENT = new RegExp(`^${GROUP}$`, 'iu');
const SUBGRAPH = new RegExp(String.raw`^subgraph (?:${ID}(?: ?\[${LABEL}\])?|"[^"\x60\n]+")$`, 'iu');
const DIRECTION = /^direction (?:TB|BT|LR|RL)$/;
const LOOK = String.raw`[a-z-]+:[#\w.]+(?:,[a-z-]+:[#\w.]+)*`;
const STYLED = new RegExp(String.raw`^(?:style ${ID} ${LOOK}|classDef ${ID} ${LOOK}|class ${ID}(?:,${ID})* ${ID})$`, 'iu');

/** See `SoundReader`. */
export function soundFlowchart(lines: readonly string[]): boolean {
  let open = 0;
  for (const line of lines) {
    const text = line.endsWith(';') ? line.slice(0, -1) : line;
    if (text === 'end') open -= 1;
    else if (text.startsWith('subgraph ')) {
      if (!SUBGRAPH.test(text)) return false;
      open += 1;
    } else if (!(open > 0 && DIRECTION.test(text)) && !STYLED.test(text) && !isChain(text)) return false;
    if (open < 0) return false;
  }
  return open === 0;
}

/** Groups of nodes with arrows between: cut at the arrows, each part a group. */
function isChain(text: string): boolean {
  let rest = text;
  for (;;) {
    const link = LINK.exec(rest);
    if (link === null) return STATEMENT.test(rest);
    if (!STATEMENT.test(rest.slice(0, link.index))) return false;
    rest = rest.slice(link.index + link[0].length);
  }
}
