/** What is cached where: options and what answers say for and against each. Data only. */
import type { AdviceTopic } from '../topicSchema.ts';
import { waysCriteria } from './criteria.ts';

const CHECK = 'PLANNER/checklist/data/caching';
const TABLE = 'HEAPTRACE/caching';
const LAYERS = 'SYSARCH/document/11.1';
const LATER = 'PLANNER/output/phases/v2';

export const cachingTopic: AdviceTopic = {
  id: 'advice/caching', title: 'caching', source: CHECK, questions: ['question/caching'], criteria: waysCriteria,
  needs: [['fact/average-rate', 'fact/peak-rate', 'fact/reads-dominate', 'fact/always-fresh', 'fact/static-files', 'fact/seldom-changes', 'fact/batch']],
  options: [
    {
      id: 'advice/caching/none', name: 'No cache yet', source: LATER, names: ['no cache', 'no caching'], base: [6, 9, 9, 9, 9],
      arguments: [
        { when: [{ fact: 'fact/peak-rate', below: 100 }], criterion: 'advice/fit', by: 2, text: 'a database answers that load by itself', source: LATER },
        { when: [{ fact: 'fact/always-fresh', is: true }], criterion: 'advice/fit', by: 3, text: 'what is not copied is not old', source: TABLE },
        { when: [{ fact: 'fact/batch', is: true }], criterion: 'advice/fit', by: 2, text: 'a batch reads each row once', source: TABLE },
        { when: [{ fact: 'fact/reads-dominate', is: true }], criterion: 'advice/fit', by: -3, text: 'the same rows are read again and again', source: CHECK },
        { when: [{ fact: 'fact/peak-rate', atLeast: 1000 }], criterion: 'advice/fit', by: -4, text: 'every request would reach the database', source: CHECK },
        { when: [{ fact: 'fact/p95', below: 0.1 }], criterion: 'advice/fit', by: -1, text: 'each read takes the database\'s time', source: CHECK },
      ],
      blocks: [], reversibility: 'high', wayOut: 'A cache can be put in front once measurements ask for one.', cost: 'None.',
    },
    {
      id: 'advice/caching/process', name: 'In the process', source: TABLE, names: ['in-process cache', 'in memory', 'in-memory cache'], base: [4, 7, 7, 6, 9],
      arguments: [
        { when: [{ fact: 'fact/seldom-changes', is: true }], criterion: 'advice/fit', by: 3, text: 'what seldom changes can wait for a restart', source: TABLE },
        { when: [{ fact: 'fact/reads-dominate', is: true }], criterion: 'advice/fit', by: 1, text: 'repeated reads do not leave the process', source: TABLE },
        { when: [{ fact: 'fact/peak-rate', atLeast: 5000 }], criterion: 'advice/fit', by: -2, text: 'many instances fill many caches', source: TABLE },
      ],
      blocks: [{ when: [{ fact: 'fact/always-fresh', is: true }], text: 'it serves what was true a moment ago, and no answer may be old', source: TABLE }], reversibility: 'high', wayOut: 'It is a few lines behind one function.', cost: 'Memory of the instances.',
    },
    {
      id: 'advice/caching/shared', name: 'A shared cache (Redis)', source: 'PRODARCH/databases/cache', names: ['redis', 'memcached', 'valkey', 'elasticache'], base: [4, 6, 5, 7, 5],
      arguments: [
        { when: [{ fact: 'fact/reads-dominate', is: true }], criterion: 'advice/fit', by: 3, text: 'hot rows are answered from memory for all instances', source: CHECK },
        { when: [{ fact: 'fact/peak-rate', atLeast: 1000 }], criterion: 'advice/fit', by: 3, text: 'it takes the rate off the database', source: CHECK },
        { when: [{ fact: 'fact/p95', below: 0.1 }], criterion: 'advice/fit', by: 1, text: 'memory answers within the target', source: CHECK },
        { when: [{ fact: 'fact/batch', is: true }], criterion: 'advice/fit', by: -3, text: 'nothing is read twice', source: TABLE },
        { when: [{ fact: 'fact/team-size', below: 4 }], criterion: 'rubric/operational-complexity', by: -2, text: 'it is one more store for few people', source: 'PLANNER/rubric/operations' },
      ],
      blocks: [{ when: [{ fact: 'fact/always-fresh', is: true }], text: 'it serves what was true a moment ago, and no answer may be old', source: TABLE }], reversibility: 'high', wayOut: 'It holds copies only and can be switched off, if the database bears it.', cost: 'One more store, with memory for the hot data.',
    },
    {
      id: 'advice/caching/edge', name: 'At the edge (CDN)', source: LAYERS, names: ['cdn', 'cloudfront', 'fastly', 'cloudflare', 'akamai'], base: [3, 7, 7, 6, 7],
      arguments: [
        { when: [{ fact: 'fact/static-files', is: true }], criterion: 'advice/fit', by: 5, text: 'files under a hash can be kept for a month', source: TABLE },
        { when: [{ fact: 'fact/several-regions', is: true }], criterion: 'advice/fit', by: 2, text: 'the copy is near the user', source: 'SYSARCH/document/11.3' },
        { when: [{ fact: 'fact/seldom-changes', is: true }], criterion: 'advice/fit', by: 2, text: 'what seldom changes can be kept far out', source: LAYERS },
        { when: [{ fact: 'fact/batch', is: true }], criterion: 'advice/fit', by: -3, text: 'nobody fetches anything', source: TABLE },
        { when: [{ fact: 'fact/regulated', is: true }], criterion: 'advice/fit', by: -2, text: 'personal answers may not lie with a third party', source: 'PLANNER/interview/sensitivity' },
      ],
      blocks: [{ when: [{ fact: 'fact/always-fresh', is: true }], text: 'it serves what was true a moment ago, and no answer may be old', source: TABLE }, { when: [{ fact: 'fact/cloud-excluded', is: true }], text: 'its copies lie in networks of others', source: 'PLANNER/interview/restrictions' }],
      reversibility: 'high', wayOut: 'A change of address takes it out of the path.', cost: 'By traffic; often less than the traffic it takes over.',
    },
  ],
};
