/** Looks names up in the vocabulary: what a heading or a label means, in any language known. Holds no words of its own. */
import type { FieldKey, SectionRole } from '../knowledge/schema.ts';
import { fieldAliases } from '../knowledge/vocabulary/fields.ts';
import {
  generalHeadingWords,
  headingAliases,
  headingTranslations,
  wordsBeforeSubject,
  wordsBehindSubject,
} from '../knowledge/vocabulary/headings.ts';
import { headingName } from './headingText.ts';

const english: ReadonlyMap<string, SectionRole> = invert(headingAliases);
const translated: ReadonlyMap<string, SectionRole> = invert(headingTranslations);
const fields: ReadonlyMap<string, FieldKey> = invert(fieldAliases);
const fieldOpenings: ReadonlySet<string> = new Set([...fields.keys()].map((name) => /^\p{L}*/u.exec(name)?.[0] ?? ''));

/** What a section with this levelled name (`headingName`) is for; undefined for names of no fixed meaning. */
export function roleOfHeading(name: string): SectionRole | undefined {
  return english.get(name) ?? translated.get(name);
}

/** Whether a levelled name is a known one of another language. */
export function isTranslation(name: string): boolean {
  return translated.has(name) && !english.has(name);
}

/** Whether a levelled name of no fixed meaning speaks of what sections of this role hold, as its subject or last word. English only. */
export function mentionsRole(name: string, role: SectionRole): boolean {
  const words = name.split(' ');
  const subject = words.slice(wordsBeforeSubject.includes(words[0] ?? '') ? 1 : 0);
  return (headingAliases[role] ?? [])
    .map((alias) => headingName(alias).split(' '))
    .some((alias) => {
      if (generalHeadingWords.includes(alias.join(' '))) return false;
      const behind = subject[alias.length];
      return (
        (opensWith(subject, alias) && (behind === undefined || wordsBehindSubject.includes(behind))) ||
        opensWith(subject.slice(-alias.length), alias)
      );
    });
}

/** What a value with this levelled label is. */
export function fieldOfLabel(name: string): FieldKey | undefined {
  return fields.get(name);
}

/** Whether the label of some field begins with this word in lower case. */
export function opensFieldLabel(word: string): boolean {
  return fieldOpenings.has(word);
}

/** Whether a text in lower case uses one of the names of this role. */
export function speaksOfRole(text: string, role: SectionRole): boolean {
  const words = ` ${text.replaceAll(/[^\p{L}\p{N}'-]+/gu, ' ')} `;
  return (headingAliases[role] ?? []).some((alias) => words.includes(` ${alias} `));
}

function opensWith(words: readonly string[], start: readonly string[]): boolean {
  return start.every((word, index) => words[index] === word);
}

/** The first to claim a name keeps it: the tables are ordered from records to plans. */
function invert<K extends string>(table: Readonly<Partial<Record<K, readonly string[]>>>): Map<string, K> {
  const byName = new Map<string, K>();
  for (const [key, names] of Object.entries(table) as [K, readonly string[] | undefined][]) {
    for (const name of names ?? []) {
      const levelled = headingName(name);
      if (!byName.has(levelled)) byName.set(levelled, key);
    }
  }
  return byName;
}
