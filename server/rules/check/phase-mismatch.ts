/** Checklist items planned for a phase that does not name them. */
import { listed } from '../../base/patterns.ts';
import { phrasesPattern, signsOf } from '../../claims/itemSigns.ts';
import { isEnglish } from '../../claims/language.ts';
import type { ChecklistItem } from '../../knowledge/adviceSchema.ts';
import { phaseSigns, productionEssentials } from '../../knowledge/checklists/itemSigns.ts';
import type { ChecklistEntry } from '../../plan/checklist.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { addToPhase, phaseKnownAs, type PhaseText } from '../support/phasesOfPlan.ts';
import { productionEntries } from '../support/productionEntries.ts';
import { escapeText } from '../../drafts/snippetText.ts';

interface State {
  readonly entry: ChecklistEntry;
  readonly phase: PhaseText;
}

/** Words by which a phase may name an item, though they describe less than it asks. */
const looser = [...productionEssentials, ...Object.entries(phaseSigns).map(([id, signs]) => ({ items: [id], signs }))].map(
  ({ items, signs }) => ({ items, pattern: phrasesPattern(signs) }),
);
/** Words of titles that many items share. */
const SHARED = new Set(listed`
  strategy|model|format|management|data|design|response|request|budget|mechanism|rotation|primary|flow|and|keys|checks|api|read|write|schema
  policy|store
`);
/** A phase may take all that is planned for it by name. */
const ALL = /\b(?:checklist|planned-v[12]|all (?:remaining|open|planned) items|everything (?:planned|marked))\b/i;

export const checkPhaseMismatch = defineRule<'absent', State>({
  meta: {
    id: 'check/phase-mismatch',
    title: 'An item is planned for a phase that does not name it',
    severity: 'info',
    kinds: ['plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      absent:
        '“{item}” is {status}, and {phase} does not name it. What stands in no phase is built in none; add it there, or change the status.',
    },
  },
  *check(context) {
    if (!isLive(context) || !isEnglish(context.document)) return;
    for (const entry of productionEntries(context)) {
      const { status, items } = entry;
      if (status?.match !== 'set' || (status.id !== 'planned-v1' && status.id !== 'planned-v2')) continue;
      const phase = phaseKnownAs(context.document, status.id === 'planned-v1' ? 'v1' : 'v2');
      if (
        phase === undefined ||
        phase.isEmpty ||
        ALL.test(phase.text) ||
        items.some((item) => isNamed(item, phase.text)) ||
        isNamedByWords(entry.name.text, phase.text)
      )
        continue;
      yield {
        message: 'absent',
        data: { item: entry.name.text, status: status.text, phase: shortName(phase) },
        range: status.range,
        related: [{ uri: context.document.uri, range: phase.phase.name.range, message: 'The phase' }],
        state: { entry, phase },
      };
    }
  },
  fix({ document }, { state }) {
    const edit = state && addToPhase(document, state.phase, state.entry.name.text);
    return edit === undefined
      ? []
      : [
          {
            title: `Add it to ${shortName(state?.phase)}`,
            edits: [{ ...edit, newText: escapeText(edit.newText) }],
            snippet: true,
            preferred: true,
          },
        ];
  },
});

function isNamed(item: ChecklistItem, text: string): boolean {
  return (
    signsOf(item.id, text).length > 0 ||
    looser.some(({ items, pattern }) => items.includes(item.id) && text.search(pattern) >= 0) ||
    [item.title, ...item.aliases].some((name) => isNamedByWords(name, text))
  );
}

/** Whether the text holds a telling word of the name, its ending aside. */
function isNamedByWords(name: string, text: string): boolean {
  const lower = text.toLowerCase();
  return name
    .toLowerCase()
    .split(/\P{L}+/u)
    .some((word) => word.length > 3 && !SHARED.has(word) && lower.includes(word.slice(0, Math.max(4, word.length - 3))));
}

function shortName(phase: PhaseText | undefined): string {
  return (phase?.phase.name.text ?? '').split('(', 1)[0]?.trim() ?? '';
}
