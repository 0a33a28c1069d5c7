/** Strong or eventual consistency: where each fits, how it is reached, what it costs. Data only. */
import type { Choice, Principle, Step } from '../adviceSchema.ts';

export const consistencyModels: readonly Choice[] = [
  {
    id: 'consistency/strong', name: 'Strong consistency (CP)', source: 'PRODARCH/consistency/strong',
    useWhen: ['money moves', 'stock is counted', 'users are authenticated'],
    avoidWhen: ['answers have to come even while the network is split'],
    means: ['two-phase commit', 'distributed locks'],
    price: ['higher latency', 'less availability while the network is partitioned'],
  },
  {
    id: 'consistency/eventual', name: 'Eventual consistency (AP)', source: 'PRODARCH/consistency/eventual',
    useWhen: ['social feeds', 'product catalogues', 'analytics dashboards'],
    avoidWhen: ['a wrong answer, even for a second, costs money or trust'],
    means: ['sagas', 'event sourcing'],
    price: ['readers disagree for a while', 'conflicts have to be resolved'],
  },
];

/** Four questions and the model each yes points to. */
export const consistencyCriteria: readonly Step[] = [
  { id: 'consistency/tolerates', source: 'PRODARCH/consistency/criteria/1', title: 'Can the business live with a temporary disagreement?', text: 'If it can, eventual.', next: { yes: 'consistency/eventual' } },
  { id: 'consistency/correctness', source: 'PRODARCH/consistency/criteria/2', title: 'Is correctness beyond negotiation?', text: 'If it is, strong.', next: { yes: 'consistency/strong' } },
  { id: 'consistency/availability', source: 'PRODARCH/consistency/criteria/3', title: 'Does it have to answer at all times?', text: 'If it does, eventual.', next: { yes: 'consistency/eventual' } },
  { id: 'consistency/immutable', source: 'PRODARCH/consistency/criteria/4', title: 'Is data only ever appended?', text: 'If so, eventual is the easier road.', next: { yes: 'consistency/eventual' } },
];

/** The triangle behind it. */
export const capTheorem: Principle = {
  id: 'consistency/cap', title: 'Two of three', source: 'HEAPTRACE/trade-offs/cap',
  text: 'Consistency, availability, partition tolerance: a distributed system has two of them at a time. Since networks do split, the choice in practice is between the first two.',
};
