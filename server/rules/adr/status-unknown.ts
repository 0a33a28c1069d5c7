/** adr/status-unknown: the status is a word whose meaning readers and tools have to guess. */
import { recordStatuses } from '../../knowledge/vocabulary/statuses.ts';
import { statusMeaning } from '../../log/statusWords.ts';
import type { RecordStatus } from '../../log/record.ts';
import { defineRule } from '../rule.ts';
import { hasLifeCycle } from '../support/recordTemplate.ts';

export const adrStatusUnknown = defineRule<'unknown' | 'near' | 'unchosen', RecordStatus>({
  meta: {
    id: 'adr/status-unknown',
    title: 'Status is not one of the known ones',
    severity: 'warning',
    kinds: ['adr'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER'],
    messages: {
      unknown:
        'The status “{status}” is none of proposed, accepted, rejected, deprecated and superseded. Use one of them, or add yours to `statuses` in the configuration.',
      near: 'The status “{status}” is none of the five that records use; it reads like “{nearest}”. Logs are searched by these words: use one of them, or add yours to `statuses` in the configuration.',
      unchosen: 'The choice of statuses stands here as the template left it. Keep the one that holds.',
    },
  },
  *check(context) {
    for (const record of context.records) {
      const { status } = record;
      if (
        status === undefined ||
        status.canonical !== undefined ||
        !hasLifeCycle(context, record) ||
        isCustom(status.text, context.customStatuses)
      )
        continue;
      const range = { start: status.range.start, end: status.range.end };
      if (isChoice(status.text)) yield { message: 'unchosen', range };
      else if (status.nearest !== undefined)
        yield { message: 'near', data: { status: status.text, nearest: status.nearest }, range, state: status };
      else if (!holdsKnownWord(context.document.slice(status.wholeRange)))
        yield { message: 'unknown', data: { status: status.text }, range };
    }
  },
  fix(_context, { state }) {
    if (state?.nearest === undefined) return [];
    const wanted = recordStatuses.find((status) => status.id === state.nearest)?.label ?? state.nearest;
    const written = likeWritten(wanted, state.text);
    return [{ title: `Change the status to “${written}”`, edits: [{ range: state.range, newText: written }], preferred: true }];
  },
});

function isCustom(text: string, custom: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return custom.some((status) => lower === status || (lower.startsWith(status) && /^[^\p{L}\p{N}]/u.test(lower.slice(status.length))));
}

/** `{proposed | accepted}`, `[Proposed|Accepted]`, `Proposed | Accepted`. */
function isChoice(text: string): boolean {
  return /^[[{<]/.test(text) && text.includes('|');
}

/** `2020-01-02 accepted`, `the group accepted it`: told, though not in the first word. */
function holdsKnownWord(text: string): boolean {
  return text.split(/\P{L}+/u).some((word) => word !== '' && statusMeaning(word) !== undefined);
}

function likeWritten(wanted: string, text: string): string {
  if (text === text.toLowerCase()) return wanted.toLowerCase();
  return text.length > 1 && text === text.toUpperCase() ? wanted.toUpperCase() : wanted;
}
