/** What a word says of a likelihood or an impact. Judges nothing. */
import { riskLevels, type RiskLevelId } from '../knowledge/vocabulary/levels.ts';
import { trimmedOf } from './stated.ts';

/** `level` one of the set · `other` a word outside it, with the nearest level if there is one · `unclear` nothing a level could be read from. */
export type LevelReading =
  | { readonly kind: 'level'; readonly id: RiskLevelId }
  | { readonly kind: 'other'; readonly word: string; readonly nearest: RiskLevelId | undefined }
  | { readonly kind: 'unclear' };

const equals: ReadonlyMap<string, RiskLevelId> = new Map(
  riskLevels.flatMap((level) => [level.label.toLowerCase(), ...level.equal].map((word): [string, RiskLevelId] => [word, level.id])),
);
const nearest: ReadonlyMap<string, RiskLevelId> = new Map(
  riskLevels.flatMap((level) => level.nearest.map((word): [string, RiskLevelId] => [word, level.id])),
);
const END_OF_WORDS = /[:：;,.(（。、]|\s[-–—]+\s/u;
const MOST_WORDS = 3;

/** Reads `High`, `Very high`, `medium — rare in practice`, `hoch`. Ranges of levels, figures and sentences are unclear. */
export function readLevel(text: string): LevelReading {
  const bare = text.replaceAll(/[\p{Extended_Pictographic}\uFE0F*_`]/gu, '').trim();
  const end = END_OF_WORDS.exec(bare)?.index ?? bare.length;
  const word = trimmedOf(bare.slice(0, end), ' [', ' ]');
  const name = word.toLowerCase();
  const level = equals.get(name) ?? equals.get(name.replace(/ (?:risk|impact|likelihood|probability)$/, ''));
  if (level !== undefined) return { kind: 'level', id: level };
  if (!/\p{L}/u.test(word)) return { kind: 'unclear' };
  const near = nearest.get(name);
  const words = name.split(/[\s/–—-]+/);
  if (near === undefined && (words.length > MOST_WORDS || words.some((each) => equals.has(each)))) return { kind: 'unclear' };
  return { kind: 'other', word, nearest: near ?? misspelt(name) };
}

/** Whether a text offers levels to choose from, as a template does: `Low/Medium/High`. */
export function offersLevels(text: string): boolean {
  const parts = text
    .replaceAll(/[[\]()*_`]/g, '')
    .split(/[/|]/)
    .map((part) => part.trim().toLowerCase());
  return parts.length > 2 && parts.every((part) => equals.has(part));
}

/** The label of a level. */
export function levelLabel(id: RiskLevelId): string {
  return riskLevels.find((level) => level.id === id)?.label ?? id;
}

/** `Hihg`, `Mediun`: one letter off, or two changed places. */
function misspelt(name: string): RiskLevelId | undefined {
  return riskLevels.find(({ label, nearest }) => [label.toLowerCase(), ...nearest].some((word) => nearlyEqual(word, name)))?.id;
}

function nearlyEqual(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (
    a.length > 3 &&
    ((left.length + right.length <= 2 && Math.max(left.length, right.length) <= 1) ||
      (left.length === 2 && left === right.charAt(1) + right.charAt(0)))
  );
}
