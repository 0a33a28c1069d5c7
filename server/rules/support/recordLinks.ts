/** Which links are missing decision records, so that each broken link has one owner. */
import { baseName } from '../../base/uri.ts';
import { recordFileName } from '../../document/fileNames.ts';
import type { Link } from '../../document/links.ts';
import { isRecordPath } from '../../log/references.ts';
import type { RuleContext } from '../rule.ts';

/** Whether a link leads to a record that its log does not hold: `adr/reference-unknown` speaks of it, `doc/link-broken` does not. */
export function isMissingRecord(link: Link, context: RuleContext): boolean {
  if (link.external || link.isImage || link.kind === 'html' || !isRecordPath(link.path)) return false;
  const number = recordFileName(baseName(link.path))?.number;
  return context.logs.resolve({ number, path: link.path }, context.document.uri).state === 'missing';
}
