/** The interview without a panel: by the editor's own boxes. */
import { chooseInterview } from '../interview/chooseInterview.ts';
import { quickInterview as askInBoxes } from '../interview/quickInterview.ts';
import type { Command } from './command.ts';
import { beginInterview } from './startInterview.ts';

export const quickInterview: Command = async (workbench) => {
  const chosen = await chooseInterview(workbench.server, 'Interview in Quick Picks');
  const uri = chosen === 'new' ? await beginInterview(workbench) : chosen;
  if (uri !== undefined) await askInBoxes(workbench.server, uri);
};
