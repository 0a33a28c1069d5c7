/**
 * The repository's configuration file, `archwright.json`, and the settings of the editor: one shape, source of the JSON
 * schema and of the manifest's settings. Where the file stands and which one wins is decided in `workspace/`.
 */
import * as z from 'zod';
import { readAs, type Mistake } from './mistakes.ts';
import { ruleOptions } from './ruleOptions.ts';

const Level = z.enum(['error', 'warning', 'info', 'hint', 'off', 'on']);
const RuleEntry = z.union([Level, z.tuple([Level, z.record(z.string(), z.unknown())])], {
  error: 'Not a level. Use error, warning, info, hint, on or off, or a level with options: ["warning", { … }].',
});

export const HouseDialectConfig = z.strictObject({
  name: z.string().min(1).describe('How output calls this dialect.'),
  kind: z.enum(['adr', 'plan']).describe('What its documents are.'),
  files: z.array(z.string()).optional().describe('Only files that match one of these globs are tried.'),
  required: z.array(z.string()).default([]).describe('Headings that every document of the dialect has, in order.'),
  aliases: z.record(z.string(), z.string()).default({}).describe('House heading → what it stands for: `"Forces": "context"`.'),
});

export const Config = z.strictObject({
  $schema: z.string().optional(),
  preset: z
    .enum(['recommended', 'strict', 'off'])
    .optional()
    .describe(
      'Which rules are on: those that are right whatever the template and those the template promises (recommended), all (strict), or none but those listed (off).',
    ),
  rules: z
    .record(z.string(), RuleEntry)
    .optional()
    .describe('Level of single rules (`"adr/date-missing": "off"`) or families (`"doc/*": "hint"`), with options as `["warning", { … }]`.'),
  rigor: z
    .boolean()
    .optional()
    .describe('Judge all documents by the production norms too, as `archwright: rigor` in front matter does for one.'),
  include: z.array(z.string()).optional().describe('Only files that match one of these globs are looked at. Default: every Markdown file.'),
  exclude: z.array(z.string()).optional().describe('Files that match one of these globs are not looked at.'),
  statuses: z.array(z.string()).optional().describe('Statuses of your own that count as known: `["piloting"]`.'),
  dialects: z.array(HouseDialectConfig).optional().describe('Dialects of your own, tried before the known ones.'),
  virtualFiles: z
    .array(z.string())
    .optional()
    .describe('Link targets that match one of these globs need not exist, such as pages a site generator makes.'),
});
export type Config = z.infer<typeof Config>;

/** Checks a value read from JSON. `knownRules` are the ids that may stand under `rules`; what is wrong there is left out of the configuration, which is undefined where anything else is wrong. */
export function readConfig(value: unknown, knownRules: ReadonlySet<string>): { config: Config | undefined; issues: readonly Mistake[] } {
  const result = readAs(Config, value);
  if ('mistakes' in result) return { config: undefined, issues: result.mistakes };
  const families = new Set([...knownRules].map((id) => `${id.slice(0, id.indexOf('/'))}/*`));
  const entries = Object.entries(result.data.rules ?? {}).map(([id, entry]) => {
    const isKnown = id === '*' || knownRules.has(id) || families.has(id);
    return {
      id,
      entry,
      issues: isKnown
        ? optionIssues(id, entry)
        : [{ path: ['rules', id], message: `There is no rule "${id}". Run "archwright rules" for the list.` }],
    };
  });
  const issues = entries.flatMap((each) => each.issues);
  if (issues.length === 0) return { config: result.data, issues };
  return {
    config: {
      ...result.data,
      rules: Object.fromEntries(entries.filter((each) => each.issues.length === 0).map(({ id, entry }) => [id, entry])),
    },
    issues,
  };
}

function optionIssues(id: string, entry: z.infer<typeof RuleEntry>): readonly Mistake[] {
  if (typeof entry === 'string') return [];
  const [, options] = entry;
  const schema = ruleOptions[id];
  if (schema === undefined) return [{ path: ['rules', id, 1], message: `The rule "${id}" has no options.` }];
  const result = readAs(schema, options);
  return 'mistakes' in result ? result.mistakes.map(({ path, message }) => ({ path: ['rules', id, 1, ...path], message })) : [];
}
