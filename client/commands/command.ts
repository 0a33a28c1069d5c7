/** What a command has at hand, and how all of them are registered. */
import { commands, Disposable, type LogOutputChannel, type Uri } from 'vscode';
import type { ServerConnection } from '../languageClient.ts';
import type { Interviews } from '../panels/interviews.ts';
import type { Previews } from '../panels/previews.ts';
import type { CommandId } from './catalogue.ts';

export interface Workbench {
  readonly server: ServerConnection;
  readonly log: LogOutputChannel;
  readonly extensionUri: Uri;
  readonly previews: Previews;
  readonly interviews: Interviews;
}

/** Carries a command out. Arguments come from anywhere and are checked by who uses them. */
export type Command = (workbench: Workbench, ...given: readonly unknown[]) => Promise<void> | void;

/** Registers a handler for each command of the catalogue. */
export function registerCommands(workbench: Workbench, handlers: Readonly<Record<CommandId, Command>>): Disposable {
  return Disposable.from(
    ...Object.entries(handlers).map(([id, run]) =>
      commands.registerCommand(id, async (...given: readonly unknown[]) => run(workbench, ...given)),
    ),
  );
}
