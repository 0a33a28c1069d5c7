/** What the author affirms in a voice of their own, certain or not: what gives a way of thinking away. Knows no anti-pattern. */
import type { Standing } from '../../claims/standing.ts';
import type { Statement } from '../../claims/statement.ts';
import { statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Concept } from '../../knowledge/vocabulary/concepts.ts';

/** The affirmed statements of these standings in running text and tables, neither asked nor of the past. */
export function voiced(document: ArchDocument, standings: readonly Standing[], ...concepts: readonly Concept[]): readonly Statement[] {
  return statementsOn(document, ...concepts).filter((statement) => standings.includes(statement.standing) && isVoiced(statement));
}

function isVoiced({ block, polarity, modality, time }: Statement): boolean {
  return block.kind !== 'heading' && polarity === 'affirmed' && modality !== 'asked' && time !== 'past';
}
