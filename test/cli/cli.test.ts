/** The command line as a process: what it prints, how it exits, what it leaves on disk. The rules themselves are tested elsewhere. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** The bundle, as users run it: `npm run build` makes it. */
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

const record = (status: string, body = ''): string =>
  `# 1. Use PostgreSQL\n\nDate: 2026-01-02\n\n## Status\n\n${status}\n\n## Context\n\nOrders need transactions.${body}\n\n## Decision\n\nWe will use PostgreSQL.\n\n## Consequences\n\nOne more service to run, and no more lost orders.\n`;

let folder: string;
/** Where the runs of a test are kept, beside the folder that is checked. */
let cacheFolder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archwright-'));
  cacheFolder = mkdtempSync(join(tmpdir(), 'archwright-cache-'));
});

afterEach(() => {
  for (const each of [folder, cacheFolder]) rmSync(each, { recursive: true, force: true });
});

function write(path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(...args: string[]): Run {
  return runOn('', ...args);
}

/** With a text on standard input. */
function runOn(input: string, ...args: string[]): Run {
  const result = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
    env: { ...process.env, XDG_CACHE_HOME: cacheFolder },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

interface Report {
  version: number;
  checked: number;
  skipped: { path: string; reason: string }[];
  files: {
    path: string;
    kind: string;
    dialect: string;
    findings: {
      rule: string;
      severity: string;
      message: string;
      range: { start: { line: number; character: number }; end: { line: number; character: number } };
      related: { path: string }[];
      fixable: boolean;
    }[];
  }[];
}

const json = (...args: string[]): Report => JSON.parse(run('check', '--format', 'json', ...args).out) as Report;

describe('check', () => {
  it('is silent about a clean log and exits with 0', () => {
    write('docs/adr/0001-use-postgresql.md', record('Accepted'));
    const { code, out, err } = run('check');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('1 document checked: nothing to report');
  });

  it('exits with 1 for a finding and shows the line', () => {
    write('docs/adr/0002-use-postgresql.md', record('Accepted'));
    const { code, out } = run('check', 'docs');
    expect(code).toBe(1);
    expect(out).toMatch(
      /docs\/adr\/0002-use-postgresql\.md adr · nygard\n {2}1:3 {4,5}error {3}The title says 1 .* adr\/number-mismatch\n +# 1\. Use PostgreSQL\n +~\n/,
    );
    expect(out).not.toContain('\u001B[');
  });

  it('says of many documents what it says of each, in their order', () => {
    const name = (number: number): string => `docs/adr/${String(number).padStart(4, '0')}-use-postgresql.md`;
    const numbers = Array.from({ length: 400 }, (_, index) => index + 1);
    for (const number of numbers)
      write(
        name(number),
        record('Accepted', ` See [the next one](${String(number + 1).padStart(4, '0')}-use-postgresql.md).`).replace(
          '# 1.',
          `# ${number}.`,
        ),
      );
    write(name(250), record('Accepted', ' See ADR-9999.'));
    const { checked, files } = json();
    expect(checked).toBe(400);
    expect(files.map(({ path }) => path)).toEqual(numbers.map(name));
    expect(files.flatMap(({ path, findings }) => findings.map(({ rule }) => [path, rule]))).toEqual([
      [name(250), 'adr/number-mismatch'],
      [name(250), 'adr/reference-unknown'],
      [name(400), 'adr/reference-unknown'],
    ]);
  });

  it('reports JSON by the contract', () => {
    write('docs/adr/0002-use-postgresql.md', record('Accepted', ' See ADR-0009.'));
    write('README.md', '# A project\n\nNothing of ours.\n');
    const report = json('.');
    expect(report).toMatchObject({
      version: 1,
      checked: 1,
      skipped: [{ path: 'README.md' }],
      files: [{ path: 'docs/adr/0002-use-postgresql.md', kind: 'adr', dialect: 'nygard' }],
    });
    expect(report.files[0]?.findings).toContainEqual({
      rule: 'adr/number-mismatch',
      severity: 'error',
      message: expect.stringContaining('The title says 1') as string,
      range: { start: { line: 0, character: 2 }, end: { line: 0, character: 3 } },
      related: [],
      fixable: true,
    });
  });

  it('says the same of one file as of its folder', () => {
    write('docs/adr/0001-use-postgresql.md', record('Superseded by ADR-0002'));
    write('docs/adr/0002-use-mysql.md', record('Accepted').replace('# 1. Use PostgreSQL', '# 2. Use MySQL'));
    const path = 'docs/adr/0001-use-postgresql.md';
    expect(json(path).files).toEqual(json('docs').files.filter((file) => file.path === path));
  });

  it('keeps its level: hints and advice fail only when asked to, warnings up to a number', () => {
    write('archwright.json', '{ "rules": { "adr/number-mismatch": "warning" } }');
    write('docs/adr/0002-use-postgresql.md', record('Accepted'));
    const codes = [
      ['check'],
      ['check', '--max-warnings', '1'],
      ['check', '--max-warnings', '0'],
      ['check', '--fail-on', 'error'],
      ['check', '--preset', 'off'],
    ].map((args) => run(...args).code);
    expect(codes).toEqual([1, 0, 1, 0, 1]);
  });

  it.each([
    ['a path that is not there', ['check', 'nowhere'], /No such document: nowhere/],
    ['a file that is no Markdown', ['check', 'data.json'], /Not a Markdown file: data\.json/],
    ['an option nobody knows', ['check', '--frobnicate'], /unknown option/],
    ['a format nobody knows', ['check', '--format', 'xml'], /Allowed choices are text, json/],
    ['a configuration that is not there', ['check', '.', '--config', 'nowhere.json'], /No such configuration file/],
  ])('exits with 2 for %s', (_name, args, message) => {
    write('data.json', '{}');
    const { code, err } = run(...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it.each([
    ['broken JSON', '{\n  "preset": strict\n}\n', /archwright\.json:2:13: Not valid JSON/],
    ['a brace that is missing, once', '{\n  "rules": {', /^archwright: archwright\.json:2:13: Not valid JSON: close brace expected\.\n$/],
    ['an empty file', '\n', /archwright\.json:1:1: The file is empty; the least it may hold is \{\}\./],
    ['a list', '[]', /archwright\.json:1:1: Has to be an object: \{ … \}\./],
    ['a key nobody knows', '{\n  "presett": "strict"\n}\n', /archwright\.json:2:3: presett: There is no such key\./],
    ['a preset nobody knows', '{\n  "preset": "loud"\n}\n', /archwright\.json:2:3: preset: Has to be "recommended", "strict" or "off"\./],
    ['a value of the wrong type', '{\n  "exclude": "vendor/**"\n}\n', /archwright\.json:2:3: exclude: Has to be a list: \["…"\]\./],
    [
      'what a dialect is missing',
      '{\n  "dialects": [{ "name": "payments" }]\n}\n',
      /archwright\.json:2:16: dialects\.0\.kind: Is missing; has to be "adr" or "plan"\./,
    ],
    ['a rule nobody knows', '{\n  "rules": { "adr/nothing": "off" }\n}\n', /archwright\.json:2:14: rules\.adr\/nothing: There is no rule/],
    [
      'an option nobody knows',
      '{ "rules": { "adr/number-mismatch": ["error", { "x": 1 }] } }',
      /archwright\.json:1:\d+: rules\.adr\/number-mismatch\.1: /,
    ],
    [
      'a number that is too small',
      '{ "rules": { "adr/proposed-stale": ["warning", { "days": 0 }] } }',
      /: rules\.adr\/proposed-stale\.1\.days: Has to be 1 or more\./,
    ],
  ])('exits with 2 and the place for %s', (_name, config, message) => {
    write('archwright.json', config);
    write('docs/adr/0001-use-postgresql.md', record('Accepted'));
    const { code, err } = run('check');
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('reads a configuration with comments, trailing commas and a byte order mark', () => {
    write('archwright.json', '\uFEFF{\n  // imported from the wiki\n  "rules": { "adr/*": "off", },\n}\n');
    write('docs/adr/0002-use-postgresql.md', record('Accepted'));
    expect(json('.').files[0]?.findings).toEqual([]);
  });

  it('lets nothing in a document give orders to the terminal', () => {
    write('docs/adr/0001-use-postgresql.md', record('Acc\u001B[31mepted', ' \u001B]0;title\u0007See ADR-0099.'));
    const { out } = run('check');
    expect(out).toContain('See ADR-0099.');
    expect(out).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('lets the nearest configuration win', () => {
    write('archwright.json', '{ "preset": "off" }');
    write('team/archwright.json', '{ "preset": "recommended" }');
    write('docs/adr/0002-use-postgresql.md', record('Accepted'));
    write('team/docs/adr/0002-use-postgresql.md', record('Accepted'));
    expect(json('.').files.map((file) => [file.path, file.findings.length > 0])).toEqual([
      ['docs/adr/0002-use-postgresql.md', false],
      ['team/docs/adr/0002-use-postgresql.md', true],
    ]);
  });

  it('survives what a disk may hold', () => {
    write(
      'docs/adr/0001-use-postgresql.md',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(record('Accepted').replaceAll('\n', '\r\n'))]),
    );
    write('docs/adr/0002-random.md', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256)));
    write('docs/adr/0003-empty.md', '');
    write('docs/adr/0004-locked.md', record('Accepted'));
    chmodSync(join(folder, 'docs/adr/0004-locked.md'), 0o000);
    symlinkSync(folder, join(folder, 'docs/loop'));
    symlinkSync(join(folder, 'gone.md'), join(folder, 'docs/dangling.md'));
    const { code, err } = run('check', '.', '--format', 'json');
    expect(err).toBe('');
    expect([0, 1]).toContain(code);
  });

  it('shows a line with thousands of findings within little memory', () => {
    write(
      'docs/adr/0001-use-postgresql.md',
      record('Accepted', ' As ADR-0099 says, the [owner](#nowhere) of the orders is told.'.repeat(3000)),
    );
    const { status, stdout } = spawnSync(process.execPath, ['--max-old-space-size=256', CLI, 'check'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 16_000_000,
    });
    expect(status).toBe(1);
    expect(stdout).toMatch(/1 document checked: [36]000 /);
  });

  it('reports broken front matter and judges the rest', () => {
    write('docs/adr/0002-use-postgresql.md', `---\nstatus: [accepted\n---\n\n${record('Accepted')}`);
    expect(json('.').files[0]?.findings.map((finding) => finding.rule)).toEqual(
      expect.arrayContaining(['adr/frontmatter-invalid', 'adr/number-mismatch']),
    );
  });
});

describe('check of standard input', () => {
  const onPath = (path: string, input: string, ...args: string[]): Run => runOn(input, 'check', '-', '--stdin-filename', path, ...args);
  const path = 'docs/adr/0002-use-mysql.md';
  const cites = record('Accepted', ' See ADR-0001 and ADR-0009.').replace('# 1. Use PostgreSQL', '# 2. Use MySQL');

  it('says what it would say of the file', () => {
    write('docs/adr/0001-use-postgresql.md', record('Accepted'));
    const text = `\uFEFF${cites}`.replaceAll('\n', '\r\n');
    write(path, text);
    expect(onPath(path, text, '--format', 'json')).toEqual(run('check', path, '--format', 'json'));
    expect(onPath(path, text).out).toContain('adr/reference-unknown');
  });

  it('stands for a file that is not there yet, among the records beside it', () => {
    write('docs/adr/0001-use-postgresql.md', record('Accepted'));
    const { code, out } = onPath(path, cites, '--format', 'json');
    expect(code).toBe(1);
    expect((JSON.parse(out) as Report).files.map((file) => [file.path, file.findings.map(({ rule }) => rule)])).toEqual([
      [path, ['adr/reference-unknown']],
    ]);
    expect(readdirSync(join(folder, 'docs/adr'))).toEqual(['0001-use-postgresql.md']);
  });

  it('supersedes the file that is there, however many read the workspace', () => {
    for (let number = 1; number <= 400; number += 1)
      write(`docs/adr/${String(number).padStart(4, '0')}-use-postgresql.md`, record('Accepted').replace('# 1.', `# ${number}.`));
    const { code, out } = onPath(
      'docs/adr/0399-use-postgresql.md',
      record('Accepted', ' See ADR-0400 and ADR-0401.').replace('# 1.', '# 399.'),
    );
    expect(code).toBe(1);
    expect(out).toMatch(/1 document checked/);
    expect(out).toMatch(/ADR-0401/);
  });

  it('goes by the configuration of its path', () => {
    write('docs/archwright.json', '{ "rules": { "adr/reference-unknown": "off" } }');
    write('docs/adr/0001-use-postgresql.md', record('Accepted'));
    expect(onPath(path, cites).code).toBe(0);
    write('docs/archwright.json', '{ "exclude": ["adr/**"] }');
    expect((JSON.parse(onPath(path, cites, '--format', 'json').out) as Report).skipped).toEqual([
      { path, reason: 'left out by the configuration' },
    ]);
  });

  it.each([
    ['no path to stand for', ['-'], 'Standard input needs a path to stand for: give it with --stdin-filename.'],
    ['other paths beside it', ['-', 'docs', '--stdin-filename', path], 'Standard input is checked alone: leave out the other paths.'],
    [
      'a path to stand for and no standard input',
      ['docs', '--stdin-filename', path],
      '--stdin-filename says what standard input stands for: give "-" as the path.',
    ],
    ['a path that is no Markdown', ['-', '--stdin-filename', 'data.json'], 'Not a Markdown file: data.json'],
  ])('exits with 2 for %s', (_name, args, message) => {
    expect(runOn(cites, 'check', ...args)).toEqual({ code: 2, out: '', err: `archwright: ${message}\n` });
  });
});

describe('rules and explain', () => {
  it('end quietly when their reader has seen enough', async () => {
    const child = spawn(process.execPath, [CLI, 'rules'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    const [err] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect([child.exitCode, err]).toEqual([0, '']);
  });

  it('list what there is', () => {
    const { code, out } = run('rules');
    expect(code).toBe(0);
    expect(out).toMatch(/^adr\/number-mismatch +error +correctness +Number in the title/m);
  });

  it('explain one', () => {
    const { code, out } = run('explain', 'adr/number-mismatch');
    expect([code, out.split('\n')[0]]).toEqual([0, '# adr/number-mismatch']);
  });

  it('suggest the nearest for a slip', () => {
    const { code, err } = run('explain', 'adr/number-mismatched');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean adr/number-mismatch?');
  });
});

describe('new', () => {
  it('begins a log', () => {
    const { code, out } = run('new', 'adr', '--title', 'Use PostgreSQL');
    expect([code, out]).toEqual([0, 'docs/adr/0001-use-postgresql.md\n']);
    expect(readFileSync(join(folder, 'docs/adr/0001-use-postgresql.md'), 'utf8')).toContain('# Use PostgreSQL');
  });

  it('goes on as the log does: number, width, dialect', () => {
    write('doc/decisions/adr-007-use-mysql.md', record('Accepted').replace('# 1. Use PostgreSQL', '# 7. Use MySQL'));
    run('new', '--title', 'Use PostgreSQL');
    const text = readFileSync(join(folder, 'doc/decisions/adr-008-use-postgresql.md'), 'utf8');
    expect(text.split('\n')[0]).toBe('# 8. Use PostgreSQL');
    expect(text).toContain('## Status');
  });

  it('never overwrites', () => {
    run('new', 'plan', '--title', 'Orders');
    writeFileSync(join(folder, 'docs/orders.md'), 'mine');
    const { code, err } = run('new', 'plan', '--title', 'Orders');
    expect([code, err]).toEqual([2, 'archwright: docs/orders.md is there already; nothing was written.\n']);
    expect(readFileSync(join(folder, 'docs/orders.md'), 'utf8')).toBe('mine');
  });

  it('goes on with a log whose folder has blanks, umlauts and signs in its name', () => {
    write('100% öffentlich #1/adr/0001-use-postgresql.md', record('Accepted'));
    const { code, out } = run('new', '--title', 'Use MySQL');
    expect([code, out]).toEqual([0, '100% öffentlich #1/adr/0002-use-mysql.md\n']);
    expect(readdirSync(join(folder, '100% öffentlich #1/adr'))).toEqual(['0001-use-postgresql.md', '0002-use-mysql.md']);
  });

  it('says where it cannot write', () => {
    write('file', '');
    const { code, err } = run('new', 'plan', '--dir', 'file/below');
    expect(code).toBe(2);
    expect(err).toBe('archwright: file/below/architecture-plan.md cannot be written: a file stands where a folder should be.\n');
  });

  it.runIf(process.platform === 'linux')('comes to an end where no folder can be made', () => {
    const { code, err } = run('new', '--dir', '/proc/nope');
    expect([code, err]).toEqual([2, 'archwright: /proc/nope/0001-untitled-decision.md cannot be written: no folder can be made there.\n']);
  });

  it('lists the templates', () => {
    expect(run('new', 'design', '--list').out).toMatch(/^sysarch /m);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a template nobody knows', () => {
    const { code, err } = run('new', 'adr', '--template', 'arc42');
    expect(code).toBe(2);
    expect(err).toContain('There is no template "arc42"');
    expect(existsSync(join(folder, 'docs'))).toBe(false);
  });
});

it('prints its version', () => {
  expect(execFileSync(process.execPath, [CLI, '--version'], { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\n$/);
});
