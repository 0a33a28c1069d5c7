/**
 * The editor's settings under `archwright`: source of the manifest's settings and check of what the editor sends. What a
 * repository decides for everyone stands in its configuration file, which wins over these.
 */
import * as z from 'zod';
import { Config } from './config.ts';
import { readAs } from './mistakes.ts';

export const SETTINGS_SECTION = 'archwright';

const { preset, rules, rigor, include, exclude } = Config.shape;

export const EditorSettings = z.object({
  enable: z.boolean().default(true).describe('Check architecture documents.'),
  preset: describedAs(preset, preset.unwrap().default('recommended')),
  rules: describedAs(rules, rules.unwrap().default({})),
  rigor: describedAs(rigor, rigor.unwrap().default(false)),
  include: describedAs(include, include.unwrap().default([])),
  exclude: describedAs(exclude, exclude.unwrap().default([])),
  run: z
    .object({
      on: z.enum(['type', 'save']).default('type').describe('When a document is checked: while you type, or when you save it.'),
      scope: z
        .enum(['workspace', 'open'])
        .default('workspace')
        .describe('Report findings for all recognised documents of the workspace, or for open ones only.'),
    })
    .prefault({}),
  codeLens: z
    .object({
      enable: z.boolean().default(true).describe('Show above sections what they come to, such as the progress of the checklist.'),
    })
    .prefault({}),
  inlayHints: z
    .object({
      enable: z.boolean().default(false).describe('Show behind figures what they come to, such as the downtime an availability allows.'),
    })
    .prefault({}),
  versionControl: z
    .object({
      enable: z
        .boolean()
        .default(true)
        .describe(
          'Ask Git about record numbers on other branches and about accepted records that were changed. Needs a trusted workspace.',
        ),
    })
    .prefault({}),
});
export type EditorSettings = z.infer<typeof EditorSettings>;

/** Either settings, or what is wrong with them: one sentence each, naming the setting. */
export type CheckedSettings = { readonly settings: EditorSettings } | { readonly problems: readonly string[] };

/** Checks a value sent by an editor; null and undefined stand for the defaults. */
export function readSettings(value: unknown): CheckedSettings {
  const result = readAs(EditorSettings, value ?? {});
  if ('data' in result) return { settings: result.data };
  return { problems: result.mistakes.map(({ path, message }) => `${[SETTINGS_SECTION, ...path].join('.')}: ${message}`) };
}

/** A setting says of itself what the configuration file says. */
function describedAs<T extends z.ZodType>(field: z.ZodType, setting: T): T {
  return setting.describe(field.description ?? '');
}

/** The part of the settings that a configuration file may say as well. */
export function configOf(settings: EditorSettings): Config {
  const { preset, rules, rigor, include, exclude } = settings;
  return { preset, rules, rigor, include, exclude };
}
