/** Fixes what can be fixed without asking in the active document, as one undoable edit. */
import { commands } from 'vscode';
import type { Command } from './command.ts';

export const fixAll: Command = async () => {
  await commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.archwright', apply: 'first' });
};
