/**
 * Whether a bracketed text reads as a template's guidance, by its words and by where it stands. Finds no brackets and
 * knows no document; when in doubt it says no.
 */
import { guidanceCounted, guidanceEndings, guidanceOpenings, guidanceOrders, guidanceSizes } from '../knowledge/vocabulary/guidance.ts';
import { isTemplatePlaceholder } from './templatePlaceholders.ts';

/** What stands on the same line before and after the bracket. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

export type BracketKind = 'bracket' | 'brace' | 'angle';

const words = (list: readonly string[]): string => list.map((word) => word.replaceAll('.', String.raw`\.`)).join('|');
const OPENING = new RegExp(String.raw`^(?:${words(guidanceOpenings)})(?![\w-])`, 'i');
/** What nobody writes but a template, wherever it stands. */
const ORDER = new RegExp(String.raw`^(?:${words(guidanceOrders)}) (?:\p{Ll}|[A-Z]{2})`, 'iu');
const ENDING = new RegExp(String.raw`^(?:[\w'&+,-]+[ /]){0,5}(?:${words(guidanceEndings)})s?$`, 'i');
/** `[2-3 paragraphs: …]` */
const SIZED = new RegExp(String.raw`^\d{1,2}(?: ?[-–] ?\d{1,2})? (?:${words(guidanceSizes)})s?(?![\w-])`, 'i');
const COUNTED = new RegExp(String.raw`^(?:${words(guidanceCounted)})s? ?(?:\d{1,2}|[a-z])(?:$|[,.:])`, 'i');
const DATE_FORM = /^(?:Y{4}|y{4}|D{2}|d{2}|M{2})[-/.](?:[YMD]{2,4}|[ymd]{2,4})\b/;
const EXAMPLE = /(?:^|[\s,(])e\.g\.[\s,:]|[a-z] [a-z]+,? ?(?:…|\.\.\.)$/;
const LETTERS = /\p{L}{2}/u;
/** No guidance: footnotes, mentions, issues, call-outs, assignments, indices, quotes, patterns, calls. */
const CODE = /^[\^@#!$%&*+/:;=?\\|~.,({[<-]|[=;"\\`$~^*+{}<>]|\w_\w|::|->|\(\)|\w\(|^[^\s.]+\.\S+$/;
/** A number, a list of numbers, or a tag with one: `[12, 13]`, `[RFC 2119]`, `[v1.2]`. */
const NUMBERED = /^(?:[a-z]+[ -]?)?\d[\d.,– -]*$/i;
const REFERENCE =
  /\b(?:19|20)\d{2}[a-z]?$|\bet al\b|\bibid\b|^(?:sic|unreleased|wip|draft|optional|deprecated|required|emphasis (?:mine|added))$/i;
/** `[a-z]`, `[0..9]`. */
const LETTER_RANGE = /^(?:\w-\w)+$|\d ?\.\. ?\d/;

/** Decides for `content`, what stands between the brackets. */
export function readsAsGuidance(kind: BracketKind, content: string, around: Surroundings): boolean {
  const text = content.replaceAll(/\s+/g, ' ').trim();
  if (!LETTERS.test(text) || isPartOfWord(around) || isEditorial(around)) return false;
  if (kind === 'bracket' && (ORDER.test(text) || SIZED.test(text))) return true;
  const value = isValue(around) && !(kind === 'angle' && /["“=]$/.test(around.before));
  if (isAlternatives(text)) return value;
  if (DATE_FORM.test(text)) return true;
  if (EXAMPLE.test(text) && text.includes(' ')) return true;
  if (isTemplatePlaceholder(text) && kind !== 'angle') return value || (kind === 'bracket' && text.includes(' '));
  if (COUNTED.test(text)) return value;
  if (CODE.test(text) || NUMBERED.test(text) || REFERENCE.test(text) || LETTER_RANGE.test(text)) return false;
  const guided = (OPENING.test(text) && text.includes(' ')) || ENDING.test(text);
  if (kind === 'bracket') return guided ? value : isAlone(around) && isSentenceLike(text);
  if (!text.includes(' ')) return value && (guided || (kind === 'brace' && /^[A-Z]{3,}(?:-[A-Z]+)*$/.test(text)));
  return (guided && value) || (isPhrase(text) && (kind === 'brace' || value));
}

/** Indexing, generics, path parameters, editorial letters: `a[i]`, `/users/{id}`, `List<T>`, `[T]he`. */
function isPartOfWord({ before, after }: Surroundings): boolean {
  return /[\p{L}\p{N}_\])}$/\\@#%{<&.^=]$/u.test(before) || /^[\p{L}\p{N}_({}[/\\>=@]/u.test(after);
}

/** Inside a quotation, unless the quotation is nothing but the bracket. */
function isEditorial({ before, after }: Surroundings): boolean {
  const opened = (before.match(/"/g)?.length ?? 0) % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
  return opened && !(/["“]$/.test(before) && /^["”]/.test(after));
}

/** Where a value would stand: after a label, a dash, a number or the start of the line, up to punctuation or its end. */
function isValue(around: Surroundings): boolean {
  // `[kind of relation] [link to the record]`: blanks may stand in a row.
  const before = around.before.replace(/\[[^[\]]{2,60}\] $/, '');
  const after = around.after.replace(/^ \[[^[\]]{2,60}\]/, '');
  return (
    /(?:^(?:(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[A-Z][.)]) )?|[:,;(|"“→>–—-]|\bbecause|^\[[ x]\])\s*$/i.test(before) &&
    /^\s*(?:$|[.,;:)|"”→–—-])/.test(after)
  );
}

function isAlone({ before, after }: Surroundings): boolean {
  return /^\s*$|:\s*$/.test(before) && /^[.:]?$/.test(after.trim());
}

/** `[High/Medium/Low]`, `{proposed | accepted}`: one is to be chosen. */
function isAlternatives(text: string): boolean {
  const byPipe = text.split('|');
  if (byPipe.length > 1) return byPipe.every((each) => /^[\s\p{L}\d…/{}'-]+$/u.test(each));
  const bySlash = text.split('/');
  return (
    bySlash.length > 1 &&
    bySlash.every((each) => /^\s?[A-Z][a-z]+(?: [a-z]+)?\s?$/.test(each)) &&
    (bySlash.length > 2 || /^Yes ?\//.test(text))
  );
}

/** Three words and more that are no name: names carry capitals. */
function isSentenceLike(text: string): boolean {
  const parts = text.split(' ');
  return parts.length >= 3 && isPhrase(text) && parts.slice(1).filter((part) => /^[a-z]/.test(part)).length * 2 >= parts.length - 1;
}

/** Words of a language, not a list of tokens. */
function isPhrase(text: string): boolean {
  return (
    /^\p{L}[\p{L}\p{N}'’-]*,? \p{L}/u.test(text) &&
    !/^[\w-]+(?:, ?[\w-]+)+(?:, ?(?:\.\.\.|…))?$/.test(text) &&
    !/\b(?:extends|implements)\b/.test(text)
  );
}
