/** adr/accepted-edited: what was agreed reads otherwise than on the base branch, and whoever agreed has not been asked. */
import type { Range } from '../../base/range.ts';
import { parseDocument } from '../../document/document.ts';
import { recordsOf } from '../../log/readRecord.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { amendmentFix, supersedingFix, type EditedPart } from '../support/editedRecord.ts';
import { frozenParts, keyOf, sentenceKeys, type FrozenPart, type FrozenSentence } from '../support/frozenText.ts';
import { areSlight } from '../support/wordChanges.ts';

interface Options {
  readonly policy: 'off' | 'status-only' | 'amendments';
}

export const acceptedEdited = defineRule<'changed' | 'removed', EditedPart, Options>({
  meta: {
    id: 'adr/accepted-edited',
    title: 'Accepted record says something else than what was agreed',
    severity: 'info',
    kinds: ['log'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['OWN'],
    messages: {
      changed:
        '“{part}” was agreed in other words on the base branch. Whoever relied on them will not notice; add a dated amendment, or start a record that supersedes this one.',
      removed:
        '“{part}” was part of what was agreed and is gone. Whoever relied on it will not notice; put it back, or start a record that supersedes this one.',
    },
    defaults: { policy: 'amendments' },
  },
  *check(context) {
    const [record] = context.records;
    const baseText = context.history?.baseText;
    const { policy } = context.options;
    if (
      record === undefined ||
      record.embedded ||
      baseText === undefined ||
      policy === 'off' ||
      record.status?.canonical !== 'accepted' ||
      baseText === context.document.text
    )
      return;
    const base = parseDocument(context.document.uri, baseText);
    const [agreed] = recordsOf(base, context.profile);
    if (agreed?.status?.canonical !== 'accepted') return;
    const [before, now] = [agreed, record].map((each) => frozenParts(each, policy === 'status-only'));
    const [keysBefore, keysNow] = [sentenceKeys(base, agreed), sentenceKeys(context.document, record)];
    for (const role of new Set([...(before ?? []), ...(now ?? [])].map(({ part }) => part.role))) {
      const was = (before ?? []).filter(({ part }) => part.role === role);
      const is = (now ?? []).filter(({ part }) => part.role === role);
      const lost = was.flatMap(({ sentences }) => sentences).filter(({ words }) => !keysNow.has(keyOf(words)));
      const added = is.flatMap(({ sentences }) => sentences).filter(({ words }) => !keysBefore.has(keyOf(words)));
      if (areSlight(wordsOf(lost), wordsOf(added))) continue;
      const named = (is[0] ?? was[0])?.part;
      yield {
        message: is.length === 0 ? 'removed' : 'changed',
        data: {
          part: named?.section?.title ?? (named === undefined ? '' : (is.length === 0 ? base : context.document).slice(named.headRange)),
        },
        range: placeOf(context, is, added),
        state: { record, baseText, before: was, now: is, added },
      };
    }
  },
  fix(context, { state }) {
    return state === undefined
      ? []
      : [...amendmentFix(context, state), supersedingFix(context, state)].map((fix, index) => ({ ...fix, preferred: index === 0 }));
  },
});

/** The first sentence that is new, else the heading of the part that lost one, else the title. */
function placeOf({ records }: RuleContext<Options>, now: readonly FrozenPart[], added: readonly FrozenSentence[]): Range {
  return added[0]?.range ?? now[0]?.part.headRange ?? records[0]?.titleRange ?? { start: 0, end: 0 };
}

function wordsOf(sentences: readonly FrozenSentence[]): string[] {
  return sentences.flatMap(({ words }) => words);
}
