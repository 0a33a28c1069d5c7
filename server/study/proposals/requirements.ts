/** Proposals on what the system is for: purpose, functions, data, people, money. */
import { factsOf, type Fact, type FactOf } from '../fact.ts';
import { sentence, type Sentence, type Writer } from './proposal.ts';
import { isManaged, productsOf } from './productsOf.ts';
import { asSentence, each, listed } from './words.ts';

/** The project nearest the root says what the whole is for. */
function problem(facts: readonly Fact[]): readonly Sentence[] {
  const purpose = factsOf(facts, 'purpose').slice(0, 1);
  const schedules = each(factsOf(facts, 'schedule'), ({ of, cron }) => `${of} ${cron}`);
  return [
    ...sentence(purpose, () => purpose.map(({ name, text }) => `${name}: ${asSentence(text)}`).join('')),
    ...sentence(schedules, () => `Set in motion by a schedule: ${listed(schedules.map(({ of, cron }) => `${of} (${cron})`))}.`),
  ];
}

function functions(facts: readonly Fact[]): readonly Sentence[] {
  return each(
    factsOf(facts, 'interface').filter(({ operations }) => operations.length > 0),
    ({ title }) => title,
  ).flatMap((offered) => sentence([offered], () => `Offered by ${offered.title} (${offered.style}): ${operationsIn(offered)}.`));
}

function operationsIn({ operations, count }: FactOf<'interface'>): string {
  const shown = operations.slice(0, 7);
  return listed(count > shown.length ? [...shown, `${count - shown.length} other operations`] : shown);
}

function roles(facts: readonly Fact[]): readonly Sentence[] {
  const scoped = factsOf(facts, 'access').filter(({ scopes }) => scopes.length > 0);
  return sentence(scoped, () => `Callers are told apart by the scopes ${listed(scoped.flatMap(({ scopes }) => scopes))}.`);
}

function sensitivity(facts: readonly Fact[]): readonly Sentence[] {
  const fields = factsOf(facts, 'sensitive');
  return [...new Set(fields.map(({ data }) => data))].flatMap((data) => {
    const of = each(
      fields.filter((field) => field.data === data),
      ({ field }) => field,
    );
    return sentence(of, () => asSentence(`${data} by the names of its fields: ${listed(of.map(({ field }) => field))}`));
  });
}

function team(facts: readonly Fact[]): readonly Sentence[] {
  const all = each(factsOf(facts, 'language'), ({ name }) => name);
  // What runs as JavaScript is written in TypeScript there.
  const languages = all.some(({ name }) => name === 'TypeScript') ? all.filter(({ name }) => name !== 'JavaScript') : all;
  const frameworks = productsOf(facts, ['framework']);
  const owners = each(factsOf(facts, 'owner'), ({ name }) => name);
  const used = frameworks.length === 0 ? '' : `, with ${listed(frameworks.map(({ words }) => words))}`;
  return [
    ...sentence([...languages, ...frameworks.flatMap(({ from }) => from)], () =>
      languages.length === 0
        ? `The code stands on ${listed(frameworks.map(({ words }) => words))}.`
        : `The code is ${listed(languages.map(({ name }) => name))}${used}.`,
    ),
    ...sentence(owners, () => `Its owners are ${listed(owners.map(({ name }) => name))}.`),
  ];
}

function budget(facts: readonly Fact[]): readonly Sentence[] {
  const rented = each(
    factsOf(facts, 'product').filter(({ as, product }) => as === 'rented' && isManaged(product)),
    ({ product }) => product,
  );
  return sentence(rented, () => `Managed services are rented already: ${listed(rented.map(({ product }) => product))}.`);
}

export const requirementWriters: Readonly<Record<string, Writer>> = {
  'question/problem': problem,
  'question/functions': functions,
  'question/roles': roles,
  'question/sensitivity': sensitivity,
  'question/team': team,
  'question/budget': budget,
};
