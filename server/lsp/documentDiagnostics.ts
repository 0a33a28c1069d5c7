/** Diagnostics of one document, for clients that ask. */
import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { textHash } from '../base/textHash.ts';
import { diagnosticsOf } from '../features/diagnostics.ts';
import type { Session } from './session.ts';

/** What is found in the document now; `unchanged` where the client has it already. */
export async function documentDiagnostics(
  session: Session,
  { textDocument, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const items = await currentDiagnostics(session, textDocument.uri, token);
  const resultId = resultIdOf(items);
  return resultId === previousResultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/** None for a document that is not looked at. */
export async function currentDiagnostics(session: Session, uri: string, token?: CancellationToken): Promise<Diagnostic[]> {
  const snapshot = await session.snapshot(uri, token);
  return snapshot === undefined ? [] : diagnosticsOf(snapshot);
}

/** Names findings by what they say: the same findings have the same name, in whatever version of the document. */
export function resultIdOf(items: readonly Diagnostic[]): string {
  return textHash(JSON.stringify(items));
}
