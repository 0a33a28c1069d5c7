/** Sections 10 to 16 of the SYSARCH design document: from observability to the appendices. Data only. */
import type { SectionSpec } from '../../schema.ts';
import { riskLevelLabels } from '../../vocabulary/levels.ts';

export const sysarchOperation: SectionSpec[] = [
  {
    role: 'observability', heading: '10. Observability', form: 'heading', required: true,
    guidance: 'How the people who run it see what it does.',
    body: [],
    children: [
      { role: 'logging', heading: '10.1 Logging', form: 'heading', required: true, guidance: 'Levels, structure, where logs are gathered, how long they stay.', body: ['- **Log Levels**: [levels]', '- **Structured Logging**: [format]', '- **Log Aggregation**: [where]', '- **Retention**: [days]'] },
      {
        role: 'metrics', heading: '10.2 Metrics', form: 'heading', required: true,
        guidance: 'What is measured, what it should be, and when somebody is told. The alert sits on the far side of the target.',
        body: [],
        table: { columns: [{ heading: 'Metric' }, { heading: 'Target' }, { heading: 'Alert Threshold' }], rows: [['API Latency (p95)', '[target]', '[threshold]'], ['Error Rate', '[target]', '[threshold]']] },
      },
      { role: 'tracing', heading: '10.3 Tracing', form: 'heading', required: true, guidance: 'The tool, which operations are traced, which share is kept.', body: ['- **Tool**: [tool]', '- **Trace Key Operations**: [operations]', '- **Sampling**: [share per environment]'] },
      { role: 'alerts', heading: '10.4 Alerts', form: 'heading', required: true, guidance: 'Condition, for how long, and who hears of it.', body: ['- **[condition]** for [time] → [who is told, how]'] },
    ],
  },
  {
    role: 'performance', heading: '11. Performance Optimization', form: 'heading', required: true,
    guidance: 'What is done so that the targets hold, each measure against a measurement.',
    body: [],
    children: [
      {
        role: 'caching', heading: '11.1 Caching Strategy', form: 'heading', required: true,
        guidance: 'Each cache with its lifetime and what it is for.',
        body: [],
        table: { columns: [{ heading: 'Cache Layer' }, { heading: 'Technology', key: 'technology' }, { heading: 'TTL' }, { heading: 'Purpose' }], rows: [['[layer]', '[technology]', '[lifetime]', '[purpose]']] },
      },
      { role: 'database-optimization', heading: '11.2 Database Optimization', form: 'heading', required: true, guidance: 'Indexes, pool sizes, replicas, slow queries.', body: ['- **Indexing**: [which]', '- **Connection Pooling**: [size per instance]', '- **Read Replicas**: [number]', '- **Query Optimization**: [how slow queries are found]'] },
      { role: 'network-optimization', heading: '11.3 Network Optimization', form: 'heading', required: true, guidance: 'Compression, protocol, connection reuse, distance to the user.', body: ['- **Compression**: [method]', '- **HTTP/2**: [where]', '- **Connection Reuse**: [how]', '- **Geographic Distribution**: [regions]'] },
    ],
  },
  {
    role: 'decisions', heading: '12. Trade-offs & Design Decisions', form: 'heading', required: true,
    guidance: 'Each decision with what it was chosen over and what it costs.',
    body: [],
    children: [
      {
        role: 'embedded-record', heading: 'Decision 1: [Technology Choice]', form: 'heading', required: true, repeats: true,
        guidance: 'A decision in four labels.',
        body: [],
        fields: [
          { key: 'chosen', label: 'Chosen', form: 'label', required: true, guidance: 'The option taken.', placeholder: '[option]' },
          { key: 'alternatives', label: 'Alternatives Considered', form: 'label', required: true, guidance: 'The options turned down.', placeholder: '[other options]' },
          { key: 'rationale', label: 'Rationale', form: 'label', required: true, guidance: 'What made the difference.', placeholder: '[why]' },
          { key: 'trade-offs', label: 'Trade-offs', form: 'label', required: true, guidance: 'What was given up.', placeholder: '[what was given up]' },
        ],
      },
    ],
  },
  {
    role: 'risks', heading: '13. Risks & Mitigation', form: 'heading', required: true,
    guidance: 'What may go wrong, how likely, how bad, and the action against it.',
    body: [],
    table: {
      columns: [{ heading: 'Risk', key: 'risk' }, { heading: 'Likelihood', key: 'likelihood', choices: riskLevelLabels }, { heading: 'Impact', key: 'impact', choices: riskLevelLabels }, { heading: 'Mitigation', key: 'mitigation' }],
      rows: [['[what may happen]', 'Medium', 'High', '[action]']],
    },
  },
  {
    role: 'future', heading: '14. Future Considerations', form: 'heading', required: true,
    guidance: 'What comes next, what was cut short, where the design can go.',
    body: [],
    children: [
      { role: 'phase', heading: 'Phase 2 Enhancements', form: 'heading', required: true, guidance: 'Features, scale and speed left for later.', body: ['- [improvement]'] },
      { role: 'technical-debt', heading: 'Technical Debt', form: 'heading', required: true, guidance: 'Shortcuts taken knowingly, and what will have to be rebuilt.', body: ['- [shortcut]'] },
      { role: 'evolution', heading: 'Evolution Path', form: 'heading', required: true, guidance: 'How the design can change, and how one would migrate.', body: ['- [direction]'] },
    ],
  },
  { role: 'open-questions', heading: '15. Open Questions', form: 'heading', required: true, guidance: 'What is not settled, and who can settle it.', body: ['1. [question] ([who can answer])'] },
  {
    role: 'appendix', heading: '16. Appendices', form: 'heading', required: true,
    guidance: 'Terms, sources, history.',
    body: [],
    children: [
      { role: 'glossary', heading: 'A. Glossary', form: 'heading', required: true, guidance: 'Terms and acronyms a newcomer would look up.', body: ['- **[Term]**: [meaning]'] },
      { role: 'references', heading: 'B. References', form: 'heading', required: true, guidance: 'Related designs, decision records, outside sources.', body: ['- [link]'] },
      {
        role: 'revision-history', heading: 'C. Revision History', form: 'heading', required: true,
        guidance: 'A row for every change a reviewer should know of.',
        body: [],
        table: { columns: [{ heading: 'Date', key: 'date' }, { heading: 'Author', key: 'author' }, { heading: 'Changes' }], rows: [['[YYYY-MM-DD]', '[author]', 'First draft']] },
      },
    ],
  },
];
