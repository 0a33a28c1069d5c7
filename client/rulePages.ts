/** The pages of the rules as documents of the editor. They come in one file, which is read for the first page somebody wants to see. */
import { Uri, workspace, type Disposable } from 'vscode';

const SCHEME = 'archwright-rule';

/** Where the editor finds the page of a rule, once {@link provideRulePages} was called. */
export function rulePageUri(rule: string): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
}

/** Has the editor ask here for the pages' text. A page that is not there is empty. */
export function provideRulePages(extensionUri: Uri): Disposable {
  let pages: Promise<Readonly<Record<string, string>>> | undefined;
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ path }) => (await (pages ??= readPages(extensionUri)))[path.slice(1, -'.md'.length)],
  });
}

async function readPages(extensionUri: Uri): Promise<Readonly<Record<string, string>>> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'rules.json'));
  return JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, string>>;
}
