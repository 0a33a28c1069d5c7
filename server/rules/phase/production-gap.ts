/** First production phases that leave out what a production system stands on, where nothing says it is there already. */
import { phrasesPattern, signsIn } from '../../claims/itemSigns.ts';
import { isEnglish } from '../../claims/language.ts';
import { itemSigns, productionEssentials } from '../../knowledge/checklists/itemSigns.ts';
import { checklistsOf } from '../../plan/readChecklist.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { addToPhase, phaseTexts, type PhaseText } from '../support/phasesOfPlan.ts';
import { ownTexts } from '../support/prose.ts';
import { wordList } from '../support/wordList.ts';

interface State {
  readonly phase: PhaseText;
  readonly missing: readonly string[];
}

const PRODUCTION = /\b(?:production|launch|go-live)\b/i;
/** Stages of an interface are judged by their criteria. */
const CRITERIA = /\bcriteria\b/i;
/** A test run before production is none. */
const BEFORE = /\b(?:pre-?production|before|prototype|pilot|proof)\b/i;
const essentials = productionEssentials.map(({ name, items, signs }) => ({
  name,
  items,
  pattern: phrasesPattern([...items.flatMap((item) => itemSigns[item] ?? []), ...signs]),
}));

export const phaseProductionGap = defineRule<'gap', State>({
  meta: {
    id: 'phase/production-gap',
    title: 'The first production phase leaves out what production stands on',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      gap: '{phase} is the first phase fit for production, and neither it nor anything else in the document holds {missing}. Users arrive with it; add what is missing, or say where it is done.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context) || !isEnglish(document)) return;
    const phases = phaseTexts(document).filter(({ plan }) => !CRITERIA.test(plan.section.title));
    const phase =
      phases.find((each) => each.phase.known === 'v1') ??
      phases.find((each) => PRODUCTION.test(each.phase.name.text) && !BEFORE.test(each.phase.name.text));
    if (phase === undefined || phase.isEmpty || phase.text.trimEnd().endsWith(']')) return;
    // The phases of a library or a feature hold none of these, and need none.
    if (
      context.profile.documentTemplate !== 'planner' &&
      !phases.some((each) => essentials.some(({ pattern }) => isAffirmed(pattern, each.text)))
    )
      return;
    const upTo = phases
      .slice(0, phases.indexOf(phase) + 1)
      .map((each) => each.text)
      .join('\n');
    const missing = essentials
      .filter(({ items, pattern }) => !isAffirmed(pattern, upTo) && !isOnChecklist(context, items) && !isDescribed(context, pattern))
      .map(({ name }) => name);
    if (missing.length === 0) return;
    yield {
      message: 'gap',
      data: { phase: phase.phase.name.text.replace(/[:：]$/, ''), missing: wordList(missing, 'or') },
      range: phase.phase.name.range,
      state: { phase, missing },
    };
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    const edits = state.missing.flatMap(
      (name) => addToPhase(document, state.phase, `${name.charAt(0).toUpperCase()}${name.slice(1)}`) ?? [],
    );
    const [first] = edits;
    if (first === undefined) return [];
    const newText = edits
      .map((edit, index) => (index === 0 ? edit.newText : edit.newText.replace(/^[\r\n]+/, document.lineEnding)))
      .join('');
    return [{ title: `Add ${wordList(state.missing, 'and')}`, edits: [{ range: first.range, newText }], preferred: true }];
  },
});

function isAffirmed(pattern: RegExp, text: string): boolean {
  return signsIn(pattern, text).some((sign) => sign.polarity === 'affirmed');
}

/** Whatever status the checklist gives it, the author has thought of it; a plan for V1 that V1 does not hold is another rule's. */
function isOnChecklist({ document }: RuleContext, items: readonly string[]): boolean {
  return checklistsOf(document).some(({ entries }) =>
    entries.some(
      (entry) => entry.status !== undefined && entry.status.id !== 'planned-v2' && entry.items.some((item) => items.includes(item.id)),
    ),
  );
}

/** A sentence outside the phases that says it is there. */
function isDescribed({ document }: RuleContext, pattern: RegExp): boolean {
  return (
    ownTexts(document).some(({ text, section }) => !isInPhases(section) && isAffirmed(pattern, text)) ||
    document.sections.some((section) => !isInPhases(section) && !section.isEmpty && signsIn(pattern, section.title).length > 0)
  );
}

function isInPhases(section: RuleContext['document']['root']): boolean {
  for (let each: typeof section | undefined = section; each !== undefined; each = each.parent)
    if (each.role === 'phases' || each.role === 'phase' || each.role === 'checklist') return true;
  return false;
}
