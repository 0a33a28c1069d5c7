/** Read replicas with no word on how far they may lag behind. */
import { figuresOf } from '../../claims/figuresByMeasure.ts';
import { affirmed } from '../../claims/statements.ts';
import { unanswered } from '../support/lack.ts';
import type { Statement } from '../../claims/statement.ts';
import type { ArchDocument } from '../../document/document.ts';
import { normRule } from '../support/normRule.ts';

export const replicaLagIgnored = normRule({
  id: 'data/replica-lag-ignored',
  title: 'Read replicas with no word on their lag',
  severity: 'info',
  sources: ['PLANNER'],
  messages: {
    none: 'Reads go to replicas, and nothing says how far these may lag. Users who do not see what they just saved report lost data; state the lag you accept, and which reads go to the primary.',
  },
  *find(context) {
    const { document } = context;
    if (figuresOf(document, 'replication-lag').length > 0) return;
    const place = unanswered(
      context,
      [...affirmed(document, 'read-replica').filter(({ behind }) => !/^\s+(?:no|none|nothing)\b/i.test(behind)), ...inRows(document)],
      'replica-lag',
    );
    if (place !== undefined) yield { message: 'none', range: place.range };
  },
});

const READS = /\b(?:reads?|quer(?:y|ies)|searches|reports?|reporting|selects?|lookups?|analytics)\b/i;

/** `| Postgres replica | answers the portal's searches |` */
function inRows(document: ArchDocument): readonly Statement[] {
  return affirmed(document, 'redundancy').filter(
    ({ words, cell }) =>
      /^(?:replica|standby)/i.test(words) &&
      cell !== undefined &&
      cell.row.cells[0]?.start === cell.cell.start &&
      cell.row.cells.some((each) => each.start > cell.cell.start && READS.test(each.text)),
  );
}
