/** A fix as the edit an editor applies, in as rich a form as it understands. Pure: the lines of all documents are handed in. */
import type {
  AnnotatedTextEdit,
  CreateFile,
  RenameFile,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit as LspTextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { LineIndex } from '../base/lineIndex.ts';
import type { Edit } from '../document/edits.ts';
import type { Fix } from '../rules/rule.ts';
import { plainSnippet } from './plainSnippet.ts';

/** What the editor can apply. */
export interface EditSupport {
  /** Edits by document version. */
  readonly documentChanges: boolean;
  /** Tab stops in edits. */
  readonly snippets: boolean;
  readonly create: boolean;
  readonly rename: boolean;
}

/** A document that edits speak of. */
export interface EditedDocument {
  readonly uri: string;
  /** Null for one that is not open. */
  readonly version: number | null;
  readonly lines: LineIndex;
}

type DocumentChange = TextDocumentEdit | CreateFile | RenameFile;

/**
 * `others` holds the documents of `fix.otherEdits`. Undefined where the editor cannot do what the fix needs: half a fix is
 * worse than none.
 */
export function workspaceEdit(
  fix: Fix,
  document: EditedDocument,
  others: readonly EditedDocument[],
  support: EditSupport,
): WorkspaceEdit | undefined {
  if (!canApply(fix, support) || Object.keys(fix.otherEdits ?? {}).some((uri) => others.every((other) => other.uri !== uri)))
    return undefined;
  const edited = others.map((other) => ({ document: other, edits: fix.otherEdits?.[other.uri] ?? [], snippet: false }));
  if (fix.edits.length > 0) edited.unshift({ document, edits: fix.edits, snippet: fix.snippet === true });
  if (!support.documentChanges)
    return {
      changes: Object.fromEntries(
        edited.map((each) => [each.document.uri, each.edits.map((edit) => plainEdit(edit, each.document.lines, each.snippet))]),
      ),
    };
  const changes: DocumentChange[] = edited.map((each) => documentEdit(each.document, each.edits, each.snippet, support));
  return { documentChanges: [...creations(fix), ...changes, ...renaming(fix)] };
}

/** Whether the editor can do what the fix does to files. */
export function canApply(fix: Fix, support: EditSupport): boolean {
  return (fix.create === undefined || support.create) && (fix.rename === undefined || support.rename);
}

function documentEdit(
  { uri, version, lines }: EditedDocument,
  edits: readonly Edit[],
  snippet: boolean,
  support: EditSupport,
): TextDocumentEdit {
  const converted = edits.map((edit): LspTextEdit | AnnotatedTextEdit | SnippetTextEdit =>
    snippet && support.snippets
      ? { range: lspRange(edit, lines), snippet: { kind: 'snippet', value: edit.newText } }
      : plainEdit(edit, lines, snippet),
  );
  return { textDocument: { uri, version }, edits: converted };
}

function plainEdit(edit: Edit, lines: LineIndex, snippet: boolean): LspTextEdit {
  return { range: lspRange(edit, lines), newText: snippet ? plainSnippet(edit.newText) : edit.newText };
}

function lspRange({ range }: Edit, lines: LineIndex): LspTextEdit['range'] {
  return { start: lines.position(range.start), end: lines.position(range.end) };
}

function creations(fix: Fix): DocumentChange[] {
  return (fix.create ?? []).flatMap(({ uri, text }): DocumentChange[] => [
    { kind: 'create', uri, options: { ignoreIfExists: false, overwrite: false } },
    {
      textDocument: { uri, version: null },
      edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: text }],
    },
  ]);
}

function renaming(fix: Fix): DocumentChange[] {
  return fix.rename === undefined
    ? []
    : [{ kind: 'rename', oldUri: fix.rename.from, newUri: fix.rename.to, options: { overwrite: false } }];
}
