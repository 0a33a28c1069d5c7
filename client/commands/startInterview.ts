/** Begins an interview and shows it. */
import { Uri, window } from 'vscode';
import { listInterviewsRequest, startInterviewRequest } from '../../server/protocol/interview.ts';
import { answered } from '../interview/asking.ts';
import { chooseStart } from '../interview/chooseStart.ts';
import type { Command, Workbench } from './command.ts';

export const startInterview: Command = async (workbench) => {
  const uri = await beginInterview(workbench);
  if (uri !== undefined) workbench.interviews.open(uri);
};

/** Asks what it is to be about and begins it; the file its state is kept in, undefined where the person left. */
export async function beginInterview({ server }: Workbench): Promise<Uri | undefined> {
  const kept = (await server.ask(listInterviewsRequest, {})) ?? [];
  const start = await chooseStart(
    server,
    kept.map(({ name }) => name),
  );
  if (start === undefined) return undefined;
  const answer = await answered(server.ask(startInterviewRequest, start));
  if ('value' in answer) return Uri.parse(answer.value.uri);
  void window.showErrorMessage(answer.problem);
  return undefined;
}
