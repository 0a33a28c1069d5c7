/** Judges documents and boils each down to what reports show: plain data, so that nothing of the document need be kept. */
import { ownText } from '../base/ownText.ts';
import type { ArchwrightService, ReportedFinding } from '../service.ts';
import { shown } from './paths.ts';

/** A judged document; the input of every formatter. */
export interface CheckedDocument {
  /** Relative to the working directory, with forward slashes. */
  readonly path: string;
  readonly kind: string;
  readonly dialect: string;
  readonly findings: readonly ReportedFinding[];
  /** The text of each line a finding begins in, for formatters that show it. */
  readonly lines: Readonly<Record<number, string>>;
}

export interface SkippedDocument {
  readonly path: string;
  readonly reason: string;
}

/** What became of one document. */
export interface Outcome {
  readonly uri: string;
  /** Undefined for a document that is nothing to judge. */
  readonly checked?: CheckedDocument;
  readonly skipped?: SkippedDocument;
}

/** The outcome for a document of a service that has the workspace. */
export async function judged(service: ArchwrightService, uri: string, cwd: string): Promise<Outcome> {
  const path = shown(cwd, uri);
  const snapshot = await service.snapshot(uri);
  if (snapshot === undefined)
    return {
      uri,
      skipped: { path, reason: (await service.document(uri)) === undefined ? 'could not be read' : 'left out by the configuration' },
    };
  const { profile, findings } = service.reportOf(snapshot);
  if (profile.kind === 'none')
    return { uri, skipped: { path, reason: profile.reasons[0] ?? 'not recognised as a decision record or design document' } };
  const { lines } = snapshot.document;
  const found = new Set(findings.map(({ range }) => range.start.line));
  const shownLines = Object.fromEntries(Array.from(found, (line) => [line, ownText(lines.text(line))]));
  return { uri, checked: { path, kind: profile.kind, dialect: profile.dialect, findings, lines: shownLines } };
}
