/** Opens the preview and waits for its page. Runs in both extension hosts. */
import { commands, window } from 'vscode';

/** How long the page may take. */
const limitMs = 20_000;

/** Opens the preview of the active document; settles when the tab is named after it, which it is when its page runs and was given the document. */
export async function openPreview(name: string): Promise<void> {
  await commands.executeCommand('archwright.openPreview');
  const isThere = (): boolean => window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === `Preview ${name}`));
  await new Promise<void>((found, fail) => {
    const limit = setTimeout(
      () =>
        fail(
          new Error(
            `There is no preview of ${name}, only ${window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)).join(', ')}`,
          ),
        ),
      limitMs,
    );
    const look = (): void => {
      if (!isThere()) return;
      clearTimeout(limit);
      listening.dispose();
      found();
    };
    const listening = window.tabGroups.onDidChangeTabs(look);
    look();
  });
}
