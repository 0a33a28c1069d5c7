/** How the system grows: options and what answers say for and against each. Data only. */
import type { AdviceTopic } from '../topicSchema.ts';
import { waysCriteria } from './criteria.ts';

const UP = 'PRODARCH/scaling/vertical';
const OUT = 'PRODARCH/scaling/horizontal';
const REPLICAS = 'PRODARCH/scaling/ladder/2';
const SHARDS = 'PRODARCH/scaling/ladder/3';
const SERVICES = 'PRODARCH/scaling/ladder/4';
/** Dollars a month: $50,000 a year. */
const CHEAP = 4167;

export const scalingTopic: AdviceTopic = {
  id: 'advice/scaling', title: 'scaling', source: 'PRODARCH/scaling', questions: ['question/ten-times'], criteria: waysCriteria, needs: [['fact/peak-rate', 'fact/average-rate']],
  options: [
    {
      id: 'advice/scaling/up', name: 'A bigger machine', source: UP, names: ['bigger machine', 'bigger instance', 'vertical scaling', 'scale up', 'larger instance'], base: [6, 9, 9, 8, 8],
      arguments: [
        { when: [{ fact: 'fact/peak-rate', below: 500 }], criterion: 'advice/fit', by: 2, text: 'one machine carries that peak', source: UP },
        { when: [{ fact: 'fact/budget', below: CHEAP }], criterion: 'advice/fit', by: 1, text: 'below $50,000 a year up is the cheaper way', source: UP },
        { when: [{ fact: 'fact/batch', is: true }], criterion: 'advice/fit', by: 1, text: 'a batch takes the machine to itself', source: UP },
        { when: [{ fact: 'fact/peak-rate', atLeast: 5000 }], criterion: 'advice/fit', by: -4, text: 'the largest machine is in sight', source: UP },
        { when: [{ fact: 'fact/availability', atLeast: 99.9 }], criterion: 'advice/fit', by: -3, text: 'one machine is a single point of failure', source: UP },
        { when: [{ fact: 'fact/growth', atLeast: 10 }], criterion: 'advice/fit', by: -1, text: 'hardware sets a ceiling to the growth', source: UP },
      ],
      blocks: [], reversibility: 'high', wayOut: 'A smaller machine at the next restart.', cost: 'One machine at a time; the largest ones cost out of proportion.',
    },
    {
      id: 'advice/scaling/replicas', name: 'Read replicas', source: REPLICAS, names: ['read replica*'], base: [4, 6, 6, 6, 6],
      arguments: [
        { when: [{ fact: 'fact/reads-dominate', is: true }], criterion: 'advice/fit', by: 5, text: 'reads leave the primary alone', source: REPLICAS },
        { when: [{ fact: 'fact/peak-rate', atLeast: 5000 }, { fact: 'fact/writes-dominate', is: false }], criterion: 'advice/fit', by: 1, text: 'copies share the load', source: REPLICAS },
        { when: [{ fact: 'fact/writes-dominate', is: true }], criterion: 'advice/fit', by: -3, text: 'every copy takes every write', source: SHARDS },
        { when: [{ fact: 'fact/always-fresh', is: true }], criterion: 'advice/fit', by: -3, text: 'a copy trails the primary', source: REPLICAS },
      ],
      blocks: [], reversibility: 'high', wayOut: 'Reads go back to the primary.', cost: 'One more database per replica.',
    },
    {
      id: 'advice/scaling/out', name: 'More instances', source: OUT, names: ['more instances', 'horizontal scaling', 'scale out', 'autoscaling', 'auto-scaling'], base: [5, 6, 6, 7, 6],
      arguments: [
        { when: [{ fact: 'fact/peak-rate', atLeast: 1000 }], criterion: 'advice/fit', by: 2, text: 'the limit of one machine is near', source: OUT },
        { when: [{ fact: 'fact/availability', atLeast: 99.9 }], criterion: 'advice/fit', by: 3, text: 'another instance goes on when one fails', source: OUT },
        { when: [{ fact: 'fact/stateless', is: true }], criterion: 'advice/fit', by: 2, text: 'services without state can stand side by side', source: OUT },
        { when: [{ fact: 'fact/writes-dominate', is: true }, { fact: 'fact/peak-rate', atLeast: 20_000 }], criterion: 'advice/fit', by: -4, text: 'all of them write to the same primary', source: SHARDS },
        { when: [{ fact: 'fact/bursts', is: true }], criterion: 'advice/fit', by: 1, text: 'instances come and go with the load', source: OUT },
      ],
      blocks: [], reversibility: 'high', wayOut: 'Fewer instances.', cost: 'By the instance, and a load balancer.',
    },
    {
      id: 'advice/scaling/shards', name: 'A sharded database', source: SHARDS, names: ['shard*', 'partition*'], base: [1, 2, 2, 4, 3],
      arguments: [
        { when: [{ fact: 'fact/writes-dominate', is: true }, { fact: 'fact/peak-rate', atLeast: 20_000 }], criterion: 'advice/fit', by: 9, text: 'no single primary takes that many writes', source: SHARDS },
        { when: [{ fact: 'fact/team-size', below: 10 }], criterion: 'rubric/operational-complexity', by: -1, text: 'few people would tend many databases', source: SHARDS },
      ],
      blocks: [], reversibility: 'low', wayOut: 'Data has to be brought together again.', cost: 'A database per shard, and rebalancing.',
    },
    {
      id: 'advice/scaling/services', name: 'Separate services', source: SERVICES, names: ['separate services', 'own service'], base: [2, 3, 2, 3, 3],
      arguments: [
        { when: [{ fact: 'fact/uneven-scaling', is: true }], criterion: 'advice/fit', by: 7, text: 'the part that grows differently grows by itself', source: SERVICES },
        { when: [{ fact: 'fact/operations-staff', is: true }], criterion: 'rubric/operational-complexity', by: 3, text: 'there are people to run several', source: SERVICES },
        { when: [{ fact: 'fact/team-size', below: 10 }], criterion: 'advice/fit', by: -3, text: 'few people would run several systems', source: SERVICES },
      ],
      blocks: [], reversibility: 'low', wayOut: 'Merging services means merging their data.', cost: 'A pipeline and a store per service.',
    },
  ],
};
