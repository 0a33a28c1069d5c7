/** A decision log as pictures: how its records relate, when they were taken, and all of it as a table for those who want words. Pure; nothing is drawn here. */
import type { DecisionLog, DecisionLogs } from '../log/decisionLog.ts';
import type { CanonicalStatus } from '../log/record.ts';
import type { PreviewBadge, PreviewBlock, PreviewDiagram, PreviewModel } from '../protocol/preview.ts';
import { relatedRecords, type RelatedRecord } from './logPictures/relatedRecords.ts';
import { graphPictures } from './logPictures/graph.ts';
import { recordTable } from './logPictures/table.ts';
import { timelinePictures } from './logPictures/timeline.ts';

/** A drawing, and what is to be said with it. */
export interface LogPicture {
  readonly heading: string;
  readonly note: string;
  readonly diagram: Pick<PreviewDiagram, 'text' | 'kind' | 'description' | 'marks'>;
}

/** `today` is an ISO date: decisions in force last until then. */
export function logPictures(log: DecisionLog, logs: DecisionLogs, today: string): PreviewModel {
  const records = relatedRecords(log, logs);
  const graphs = graphPictures(records);
  const timelines = timelinePictures(records, today);
  const html = [
    '<h1>Decision log</h1>',
    '<h2>How decisions relate</h2>',
    ...(graphs.length === 0 ? ['<p>No record of this log names another as superseded, amended or related.</p>'] : graphs),
    '<h2>When decisions were taken</h2>',
    ...(timelines.length === 0 ? ['<p>No record of this log has a date.</p>'] : timelines),
    '<h2>All decisions</h2>',
    recordTable(records),
  ];
  // Lines stand for nothing here but the order of the blocks.
  return { kind: 'none', dialect: '', badges: statusBadges(records), blocks: html.map((part, line) => blockOf(part, line)) };
}

function blockOf(part: string | LogPicture, line: number): PreviewBlock {
  const place = { line, endLine: line + 1, findings: [] };
  if (typeof part === 'string') return { ...place, html: part, diagrams: [] };
  const { heading, note, diagram } = part;
  return {
    ...place,
    html: `${heading === '' ? '' : `<h3>${heading}</h3>`}${note === '' ? '' : `<p>${note}</p>`}<figure data-diagram="0" data-line="0"></figure>`,
    diagrams: [{ ...diagram, line, endLine: line + 1, isMade: true }],
  };
}

const tones: Readonly<Record<CanonicalStatus, PreviewBadge['tone']>> = {
  accepted: 'good',
  proposed: 'open',
  rejected: 'neutral',
  deprecated: 'neutral',
  superseded: 'neutral',
};

function statusBadges(records: readonly RelatedRecord[]): readonly PreviewBadge[] {
  return (Object.keys(tones) as CanonicalStatus[]).flatMap((status): PreviewBadge[] => {
    const count = records.filter(({ record }) => record.status === status).length;
    return count === 0 ? [] : [{ text: `${String(count)} ${status}`, tone: tones[status], line: undefined }];
  });
}
