/** A record's title, status and successors wherever its number or a link to it stands. */
import { touches } from '../../base/range.ts';
import type { DecisionRecord } from '../../log/record.ts';
import { referencesIn } from '../../log/references.ts';
import type { DecisionLogs } from '../../log/decisionLog.ts';
import type { DocumentSummary } from '../../log/summary.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { recordLabel } from '../completion/recordLinks.ts';
import type { HoverPart } from '../hover.ts';
import { recordMeant } from '../recordMeant.ts';

/** The record that is mentioned or linked to at the offset. */
export function recordHover(snapshot: Snapshot, offset: number): HoverPart | undefined {
  const reference = referencesIn(snapshot.document).find((each) => touches(each.range, offset));
  const meant = reference && recordMeant(snapshot, reference);
  if (reference === undefined || meant === undefined) return undefined;
  return {
    range: reference.range,
    markdown: 'embedded' in meant ? embeddedText(meant.embedded) : recordText(meant.file, snapshot.facts.logs),
  };
}

/** Title, status, date and what came after. */
function recordText(record: DocumentSummary, logs: DecisionLogs): string {
  const state = [record.statusText, record.date].filter((part) => part !== undefined && part !== '').join(' · ');
  const chain = successors(record, logs).map(
    (each) => `Superseded by [${recordLabel(each)}](${each.uri}): ${each.title}${each.statusText === '' ? '' : ` (${each.statusText})`}`,
  );
  return [
    `**[${recordLabel(record)}](${record.uri})** ${record.number === undefined ? '' : record.title}`.trim(),
    ...(state === '' ? [] : [state]),
    ...chain,
  ].join('\n\n');
}

/** The records that took its place, one after the other; a cycle ends the chain. */
function successors(record: DocumentSummary, logs: DecisionLogs): readonly DocumentSummary[] {
  const chain: DocumentSummary[] = [];
  const seen = new Set([record.uri]);
  for (let each = successorOf(record, logs); each !== undefined && !seen.has(each.uri); each = successorOf(each, logs)) {
    seen.add(each.uri);
    chain.push(each);
  }
  return chain;
}

function successorOf(record: DocumentSummary, logs: DecisionLogs): DocumentSummary | undefined {
  const relation = record.relations.find((each) => each.kind === 'superseded-by');
  return relation && logs.target(relation, record.uri);
}

function embeddedText(record: DecisionRecord): string {
  const state = [record.status?.text, record.date?.value].filter((part) => part !== undefined && part !== '').join(' · ');
  return [`**ADR-${record.titleNumber?.text ?? record.number ?? ''}** ${record.title}`, ...(state === '' ? [] : [state])].join('\n\n');
}
