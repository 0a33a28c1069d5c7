/** Which cloud: options and what answers say for and against each. Data only. */
import type { AdviceTopic, Block } from '../topicSchema.ts';
import { productCriteria } from './criteria.ts';

const PLACE = 'PLANNER/interview/restrictions';
const AWS = 'PRODARCH/cloud/aws';
const AZURE = 'PRODARCH/cloud/azure';
const GCP = 'PRODARCH/cloud/gcp';

/** What rules out any of them. */
const outside: Block[] = [
  { when: [{ fact: 'fact/cloud-excluded', is: true }], text: 'no public cloud may be used', source: PLACE },
  { when: [{ fact: 'fact/on-premises', is: true }], text: 'it has to run on premises', source: PLACE },
];

export const cloudTopic: AdviceTopic = {
  id: 'advice/cloud', title: 'the cloud', source: 'PRODARCH/cloud', questions: ['question/restrictions', 'question/deployment'], criteria: productCriteria,
  needs: [['fact/on-aws', 'fact/on-azure', 'fact/on-gcp', 'fact/microsoft', 'fact/machine-learning', 'fact/cluster', 'fact/start-up', 'fact/hybrid', 'fact/serverless-wanted', 'fact/on-premises', 'fact/cloud-excluded']],
  options: [
    {
      id: 'advice/cloud/aws', name: 'AWS', source: AWS, names: ['aws', 'amazon web services', 'ecs', 'eks', 'fargate', 'lambda'], base: [5, 6, 6, 9, 8, 6, 9, 9],
      arguments: [
        { when: [{ fact: 'fact/on-aws', is: true }], criterion: 'advice/fit', by: 5, text: 'it is named as the place', source: PLACE },
        { when: [{ fact: 'fact/start-up', is: true }], criterion: 'advice/fit', by: 2, text: 'its catalogue is the widest, and start-ups are its ground', source: AWS },
        { when: [{ fact: 'fact/serverless-wanted', is: true }], criterion: 'advice/fit', by: 2, text: 'its functions are the most mature', source: AWS },
        { when: [{ fact: 'fact/microsoft', is: true }], criterion: 'advice/fit', by: -1, text: 'accounts and licences of the house stay outside', source: AZURE },
      ],
      blocks: outside, reversibility: 'low', wayOut: 'Containers and standard databases move; its own services do not.', cost: 'Priced in many small parts, so that somebody has to watch the bill.',
    },
    {
      id: 'advice/cloud/azure', name: 'Azure', source: AZURE, names: ['azure', 'aks'], base: [5, 5, 6, 8, 7, 6, 7, 8],
      arguments: [
        { when: [{ fact: 'fact/on-azure', is: true }], criterion: 'advice/fit', by: 5, text: 'it is named as the place', source: PLACE },
        { when: [{ fact: 'fact/microsoft', is: true }], criterion: 'advice/fit', by: 5, text: 'what the house has of Microsoft goes on working there', source: AZURE },
        { when: [{ fact: 'fact/hybrid', is: true }], criterion: 'advice/fit', by: 3, text: 'Azure Arc is the strongest at joining systems on premises', source: 'PRODARCH/cloud' },
        { when: [{ fact: 'fact/start-up', is: true }, { fact: 'fact/microsoft', is: false }], criterion: 'advice/fit', by: -1, text: 'nothing of Microsoft\'s is in the house', source: AZURE },
      ],
      blocks: outside, reversibility: 'low', wayOut: 'Containers and standard databases move; its own services do not.', cost: 'Under an enterprise agreement, where there is one.',
    },
    {
      id: 'advice/cloud/gcp', name: 'GCP', source: GCP, names: ['gcp', 'google cloud', 'cloud run', 'gke'], base: [5, 5, 7, 7, 8, 7, 6, 7],
      arguments: [
        { when: [{ fact: 'fact/on-gcp', is: true }], criterion: 'advice/fit', by: 5, text: 'it is named as the place', source: PLACE },
        { when: [{ fact: 'fact/machine-learning', is: true }], criterion: 'advice/fit', by: 4, text: 'it is the strongest for data analysis and machine learning', source: GCP },
        { when: [{ fact: 'fact/cluster', is: true }], criterion: 'advice/fit', by: 2, text: 'its Kubernetes is the strongest', source: GCP },
        { when: [{ fact: 'fact/microsoft', is: true }], criterion: 'advice/fit', by: -1, text: 'accounts and licences of the house stay outside', source: AZURE },
      ],
      blocks: outside, reversibility: 'low', wayOut: 'Containers and standard databases move; its own services do not.', cost: 'By the second, with the simplest price list of the three.',
    },
  ],
};
