/** Building what can be had: authentication, queues, caches, orchestrators, databases. Judged by the author's own words only. */
import type { Statement } from '../../claims/statement.ts';
import { claimsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

/** How many letters may stand between `our own` and the thing: one or two words that describe it. */
const BETWEEN = 24;
/** Then it is but a part of the thing, or a setting of a bought one. */
const PART = /^[\s-](?:flow|header|claim|rule|polic|table|schema|key|config|page|ui|screen|logic|client|wrapper|adapter|domain|metric|name|theme|hook|middleware|role|scope|error|template|field|migration|view|quer|index|script|connector|plugin|module for)/i;

/** The thing named right behind the words that build it. */
function thingOf({ clauseRange, range }: Statement, things: readonly Statement[]): Statement | undefined {
  const behind = things.filter((thing) => thing.range.start >= range.end && thing.range.start - range.end <= BETWEEN && thing.range.end <= clauseRange.end && !PART.test(thing.behind));
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
  },
});
