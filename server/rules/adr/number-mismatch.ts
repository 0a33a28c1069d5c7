/** adr/number-mismatch: the title says one number and the file name another, so a citation finds the wrong record or none. */
import { baseName, childUri, folderOf } from '../../base/uri.ts';
import type { DecisionRecord } from '../../log/record.ts';
import { defineRule } from '../rule.ts';

interface Mismatch {
  readonly title: NonNullable<DecisionRecord['titleNumber']>;
  readonly file: NonNullable<DecisionRecord['fileNumber']>;
}

export const numberMismatch = defineRule({
  meta: {
    id: 'adr/number-mismatch',
    title: 'Number in the title differs from the one in the file name',
    severity: 'error',
    kinds: ['adr'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER'],
    messages: {
      mismatch:
        'The title says {title} and the file name says {file}. Whoever cites one number ends up at another record; make the two agree.',
    },
  },
  *check({ records }) {
    for (const { titleNumber: title, fileNumber: file } of records) {
      if (title === undefined || file === undefined || title.value === file.value) continue;
      yield {
        message: 'mismatch',
        data: { title: title.text, file: file.text },
        range: title.range,
        state: { title, file } satisfies Mismatch,
      };
    }
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    const { title, file } = state;
    const asInTitle = String(file.value).padStart(title.text.startsWith('0') ? title.text.length : 0, '0');
    const asInFile = String(title.value).padStart(file.text.length, '0');
    const renamed = baseName(document.uri).replace(file.text, asInFile);
    return [
      { title: `Change the title's number to ${asInTitle}`, edits: [{ range: title.range, newText: asInTitle }], preferred: true },
      { title: `Rename the file to ${renamed}`, edits: [], rename: { from: document.uri, to: childUri(folderOf(document.uri), renamed) } },
    ];
  },
});
