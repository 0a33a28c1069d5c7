/** Five risks or more, ranked, with owners: those the person named, then the common ones that the answers make possible. */
import { failureScenarios } from '../../knowledge/failureScenarios.ts';
import { riskExamples } from '../../knowledge/tables/riskExamples.ts';
import { riskLevels } from '../../knowledge/vocabulary/levels.ts';
import type { Parts } from './parts.ts';
import type { Told } from './told.ts';

export interface PlannedRisk {
  readonly risk: string;
  readonly likelihood: string;
  readonly impact: string;
  readonly mitigation: string;
  readonly owner: string;
}

const AT_LEAST = 5;
const LEVELS = /^(?<likelihood>low|medium|high|critical)(?:,| and|\/) ?(?<impact>low|medium|high|critical)\.?$/i;
const NAME = /^(?:owner:? )?[A-Z]\p{Ll}+(?: [A-Z]\p{Ll}+)?\.?$/u;

/** The risks, the worst first. */
export function risksOf(told: Told, parts: Parts): readonly PlannedRisk[] {
  const risks = [...named(told)];
  for (const common of commonRisks(told, parts)) if (risks.length < AT_LEAST) risks.push(common);
  return [...risks].sort((a, b) => rank(b) - rank(a));
}

/** The risk of an answer of the form `what: likelihood, impact; action; who`; what it leaves out is marked for its owner. */
function named(told: Told): readonly PlannedRisk[] {
  const answer = told.sentences('question/risks');
  if (answer.length === 0) return [];
  const [first = '', ...rest] = answer;
  const [risk = first, levels = ''] = first.split(': ');
  const level = LEVELS.exec(levels)?.groups;
  const owner = rest.find((part) => NAME.test(part));
  const action = rest.find((part) => part !== owner);
  return [{
    risk: risk.replace(/\.$/, ''), likelihood: capital(level?.['likelihood'] ?? 'medium'), impact: capital(level?.['impact'] ?? 'high'),
    mitigation: action?.replace(/\.$/, '') ?? 'agree on an action before V1', owner: owner?.replace(/^owner:? /i, '').replace(/\.$/, '') ?? 'engineering lead',
  }];
}

function commonRisks(told: Told, parts: Parts): readonly PlannedRisk[] {
  const example = (id: string, subject: string, owner: string): PlannedRisk[] => riskExamples.rows.filter((row) => row.id === id).map(({ cells: [risk = '', likelihood = '', impact = '', mitigation = ''] }) => ({ risk: subject === '' ? risk : `${risk}: ${subject}`, likelihood, impact, mitigation, owner }));
  const scenario = (id: string, owner: string): PlannedRisk[] => failureScenarios.filter((each) => each.id === id).map(({ title, impact, mitigation }) => ({ risk: `${title}: ${impact.slice(0, 1).toLowerCase()}${impact.slice(1).replace(/\.$/, '')}`, likelihood: 'Medium', impact: 'High', mitigation: mitigation.slice(0, 2).join('; '), owner }));
  return [
    ...(parts.called.length > 0 ? example('risk-example/third-party', parts.called.map(({ name }) => name).join(', '), 'engineering lead') : []),
    ...(told.choice('question/sensitivity', 'class') === 'public or internal' ? [] : example('risk-example/privacy', '', 'security lead')),
    ...example('risk-example/bottleneck', parts.stores.join(', '), 'engineering lead'),
    ...(told.has('question/budget') ? example('risk-example/cost', '', 'product owner') : []),
    ...scenario('failure/overload', 'operations lead'),
    ...scenario('failure/corruption', 'operations lead'),
    ...scenario('failure/partition', 'operations lead'),
  ];
}

function rank({ likelihood, impact }: PlannedRisk): number {
  return (riskLevels.find(({ label }) => label === likelihood)?.rank ?? 0) * (riskLevels.find(({ label }) => label === impact)?.rank ?? 0);
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}
