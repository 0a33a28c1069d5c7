/** How parts talk to one another: options and what answers say for and against each. Data only. */
import type { AdviceTopic } from '../topicSchema.ts';
import { waysCriteria } from './criteria.ts';

const CHOICE = 'HEAPTRACE/trade-offs/matrix';
const SLOW = 'HEAPTRACE/design-review/async';
const EVENTS = 'PRODARCH/practices/events';
const KAFKA = 'PLANNER/rubric/operations';

export const communicationTopic: AdviceTopic = {
  id: 'advice/communication', title: 'communication', source: CHOICE, questions: ['question/journeys'], criteria: waysCriteria,
  needs: [['fact/user-waits', 'fact/later-work', 'fact/slow-call', 'fact/many-listeners', 'fact/one-service']],
  options: [
    {
      id: 'advice/communication/calls', name: 'Direct calls', source: CHOICE, names: ['direct calls', 'synchronous calls'], base: [6, 8, 8, 7, 9],
      arguments: [
        { when: [{ fact: 'fact/user-waits', is: true }], criterion: 'advice/fit', by: 2, text: 'somebody waits for the answer', source: CHOICE },
        { when: [{ fact: 'fact/one-service', is: true }], criterion: 'advice/fit', by: 3, text: 'there is nobody to decouple from', source: CHOICE },
        { when: [{ fact: 'fact/later-work', is: true }], criterion: 'advice/fit', by: -3, text: 'the user would wait for work that may happen later', source: SLOW },
        { when: [{ fact: 'fact/slow-call', is: true }], criterion: 'advice/fit', by: -3, text: 'half a second is the longest a caller should wait', source: SLOW },
        { when: [{ fact: 'fact/many-listeners', is: true }], criterion: 'advice/fit', by: -3, text: 'the sender would have to know every listener', source: EVENTS },
      ],
      blocks: [], reversibility: 'high', wayOut: 'A queue can be put behind one call after another.', cost: 'Nothing beyond the services.',
    },
    {
      id: 'advice/communication/queue', name: 'A queue with workers', source: CHOICE, names: ['queue', 'rabbitmq', 'sqs', 'service bus', 'cloud tasks', 'sidekiq', 'celery'], base: [4, 6, 6, 6, 7],
      arguments: [
        { when: [{ fact: 'fact/later-work', is: true }], criterion: 'advice/fit', by: 4, text: 'the answer goes out first, the rest is done behind it', source: SLOW },
        { when: [{ fact: 'fact/slow-call', is: true }], criterion: 'advice/fit', by: 3, text: 'slow work waits in line instead of the user', source: SLOW },
        { when: [{ fact: 'fact/bursts', is: true }], criterion: 'advice/fit', by: 1, text: 'a burst becomes a backlog instead of errors', source: CHOICE },
        { when: [{ fact: 'fact/many-listeners', is: true }], criterion: 'advice/fit', by: -1, text: 'a message is gone once one worker has it', source: EVENTS },
        { when: [{ fact: 'fact/one-service', is: true }, { fact: 'fact/later-work', is: false }], criterion: 'advice/fit', by: -2, text: 'nothing has to wait in line', source: CHOICE },
      ],
      blocks: [], reversibility: 'high', wayOut: 'Workers can be called directly again.', cost: 'A managed queue costs little; a dead-letter queue has to be watched.',
    },
    {
      id: 'advice/communication/stream', name: 'An event stream (Kafka)', source: EVENTS, names: ['kafka', 'event stream', 'kinesis', 'pulsar', 'msk'], base: [2, 3, 2, 5, 3],
      arguments: [
        { when: [{ fact: 'fact/many-listeners', is: true }], criterion: 'advice/fit', by: 6, text: 'each listener reads the same events at its own pace', source: EVENTS },
        { when: [{ fact: 'fact/peak-rate', atLeast: 10_000 }], criterion: 'advice/fit', by: 2, text: 'it takes such a rate', source: EVENTS },
        { when: [{ fact: 'fact/later-work', is: true }], criterion: 'advice/fit', by: 1, text: 'work may follow the answer', source: EVENTS },
        { when: [{ fact: 'fact/operations-staff', is: true }], criterion: 'rubric/operational-complexity', by: 4, text: 'there are people to run it', source: KAFKA },
        { when: [{ fact: 'fact/operations-staff', is: true }], criterion: 'rubric/team-expertise', by: 3, text: 'whoever operates it need not be the team', source: KAFKA },
        { when: [{ fact: 'fact/team-size', atLeast: 20 }], criterion: 'advice/fit', by: 1, text: 'teams consume without asking one another', source: EVENTS },
      ],
      blocks: [{ when: [{ fact: 'fact/team-size', below: 4 }], text: 'two or three people cannot keep a Kafka cluster alive', source: 'PLANNER/interview/team' }],
      reversibility: 'low', wayOut: 'Every listener has to be given another source.', cost: 'Run by oneself it occupies a person; managed it costs by the hour, used or not.',
    },
  ],
};
