/** Entity-relationship diagrams in their plainest form: relations with labels, entities with attributes. */

const RESERVED = String.raw`(?!click|href|call|pk|fk|uk|one|only|many|zero|to|optional|style|class|title|direction|acc|er|end|subgraph)`;
const ID = String.raw`${RESERVED}[a-z]\w+`;
const LEFT = String.raw`(?:\|o|\|\||\}o|\}\|)`;
const RIGHT = String.raw`(?:o\||\|\||o\{|\|\{)`;
const RELATION = new RegExp(String.raw`^${ID} ${LEFT}(?:--|\.\.)${RIGHT} ${ID} : (?:${ID}|"[^"\n]+")$`, 'i');
const ENTITY = new RegExp(String.raw`^${ID}( \{)?$`, 'i');
const ATTRIBUTE =
  /^(?!(?:pk|fk|uk)\b)[a-z]\w*(?:\(\d+\))?(?:\[\])? (?!(?:pk|fk|uk)\b)[a-z]\w*(?: (?:PK|FK|UK)(?:, ?(?:PK|FK|UK))*)?(?: "[^"\n]*")?$/i;

/** See `SoundReader`. */
export function soundEntities(lines: readonly string[]): boolean {
  let isOpen = false;
  for (const line of lines) {
    if (isOpen) {
      if (line === '}') isOpen = false;
      else if (!ATTRIBUTE.test(line)) return false;
      continue;
    }
    const entity = ENTITY.exec(line);
    if (entity !== null) isOpen = entity[1] !== undefined;
    else if (!RELATION.test(line)) return false;
  }
  return !isOpen;
}
