/** Proposals on how the system fails: what stands by, what is tried again, what is kept, what holds a failure in. */
import { factsOf, type Fact } from '../fact.ts';
import { sentence, type Sentence, type Writer } from './proposal.ts';
import { each, listed } from './words.ts';

function standby(facts: readonly Fact[]): readonly Sentence[] {
  const all = each(factsOf(facts, 'standby'), ({ of, how }) => `${of} ${how}`);
  return sentence(all, () => `What stands by: ${listed(all.map(({ of, how }) => `${of} ${how}`))}.`);
}

function dependencyErrors(facts: readonly Fact[]): readonly Sentence[] {
  const patience = each(factsOf(facts, 'patience'), ({ of }) => of);
  const helpers = each(factsOf(facts, 'helper').filter(({ purpose }) => purpose === 'resilience'), ({ name }) => name);
  return [
    ...patience.flatMap((call) => sentence([call], () => `Calls to ${call.of}: ${[call.timeout === undefined ? '' : `timeout ${call.timeout}`, call.retries === undefined ? '' : `${call.retries} retries`].filter((part) => part !== '').join(', ')}.`)),
    ...sentence(helpers, () => `The code has ${listed(helpers.map(({ name }) => name))} for calls that fail.`),
  ];
}

function rpo(facts: readonly Fact[]): readonly Sentence[] {
  const backups = each(factsOf(facts, 'backup'), ({ of, how }) => `${of} ${how}`);
  return sentence(backups, () => `Backups: ${listed(backups.map(({ of, how }) => `${of} ${how}`))}.`);
}

function rto(facts: readonly Fact[]): readonly Sentence[] {
  const all = factsOf(facts, 'health');
  const checks = all.some(({ of }) => of !== 'the image') ? all.filter(({ of }) => of !== 'the image') : all;
  return [...standby(facts), ...sentence(checks, () => `Health is checked of ${listed(checks.map(({ of }) => of))}.`)];
}

function blastRadius(facts: readonly Fact[]): readonly Sentence[] {
  const limits = each(factsOf(facts, 'limit'), ({ of }) => of);
  const shields = factsOf(facts, 'protection').filter(({ how }) => how === 'network policy' || how === 'disruption budget');
  return [
    ...sentence(limits, () => `Held in by limits: ${listed(limits.map(({ of, cpu, memory }) => `${of} (${[cpu === undefined ? '' : `CPU ${cpu}`, memory === undefined ? '' : `memory ${memory}`].filter((part) => part !== '').join(', ')})`))}.`),
    ...sentence(shields, () => `There is ${listed(shields.map(({ of, how }) => `a ${how} for ${of}`))}.`),
  ];
}

export const failureWriters: Readonly<Record<string, Writer>> = {
  'question/database-down': standby,
  'question/dependency-errors': dependencyErrors,
  'question/rpo': rpo,
  'question/rto': rto,
  'question/blast-radius': blastRadius,
};
