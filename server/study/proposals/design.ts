/** Proposals on how the system works and is run: journeys, load, access, operation, releases. */
import { factsOf, type Fact } from '../fact.ts';
import { sentence, type Sentence, type Writer } from './proposal.ts';
import { productsOf } from './productsOf.ts';
import { counted, each, listed } from './words.ts';

function journeys(facts: readonly Fact[]): readonly Sentence[] {
  const calls = each(factsOf(facts, 'call'), ({ from, to }) => `${from} ${to}`);
  return sentence(calls, () => `Connections: ${listed(calls.map(({ from, to }) => `${from} → ${to}`))}.`);
}

function tenTimes(facts: readonly Fact[]): readonly Sentence[] {
  // What scales by itself knows better than the figure it begins with.
  const copies = each(
    factsOf(facts, 'copies').toSorted((a, b) => b.most - b.least - (a.most - a.least)),
    ({ of }) => of,
  );
  const words = copies.map(({ of, least, most, by }) =>
    least === most
      ? `${of} has ${counted(most, 'copy', 'copies')}`
      : `${of} has ${counted(most, 'copy', 'copies')} at most${by === undefined ? '' : `, scaled by ${by}`}`,
  );
  return sentence(copies, () => `Bounds set today: ${listed(words, '; ')}.`);
}

function access(facts: readonly Fact[]): readonly Sentence[] {
  const schemes = each(factsOf(facts, 'access'), ({ scheme }) => scheme);
  const identity = productsOf(facts, ['identity']);
  const helpers = each(
    factsOf(facts, 'helper').filter(({ purpose }) => purpose === 'log-in'),
    ({ name }) => name,
  );
  const proofs = [
    ...sentence(schemes, () => `Callers prove who they are by ${listed(schemes.map(({ scheme }) => scheme))}.`),
    ...sentence(
      identity.flatMap(({ from }) => from),
      () => `Log-in goes through ${listed(identity.map(({ words }) => words))}.`,
    ),
    ...sentence(helpers, () => `Log-in is built with ${listed(helpers.map(({ name }) => name))}.`),
  ];
  return proofs.length === 0 ? [] : [...proofs, ...permissions(facts)];
}

function permissions(facts: readonly Fact[]): readonly Sentence[] {
  const engines = productsOf(facts, ['policy-engine']);
  const helpers = each(
    factsOf(facts, 'helper').filter(({ purpose }) => purpose === 'permissions'),
    ({ name }) => name,
  );
  return sentence(
    [...engines.flatMap(({ from }) => from), ...helpers],
    () => `Permissions are decided with ${listed([...engines.map(({ words }) => words), ...helpers.map(({ name }) => name)])}.`,
  );
}

/** Tools alone say nothing of what is watched. */
function operation(facts: readonly Fact[]): readonly Sentence[] {
  const alerts = each(factsOf(facts, 'alert'), ({ name }) => name);
  const tools = productsOf(facts, ['observability']);
  const watched = sentence(
    alerts,
    () => `Alerts exist for ${listed(alerts.map(({ name, after }) => (after === undefined ? name : `${name} (after ${after})`)))}.`,
  );
  return watched.length === 0
    ? []
    : [
        ...watched,
        ...sentence(
          tools.flatMap(({ from }) => from),
          () => `Tools: ${listed(tools.map(({ words }) => words))}.`,
        ),
      ];
}

function release(facts: readonly Fact[]): readonly Sentence[] {
  const rollouts = each(factsOf(facts, 'rollout'), ({ of, way }) => `${of} ${way}`);
  const migrations = each(
    factsOf(facts, 'helper').filter(({ purpose }) => purpose === 'migrations'),
    ({ name }) => name,
  );
  const flags = each(
    factsOf(facts, 'helper').filter(({ purpose }) => purpose === 'feature flags'),
    ({ name }) => name,
  );
  const rolled = sentence(
    rollouts,
    () => `Rollout of ${listed(rollouts.map(({ of, way, detail }) => `${of}: ${way}${detail === undefined ? '' : ` (${detail})`}`))}.`,
  );
  return rolled.length === 0
    ? []
    : [
        ...rolled,
        ...sentence(migrations, () => `Schema changes are made with ${listed(migrations.map(({ name }) => name))}.`),
        ...sentence(flags, () => `Features are switched with ${listed(flags.map(({ name }) => name))}.`),
      ];
}

export const designWriters: Readonly<Record<string, Writer>> = {
  'question/journeys': journeys,
  'question/ten-times': tenTimes,
  'question/access': access,
  'question/operation': operation,
  'question/release': release,
};
