/** Plans that state goals and leave open what is not one. */
import { regex } from '../../base/patterns.ts';
import type { ArchDocument } from '../../document/document.ts';
import { insertSection } from '../../document/edits.ts';
import type { Section } from '../../document/section.ts';
import { tablesOf } from '../../document/tables.ts';
import { defineRule } from '../rule.ts';
import { isWorkedOut } from '../support/absence.ts';
import { isLive } from '../support/live.ts';
import { insertMissing, missingSpec } from '../support/missingSection.ts';
import { isEnglish } from '../../claims/language.ts';
import { says } from '../support/says.ts';
import { withTabStops } from '../../drafts/snippetText.ts';

const SAID = regex('i')`
  ^not (?:now|here|yet|this time)[.:]?$|\bnon[- ]?(?:goals?|objectives?|requirements?)\b|\b(?:out of|not in|outside (?:of )?(?:the|our|its)?|
  beyond (?:the|our|its)?) ?scope\b|
  \bnot (?:a|our|one of (?:the|our)) goals?\b|\b(?:will|do|does|shall|should) not (?:attempt|aim|try|cover|address|include|solve|tackle|
  deal|handle|change|support|replace)\b|\b(?:won['’]t|don['’]t|doesn['’]t) (?:attempt|aim|try|cover|address|include|solve|tackle|change)\b|
  \b(?:explicitly|deliberately) (?:not|excluded?|excludes|left out)\b|
  \b(?:not|no|never) (?:an? |the |our |any )?(?:objectives?|aims?|part|concern|subject|topic|matter|intention|ambition)\b|\bno plans? to\b|
  \bnot (?:planned|included|intended|covered|considered|addressed|foreseen|attempted|built|done here)\b|
  \b(?:do|does|did) not (?:want|intend|plan|mean|seek|wish|pretend)\b|\bexclu(?:ded|des|ding|sions?)\b|\bwhat (?:this|it|we)(?: \w+)? (?:is|
  are|do|does|will)(?: not|n['’]t)\b|
  \bnot (?:in|for|with|during|part of) (?:this|the first|the present|the current) (?:round|release|phase|version|iteration|step|project|plan|
  year|effort)\b|
  \b(?:leav(?:e|es|ing)|left)\b[^.]{1,40}\b(?:aside|alone|untouched|unchanged|as (?:it|they) (?:is|are)|out|to (?:another|others?|a later|the|
  somebody|someone))\b|\b(?:limits|limitations|boundaries) of (?:this|the)\b|
  \b(?:someone|somebody) else['’]?s?\b|\b(?:for|to|by) (?:another|a different|a later|a separate) (?:project|team|initiative|effort|phase|
  time|day|document|design)\b|
  \b(?:scope (?:is )?limited to|left (?:out|aside)|not part of|excluded from)\b
`;

/** A table whose columns say what is in and what is out. */
function tellsInAndOut(document: ArchDocument): boolean {
  return tablesOf(document).some(({ columns }) => columns.some(({ name }) => /^(?:out|excluded|not|no)(?: of scope)?$/.test(name)));
}

export const nonGoalsMissing = defineRule<'missing', Section>({
  meta: {
    id: 'doc/non-goals-missing',
    title: 'Goals without non-goals',
    severity: 'info',
    kinds: ['plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['SYSARCH', 'HAN'],
    messages: {
      missing: 'Goals are stated, and nothing says what is no goal. Readers expect more than is planned; list what is left out on purpose.',
    },
  },
  *check(context) {
    const { document } = context;
    const goals = document.sections.find((section) => section.role === 'goals' && !section.isEmpty);
    if (goals === undefined || !isWorkedOut(document) || !isLive(context) || !isEnglish(document)) return;
    if (document.sections.some((section) => section.role === 'non-goals') || says(document, SAID) || tellsInAndOut(document)) return;
    yield { message: 'missing', range: goals.titleRange, state: goals };
  },
  fix(context, { state }) {
    if (state === undefined) return [];
    const missing = missingSpec(context, 'non-goals');
    if (missing !== undefined) return [insertMissing(context.document, missing)];
    const edit = insertSection(context.document, state, Math.max(2, Math.floor(state.level)), 'Non-Goals', [
      '- [what is left out on purpose]',
    ]);
    return [{ title: 'Insert “Non-Goals”', edits: [{ ...edit, newText: withTabStops(edit.newText) }], snippet: true, preferred: true }];
  },
});
