/** What the rules may know of the files around a document, asked for before they run so that they need not wait. */
import { baseName, folderOf, isInside } from '../base/uri.ts';
import { anchorsOf } from '../document/anchors.ts';
import { parseDocument, type ArchDocument } from '../document/document.ts';
import { linksOf, resolveTarget } from '../document/links.ts';
import type { FileFacts, TargetState } from '../rules/rule.ts';
import type { DocumentConfig } from './configuration.ts';
import { isMarkdown } from './markdownFiles.ts';
import type { OpenDocuments } from './openDocuments.ts';
import type { Ports } from './ports.ts';
import type { WorkspaceIndex } from './workspaceIndex.ts';

/** Everything a lookup may need. */
export interface FileFactSources {
  readonly ports: Ports;
  readonly folders: readonly string[];
  readonly open: OpenDocuments;
  readonly index: WorkspaceIndex;
}

/** Looks up all link targets of a document. A target outside the workspace, or declared virtual, is `unknown`. */
export async function gatherFileFacts(document: ArchDocument, config: DocumentConfig, sources: FileFactSources): Promise<FileFacts> {
  const states = new Map<string, TargetState>();
  const unread = new Map<string, ReadonlySet<string>>();
  const names = new Map<string, readonly string[]>();
  for (const link of linksOf(document)) {
    const uri = resolveTarget(link, document.uri);
    if (uri === undefined || states.has(uri)) continue;
    const state = knownStateOf(uri, config, sources) ?? (await sources.ports.files.stat(uri))?.type ?? 'missing';
    states.set(uri, state);
    if (state === 'missing') names.set(uri, await namesBeside(uri, sources));
    if (state === 'file' && link.fragment !== undefined && isMarkdown(uri) && !isKnown(uri, sources)) {
      const text = await sources.ports.files.readText(uri);
      if (text !== undefined) unread.set(uri, anchorsOf(parseDocument(uri, text)));
    }
  }
  return {
    state: (uri) => states.get(uri) ?? 'unknown',
    anchors: (uri) =>
      uri === document.uri ? anchorsOf(document) : (unread.get(uri) ?? (states.has(uri) ? knownAnchors(uri, sources) : undefined)),
    similar: (uri) => names.get(uri) ?? [],
  };
}

/** Whether the workspace has read the document: then it is there, and the disk need not be asked. */
function isKnown(uri: string, { open, index }: FileFactSources): boolean {
  return open.get(uri) !== undefined || index.summaryOf(uri) !== undefined;
}

/** Undefined where the disk has to be asked. */
function knownStateOf(uri: string, config: DocumentConfig, sources: FileFactSources): TargetState | undefined {
  if (
    !sources.folders.some((folder) => isInside(folder, uri) || folder.replace(/\/$/, '') === uri.replace(/\/$/, '')) ||
    config.isVirtual(uri)
  )
    return 'unknown';
  return isKnown(uri, sources) ? 'file' : undefined;
}

function knownAnchors(uri: string, { open, index }: FileFactSources): ReadonlySet<string> | undefined {
  const document = open.get(uri)?.document;
  if (document !== undefined) return anchorsOf(document);
  const summary = index.summaryOf(uri);
  return summary && new Set(summary.anchors);
}

/** Files in the missing target's folder, and Markdown files of that very name elsewhere in the workspace. */
async function namesBeside(uri: string, { index }: FileFactSources): Promise<readonly string[]> {
  const [elsewhere, siblings] = [await index.named(baseName(uri)), await index.siblings(folderOf(uri))];
  return elsewhere.length === 0 ? siblings : [...elsewhere, ...siblings];
}
