/** The JSON schema of `archwright.json`: the shape that is checked when the file is read, with every rule by its name. */
import * as z from 'zod';
import { Config } from '../../server/protocol/config.ts';
import { ruleOptions } from '../../server/protocol/ruleOptions.ts';
import { rules } from '../../server/rules/registry.ts';

type Json = Readonly<Record<string, unknown>>;

/** The schema as the editor and others read it. */
export function configSchema(): Json {
  const { $schema, properties, ...schema } = z.toJSONSchema(Config, { io: 'input', target: 'draft-7' }) as Json & {
    readonly properties: Readonly<Record<string, Json>>;
  };
  return {
    $schema,
    title: 'Archwright configuration',
    description: 'Which architecture documents are checked, and how strictly.',
    ...schema,
    allowComments: true,
    allowTrailingCommas: true,
    definitions: { level },
    properties: { ...properties, rules: { description: properties['rules']?.['description'], ...rulesSchema() } },
  };
}

/** For settings: names are checked, options are left to whoever reads them. */
export function rulesSetting(): Json {
  return {
    type: 'object',
    propertyNames: { enum: names().map(([name]) => name) },
    additionalProperties: entrySchema(level, { type: 'object' }),
  };
}

function rulesSchema(): Json {
  return {
    type: 'object',
    properties: Object.fromEntries(names().map(([name, description]) => [name, { description, ...entryOf(name) }])),
    additionalProperties: false,
  };
}

/** What may stand under `rules`: everything, a family, a single rule. */
function names(): (readonly [name: string, description: string])[] {
  const families = [...new Set(rules.map(({ meta }) => meta.id.slice(0, meta.id.indexOf('/'))))];
  return [
    ['*', 'Every rule.'],
    ...families.map((family) => [`${family}/*`, `Every rule of the family ${family}.`] as const),
    ...rules.map(({ meta }) => [meta.id, `${meta.title}. By itself: ${meta.severity}.`] as const),
  ];
}

const level: Json = { enum: ['error', 'warning', 'info', 'hint', 'off', 'on'] };
const levelReference: Json = { $ref: '#/definitions/level' };

function entryOf(name: string): Json {
  const options = ruleOptions[name];
  if (options === undefined) return levelReference;
  const shape = Object.entries(z.toJSONSchema(options, { io: 'input', target: 'draft-7' })).filter(([key]) => key !== '$schema');
  return entrySchema(levelReference, Object.fromEntries(shape));
}

function entrySchema(levels: Json, options: Json): Json {
  return { anyOf: [levels, { type: 'array', items: [levels, options], minItems: 2, maxItems: 2 }] };
}
