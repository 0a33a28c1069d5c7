/** What is wrong with a value that somebody wrote by hand, in words for whoever wrote it. Knows shapes only, and no key by name. */
import * as z from 'zod';

/** A mistake, with the path of keys to it. */
export interface Mistake {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The value as the schema reads it, or its mistakes. */
export function readAs<T extends z.ZodType>(
  schema: T,
  value: unknown,
): { readonly data: z.infer<T> } | { readonly mistakes: readonly Mistake[] } {
  const result = schema.safeParse(value, { error: (issue) => sentence(issue) });
  return result.success ? { data: result.data } : { mistakes: result.error.issues.flatMap(mistakesOf) };
}

/** Keys nobody knows are a mistake each, at the key. */
function mistakesOf(issue: z.core.$ZodIssue): Mistake[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], message: issue.message }));
  return [{ path, message: issue.message }];
}

const SHAPES: Readonly<Record<string, string>> = {
  array: 'a list: ["…"]',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object: { … }',
  record: 'an object: { … }',
  string: 'text in quotes',
};

/** Undefined leaves the sentence to zod. */
function sentence(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'unrecognized_keys') return 'There is no such key.';
  if (issue.code === 'invalid_value') return `${demand(issue.input)} ${alternatives(issue.values.map((each) => JSON.stringify(each)))}.`;
  if (issue.code === 'invalid_type') return `${demand(issue.input)} ${SHAPES[issue.expected] ?? issue.expected}.`;
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'Must not be empty.' : `Has to be ${issue.minimum} or more.`;
  return undefined;
}

function demand(input: unknown): string {
  return input === undefined ? 'Is missing; has to be' : 'Has to be';
}

function alternatives(values: readonly string[]): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}
