/** Answers the requests of previews: of documents and of decision logs. */
import type { CancellationToken } from 'vscode-languageserver';
import { logPictures } from '../features/logPictures.ts';
import { plainPreview, preview } from '../features/preview.ts';
import { documentParams, nearParams } from '../protocol/incoming.ts';
import type { LogEntry, PreviewModel } from '../protocol/preview.ts';
import type { Session } from './session.ts';
import { dialectName } from './status.ts';

/** Null for a document that is not there. */
export async function documentPreview(session: Session, params: unknown, token: CancellationToken): Promise<PreviewModel | null> {
  const { uri } = documentParams.parse(params);
  const snapshot = await session.snapshot(uri, token);
  if (snapshot !== undefined) return preview(snapshot, snapshot.profile.kind === 'none' ? '' : dialectName(snapshot.profile));
  const document = await session.service.document(uri);
  return document === undefined ? null : plainPreview(document);
}

/** The workspace's decision logs. */
export async function logList({ service }: Session, params: unknown, token: CancellationToken): Promise<readonly LogEntry[]> {
  const { uri } = nearParams.parse(params);
  const logs = await service.logs(token);
  const near = uri === undefined ? undefined : logs.logOf(uri);
  return logs.logs.map(({ folder, records }) => ({ folder, count: records.length, isNear: folder === near?.folder }));
}

/** Null for a folder without records. */
export async function logPicturesOf({ service }: Session, params: unknown, token: CancellationToken): Promise<PreviewModel | null> {
  const { uri } = documentParams.parse(params);
  const logs = await service.logs(token);
  const log = logs.logs.find(({ folder }) => folder === uri);
  return log === undefined ? null : logPictures(log, logs, service.today());
}
