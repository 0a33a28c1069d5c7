/** Answers the request for a preview. */
import type { CancellationToken } from 'vscode-languageserver';
import { plainPreview, preview } from '../features/preview.ts';
import { documentParams } from '../protocol/incoming.ts';
import type { PreviewModel } from '../protocol/preview.ts';
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
