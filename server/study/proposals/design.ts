/** Proposals on how the system works and is run: journeys, load, access, operation, releases, caches, tests. */
import { factsOf, type Fact } from '../fact.ts';
import { sentence, type Sentence, type Writer } from './proposal.ts';
import { CACHES, productsOf } from './productsOf.ts';
import { counted, each, listed } from './words.ts';

function journeys(facts: readonly Fact[]): readonly Sentence[] {
  const calls = each(factsOf(facts, 'call'), ({ from, to }) => `${from} ${to}`);
  return sentence(calls, () => `Connections: ${listed(calls.map(({ from, to }) => `${from} → ${to}`))}.`);
}

function tenTimes(facts: readonly Fact[]): readonly Sentence[] {
  // What scales by itself knows better than the figure it begins with.
  const copies = each(factsOf(facts, 'copies').toSorted((a, b) => b.most - b.least - (a.most - a.least)), ({ of }) => of);
  const words = copies.map(({ of, least, most, by }) => `${of} ${least === most ? `has ${counted(most, 'copy', 'copies')}` : `scales from ${least} to ${counted(most, 'copy', 'copies')}${by === undefined ? '' : ` by ${by}`}`}`);
  return sentence(copies, () => `Copies today: ${listed(words)}.`);
}

function access(facts: readonly Fact[]): readonly Sentence[] {
  const schemes = each(factsOf(facts, 'access'), ({ scheme }) => scheme);
  const identity = productsOf(facts, ['identity', 'policy-engine']);
  const helpers = each(factsOf(facts, 'helper').filter(({ purpose }) => purpose === 'access'), ({ name }) => name);
  return [
    ...sentence(schemes, () => `Callers prove who they are by ${listed(schemes.map(({ scheme }) => scheme))}.`),
    ...sentence(identity.flatMap(({ from }) => from), () => `${listed(identity.map(({ words }) => words))} ${identity.length === 1 ? 'is' : 'are'} in use.`),
    ...sentence(helpers, () => `Access is handled with ${listed(helpers.map(({ name }) => name))}.`),
  ];
}

function operation(facts: readonly Fact[]): readonly Sentence[] {
  const tools = productsOf(facts, ['observability']);
  const alerts = each(factsOf(facts, 'alert'), ({ name }) => name);
  return [
    ...sentence(tools.flatMap(({ from }) => from), () => `Observed with ${listed(tools.map(({ words }) => words))}.`),
    ...sentence(alerts, () => `Alerts exist for ${listed(alerts.map(({ name, after }) => (after === undefined ? name : `${name} (after ${after})`)))}.`),
  ];
}

function release(facts: readonly Fact[]): readonly Sentence[] {
  const rollouts = each(factsOf(facts, 'rollout'), ({ of, way }) => `${of} ${way}`);
  const helpers = each(factsOf(facts, 'helper').filter(({ purpose }) => purpose === 'migrations' || purpose === 'feature flags'), ({ name }) => name);
  return [
    ...sentence(rollouts, () => `Rollout of ${listed(rollouts.map(({ of, way, detail }) => `${of}: ${way}${detail === undefined ? '' : ` (${detail})`}`))}.`),
    ...helpers.flatMap((helper) => sentence([helper], () => (helper.purpose === 'migrations' ? `Schema changes are made with ${helper.name}.` : `Features are switched with ${helper.name}.`))),
  ];
}

function caching(facts: readonly Fact[]): readonly Sentence[] {
  const caches = productsOf(facts, CACHES);
  const helpers = each(factsOf(facts, 'helper').filter(({ purpose }) => purpose === 'caching'), ({ name }) => name);
  return [
    ...sentence(caches.flatMap(({ from }) => from), () => `In use and able to cache: ${listed(caches.map(({ words }) => words))}.`),
    ...sentence(helpers, () => `In memory: ${listed(helpers.map(({ name }) => name))}.`),
  ];
}

function proof(facts: readonly Fact[]): readonly Sentence[] {
  const tests = each(factsOf(facts, 'test'), (test) => test.with);
  const [load, others] = [tests.filter((test) => test.load), tests.filter((test) => !test.load)];
  return [
    ...sentence(others, () => `Tests run with ${listed(others.map((test) => test.with))}.`),
    ...sentence(load, () => `Load tests with ${listed(load.map((test) => test.with))}.`),
  ];
}

export const designWriters: Readonly<Record<string, Writer>> = {
  'question/journeys': journeys,
  'question/ten-times': tenTimes,
  'question/access': access,
  'question/operation': operation,
  'question/release': release,
  'question/caching': caching,
  'question/proof': proof,
};
