/** The composition root of the editor side: makes the parts, hands them to each other, registers them, and returns. */
import { window, workspace, type ExtensionContext } from 'vscode';
import { clientOptions } from './clientOptions.ts';
import { askAboutThis } from './commands/askAboutThis.ts';
import { registerCommands } from './commands/command.ts';
import { explainRule } from './commands/explainRule.ts';
import { fixAll } from './commands/fixAll.ts';
import { insertTemplate } from './commands/insertTemplate.ts';
import { openPreview } from './commands/openPreview.ts';
import { quickInterview } from './commands/quickInterview.ts';
import { restartServer } from './commands/restartServer.ts';
import { resumeInterview } from './commands/resumeInterview.ts';
import { showDecisionGraph } from './commands/showDecisionGraph.ts';
import { showLog } from './commands/showLog.ts';
import { startInterview } from './commands/startInterview.ts';
import { whyChecked } from './commands/whyChecked.ts';
import { registerProposedDocuments } from './interview/proposedDocuments.ts';
import { CLIENT_NAME, ServerConnection, type MakeClient } from './languageClient.ts';
import { Interviews } from './panels/interviews.ts';
import { Previews } from './panels/previews.ts';
import { provideRulePages } from './rulePages.ts';
import { showStatus } from './statusBarItem.ts';

/** Puts the extension together and starts the server, without waiting for it. */
export function start(context: ExtensionContext, make: MakeClient): void {
  const log = window.createOutputChannel(CLIENT_NAME, { log: true });
  const server = new ServerConnection(make, () => clientOptions(context, log), log);
  const previews = new Previews({ server, extensionUri: context.extensionUri, storage: context.globalStorageUri });
  const interviews = new Interviews(server, context.extensionUri);
  context.subscriptions.push(
    log,
    server,
    previews,
    interviews,
    registerProposedDocuments(),
    showStatus(server),
    provideRulePages(context.extensionUri),
    registerCommands(
      { server, log, extensionUri: context.extensionUri, previews, interviews },
      {
        'archwright.whyChecked': whyChecked,
        'archwright.fixAll': fixAll,
        'archwright.insertTemplate': insertTemplate,
        'archwright.openPreview': openPreview,
        'archwright.startInterview': startInterview,
        'archwright.resumeInterview': resumeInterview,
        'archwright.quickInterview': quickInterview,
        'archwright.askAboutThis': askAboutThis,
        'archwright.showDecisionGraph': showDecisionGraph,
        'archwright.explainRule': explainRule,
        'archwright.restartServer': restartServer,
        'archwright.showLog': showLog,
      },
    ),
    workspace.onDidGrantWorkspaceTrust(async () => server.restart()),
    workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration('archwright.versionControl.enable')) await server.restart();
    }),
  );
  void server.start();
}
