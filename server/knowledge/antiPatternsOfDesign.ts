/** Anti-patterns in the design itself: too much, too little, for the wrong reason, or tied in knots. Data only. */
import type { AntiPattern } from './adviceSchema.ts';

export const designAntiPatterns: readonly AntiPattern[] = [
  {
    id: 'anti/microservices-early', title: 'Microservices too early', source: 'PLANNER/anti/microservices', alsoIn: ['PRODARCH/helping/question-assumptions', 'HAN/anti/microservices-first', 'HEAPTRACE/anti/microservices'],
    sounds: ['We start with microservices so that we can scale.', 'Each of the twenty services gets its own repository.', 'A service per feature from day one.'],
    why: 'A small team spends its time on the network between the services. They solve a problem of organisation more than of technology.',
    instead: 'A modular monolith; a service is taken out when scaling, release or ownership demands it.',
    figures: [{ means: 'team too small, in the examples', value: 2, upTo: 3, unit: 'people' }, { means: 'services on day one, in the example', value: 20, unit: 'services' }, { means: 'users too few, in the example', value: 100, unit: 'users' }],
  },
  {
    id: 'anti/real-time-everything', title: 'Everything in real time', source: 'PLANNER/anti/real-time',
    sounds: ['All updates have to be real-time.', 'Everything goes over WebSockets.', 'Users expect it instantly.'],
    why: 'Open connections cost servers, reconnection logic and sleep; most who ask for real time would be content with soon.',
    instead: 'Ask which delay is acceptable. Polling every few seconds is enough for nine uses out of ten.',
    figures: [{ means: 'polling interval that mostly suffices', value: 5, unit: 's' }, { means: 'uses for which polling suffices', value: 90, unit: '%' }],
  },
  {
    id: 'anti/build-your-own', title: 'Building one\'s own', source: 'PLANNER/anti/build-your-own',
    sounds: ['We write our own message queue.', 'A custom authentication service is simpler.', 'Our own orchestrator gives us control.'],
    why: 'Years of other people\'s incidents went into what exists; one\'s own begins with none of that.',
    instead: 'A managed service or well-kept open source, unless the thing is the product itself. For queues, RabbitMQ is hard to beat.',
  },
  {
    id: 'anti/latest-technology', title: 'New for its own sake', source: 'PLANNER/anti/latest-technology',
    sounds: ['It is the most modern database.', 'Everybody is moving to it.', 'We want to use the latest version of everything.'],
    why: 'What is new has few who have seen it fail. PostgreSQL has been fought with for decades.',
    instead: 'Boring technology where reliability counts; the new one where its advantage can be measured.',
  },
  {
    id: 'anti/resume-driven', title: 'For the résumé', source: 'HAN/anti/resume-driven',
    sounds: ['I would like to learn Kubernetes with this.', 'It would be good experience for the team.', 'It is what employers look for.'],
    why: 'The system pays for the lesson for as long as it runs.',
    instead: 'Start from the need: the scale, the failure, the cost that calls for it.',
  },
  {
    id: 'anti/distributed-monolith', title: 'Distributed monolith', source: 'HAN/anti/distributed-monolith',
    sounds: ['Service A has to be deployed together with B.', 'The services are released in a fixed order.', 'All services share one release train.'],
    why: 'The costs of distribution without its freedom.',
    instead: 'Contracts that stay compatible, so that each deploys by itself; or one component.',
  },
  {
    id: 'anti/big-ball-of-mud', title: 'Big ball of mud', source: 'HAN/anti/big-ball-of-mud',
    sounds: ['Any module may call any other.', 'There are no layers, it keeps things flexible.', 'Everything imports the shared package.'],
    why: 'Each change reaches everywhere, and nobody can tell where.',
    instead: 'Layers and boundaries with a stated direction, checked by a tool.',
  },
  {
    id: 'anti/god-service', title: 'God service', source: 'HAN/principles/responsibility',
    sounds: ['The core service handles users, orders, billing and mail.', 'One service does everything.', 'All business logic lives in the backend service.'],
    why: 'Everything fails, scales and waits for release together.',
    instead: 'One responsibility each: authentication, profiles, orders.',
  },
  {
    id: 'anti/over-engineering', title: 'Over-engineering', source: 'SYSARCH/anti/over-engineering', alsoIn: ['HEAPTRACE/anti/over-engineering'],
    sounds: ['It has to be ready for a hundred million users.', 'We build it to scale to anything.', 'A plug-in architecture in case we need it.'],
    why: 'Complexity is paid for every day; the scale may never come.',
    instead: 'Design for ten times the load, build for today\'s.',
    figures: [{ means: 'growth to design for', value: 10, unit: '×' }, { means: 'growth to build for', value: 1, unit: '×' }],
  },
  {
    id: 'anti/under-engineering', title: 'Under-engineering', source: 'SYSARCH/anti/under-engineering',
    sounds: ['One server will do.', 'A spreadsheet is enough for the orders.', 'We will cross that bridge later.'],
    why: 'The load was known, and the design falls short of it on the first busy day.',
    instead: 'Hold every stated figure against what the design carries.',
  },
  {
    id: 'anti/vendor-lock-in', title: 'Lock-in without an exit', source: 'SYSARCH/anti/vendor-lock-in', alsoIn: ['PLANNER/rubric/red-flags/3'],
    sounds: ['All logic lives in the provider\'s workflow product.', 'We are all in on one cloud.', 'Migration is not foreseen.'],
    why: 'The provider\'s price and plans become one\'s own.',
    instead: 'Weigh the alternatives, name the way out and what it would cost.',
  },
  {
    id: 'anti/copy-paste-architecture', title: 'Somebody else\'s architecture', source: 'SYSARCH/anti/copy-paste',
    sounds: ['Netflix does it this way.', 'We follow the Uber architecture.', 'It is how Google builds systems.'],
    why: 'Their answer fits their load, staff and history.',
    instead: 'Name the forces here, and take from there what answers them.',
  },
  {
    id: 'anti/happy-path-only', title: 'Sunny days only', source: 'SYSARCH/anti/non-functional', alsoIn: ['HEAPTRACE/anti/failure-modes'],
    sounds: ['The user pays and receives the order.', 'The service then calls the provider and stores the answer.', 'Errors are an edge case.'],
    why: 'It looks complete until something breaks, and then nothing says what happens.',
    instead: 'For each step: slow, down, wrong, twice. Draw it.',
  },
  {
    id: 'anti/silent-failure', title: 'Silent failure', source: 'HAN/principles/fail-fast',
    sounds: ['If the call fails, an empty list is returned.', 'Errors are ignored so that the page still loads.', 'Exceptions are caught and default to zero.'],
    why: 'The wrong value travels on, and the fault is found far from its cause.',
    instead: 'Fail at once and say so; a degraded answer is marked as one.',
  },
  {
    id: 'anti/hidden-dependency', title: 'Hidden dependency', source: 'HAN/principles/explicit-dependencies',
    sounds: ['The database handle is global.', 'Modules reach for the configuration wherever they need it.', 'A singleton holds the current user.'],
    why: 'Nothing shows what a part needs until it runs without it.',
    instead: 'Pass in what is needed, and name it in the component\'s dependencies.',
  },
  {
    id: 'anti/shared-database', title: 'One database for several services', source: 'HEAPTRACE/anti/shared-database',
    sounds: ['The services share one schema.', 'Reporting reads the order service\'s tables directly.'],
    why: 'Every change to a table is a change to all of them, and migrations need everyone.',
    instead: 'Each service owns its data; the rest ask or subscribe.',
  },
  {
    id: 'anti/no-caching-strategy', title: 'No word on caching', source: 'HEAPTRACE/anti/no-caching',
    sounds: ['We query the database for every request.', 'Caching can be added any time.'],
    why: 'The database becomes the bottleneck as soon as there are readers.',
    instead: 'Decide early what may be stale and for how long, even where the cache itself comes later.',
  },
  {
    id: 'anti/sync-slow-operations', title: 'Waiting for slow work', source: 'HEAPTRACE/anti/sync-slow',
    sounds: ['The request renders the report and returns it.', 'The API waits until the mail has been sent.'],
    why: 'The user waits, and timeouts run back through every caller.',
    instead: 'A queue for whatever takes more than half a second.',
    figures: [{ means: 'longest synchronous operation', value: 500, unit: 'ms' }],
  },
];
