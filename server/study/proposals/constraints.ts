/** Proposals on what is there already: connections, places, stores, platform, the system as it stands. */
import { factsOf, type Fact, type FactOf } from '../fact.ts';
import { sentence, type Sentence, type Writer } from './proposal.ts';
import { CACHES, productsOf, QUEUES, STORES } from './productsOf.ts';
import { counted, each, listed } from './words.ts';

function integrations(facts: readonly Fact[]): readonly Sentence[] {
  const outside = each(factsOf(facts, 'outside'), ({ name }) => name);
  const identity = productsOf(facts, ['identity']);
  const offered = each(factsOf(facts, 'interface'), ({ title }) => title);
  return [
    ...sentence(outside, () => `Calls ${listed(outside.map(({ name }) => name))}.`),
    ...sentence(
      identity.flatMap(({ from }) => from),
      () => `Log-in goes through ${listed(identity.map(({ words }) => words))}.`,
    ),
    ...sentence(
      offered,
      () =>
        `Callers use ${listed(offered.map(({ style, title, count }) => `${title} (${style}, ${counted(count, 'operation', 'operations')})`))}.`,
    ),
  ];
}

function restrictions(facts: readonly Fact[]): readonly Sentence[] {
  const regions = each(factsOf(facts, 'region'), ({ name }) => name);
  return sentence(regions, () => `Runs in ${listed(regions.map(({ name }) => name))} today.`);
}

function dataStores(facts: readonly Fact[]): readonly Sentence[] {
  const stores = productsOf(facts, STORES);
  const standing = stores.filter(({ stands }) => stands);
  const queues = productsOf(facts, QUEUES).filter(({ stands }) => stands);
  const called = productsOf(facts, [...STORES, ...QUEUES]).filter(({ stands }) => !stands);
  return [
    ...sentence(
      standing.flatMap(({ from }) => from),
      () => `Existing stores: ${listed(standing.map(({ words }) => words))}.`,
    ),
    ...sentence(
      called.flatMap(({ from }) => from),
      () => `The code has libraries for ${listed(called.map(({ words }) => words))}.`,
    ),
    ...sentence(
      queues.flatMap(({ from }) => from),
      () => `Messages go through ${listed(queues.map(({ words }) => words))}.`,
    ),
  ];
}

function deployment(facts: readonly Fact[]): readonly Sentence[] {
  const all = each(factsOf(facts, 'platform'), ({ name }) => name);
  // An image says how it is packed; where it runs says more.
  const platforms = all.length > 1 ? all.filter(({ name }) => name !== 'containers') : all;
  const rented = productsOf(facts, ['container-platform', 'serverless']).filter(({ stands }) => stands);
  const regions = each(factsOf(facts, 'region'), ({ name }) => name);
  const names = [...rented.map(({ words }) => words), ...platforms.map(({ name }) => name)];
  const where = regions.length === 0 ? '' : ` in ${listed(regions.map(({ name }) => name))}`;
  const pipelines = each(factsOf(facts, 'pipeline'), ({ tool }) => tool);
  const registries = each(factsOf(facts, 'registry'), ({ host }) => host);
  return [
    ...(names.length === 0
      ? []
      : sentence([...rented.flatMap(({ from }) => from), ...platforms, ...regions], () => `Runs on ${listed(names)}${where}.`)),
    ...pipelines.flatMap(({ tool }) =>
      pipelineSentence(
        tool,
        factsOf(facts, 'pipeline').filter((each) => each.tool === tool),
      ),
    ),
    ...sentence(registries, () => `Images are kept in ${listed(registries.map(({ host }) => host))}.`),
  ];
}

function pipelineSentence(tool: string, from: readonly FactOf<'pipeline'>[]): readonly Sentence[] {
  const steps = from.flatMap((each) => each.steps);
  return sentence(from, () => (steps.length === 0 ? `The pipeline is ${tool}.` : `${tool} ${listed(steps)}.`));
}

/** What each file runs, and who calls whom. */
function currentState(facts: readonly Fact[]): readonly Sentence[] {
  const services = factsOf(facts, 'service');
  const running = productsOf(facts, [...STORES, ...QUEUES, ...CACHES, 'gateway', 'load-balancer', 'identity']).filter(
    ({ stands }) => stands,
  );
  const paths = [...new Set(services.map(({ path }) => path))];
  const told = new Set<string>();
  const sentences: Sentence[] = paths.flatMap((path) => {
    const here = each(
      services.filter((service) => service.path === path && !told.has(service.name)),
      ({ name }) => name,
    );
    for (const { name } of here) told.add(name);
    return sentence(here, () => `Services in ${path}: ${listed(here.map(({ name }) => name))}.`);
  });
  const isOne = running.length === 1;
  const opening =
    sentences.length === 0 ? (isOne ? 'There is' : 'There are') : `Beside ${told.size === 1 ? 'it' : 'them'} ${isOne ? 'stands' : 'stand'}`;
  return [
    ...sentences,
    ...sentence(
      running.flatMap(({ from }) => from),
      `${opening} ${listed(running.map(({ words }) => words))}.`,
    ),
    ...callSentences(facts),
    ...workSentences(facts),
    ...documentSentences(facts),
  ];
}

function callSentences(facts: readonly Fact[]): readonly Sentence[] {
  const calls = each(factsOf(facts, 'call'), ({ from, to }) => `${from} ${to}`);
  const callers = [...new Set(calls.map(({ from }) => from))];
  return sentence(
    calls,
    () =>
      `${callers.map((caller) => `${caller} calls ${listed(calls.filter(({ from }) => from === caller).map(({ to }) => to))}`).join('; ')}.`,
  );
}

/** What watches over it and what it is tried with: no answer to any other question by itself. */
function workSentences(facts: readonly Fact[]): readonly Sentence[] {
  const tools = productsOf(facts, ['observability']);
  const tests = each(factsOf(facts, 'test'), (test) => test.with);
  return [
    ...sentence(
      tools.flatMap(({ from }) => from),
      () => `Observed with ${listed(tools.map(({ words }) => words))}.`,
    ),
    ...sentence(tests, () => `Tested with ${listed(tests.map((test) => (test.load ? `${test.with} (load)` : test.with)))}.`),
  ];
}

function documentSentences(facts: readonly Fact[]): readonly Sentence[] {
  const documents = factsOf(facts, 'document');
  const records = documents.filter((document) => document.as === 'record');
  const designs = documents.filter((document) => document.as === 'design');
  return [
    ...sentence(
      records,
      () => `${counted(records.length, 'decision record exists', 'decision records exist')}: ${listed(records.map(({ title }) => title))}.`,
    ),
    ...sentence(designs, () => `Described in ${listed(designs.map(({ title }) => title))}.`),
  ];
}

export const constraintWriters: Readonly<Record<string, Writer>> = {
  'question/integrations': integrations,
  'question/restrictions': restrictions,
  'question/data-stores': dataStores,
  'question/deployment': deployment,
  'question/current-state': currentState,
};
