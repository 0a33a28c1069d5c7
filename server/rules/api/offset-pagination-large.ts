/** api/offset-pagination-large: a collection that is large or changes all the time is paged by offset. */
import { LETTER, anyWord, listed } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import { contains } from '../../base/range.ts';
import { endpointsOf, resourceOf } from '../../claims/parts/endpoints.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { compareExact, exact } from '../../quantities/exact.ts';
import { singularOf } from '../../quantities/nouns.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';

/** From so many entries on, counting past them costs more than reading a page. */
const LARGE = exact(100_000);
const PAGED = anyWord`pag(?:e|es|ed|ing|inat${LETTER}+)|limit|lists?|listing|collection|results?|scroll${LETTER}*|api|endpoint|GET`;
/** Offsets that page nothing: positions in logs and partitions, hours from Greenwich. */
const OTHER_OFFSET = anyWord`kafka|partitions?|consumers?|commit(?:s|ted)? (?:the )?offset|time ?zone|utc|bytes?|kinesis|log offset`;
const SMALL = anyWord`small|short|few|handful|rarely|static|tiny|never more than (?:an? [a-z]+|\d{1,3} (?:rows|entries|items|records))|reference data|lookup`;
/** Words of a clause on paging that name no collection. */
const GENERAL = new Set(listed`
  page|paging|pagination|offset|limit|endpoint|result|list|listing|collection|query|parameter|request|client|with|uses|using|based|through
  from|that|this|they|them|each|every|number|size|clas|data|item|entry|record|row|table|user|search|full|text|over|more|than|about|million
  billion|large|huge
`);

export const offsetPaginationLarge = defineRule<'said' | 'elsewhere'>({
  meta: {
    id: 'api/offset-pagination-large',
    title: 'A large collection is paged by offset',
    severity: 'info',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      said: 'A large or busy collection is paged by offset: late pages get slow, and entries repeat or go missing while others are added. Page by a cursor instead.',
      elsewhere:
        'Paged by offset, while “{name}” is said to be large: late pages get slow, and entries repeat or go missing while others are added. Page by a cursor instead.',
    },
  },
  *check(context) {
    if (!isLive(context)) return;
    const { document } = context;
    const seen = new Set<number>();
    for (const claim of claimsOn(document, 'offset-paging')) {
      const place = placeOf(claim);
      if (claim.polarity !== 'affirmed' || seen.has(place.start) || !isPaging(claim, document.slice(place))) continue;
      seen.add(place.start);
      if (isLargeWithin(document, place)) {
        yield { message: 'said', range: claim.range };
        continue;
      }
      if (claim.withInBlock('cursor-paging') && claim.cell === undefined) continue;
      const large = largeElsewhere(document, namesAt(document, place));
      if (large !== undefined)
        yield {
          message: 'elsewhere',
          data: { name: large.name },
          range: claim.range,
          related: [{ uri: document.uri, range: large.range, message: 'Its size is told here' }],
        };
    }
  },
});

/** A part behind a semicolon that goes on with what the part before it speaks of: `…; the collection is huge`, `…; we walk through it`. */
const GOES_ON = anyWord`it|they|them|(?:this|these|the|each|every|that) (?:collections?|lists?|tables?|results?|feeds?|number|size)`;

/** The row; in prose the sentence or its part up to a semicolon, or the part between commas where the sentence speaks of cursors too. */
function placeOf(claim: Statement): Range {
  if (claim.cell !== undefined) return claim.cell.row;
  if (!claim.withInSentence('cursor-paging')) return partOf(claim);
  const { inline, range, sentenceRange } = claim;
  const { start, end, text } = claim.sentence;
  const breaks = Array.from(
    text.matchAll(/[,;:()]|\s(?:and|but|while|whereas)\s/g),
    (match) => inline.range(start + match.index, start + match.index + 1).start,
  );
  const last = inline.range(Math.max(start, end - 1), end).end;
  return { start: breaks.findLast((at) => at < range.start) ?? sentenceRange.start, end: breaks.find((at) => at >= range.end) ?? last };
}

/** The sentence between the semicolons around a claim, those left out behind which it goes on. */
function partOf({ inline, range, sentence, sentenceRange }: Statement): Range {
  const breaks = Array.from(sentence.text.matchAll(/;\s/g))
    .filter((match) => !GOES_ON.test(sentence.text.slice(match.index + 1)))
    .map((match) => inline.range(sentence.start + match.index, sentence.start + match.index + 1).start);
  return {
    start: breaks.findLast((at) => at < range.start) ?? sentenceRange.start,
    end: breaks.find((at) => at >= range.end) ?? sentenceRange.end,
  };
}

function isPaging(claim: Statement, text: string): boolean {
  return (
    !OTHER_OFFSET.test(text) &&
    !SMALL.test(text) &&
    (PAGED.test(text) || PAGED.test(claim.section.title) || PAGED.test(claim.cell?.column?.heading ?? ''))
  );
}

function isLargeWithin(document: ArchDocument, place: Range): boolean {
  if (quantitiesOf(document).some((figure) => isLarge(figure) && contains(place, figure.range))) return true;
  return statementsOn(document, 'large-collection').some(
    (statement) => statement.polarity === 'affirmed' && contains(place, statement.range),
  );
}

function isLarge({ quantity }: Figure): boolean {
  const { min, max } = quantity.interval;
  const value = min ?? (quantity.bound === 'at-most' ? undefined : max);
  return quantity.kind === 'count' && value !== undefined && compareExact(value, LARGE) >= 0;
}

/** What may be the collection: the resources of endpoints, and the nouns around. */
function namesAt(document: ArchDocument, place: Range): ReadonlySet<string> {
  const resources = endpointsOf(document)
    .filter((endpoint) => contains(place, endpoint.range))
    .flatMap((endpoint) => resourceOf(endpoint) ?? []);
  const words = document.slice(place).match(/(?<![\p{L}\d])\p{L}{4,}(?![\p{L}\d])/gu) ?? [];
  return new Set([...resources, ...words].map((word) => singularOf(word.toLowerCase())).filter((word) => !GENERAL.has(word)));
}

/** Where a figure, a row or a clause elsewhere says that one of these is large. */
function largeElsewhere(document: ArchDocument, names: ReadonlySet<string>): { readonly name: string; readonly range: Range } | undefined {
  for (const figure of quantitiesOf(document)) {
    if (!isLarge(figure) || figure.quantity.period !== undefined || figure.quantity.counted === undefined) continue;
    const name = singularOf(figure.quantity.counted);
    if (names.has(name)) return { name: figure.quantity.counted, range: figure.range };
  }
  for (const statement of statementsOn(document, 'large-collection')) {
    if (statement.polarity !== 'affirmed' || statement.standing !== 'own') continue;
    const name = statement.clause.text.match(/\p{L}{4,}/gu)?.find((word) => names.has(singularOf(word.toLowerCase())));
    if (name !== undefined) return { name, range: statement.range };
  }
  return undefined;
}
