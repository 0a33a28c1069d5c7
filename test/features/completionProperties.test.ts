/** Completion and hover hold at every place of every document: they do not throw, and what they say fits the document. */
import fc from 'fast-check';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { expect, test } from 'vitest';
import { complete } from '../../server/features/completion.ts';
import { hover } from '../../server/features/hover.ts';
import { renderTemplate } from '../../server/drafts/templateText.ts';
import { documentTemplates, recordTemplates } from '../../server/knowledge/templates/registry.ts';
import type { Snapshot } from '../../server/workspace/snapshot.ts';
import { openFixture } from '../support/fixture.ts';
import { nygardLog } from './completionDocuments.ts';

const snapshots: readonly (readonly [string, Snapshot])[] = await Promise.all(
  [...recordTemplates, ...documentTemplates].flatMap((template) =>
    ['\n', '\r\n'].map(async (ending) => {
      const path = 'statuses' in template ? 'docs/adr/0007-use-files.md' : 'docs/plan.md';
      const text = renderTemplate(template, { number: '0007', title: 'Use files', date: '2026-01-15' }).replaceAll('\n', ending);
      return [
        `${template.name}${ending === '\n' ? '' : ', CRLF'}`,
        (await openFixture(`${nygardLog('Accepted')}//- ${path}\n$0${text}`)).snapshot,
      ] as const;
    }),
  ),
);

/** An edit has to lie on the cursor's line and touch the cursor, or editors refuse it. */
function fits(item: CompletionItem, snapshot: Snapshot, offset: number): boolean {
  const at = snapshot.document.lines.position(offset);
  const { range } = item.textEdit as TextEdit;
  return (
    range.start.line === at.line &&
    range.end.line === at.line &&
    range.start.character <= at.character &&
    at.character <= range.end.character
  );
}

test.each(snapshots)('%s', (_, snapshot) => {
  fc.assert(
    fc.property(fc.nat(snapshot.document.text.length), (offset) => {
      for (const item of complete(snapshot, offset)) expect(fits(item, snapshot, offset), `${item.label} at ${offset}`).toBe(true);
      const range = hover(snapshot, offset)?.range;
      const at = snapshot.document.lines.position(offset);
      if (range !== undefined) expect(range.start.line <= at.line && at.line <= range.end.line).toBe(true);
    }),
    { numRuns: 200 },
  );
});
