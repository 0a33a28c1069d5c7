/**
 * Studies a system: walks the files of a folder, reads what they say, and proposes answers to the questions of the interview. Reads text
 * only, executes nothing, follows no address; asked for in trusted workspaces only, which is the business of whoever calls. Nothing in a
 * file can stop it: what cannot be read is skipped.
 */
import { decode } from '../base/uri.ts';
import type { DocumentSummary } from '../log/summary.ts';
import { filesUnder } from '../workspace/filesUnder.ts';
import type { CancellationToken, FileSystem, Logger } from '../workspace/ports.ts';
import type { Fact } from './fact.ts';
import { documentFacts } from './documentFacts.ts';
import type { Proposal } from './proposals/proposal.ts';
import { proposalsFrom } from './proposals/proposalsFrom.ts';
import { kindOfFile, readerOf } from './readers.ts';

export interface Study {
  readonly facts: readonly Fact[];
  /** One for each question that files say something about, in the order of the questions. */
  readonly proposals: readonly Proposal[];
}

export interface StudyOptions {
  /** Stops it early; what was read until then counts. */
  readonly token?: CancellationToken;
  /** Documents of the workspace, for what they are called and decide. */
  readonly summaries?: readonly DocumentSummary[];
  /** Is told what was skipped, and why. */
  readonly log?: Logger;
}

/** More files, or longer ones, describe no system that a person would plan by hand. */
const MOST_FILES = 400;
const LONGEST_FILE = 1_000_000;
const LONGEST_IN_ALL = 3_000_000;

/** Studies the system in `folder` (a URI). Never throws. */
export async function studySystem(files: FileSystem, folder: string, { token, summaries = [], log }: StudyOptions = {}): Promise<Study> {
  const root = folder.endsWith('/') ? folder : `${folder}/`;
  const found = await filesUnder(files, root, (_, uri) => kindOfFile(decode(uri.slice(root.length))) !== undefined);
  const facts: Fact[] = [];
  let read = 0;
  for (const uri of nearestFirst(found, root, log)) {
    if (token?.isCancellationRequested === true || read > LONGEST_IN_ALL) break;
    const path = decode(uri.slice(root.length));
    const size = (await files.stat(uri))?.size ?? 0;
    const text = size > LONGEST_FILE ? undefined : await files.readText(uri);
    if (text === undefined || text.length > LONGEST_FILE) {
      log?.info(`${path} is not studied: it ${text === undefined && size <= LONGEST_FILE ? 'cannot be read' : 'is too long'}.`);
      continue;
    }
    read += text.length;
    try {
      const kind = kindOfFile(path);
      if (kind !== undefined) facts.push(...(await readerOf(kind))({ uri, path, text }));
    } catch (error) {
      log?.info(`${path} is not studied: ${error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : 'it cannot be read'}`);
    }
  }
  facts.push(...documentFacts(summaries, root));
  return { facts, proposals: proposalsFrom(facts) };
}

/** Files near the root say most of the whole. */
function nearestFirst(found: readonly string[], root: string, log: Logger | undefined): readonly string[] {
  const depth = (uri: string): number => uri.slice(root.length).split('/').length;
  if (found.length > MOST_FILES) log?.info(`${found.length - MOST_FILES} files are not studied: there are too many.`);
  return found.toSorted((a, b) => depth(a) - depth(b)).slice(0, MOST_FILES);
}
