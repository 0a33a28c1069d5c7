/** Goes on with an interview kept in the workspace. */
import { commands } from 'vscode';
import { chooseInterview } from '../interview/chooseInterview.ts';
import type { CommandId } from './catalogue.ts';
import type { Command } from './command.ts';

export const resumeInterview: Command = async ({ server, interviews }) => {
  const uri = await chooseInterview(server, 'Resume Interview');
  if (uri === 'new') await commands.executeCommand('archwright.startInterview' satisfies CommandId);
  else if (uri !== undefined) interviews.open(uri);
};
