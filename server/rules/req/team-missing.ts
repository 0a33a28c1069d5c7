/** Plans of a system that say nothing of the people who build and run it: how many, what they know, who operates it. Any of these is an answer. */
import { regex } from '../../base/patterns.ts';
import { teamSizesOf } from '../../claims/budgets/team.ts';
import { figuresOf } from '../../claims/figuresByMeasure.ts';
import { describesSystem } from '../support/absence.ts';
import { absenceRule } from '../support/absenceRule.ts';
import { says } from '../support/says.ts';

const SAID = regex('iu')`
  \b(?:team (?:size|of|knows|has|is|members?|expertise|skills?|experience|owns?|runs?|operates?|maintains?|structure)|
  (?:the|our|this|small|one|same|platform|dev(?:elopment)?|product|ops|operations|backend|infrastructure|engineering|data|payments?|core|
  feature|delivery) team|(?:\p{L}+ ){0,2}(?:squad|guild)|engineers?|developers?|devops|sres?|site reliability|on[- ]?call|head ?count|
  staff(?:ed|ing)|expertise|skill ?sets?|(?:operated|run|maintained|owned|staffed|supported|built) by|
  in[- ]house (?:knowledge|experience|skills)|(?:production|prior|previous|hands-on) experience|familiar with|fte|contractors?|outsourc\w*|
  full[- ]time (?:people|equivalents?|positions?)|half[- ]time|after (?:acceptance|hand-?over)|hand(?:s|ed)? (?:it )?over to|
  (?:nobody|no one|none|all|half|most) (?:here|of us|on board)|we (?:all )?(?:know|have (?:never|run|used|operated|written))|
  solo|single developer|maintainers?|consultants?|freelancers?|
  (?:person|man)[- ](?:days?|months?|years?)|ftes|people ?:|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) of us|programmers?|
  (?:computing|data|computer) cent(?:re|er)|service desk|it (?:department|desk|staff|group)|
  (?:operates?|runs|maintains?|looks after|hosts?|supports?|builds?) (?:it|this|the (?:system|service|platform|application))|
  (?:operations?|operating|support|maintenance|hosting|upkeep|care) (?:is|are|lies?|rests?|stays?|remains?) (?:\p{L}+ )?(?:with|by)|
  (?:work|development|programming|coding) is done by|(?:group|department|unit|office|division) (?:operates?|runs|builds|maintains?|owns|
  looks after)|(?:by|with) (?:the )?(?:\p{L}+ )?(?:group|department|unit|division))\b
`;

/** `Priya and Tomasz write it`: people by their names. */
const BY_NAME = regex('u')`
  (?<!\p{L})\p{Lu}\p{Ll}+(?:, \p{Lu}\p{Ll}+)*,? and \p{Lu}\p{Ll}+ (?:will )?(?:writes?|builds?|runs?|maintains?|develops?|operates?|
  looks? after|own|works? on|
  codes?|carr(?:y|ies) the pager)(?!\p{L})
`;

export const teamMissing = absenceRule({
  id: 'req/team-missing',
  title: 'Nothing is said of the team',
  sources: ['PLANNER'],
  message:
    'Nothing says how many people build this, what they know, or who operates it. A design is limited by those who are paged for it; state size, skills and who runs it.',
  roles: ['constraints', 'stakeholders', 'incident-response', 'requirements'],
  prompt: {
    heading: 'Team',
    lines: [
      '- **Size**: [number] engineers',
      '- **Knows well**: [languages, frameworks, platforms]',
      '- **Operated by**: [the same team, an operations team, a provider]',
    ],
  },
  findAbsent(context) {
    const { document } = context;
    return describesSystem(context) &&
      teamSizesOf(document).length === 0 &&
      figuresOf(document, 'team-size').length === 0 &&
      !says(document, SAID) &&
      !says(document, BY_NAME)
      ? 'team size, expertise or operator'
      : undefined;
  },
});
