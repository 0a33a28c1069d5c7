/** Shows the page of a rule beside the document, from the extension itself: it works offline. */
import { commands, window } from 'vscode';
import { rulesRequest } from '../../server/protocol/requests.ts';
import { rulePageUri } from '../rulePages.ts';
import type { Command, Workbench } from './command.ts';

/** With a rule's id shows its page at once; without, lets the person choose. */
export const explainRule: Command = async (workbench, argument) => {
  const id = typeof argument === 'string' ? argument : await chooseRule(workbench);
  if (id === undefined || !/^[a-z]+\/[a-z\d-]+$/.test(id)) return;
  await commands.executeCommand('markdown.showPreviewToSide', rulePageUri(id));
};

async function chooseRule({ server }: Workbench): Promise<string | undefined> {
  const items = server
    .ask(rulesRequest, {})
    .then((rules) => (rules ?? []).map(({ id, title, severity }) => ({ label: id, description: severity, detail: title })));
  return (await window.showQuickPick(items, { title: 'Explain Rule', placeHolder: 'Which rule?', matchOnDetail: true }))?.label;
}
