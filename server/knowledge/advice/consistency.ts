/** Which consistency: options and what answers say for and against each. Data only. */
import type { AdviceTopic } from '../topicSchema.ts';
import { waysCriteria } from './criteria.ts';

const STRONG = 'PRODARCH/consistency/strong';
const EVENTUAL = 'PRODARCH/consistency/eventual';
const ASKED = 'PRODARCH/scenario/1/consistency';

export const consistencyTopic: AdviceTopic = {
  id: 'advice/consistency', title: 'the consistency model', source: 'PRODARCH/consistency', questions: ['question/consistency'], criteria: waysCriteria,
  needs: [['fact/right-at-once', 'fact/may-lag', 'fact/transactions', 'fact/stock', 'fact/catalogue', 'fact/analytics', 'fact/offline', 'fact/append-only']],
  options: [
    {
      id: 'advice/consistency/strong', name: 'Strong consistency', source: STRONG, names: ['strong consistency', 'strongly consistent'], base: [5, 7, 7, 7, 6],
      arguments: [
        { when: [{ fact: 'fact/transactions', is: true }], criterion: 'advice/fit', by: 3, text: 'what is paid or booked has to be right, or not at all', source: STRONG },
        { when: [{ fact: 'fact/stock', is: true }], criterion: 'advice/fit', by: 2, text: 'what can run out is counted', source: STRONG },
        { when: [{ fact: 'fact/right-at-once', is: true }], criterion: 'advice/fit', by: 2, text: 'stale values are not bearable', source: ASKED },
        { when: [{ fact: 'fact/right-at-once', is: false }], criterion: 'advice/fit', by: -4, text: 'nobody waits for a value to be right', source: ASKED },
        { when: [{ fact: 'fact/may-lag', is: true }], criterion: 'advice/fit', by: -5, text: 'it makes wait for data that may lag', source: EVENTUAL },
        { when: [{ fact: 'fact/catalogue', is: true }], criterion: 'advice/fit', by: -1, text: 'a catalogue gains nothing from it', source: EVENTUAL },
        { when: [{ fact: 'fact/several-regions', is: true }], criterion: 'advice/fit', by: -2, text: 'every write waits for another region', source: STRONG },
        { when: [{ fact: 'fact/offline', is: true }], criterion: 'advice/fit', by: -5, text: 'nothing could be written without a connection', source: STRONG },
      ],
      blocks: [], reversibility: 'high', wayOut: 'Parts that may lag can be relaxed one by one.', cost: 'Latency, and less availability while the network is split.',
    },
    {
      id: 'advice/consistency/mixed', name: 'Strong where it counts, eventual elsewhere', source: ASKED, names: ['strong where', 'eventual elsewhere'], base: [5, 5, 5, 6, 6],
      arguments: [
        { when: [{ fact: 'fact/may-lag', is: true }, { fact: 'fact/transactions', is: true }], criterion: 'advice/fit', by: 4, text: 'what is paid or booked has to be right and the rest may lag', source: ASKED },
        { when: [{ fact: 'fact/may-lag', is: true }, { fact: 'fact/right-at-once', is: true }], criterion: 'advice/fit', by: 4, text: 'some of it has to be right at once and some may lag', source: ASKED },
        { when: [{ fact: 'fact/may-lag', is: true }, { fact: 'fact/stock', is: true }], criterion: 'advice/fit', by: 3, text: 'what can run out has to be right and the rest may lag', source: ASKED },
        { when: [{ fact: 'fact/several-regions', is: true }, { fact: 'fact/transactions', is: true }], criterion: 'advice/fit', by: 3, text: 'payments and bookings are settled in one region, everything else is copied', source: ASKED },
        { when: [{ fact: 'fact/offline', is: true }, { fact: 'fact/stock', is: true }], criterion: 'advice/fit', by: 3, text: 'what can run out is settled on the server, the rest on the device', source: ASKED },
      ],
      blocks: [], reversibility: 'medium', wayOut: 'The border between the two can be moved table by table.', cost: 'Two ways of working, and a border to keep.',
    },
    {
      id: 'advice/consistency/eventual', name: 'Eventual consistency', source: EVENTUAL, names: ['eventual consistency', 'eventually consistent'], base: [4, 4, 4, 5, 7],
      arguments: [
        { when: [{ fact: 'fact/right-at-once', is: false }], criterion: 'advice/fit', by: 3, text: 'nothing is lost by a copy that catches up', source: ASKED },
        { when: [{ fact: 'fact/may-lag', is: true }], criterion: 'advice/fit', by: 3, text: 'the business can live with a temporary disagreement', source: 'PRODARCH/consistency/criteria/1' },
        { when: [{ fact: 'fact/catalogue', is: true }], criterion: 'advice/fit', by: 2, text: 'catalogues and feeds are its usual case', source: EVENTUAL },
        { when: [{ fact: 'fact/analytics', is: true }], criterion: 'advice/fit', by: 2, text: 'sums over many rows may trail the last of them', source: EVENTUAL },
        { when: [{ fact: 'fact/offline', is: true }], criterion: 'advice/fit', by: 4, text: 'devices write by themselves and agree later', source: 'PRODARCH/consistency/criteria/3' },
        { when: [{ fact: 'fact/several-regions', is: true }], criterion: 'advice/fit', by: 2, text: 'each region answers by itself', source: 'PRODARCH/consistency/criteria/3' },
        { when: [{ fact: 'fact/append-only', is: true }], criterion: 'advice/fit', by: 2, text: 'what is only appended cannot conflict', source: 'PRODARCH/consistency/criteria/4' },
        { when: [{ fact: 'fact/transactions', is: true }], criterion: 'advice/fit', by: -4, text: 'a wrong balance or a double booking, even for a second, costs money or trust', source: STRONG },
        { when: [{ fact: 'fact/stock', is: true }], criterion: 'advice/fit', by: -2, text: 'the last one could be given away twice', source: STRONG },
        { when: [{ fact: 'fact/right-at-once', is: true }], criterion: 'advice/fit', by: -3, text: 'stale values are not bearable', source: ASKED },
      ],
      blocks: [{ when: [{ fact: 'fact/right-at-once', is: true }, { fact: 'fact/transactions', is: true }, { fact: 'fact/may-lag', is: false }], text: 'what has to be right at once cannot be reconciled later', source: STRONG }],
      reversibility: 'low', wayOut: 'Stronger guarantees need other stores or other keys.', cost: 'Conflicts to resolve, and reconciliation to build.',
    },
  ],
};
