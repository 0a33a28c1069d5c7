/**
 * Writes what of the manifest follows from elsewhere: commands and their keys from their catalogue, the first steps from theirs, settings and the schema of the
 * configuration file from the shapes that check them. With `--check` only says what is stale.
 */
import { readFileSync } from 'node:fs';
import { commandCatalogue, type CatalogueEntry } from '../../client/commands/catalogue.ts';
import { walkthrough } from '../../client/commands/walkthrough.ts';
import { CONFIG_FILE } from '../../server/protocol/configFile.ts';
import type { GeneratedFile } from '../generated.ts';
import { configSchema } from './configSchema.ts';
import { settingsProperties } from './settings.ts';

const SCHEMA = 'schemas/archwright.schema.json';

/** The manifest and the schema. */
export function manifestFiles(): GeneratedFile[] {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    readonly contributes?: Readonly<Record<string, unknown>>;
  };
  const contributes = { ...manifest.contributes, ...commandContributions(), ...walkthroughContributions(), ...settingsContributions() };
  return [
    { path: 'package.json', text: jsonText({ ...manifest, contributes }) },
    { path: SCHEMA, text: jsonText(configSchema()) },
  ];
}

function commandContributions(): object {
  const entries = Object.entries<CatalogueEntry>(commandCatalogue).map(([command, entry]) => ({ command, ...entry }));
  return {
    commands: entries.map(({ command, title, icon }) => ({ command, title, category: 'Archwright', icon })),
    menus: {
      commandPalette: entries.filter(({ when }) => when !== undefined).map(({ command, when }) => ({ command, when })),
      'editor/title': entries
        .filter(({ editorTitle }) => editorTitle !== undefined)
        .map(({ command, editorTitle }) => ({ command, when: editorTitle, group: 'navigation' })),
    },
    keybindings: entries.flatMap(({ command, keys }) => (keys === undefined ? [] : [{ command, ...keys }])),
  };
}

function walkthroughContributions(): object {
  const { steps, ...rest } = walkthrough;
  return {
    walkthroughs: [
      {
        ...rest,
        steps: steps.map(({ id, title, description, media, done }) => ({
          id,
          title,
          description: description.join('\n'),
          media: { markdown: `walkthrough/${media}` },
          completionEvents: [`onCommand:${done}`],
        })),
      },
    ],
  };
}

function settingsContributions(): object {
  return {
    configuration: { title: 'Archwright', properties: settingsProperties() },
    jsonValidation: [{ fileMatch: CONFIG_FILE, url: `./${SCHEMA}` }],
  };
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
