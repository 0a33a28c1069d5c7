/** The decision log that a new record joins: the one in a folder, or the nearest below the working directory. */
import { resolve } from 'node:path';
import { folderOf } from '../base/uri.ts';
import type { DecisionLog } from '../log/decisionLog.ts';
import { createService } from '../service.ts';
import { NodeFiles, uriOfPath } from '../workspace/nodeFiles.ts';
import { cliPorts } from './ports.ts';

/** The log that stands in `dir` itself; without `dir` the one nearest to the working directory. */
export async function nearestLog(dir: string | undefined): Promise<DecisionLog | undefined> {
  const root = uriOfPath(resolve(dir ?? '.'), true);
  return (await logsBelow(root)).find((log) => dir === undefined || folderOf(`${log.folder}x`) === root);
}

/** The logs in a folder and below it, the nearest first. */
export async function logsBelow(root: string): Promise<readonly DecisionLog[]> {
  const service = createService(cliPorts(new NodeFiles()));
  service.configure([root], { config: {} });
  return [...(await service.logs()).logs].sort((a, b) => a.folder.length - b.folder.length || b.records.length - a.records.length);
}
