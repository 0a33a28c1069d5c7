/** Whole templates for a document that is empty or has a title and nothing else. */
import { baseName } from '../../base/uri.ts';
import type { Range } from '../../base/range.ts';
import { documentTemplates, recordTemplates } from '../../knowledge/templates/registry.ts';
import { templateKey } from '../explain/templates.ts';
import { templatePrefix } from '../templatePrefix.ts';
import { templateSnippet, type AnyTemplate } from '../../drafts/templateText.ts';
import { recordTemplateAt, type Cursor } from './cursor.ts';
import type { Proposal } from './proposal.ts';

/** Every template; where records are kept, the log's own first. Nothing while the title itself is typed. */
export function starterProposals(cursor: Cursor): readonly Proposal[] {
  const { document } = cursor;
  const title = loneTitle(cursor);
  if (!/^[\w-]*$/.test(cursor.before) || cursor.after.trim() !== '' || !(title !== undefined || isBare(cursor))) return [];
  const number = numberIn(baseName(document.uri));
  const values = {
    date: cursor.snapshot.facts.today,
    author: cursor.snapshot.facts.author,
    ...(title && { title: title.text }),
    ...(number !== undefined && { number }),
  };
  return offeredTemplates(cursor).map((template) => ({
    kind: 'template',
    label: template.name,
    detail: template.summary,
    snippet: true,
    filter: `${templatePrefix(template)} ${template.name}`,
    insert: templateSnippet(template, values),
    range: { start: cursor.lineStart, end: cursor.offset },
    subject: { topic: 'template', template: templateKey(template) },
    ...(title && { elsewhere: [{ range: title.range, newText: '' }] }),
  }));
}

function offeredTemplates(cursor: Cursor): readonly AnyTemplate[] {
  if (cursor.snapshot.profile.kind !== 'adr') return [...recordTemplates, ...documentTemplates];
  const usual = recordTemplateAt(cursor);
  return [...recordTemplates].sort((a, b) => Number(b === usual) - Number(a === usual));
}

/** Nothing in the document but what is being typed. */
function isBare({ document, before, after }: Cursor): boolean {
  return document.text.trim() === (before + after).trim();
}

/** The title, from its line to the cursor's, where the document holds nothing else. */
function loneTitle(cursor: Cursor): { readonly text: string; readonly range: Range } | undefined {
  const above = cursor.document.text.slice(0, cursor.lineStart);
  const below = cursor.document.text.slice(cursor.document.lines.end(cursor.line));
  const title = above.trim();
  if (!title.startsWith('# ') || /[\r\n]/.test(title) || below.trim() !== '') return undefined;
  return { text: title.slice(2).trim(), range: { start: above.indexOf('# '), end: cursor.lineStart } };
}

function numberIn(name: string): string | undefined {
  return /^(?:adr[-_]?)?(\d{1,5})[-_.]/i.exec(name)?.[1];
}
