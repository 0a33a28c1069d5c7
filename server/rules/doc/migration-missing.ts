/** Plans that say they replace, migrate or retire a system and do not say how that is done. */
import { regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import { clauseAt } from '../../claims/clause.ts';
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
import { isEnglish } from '../../claims/language.ts';
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

/** A system by what it is, with a word that says it is there already. */
const SYSTEM = String.raw`(?:system|service|platform|application|app|monolith|database|cluster|solution|tool|pipeline|store|backend|back end|warehouse|gateway|broker|queue|website|site|shop|portal|stack|implementation|mainframe|server|scheduler|engine|crm|erp|spreadsheet|product)s?`;
const OLD = String.raw`(?:the |our |its |an? |two |all |both )?(?:[\p{L}\d-]{1,30} ){0,2}(?:existing|legacy|old|current|previous|ageing|aging|outdated|in-house|homegrown|home-grown|deprecated|present|today['’]s)(?: [\p{L}\d./-]{1,30}){0,3}? ${SYSTEM}`;
const VERB = String.raw`(?:replac(?:e|es|ing)|supersed(?:e|es|ing)|retir(?:e|es|ing)|decommission(?:s|ing)?|sunset(?:s|ting)?|phas(?:e|es|ing) out|switch(?:es|ing)? off|shut(?:s|ting)? down|turn(?:s|ing)? off|migrat(?:e|es|ing) (?:away )?(?:from|off)|mov(?:e|es|ing) (?:away from|off)|tak(?:e|es|ing) over from|tak(?:e|es|ing) the place of)`;
/** What is never bought new, and a passive that only says goodbye. */
const RELIC = String.raw`(?:the |our |its |an? |all |these )?(?:[\p{L}\d-]{1,30} ){0,2}(?:mainframes?|spreadsheets?|workbooks?|monoliths?|access databases?|excel (?:sheets?|files?|lists?)|legacy \p{L}+|paper (?:forms?|lists?|files?|records?)|fax(?:es)?|fax-based [\p{L}-]+(?: process(?:es)?)?|cobol [\p{L}-]+|predecessors?|on-prem(?:ises)? (?:[\p{L}-]+ )?${SYSTEM})`;
const GOODBYE = String.raw`(?:the |our |this |these )?(?:[\p{L}\d-]{1,30} ){0,3}(?:${SYSTEM}|legacy \p{L}+)(?: of (?:the |our )?\p{L}+)? (?:is|are|will be|gets?|is to be|are to be) (?:retired|decommissioned|phased out|sunset|superseded|replaced by)`;
const REPLACES = new RegExp(
  String.raw`(?<!\p{L})(?:phas(?:e|es|ing) (?:the|that|this|our) [\p{L}-]+(?: [\p{L}-]+)? out|${VERB} ${RELIC}|${RELIC}(?:, [^,.]{2,30},)? (?:is|are|will be|gets?|is to be|(?:is|are) going to be) (?:\p{L}+ )?(?:retired|decommissioned|phased out|switched off|shut down|turned off|replaced)|${RELIC} gives? way to|get(?:s|ting)? rid of ${RELIC}|${GOODBYE})(?!\p{L})|(?<!\p{L})(?:${VERB} ${OLD}|${OLD} (?:is|are|will be|gets?|to be|must be|has to be) (?:\p{L}+ )?(?:replaced|superseded|retired|decommissioned|phased out|switched off|shut down|migrated|sunset))(?!\p{L})|(?<!\p{L})(?:migrat(?:e|es|ing)|mov(?:e|es|ing)) (?:the |our |all )?(?:[\p{L}\d-]{1,30} ){0,3}from (?:the |our )?[\p{L}\d.-]{1,30}(?: [\p{L}\d.-]{1,30}){0,3} to (?:the |an? |our )?[\p{L}\d-]{1,30}`,
  'iu',
);
/** `from X to Y`: of systems or products, else people and things move too. */
const FROM_TO = /\bfrom .+ to\b/i;
const OF_SYSTEMS = new RegExp(String.raw`(?<!\p{L})${SYSTEM}(?!\p{L})`, 'iu');
const WORTH_READING = /replac|rid of|supersed|retir|decommission|sunset|phas|switch|shut|turn|migrat|mov|tak|give/i;
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

const PAST = /\b(?:was|were|has been|have been|had|last (?:year|quarter|month)|already|previously|in 20\d\d)\b/i;
const CONDITION = /\b(?:if|unless|in case|whether|should (?:we|it|they))\b/i;
/** How it is done, in the words people have for it, or why nothing is to be done. */
const SAID = regex('iu')`
  \b(?:dual[- ]writ\w+|double[- ]writ\w+|back[- ]?fill\w*|strangler|cut[- ]?over|parallel run|
  run(?:s|ning)? (?:both |the two |them )?(?:in parallel|side by side)|side by side|shadow (?:traffic|mode|run)|big[- ]bang|blue[- ]green|
  switch(?:ed)? over|move(?:d|s)? over|data (?:import|export|move|transfer|copy)|import(?:s|ed|ing)? (?:the |all |existing |historical )+|
  copied|read[- ]only (?:mode|for|until)|anti[- ]corruption|feature[- ]flag\w*|(\p{L}{3,30}) by \1|gradual(?:ly)?|step by step|
  incremental(?:ly)?|transition\w*|phased|no (?:data|users?|migration)
  (?: \p{L}+){0,2} (?:to (?:be )?(?:move|migrate)\w*|is needed|needed|necessary)|nothing to (?:move|migrate)|drop-in|
  (?:begin|start)s? (?:empty|afresh|from scratch|with an empty)|nothing is (?:carried|taken|moved) over|data (?:is|are) (?:worthless|thrown away|not (?:kept|needed|moved|carried over))|
  migration (?:plan|strategy|path|steps?|script|tool|job|window|guide|phase|is|will|runs?|takes?|happens?|follows?)|
  migrated (?:in|by|with|over|using|per|one|during|first))\b
`;

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
