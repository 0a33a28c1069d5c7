/** What stands in a section, by the section's role: the answers that belong there. Undefined where no answer does. */
import type { SectionRole } from '../../knowledge/schema.ts';
import { readQuantities } from '../../quantities/readQuantities.ts';
import { cacheLines } from './caches.ts';
import { containerDrawing, contextDrawing, interfaceDrawing } from './drawings.ts';
import { entityDrawing, isDrawn } from './entities.ts';
import { labelledIn, labelledLines, rpoOf } from './labelled.ts';
import type { Parts } from './parts.ts';
import { capitalised, listItems, unstopped } from './phrases.ts';
import { policyFor, policyText } from './policies.ts';
import { scenarioLines } from './scenarios.ts';
import { sequenceDrawing } from './sequence.ts';
import type { Told } from './told.ts';

export type Body = readonly string[] | undefined;

/** Answers that are repeated as they were given, by the role of the section: a question, or one slot of it. */
const SAID: Readonly<Partial<Record<SectionRole, readonly (readonly [question: string, slot?: string])[]>>> = {
  overview: [['question/problem']],
  background: [['question/business']],
  problem: [
    ['question/problem', 'problem'],
    ['question/problem', 'users'],
  ],
  'architecture-style': [['question/style']],
  authorization: [['question/access', 'authorization'], ['question/roles']],
  compliance: [
    ['question/sensitivity', 'regimes'],
    ['question/restrictions', 'rules'],
  ],
  observability: [['question/operation']],
  alerts: [['question/operation', 'signals']],
  'incident-response': [
    ['question/operation', 'on-call'],
    ['question/team', 'operations'],
  ],
  capacity: [['question/traffic']],
  growth: [['question/traffic', 'growth']],
  testing: [['question/proof', 'tests']],
  'success-metrics': [
    ['question/proof', 'metrics'],
    ['question/problem', 'success'],
  ],
  assumptions: [['question/assumptions']],
};

/** Answers of several parts, as lists that say what each part is. */
const LISTED: Readonly<Partial<Record<SectionRole, readonly string[]>>> = {
  consistency: ['question/consistency'],
  infrastructure: ['question/deployment'],
  'infrastructure-architecture': ['question/deployment'],
  deployment: ['question/deployment', 'question/release'],
  security: ['question/access', 'question/sensitivity'],
  authentication: ['question/access'],
  'data-security': ['question/sensitivity'],
  performance: ['question/ten-times'],
  scaling: ['question/ten-times'],
  future: ['question/ten-times'],
  evolution: ['question/ten-times'],
  cost: ['question/budget'],
  stakeholders: ['question/team'],
};

/** What the data model draws and the migration tells. */
const DRAWN_OR_MOVED = ['Entities', 'Relations', 'Data to move'];

/** Sections that are drawn or made of several answers. */
const MADE: Readonly<Partial<Record<SectionRole, (told: Told, parts: Parts) => Body>>> = {
  'architecture-diagram': containers,
  'high-level-design': containers,
  'component-overview': containers,
  'system-context': (told, parts) => (told.has('question/integrations') ? contextDrawing(parts) : undefined),
  'data-flow': (told, parts) =>
    spaced([
      numbered(told.sentences('question/journeys')),
      parts.called.length + parts.stores.length > 0 ? sequenceDrawing(parts, told) : undefined,
    ]),
  'data-model': dataLines,
  'data-design': dataLines,
  caching: cacheLines,
  goals: goalLines,
  'non-goals': (told) => listOf(listedWords(told.slot('question/goals', 'non-goals'))),
  roles: (told) =>
    listOf(told.sentences('question/roles').map((sentence) => sentence.replace(/^(?<role>[\p{L} ]{2,30}):/u, '**$<role>**:'))),
  'current-state': (told) =>
    told.has('question/current-state') || told.choice('question/data-stores', 'greenfield') === 'greenfield'
      ? labelledLines(told, ['question/current-state'])
      : labelledLines(told, ['question/data-stores'], DRAWN_OR_MOVED),
  storage: (told) => labelledLines(told, ['question/data-stores'], DRAWN_OR_MOVED),
  migration: (told) =>
    spaced([
      [
        ...(listOf(told.sentences('question/migration')) ?? []),
        ...(labelledLines(told, ['question/data-stores'], ['Stores', 'Entities', 'Relations']) ?? []),
      ],
    ]),
  reliability: reliabilityLines,
  'disaster-recovery': reliabilityLines,
  requirements: requirementLines,
  'non-functional-requirements': requirementLines,
  'functional-requirements': (told) => listOf(told.sentences('question/functions')),
  constraints: (told) =>
    spaced([
      [
        ...(listOf(
          told
            .sentences('question/restrictions')
            .map((sentence) => (/^(?:none|nothing|no)\.$/i.test(sentence) ? 'Restrictions: none' : sentence)),
        ) ?? []),
        ...(labelledLines(told, ['question/team', 'question/budget']) ?? []),
      ],
    ]),
  communication: communicationLines,
  api: callers,
  'api-contracts': callers,
  'failure-scenarios': (told) =>
    told.has('question/database-down') ||
    told.has('question/dependency-errors') ||
    told.has('question/rpo') ||
    told.has('question/ten-times')
      ? scenarioLines(told, 3)
      : undefined,
};

/** The lines of a section of that role. */
export function bodyOf(role: SectionRole, told: Told, parts: Parts): Body {
  const made = MADE[role];
  if (made !== undefined) return made(told, parts);
  const listed = LISTED[role];
  if (listed !== undefined) return labelledLines(told, listed);
  const places = SAID[role];
  return places === undefined ? undefined : said(places, told);
}

function containers(told: Told, parts: Parts): Body {
  return told.has('question/integrations') || parts.stores.length > 0 ? containerDrawing(parts) : undefined;
}

function callers(_told: Told, parts: Parts): Body {
  return parts.callers.length === 0 ? undefined : interfaceDrawing(parts);
}

/** Figures with what they measure, one to a line. */
function requirementLines(told: Told): Body {
  const lines: readonly (readonly [label: string, value: string | undefined])[] = [
    ['Average load', told.figure('question/traffic', 'average')],
    ['Peak load', told.figure('question/traffic', 'peak')],
    ['Data added per month', told.figure('question/traffic', 'storage')],
    ['Growth', growthOf(told)],
    ['Latency', latencyAtLarge(told)],
    ['Latency p50', told.figure('question/latency', 'p50')],
    ['Latency p95', told.figure('question/latency', 'p95')],
    ['Latency p99', told.figure('question/latency', 'p99')],
    ['Commitment', told.choice('question/latency', 'sla')],
    ['Availability', told.figure('question/rto', 'availability')],
    ['RTO', told.figure('question/rto', 'rto')],
    ['RPO', rpoOf(told)],
    ['Time budget of a request', told.figure('question/dependency-errors', 'budget')],
  ];
  const known = lines.flatMap(([label, value]) => (value === undefined ? [] : [`- ${label}: ${value.replace(/\.$/, '')}`]));
  return known.length === 0 ? undefined : known;
}

/** `300 ms` of which nobody says for how many requests. */
function latencyAtLarge(told: Told): string | undefined {
  if (['p50', 'p95', 'p99'].some((slot) => told.figure('question/latency', slot) !== undefined)) return undefined;
  return told.sentences('question/latency').find((sentence) => readQuantities(sentence).some(({ kind }) => kind === 'duration'));
}

/** The growth, without the data of a month told before it in the same sentence. */
function growthOf(told: Told): string | undefined {
  const growth = told.slot('question/traffic', 'growth');
  const storage = told.figure('question/traffic', 'storage');
  if (growth === undefined || storage === undefined) return growth;
  const parts = growth.split(', ');
  const rest = parts.filter((part) => !part.includes(storage));
  return rest.length === 0 || rest.length === parts.length ? growth : capitalised(rest.join(', '));
}

function communicationLines(told: Told, parts: Parts): Body {
  const isCaller = (name: string): boolean => parts.callers.some((caller) => caller.name === name);
  const handling = (name: string): string => {
    const policy = policyFor(told, name);
    return policy === undefined ? 'open question' : policyText(policy);
  };
  const kept = new Set([...parts.stores, ...parts.caches, ...parts.queues, ...parts.further]);
  const rows = parts.connections
    .filter(({ to }) => !kept.has(to))
    .map(({ from, to, protocol, mode }) => [
      `${from} → ${to}`,
      protocol ?? 'open question',
      'open question',
      modeLabel(mode),
      isCaller(from) ? unstopped(labelledIn(told, 'question/blast-radius')[0]?.text ?? 'open question') : handling(to),
    ]);
  if (rows.length === 0) return undefined;
  return [
    '| From → To | Method | Format | Sync/Async | Failure Handling |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`),
  ];
}

function modeLabel(mode: 'sync' | 'async' | 'unknown'): string {
  return mode === 'async' ? 'Async' : mode === 'sync' ? 'Sync' : 'open question';
}

function said(places: readonly (readonly [question: string, slot?: string])[], told: Told): Body {
  const sentences = places.flatMap(([question, slot]) => (slot === undefined ? told.whole(question) : told.slot(question, slot)) ?? []);
  return sentences.length === 0
    ? undefined
    : [[...new Set(sentences.flatMap((text) => text.split(/(?<=[.!?]) (?=\p{Lu})/u)))].map(withoutLabel).join(' ')];
}

/** `Goals: no double bookings` below a heading that says goals already. */
function withoutLabel(text: string): string {
  const bare = text.replace(/^(?:out of scope|not goals|not a goal|no goals?|non-goals?|goals?|not): /i, '');
  return bare.slice(0, 1).toUpperCase() + bare.slice(1);
}

/** The figures to keep, and what keeps them. */
function reliabilityLines(told: Told): Body {
  const figures = [
    ['Availability', told.figure('question/rto', 'availability')],
    ['RTO', told.figure('question/rto', 'rto')],
    ['RPO', rpoOf(told)],
  ] as const;
  const lines = [
    ...figures.flatMap(([label, figure]) => (figure === undefined ? [] : [`- ${label}: ${figure}`])),
    ...(labelledLines(told, ['question/rto', 'question/rpo', 'question/blast-radius']) ?? []),
  ];
  return lines.length === 0 ? undefined : lines;
}

function dataLines(told: Told): Body {
  const stores = told.sentences('question/data-stores').some((sentence) => !isDrawn(told, sentence));
  return spaced([entityDrawing(told), stores ? labelledLines(told, ['question/data-stores'], DRAWN_OR_MOVED) : undefined]);
}

function goalLines(told: Told): Body {
  return listOf([
    ...listedWords(told.slot('question/goals', 'goals')),
    ...(told
      .slot('question/problem', 'success')
      ?.split(/(?<=\.) /)
      .map(unstopped) ?? []),
  ]);
}

/** `Goals: no double bookings, booking in under a minute.` as two. */
function listedWords(text: string | undefined): readonly string[] {
  return text === undefined
    ? []
    : text
        .split(/(?<=[.!?]) (?=\p{Lu})/u)
        .flatMap((sentence) => listItems(unstopped(withoutLabel(sentence))))
        .map((item) => withoutLabel(item));
}

function numbered(sentences: readonly string[]): Body {
  return sentences.length === 0 ? undefined : sentences.map((sentence, index) => `${index + 1}. ${sentence}`);
}

function listOf(sentences: readonly string[]): Body {
  return sentences.length === 0 ? undefined : sentences.map((sentence) => `- ${sentence}`);
}

/** Stretches with an empty line between them. */
export function spaced(stretches: readonly Body[]): Body {
  const known = stretches.filter((lines) => lines !== undefined && lines.length > 0);
  return known.length === 0 ? undefined : known.flatMap((lines, index) => (index === 0 ? (lines ?? []) : ['', ...(lines ?? [])]));
}
