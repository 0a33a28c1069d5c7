/** Drawings to start from, in Mermaid: every edge labelled, error paths drawn. Data only; `{name}` stands for the system. */
import type { DiagramSkeleton } from './adviceSchema.ts';
import { behaviourDiagrams } from './diagramsOfBehaviour.ts';

const structureDiagrams: readonly DiagramSkeleton[] = [
  {
    id: 'diagram/layered', title: 'Layers', source: 'HAN/patterns/layered', sections: ['high-level-design', 'component-overview', 'architecture-diagram'],
    summary: 'Presentation, business logic, data access, database: calls go down only.',
    lines: ['flowchart TD', '  ui["Presentation<br/>UI, API controllers"]', '  logic["Business logic<br/>domain, services"]', '  access["Data access<br/>repositories, ORM"]', '  db[("Database")]', '  ui -->|commands, queries| logic', '  logic -->|loads, saves| access', '  access -->|SQL| db'],
  },
  {
    id: 'diagram/hexagonal', title: 'Hexagonal', source: 'HAN/patterns/hexagonal', sections: ['high-level-design', 'component-overview', 'architecture-diagram'],
    summary: 'The domain in the middle knows ports only; adapters connect them to the world.',
    lines: ['flowchart LR', '  user["UI, API clients"] -->|HTTP| rest["REST adapter"]', '  rest -->|calls| inPort(["Inbound port"])', '  inPort -->|drives| core["Core domain"]', '  core -->|needs| outPort(["Outbound port"])', '  outPort -.->|implemented by| store["PostgreSQL adapter"]', '  store -->|SQL| db[("Database")]', '  outPort -.->|implemented by| client["API adapter"]', '  client -->|HTTPS| external["External system"]'],
  },
  {
    id: 'diagram/microservices', title: 'Microservices', source: 'HAN/patterns/microservices', sections: ['high-level-design', 'component-overview', 'architecture-diagram'],
    summary: 'Services with a database each, joined by a message bus.',
    lines: ['flowchart TD', '  users["User service"] -->|SQL| usersDb[("Users")]', '  orders["Order service"] -->|SQL| ordersDb[("Orders")]', '  payments["Payment service"] -->|SQL| paymentsDb[("Payments")]', '  users -->|user events| bus{{"Message bus"}}', '  orders -->|order events| bus', '  payments -->|payment events| bus', '  bus -->|order placed| payments', '  bus -.->|after 3 failures| dlq["Dead-letter queue"]'],
  },
  {
    id: 'diagram/event-driven', title: 'Event-driven', source: 'HAN/patterns/event-driven', sections: ['high-level-design', 'data-flow', 'architecture-diagram'],
    summary: 'Producers publish, consumers subscribe, failures end in a queue of their own.',
    lines: ['flowchart LR', '  producer["Producer"] -->|publishes event| bus{{"Event bus"}}', '  bus -->|delivers| consumer["Consumer"]', '  consumer -->|acknowledges| bus', '  bus -.->|undeliverable| dlq["Dead-letter queue"]', '  dlq -->|alert| oncall["On-call"]'],
  },
  {
    id: 'diagram/context', title: 'System context (C4)', source: 'SYSARCH/document/4.1', sections: ['system-context'],
    summary: 'The system as one box among its users and neighbours.',
    lines: ['flowchart TD', '  user(["User"]) -->|uses, HTTPS| system["{name}"]', '  admin(["Administrator"]) -->|configures, HTTPS| system', '  system -->|charges, HTTPS| payment["Payment provider"]', '  system -->|sends mail, SMTP| mail["Mail provider"]', '  upstream["Upstream system"] -->|events, AMQP| system'],
  },
  {
    id: 'diagram/container', title: 'Containers (C4)', source: 'SYSARCH/document/4.3', sections: ['component-overview', 'architecture-diagram', 'high-level-design'],
    summary: 'What runs, with the protocols between: balancer, gateways, services, data layer.',
    lines: ['flowchart TD', '  user(["User"]) -->|HTTPS| lb["Load balancer"]', '  lb -->|HTTP| gateway["API gateway"]', '  subgraph system ["{name}"]', '    gateway -->|REST| serviceA["Service A"]', '    gateway -->|REST| serviceB["Service B"]', '    serviceA -->|gRPC| serviceB', '    serviceA -->|SQL| db[("PostgreSQL")]', '    serviceB -->|RESP| cache[("Redis")]', '  end', '  serviceB -->|HTTPS| external["External API"]'],
  },
  {
    id: 'diagram/boundary', title: 'Component boundaries', source: 'HEAPTRACE/components/diagram', sections: ['architecture-diagram', 'component-overview'],
    summary: 'Front ends, gateway, services, workers and data layer inside one boundary.',
    lines: ['flowchart TD', '  subgraph boundary ["{name}"]', '    web["Frontend"] -->|HTTPS, JSON| bff["API gateway / BFF<br/>auth, rate limit, routing"]', '    adminUi["Admin UI"] -->|HTTPS, JSON| bff', '    bff -->|REST| serviceA["Service A"]', '    bff -->|REST| serviceB["Service B"]', '    bff -->|enqueues| queue{{"Queue"}}', '    queue -->|jobs| worker["Background workers"]', '    queue -.->|poison message| dlq["Dead-letter queue"]', '    subgraph data ["Data layer"]', '      sql[("SQL")]', '      cache[("Cache")]', '      objects[("Object storage")]', '    end', '    serviceA -->|SQL| sql', '    serviceB -->|RESP| cache', '    worker -->|S3 API| objects', '  end'],
  },
  {
    id: 'diagram/er', title: 'Entities and relationships', source: 'SYSARCH/document/6.1', sections: ['data-model', 'data-design'],
    summary: 'Entities with keys, and how many of one belong to the other.',
    lines: ['erDiagram', '  USER ||--o{ ORDER : places', '  ORDER ||--|{ ORDER_LINE : contains', '  USER {', '    uuid id PK', '    string email UK "personal data"', '    timestamp created_at', '  }', '  ORDER {', '    uuid id PK', '    uuid user_id FK', '    string status', '  }', '  ORDER_LINE {', '    uuid id PK', '    uuid order_id FK', '    int quantity', '  }'],
  },
  {
    id: 'diagram/network', title: 'Deployment network', source: 'SYSARCH/document/8.1', sections: ['infrastructure-architecture', 'infrastructure', 'deployment'],
    summary: 'Zones from public to data, and what may cross each border.',
    lines: ['flowchart TD', '  internet(["Internet"]) -->|HTTPS 443| waf["WAF"]', '  subgraph vpc ["VPC 10.0.0.0/16"]', '    subgraph public ["Public subnet"]', '      lb["Load balancer"]', '    end', '    subgraph private ["Private subnet"]', '      app["Application servers"]', '    end', '    subgraph dataZone ["Data subnet"]', '      db[("Database")]', '    end', '    lb -->|HTTP 8080| app', '    app -->|SQL, TLS| db', '  end', '  waf -->|HTTPS| lb'],
  },
];

export const diagrams: readonly DiagramSkeleton[] = [...structureDiagrams, ...behaviourDiagrams];
