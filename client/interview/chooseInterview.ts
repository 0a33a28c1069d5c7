/** Lets the person choose one of the interviews kept in the workspace. */
import { Uri, window, type QuickPickItem } from 'vscode';
import { listInterviewsRequest, type InterviewEntry } from '../../server/protocol/interview.ts';
import type { ServerConnection } from '../languageClient.ts';

const BEGIN = 'Start One';

/** The file of the one chosen; `'new'` where the person wants to begin one, undefined where they left. */
export async function chooseInterview(server: ServerConnection, title: string): Promise<Uri | 'new' | undefined> {
  const kept = (await server.ask(listInterviewsRequest, {})) ?? [];
  if (kept.length === 0)
    return (await window.showInformationMessage('There is no interview in this workspace yet.', BEGIN)) === BEGIN ? 'new' : undefined;
  const chosen = await window.showQuickPick([...kept.map(itemOf), begin], {
    title,
    placeHolder: 'Which interview?',
    matchOnDescription: true,
  });
  if (chosen === undefined) return undefined;
  if (chosen.entry === undefined) return 'new';
  if (chosen.entry.problem === undefined) return Uri.parse(chosen.entry.uri);
  void window.showWarningMessage(chosen.entry.problem);
  return undefined;
}

type Item = QuickPickItem & { readonly entry?: InterviewEntry };

const begin: Item = { label: '$(add) Start another…', alwaysShow: true };

function itemOf(entry: InterviewEntry): Item {
  const { name, kind, done, all, problem } = entry;
  return problem === undefined
    ? { label: name, description: `${kind} · ${done} of ${all}`, entry }
    : { label: `$(warning) ${name}`, description: 'cannot be read', detail: problem, entry };
}
