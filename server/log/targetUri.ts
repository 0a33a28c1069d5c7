/** The references of summaries, and where their links lead. Asks nobody whether something is there. */
import { resolveUri } from '../base/uri.ts';
import type { DocumentSummary, SummaryReference } from './summary.ts';

/** Everything a document says of records, relations first. */
export function referencesOf({ relations, citations = [] }: DocumentSummary): readonly SummaryReference[] {
  return [...relations, ...citations];
}

/** The absolute URI a reference in the document `from` links to; undefined for a bare mention. */
export function targetUri({ link }: SummaryReference, from: string): string | undefined {
  return link === undefined ? undefined : resolveUri(from, link);
}
