/** Eight practices without which microservices hurt. Data only. */
import type { ChecklistItem } from '../adviceSchema.ts';

export const microservicePractices: readonly ChecklistItem[] = [
  { id: 'microservices/domain-boundaries', title: 'Boundaries follow the business domain', source: 'PRODARCH/microservices/1', aliases: ['domain-driven design', 'ddd', 'bounded contexts'], sections: ['components', 'architecture-style'], guidance: 'A service is a part of the business, such as billing, never a technical layer.' },
  { id: 'microservices/gateway', title: 'An API gateway at the edge', source: 'PRODARCH/microservices/2', aliases: ['api gateway'], sections: ['api', 'components'], guidance: 'Authentication, rate limits, routing and protocol translation happen once, in one place.' },
  { id: 'microservices/own-database', title: 'A database per service', source: 'PRODARCH/microservices/3', aliases: ['database per service'], sections: ['data-model', 'storage', 'components'], guidance: 'Each service owns its schema; none reads another\'s tables.' },
  { id: 'microservices/circuit-breaker', title: 'Circuit breakers between services', source: 'PRODARCH/microservices/4', aliases: ['circuit breaker'], sections: ['reliability', 'communication'], guidance: 'Closed while all is well, open after failures, half-open to probe: one service\'s trouble stays its own.' },
  { id: 'microservices/events', title: 'Events before synchronous calls', source: 'PRODARCH/microservices/5', aliases: ['async event-driven', 'event-driven'], sections: ['communication'], guidance: 'Services tell each other what happened and do not wait for one another over HTTP.' },
  { id: 'microservices/containers', title: 'Lean containers', source: 'PRODARCH/microservices/6', aliases: ['containerization', 'docker'], sections: ['deployment', 'infrastructure'], guidance: 'Multi-stage builds, layers that cache well, the smallest base image.' },
  {
    id: 'microservices/automation', title: 'Automated tests and delivery', source: 'PRODARCH/microservices/7', aliases: ['ci/cd automation', 'ci cd'], sections: ['deployment', 'testing'],
    guidance: 'Each stage of the pipeline is quick enough that nobody goes round it.',
    figures: [{ means: 'longest run of unit tests', value: 1, unit: 'min' }, { means: 'longest run of integration tests', value: 10, unit: 'min' }, { means: 'longest run of end-to-end tests', value: 30, unit: 'min' }],
  },
  { id: 'microservices/observability', title: 'Metrics, traces and logs throughout', source: 'PRODARCH/microservices/8', aliases: ['comprehensive observability'], sections: ['observability'], guidance: 'Rate, errors and duration per service, traces across them, logs as JSON.' },
];
