/** All files an interview leads to: the document, and a record for each core decision, named and numbered as its folder does it. Writes nothing to disk. */
import type { DecisionLog } from '../../log/decisionLog.ts';
import { nextNumber, slugOf, styleOfNumber } from '../../log/nextRecord.ts';
import type { DecisionRole } from '../../knowledge/coreDecisions.ts';
import { documentTemplateOr, recordTemplate } from '../../knowledge/templates/registry.ts';
import type { Contradiction } from '../contradictions.ts';
import type { Interview } from '../interview.ts';
import { plannedRecord } from './plannedRecord.ts';
import { writeRecord } from './records.ts';
import { Told } from './told.ts';
import { writeDecision } from './writeDecision.ts';
import { decisionsIn, writeDocument } from './writeDocument.ts';
import type { RecordLink } from './writing.ts';

export interface PlannedFile {
  /** Relative to where the document goes. */
  readonly path: string;
  /** `document`, or what is decided: what a file is of, whatever it is called. */
  readonly role: 'document' | DecisionRole;
  readonly text: string;
}

export interface PlanOptions {
  readonly today: string;
  readonly author?: string;
  /** The log the records join, and its folder as seen from the document. */
  readonly log?: DecisionLog;
  readonly logFolder: string;
  /** What `contradictionsIn` noticed; each becomes an open question. */
  readonly contradictions?: readonly Contradiction[];
  /** Names of the records an earlier run wrote: theirs for good, with their numbers. */
  readonly names?: ReadonlyMap<string, string>;
}

/** The document first, its records behind it; of a decision its record alone. A review writes into the document it is of: `writeReview`. */
export function writePlan(
  interview: Interview,
  { today, author, log, logFolder, contradictions = [], names = new Map() }: PlanOptions,
): readonly PlannedFile[] {
  if (interview.kind === 'review') return [];
  if (interview.kind === 'decision')
    return [
      writeDecision(interview, {
        today,
        logFolder,
        ...(log !== undefined && { log }),
        ...(names.has('document') && { name: names.get('document') ?? '' }),
      }),
    ];
  const fallback = documentTemplateOr(interview.template).records;
  let next = nextNumber(log);
  for (const name of names.values()) next = Math.max(next, numberIn(name) + 1);
  const told = new Told(interview);
  const records = decisionsIn(interview).map((decision) => {
    const name = names.get(decision.core.role);
    const style = styleOfNumber(
      log,
      name === undefined ? next++ : numberIn(name),
      decision.title,
      fallback === 'heaptrace' ? 'madr-4' : fallback,
    );
    const link: RecordLink = {
      decision,
      label: `ADR-${style.number}: ${decision.title}`,
      target: `${logFolder}/${name ?? style.fileName}`,
    };
    return {
      link,
      text: writeRecord(recordTemplate(style.template), plannedRecord(decision, told, today), { number: style.number, today }),
    };
  });
  const text = writeDocument(interview, {
    today,
    contradictions,
    ...(author !== undefined && { author }),
    links: records.map(({ link }) => link),
  });
  return [
    { path: `${slugOf(interview.name)}.md`, role: 'document', text },
    ...records.map(({ link, text: record }) => ({ path: link.target, role: link.decision.core.role, text: record })),
  ];
}

function numberIn(name: string): number {
  return Number(/\d+/.exec(name)?.[0] ?? 0);
}
