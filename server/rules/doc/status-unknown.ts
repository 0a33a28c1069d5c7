/** Plans whose stated status is none of their template's. Dialect words are told apart from unknown ones by the fix alone. */
import { distance } from 'fastest-levenshtein';
import type { Field } from '../../document/fields.ts';
import { documentStatuses } from '../../knowledge/vocabulary/statuses.ts';
import { defineRule, type Fix } from '../rule.ts';
import { headField, readDocumentStatus } from '../support/documentStatus.ts';
import { planTemplate } from '../support/planTemplate.ts';

export const statusUnknown = defineRule<'unknown', Field>({
  meta: {
    id: 'doc/status-unknown',
    title: "Document status is none of the template's",
    severity: 'warning',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['SYSARCH'],
    messages: {
      unknown:
        '“{status}” is not a status of this template: readers cannot tell whether they may build from the document. It has {choices}.',
    },
  },
  *check(context) {
    const spec = planTemplate(context)?.fields.find((field) => field.key === 'status');
    const status = headField(context.document, 'status');
    if (spec?.choices === undefined || status === undefined) return;
    const text = status.value.trim();
    const isOpen = text === '' || /^[[{<].*[\]}>]$/.test(text);
    if (isOpen || readDocumentStatus(text)?.exact === true || context.customStatuses.includes(text.toLowerCase())) return;
    yield {
      message: 'unknown',
      data: { status: text.split('\n')[0] ?? text, choices: listed(spec.choices) },
      range: status.valueRange,
      state: status,
    };
  },
  fix(_context, { state }) {
    if (state === undefined) return [];
    const near = nearestId(state.value);
    const ordered =
      near === undefined ? documentStatuses : [...documentStatuses].sort((a, b) => Number(b.id === near) - Number(a.id === near));
    return ordered.map((status, index): Fix => ({
      title: `Change the status to ${status.label}`,
      edits: [{ range: state.valueRange, newText: status.label }],
      preferred: index === 0 && near !== undefined,
    }));
  },
});

/** By its meaning where the word is known, else by its spelling. */
function nearestId(text: string): string | undefined {
  const known = readDocumentStatus(text);
  if (known !== undefined) return known.id;
  const word = text.trim().toLowerCase();
  const best = documentStatuses
    .map((status) => ({ id: status.id, apart: distance(status.label.toLowerCase(), word) }))
    .sort((a, b) => a.apart - b.apart)[0];
  return best !== undefined && best.apart <= 3 ? best.id : undefined;
}

function listed(choices: readonly string[]): string {
  return `${choices.slice(0, -1).join(', ')} and ${choices.at(-1) ?? ''}`;
}
