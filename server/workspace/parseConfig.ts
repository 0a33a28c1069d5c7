/** The text of a configuration file → its choices, or mistakes with their places. Decides nothing about which file counts. */
import { readConfig, type Config } from '../protocol/config.ts';
import { readHandWrittenJson, type PlacedMistake } from './handWrittenJson.ts';

/** Reads the text of a configuration file; undefined where nothing in it can be in force. */
export function parseConfig(
  text: string,
  knownRules: ReadonlySet<string>,
): { readonly config: Config | undefined; readonly mistakes: readonly PlacedMistake[] } {
  const { value, mistakes } = readHandWrittenJson(
    text,
    (json) => {
      const { config, issues } = readConfig(json, knownRules);
      return { value: config, mistakes: issues };
    },
    '{}',
  );
  return { config: value, mistakes };
}
