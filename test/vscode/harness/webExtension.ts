/**
 * Makes a workbench load an extension from the web, as browser editors without a server do. An extension that came from the
 * server could not start workers of its own there.
 */
import type { Page } from 'playwright-core';

/** What the workbench is told: the addresses of an extension's folder and of the module with its tests. */
export interface WebDevelopment {
  readonly extension: string;
  readonly tests: string;
}

/** The workbench's configuration, as far as it is changed here. */
interface WorkbenchConfiguration {
  developmentOptions?: Record<string, unknown>;
}

const configuration = /(?<=id="vscode-workbench-web-configuration" data-settings=")[^"]*/;

/** Changes the configuration in the page that the server sends for the workbench. */
export async function developInWeb(page: Page, { extension, tests }: WebDevelopment): Promise<void> {
  await page.route(
    ({ pathname }) => pathname === '/',
    async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(configuration, (attribute) => {
        const settings = JSON.parse(attribute.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as WorkbenchConfiguration;
        settings.developmentOptions = {
          ...settings.developmentOptions,
          extensions: [components(extension)],
          extensionTestsPath: components(tests),
        };
        return JSON.stringify(settings).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      });
      await route.fulfill({ response: answer, body });
    },
  );
}

/** An address in the parts that VS Code reads. */
function components(address: string): { scheme: string; authority: string; path: string } {
  const { protocol, host, pathname } = new URL(address);
  return { scheme: protocol.replace(':', ''), authority: host, path: pathname };
}
