/** The usual answers of a phase as a list to tick, each line to be changed first; nothing counts until the list is confirmed. */
import { ThemeIcon, window, type QuickPickItem } from 'vscode';
import type { DefaultView } from '../../server/protocol/interview.ts';

type Line = QuickPickItem & { readonly line: DefaultView };

const EDIT = { iconPath: new ThemeIcon('edit'), tooltip: 'Change this line' };

/** The lines that were ticked, as changed, by question; undefined where the person went back. */
export async function confirmDefaults(lines: readonly DefaultView[]): Promise<Readonly<Record<string, string>> | undefined> {
  if (lines.length === 0) {
    void window.showInformationMessage('No question left in this phase has a usual answer.');
    return undefined;
  }
  let items = lines.map(itemOf);
  let ticked: ReadonlySet<string> = new Set(lines.map(({ question }) => question));
  for (;;) {
    const outcome = await tick(items, ticked);
    if (outcome === undefined) return undefined;
    ticked = outcome.ticked;
    const { edit } = outcome;
    if (edit === undefined)
      return Object.fromEntries(items.filter(({ line }) => ticked.has(line.question)).map(({ line }) => [line.question, line.text]));
    const text = await window.showInputBox({ title: edit.title, value: edit.text, ignoreFocusOut: true });
    if (text !== undefined && text.trim() !== '')
      items = items.map((item) => (item.line.question === edit.question ? itemOf({ ...item.line, text }) : item));
  }
}

/** Shows the list once: confirmed, or left to change a line. */
async function tick(
  items: readonly Line[],
  ticked: ReadonlySet<string>,
): Promise<{ readonly ticked: ReadonlySet<string>; readonly edit?: DefaultView } | undefined> {
  const box = window.createQuickPick<Line>();
  Object.assign(box, {
    title: 'Usual answers of this phase',
    placeholder: 'Untick what does not fit; Enter takes the rest over',
    canSelectMany: true,
    ignoreFocusOut: true,
    items,
  });
  box.selectedItems = items.filter(({ line }) => ticked.has(line.question));
  const now = (): ReadonlySet<string> => new Set(box.selectedItems.map(({ line }) => line.question));
  return new Promise((settle) => {
    box.onDidAccept(() => {
      settle({ ticked: now() });
      box.hide();
    });
    box.onDidTriggerItemButton(({ item }) => {
      settle({ ticked: now(), edit: item.line });
      box.hide();
    });
    box.onDidHide(() => {
      settle(undefined);
      box.dispose();
    });
    box.show();
  });
}

function itemOf(line: DefaultView): Line {
  return { label: line.title, detail: line.text, buttons: [EDIT], line };
}
