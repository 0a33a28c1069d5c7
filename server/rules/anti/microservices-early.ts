/** Microservices for a small team. Judged by the author's own words only. */
import { claimsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { toNumber } from '../../quantities/exact.ts';
import { quantitiesOf, type Figure } from '../../quantities/quantitiesOf.ts';
import { isClaim } from '../../quantities/subject.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const CHOSEN = /(?<!\p{L})(?:we|start|starts|use|uses|using|adopt|choose|chosen|chose|built?|build|builds|split|splits|decompos\p{L}+|consists?|architecture|style|follow|follows|design|designed|implement(?:ed)?|as (?:\p{L}+ )?micro-?services)(?!\p{L})/iu;
/** Somebody else's services. */
const LARGER = /(?<!\p{L})(?:customers? who|clients who|other teams|existing|platform['’]s|their)(?!\p{L})/iu;
/** From this size on, a team can run several services. */
const SMALL = 10;

function smallTeam(document: ArchDocument): Figure | undefined {
  const teams = quantitiesOf(document).filter(({ quantity, subject }) => quantity.kind === 'people' && subject.measure === 'team-size' && isClaim(subject));
  const largest = Math.max(...teams.map(({ quantity }) => largestOf(quantity)));
  return teams.length > 0 && largest < SMALL ? teams[0] : undefined;
}

function largestOf({ interval }: Figure['quantity']): number {
  const most = interval.max ?? interval.min;
  return most === undefined ? Infinity : toNumber(most);
}

export const microservicesEarly = antiPatternRule({
  id: 'anti/microservices-early',
  says: 'Microservices are chosen, and the team has {people}.',
  *detect({ document }) {
    const team = smallTeam(document);
    if (team === undefined) return;
    const chosen = claimsOn(document, 'microservices').find((statement) => statement.polarity === 'affirmed' && CHOSEN.test(statement.sentence.prose) && !LARGER.test(statement.sentence.prose));
    if (chosen !== undefined) yield { range: chosen.clauseRange, data: { people: team.quantity.written }, related: [{ uri: document.uri, range: team.range, message: 'The team' }] };
  },
});
