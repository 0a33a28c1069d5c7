/** What the rules may know of the files around a document, asked for before they run so that they need not wait. */
import { baseName, childUri, folderOf, isInside } from '../base/uri.ts';
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
  const anchors = new Map<string, ReadonlySet<string>>();
  const names = new Map<string, readonly string[]>();
  for (const link of linksOf(document)) {
    const uri = resolveTarget(link, document.uri);
    if (uri === undefined || states.has(uri)) continue;
    const state = await stateOf(uri, config, sources);
    states.set(uri, state);
    if (state === 'missing') names.set(uri, await namesBeside(uri, sources));
    if (state === 'file' && link.fragment !== undefined && isMarkdown(uri)) {
      const known = await anchorsAt(uri, sources);
      if (known !== undefined) anchors.set(uri, known);
    }
  }
  return {
    state: (uri) => states.get(uri) ?? 'unknown',
    anchors: (uri) => (uri === document.uri ? anchorsOf(document) : anchors.get(uri)),
    similar: (uri) => names.get(uri) ?? [],
  };
}

async function stateOf(uri: string, config: DocumentConfig, sources: FileFactSources): Promise<TargetState> {
  if (!sources.folders.some((folder) => isInside(folder, uri) || folder.replace(/\/$/, '') === uri.replace(/\/$/, '')) || config.isVirtual(uri)) return 'unknown';
  if (sources.open.get(uri) !== undefined) return 'file';
  const stat = await sources.ports.files.stat(uri);
  return stat?.type ?? 'missing';
}

async function anchorsAt(uri: string, sources: FileFactSources): Promise<ReadonlySet<string> | undefined> {
  const open = sources.open.get(uri);
  if (open !== undefined) return anchorsOf(open.document);
  const summary = sources.index.summaryOf(uri);
  if (summary !== undefined) return new Set(summary.anchors);
  const text = await sources.ports.files.readText(uri);
  return text === undefined ? undefined : anchorsOf(parseDocument(uri, text));
}

/** Files in the missing target's folder, and Markdown files of that very name elsewhere in the workspace. */
async function namesBeside(uri: string, sources: FileFactSources): Promise<readonly string[]> {
  const folder = folderOf(uri);
  const siblings = (await sources.ports.files.list(folder)).filter(([, type]) => type === 'file').map(([name]) => childUri(folder, name));
  const wanted = baseName(uri);
  const elsewhere = (await sources.index.summaries()).map((summary) => summary.uri).filter((each) => baseName(each) === wanted);
  return [...elsewhere, ...siblings];
}
