/** What answers cache, as a table: data, place, lifetime and what ends it; and whether a product is said to cache. Sentences of another form stay sentences. */
import { regex } from '../../base/patterns.ts';
import { productsInText } from '../../document/productMentions.ts';
import { cacheTable } from '../../knowledge/tables/caches.ts';
import type { Body } from './bodies.ts';
import { capitalised, unstopped } from './phrases.ts';
import { PART_QUESTIONS } from './partQuestions.ts';
import type { Told } from './told.ts';

const CACHED = regex('u')`
  ^(?<data>[^,]+?) (?:in|at|by) (?:the )?(?<place>[^,]+?) for (?<ttl>(?:\d+|\p{Ll}+) ?
  (?:milliseconds?|ms|seconds?|s|minutes?|min|hours?|h|days?|d|weeks?))\b,? ?(?<end>.*)$
`;

/** The lines of the section. */
export function cacheLines(told: Told): Body {
  const sentences = told.sentences('question/caching').map(unstopped);
  const rows = sentences.map((sentence) => CACHED.exec(sentence)?.groups).filter((row) => row !== undefined);
  const others = sentences.filter((sentence) => !CACHED.test(sentence)).map((sentence) => `- ${sentence}`);
  if (rows.length === 0) return others.length === 0 ? undefined : others;
  const table = [
    `| ${cacheTable.columns.join(' | ')} |`,
    `|${' --- |'.repeat(cacheTable.columns.length)}`,
    ...rows.map(
      ({ data = '', place = '', ttl = '', end = '' }) =>
        `| ${[data, place, ttl, end === '' ? 'by time' : end].map((cell) => capitalised(cell).replaceAll('|', '/')).join(' | ')} |`,
    ),
  ];
  return others.length === 0 ? table : [...table, '', ...others];
}

/** Whether answers say that it caches; Redis may keep sessions or jobs as well. */
export function isCache(told: Told, name: string): boolean {
  const product = told.products(['cache', 'cdn'], PART_QUESTIONS).find((each) => each.name === name);
  if (product !== undefined && !product.categories.includes('key-value-store')) return true;
  return [...PART_QUESTIONS, 'question/latency', 'question/ten-times']
    .flatMap((question) =>
      told
        .sentences(question)
        .filter((sentence) => question === 'question/caching' || question === 'question/database-down' || /\bcach\w+/i.test(sentence)),
    )
    .some((sentence) => productsInText(sentence).some((mention) => mention.product.name === name));
}
