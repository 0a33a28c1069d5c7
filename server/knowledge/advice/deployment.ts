/** How a change reaches users: options and what answers say for and against each. Data only. */
import type { AdviceTopic } from '../topicSchema.ts';
import { waysCriteria } from './criteria.ts';

const CHECK = 'PLANNER/checklist/operations/deployment';

export const deploymentTopic: AdviceTopic = {
  id: 'advice/deployment', title: 'the deployment strategy', source: CHECK, questions: ['question/release'], criteria: waysCriteria,
  needs: [['fact/availability', 'fact/rto', 'fact/no-downtime', 'fact/downtime-is-fine', 'fact/batch', 'fact/rollback']],
  options: [
    {
      id: 'advice/deployment/rolling', name: 'Rolling update', source: CHECK, names: ['rolling'], base: [6, 7, 8, 7, 8],
      arguments: [
        { when: [{ fact: 'fact/stateless', is: true }], criterion: 'advice/fit', by: 2, text: 'instances without state can be replaced one by one', source: CHECK },
        { when: [{ fact: 'fact/availability', atLeast: 99 }], criterion: 'advice/fit', by: 1, text: 'the others go on while one is replaced', source: CHECK },
        { when: [{ fact: 'fact/rollback', below: 120 }], criterion: 'advice/fit', by: -2, text: 'rolling back takes as long as rolling out', source: CHECK },
        { when: [{ fact: 'fact/contract', is: true }], criterion: 'advice/fit', by: -1, text: 'a fault reaches everybody before it is noticed', source: CHECK },
      ],
      blocks: [], reversibility: 'high', wayOut: 'It is a setting of the platform.', cost: 'One spare instance while it runs.',
    },
    {
      id: 'advice/deployment/blue-green', name: 'Blue-green', source: CHECK, names: ['blue-green', 'blue/green'], base: [5, 6, 6, 7, 4],
      arguments: [
        { when: [{ fact: 'fact/no-downtime', is: true }], criterion: 'advice/fit', by: 3, text: 'the switch interrupts nothing', source: CHECK },
        { when: [{ fact: 'fact/rollback', below: 120 }], criterion: 'advice/fit', by: 4, text: 'switching back is at once', source: CHECK },
        { when: [{ fact: 'fact/availability', atLeast: 99.9 }], criterion: 'advice/fit', by: 1, text: 'the new version is warm before anybody sees it', source: CHECK },
        { when: [{ fact: 'fact/contract', is: true }], criterion: 'advice/fit', by: 1, text: 'the way back is worth its price', source: CHECK },
      ],
      blocks: [], reversibility: 'high', wayOut: 'The second environment is taken down.', cost: 'Everything twice while it runs.',
    },
    {
      id: 'advice/deployment/canary', name: 'Canary', source: CHECK, names: ['canary'], base: [4, 4, 4, 4, 7],
      arguments: [
        { when: [{ fact: 'fact/contract', is: true }], criterion: 'advice/fit', by: 3, text: 'few users meet a fault before it is taken back', source: CHECK },
        { when: [{ fact: 'fact/regulated', is: true }], criterion: 'advice/fit', by: 1, text: 'a fault in money or health data has to stay small', source: CHECK },
        { when: [{ fact: 'fact/peak-rate', atLeast: 300 }], criterion: 'advice/fit', by: 3, text: 'one request in twenty shows enough at that load', source: CHECK },
        { when: [{ fact: 'fact/operations-staff', is: true }], criterion: 'rubric/operational-complexity', by: 3, text: 'somebody watches before it is promoted', source: CHECK },
        { when: [{ fact: 'fact/average-rate', below: 10 }], criterion: 'advice/fit', by: -3, text: 'one request in twenty of so few shows nothing', source: CHECK },
        { when: [{ fact: 'fact/team-size', below: 5 }], criterion: 'rubric/operational-complexity', by: -2, text: 'nobody is free to watch it', source: CHECK },
        { when: [{ fact: 'fact/batch', is: true }], criterion: 'advice/fit', by: -4, text: 'there are no requests to divide', source: CHECK },
      ],
      blocks: [], reversibility: 'high', wayOut: 'All traffic goes to one version again.', cost: 'Two versions at once, and metrics by version.',
    },
    {
      id: 'advice/deployment/recreate', name: 'Stop, replace, start', source: 'PLANNER/interview/rto/hours', names: ['stop and start', 'stop, replace, start'], base: [3, 9, 9, 8, 9],
      arguments: [
        { when: [{ fact: 'fact/batch', is: true }], criterion: 'advice/fit', by: 5, text: 'nothing runs between two runs', source: 'PLANNER/interview/rto/hours' },
        { when: [{ fact: 'fact/downtime-is-fine', is: true }], criterion: 'advice/fit', by: 4, text: 'it may be down for a release', source: 'PLANNER/interview/rto/hours' },
        { when: [{ fact: 'fact/rto', atLeast: 14_400 }], criterion: 'advice/fit', by: 1, text: 'hours without it are bearable', source: 'PLANNER/interview/rto/hours' },
        { when: [{ fact: 'fact/no-downtime', is: true }], criterion: 'advice/fit', by: -4, text: 'every release interrupts the service', source: CHECK },
        { when: [{ fact: 'fact/availability', atLeast: 99.9 }], criterion: 'advice/fit', by: -3, text: 'every release eats into the availability', source: CHECK },
      ],
      blocks: [], reversibility: 'high', wayOut: 'It is a setting of the platform.', cost: 'None but the interruption.',
    },
  ],
};
