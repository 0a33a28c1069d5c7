/** Whole templates for a document that is empty or has a title and nothing else. */
import { baseName } from '../../base/uri.ts';
import { documentTemplates, recordTemplates } from '../../knowledge/templates/registry.ts';
import { templateKey } from '../explain/templates.ts';
import { templatePrefix } from '../templatePrefix.ts';
import { templateSnippet } from '../templateText.ts';
import { inSilence, type Cursor } from './cursor.ts';
import type { Proposal } from './proposal.ts';

/** Every template; the document's only line, if it has one, becomes the title. */
export function starterProposals(cursor: Cursor): readonly Proposal[] {
  const { document } = cursor;
  const lines = document.text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const [only] = lines;
  if (lines.length > 1 || inSilence(cursor)) return [];
  const isTitle = only?.startsWith('# ') === true;
  const onTitle = isTitle && cursor.before.startsWith('# ');
  if (only !== undefined && !isTitle && !/^[\w-]*$/.test(cursor.before)) return [];
  const title = isTitle ? only.slice(2).trim() : undefined;
  const titleLine = document.lines.lineAt(document.text.indexOf('# '));
  const old = { start: document.lines.start(titleLine), end: document.lines.end(titleLine) };
  return [...recordTemplates, ...documentTemplates].map((template) => ({
    kind: 'template', label: template.name, detail: template.summary, snippet: true, filter: onTitle ? cursor.before : `${templatePrefix(template)} ${template.name}`,
    insert: templateSnippet(template, { ...(title !== undefined && { title }), date: cursor.snapshot.facts.today, author: cursor.snapshot.facts.author, number: numberIn(baseName(document.uri)) }),
    range: onTitle ? old : { start: cursor.lineStart, end: cursor.offset },
    subject: { topic: 'template', template: templateKey(template) },
    ...(isTitle && !onTitle && { elsewhere: [{ range: old, newText: '' }] }),
  }));
}

function numberIn(name: string): string | undefined {
  return /^(?:adr[-_]?)?(\d{1,5})[-_.]/i.exec(name)?.[1];
}
