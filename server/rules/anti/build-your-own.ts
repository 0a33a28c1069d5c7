/** Building what can be had: authentication, queues, caches, orchestrators, databases. Judged by the author's own words only. */
import { regex } from '../../base/patterns.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

/** How many letters may stand between `our own` and the thing: one or two words that describe it. */
const BETWEEN = 24;
/** The thing ends here; before another noun it is but a part of it, or a setting of a bought one: `queue priorities`. */
const WHOLE = regex('iu')`
  ^\s*(?:$|[.,;:!?)–—]|-\s|(?:for|on|in|at|to|of|by|with|within|without|that|which|and|or|but|from|as|so|since|because|instead|rather|next|
  first|ourselves|here|itself|called|named|based|using|inside|behind|beside|between|is|are|was|will|has|does|may|can|must|
  \p{L}+s (?:the|an?|our|all|every|each|its|their))(?!\p{L}))
`;

/** `a broker that the team wrote`. */
const MADE_BY_US = regex('iu')`
  ^,? (?:that |which )?(?:we|the team|our team|one of us|two of us|our (?:own )?(?:developers|engineers)|a colleague) (?:have |has |had )?
  (?:wrote|written|built|made|developed|coded)(?! (?:on|upon|around|with|up))(?!\p{L})
`;

/** The thing named right behind the words that build it. */
function thingOf({ clauseRange, range }: Statement, things: readonly Statement[]): Statement | undefined {
  const behind = things.filter((thing) => thing.range.start >= range.end && thing.range.start - range.end <= BETWEEN && thing.range.end <= clauseRange.end && WHOLE.test(thing.behind));
  const first = Math.min(...behind.map((thing) => thing.range.start));
  return behind.find((thing) => thing.range.start === first);
}

export const buildYourOwn = antiPatternRule({
  id: 'anti/build-your-own',
  says: 'A home-grown {thing} is planned, and this product is about something else.',
  *detect({ document }) {
    const title = document.titleSection?.title.toLowerCase() ?? '';
    const things = claimsOn(document, 'bought-part');
    for (const statement of claimsOn(document, 'home-grown')) {
      const thing = statement.polarity === 'affirmed' ? thingOf(statement, things)?.words : undefined;
      if (thing !== undefined && !title.includes(thing.toLowerCase())) yield { range: statement.clauseRange, data: { thing } };
    }
    for (const { behind, polarity, clauseRange, words } of things) {
      if (polarity === 'affirmed' && MADE_BY_US.test(behind) && !title.includes(words.toLowerCase())) yield { range: clauseRange, data: { thing: words } };
    }
  },
});
