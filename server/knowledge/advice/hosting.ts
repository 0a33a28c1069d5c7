/** On what the system runs: options and what answers say for and against each. Data only. */
import type { AdviceTopic } from '../topicSchema.ts';
import { waysCriteria } from './criteria.ts';

const TARGET = 'PLANNER/interview/deployment';
const BUDGET = 'PLANNER/interview/budget';
const PLACE = 'PLANNER/interview/restrictions';
const COST = 'PLANNER/rubric/cost';
const BURDEN = 'PLANNER/rubric/operations';
const SERVERLESS = 'SYSARCH/patterns/serverless';

export const hostingTopic: AdviceTopic = {
  id: 'advice/hosting', title: 'hosting', source: TARGET, questions: ['question/deployment'], criteria: waysCriteria, needs: [['fact/team-size']],
  options: [
    {
      id: 'advice/hosting/containers', name: 'Managed containers (Cloud Run, ECS)', source: TARGET, names: ['cloud run', 'ecs', 'fargate', 'app runner', 'container apps', 'fly.io', 'heroku'], base: [6, 7, 8, 7, 7],
      arguments: [
        { when: [{ fact: 'fact/team-size', below: 10 }], criterion: 'advice/fit', by: 1, text: 'few people have no machines to look after', source: BURDEN },
        { when: [{ fact: 'fact/managed-preferred', is: true }], criterion: 'advice/fit', by: 1, text: 'the provider runs what is below the container', source: BUDGET },
        { when: [{ fact: 'fact/bursts', is: true }], criterion: 'advice/fit', by: 1, text: 'instances come and go with the load', source: TARGET },
        { when: [{ fact: 'fact/accelerators', is: true }], criterion: 'advice/fit', by: -2, text: 'GPUs are scarce on such platforms', source: 'OWN/advice/hosting' },
        { when: [{ fact: 'fact/long-running', is: true }], criterion: 'advice/fit', by: -1, text: 'long work needs jobs beside the services', source: 'OWN/advice/hosting' },
      ],
      blocks: [
        { when: [{ fact: 'fact/self-hosted-only', is: true }], text: 'it is run by a provider, and everything has to be hosted by oneself', source: BUDGET },
        { when: [{ fact: 'fact/on-premises', is: true }], text: 'it runs in a cloud, and this has to be on premises', source: PLACE },
        { when: [{ fact: 'fact/cloud-excluded', is: true }], text: 'it runs in a cloud, and none may be used', source: PLACE },
      ],
      reversibility: 'high', wayOut: 'The image runs elsewhere unchanged.', cost: 'By the instance and second; nothing to operate.',
    },
    {
      id: 'advice/hosting/kubernetes', name: 'Kubernetes', source: TARGET, names: ['kubernetes', 'k8s', 'eks', 'gke', 'aks', 'openshift', 'cluster'], base: [4, 3, 2, 8, 4],
      arguments: [
        { when: [{ fact: 'fact/cluster', is: true }], criterion: 'advice/fit', by: 5, text: 'a cluster is there, with its pipeline and monitoring', source: TARGET },
        { when: [{ fact: 'fact/cluster', is: true }], criterion: 'rubric/team-expertise', by: 4, text: 'it is run already', source: 'PLANNER/rubric/expertise' },
        { when: [{ fact: 'fact/operations-staff', is: true }], criterion: 'rubric/operational-complexity', by: 4, text: 'there are people to run it', source: BURDEN },
        { when: [{ fact: 'fact/team-size', atLeast: 20 }], criterion: 'advice/fit', by: 2, text: 'several teams share one way of deploying', source: TARGET },
        { when: [{ fact: 'fact/accelerators', is: true }], criterion: 'advice/fit', by: 3, text: 'it schedules work onto GPUs', source: 'OWN/advice/hosting' },
        { when: [{ fact: 'fact/on-premises', is: true }], criterion: 'advice/fit', by: 2, text: 'it runs on machines of one\'s own', source: TARGET },
        { when: [{ fact: 'fact/team-size', below: 5 }], criterion: 'advice/fit', by: -3, text: 'so few people would be busy with the cluster', source: BURDEN },
        { when: [{ fact: 'fact/batch', is: true }], criterion: 'advice/fit', by: -1, text: 'a scheduled job does not need a cluster', source: TARGET },
      ],
      blocks: [], reversibility: 'medium', wayOut: 'Images move; manifests, ingress and policies have to be replaced.', cost: 'A control plane, spare nodes, and the working days of whoever keeps it up to date.',
    },
    {
      id: 'advice/hosting/functions', name: 'Serverless functions', source: SERVERLESS, names: ['lambda', 'serverless', 'cloud functions', 'azure functions'], base: [4, 6, 9, 6, 7],
      arguments: [
        { when: [{ fact: 'fact/bursts', is: true }], criterion: 'advice/fit', by: 3, text: 'nothing is paid between the bursts', source: SERVERLESS },
        { when: [{ fact: 'fact/batch', is: true }], criterion: 'advice/fit', by: 4, text: 'nothing has to stand ready between runs', source: SERVERLESS },
        { when: [{ fact: 'fact/long-running', is: true }], criterion: 'advice/fit', by: -5, text: 'functions are cut off before such work ends', source: SERVERLESS },
        { when: [{ fact: 'fact/steady', is: true }], criterion: 'rubric/cost', by: -4, text: 'steady load costs less on dedicated capacity', source: COST },
        { when: [{ fact: 'fact/peak-rate', atLeast: 1000 }], criterion: 'rubric/cost', by: -4, text: 'high load costs less on dedicated capacity', source: COST },
        { when: [{ fact: 'fact/p99', below: 0.5 }], criterion: 'advice/fit', by: -2, text: 'cold starts show in the p99', source: SERVERLESS },
        { when: [{ fact: 'fact/accelerators', is: true }], criterion: 'advice/fit', by: -4, text: 'functions have no GPUs', source: 'OWN/advice/hosting' },
      ],
      blocks: [
        { when: [{ fact: 'fact/self-hosted-only', is: true }], text: 'it is run by a provider, and everything has to be hosted by oneself', source: BUDGET },
        { when: [{ fact: 'fact/on-premises', is: true }], text: 'it runs in a cloud, and this has to be on premises', source: PLACE },
        { when: [{ fact: 'fact/cloud-excluded', is: true }], text: 'it runs in a cloud, and none may be used', source: PLACE },
      ],
      reversibility: 'medium', wayOut: 'Handlers move into a container; triggers and permissions have to be replaced.', cost: 'By the call: little while little happens, much when much does.',
    },
    {
      id: 'advice/hosting/machines', name: 'Virtual machines', source: TARGET, names: ['virtual machine*', 'vms', 'ec2', 'droplet*', 'hetzner'], base: [4, 7, 4, 6, 8],
      arguments: [
        { when: [{ fact: 'fact/self-hosted-only', is: true }], criterion: 'advice/fit', by: 4, text: 'everything on them is one\'s own', source: BUDGET },
        { when: [{ fact: 'fact/long-running', is: true }], criterion: 'advice/fit', by: 2, text: 'work may take as long as it takes', source: TARGET },
        { when: [{ fact: 'fact/accelerators', is: true }], criterion: 'advice/fit', by: 3, text: 'they come with GPUs', source: 'OWN/advice/hosting' },
        { when: [{ fact: 'fact/steady', is: true }], criterion: 'rubric/cost', by: 1, text: 'steady load fills what is paid for', source: COST },
        { when: [{ fact: 'fact/managed-preferred', is: true }], criterion: 'advice/fit', by: -2, text: 'patches and restarts are one\'s own work', source: BUDGET },
      ],
      blocks: [
        { when: [{ fact: 'fact/cloud-excluded', is: true }], text: 'rented machines stand in a cloud, and none may be used', source: PLACE },
      ],
      reversibility: 'high', wayOut: 'Anything runs on another machine.', cost: 'By the machine, used or not, and the work of patching.',
    },
    {
      id: 'advice/hosting/own', name: 'Own servers', source: TARGET, names: ['bare metal', 'own servers', 'own data centre', 'own data center', 'on-premises servers'], base: [1, 5, 2, 5, 5],
      arguments: [
        { when: [{ fact: 'fact/on-premises', is: true }], criterion: 'advice/fit', by: 8, text: 'it has to run on premises', source: PLACE },
        { when: [{ fact: 'fact/cloud-excluded', is: true }], criterion: 'advice/fit', by: 7, text: 'no cloud may be used', source: PLACE },
        { when: [{ fact: 'fact/operations-staff', is: true }], criterion: 'rubric/operational-complexity', by: 3, text: 'there are people to run them', source: BURDEN },
        { when: [{ fact: 'fact/self-hosted-only', is: true }], criterion: 'advice/fit', by: 2, text: 'everything on them is one\'s own', source: BUDGET },
        { when: [{ fact: 'fact/managed-preferred', is: true }], criterion: 'advice/fit', by: -1, text: 'nothing on them is managed by others', source: BUDGET },
      ],
      blocks: [], reversibility: 'low', wayOut: 'Machines are bought for years.', cost: 'Bought ahead of the load, with space, power and people.',
    },
  ],
};
