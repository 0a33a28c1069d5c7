/** Pictures of an interview as the server sends them: what the page's tests show. Data only. */
import type { AdviceView, AskView, DraftView, InterviewView, PhaseView, SlotView } from '../../../server/protocol/interview.ts';

const slot = (id: string, label: string, clarity: SlotView['clarity'] = 'missing', more: Partial<SlotView> = {}): SlotView => ({
  id,
  label,
  required: true,
  clarity,
  text: '',
  choices: [],
  ...more,
});

const question = (
  id: string,
  title: string,
  standing: PhaseView['questions'][number]['standing'],
  text = '',
  clear = 2,
): PhaseView['questions'][number] => ({
  id: `question/${id}`,
  title,
  standing,
  text,
  slots: [0, 1, 2].map((index) =>
    slot(
      `${id}-${index}`,
      `Part ${index + 1}`,
      standing === 'open' || standing === 'unknown' || standing === 'skipped' ? 'missing' : index < clear ? 'clear' : 'partial',
    ),
  ),
});

const phases: readonly PhaseView[] = [
  {
    id: 'requirements',
    title: 'Requirements',
    done: 3,
    all: 6,
    usual: 2,
    questions: [
      question('problem', 'Problem and users', 'given', 'Guests book tables in about 40 restaurants; today they phone.', 3),
      question('traffic', 'Traffic and data', 'open'),
      question('latency', 'Latency', 'usual', 'p95 of 200 ms and p99 of 500 ms as an internal objective.', 2),
      question('sensitivity', 'Data sensitivity', 'unknown'),
      question('team', 'Team', 'again', 'Two founders.', 1),
      question('budget', 'Budget', 'open'),
    ],
  },
  {
    id: 'constraints',
    title: 'Constraints',
    done: 1,
    all: 4,
    usual: 2,
    questions: [
      question('integrations', 'Integrations', 'skipped'),
      question('restrictions', 'Restrictions', 'open'),
      question('data-stores', 'Existing data', 'given', 'Greenfield.'),
      question('deployment', 'Deployment', 'open'),
    ],
  },
  {
    id: 'failure',
    title: 'Failure',
    done: 0,
    all: 5,
    usual: 2,
    questions: [
      question('database-down', 'Database down', 'open'),
      question('dependency-errors', 'Dependency errors', 'open'),
      question('rpo', 'Data loss', 'open'),
      question('rto', 'Downtime', 'open'),
      question('blast-radius', 'Blast radius', 'open'),
    ],
  },
  {
    id: 'design',
    title: 'Design',
    done: 0,
    all: 7,
    usual: 2,
    questions: [question('style', 'Style', 'open'), question('store', 'Data store', 'open'), question('journeys', 'Journeys', 'open')],
  },
];

/** A question in the middle, with everything it can have but advice. */
export const ask: AskView = {
  question: 'question/traffic',
  phase: 'requirements',
  prompt: 'How much traffic and data do you expect?',
  why: 'Average and peak size the machines, growth tells when the design has to change, its shape whether machines may sleep.',
  weak: 'It has to scale.',
  strong:
    '40 requests per second on average, 400 at the start of a sale; 20 GB more each month; twice that within six months and ten times in two years. Spikes on sale days only.',
  slots: [
    slot('average', 'Average rate', 'clear', { text: '3 requests per second' }),
    slot('peak', 'Peak rate', 'partial', { text: 'a lot on Fridays' }),
    slot('storage', 'Storage per month'),
    slot('growth', 'Growth'),
    slot('shape', 'Shape', 'missing', { required: false, choices: ['steady', 'daily rhythm', 'spiky'] }),
    slot('concurrent-users', 'Concurrent users', 'missing', { required: false }),
  ],
  text: '',
  proposals: [
    {
      from: 'study',
      text: 'At most 4 replicas of the web service, each with 512 MB.',
      evidence: [
        { uri: 'file:///workspace/compose.yaml', line: 11, label: 'compose.yaml, line 12' },
        { uri: 'file:///workspace/deploy/web.yaml', line: 3, label: 'deploy/web.yaml, line 4' },
      ],
    },
    { from: 'usual', text: 'Peak at five times the average, doubling within a year, a daily rhythm.', evidence: [] },
  ],
};

/** One part of the question asked for by itself, with choices. */
export const followUp: AskView = {
  ...ask,
  slot: 'shape',
  prompt: 'Does load come steadily or in spikes?',
  again: 'The answer to “Problem and users” has changed since.',
  proposals: [],
};

const criterion = (title: string, weight: number, score: number): AdviceView['options'][number]['criteria'][number] => ({
  title,
  weight,
  score,
  why: `${title} was weighed by the answers.`,
});

export const advice: AdviceView = {
  topic: 'Architecture style',
  options: [
    {
      name: 'Modular monolith',
      score: 0.82,
      recommended: true,
      reasons: [
        'Two engineers run it: one thing to deploy, one thing to page for.',
        '3 requests per second fit one machine many times over.',
      ],
      against: ['One deployment stops all of it.'],
      criteria: [
        criterion('Team fit', 0.3, 0.95),
        criterion('Operational load', 0.25, 0.9),
        criterion('Scaling', 0.15, 0.55),
        criterion('Time to market', 0.3, 0.8),
      ],
    },
    {
      name: 'Microservices',
      score: 0.38,
      recommended: false,
      reasons: ['Parts scale by themselves.'],
      against: ['Two people cannot be on call for five services.'],
      criteria: [
        criterion('Team fit', 0.3, 0.15),
        criterion('Operational load', 0.25, 0.2),
        criterion('Scaling', 0.15, 0.95),
        criterion('Time to market', 0.3, 0.45),
      ],
    },
    {
      name: 'Serverless functions',
      score: 0.64,
      recommended: false,
      reasons: ['Nothing to run at night.'],
      against: ['Cold starts of a second go against a p95 of 200 ms.'],
      criteria: [
        criterion('Team fit', 0.3, 0.6),
        criterion('Operational load', 0.25, 0.85),
        criterion('Scaling', 0.15, 0.8),
        criterion('Time to market', 0.3, 0.45),
      ],
    },
  ],
  redFlags: ['Nobody has said yet who restores the database.'],
  reversibility: 'Modules can be cut out one by one, weeks each.',
  cost: 'One machine and one database: about 80 € a month.',
  flips: ['More than three teams would turn it to microservices.', 'A peak above 2,000 requests per second would bring serverless level.'],
  answer: 'A modular monolith, because two engineers run it and 3 requests per second fit one machine.',
};

/** An interview that has got somewhere. */
export const view: InterviewView = {
  uri: 'file:///workspace/.archwright/interviews/booking.json',
  revision: 4,
  name: 'Booking',
  kind: 'plan',
  depth: 'standard',
  template: 'planner',
  ask,
  canGoBack: true,
  phases,
  remarks: [
    {
      question: 'question/team',
      rule: 'anti/microservices-early',
      message: 'Two people cannot keep several services alive: one deployable with clear modules does the same at this size.',
      words: 'microservices',
    },
  ],
};

/** The same, when all is asked. */
export function ended(): InterviewView {
  const rest: { -readonly [K in keyof InterviewView]: InterviewView[K] } = { ...view };
  delete rest.ask;
  return rest;
}

const block = (html: string, line: number, endLine: number): DraftView['preview']['blocks'][number] => ({
  html,
  line,
  endLine,
  diagrams: [],
  findings: [],
});

export const draft: DraftView = {
  path: 'docs/booking.md',
  text: '',
  changed: [{ start: 8, end: 9 }],
  preview: {
    kind: 'plan',
    dialect: 'Planner',
    badges: [],
    blocks: [
      block('<h1 data-line="0">Architecture plan: Booking</h1>', 0, 1),
      block('<h2 data-line="0">1. Overview</h2>', 2, 3),
      block('<p data-line="0">Guests book tables in about 40 restaurants; today they phone.</p>', 4, 5),
      block('<h2 data-line="0">2. Requirements</h2>', 6, 7),
      block(
        '<table data-line="0"><thead><tr data-line="0"><th>What</th><th>Figure</th></tr></thead><tbody><tr data-line="1"><td>Average load</td><td>3 requests per second</td></tr><tr data-line="2"><td>Peak load</td><td>15 requests per second</td></tr></tbody></table>',
        7,
        10,
      ),
      {
        html: '<figure data-diagram="0" data-line="0"></figure>',
        line: 11,
        endLine: 15,
        findings: [],
        diagrams: [
          {
            text: 'flowchart LR\n  guest([Guest]) -->|HTTPS| web[Web]\n  web -->|SQL| db[(Bookings)]\n',
            kind: 'flowchart',
            line: 12,
            endLine: 15,
            description: 'Diagram of Guest, Web, Bookings',
            marks: [],
          },
        ],
      },
      block('<h2 data-line="0">3. Open questions</h2>', 16, 17),
      block('<ul><li data-line="0">How sensitive is the data? Nobody knows yet.</li><li data-line="1">What may it cost?</li></ul>', 17, 19),
    ],
  },
};
