/** Which architecture style: options and what answers say for and against each. Data only. */
import type { AdviceTopic } from '../topicSchema.ts';
import { waysCriteria } from './criteria.ts';

const MONOLITH = 'PRODARCH/style/monolith';
const SERVICES = 'PRODARCH/style/microservices';
const HYBRID = 'PRODARCH/style/hybrid';
const NEVER = 'PRODARCH/style/never';
const MODULAR = 'PLANNER/anti/microservices-early';

export const styleTopic: AdviceTopic = {
  id: 'advice/style', title: 'the architecture style', source: 'PRODARCH/style', questions: ['question/style'], criteria: waysCriteria, needs: [['fact/team-size']],
  options: [
    {
      id: 'advice/style/modular-monolith', name: 'Modular monolith', source: MODULAR, names: ['modular monolith'], base: [7, 8, 8, 8, 8],
      arguments: [
        { when: [{ fact: 'fact/team-size', below: 10 }], criterion: 'advice/fit', by: 2, text: 'so few people can keep one deployable in order', source: MODULAR },
        { when: [{ fact: 'fact/start-up', is: true }], criterion: 'advice/fit', by: 1, text: 'boundaries can be tried out before a network stands between them', source: MODULAR },
        { when: [{ fact: 'fact/clear-contexts', is: true }], criterion: 'advice/fit', by: 1, text: 'clear contexts become modules, and any of them can leave later', source: MODULAR },
        { when: [{ fact: 'fact/independent-release', is: true }], criterion: 'advice/fit', by: -3, text: 'its parts leave the house together', source: SERVICES },
        { when: [{ fact: 'fact/uneven-scaling', is: true }], criterion: 'advice/fit', by: -2, text: 'its parts grow together', source: SERVICES },
        { when: [{ fact: 'fact/team-size', atLeast: 20 }], criterion: 'advice/fit', by: -3, text: 'so many people wait for one another in one deployable', source: SERVICES },
      ],
      blocks: [], reversibility: 'high', wayOut: 'A module with its own tables can be taken out as a service.', cost: 'One deployable and one database to run.',
    },
    {
      id: 'advice/style/monolith', name: 'Monolith', source: MONOLITH, names: ['monolith', 'single deployable', 'one deployable'], base: [5, 8, 9, 8, 9],
      arguments: [
        { when: [{ fact: 'fact/team-size', below: 10 }], criterion: 'advice/fit', by: 2, text: 'fewer than ten people build it', source: MONOLITH },
        { when: [{ fact: 'fact/start-up', is: true }], criterion: 'advice/fit', by: 1, text: 'the product is still being discovered', source: MONOLITH },
        { when: [{ fact: 'fact/batch', is: true }], criterion: 'advice/fit', by: 2, text: 'one job has no parts to release apart', source: MONOLITH },
        { when: [{ fact: 'fact/independent-release', is: true }], criterion: 'advice/fit', by: -4, text: 'nothing in it can be released by itself', source: MONOLITH },
        { when: [{ fact: 'fact/uneven-scaling', is: true }], criterion: 'advice/fit', by: -3, text: 'nothing in it grows by itself', source: MONOLITH },
        { when: [{ fact: 'fact/team-size', atLeast: 20 }], criterion: 'advice/fit', by: -4, text: 'more than twenty people get into one another\'s way', source: MONOLITH },
        { when: [{ fact: 'fact/clear-contexts', is: true }], criterion: 'advice/fit', by: -1, text: 'known boundaries are not written into it', source: MONOLITH },
      ],
      blocks: [], reversibility: 'medium', wayOut: 'Modules have to be drawn first, then taken out.', cost: 'One deployable and one database to run.',
    },
    {
      id: 'advice/style/hybrid', name: 'Hybrid: a monolith with services taken out', source: HYBRID, names: ['hybrid', 'services taken out', 'extracted service*'], base: [5, 6, 6, 6, 6],
      arguments: [
        { when: [{ fact: 'fact/team-size', atLeast: 10, below: 21 }], criterion: 'advice/fit', by: 3, text: 'a team between ten and twenty is where the first contexts pay to be taken out', source: HYBRID },
        { when: [{ fact: 'fact/monolith-today', is: true }], criterion: 'advice/fit', by: 2, text: 'the monolith there is can give up one context at a time', source: HYBRID },
        { when: [{ fact: 'fact/uneven-scaling', is: true }], criterion: 'advice/fit', by: 2, text: 'the part that grows differently can leave alone', source: HYBRID },
        { when: [{ fact: 'fact/independent-release', is: true }], criterion: 'advice/fit', by: 1, text: 'the part with its own release can leave alone', source: HYBRID },
        { when: [{ fact: 'fact/team-size', below: 10 }], criterion: 'advice/fit', by: -2, text: 'fewer than ten people already have enough with one deployable', source: HYBRID },
        { when: [{ fact: 'fact/edge', is: true }], criterion: 'advice/fit', by: -2, text: 'the network between its parts cannot be relied on', source: NEVER },
      ],
      blocks: [], reversibility: 'medium', wayOut: 'A service that does not pay can be folded back while its interface is small.', cost: 'A second pipeline, and monitoring across a network.',
    },
    {
      id: 'advice/style/microservices', name: 'Microservices', source: SERVICES, names: ['microservice*', 'micro-service*'], base: [5, 4, 3, 4, 4],
      arguments: [
        { when: [{ fact: 'fact/team-size', atLeast: 21 }], criterion: 'advice/fit', by: 3, text: 'more than twenty people can own services by team', source: SERVICES },
        { when: [{ fact: 'fact/clear-contexts', is: true }], criterion: 'advice/fit', by: 1, text: 'the contexts to divide by are known', source: SERVICES },
        { when: [{ fact: 'fact/independent-release', is: true }], criterion: 'advice/fit', by: 2, text: 'each part is released when it is ready', source: SERVICES },
        { when: [{ fact: 'fact/uneven-scaling', is: true }], criterion: 'advice/fit', by: 1, text: 'each part grows by itself', source: SERVICES },
        { when: [{ fact: 'fact/separate-teams', is: true }], criterion: 'advice/fit', by: 1, text: 'each team can own its parts', source: MODULAR },
        { when: [{ fact: 'fact/operations-staff', is: true }], criterion: 'rubric/operational-complexity', by: 3, text: 'there are people for tracing, gateways and on-call', source: SERVICES },
        { when: [{ fact: 'fact/team-size', below: 10 }], criterion: 'advice/fit', by: -4, text: 'so few people would spend their time on the network between services', source: MODULAR },
        { when: [{ fact: 'fact/p95', below: 0.05 }], criterion: 'advice/fit', by: -3, text: 'the latency of calls between services does not fit into the target', source: NEVER },
        { when: [{ fact: 'fact/start-up', is: true }], criterion: 'advice/fit', by: -2, text: 'nobody knows the boundaries yet', source: MONOLITH },
      ],
      blocks: [
        { when: [{ fact: 'fact/team-size', below: 10 }, { fact: 'fact/operations-staff', is: false }], text: 'nobody is there to operate services: monitoring, distributed tracing, service mesh', source: NEVER },
        { when: [{ fact: 'fact/edge', is: true }], text: 'services cannot lean on a network that cannot be relied on', source: NEVER },
      ],
      reversibility: 'low', wayOut: 'Merging services means merging their data, releases and teams.', cost: 'A pipeline, a store and an on-call duty per service, and tracing across all of them.',
    },
    {
      id: 'advice/style/serverless', name: 'Serverless functions', source: 'SYSARCH/patterns/serverless', names: ['serverless architecture', 'functions only'], base: [4, 5, 7, 4, 6],
      arguments: [
        { when: [{ fact: 'fact/bursts', is: true }], criterion: 'advice/fit', by: 2, text: 'nothing is paid between the bursts', source: 'SYSARCH/patterns/serverless' },
        { when: [{ fact: 'fact/batch', is: true }], criterion: 'advice/fit', by: 1, text: 'nothing has to stand ready between runs', source: 'SYSARCH/patterns/serverless' },
        { when: [{ fact: 'fact/managed-preferred', is: true }], criterion: 'rubric/operational-complexity', by: 1, text: 'the provider runs the servers', source: 'SYSARCH/patterns/serverless' },
        { when: [{ fact: 'fact/steady', is: true }], criterion: 'rubric/cost', by: -4, text: 'steady load costs less on dedicated capacity', source: 'PLANNER/rubric/cost' },
        { when: [{ fact: 'fact/peak-rate', atLeast: 1000 }], criterion: 'rubric/cost', by: -3, text: 'high load costs less on dedicated capacity', source: 'PLANNER/rubric/cost' },
        { when: [{ fact: 'fact/p99', below: 0.5 }], criterion: 'advice/fit', by: -1, text: 'cold starts show in the p99', source: 'SYSARCH/patterns/serverless' },
        { when: [{ fact: 'fact/long-running', is: true }], criterion: 'advice/fit', by: -3, text: 'functions are cut off before such work ends', source: 'SYSARCH/patterns/serverless' },
      ],
      blocks: [{ when: [{ fact: 'fact/on-premises', is: true }], text: 'functions are run by a cloud, and this may not be in one', source: 'PLANNER/interview/restrictions' }],
      reversibility: 'medium', wayOut: 'Handlers move into a container; triggers and permissions have to be replaced.', cost: 'By the call: little while little happens, much when much does.',
    },
  ],
};
