/** Drawings of what happens over time: flows, sequences, journeys, life cycles. Data only. */
import type { DiagramSkeleton } from './adviceSchema.ts';

export const behaviourDiagrams: readonly DiagramSkeleton[] = [
  {
    id: 'diagram/data-flow', title: 'Data flow with its error path', source: 'SYSARCH/document/6.2', sections: ['data-flow'],
    summary: 'A request through cache and database and back, with what happens when they fail.',
    lines: ['flowchart LR', '  user(["User"]) -->|request| gateway["API gateway"]', '  gateway -->|routed| service["Service"]', '  service -->|looks up| cache[("Cache")]', '  cache -->|hit| transform["Transform response"]', '  cache -->|miss| db[("Database")]', '  db -->|rows| transform', '  transform -->|response| user', '  db -.->|timeout| stale["Serve stale, marked"]', '  stale -.->|degraded response| user'],
  },
  {
    id: 'diagram/journey-flow', title: 'Flow of a user journey', source: 'HEAPTRACE/data-flow', sections: ['data-flow'],
    summary: 'One journey there and back: front end, gateway, service, store, with cache, queue and external API beside it.',
    lines: ['flowchart LR', '  action(["User action"]) -->|click| frontend["Frontend"]', '  frontend -->|HTTPS| gateway["API gateway"]', '  gateway -->|REST| service["Service"]', '  service -->|SQL| db[("Database")]', '  service -->|reads| cache[("Cache")]', '  service -->|async work| queue{{"Queue"}}', '  service -->|HTTPS| external["External API"]', '  external -.->|down: queue and tell the user| queue', '  service -->|response| frontend'],
  },
  {
    id: 'diagram/sequence', title: 'Sequence with alternatives', source: 'SYSARCH/process/3/sequence', sections: ['data-flow', 'api'],
    summary: 'One interaction step by step, with the answers it can get.',
    lines: ['sequenceDiagram', '  actor User', '  participant API', '  participant Service', '  participant Provider', '  User->>API: POST /orders (Idempotency-Key)', '  API->>Service: create order', '  Service->>Provider: charge, timeout 2s', '  alt charged', '    Provider-->>Service: 200 receipt', '    Service-->>API: order confirmed', '    API-->>User: 201 Created', '  else declined', '    Provider-->>Service: 402 declined', '    API-->>User: 402 with reason', '  else no answer in time', '    Service->>Service: queue charge for retry', '    API-->>User: 202 Accepted, pending', '  end'],
  },
  {
    id: 'diagram/api-surface', title: 'API surface', source: 'HEAPTRACE/mandatory/5', sections: ['api'],
    summary: 'Who calls which endpoint, and which events leave.',
    lines: ['flowchart LR', '  client["Client"] -->|GET /api/v1/resource| service["Service"]', '  client -->|POST /api/v1/resource| service', '  service -->|resource.created| bus{{"Event bus"}}', '  bus -->|subscribes| consumer["Consumer"]', '  service -.->|429, Retry-After| client'],
  },
  {
    id: 'diagram/journeys', title: 'Journeys', source: 'HEAPTRACE/design-review/data-flow', sections: ['data-flow', 'roles'],
    summary: 'What each role sets out to do, step by step.',
    lines: ['journey', '  title Buying something', '  section Find', '    Search the catalogue: 4: Customer', '    Compare products: 3: Customer', '  section Buy', '    Add to cart: 5: Customer', '    Pay: 3: Customer, Payment provider', '    Payment fails, try again: 1: Customer'],
  },
  {
    id: 'diagram/breaker', title: 'Circuit breaker', source: 'PRODARCH/microservices/4', sections: ['reliability', 'failure-scenarios'],
    summary: 'The three states of a breaker and what moves it between them.',
    lines: ['stateDiagram-v2', '  [*] --> Closed', '  Closed --> Open : failures reach the limit', '  Open --> HalfOpen : pause is over', '  HalfOpen --> Closed : probe succeeds', '  HalfOpen --> Open : probe fails'],
  },
  {
    id: 'diagram/process', title: 'Steps of a design', source: 'HEAPTRACE/process', sections: ['appendix'],
    summary: 'From requirements over constraints, components, flow and scale to the document.',
    lines: ['flowchart LR', '  requirements["Requirements"] -->|then| constraints["Constraints"]', '  constraints -->|then| components["Components and boundaries"]', '  components -->|then| flow["Data flow and API surface"]', '  flow -->|then| scale["Scale"]', '  scale -->|then| document["Design document"]'],
  },
];
