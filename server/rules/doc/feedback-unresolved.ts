/** Review comments marked critical that nothing answers. Comments of other kinds may stay open. */
import { appendToSection, type Edit } from '../../document/edits.ts';
import type { ArchDocument } from '../../document/document.ts';
import { defineRule } from '../rule.ts';
import { unresolvedCriticals, type ReviewComment } from '../support/reviewComments.ts';
import { withTabStops } from '../../drafts/snippetText.ts';

const PLACEHOLDER = '[what was changed, or why not]';

export const feedbackUnresolved = defineRule<'unresolved', ReviewComment>({
  meta: {
    id: 'doc/feedback-unresolved',
    title: 'A critical review comment has no resolution',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['SYSARCH'],
    messages: {
      unresolved:
        'This comment is marked critical and nothing answers it; it has to be settled before anything is built. Say what was changed, or why not.',
    },
  },
  *check(context) {
    for (const comment of unresolvedCriticals(context.document)) yield { message: 'unresolved', range: comment.range, state: comment };
  },
  fix(context, { state }) {
    const edit = state && resolutionEdit(context.document, state);
    return edit === undefined
      ? []
      : [{ title: 'Insert a resolution', edits: [{ ...edit, newText: withTabStops(edit.newText) }], snippet: true, preferred: true }];
  },
});

function resolutionEdit(document: ArchDocument, { item, row, section }: ReviewComment): Edit | undefined {
  if (section !== undefined) return appendToSection(document, section, [`**Resolution**: ${PLACEHOLDER}`]);
  if (item !== undefined) {
    const line = document.lines.start(item.line);
    const indent = document.text.slice(line, item.start).replaceAll(/\S/g, ' ') + ' '.repeat(item.mark.length + 1);
    return { range: { start: item.end, end: item.end }, newText: `${document.lineEnding}${indent}- Resolution: ${PLACEHOLDER}` };
  }
  const column = row?.table.columns.find((each) => /^(?:resolution|response|answer|outcome|action)/.test(each.name));
  const cell = row?.table.cell(row.row, column);
  return cell?.text === '' ? { range: { start: cell.start, end: cell.end }, newText: PLACEHOLDER } : undefined;
}
