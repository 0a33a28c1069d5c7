/** Building what can be had: authentication, queues, caches, orchestrators, databases. Judged by the author's own words only. */
import { LETTER, anyWord, regex } from '../../base/patterns.ts';
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

/** `a queue we write ourselves`: in the present, only a word for whose work it is tells it from a queue we write to. */
const MADE_BY_OURSELVES = regex('iu')`
  ^,? (?:that |which )?(?:we|the team|our team|our (?:own )?(?:developers|engineers)) (?:will |shall |are going to |would |themselves )?
  (?:write|build|make|develop|code|program|craft|create|implement)s? (?:ourselves|themselves|in-?house|from scratch|by hand)(?!\p{L})
`;
/** `An in-house broker will be written by the platform group`. */
const IN_HOUSE = /(?<!\p{L})in-?house (?:\p{L}+ )?$/iu;
const WILL_BE_MADE = regex('iu')`
  ^ (?:is|are|will be|is being|is to be|gets|has to be|must be) (?:\p{L}+ )?(?:created|built|written|developed|programmed|implemented|coded|made)
  (?!\p{L})
`;

/** `is developed in-house`, `is going to be written by ourselves`. */
const MADE_HERE = regex('iu')`
  ^ (?:is|are|was|were|will be|has been|is going to be|is to be|gets) (?:[a-z]+ )?(?:developed|built|written|implemented|coded|made|
  programmed|created) (?:in-?house|by us|by ourselves|by the team|by our (?:team|developers|engineers)|from scratch|
  ourselves)(?!\p{L})
`;
/** `The queue is our own work`. */
const OUR_WORK =
  /^(?: (?:for|of) (?:the |our )?\p{L}+)? (?:is|are|will be) (?:all |entirely )?(?:our|the team['’]s) own (?:work|making|development|creation|invention)(?!\p{L})/iu;
/** `Building a cache of our own`. */
const OF_OUR_OWN = /^ of (?:our|its|their) own(?!\p{L})/iu;
const BUILDS = anyWord`
  buil(?:d|ds|t|ding)|writ(?:e|es|ten|ing)|develop${LETTER}*|creat${LETTER}+|implement${LETTER}*|program${LETTER}*|cod(?:e|es|ed|ing)|make
  makes|making
`;
/** `Job queue: home-grown`. */
const HOME_GROWN_BEHIND = regex('iu')`
  ^\s*[:–—|]\s*(?:home-?(?:grown|made|brewed)|self-?(?:made|written|built|coded)|hand-?(?:rolled|made|written)|bespoke|custom|
  own (?:development|implementation)|in-?house|written by us|our own)(?!\p{L})
`;
/** What a company lives on is the one thing to build. */
const ITS_PRODUCT = regex('iu')`
  (?<!\p{L})(?:(?:the|our) (?:product|core|business)|we sell|we live (?:on|off|by)|lives on|differentiat\p{L}+|competitive)(?!\p{L})
`;
/** Between the words that build and the thing stands only what describes it. */
const OF_ANOTHER = anyWord`of|on|for|in|into|to|over|above|around|with|from|by|the|its|our`;
/** `Roll our own login`; `build the login` is anybody's task. */
const OWN = /own|custom|bespoke|home|hand|self|scratch|tailor|ourselves/i;

/** The thing named right behind the words that build it. */
function thingOf({ clauseRange, range, words, behind: text }: Statement, things: readonly Statement[]): Statement | undefined {
  const behind = things.filter(
    (thing) =>
      thing.range.start >= range.end &&
      thing.range.start - range.end <= BETWEEN &&
      thing.range.end <= clauseRange.end &&
      WHOLE.test(thing.behind) &&
      !OF_ANOTHER.test(text.slice(0, thing.range.start - range.end)) &&
      (thing.concept === 'bought-part' || OWN.test(words)),
  );
  const first = Math.min(...behind.map((thing) => thing.range.start));
  return behind.find((thing) => thing.range.start === first);
}

export const buildYourOwn = antiPatternRule({
  id: 'anti/build-your-own',
  says: 'A home-grown {thing} is planned, and this product is about something else.',
  *detect({ document }) {
    const title = document.titleSection?.title.toLowerCase() ?? '';
    const things = claimsOn(document, 'bought-part', 'bought-feature').filter(({ sentence }) => !ITS_PRODUCT.test(sentence.prose));
    for (const statement of claimsOn(document, 'home-grown')) {
      const thing = statement.polarity === 'affirmed' ? thingOf(statement, things)?.words : undefined;
      if (thing !== undefined && !title.includes(thing.toLowerCase())) yield { range: statement.clauseRange, data: { thing } };
    }
    for (const { before, behind, polarity, clauseRange, words, inline, clause } of things) {
      const isMade =
        MADE_BY_US.test(behind) ||
        (OF_OUR_OWN.test(behind) && BUILDS.test(before)) ||
        MADE_BY_OURSELVES.test(behind) ||
        MADE_HERE.test(behind) ||
        (IN_HOUSE.test(before) && WILL_BE_MADE.test(behind)) ||
        OUR_WORK.test(behind) ||
        (behind.trim() === '' && HOME_GROWN_BEHIND.test(inline.prose.slice(clause.end - behind.length)));
      if (polarity === 'affirmed' && isMade && !title.includes(words.toLowerCase())) yield { range: clauseRange, data: { thing: words } };
    }
  },
});
