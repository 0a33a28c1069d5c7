/**
 * Fixes that silence a finding by a comment, for its line, its section or the whole file. A comment of that kind which is
 * there already takes the rule in.
 */
import type { Block } from '../document/block.ts';
import { directivesOf, type DirectiveKind } from '../document/directives.ts';
import type { ArchDocument } from '../document/document.ts';
import type { Edit } from '../document/edits.ts';
import type { Section } from '../document/section.ts';
import type { Verdict } from '../rules/engine.ts';
import type { Fix } from '../rules/rule.ts';

export type SuppressScope = 'line' | 'section' | 'file';

export const suppressScopes: readonly SuppressScope[] = ['line', 'section', 'file'];

/** Undefined where no comment can stand: in code, in front matter, outside of any section. */
export function suppressFix(document: ArchDocument, verdict: Verdict, scope: SuppressScope): Fix | undefined {
  const rule = verdict.rule.meta.id;
  const edit = editFor(document, verdict, scope, rule);
  return edit && { title: `Silence ${rule} for this ${scope}`, edits: [edit] };
}

function editFor(document: ArchDocument, verdict: Verdict, scope: SuppressScope, rule: string): Edit | undefined {
  const { start } = verdict.range;
  switch (scope) {
    case 'line':
      return joinComment(document, ['line', 'next-line'], start, rule) ?? lineComment(document, start, rule);
    case 'section': {
      const section = headingSection(document.sectionAt(start));
      return section && (joinComment(document, ['section'], start, rule) ?? commentBelow(document, section.headRange.end, 'section', rule));
    }
    case 'file':
      return joinComment(document, ['file'], start, rule) ?? fileComment(document, rule);
  }
}

/** Adds the rule to a comment of the same kind that covers the place. */
function joinComment(document: ArchDocument, kinds: readonly DirectiveKind[], at: number, rule: string): Edit | undefined {
  const known = directivesOf(document).directives.find(
    (each) => kinds.includes(each.kind) && each.rules.length > 0 && each.scope.start <= at && at <= each.scope.end,
  );
  const end = known?.ruleRanges.at(-1)?.end;
  return end === undefined ? undefined : { range: { start: end, end }, newText: ` ${rule}` };
}

function lineComment(document: ArchDocument, at: number, rule: string): Edit | undefined {
  const { lines, lineEnding } = document;
  const line = lines.lineAt(at);
  const block = innermost(document, at);
  if (block === undefined || block.kind === 'fence' || block.kind === 'code' || block.kind === 'html') return undefined;
  if (block.kind === 'table') {
    const end = block.rows.find((row) => row.line === line)?.cells.at(-1)?.end;
    return end === undefined ? undefined : { range: { start: end, end }, newText: ` ${comment('line', rule)}` };
  }
  if (block.parent === undefined && block.line === line) {
    const start = lines.start(line);
    return { range: { start, end: start }, newText: `${comment('next-line', rule)}${lineEnding}` };
  }
  const end = lines.end(line);
  return { range: { start: end, end }, newText: ` ${comment('line', rule)}` };
}

/** Below the title, since many tools want it on the first line; above everything where there is none. */
function fileComment(document: ArchDocument, rule: string): Edit {
  const [first] = document.blocks;
  if (first?.kind === 'heading') return commentBelow(document, first.end, 'file', rule);
  const at = document.bodyStart;
  return { range: { start: at, end: at }, newText: `${comment('file', rule)}${document.lineEnding}${document.lineEnding}` };
}

function commentBelow(document: ArchDocument, at: number, scope: 'section' | 'file', rule: string): Edit {
  return { range: { start: at, end: at }, newText: `${document.lineEnding}${document.lineEnding}${comment(scope, rule)}` };
}

function comment(scope: 'line' | 'next-line' | 'section' | 'file', rule: string): string {
  return `<!-- archwright-disable-${scope} ${rule} -->`;
}

/** The nearest section with a heading of its own: a label's paragraph has no room for a comment of its own. */
function headingSection(section: Section): Section | undefined {
  for (let each: Section | undefined = section; each !== undefined; each = each.parent) if (each.form === 'heading') return each;
  return undefined;
}

function innermost(document: ArchDocument, at: number): Block | undefined {
  let found: Block | undefined;
  for (const block of document.walk()) if (block.start <= at && at <= block.end) found = block;
  return found;
}
