/** Says what the active document was taken for, why, and what was found; each line that can lead somewhere does. */
import { commands, QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import { statusRequest, type DocumentStatus } from '../../server/protocol/requests.ts';
import { findingsInWords, kindInWords } from '../inWords.ts';
import type { CommandId } from './catalogue.ts';
import type { Command } from './command.ts';
import { markdownAtHand } from './markdownAtHand.ts';

interface StatusItem extends QuickPickItem {
  readonly run?: () => Thenable<unknown>;
}

export const whyChecked: Command = async ({ server }) => {
  const document = markdownAtHand();
  if (document === undefined) return;
  const status = await server.ask(statusRequest, { uri: document.uri.toString() });
  const title = status === undefined || status === null ? 'Not checked: the language server does not know this document' : headline(status);
  const chosen = await window.showQuickPick(status === undefined || status === null ? [logItem] : itemsOf(status), {
    title,
    placeHolder: 'Why, and what to do about it',
  });
  await chosen?.run?.();
};

function headline({ state, kind, dialect, confidence }: DocumentStatus): string {
  const what = [kindInWords(kind), dialect].filter((part) => part !== '').join(', ');
  switch (state) {
    case 'judged':
      return `Checked as: ${what} (${Math.round(confidence * 100)} % sure)`;
    case 'unrecognised':
      return 'Not checked: neither a decision record nor a design document';
    case 'excluded':
      return 'Not checked: kept out';
  }
}

function itemsOf({ state, reasons, counts, fixable }: DocumentStatus): StatusItem[] {
  const found: StatusItem[] =
    state === 'judged'
      ? [{ label: 'Findings', kind: QuickPickItemKind.Separator }, problemsItem(findingsInWords(counts)), ...(fixable > 0 ? [fixItem] : [])]
      : [];
  return [
    { label: 'Why', kind: QuickPickItemKind.Separator },
    ...reasons.map((reason) => ({ label: `$(circle-small) ${reason}` })),
    ...found,
    { label: 'Change it', kind: QuickPickItemKind.Separator },
    settingsItem,
    logItem,
  ];
}

function problemsItem(label: string): StatusItem {
  return {
    label: `$(warning) ${label}`,
    detail: 'Open the Problems view',
    run: () => commands.executeCommand('workbench.actions.view.problems'),
  };
}

const fixItem: StatusItem = {
  label: '$(wand) Fix what needs no answer',
  run: () => commands.executeCommand('archwright.fixAll' satisfies CommandId),
};
const settingsItem: StatusItem = {
  label: '$(settings-gear) Open the settings',
  run: () => commands.executeCommand('workbench.action.openSettings', '@ext:archwright.archwright'),
};
const logItem: StatusItem = {
  label: '$(output) Show the log',
  run: () => commands.executeCommand('archwright.showLog' satisfies CommandId),
};
