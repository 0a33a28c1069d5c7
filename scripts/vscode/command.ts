/** Runs other programs to their end. Long-running servers are not started here. */
import { spawn } from 'node:child_process';

/** How much of a failed program's output an error message repeats. */
const linesInMessage = 15;

/**
 * Runs a program quietly and returns what it printed on standard output.
 * @throws An error naming the command, the folder and the end of its output, when it cannot start or does not succeed.
 */
export async function run(program: string, args: readonly string[], cwd: string): Promise<string> {
  const told = `\`${[program, ...args].join(' ')}\` in ${cwd}`;
  return new Promise((succeed, fail) => {
    const child = spawn(program, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    let output = '';
    let everything = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      everything += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      everything += text;
    });
    child.on('error', (error) => fail(new Error(`${told} could not start: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) succeed(output);
      else
        fail(new Error(`${told} ended with ${code ?? 'a signal'}:\n${everything.trimEnd().split('\n').slice(-linesInMessage).join('\n')}`));
    });
  });
}

/** Runs the npm that runs this script, or else the one on the path, on the Node that runs this script. */
export async function npm(args: readonly string[], cwd: string): Promise<string> {
  const own = process.env['npm_execpath'];
  if (own !== undefined) return run(process.execPath, [own, ...args], cwd);
  return process.platform === 'win32' ? run('cmd.exe', ['/c', 'npm', ...args], cwd) : run('npm', args, cwd);
}
