/** Five risks or more, ranked, with owners: those the person named, then the common ones that the answers make possible. */
import { regex } from '../../base/patterns.ts';
import { failureScenarios } from '../../knowledge/failureScenarios.ts';
import { riskExamples } from '../../knowledge/tables/riskExamples.ts';
import { riskLevels } from '../../knowledge/vocabulary/levels.ts';
import { lowered } from '../advice/wording.ts';
import { labelledAs } from './labelled.ts';
import type { Parts } from './parts.ts';
import { capitalised, listItems, unstopped } from './phrases.ts';
import { policiesOf } from './policies.ts';
import { scenarioOf } from './scenarios.ts';
import type { Told } from './told.ts';

export interface PlannedRisk {
  readonly risk: string;
  readonly likelihood: string;
  readonly impact: string;
  readonly mitigation: string;
  readonly owner: string;
}

const AT_LEAST = 5;
/** A name in brackets behind a risk. */
const OWNER = / \((?<owner>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)\)(?=\.?$)/u;
/** What follows a comma and belongs to what stands before it. */
const GOES_ON = /^(?:so|which|because|then|but|or|with|while|when|if|who|where|until|we|they|it)\b|^(?:low|medium|high|critical)$|:/i;
const LONGEST_ITEM = 12;
const NAME = /^(?:owner:? )?[A-Z]\p{Ll}+(?: [A-Z]\p{Ll}+)?\.?$/u;

/** The risks, the worst first. */
export function risksOf(told: Told, parts: Parts): readonly PlannedRisk[] {
  const risks = [...named(told), ...implied(told)];
  for (const common of commonRisks(told, parts)) if (risks.length < AT_LEAST) risks.push(common);
  return [...risks].sort((a, b) => rank(b) - rank(a));
}

/** What stands behind a risk in its own sentence: how likely, how bad, who looks after it. */
const TRAIL = regex('i')`
  (?:: |, |; )(?:(?<likelihood>low|medium|high|critical)(?:(?:,| and|/) ?(?<impact>low|medium|high|critical))?)?
  (?:(?:, |; )?(?<=: |, |; )owner(?::| is)? (?<owner>[^,;:.]+))?\.?$
`;
/** `1.` in front of an entry of a list. */
const NUMBER = /^\d+[.)] ?/;

/** The risks of an answer of the form `what: likelihood, impact; action; who`, one after the other; what one leaves out is marked for its owner. */
function named(told: Told): readonly PlannedRisk[] {
  const groups: string[][] = [];
  for (const sentence of told
    .sentences('question/risks')
    .map((each) => each.replace(NUMBER, ''))
    .filter((each) => each !== '')) {
    const [first = '', ...others] = listedRisks(sentence);
    const last = groups.at(-1);
    if (last === undefined || trailOf(first) !== undefined || others.length > 0) groups.push([first]);
    else last.push(first);
    groups.push(...others.map((other) => [other]));
  }
  return groups.map(([first = '', ...rest]) => {
    const trail = trailOf(first);
    const { likelihood, impact } = trail?.levels ?? {};
    const owner = trail?.owner ?? rest.map((part) => told.takenApart('question/risks', part)?.rest ?? part).find((part) => NAME.test(part));
    const action = rest.find((part) => part !== owner && told.takenApart('question/risks', part) === undefined);
    return {
      risk: unstopped(trail?.risk ?? first.split(': ')[0] ?? first),
      likelihood: capital(impact === undefined ? 'medium' : (likelihood ?? 'medium')),
      impact: capital(impact ?? likelihood ?? 'high'),
      mitigation: action === undefined ? 'agree on an action before V1' : unstopped(action),
      owner: owner === undefined ? 'engineering lead' : unstopped(owner.replace(/^owner:? /i, '')),
    };
  });
}

/** `Keys are lost (Ines), the audit slips (Tom)` is two risks, and so is a bare list of three; a sentence that goes on behind its comma is one. */
function listedRisks(sentence: string): readonly string[] {
  const items = listItems(unstopped(sentence));
  const isList =
    items.length > 1 &&
    items.every((item) => item.split(' ').length <= LONGEST_ITEM && !GOES_ON.test(item)) &&
    (items.length > 2 || items.every((item) => OWNER.test(item))) &&
    trailOf(sentence) === undefined;
  return isList
    ? items.map((item) => item.replace(OWNER, ', owner: $<owner>')).map(capitalised)
    : [sentence.replace(OWNER, ', owner: $<owner>')];
}

function trailOf(sentence: string):
  | {
      readonly risk: string;
      readonly levels: { readonly likelihood?: string; readonly impact?: string };
      readonly owner: string | undefined;
    }
  | undefined {
  const match = TRAIL.exec(sentence);
  const { likelihood, impact, owner } = match?.groups ?? {};
  if (match === null || (likelihood === undefined && owner === undefined)) return undefined;
  return {
    risk: sentence.slice(0, match.index),
    levels: { ...(likelihood !== undefined && { likelihood }), ...(impact !== undefined && { impact }) },
    owner,
  };
}

/** The worst case and the bottleneck that answers name are risks of theirs. */
function implied(told: Told): readonly PlannedRisk[] {
  const worst = labelledAs(told, 'question/blast-radius', 'Worst case')?.replace(/^(?:The )?worst case(?: is|:)? /i, '');
  const caught = labelledAs(told, 'question/blast-radius', 'Caught by');
  const bottleneck = labelledAs(told, 'question/ten-times', 'Gives out first')?.split(/(?<=\.) /, 1)[0];
  const step = labelledAs(told, 'question/ten-times', 'Next step');
  return [
    ...(worst === undefined
      ? []
      : [
          {
            risk: unstopped(capitalised(worst)),
            likelihood: 'Low',
            impact: 'High',
            mitigation: caught === undefined ? 'agree on an action before V1' : unstopped(caught),
            owner: 'engineering lead',
          },
        ]),
    ...(bottleneck === undefined
      ? []
      : [
          {
            risk: `A limit to growth is reached: ${lowered(unstopped(bottleneck))}`,
            likelihood: 'Medium',
            impact: 'High',
            mitigation: step === undefined ? 'agree on a next step before V2' : unstopped(capitalised(step)),
            owner: 'engineering lead',
          },
        ]),
  ];
}

function commonRisks(told: Told, parts: Parts): readonly PlannedRisk[] {
  const example = (id: string, subject: string, owner: string): PlannedRisk[] =>
    riskExamples.rows
      .filter((row) => row.id === id)
      .map(({ cells: [risk = '', likelihood = '', impact = '', mitigation = ''] }) => ({
        risk: subject === '' ? risk : `${risk}: ${subject}`,
        likelihood,
        impact,
        mitigation,
        owner,
      }));
  const scenario = (id: string, owner: string): PlannedRisk[] =>
    failureScenarios
      .filter((each) => each.id === id)
      .map(({ title, impact, mitigation }) => ({
        risk: `${title}: ${impact.slice(0, 1).toLowerCase()}${impact.slice(1).replace(/\.$/, '')}`,
        likelihood: 'Medium',
        impact: 'High',
        mitigation: mitigation.slice(0, 2).join('; '),
        owner,
      }));
  return [
    ...(parts.called.length > 0
      ? example('risk-example/third-party', parts.called.map(({ name }) => name).join(', '), 'engineering lead').map((risk) => ({
          ...risk,
          mitigation: handled(told) ?? risk.mitigation,
        }))
      : []),
    ...leaks(told, example('risk-example/privacy', '', 'security lead')),
    ...(told.has('question/ten-times') || parts.stores.length === 0
      ? []
      : example('risk-example/bottleneck', parts.stores.join(', '), 'engineering lead')),
    ...(told.has('question/budget') ? example('risk-example/cost', '', 'product owner') : []),
    ...scenario('failure/overload', 'operations lead'),
    ...scenario('failure/corruption', 'operations lead'),
    ...scenario('failure/partition', 'operations lead'),
  ];
}

/** What answers do about a dependency that fails, in place of the usual. */
function handled(told: Told): string | undefined {
  const said = scenarioOf('failure/dependency', told).mitigation;
  return said === undefined || policiesOf(told).length === 0 ? undefined : said;
}

/** The leak of what is kept: personal data, or what the answer calls sensitive; no risk where nothing is. */
function leaks(told: Told, usual: readonly PlannedRisk[]): readonly PlannedRisk[] {
  const kind = told.choice('question/sensitivity', 'class');
  if (kind === undefined || kind === 'public or internal') return [];
  const protection = labelledAs(told, 'question/sensitivity', 'Protection');
  return usual.map((risk) => ({
    ...risk,
    risk: kind.startsWith('personal') ? risk.risk : `${capital(kind.split(' ')[0] ?? kind)} data leaks`,
    mitigation: protection === undefined ? risk.mitigation : unstopped(protection),
  }));
}

function rank({ likelihood, impact }: PlannedRisk): number {
  return (riskLevels.find(({ label }) => label === likelihood)?.rank ?? 0) * (riskLevels.find(({ label }) => label === impact)?.rank ?? 0);
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}
