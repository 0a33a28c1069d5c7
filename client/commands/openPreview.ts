/** Shows the active Markdown document, or the one a menu or a lens names, beside the editor. */
import { Uri } from 'vscode';
import type { Command } from './command.ts';
import { markdownAtHand } from './markdownAtHand.ts';

export const openPreview: Command = ({ previews }, argument) => {
  const uri = argument instanceof Uri ? argument : typeof argument === 'string' ? Uri.parse(argument, true) : markdownAtHand()?.uri;
  if (uri !== undefined) previews.open(uri);
};
