/** Where a text names what an item of the production checklist asks for, and whether its clause denies it. Reads words; whose word it is, callers know. */
import { lazily } from '../base/lazily.ts';
import { itemSigns } from '../knowledge/checklists/itemSigns.ts';
import { clauseAt } from './clause.ts';
import { polarityIn, type Polarity } from './polarity.ts';

export interface Sign {
  readonly start: number;
  readonly end: number;
  readonly polarity: Polarity;
  /** The clause it stands in. */
  readonly clause: string;
}

const patterns: ReadonlyMap<string, () => RegExp> = new Map(
  Object.entries(itemSigns).map(([id, phrases]) => [id, lazily(() => phrasesPattern(phrases))]),
);

const any = lazily(() => phrasesPattern(Object.values(itemSigns).flat()));

/** Whether a text names what any item asks for. */
export function mayHoldSigns(text: string): boolean {
  return text.search(any()) >= 0;
}

/** The places where a text names what the item asks for. */
export function signsOf(item: string, text: string): readonly Sign[] {
  const pattern = patterns.get(item);
  return pattern === undefined ? [] : signsIn(pattern(), text);
}

/** The places where a text matches, with what their clauses say of them. */
export function signsIn(pattern: RegExp, text: string): readonly Sign[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const end = match.index + match[0].length;
    const clause = clauseAt({ start: 0, end: text.length, prose: text }, match.index);
    return {
      start: match.index,
      end,
      polarity: polarityIn(clause.text, match.index - clause.start, end - clause.start),
      clause: clause.text,
    };
  });
}

/** Finds any of these phrases as whole words; `*` stands for any ending. */
export function phrasesPattern(phrases: readonly string[]): RegExp {
  const alternatives = phrases.map((phrase) =>
    phrase
      .replaceAll(/[.+?^${}()|[\]\\/]/g, String.raw`\$&`)
      .replaceAll('*', String.raw`[a-z\u00C0-\u024F]*`)
      .replaceAll(' ', String.raw`\s`),
  );
  return new RegExp(String.raw`(?<![\da-z\u00C0-\u024F])(?:${alternatives.join('|')})(?![\da-z\u00C0-\u024F])`, 'gi');
}
