/** The manifest's settings, from the schema that checks them on arrival. */
import * as z from 'zod';
import { EditorSettings, SETTINGS_SECTION } from '../../server/protocol/settings.ts';
import { rulesSetting } from './configSchema.ts';

type Json = Readonly<Record<string, unknown>>;

/** Settings of the window as a whole; all others may differ from folder to folder. */
const windowSettings = new Set(['run.scope', 'versionControl.enable']);

/** `archwright.*`, in the order of the schema; the last one is the client library's own. */
export function settingsProperties(): Json {
  const schema = z.toJSONSchema(EditorSettings, { io: 'input' }) as { readonly properties: Readonly<Record<string, Json>> };
  const leaves = Object.entries(schema.properties).flatMap(([name, property]) => leavesOf(name, property));
  const entries = leaves.map(([name, property], index) => [`${SETTINGS_SECTION}.${name}`, setting(name, property, index)] as const);
  return Object.fromEntries([...entries, [`${SETTINGS_SECTION}.trace.server`, { ...traceSetting, order: entries.length }]]);
}

const traceSetting: Json = {
  type: 'string',
  enum: ['off', 'messages', 'verbose'],
  default: 'off',
  description: 'Write what the editor and the language server say to each other into the log.',
  scope: 'window',
};

function leavesOf(name: string, property: Json): (readonly [string, Json])[] {
  const inner = property['properties'] as Readonly<Record<string, Json>> | undefined;
  return inner === undefined ? [[name, property]] : Object.entries(inner).map(([key, value]) => [`${name}.${key}`, value] as const);
}

function setting(name: string, property: Json, order: number): Json {
  const { description, ...rest } = name === 'rules' ? { ...property, ...rulesSetting() } : property;
  return { ...rest, markdownDescription: description, scope: windowSettings.has(name) ? 'window' : 'resource', order };
}
