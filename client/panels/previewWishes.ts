/** Does what the person wants on a page that is not about the text beside it: follows links, copies, saves. */
import { commands, env, Position, Range, Uri, ViewColumn, window, workspace } from 'vscode';
import type { FromPreview } from '../../webview/preview/protocol.ts';
import { linkTarget } from './linkTarget.ts';
import { print, save } from './previewFiles.ts';

/** Wishes that every page may have. */
export type CommonWish = Extract<FromPreview, { readonly type: 'open' | 'visit' | 'copy' | 'save' | 'print' | 'graph' }>;

/** The document or folder the page is about, and where things go. */
export interface WishContext {
  readonly uri: Uri;
  readonly column: ViewColumn | undefined;
  readonly storage: Uri;
}

export async function fulfil(wish: CommonWish, { uri, column = ViewColumn.One, storage }: WishContext): Promise<void> {
  switch (wish.type) {
    case 'open':
      return open(wish.href, uri, column);
    case 'visit':
      return visit(Uri.parse(wish.uri, true), wish.line, column);
    case 'copy':
      await env.clipboard.writeText(wish.text);
      return;
    case 'save':
      await save({ ...wish, from: uri });
      return;
    case 'print':
      return print({ ...wish, from: uri }, storage);
    case 'graph':
      await commands.executeCommand('archwright.showDecisionGraph', uri);
      return;
    default:
      wish satisfies never;
  }
}

async function open(href: string, uri: Uri, column: ViewColumn): Promise<void> {
  const target = linkTarget(href);
  if (target?.kind === 'outside') await env.openExternal(Uri.parse(target.address, true));
  if (target?.kind !== 'file') return;
  const root = workspace.getWorkspaceFolder(uri);
  const file = target.path.startsWith('/') ? root && Uri.joinPath(root.uri, target.path) : Uri.joinPath(uri, '..', target.path);
  if (!isInside(file)) return;
  await commands.executeCommand('vscode.open', file.with({ fragment: target.fragment }), column);
}

async function visit(file: Uri, line: number, column: ViewColumn): Promise<void> {
  if (!isInside(file)) return;
  const document = await workspace.openTextDocument(file);
  const place = document.validatePosition(new Position(line, 0));
  await window.showTextDocument(document, { viewColumn: column, selection: new Range(place, place) });
}

/** Tells the person where it is not. */
function isInside(file: Uri | undefined): file is Uri {
  if (file !== undefined && workspace.getWorkspaceFolder(file) !== undefined) return true;
  void window.showWarningMessage('This link leads out of the workspace and is not followed.');
  return false;
}
