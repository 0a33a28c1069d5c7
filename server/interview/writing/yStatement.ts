/** A record as one sentence of fixed clauses. A clause that no answer fills is left out, except what the sentence cannot do without. */
import { yStatementClauses } from '../../knowledge/templates/records/yStatement.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import { lowered } from '../advice/wording.ts';
import type { RecordContent } from './recordContent.ts';

/** The sentence; while nothing is decided, that. */
export function yStatementOf(content: RecordContent): string {
  if (content.chosen === undefined) return content.decision;
  const texts: Readonly<Partial<Record<SectionRole, string | undefined>>> = {
    context: content.title,
    drivers: listed(content.drivers.slice(0, 2)) ?? listed(content.context.slice(0, 1)),
    decision: content.chosen,
    options: listed(content.options.filter(({ name }) => name !== content.chosen).map(({ name }) => name)),
    positive: listed(content.positive) ?? 'what no answer says yet',
    negative: listed(content.negative) ?? 'what no answer says yet',
    rationale: content.rationale,
  };
  const clauses = yStatementClauses.flatMap(({ role, opening }) => (texts[role] === undefined ? [] : [`${opening} ${bare(texts[role])}`]));
  return `${clauses.join(', ').replace(', and neglected', ' and neglected')}.`;
}

function listed(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.map(bare).join('; ');
}

function bare(text: string): string {
  return lowered(text.replace(/\.$/, ''));
}
