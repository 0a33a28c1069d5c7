/** What stands in a section, by the section's role: the answers that belong there. Undefined where no answer does. */
import { failureScenarios } from '../../knowledge/failureScenarios.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import { containerDrawing, entityDrawing, interfaceDrawing, sequenceDrawing } from './drawings.ts';
import type { Parts } from './parts.ts';
import type { Told } from './told.ts';

export type Body = readonly string[] | undefined;

/** Answers that are repeated as they were given, by the role of the section: a question, or one slot of it. */
const SAID: Readonly<Partial<Record<SectionRole, readonly (readonly [question: string, slot?: string])[]>>> = {
  overview: [['question/problem']],
  background: [['question/business']],
  problem: [['question/problem', 'problem'], ['question/problem', 'users']],
  goals: [['question/goals', 'goals'], ['question/problem', 'success']],
  'non-goals': [['question/goals', 'non-goals']],
  roles: [['question/roles']],
  consistency: [['question/consistency']],
  'current-state': [['question/current-state'], ['question/data-stores', 'existing']],
  migration: [['question/migration'], ['question/data-stores', 'migration']],
  storage: [['question/data-stores']],
  'architecture-style': [['question/style']],
  infrastructure: [['question/deployment']],
  'infrastructure-architecture': [['question/deployment'], ['question/restrictions', 'place']],
  deployment: [['question/deployment'], ['question/release']],
  security: [['question/access'], ['question/sensitivity']],
  authentication: [['question/access']],
  authorization: [['question/access', 'authorization'], ['question/roles']],
  'data-security': [['question/sensitivity']],
  compliance: [['question/sensitivity', 'regimes'], ['question/restrictions', 'rules']],
  observability: [['question/operation']],
  alerts: [['question/operation', 'signals']],
  'incident-response': [['question/operation', 'on-call'], ['question/team', 'operations']],
  performance: [['question/ten-times']],
  scaling: [['question/ten-times']],
  future: [['question/ten-times']],
  evolution: [['question/ten-times']],
  capacity: [['question/traffic']],
  growth: [['question/traffic', 'growth']],
  caching: [['question/caching']],
  testing: [['question/proof', 'tests']],
  'success-metrics': [['question/proof', 'metrics'], ['question/problem', 'success']],
  assumptions: [['question/assumptions']],
  cost: [['question/budget']],
  reliability: [['question/rto'], ['question/rpo'], ['question/blast-radius']],
  'disaster-recovery': [['question/rpo'], ['question/rto']],
  stakeholders: [['question/team']],
  'data-design': [['question/data-stores'], ['question/sensitivity', 'fields']],
};

/** Sections that are drawn or made of several answers. */
const MADE: Readonly<Partial<Record<SectionRole, (told: Told, parts: Parts) => Body>>> = {
  'architecture-diagram': containers, 'high-level-design': containers, 'component-overview': containers, 'system-context': containers,
  'data-flow': (told, parts) => spaced([said([['question/journeys']], told), parts.called.length + parts.stores.length > 0 ? sequenceDrawing(parts, told) : undefined]),
  'data-model': (told) => spaced([entityDrawing(told), said([['question/sensitivity', 'fields'], ['question/data-stores']], told)]),
  requirements: requirementLines,
  'non-functional-requirements': requirementLines,
  'functional-requirements': (told) => listOf(told.sentences('question/functions')),
  constraints: (told) => listOf([...told.sentences('question/restrictions'), ...told.sentences('question/team'), ...told.sentences('question/budget')]),
  communication: communicationLines,
  api: callers, 'api-contracts': callers,
  'failure-scenarios': scenarioLines,
};

/** The lines of a section of that role. */
export function bodyOf(role: SectionRole, told: Told, parts: Parts): Body {
  const made = MADE[role];
  if (made !== undefined) return made(told, parts);
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
    ['Average load', told.figure('question/traffic', 'average')], ['Peak load', told.figure('question/traffic', 'peak')], ['Data added per month', told.figure('question/traffic', 'storage')],
    ['Growth', told.slot('question/traffic', 'growth')], ['Latency p50', told.figure('question/latency', 'p50')], ['Latency p95', told.figure('question/latency', 'p95')],
    ['Latency p99', told.figure('question/latency', 'p99')], ['Commitment', told.choice('question/latency', 'sla')], ['Availability', told.figure('question/rto', 'availability')],
    ['RTO', told.figure('question/rto', 'rto')], ['RPO', told.figure('question/rpo', 'rpo')], ['Time budget of a request', told.figure('question/dependency-errors', 'budget')],
    ['Data', told.whole('question/sensitivity')], ['Team', told.whole('question/team')], ['Budget', told.whole('question/budget')],
  ];
  const known = lines.flatMap(([label, value]) => (value === undefined ? [] : [`- ${label}: ${value.replace(/\.$/, '')}`]));
  return known.length === 0 ? undefined : known;
}

function communicationLines(told: Told, parts: Parts): Body {
  const answers = told.sentences('question/dependency-errors');
  const handling = (name: string): string => answers.find((sentence) => sentence.toLowerCase().includes(name.toLowerCase().split(' ')[0] ?? name)) ?? told.slot('question/dependency-errors', 'answers') ?? 'open question';
  const rows = [
    ...parts.callers.map(({ name, protocol, mode }) => [`${name} → ${parts.system}`, protocol ?? 'open question', 'open question', modeLabel(mode), told.slot('question/blast-radius', 'affected') ?? 'open question']),
    ...parts.called.map(({ name, protocol, mode }) => [`${parts.system} → ${name}`, protocol ?? 'open question', 'open question', modeLabel(mode), handling(name)]),
  ];
  if (rows.length === 0) return undefined;
  return ['| From → To | Method | Format | Sync/Async | Failure Handling |', '| --- | --- | --- | --- | --- |', ...rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`)];
}

function modeLabel(mode: 'sync' | 'async' | 'unknown'): string {
  return mode === 'async' ? 'Async' : mode === 'sync' ? 'Sync' : 'open question';
}

/** Where the three parts of a scenario are answered: what users feel, what softens it, how it ends. */
const SCENARIOS: Readonly<Record<string, readonly [impact: Place, mitigation: readonly Place[], recovery: Place]>> = {
  'failure/database': [['question/database-down', 'experience'], [['question/database-down', 'reads'], ['question/database-down', 'writes']], ['question/database-down', 'failover']],
  'failure/dependency': [['question/blast-radius', 'affected'], [['question/dependency-errors', 'answers']], ['question/dependency-errors', 'recovery']],
  'failure/partition': [['question/blast-radius', 'worst'], [['question/blast-radius', 'isolation']], ['question/rto', 'means']],
  'failure/overload': [['question/ten-times', 'bottleneck'], [['question/ten-times', 'step']], ['question/ten-times', 'recovery']],
  'failure/corruption': [['question/rpo', 'rpo'], [['question/rpo', 'means']], ['question/rto', 'means']],
};

type Place = readonly [question: string, slot: string];

function scenarioLines(told: Told): Body {
  return spaced(failureScenarios.map(({ id, title, recovery }) => {
    const [impact, mitigation, end] = SCENARIOS[id] ?? [];
    const says = (place: Place | undefined): string | undefined => place && told.slot(...place);
    const means = [...new Set((mitigation ?? []).map(says).filter((text) => text !== undefined))];
    if (says(impact) === undefined && means.length === 0) return [`### ${title}`, '', `Open question: what do users feel, what softens it, and how does it end? Usual: ${recovery}`];
    return [`### ${title}`, '', `- **Impact**: ${says(impact) ?? 'open question'}`, `- **Mitigation**: ${means.length === 0 ? 'open question' : means.join(' ')}`, `- **Recovery**: ${says(end) ?? 'open question'}`];
  }));
}

function said(places: readonly (readonly [question: string, slot?: string])[], told: Told): Body {
  const sentences = places.flatMap(([question, slot]) => (slot === undefined ? told.whole(question) : told.slot(question, slot)) ?? []);
  return sentences.length === 0 ? undefined : [[...new Set(sentences)].map(withoutLabel).join(' ')];
}

/** `Goals: no double bookings` below a heading that says goals already. */
function withoutLabel(text: string): string {
  const bare = text.replace(/^(?:not goals|non-goals|goals): /i, '');
  return bare.slice(0, 1).toUpperCase() + bare.slice(1);
}

function listOf(sentences: readonly string[]): Body {
  return sentences.length === 0 ? undefined : sentences.map((sentence) => `- ${sentence}`);
}

/** Stretches with an empty line between them. */
export function spaced(stretches: readonly Body[]): Body {
  const known = stretches.filter((lines) => lines !== undefined && lines.length > 0);
  return known.length === 0 ? undefined : known.flatMap((lines, index) => (index === 0 ? lines ?? [] : ['', ...(lines ?? [])]));
}
