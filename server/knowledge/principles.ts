/** What holds for every design: convictions, code-level practices, the process, and where to read on. Data only. */
import type { Principle } from './adviceSchema.ts';
import { referencePrinciples } from './principlesOfReference.ts';

const convictions: readonly Principle[] = [
  { id: 'principle/on-call-reader', title: 'Written for the night shift', source: 'PLANNER/philosophy', text: 'The reader to write for is the engineer on call at three in the morning. What is put off, caching or authentication, returns as a rewrite or a breach.' },
  { id: 'principle/one-question', title: 'One question at a time', source: 'PLANNER/interview', text: 'A list of questions gets shallow answers. Ask one, listen, adapt; skip what is answered; collapse a phase into defaults only with consent.' },
  { id: 'principle/record-decisions', title: 'A record for every significant choice', source: 'PLANNER/adr', text: 'In half a year somebody asks why; the answer should stand in a file.', points: ['primary data store', 'API style', 'authentication and authorization', 'caching', 'deployment and hosting', 'communication between services'] },
  { id: 'principle/least-bad', title: 'The least bad choice', source: 'PLANNER/rubric', text: 'No technology is right in itself; weigh it for this team, load and budget, and say what it costs.' },
  { id: 'principle/trade-offs', title: 'Trade-offs before dogma', source: 'PRODARCH/philosophy/trade-offs', text: 'Each choice is a compromise; know the price of yours.' },
  { id: 'principle/context', title: 'Context decides', source: 'PRODARCH/philosophy/context', text: 'Business, team, budget and time select the practice; none is best everywhere.' },
  { id: 'principle/production-first', title: 'Fit for production from the start', source: 'PRODARCH/philosophy/production', text: 'Observability, failure and the work of operation belong in the first design.' },
  { id: 'principle/document-decisions', title: 'Decisions beside designs', source: 'PRODARCH/philosophy/decisions', text: 'A drawing shows what; a record keeps the circumstances and the reason.', points: ['choice of databases, frameworks, clouds', 'patterns such as microservices, event sourcing, CQRS', 'authentication, encryption, access control', 'Kubernetes, serverless, service mesh'] },
  { id: 'principle/reversibility', title: 'Prefer what can be undone', source: 'PRODARCH/philosophy/reversibility', text: 'Decide early what is cheap to reverse, and late what is not.' },
  { id: 'principle/helping', title: 'Advising others', source: 'PRODARCH/helping', text: 'Understand the business, clarify the requirements, doubt the assumptions, lay out the price of each option, begin simple, write down what was decided, and check that this team can do it.', points: ['business context', 'requirements', 'assumptions', 'trade-offs', 'progressive complexity', 'decisions', 'feasibility'] },
  { id: 'principle/pragmatism', title: 'Good beats perfect', source: 'PRODARCH/helping/pragmatism', text: 'Systems change; what counts is to learn, to be able to turn back, and to keep operation simple.' },
  { id: 'principle/evolution', title: 'Balance today and tomorrow', source: 'SYSARCH/closing', text: 'Meet today\'s need in a way that leaves room, write it down, and let the team improve it.' },
  { id: 'principle/simple-robust-flexible', title: 'Simple, robust, flexible', source: 'HEAPTRACE/philosophy', text: 'A newcomer can follow it, it withstands growth, it can be changed; and it is no more complex than the business asks.' },
];

const qualities: readonly Principle[] = [
  { id: 'principle/scalability', title: 'Scalability', source: 'SYSARCH/competencies/scalability', text: 'Up, out, balanced, sharded.' },
  { id: 'principle/reliability', title: 'Reliability', source: 'SYSARCH/competencies/reliability', text: 'Tolerates faults, has a second of what matters, comes back from disaster.' },
  { id: 'principle/performance', title: 'Performance', source: 'SYSARCH/competencies/performance', text: 'Latency, throughput, caches.' },
  { id: 'principle/security', title: 'Security', source: 'SYSARCH/competencies/security', text: 'Who, what, hidden from whom, attacked how.' },
  { id: 'principle/maintainability', title: 'Maintainability', source: 'SYSARCH/competencies/maintainability', text: 'Modules with separate concerns and clean dependencies.' },
  { id: 'principle/observability', title: 'Observability', source: 'SYSARCH/competencies/observability', text: 'Logs, metrics, traces, alerts.' },
  { id: 'principle/design-quality', title: 'Good designs', source: 'SYSARCH/practices/design', text: 'Requirements precede solutions, and failure is expected.', points: ['requirements first', 'scale from the beginning', 'designed for failure', 'explicit trade-offs', 'C4, sequence and ER diagrams', 'clear interfaces', 'observability planned early'] },
  { id: 'principle/documentation-quality', title: 'Good documents', source: 'SYSARCH/practices/documentation', text: 'Written for whoever comes in half a year, oneself included.', points: ['why as well as what', 'diagrams in step with the text', 'versions', 'links to related documents', 'examples for what is hard'] },
  { id: 'principle/collaboration', title: 'Good company', source: 'SYSARCH/practices/collaboration', text: 'Feedback is sought from lead engineers and reviewers, assumptions are checked against research, and those affected hear of decisions.', points: ['before: research on options', 'during: feasibility', 'after: review', 'before building: can it be tested'] },
];

const practices: readonly Principle[] = [
  { id: 'principle/start-simple', title: 'Start simple', source: 'HAN/principles/simple', text: 'Split when there is a reason.', bad: 'twenty services on the first day', good: 'a monolith, divided when needed' },
  { id: 'principle/single-responsibility', title: 'One responsibility', source: 'HAN/principles/responsibility', text: 'A service has one reason to change.', bad: 'a service that does everything', good: 'authentication, profiles and orders apart' },
  { id: 'principle/loose-coupling', title: 'Loose coupling', source: 'HAN/principles/coupling', text: 'Depend on an interface, never on a product behind it.', bad: 'constructor(db: PostgresDatabase)', good: 'constructor(db: Database)' },
  { id: 'principle/cohesion', title: 'High cohesion', source: 'HAN/principles/cohesion', text: 'Folders follow features; what changes together lies together.', bad: 'create/, update/ with files of every feature', good: 'user/ with everything about users' },
  { id: 'principle/explicit', title: 'Explicit dependencies', source: 'HAN/principles/explicit-dependencies', text: 'What a function needs stands in its parameters.', bad: 'reads a global database handle', good: 'receives database and logger' },
  { id: 'principle/fail-fast', title: 'Fail fast', source: 'HAN/principles/fail-fast', text: 'An impossible request is refused where it is noticed.', bad: 'division by zero returns 0', good: 'division by zero throws' },
  { id: 'principle/testable', title: 'Testable by design', source: 'HAN/principles/testable', text: 'Collaborators are handed in, so a test can hand in its own.', bad: 'creates its database and payment client itself', good: 'receives both' },
];

const patterns: readonly Principle[] = [
  { id: 'pattern/microservices', title: 'Microservices', source: 'SYSARCH/patterns/microservices', text: 'Services with boundaries, a gateway, perhaps a mesh.' },
  { id: 'pattern/event-driven', title: 'Event-driven', source: 'SYSARCH/patterns/event-driven', text: 'Event sourcing, CQRS, publish and subscribe, queues.' },
  { id: 'pattern/layered', title: 'Layered', source: 'SYSARCH/patterns/layered', text: 'Presentation, business logic, data access.' },
  { id: 'pattern/hexagonal', title: 'Hexagonal', source: 'SYSARCH/patterns/hexagonal', text: 'Ports, adapters, dependencies turned inward.' },
  { id: 'pattern/serverless', title: 'Serverless', source: 'SYSARCH/patterns/serverless', text: 'Functions and back ends as a service, scaled by events.' },
  { id: 'pattern/agents', title: 'Agent systems', source: 'SYSARCH/patterns/agents', text: 'Several agents, in a hierarchy or as sidecars.' },
];

export const principles: readonly Principle[] = [...convictions, ...qualities, ...practices, ...patterns, ...referencePrinciples];
