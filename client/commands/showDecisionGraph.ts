/** Shows how the records of a decision log relate, and when they were taken: of the log the active document belongs to, else of the one chosen. */
import { Uri, window, workspace } from 'vscode';
import { logListRequest } from '../../server/protocol/preview.ts';
import type { Command } from './command.ts';

export const showDecisionGraph: Command = async ({ previews, server }, argument) => {
  const near = argument instanceof Uri ? argument : window.activeTextEditor?.document.uri;
  const logs = await server.ask(logListRequest, near === undefined ? {} : { uri: near.toString() });
  if (logs === undefined) return;
  const own = logs.find(({ isNear }) => isNear) ?? (logs.length === 1 ? logs[0] : undefined);
  if (own !== undefined) {
    previews.openLog(Uri.parse(own.folder));
    return;
  }
  if (logs.length === 0) {
    void window.showInformationMessage('There are no decision records in this workspace.');
    return;
  }
  const chosen = await window.showQuickPick(
    logs.map(({ folder, count }) => ({
      label: workspace.asRelativePath(Uri.parse(folder)).replace(/\/$/, ''),
      description: `${count} records`,
      folder,
    })),
    { title: 'Show the Graph of Which Decision Log?' },
  );
  if (chosen !== undefined) previews.openLog(Uri.parse(chosen.folder));
};
