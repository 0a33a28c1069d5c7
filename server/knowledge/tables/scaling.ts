/** Scaling: up and out, the ladder between them, and the tree that asks what to scale. Data only. */
import type { Choice, DecisionTable, Step } from '../adviceSchema.ts';

export const scalingDirections: readonly Choice[] = [
  {
    id: 'scaling/vertical', name: 'Vertical (up)', source: 'PRODARCH/scaling/vertical',
    useWhen: ['there is a single database', 'operation has to stay simple', 'it costs less than $50,000 a year'],
    avoidWhen: ['one machine must not be a single point of failure', 'the largest machine is in sight'],
    price: ['a ceiling set by hardware', 'a single point of failure'],
    figures: [{ means: 'yearly cost below which up is right', value: 50_000, unit: 'USD/year' }, { means: 'most cores at a reasonable price', value: 96, unit: 'cores' }, { means: 'most memory at a reasonable price', value: 768, unit: 'GB' }],
  },
  {
    id: 'scaling/horizontal', name: 'Horizontal (out)', source: 'PRODARCH/scaling/horizontal',
    useWhen: ['the limit of one machine is reached', 'redundancy is needed', 'services hold no state'],
    avoidWhen: ['state cannot yet be shared or divided'],
    means: ['load balancing', 'sharded data', 'distributed state'],
    figures: [{ means: 'network load balancer throughput per zone', value: 100, unit: 'Gbit/s' }],
  },
];

/** The order in which to scale. */
export const scalingLadder: readonly Step[] = [
  { id: 'scaling/ladder/up', source: 'PRODARCH/scaling/ladder/1', title: 'A bigger machine', text: 'Nothing is simpler to operate.', next: { 'read-heavy': 'scaling/ladder/replicas' } },
  { id: 'scaling/ladder/replicas', source: 'PRODARCH/scaling/ladder/2', title: 'Read replicas', text: 'For loads that mostly read.', next: { 'write-heavy': 'scaling/ladder/shards' } },
  { id: 'scaling/ladder/shards', source: 'PRODARCH/scaling/ladder/3', title: 'A sharded database', text: 'Spreads the writes.', next: { 'uneven parts': 'scaling/ladder/services' } },
  { id: 'scaling/ladder/services', source: 'PRODARCH/scaling/ladder/4', title: 'Separate services', text: 'Each part grows by itself.' },
];

/** What to do about slowness, asked one question at a time. */
export const latencyTree: readonly Step[] = [
  { id: 'latency/too-high', source: 'HEAPTRACE/scaling/tree/latency', title: 'Is latency too high?', text: 'Measured against the target, at its percentile.', next: { yes: 'latency/queries', no: 'latency/throughput' } },
  { id: 'latency/queries', source: 'HEAPTRACE/scaling/tree/queries', title: 'Do queries take the time?', text: 'Look at the slowest in the trace.', next: { yes: 'latency/replicas', no: 'latency/computation' } },
  { id: 'latency/replicas', source: 'HEAPTRACE/scaling/tree/replicas', title: 'Read replicas or a cache', text: 'Take reads off the primary.' },
  { id: 'latency/computation', source: 'HEAPTRACE/scaling/tree/computation', title: 'Does computing take the time?', text: 'Work that the user need not wait for is the first suspect.', next: { yes: 'latency/workers', no: 'latency/profile' } },
  { id: 'latency/workers', source: 'HEAPTRACE/scaling/tree/workers', title: 'Background workers', text: 'Answer first, compute afterwards.' },
  { id: 'latency/profile', source: 'HEAPTRACE/scaling/tree/profile', title: 'Profile', text: 'Find the bottleneck before acting on it.' },
  { id: 'latency/throughput', source: 'HEAPTRACE/scaling/tree/throughput', title: 'Is throughput too low?', text: 'Requests are refused or queue up.', next: { yes: 'latency/instances', no: 'latency/revisit' } },
  { id: 'latency/instances', source: 'HEAPTRACE/scaling/tree/instances', title: 'More instances', text: 'Behind a load balancer, and with no state that only one of them holds.' },
  { id: 'latency/revisit', source: 'HEAPTRACE/scaling/tree/revisit', title: 'Leave it', text: 'Watch, and ask again at the next milestone.' },
];

/** An example of how far each part may grow, and on which signal. */
export const scalingConfiguration: DecisionTable = {
  id: 'scaling/configuration', title: 'Scaling configuration', source: 'SYSARCH/document/8.3',
  columns: ['Component', 'Min Instances', 'Max Instances', 'Trigger'],
  rows: [
    { id: 'scaling/configuration/gateway', cells: ['API gateway', '2', '10', 'CPU > 70%'] },
    { id: 'scaling/configuration/service', cells: ['Service', '3', '20', 'Depth of the request queue'] },
    { id: 'scaling/configuration/database', cells: ['Database', '1', '5 (read replicas)', 'Replication lag'] },
  ],
};

/** The strategies by which a database is sharded. */
export const shardingStrategies: DecisionTable = {
  id: 'scaling/sharding', title: 'Sharding', source: 'PRODARCH/reference/distributed/sharding',
  columns: ['Strategy', 'Divides by', 'Mind'],
  rows: [
    { id: 'scaling/sharding/range', cells: ['Range', 'intervals of the key', 'the newest range runs hot'] },
    { id: 'scaling/sharding/hash', cells: ['Hash', 'a hash of the key', 'queries over ranges visit every shard'] },
    { id: 'scaling/sharding/geographic', cells: ['Geographic', 'where the user is', 'users move'] },
    { id: 'scaling/sharding/directory', cells: ['Directory', 'a look-up table', 'the directory is on every path'] },
  ],
};
