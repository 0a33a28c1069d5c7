/** Microservices for a small team. Judged by the author's own words only. */
import { LETTER, anyWord } from '../../base/patterns.ts';
import { claimsOn } from '../../claims/statements.ts';
import { teamSizesOf } from '../../claims/team.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const CHOSEN = anyWord`
  we|start|starts|use|uses|using|adopt|choose|chosen|chose|built?|build|builds|split|splits|decompos${LETTER}+|consists?|architecture|style
  follow|follows|design|designed|implement(?:ed)?|as (?:${LETTER}+ )?micro-?services
`;
/** Somebody else's services. */
const LARGER = anyWord`customers? who|clients who|other teams|existing|platform['’]s|their`;
/** From this size on, a team can run several services. */
const SMALL = 10;

export const microservicesEarly = antiPatternRule({
  id: 'anti/microservices-early',
  says: 'Microservices are chosen, and the team has {people}.',
  *detect({ document }) {
    const teams = teamSizesOf(document);
    const [team] = teams;
    if (team === undefined || teams.some(({ people }) => people >= SMALL)) return;
    const chosen = claimsOn(document, 'microservices').find((statement) => statement.polarity === 'affirmed' && CHOSEN.test(statement.sentence.prose) && !LARGER.test(statement.sentence.prose));
    if (chosen !== undefined) yield { range: chosen.clauseRange, data: { people: team.written.replace('a team of ', '') }, related: [{ uri: document.uri, range: team.range, message: 'The team' }] };
  },
});
