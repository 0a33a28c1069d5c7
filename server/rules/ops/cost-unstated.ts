/** Scaling without its cost. */
import { isEnglish } from '../../claims/language.ts';
import { affirmed, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { defineRule } from '../rule.ts';
import { describesSystem, isWorkedOut, placeOfAbsence } from '../support/absence.ts';
import { isLive } from '../support/live.ts';

/** `the scale of the map`. */
const OF_A_MAP =
  /^scale (?:of (?:the|a|an|this|our|each) (?!load|traffic|system|service|platform|operation|deployment)\p{L}+|(?:is )?1:\d|bar|model)/iu;

/** A section of its own that shows steps of load in a table. */
function hasSectionOnScaling(document: ArchDocument): boolean {
  return document.sections.some((section) => section.role === 'scaling' && section.blocks.some((block) => block.kind === 'table'));
}

export const costUnstated = defineRule<'missing'>({
  meta: {
    id: 'ops/cost-unstated',
    title: 'Scaling is described, its cost is not',
    severity: 'info',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      missing:
        'Scaling is described, and not what it costs. The bill at ten times the load decides whether the design holds; give a figure for today and for then.',
    },
  },
  *check(context) {
    const { document, profile } = context;
    if (
      profile.kind !== 'plan' ||
      !isLive(context) ||
      !isEnglish(document) ||
      !isWorkedOut(document) ||
      !describesSystem(context) ||
      !(
        affirmed(document, 'scaling').some((statement) => !OF_A_MAP.test(`${statement.words}${statement.behind}`)) ||
        hasSectionOnScaling(document)
      )
    )
      return;
    if (
      quantitiesOf(document).some(({ quantity }) => quantity.kind === 'money') ||
      statementsOn(document, 'cost').some(
        (statement) => statement.withInSentence('scaling', 'growth') || /10 ?[x×]|ten ?(?:times|fold)/i.test(statement.sentence.prose),
      )
    )
      return;
    yield { message: 'missing', range: placeOfAbsence(document, ['cost', 'scaling', 'capacity', 'growth', 'performance']) };
  },
});
