/** Runs a suite in desktop VS Code, which `@vscode/test-electron` downloads. */
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { downloads } from '../../../scripts/vscode/places.ts';
import type { Host, HostRun } from './host.ts';
import type { Outcome } from './messages.ts';

const updateServer = 'https://update.code.visualstudio.com/api/releases/stable';
const probeLimitMs = 3_000;

/** Says why desktop VS Code cannot be used here, or nothing when it can. */
export async function desktopObstacle(): Promise<string | undefined> {
  if (process.platform === 'linux' && process.env['DISPLAY'] === undefined) return 'there is no display (xvfb-run brings one)';
  try {
    const answer = await fetch(updateServer, { signal: AbortSignal.timeout(probeLimitMs) });
    return answer.ok ? undefined : `its download server answers ${answer.status}`;
  } catch {
    return 'its download server cannot be reached';
  }
}

/** Downloads the editor. `ARCHWRIGHT_VSCODE_VERSION` picks another version than the newest. */
export async function prepareDesktop(): Promise<Host> {
  const version = process.env['ARCHWRIGHT_VSCODE_VERSION'] ?? 'stable';
  const executable = await downloadAndUnzipVSCode({ version, cachePath: downloads });
  return { kind: 'electron', run: async (run) => runInDesktop(executable, run) };
}

/** Starts the editor, which ends by itself when the suite has run. */
async function runInDesktop(executable: string, { stage, host, outcome }: HostRun): Promise<Outcome> {
  const editor = runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: stage.extension,
    extensionTestsPath: stage.tests,
    launchArgs: [
      stage.workspace,
      ...['--disable-workspace-trust', '--disable-extensions', '--user-data-dir', stage.data],
      ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
    ],
  });
  // An editor that ends badly counts at once; one that ends well may still owe its report.
  return (await Promise.all([outcome, editor]))[0];
}
