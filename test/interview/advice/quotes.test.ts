/** Every reason quotes the clause that states it, and none is given where no clause does: one topic after the other. */
import { describe, expect, it } from 'vitest';
import { advise } from '../../../server/interview/advice/advise.ts';
import { startInterview } from '../../../server/interview/interview.ts';
import { edit } from '../../../server/interview/operations.ts';
import { Told } from '../../../server/interview/writing/told.ts';
import { adviceTopics } from '../../../server/knowledge/advice/topics.ts';

type Answers = Readonly<Record<string, string>>;

/** What speaks for an option and against it, or blocks it, on the strength of these answers. */
function pointsOf(topic: string, option: string, answers: Answers): readonly string[] {
  const interview = Object.entries(answers).reduce(
    (now, [question, text]) => edit(now, `question/${question}`, text),
    startInterview('Any', { depth: 'deep' }),
  );
  const [advice] = advise(
    new Told(interview),
    adviceTopics.filter(({ id }) => id === `advice/${topic}`),
    [option],
  );
  const found = advice?.options.find(({ name }) => name === option);
  return [...(found?.reasons ?? []), ...(found?.against ?? [])];
}

const stated: readonly (readonly [topic: string, option: string, answers: Answers, point: string])[] = [
  [
    'style',
    'Modular monolith',
    { team: 'Five developers and a designer, they know Java; two of them are new.' },
    'so few people can keep one deployable in order (“Five developers and a designer”)',
  ],
  [
    'style',
    'Microservices',
    { team: '26 engineers in four teams, and a platform team of five runs Kubernetes.' },
    'there are people for tracing, gateways and on-call (“a platform team of five runs Kubernetes”)',
  ],
  [
    'style',
    'Microservices',
    { team: 'Four developers who know Go. They run it themselves.' },
    'nobody is there to operate services: monitoring, distributed tracing, service mesh (“Four developers who know Go”, “They run it themselves”)',
  ],
  [
    'data-store',
    'PostgreSQL',
    { problem: 'Members of 40 clubs book courts by phone, and double bookings annoy them.' },
    'transactions and relations are what it is made for (“Members of 40 clubs book courts by phone”)',
  ],
  [
    'data-store',
    'PostgreSQL',
    { consistency: 'Ratings may lag. Stock must never be oversold.' },
    'a constraint keeps the last one from being given away twice (“Stock must never be oversold”)',
  ],
  [
    'consistency',
    'Strong where it counts, eventual elsewhere',
    { consistency: 'A court is booked once: that has to be right at once. The calendar may lag a minute.' },
    'some of it has to be right at once and some may lag (“The calendar may lag a minute”, “A court is booked once: that has to be right at once”)',
  ],
  [
    'api-style',
    'GraphQL',
    { problem: 'News on the web and in apps for Android, but each client asks for different fields.' },
    'each client asks for its own shape of data (“each client asks for different fields”)',
  ],
  [
    'communication',
    'A queue with workers',
    { journeys: 'The applicant waits for the score, but the contract is sent by mail the next day.' },
    'the answer goes out first, the rest is done behind it (“the contract is sent by mail the next day”)',
  ],
  [
    'authentication',
    'OIDC with an identity provider',
    { access: 'Employees by SAML, and brokers act on behalf of customers.' },
    'OAuth 2.0 lets third parties act for a user without his password (“brokers act on behalf of customers”)',
  ],
  [
    'authorization',
    'Attributes (ABAC)',
    { roles: 'Nurse and head nurse; head nurses approve swaps of their own ward only.' },
    'ownership is an attribute (“Head nurses approve swaps of their own ward only”)',
  ],
  [
    'caching',
    'No cache yet',
    { traffic: '8 requests per second on average, 60 at peak on Sunday evenings; 2 GB a month.' },
    'a database answers that load by itself (“60 at peak on Sunday evenings”)',
  ],
  [
    'caching',
    'A shared cache (Redis)',
    { traffic: '150 rps on average; reads outnumber writes by twelve to one.' },
    'hot rows are answered from memory for all instances (“Reads outnumber writes by twelve to one”)',
  ],
  ['hosting', 'Own servers', { restrictions: 'The works council must approve, but no cloud may be used.' }, 'no cloud may be used'],
  [
    'hosting',
    'Kubernetes',
    { deployment: 'AWS in Frankfurt; EKS is there already.' },
    'a cluster is there, with its pipeline and monitoring (“EKS is there already”)',
  ],
  ['cloud', 'AWS', { deployment: 'EKS in Frankfurt. Terraform.' }, 'it is named as the place (“EKS in Frankfurt”)'],
  [
    'scaling',
    'More instances',
    { traffic: '150 rps on average, 1,200 rps at peak, twice that in December.', rto: 'RTO 15 minutes, 99.95%.' },
    'another instance goes on when one fails (“99.95%”)',
  ],
  ['scaling', 'A bigger machine', { traffic: '1 rps average and 10 rps at peak.' }, 'one machine carries that peak (“10 rps at peak”)'],
  [
    'deployment',
    'Stop, replace, start',
    { release: 'Releases on weekdays; ten minutes of downtime are fine.', rto: '8 hours, 99%.' },
    'it may be down for a release (“Ten minutes of downtime are fine”)',
  ],
];

/** What words that resemble a reason must not be taken for. */
const unstated: readonly (readonly [topic: string, option: string, answers: Answers, point: string])[] = [
  ['style', 'Microservices', { team: 'Eight engineers. Operations are outsourced.' }, 'nobody is there to operate services'],
  ['data-store', 'PostgreSQL', { problem: 'Double bookings annoy the members.' }, 'transactions and relations'],
  [
    'data-store',
    'PostgreSQL',
    { consistency: 'The decision and its reasons are stored together, in one transaction.' },
    'transactions and relations',
  ],
  ['data-store', 'PostgreSQL', { sensitivity: 'Payments are taken at the club house.' }, 'transactions and relations'],
  ['data-store', 'PostgreSQL', { team: 'Two engineers at home in PHP; they want to learn PostgreSQL.' }, 'the team knows it'],
  ['consistency', 'Eventual consistency', { consistency: 'The audit log is append-only.' }, 'what is only appended'],
  ['consistency', 'Strong consistency', { functions: 'Exports all rows at once.' }, 'stale values are not bearable'],
  ['api-style', 'REST', { access: 'No public API; partners get a file.' }, 'anybody can call it'],
  ['communication', 'A queue with workers', { functions: 'A second release comes two months later.' }, 'the answer goes out first'],
  [
    'communication',
    'A queue with workers',
    { team: 'Two operators are on call around the clock.', traffic: 'We do not expect bursts.' },
    'a burst becomes a backlog',
  ],
  ['authentication', 'Server-side sessions', { access: 'Customers do not log in.' }, 'people outside have no company log-in'],
  [
    'authentication',
    'Server-side sessions',
    { problem: 'A utility bills its customers once a year.' },
    'people outside have no company log-in',
  ],
  [
    'authentication',
    'Client credentials between services',
    { integrations: 'Devices call over MQTT, people in the browser.' },
    'there is no person to ask',
  ],
  [
    'authentication',
    'OIDC with an identity provider',
    { sensitivity: "PCI DSS is the provider's business, we store no card data." },
    'credentials are kept by somebody',
  ],
  ['authorization', 'Roles (RBAC)', { functions: 'It plays a role in every sale.' }, 'roles say what each may do'],
  ['caching', 'A shared cache (Redis)', { traffic: '900 rps on average; 99% of reads are articles.' }, 'hot rows are answered'],
  ['hosting', 'Kubernetes', { team: 'Two engineers who know Kubernetes.' }, 'a cluster is there'],
  ['hosting', 'Kubernetes', { deployment: 'A PostgreSQL cluster of three machines.' }, 'a cluster is there'],
  ['cloud', 'GCP', { problem: 'A model written by data science scores the applicant.' }, 'it is the strongest for data analysis'],
  ['scaling', 'Read replicas', { traffic: '45 writes per second and 50 reads per second on average.' }, 'reads leave the primary alone'],
  ['deployment', 'Blue-green', { release: 'A release takes one minute, and there are two each week.' }, 'switching back is at once'],
  [
    'data-store',
    'SQLite on the device, synchronised',
    { 'dependency-errors': 'When the door system is offline the door is opened with a code.' },
    'the data is where the user is',
  ],
];

describe('a reason that is stated', () => {
  it.each(stated)('%s: %s', (topic, option, answers, point) => {
    expect(pointsOf(topic, option, answers)).toContain(point);
  });

  it('is tried for each topic', () => {
    expect([...new Set(stated.map(([topic]) => `advice/${topic}`))].sort()).toEqual(adviceTopics.map(({ id }) => id).sort());
  });
});

describe('a reason that nobody stated', () => {
  it.each(unstated)('%s: %s', (topic, option, answers, point) => {
    expect(pointsOf(topic, option, answers).filter((each) => each.startsWith(point))).toEqual([]);
  });

  it('is one that other words would state', () => {
    expect(
      unstated.filter(
        ([topic, option]) =>
          !adviceTopics.some(({ id, options }) => id === `advice/${topic}` && options.some(({ name }) => name === option)),
      ),
    ).toEqual([]);
  });

  it('is tried for each topic', () => {
    expect([...new Set(unstated.map(([topic]) => `advice/${topic}`))].sort()).toEqual(adviceTopics.map(({ id }) => id).sort());
  });
});
