/** The production checklist's items on data architecture. Data only. */
import type { ChecklistGroup } from '../adviceSchema.ts';

export const productionData: ChecklistGroup = {
  id: 'check/data', title: 'Data Architecture', source: 'PLANNER/checklist/data',
  items: [
    {
      id: 'check/data/primary-store', title: 'Primary data store', source: 'PLANNER/checklist/data/primary-store',
      aliases: ['primary store', 'data store', 'primary database', 'database'], sections: ['storage', 'decisions', 'data-design', 'data-model'],
      guidance: 'Follows from the shape of the data, the queries, the consistency needed and what the team can run. Knowing a database from operation is a sound reason; write it down.',
    },
    {
      id: 'check/data/read-write-separation', title: 'Read/write separation', source: 'PLANNER/checklist/data/read-write-separation',
      aliases: ['read write separation', 'read/write splitting', 'read replicas', 'cqrs', 'read-write separation'], sections: ['scaling', 'data-design', 'database-optimization'],
      guidance: 'Worth it once reads outnumber writes by ten or more, or analysis slows down transactions. Replicas lag: say how much the readers can live with.',
      figures: [{ means: 'reads per write from which to separate', value: 10, unit: '×' }],
    },
    {
      id: 'check/data/caching', title: 'Caching strategy', source: 'PLANNER/checklist/data/caching',
      aliases: ['caching', 'cache', 'cache strategy'], sections: ['caching', 'performance', 'decisions'],
      guidance: 'What is cached (hot rows, computed results, sessions), how long for each kind, and what ends it: expiry, write-through or an event. Hot keys need protection from a stampede: a lock, or early expiry at random.',
    },
    {
      id: 'check/data/retention', title: 'Data retention and archival', source: 'PLANNER/checklist/data/retention',
      aliases: ['data retention', 'retention', 'archival', 'retention policy', 'data archival'], sections: ['data-design', 'storage', 'compliance'],
      guidance: 'How long data stays in the primary store, when it moves to cold storage, how it is deleted, and how a person\'s right to deletion under the GDPR is met.',
    },
    {
      id: 'check/data/backup', title: 'Backup strategy', source: 'PLANNER/checklist/data/backup',
      aliases: ['backup', 'backups', 'backup and restore'], sections: ['disaster-recovery', 'data-design', 'reliability'],
      guidance: 'Automatic, at a stated frequency: continuous WAL archiving for PostgreSQL, a snapshot a day as the least. State how long backups are kept, and when a restore was last tried: until then nobody knows whether they work.',
      figures: [{ means: 'longest interval between snapshots', value: 1, unit: 'd' }],
    },
    {
      id: 'check/data/schema-evolution', title: 'Schema evolution', source: 'PLANNER/checklist/data/schema-evolution',
      aliases: ['schema migrations', 'migrations', 'database migrations', 'expand-contract', 'schema migration'], sections: ['migration', 'data-model', 'deployment'],
      guidance: 'Expand, then contract: add the column nullable, backfill it, only then constrain it. Renaming or dropping in one step breaks the version still running.',
    },
  ],
};
