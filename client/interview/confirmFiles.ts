/** Shows what would be written, file by file, and lets the person tick what shall be. Writes nothing. */
import { ThemeIcon, Uri, window, type QuickPickItem } from 'vscode';
import type { WriteView } from '../../server/protocol/interview.ts';
import { compareProposed, showProposed } from './proposedDocuments.ts';

type PlannedFile = WriteView['files'][number];
type Item = QuickPickItem & { readonly file: PlannedFile };

const SHOW = { iconPath: new ThemeIcon('open-preview'), tooltip: 'Show what would be written' };

/** The files that were ticked; all are at the start. Undefined where the person left. */
export async function confirmFiles(files: readonly PlannedFile[]): Promise<readonly PlannedFile[] | undefined> {
  const box = window.createQuickPick<Item>();
  const items = files.map((file): Item => ({
    label: file.path,
    description: file.state === 'new' ? 'new' : 'brought up to date',
    buttons: [SHOW],
    file,
  }));
  // A look at a file must not end the list.
  Object.assign(box, {
    title: 'Write the documents',
    placeholder: 'Enter writes the files that are ticked, as one edit',
    canSelectMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
    items,
  });
  box.selectedItems = items;
  return new Promise((settle) => {
    box.onDidAccept(() => {
      settle(box.selectedItems.map(({ file }) => file));
      box.hide();
    });
    box.onDidTriggerItemButton(({ item: { file } }) => void show(file));
    box.onDidHide(() => {
      settle(undefined);
      box.dispose();
    });
    box.show();
  });
}

async function show({ uri, path, text, state }: PlannedFile): Promise<void> {
  await (state === 'new' ? showProposed(Uri.parse(uri), text) : compareProposed(Uri.parse(uri), path, text));
}
