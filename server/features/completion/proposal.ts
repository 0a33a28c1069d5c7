/** One thing to offer, and how it becomes a completion item of the protocol. */
import { CompletionItemKind, InsertTextFormat, type CompletionItem, type TextEdit } from 'vscode-languageserver-types';
import type { Range } from '../../base/range.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { SubjectKey } from '../explain/subjects.ts';

export type ProposalKind = keyof typeof KINDS;

const KINDS = {
  section: CompletionItemKind.Module,
  template: CompletionItemKind.File,
  status: CompletionItemKind.EnumMember,
  level: CompletionItemKind.EnumMember,
  date: CompletionItemKind.Constant,
  person: CompletionItemKind.Text,
  field: CompletionItemKind.Property,
  record: CompletionItemKind.Reference,
  item: CompletionItemKind.Event,
  quantity: CompletionItemKind.Unit,
  product: CompletionItemKind.Class,
  diagram: CompletionItemKind.Snippet,
  tag: CompletionItemKind.Keyword,
  word: CompletionItemKind.Keyword,
  node: CompletionItemKind.Variable,
  component: CompletionItemKind.Class,
} as const;

export interface Proposal {
  readonly kind: ProposalKind;
  readonly label: string;
  /** Shown beside the label: the template, the record's status. */
  readonly detail: string;
  /** What is put in place of `range`; snippet syntax where `snippet` is set. */
  readonly insert: string;
  readonly snippet?: boolean;
  /** Within the cursor's line. */
  readonly range: Range;
  /** What the typed text is compared with, if not the label. */
  readonly filter?: string;
  /** What to read about it; looked up when the item is resolved. */
  readonly subject?: SubjectKey;
  /** Edits outside the cursor's line. */
  readonly elsewhere?: readonly { readonly range: Range; readonly newText: string }[];
}

/** Proposals in the order given, as items that editors keep in that order. */
export function toItems(document: ArchDocument, proposals: readonly Proposal[]): CompletionItem[] {
  return proposals.map((proposal, index) => ({
    label: proposal.label,
    kind: KINDS[proposal.kind],
    detail: proposal.detail,
    sortText: String(index).padStart(4, '0'),
    filterText: proposal.filter ?? proposal.label,
    insertTextFormat: proposal.snippet === true ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: textEdit(document, proposal.range, proposal.insert),
    ...(proposal.elsewhere && { additionalTextEdits: proposal.elsewhere.map((edit) => textEdit(document, edit.range, edit.newText)) }),
    ...(proposal.subject && { data: proposal.subject }),
  }));
}

function textEdit(document: ArchDocument, range: Range, newText: string): TextEdit {
  return { range: { start: document.lines.position(range.start), end: document.lines.position(range.end) }, newText };
}
