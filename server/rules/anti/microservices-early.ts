/** Microservices for a small team. Judged by the author's own words only. */
import { anyWord, listed, regex } from '../../base/patterns.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn } from '../../claims/statements.ts';
import { teamSizesOf } from '../../claims/budgets/team.ts';
import type { ArchDocument } from '../../document/document.ts';
import { toNumber } from '../../quantities/exact.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const CHOSEN = regex('iu')`
  (?<!\p{L})(?:we|(?:becomes?|gets?|forms?) (?:its|their) own|start|starts|use|uses|using|adopt|choose|chosen|chose|built?|build|builds|cut|
  carved|sliced|split|splits|
  decompos\p{L}+|consists?|architecture|style|follow|follows|design|designed|implement(?:ed)?|as (?:\p{L}+ )?micro-?services)(?!\p{L})
`;
/** Somebody else's services. */
const LARGER = anyWord`customers? who|clients who|other teams|existing|(?:platform|vendor|provider|supplier|partner|manufacturer|customer)['’]s|their`;
/** From this size on, a team can run several services. */
const SMALL = 10;

/** Two or three services are no style. */
const FEW = 3;
const OF_SERVICES: ReadonlySet<string | undefined> = new Set(['service', 'microservice', 'component']);
const WORDS = listed`
  four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty
`;
const CONTEXTS = regex('iu')`
  (?<!\p{L})(?:the |our )?(\d{1,2}|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:\p{L}+ )?(?:contexts|domains|entities|modules|
  features|areas)(?!\p{L})
`;

/** How many services a sentence tells of: by a figure, or by their names in a row. */
function countOf(document: ArchDocument, { sentence, sentenceRange: { start, end } }: Statement): number {
  const stated = quantitiesOf(document).find(
    ({ quantity, range }) => quantity.kind === 'count' && OF_SERVICES.has(quantity.counted) && range.start >= start && range.end <= end,
  );
  const most = stated?.quantity.interval.max ?? stated?.quantity.interval.min;
  if (most !== undefined) return toNumber(most);
  const contexts = CONTEXTS.exec(sentence.prose)?.[1]?.toLowerCase();
  if (contexts !== undefined) return WORDS.includes(contexts) ? WORDS.indexOf(contexts) + FEW + 1 : Number(contexts);
  const listed = /:\s(\p{L}[\p{L} -]*(?:, [\p{L} -]+){2,})/u.exec(sentence.prose)?.[1];
  if (listed !== undefined) return listed.split(/,? and |, /).length;
  const named = sentence.prose.match(/(?<![\p{L}-])\p{Lu}\p{L}{1,30}(?=, \p{Lu}| and \p{Lu})/gu)?.length ?? 0;
  return named === 0 ? 0 : named + 1;
}

export const microservicesEarly = antiPatternRule({
  id: 'anti/microservices-early',
  says: 'Microservices are chosen, and the team has {people}.',
  *detect({ document }) {
    const teams = teamSizesOf(document);
    const [team] = teams;
    if (team === undefined || teams.some(({ people }) => people >= SMALL)) return;
    const chosen = claimsOn(document, 'microservices', 'services-apart').find(
      (statement) =>
        statement.polarity === 'affirmed' &&
        CHOSEN.test(statement.sentence.prose) &&
        !LARGER.test(statement.sentence.prose) &&
        (statement.concept === 'microservices' || countOf(document, statement) > Math.max(team.people, FEW)),
    );
    if (chosen !== undefined)
      yield {
        range: chosen.clauseRange,
        data: { people: team.written.replace('a team of ', '') },
        related: [{ uri: document.uri, range: team.range, message: 'The team' }],
      };
  },
});
