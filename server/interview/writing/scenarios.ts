/** The failure scenarios: what answers say of impact, mitigation and recovery of each. An answer counts only where it was given to that very failure. */
import { failureScenarios } from '../../knowledge/failureScenarios.ts';
import { lowered } from '../advice/wording.ts';
import { labelledAs } from './labelled.ts';
import { unstopped } from './phrases.ts';
import { commonMeans, policiesOf } from './policies.ts';
import { sidesOf } from './sides.ts';
import { slotWords } from '../slotWords.ts';
import type { Told } from './told.ts';

export interface Scenario {
  readonly impact?: string | undefined;
  readonly mitigation?: string | undefined;
  readonly recovery?: string | undefined;
}

/** Copies that keep the state of an earlier moment; a replica follows every mistake. */
const EARLIER_STATE = /\b(?:archiv\w+|backups?|snapshots?|dumps?|wal|point[- ]in[- ]time|loaded again|run again|re-?run)\b/i;
const PARTITION = /\b(?:partition|network (?:failure|outage)|split[- ]brain|unreachable|region (?:is )?lost|zone)\b/i;

/** The lines of the section, a heading of that level for each scenario. */
export function scenarioLines(told: Told, level: number): readonly string[] {
  const lines = failureScenarios.flatMap(({ id, title }) => {
    const heading = [`${'#'.repeat(level)} ${title}`, ''];
    const { impact, mitigation, recovery } = scenarioOf(id, told);
    if (impact === undefined && mitigation === undefined)
      return [...heading, 'Open question: what do users feel, what softens it, and how does it end?', ''];
    return [
      ...heading,
      `- **Impact**: ${impact ?? 'open question'}`,
      `- **Mitigation**: ${mitigation ?? 'open question'}`,
      `- **Recovery**: ${recovery ?? 'open question'}`,
      '',
    ];
  });
  return lines.slice(0, -1);
}

/** The lines of what is told of one scenario or more, the others left out; undefined where nothing is. */
export function toldScenarios(told: Told): readonly string[] | undefined {
  const lines = failureScenarios.flatMap(({ id, title }) => {
    const { impact, mitigation, recovery } = scenarioOf(id, told);
    const known = [
      ['Impact', impact],
      ['Mitigation', mitigation],
      ['Recovery', recovery],
    ].flatMap(([label, text]) => (text === undefined ? [] : [`- **${label}**: ${text}`]));
    return known.length === 0 ? [] : [`- **Scenario**: ${title}`, ...known];
  });
  return lines.length === 0 ? undefined : lines;
}

/** What answers say of one scenario. */
export function scenarioOf(id: string, told: Told): Scenario {
  return TOLD[id]?.(told) ?? {};
}

/** The scenarios of which nothing, or not all, is said. */
export function openScenarios(told: Told): readonly string[] {
  return failureScenarios
    .filter(({ id }) => {
      const { impact, mitigation, recovery } = scenarioOf(id, told);
      return impact === undefined || mitigation === undefined || recovery === undefined;
    })
    .map(({ title }) => title);
}

const TOLD: Readonly<Record<string, (told: Told) => Scenario>> = {
  'failure/database': database,
  'failure/dependency': dependency,
  'failure/partition': partition,
  'failure/overload': overload,
  'failure/corruption': corruption,
};

function database(told: Told): Scenario {
  const sentences = told.sentences('question/database-down');
  const words = slotWords['question/database-down'] ?? {};
  const ends = sentences.filter((sentence) => words['failover']?.test(sentence));
  const felt = sentences.filter((sentence) => !ends.includes(sentence) && words['experience']?.test(sentence));
  const softened = sentences.filter((sentence) => !ends.includes(sentence) && !felt.includes(sentence));
  return { impact: joined(felt), mitigation: joined(softened), recovery: joined(ends) };
}

function dependency(told: Told): Scenario {
  const policies = policiesOf(told);
  const parts = sidesOf(told).map(({ name }) => name);
  const common = commonMeans(told);
  const means = [
    ...policies.filter(({ means: each }) => each.length > 0).map(({ name, means: each }) => `${name}: ${each.join(', ')}`),
    ...common,
  ];
  const outcomes = policies.flatMap(({ name, outcome }) =>
    outcome === undefined
      ? []
      : [
          `${/ (?:down|fails|is down|unavailable)$/i.test(name) ? name : `${name} down`}: ${parts.some((other) => other !== name && outcome.toLowerCase().startsWith(other.toLowerCase())) ? 'calls go to ' : ''}${outcome}`,
        ],
  );
  return { impact: joined(outcomes, '; '), mitigation: joined(means, '; ') };
}

function partition(told: Told): Scenario {
  const said = ['question/rto', 'question/blast-radius', 'question/database-down']
    .flatMap((question) => told.sentences(question))
    .filter((sentence) => PARTITION.test(sentence));
  return { impact: joined(said) };
}

function overload(told: Told): Scenario {
  const step = labelledAs(told, 'question/ten-times', 'Next step');
  const first = labelledAs(told, 'question/ten-times', 'Gives out first');
  return {
    impact: first === undefined ? undefined : `Gives out first: ${lowered(unstopped(first))}`,
    mitigation: step === undefined ? undefined : unstopped(step),
  };
}

/** What is lost is what came since the last good state: the RPO, where that is kept by copies of earlier moments. */
function corruption(told: Told): Scenario {
  const means = labelledAs(told, 'question/rpo', 'Protection against loss');
  const kept = means
    ?.split(/(?<=[.!?]) (?=\p{Lu})/u)
    .filter((sentence) => EARLIER_STATE.test(sentence))
    .join(' ');
  const keeps = kept !== undefined && kept !== '';
  const rpo = told.figure('question/rpo', 'rpo');
  const recovery = labelledAs(told, 'question/rto', 'Recovery');
  return {
    impact: keeps && rpo !== undefined ? `Up to ${rpo.slice(0, 1).toLowerCase()}${rpo.slice(1)} of data is lost: the RPO` : undefined,
    mitigation: keeps ? unstopped(kept) : undefined,
    recovery: recovery !== undefined && /\b(?:backups?|restor\w+|again|archiv\w+)\b/i.test(recovery) ? unstopped(recovery) : undefined,
  };
}

function joined(texts: readonly string[], by = ' '): string | undefined {
  return texts.length === 0 ? undefined : unstopped(texts.join(by));
}
