/** The Y-statement: a decision in one long sentence of fixed clauses. Data only. */
import type { RecordTemplate, SectionRole } from '../../schema.ts';

/** A clause of the sentence: how it opens, and which section of a longer record it stands for. */
export interface YStatementClause {
  role: SectionRole;
  opening: string;
  /** How else writers open it. */
  alsoOpening?: readonly string[];
  placeholder: string;
  required: boolean;
}

export const yStatementClauses: readonly YStatementClause[] = [
  { role: 'context', opening: 'In the context of', placeholder: '[use case or component]', required: true },
  { role: 'drivers', opening: 'facing', placeholder: '[concern]', required: true },
  { role: 'decision', opening: 'we decided for', alsoOpening: ['we decided', 'we chose', 'we have decided', 'we have chosen', 'we opted'], placeholder: '[option]', required: true },
  { role: 'options', opening: 'and neglected', placeholder: '[other options]', required: false },
  { role: 'positive', opening: 'to achieve', alsoOpening: ['in order to', ', to ', 'to gain', 'so that'], placeholder: '[quality]', required: true },
  { role: 'negative', opening: 'accepting', placeholder: '[downside]', required: true },
  { role: 'rationale', opening: 'because', placeholder: '[further reasons]', required: false },
];

export const yStatementRecord: RecordTemplate = {
  id: 'y-statement',
  name: 'Y-statement',
  source: 'YSTATEMENT/adr',
  summary: 'For decisions that fit one sentence: context, concern, choice, what was left aside, gain, price.',
  title: '{title}',
  fileName: '{number}-{slug}.md',
  fields: [
    { key: 'status', label: 'Status', form: 'bullet', required: false, choices: ['proposed', 'accepted', 'rejected', 'deprecated', 'superseded by ADR-{number}'], guidance: 'Where the decision stands today.', placeholder: 'proposed' },
    { key: 'date', label: 'Date', form: 'bullet', required: false, guidance: 'The day of the decision.', placeholder: '[YYYY-MM-DD]' },
  ],
  sections: [
    {
      // The sentence often stands below the title with no heading of its own, so the heading is not demanded.
      role: 'decision', heading: 'Decision', form: 'heading', required: false,
      guidance: 'One sentence whose clauses come in order; a clause with nothing to say is left out, except gain and price.',
      body: [`${yStatementClauses.map((clause) => `${clause.opening} ${clause.placeholder}`).join(', ').replace(', and neglected', ' and neglected')}.`],
    },
  ],
  statuses: ['proposed', 'accepted', 'rejected', 'deprecated', 'superseded'],
};
