/** State diagrams in their plainest form: states, transitions, composite states that close. */

const RESERVED = String.raw`(?!state|note|end|direction|class|style|click|href|hide|scale|as|fork|join|choice|default|acc|title)`;
const ID = String.raw`${RESERVED}[a-z]\w*`;
const TEXT = String.raw`[\p{L}\p{N}][\p{L}\p{N} ,.()'/_-]*`;
const TRANSITION = new RegExp(String.raw`^(?:${ID}|\[\*\]) --> (?:${ID}|\[\*\])(?: ?: ?${TEXT})?$`, 'iu');
const NAMED = new RegExp(String.raw`^state "[^"\n]+" as ${ID}$`, 'iu');
const COMPOSITE = new RegExp(String.raw`^state ${ID} \{$`, 'iu');
const DESCRIBED = new RegExp(String.raw`^${ID} ?: ?${TEXT}$`, 'iu');
const DIRECTION = /^direction (?:TB|BT|LR|RL)$/;

/** See `SoundReader`. */
export function soundStates(lines: readonly string[]): boolean {
  let open = 0;
  for (const line of lines) {
    if (line === '}') open -= 1;
    else if (COMPOSITE.test(line)) open += 1;
    else if (!TRANSITION.test(line) && !NAMED.test(line) && !DESCRIBED.test(line) && !DIRECTION.test(line)) return false;
    if (open < 0) return false;
  }
  return open === 0;
}
