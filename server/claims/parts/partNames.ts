/** Brings the names that a document uses for its parts to one form, so that `the OrderService` and `Order Services` meet. Knows no document. */
import { regex } from '../../base/patterns.ts';
import { headingName } from '../../document/headingText.ts';
import { singularOf } from '../../quantities/nouns.ts';

const ARTICLE = /^(?:the|a|an|our|its|their|this|each|new|existing|own|central|shared|internal) /;
const KIND_BEFORE = /^(?:component|service|module|subsystem|container)(?: [a-z0-9]{1,2})?(?: ?: ?| [–—-] )/;
/** Words that say no more than that it is a part. */
const KIND_BEHIND = / (?:service|microservice|micro service|component|module|subsystem|svc|system)$/;
const LONGEST = 80;
const OWN_PART = regex('')`
  (?:^| )(?:service|worker|gateway|module|component|engine|manager|scheduler|database|db|store|cache|queue|processor|handler|adapter|app|
  portal|ui|frontend|backend|registry|server|daemon|agent|proxy|consumer|producer|job|pipeline|indexer|importer|exporter|dispatcher|router|
  notifier|planner|sender|builder|loader|parser|decoder|encoder|resolver|renderer|generator|aggregator|watcher|matcher|mapper|crawler|
  validator|calculator|converter|keeper)$
`;

/** A text with one blank for each stretch of white space. */
export function oneSpaced(text: string): string {
  return text
    .split(/\s/)
    .filter((word) => word !== '')
    .join(' ');
}

/** Finds any of these names whole and in either case, the longest first; what stands `behind` belongs to the match. */
export function namesPattern(names: readonly string[], behind = ''): RegExp {
  const alternatives = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${alternatives.join('|')})${behind}(?![\p{L}\p{N}-])`, 'giu');
}

/** `The OrderService (v2)` → `order service`. */
export function partName(text: string): string {
  if (text.length > LONGEST) return '';
  const spaced = text.replaceAll(/(\p{Ll}|\d)(\p{Lu}\p{Ll})/gu, '$1 $2').replaceAll('_', ' ');
  let name = headingName(spaced)
    .replaceAll(/["'“”‘’]/g, '')
    .replace(KIND_BEFORE, '');
  while (ARTICLE.test(name)) name = name.replace(ARTICLE, '');
  return name
    .split(' ')
    .map((word) => (word === '' ? '' : singularOf(word)))
    .join(' ');
}

/** A levelled name without the word that says it is a service: `order service` → `order`. */
export function bareName(name: string): string {
  const bare = name.replace(KIND_BEHIND, '');
  return bare === '' ? name : bare;
}

/** Whether a levelled name ends as teams call parts of their own. */
export function endsAsOwnPart(name: string): boolean {
  return OWN_PART.test(name);
}

/** Whether two levelled names differ by one letter, or two letters that changed places. */
export function isNear(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === right.charAt(1) + right.charAt(0));
}
