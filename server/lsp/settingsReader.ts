/** The editor's settings, checked: a wrong one is reported to the person, and the last good ones stay in force. */
import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import { readConfig } from '../protocol/config.ts';
import { configOf, readSettings, SETTINGS_SECTION, type EditorSettings } from '../protocol/settings.ts';
import { catalogue } from '../rules/catalogue.ts';
import type { Logger } from '../workspace/ports.ts';

const knownRules = new Set(catalogue.map(({ meta }) => meta.id));

export class SettingsReader {
  readonly #connection: Connection;
  readonly #log: Logger;
  readonly #asks: boolean;
  readonly #lastGood = new Map<string, EditorSettings>();
  #reported = '';

  /** `asks`: whether the client answers for its configuration. */
  constructor(connection: Connection, log: Logger, asks: boolean) {
    this.#connection = connection;
    this.#log = log;
    this.#asks = asks;
  }

  /** The settings of each workspace folder; those of the window under the empty name. */
  async read(folders: readonly string[]): Promise<ReadonlyMap<string, EditorSettings>> {
    const scopes = ['', ...folders];
    const values = this.#asks
      ? await this.#connection.workspace.getConfiguration(
          scopes.map((scope) => ({ section: SETTINGS_SECTION, ...(scope !== '' && { scopeUri: scope }) })),
        )
      : [];
    const problems = new Set<string>();
    const wrong = new Set<string>();
    for (const [index, scope] of scopes.entries()) {
      const found = this.#check(scope, values[index]);
      if (found.length > 0) wrong.add(scope);
      for (const problem of found) problems.add(problem);
    }
    this.#report(
      [...problems],
      [...wrong].every((scope) => this.#lastGood.has(scope)),
    );
    return new Map(scopes.map((scope) => [scope, this.#lastGood.get(scope) ?? defaultSettings()]));
  }

  /** Takes good settings over; the rest is what is wrong with them. */
  #check(scope: string, value: unknown): readonly string[] {
    const checked = readSettings(value);
    const found =
      'problems' in checked
        ? checked.problems
        : readConfig(configOf(checked.settings), knownRules).issues.map(
            (issue) => `${[SETTINGS_SECTION, ...issue.path].join('.')}: ${issue.message}`,
          );
    if ('settings' in checked && found.length === 0) this.#lastGood.set(scope, checked.settings);
    return found;
  }

  /** Each set of problems once, and not again with every other change of settings. */
  #report(problems: readonly string[], isKept: boolean): void {
    const text = problems.join(' ');
    if (text !== '' && text !== this.#reported) {
      this.#log.warn(`Settings: ${text}`);
      void this.#connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: `${isKept ? 'Archwright keeps its last good settings.' : 'Archwright goes by its default settings until these are mended.'} ${text}`,
      });
    }
    this.#reported = text;
  }
}

/** What holds where nothing is set. */
export function defaultSettings(): EditorSettings {
  const checked = readSettings(undefined);
  if ('problems' in checked) throw new Error(checked.problems.join(' '));
  return checked.settings;
}
