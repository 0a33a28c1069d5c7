/** Monolith, microservices, or something between: signs and thresholds. Data only. */
import type { Choice } from '../adviceSchema.ts';

export const architectureStyles: readonly Choice[] = [
  {
    id: 'style/monolith', name: 'Monolith', source: 'PRODARCH/style/monolith',
    useWhen: ['fewer than ten developers', 'the product is still being discovered', 'nobody can say yet where the domain divides', 'deployment has to stay simple', 'little experience with operations'],
    avoidWhen: ['parts of it have to be released or scaled apart, by different teams'],
    figures: [{ means: 'developers below which a monolith fits', value: 10, unit: 'people' }],
  },
  {
    id: 'style/microservices', name: 'Microservices', source: 'PRODARCH/style/microservices',
    useWhen: ['more than twenty developers', 'clear bounded contexts', 'parts must be released independently', 'parts scale differently', 'different languages or stores are needed'],
    avoidWhen: ['nobody can operate them: monitoring, distributed tracing, service mesh', 'the network cannot be relied on, as on premises or at the edge', 'the latency of network calls cannot be afforded'],
    figures: [{ means: 'developers above which microservices may fit', value: 20, unit: 'people' }],
  },
  {
    id: 'style/hybrid', name: 'Hybrid', source: 'PRODARCH/style/hybrid',
    useWhen: ['a monolith is on its way to services', 'a mature core beside experimental features', 'a deliberate monolith with a few contexts taken out', 'the team is growing from ten to twenty developers'],
    avoidWhen: ['there is no context whose removal would pay'],
    figures: [{ means: 'developers for which a hybrid fits', value: 10, upTo: 20, unit: 'people' }],
  },
  {
    id: 'style/modular-monolith', name: 'Modular monolith', source: 'PLANNER/anti/microservices-early',
    useWhen: ['a new product and a team of a few people', 'boundaries should be tried out before a network is put between them'],
    avoidWhen: ['a proven need for separate scaling, release or ownership'],
    figures: [{ means: 'team size in the example', value: 3, unit: 'people' }],
  },
  {
    id: 'style/serverless', name: 'Serverless', source: 'SYSARCH/patterns/serverless',
    useWhen: ['load comes in bursts with idle time between', 'work divides into short functions', 'nobody wants to run servers'],
    avoidWhen: ['load is high and steady, where dedicated capacity costs less', 'cold starts break the latency target'],
  },
];

/** When microservices are out of the question. */
export const neverMicroservices: Choice = {
  id: 'style/never-microservices', name: 'Never microservices', source: 'PRODARCH/style/never',
  useWhen: [],
  avoidWhen: ['no operational expertise in monitoring, distributed tracing and service meshes', 'network reliability is critical, on premises or at the edge', 'network latency between calls cannot be afforded'],
};
