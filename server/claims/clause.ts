/** The clause of a sentence that a word stands in. Reads English by its small words; knows no grammar. What the clause says of the word is told elsewhere. */
import { regex } from '../base/patterns.ts';
import type { Range } from '../base/range.ts';

/** Where one clause ends and the next begins: a stop, a comma or dash with a word that opens a clause, or the comma behind a condition that opens the sentence. */
const BREAK = regex('gi')`
  [;:]\s|\s[–—-]{1,2}\s|\s\(|\)|,?\s(?=(?:but|whereas|although|though|because|unless|so that|while|however|except that)\s)|,\s(?=yet\s)|
  \s(?=since (?:we|it|it['’]s|they|there|nobody|everyone|everybody|no one|several|some|most|(?:the|our) (?:team|developers|engineers|colleagues))\s)|
  \s(?=yet (?:we|it|they|the|an?|this|that|our|its|no|each|every|nobody|there)\s)|
  ,\s(?=(?:and|or|so|then|thus|hence|therefore|which|who|where|since|as|when|if|we|it|they|this|that|these|those|the|a|an|all|each|every|our|
  its|their|instead|
  there|once|after|before|until)\s)|\s(?=and (?:we|it|they|the|this|that|our|each|every|all|then|there|is|are|has|have|does|do|will|must|
  should|can)\s)|(?<=^[^a-z\u00C0-\u024F]*if [^,;]{3,60})\s(?=(?:we|they|you)\s)|
  (?<=^[^a-z\u00C0-\u024F]*(?:if|when) [^,;]{2,40} (?:down|unavailable|unreachable|offline|fails|crashes))\s
  (?=(?:the|a|all|each|every|our)\s)|(?<=^[^a-z\u00C0-\u024F]*(?:if|when|whenever|each time|every time|as soon as|once|should|in case)\s
  [^,;:]{3,80}),\s
  (?!(?:[^\s,]+\s){0,3}(?:or|and|nor)\s)
`;

/** The clause of `sentence` that holds the place `at`; both count in the same text. */
export function clauseAt(sentence: Range & { readonly prose: string }, at: number): Range & { readonly text: string } {
  const place = at - sentence.start;
  let start = 0;
  let end = sentence.prose.length;
  for (const match of sentence.prose.matchAll(BREAK)) {
    const behind = match.index + match[0].length;
    if (behind <= place) start = behind;
    else if (match.index > place) {
      end = match.index;
      break;
    }
  }
  return { start: sentence.start + start, end: sentence.start + end, text: sentence.prose.slice(start, end) };
}

/** Whether a clause of a text is what a bracket holds. */
export function isInBracket(prose: string, { start, end }: Range): boolean {
  return prose[start - 1] === '(' && prose[end] === ')';
}

/** What goes on behind the bracket that a clause is held by, or is broken off by, up to the next stop: `… (a cookie) was rejected`. Empty where there is none. */
export function behindBracket(prose: string, clause: Range, end: number): string {
  const behind = prose.slice(clause.end, end);
  const closing = isInBracket(prose, clause) ? 0 : /^\s\([^()]{0,60}\)/u.test(behind) ? behind.indexOf(')') : -1;
  return closing < 0 ? '' : (behind.slice(closing + 1).split(/[,;:(]/, 1)[0] ?? '');
}
