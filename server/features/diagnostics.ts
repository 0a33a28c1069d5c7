/** Findings as the diagnostics of the Language Server Protocol. Pure; what is found is decided by the rules. */
import type { Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { ArchDocument } from '../document/document.ts';
import { rulePage } from '../protocol/links.ts';
import type { Verdict } from '../rules/engine.ts';
import type { Related, Severity } from '../rules/rule.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** What editors show as the origin of a finding. */
export const DIAGNOSTIC_SOURCE = 'archwright';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3, hint: 4 };
const TAGS: Readonly<Record<'unnecessary' | 'deprecated', DiagnosticTag>> = { unnecessary: 1, deprecated: 2 };

/** All findings of a document, in its order. */
export function diagnosticsOf({ document, judgement }: Snapshot): Diagnostic[] {
  return judgement.verdicts.map((verdict) => diagnostic(verdict, document));
}

function diagnostic(verdict: Verdict, document: ArchDocument): Diagnostic {
  const { id } = verdict.rule.meta;
  const { related, tags } = verdict.finding;
  return {
    range: lspRange(document, verdict.range),
    severity: SEVERITIES[verdict.severity],
    source: DIAGNOSTIC_SOURCE,
    code: id,
    codeDescription: { href: rulePage(id) },
    message: verdict.message,
    ...(tags !== undefined && tags.length > 0 && { tags: tags.map((tag) => TAGS[tag]) }),
    ...(related !== undefined && related.length > 0 && { relatedInformation: related.map((each) => relatedInformation(each, document)) }),
  };
}

function relatedInformation({ uri, range, line, message }: Related, document: ArchDocument): DiagnosticRelatedInformation {
  const start = { line: line ?? 0, character: 0 };
  return { location: { uri, range: uri === document.uri ? lspRange(document, range) : { start, end: start } }, message };
}

function lspRange({ lines }: ArchDocument, range: { readonly start: number; readonly end: number }): Diagnostic['range'] {
  return { start: lines.position(range.start), end: lines.position(range.end) };
}
