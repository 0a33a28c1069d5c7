/** Plans that say they replace, migrate or retire a system and do not say how that is done. */
import type { Range } from '../../base/range.ts';
import { clauseAt } from '../../claims/clause.ts';
import { isEnglish } from '../../claims/language.ts';
import { modalityIn } from '../../claims/modality.ts';
import { polarityIn } from '../../claims/polarity.ts';
import { isBetweenQuotes, isQuoted, standingOfClause, standingOfSection, type Standing } from '../../claims/standing.ts';
import { someInline, type BlockFilter } from '../../document/blockShape.ts';
import type { ArchDocument } from '../../document/document.ts';
import { productsInText } from '../../document/productMentions.ts';
import { sentencesOf } from '../../document/sentences.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { isWorkedOut, placeOfAbsence } from '../support/absence.ts';
import { promptFix, type Prompt } from '../support/absenceRule.ts';
import { isLive } from '../support/live.ts';
import { isInForce } from '../support/liveFigures.ts';
import { insertMissing, missingSpec } from '../support/missingSection.ts';
import { REPLACES, FROM_TO, OF_SYSTEMS, WORTH_READING, PAST, CONDITION, SAID } from '../support/replacementWords.ts';
import { says } from '../support/says.ts';

const PLACES: readonly SectionRole[] = ['phases', 'deployment', 'implementation', 'infrastructure'];
const PROMPT: Prompt = {
  heading: 'Migration Strategy',
  lines: [
    '1. [how users and data move over, step by step]',
    '2. [how each step is checked, and how to turn back]',
    '3. [when the old system is switched off]',
  ],
};

export const migrationMissing = defineRule<'missing'>({
  meta: {
    id: 'doc/migration-missing',
    title: 'A system is replaced, and no migration is described',
    severity: 'info',
    kinds: ['plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['HAN', 'SYSARCH'],
    messages: {
      missing:
        'The plan says “{said}”, and nothing tells how users and data move over or how to turn back half-way. Describe the migration, or say why there is nothing to move.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context) || !isWorkedOut(document) || !isEnglish(document)) return;
    const said = replacementIn(context);
    if (said === undefined || isDescribed(document)) return;
    yield {
      message: 'missing',
      data: { said: document.slice(said).replaceAll(/\s+/g, ' ') },
      range: placeOfAbsence(document, PLACES),
      related: [{ uri: document.uri, range: said, message: 'Here the replacement is announced' }],
    };
  },
  fix(context) {
    const missing = missingSpec(context, 'migration');
    return [missing === undefined ? promptFix(context.document, [], PROMPT) : insertMissing(context.document, missing)];
  },
});
const worded: BlockFilter = { matches: (shape) => someInline(shape, ({ content }) => WORTH_READING.test(content)) };
const NOT_OURS: ReadonlySet<Standing> = new Set<Standing>([
  'option',
  'excluded',
  'question',
  'elsewhere',
  'example',
  'quoted',
  'history',
  'future',
  'risk',
]);

/** The first place that announces it. */
function replacementIn({ document, records }: RuleContext): Range | undefined {
  for (const block of document.walkWhere(worded)) {
    if (block.kind === 'heading' || isQuoted(block) || !isInForce(records, document.sectionAt(block.start))) continue;
    for (const inline of block.ownInlines) {
      for (const sentence of sentencesOf(inline)) {
        const match = REPLACES.exec(sentence.prose);
        if (match === null || sentence.text.endsWith('?') || CONDITION.test(sentence.text)) continue;
        if (FROM_TO.test(match[0]) && !OF_SYSTEMS.test(match[0]) && productsInText(match[0]).length === 0) continue;
        const start = sentence.start + match.index;
        const clause = clauseAt(sentence, start);
        const isOwn =
          polarityIn(clause.text, start - clause.start, start - clause.start + match[0].length) === 'affirmed' &&
          modalityIn(clause.text, false) === 'stated' &&
          standingOfClause(clause.text, '') === 'own' &&
          !PAST.test(clause.text) &&
          !isBetweenQuotes(inline, start) &&
          !NOT_OURS.has(standingOfSection(document.sectionAt(block.start)));
        if (isOwn) return inline.range(start, start + match[0].length);
      }
    }
  }
  return undefined;
}

function isDescribed(document: ArchDocument): boolean {
  const told = document.sections.some(
    (section) =>
      section !== document.titleSection &&
      !section.isEmpty &&
      (section.role === 'migration' ||
        /\b(?:migrat\w+|cut ?over|transition|decommission\w*|sunset|rollout|roll out|upgrade|compatibility|deprecation|switch ?over)\b/.test(
          section.name,
        )),
  );
  return told || says(document, SAID);
}
