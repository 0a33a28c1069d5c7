/** Kinds of data and the store that suits each, and how data is copied. Data only. */
import type { DecisionTable } from '../adviceSchema.ts';

export const storageTable: DecisionTable = {
  id: 'storage/table', title: 'Storage by kind of data', source: 'SYSARCH/document/6.3',
  columns: ['Data Type', 'Storage', 'Justification'],
  rows: [
    { id: 'storage/users', cells: ['User data', 'PostgreSQL', 'transactions and relations'] },
    { id: 'storage/sessions', cells: ['Sessions', 'Redis', 'fast, and entries expire by themselves'] },
    { id: 'storage/embeddings', cells: ['Embeddings', 'Qdrant', 'finds similar vectors'] },
    { id: 'storage/files', cells: ['Files', 'S3', 'objects at any scale'] },
  ],
};

export const replicationModes: DecisionTable = {
  id: 'storage/replication', title: 'Replication', source: 'PRODARCH/reference/data/replication',
  columns: ['Mode', 'Loses on failure', 'Costs'],
  rows: [
    { id: 'storage/replication/synchronous', cells: ['Synchronous', 'nothing that was confirmed', 'every write waits for the copy'] },
    { id: 'storage/replication/asynchronous', cells: ['Asynchronous', 'whatever the lag holds', 'readers of the copy see the past'] },
  ],
};
