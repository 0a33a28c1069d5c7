/** Compares options by their names, and looks for them in a text. Knows what they are called, not what they are. */
import { listed } from '../../base/patterns.ts';
import { products } from '../../knowledge/products.ts';

/** Words that name no option by themselves. */
const COMMON: ReadonlySet<string> = new Set(listed`
  the|and|for|with|without|use|using|our|own|new|existing|current|option|options|approach|solution|alternative|via|from|into|that|this|keep
  adopt|choose|introduce|build|create|implement|not|all|one|per|based
`);
const OPENING = /^(?:use|using|adopt|choose|go with|pick|select|switch to|move to|the|a|an)\s+/;
const SHORTEST_STEM = 5;

const canonicalNames: ReadonlyMap<string, string> = new Map(
  products.flatMap((product) => (product.aliases ?? []).map((alias) => [alias.toLowerCase(), product.name.toLowerCase()] as const)),
);

/** `Use the Postgres` → `postgresql`: what two names of one option have in common. */
export function levelledName(name: string): string {
  let plain = name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+#.]+/gu, ' ')
    .replaceAll(/\.(?=\s|$)/g, '')
    .trim();
  for (let opening = OPENING.exec(plain); opening !== null; opening = OPENING.exec(plain)) plain = plain.slice(opening[0].length);
  return canonicalNames.get(plain) ?? plain;
}

/** Whether two names are of one option: equal once levelled, or apart by a single slip in a long word. */
export function namesSame(a: string, b: string): boolean {
  const first = levelledName(a);
  const second = levelledName(b);
  if (first === '' || second === '') return false;
  if (first.replaceAll(' ', '') === second.replaceAll(' ', '')) return true;
  const stems = stemsOf(first);
  if (stems.length > 1 && stems.join(' ') === stemsOf(second).join(' ')) return true;
  const words = first.split(' ');
  const others = second.split(' ');
  if (words.length !== others.length) return false;
  const apart = words.flatMap((word, index) => (word === others[index] ? [] : [[word, others[index] ?? ''] as const]));
  return apart.length === 1 && apart.every(([one, other]) => isSlip(one, other));
}

/** Words that only join others. */
const JOINING: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'and',
  'with',
  'on',
  'in',
  'of',
  'to',
  'for',
  'at',
  'by',
  'using',
  'via',
  'is',
  'are',
]);

/** `purge on publish`, `purged on publish`: the words that tell something, without their endings. */
function stemsOf(levelled: string): readonly string[] {
  return levelled
    .split(' ')
    .filter((word) => !JOINING.has(word))
    .map((word) => (word.length >= SHORTEST_STEM ? word.replace(/(?<=\p{L}{4})(?:ing|ed|es|s|e)$/u, '') : word));
}

/** Whether `text` speaks of one of the options: by a word of its name that not all of them share. */
export function mentionsAny(names: readonly string[], text: string): boolean {
  return names.some((_name, index) => mentions(names, index, text));
}

/** Whether `text` speaks of the option at `index`. */
export function mentions(names: readonly string[], index: number, text: string): boolean {
  const lower = levelledText(text);
  const sets = names.map(wordsOf);
  const own = sets[index] ?? new Set<string>();
  const levelled = levelledName(names[index] ?? '');
  if (levelled !== '' && lower.includes(` ${levelled} `)) return true;
  return [...own].some((word) => !(names.length > 1 && sets.every((set) => set.has(word))) && holds(lower, word));
}

/** One letter too many, too few or other, the first and all digits the same, in a word long enough for that to be a slip. */
function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 6 || long.length - short.length > 1 || !long.startsWith(short.charAt(0)) || /\d/.test(one + other)) return false;
  let at = 0;
  while (at < short.length && short.charAt(at) === long.charAt(at)) at += 1;
  return long.endsWith(short.slice(long.length === short.length ? at + 1 : at));
}

function wordsOf(name: string): ReadonlySet<string> {
  const words = name.toLowerCase().match(/[\p{L}\p{N}+#]{2,}/gu) ?? [];
  return new Set([...words, ...words.flatMap((word) => canonicalNames.get(word) ?? [])].filter((word) => !COMMON.has(word)));
}

/** Words stand alone in alphabets that part them; endings may differ in longer ones. */
function holds(text: string, word: string): boolean {
  if (/[^\p{Script=Latin}\p{N}+#]/u.test(word)) return text.includes(word);
  if (word.length < SHORTEST_STEM) return text.includes(` ${word} `) || text.includes(` ${word}s `);
  return text.includes(` ${word.slice(0, Math.max(SHORTEST_STEM, word.length - 3))}`);
}

function levelledText(text: string): string {
  const words = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+#.]+/gu, ' ')
    .replaceAll(/\.(?=\s|$)/g, ' ');
  return ` ${words
    .split(/\s+/)
    .map((word) => canonicalNames.get(word) ?? word)
    .join(' ')} `;
}
