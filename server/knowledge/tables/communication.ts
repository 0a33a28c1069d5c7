/** Examples of connections between components, with what happens when each fails. Data only. */
import type { DecisionTable } from '../adviceSchema.ts';

export const communicationTable: DecisionTable = {
  id: 'communication/table', title: 'Communication', source: 'HEAPTRACE/communication',
  columns: ['From → To', 'Method', 'Format', 'Sync/Async', 'Failure Handling'],
  rows: [
    { id: 'communication/frontend-api', cells: ['Frontend → API', 'REST', 'JSON', 'Sync', 'Retry, then tell the user in a toast'] },
    { id: 'communication/api-auth', cells: ['API → Auth', 'Middleware', 'JWT', 'Sync', 'Answer 401'] },
    { id: 'communication/api-queue', cells: ['API → Queue', 'Event', 'JSON', 'Async', 'Dead-letter queue, and an alert'] },
    { id: 'communication/worker-database', cells: ['Worker → Database', 'ORM', 'SQL', 'Sync', 'Retry three times'] },
    { id: 'communication/worker-email', cells: ['Worker → Email', 'SMTP', 'HTML', 'Async', 'Back into the queue'] },
  ],
};
