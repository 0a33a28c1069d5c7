/** Proposals on how the system fails: what stands by, what is tried again, what is kept, what holds a failure in. */
import { factsOf, type Fact } from '../fact.ts';
import { sentence, type Sentence, type Writer } from './proposal.ts';
import { each, listed } from './words.ts';

function standby(facts: readonly Fact[]): readonly Sentence[] {
  const all = each(factsOf(facts, 'standby'), ({ of, how }) => `${of} ${how}`);
  return sentence(all, () => `There is a standby: ${listed(all.map(({ of, how }) => `${of} ${how}`))}.`);
}

function dependencyErrors(facts: readonly Fact[]): readonly Sentence[] {
  const patience = each(factsOf(facts, 'patience'), ({ of }) => of);
  const helpers = each(
    factsOf(facts, 'helper').filter(({ purpose }) => purpose === 'resilience'),
    ({ name }) => name,
  );
  return [
    ...patience.flatMap((call) =>
      sentence(
        [call],
        () =>
          `Calls to ${call.of}: ${[call.timeout === undefined ? '' : `timeout ${call.timeout}`, call.retries === undefined ? '' : `${call.retries} retries`].filter((part) => part !== '').join(', ')}.`,
      ),
    ),
    ...sentence(helpers, () => `The code has ${listed(helpers.map(({ name }) => name))} for calls that fail.`),
  ];
}

/** How long a backup is kept is left to the evidence: it says nothing of how much may be lost. */
function rpo(facts: readonly Fact[]): readonly Sentence[] {
  const backups = each(factsOf(facts, 'backup'), ({ of }) => of);
  return sentence(backups, () => `There are backups of ${listed(backups.map(({ of }) => of))}.`);
}

function rto(facts: readonly Fact[]): readonly Sentence[] {
  const watched = each(
    factsOf(facts, 'health').filter(({ check }) => check === 'liveness'),
    ({ of }) => of,
  );
  return [
    ...standby(facts),
    ...sentence(watched, () => `Restarted automatically when the liveness check fails: ${listed(watched.map(({ of }) => of))}.`),
  ];
}

/** Who calls a part notices when it fails; what only holds a failure in answers nothing by itself. */
function blastRadius(facts: readonly Fact[]): readonly Sentence[] {
  const calls = each(factsOf(facts, 'call'), ({ from, to }) => `${from} ${to}`);
  const needed = [...new Set(calls.map(({ to }) => to))];
  const dependents = sentence(
    calls,
    () =>
      `Others call ${listed(needed.map((part) => `${part} (${listed(calls.filter(({ to }) => to === part).map(({ from }) => from))})`))}.`,
  );
  return dependents.length === 0 ? [] : [...dependents, ...isolation(facts)];
}

function isolation(facts: readonly Fact[]): readonly Sentence[] {
  const limits = each(factsOf(facts, 'limit'), ({ of }) => of);
  const fenced = each(
    factsOf(facts, 'protection').filter(({ how }) => how === 'network policy'),
    ({ of }) => of,
  );
  return [
    ...sentence(
      limits,
      () =>
        `Kept apart by limits: ${listed(limits.map(({ of, cpu, memory }) => `${of} (${[cpu === undefined ? '' : `CPU ${cpu}`, memory === undefined ? '' : `memory ${memory}`].filter((part) => part !== '').join(', ')})`))}.`,
    ),
    ...sentence(fenced, () => `Kept apart by network policies: ${listed(fenced.map(({ of }) => of))}.`),
  ];
}

export const failureWriters: Readonly<Record<string, Writer>> = {
  'question/database-down': standby,
  'question/dependency-errors': dependencyErrors,
  'question/rpo': rpo,
  'question/rto': rto,
  'question/blast-radius': blastRadius,
};
