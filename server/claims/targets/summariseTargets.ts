/** Adds to the summary of a record the targets it states of the whole system, so that documents that cite it can be held against them. */
import { WORD_END, WORD_START, regex } from '../../base/patterns.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { DocumentSummary, SummaryTarget } from '../../log/summary.ts';
import { toNumber } from '../../quantities/exact.ts';
import { levelledOwner } from '../../quantities/subject.ts';
import { wholeReach } from '../reach.ts';
import { targetsOf, type Target } from './targets.ts';
import { mayStateTargets } from './targetWords.ts';

/** The summary with targets; the summary itself for what is no record or is in force no more. */
export function withTargets(summary: DocumentSummary, document: ArchDocument): DocumentSummary {
  if (!mayStateTargets(summary, document) || isForPart(summary.title)) return summary;
  const targets = targetsOf(document).filter(({ reach }) => reach === '');
  return targets.length === 0 ? summary : { ...summary, targets: targets.map((target) => summaryTarget(document, target)) };
}

const FOR_PART = regex('i')`${WORD_START}(?:for|of)${WORD_END}(.+)$`;

/** `Use Redis for sessions`: what the record states holds for a part. */
function isForPart(title: string): boolean {
  const part = FOR_PART.exec(title)?.[1];
  return part !== undefined && wholeReach(levelledOwner(part), '') !== '';
}

function summaryTarget({ lines }: ArchDocument, { name, key, value, figure: { quantity, range } }: Target): SummaryTarget {
  return {
    name,
    key,
    value: toNumber(value),
    written: quantity.written,
    start: range.start,
    end: range.end,
    line: lines.lineAt(range.start),
  };
}
