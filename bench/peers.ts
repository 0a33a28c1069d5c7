/** The tools we are measured against, at pinned versions, installed beside the project and never into it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from './measure.ts';
import { ROOT, WORK } from './places.ts';

const VERSIONS = {
  rumdl: '0.2.75',
  'markdownlint-cli2': '0.24.1',
  'remark-cli': '12.0.1',
  'remark-preset-lint-recommended': '7.0.1',
  'remark-gfm': '4.0.1',
  'remark-frontmatter': '5.0.0',
  'vscode-markdown-languageservice': '0.5.0',
  'vscode-languageserver-textdocument': '1.0.16',
  'vscode-uri': '3.2.0',
  'markdown-it': '14.1.0',
} as const;

const FOLDER = join(WORK, 'peers');

/** Installs the peers unless they are there. Needs the package registry, once. */
export function installPeers(): void {
  const packages = Object.entries(VERSIONS).map(([name, version]) => `${name}@${version}`);
  const stamp = join(FOLDER, 'installed.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === JSON.stringify(packages)) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }\n');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--silent', ...packages], {
    cwd: FOLDER,
    stdio: 'inherit',
  });
  writeFileSync(stamp, JSON.stringify(packages));
}

/** The native binary itself: its wrapper in JavaScript would cost it a start of Node. */
export function rumdl(): string {
  return join(
    FOLDER,
    'node_modules',
    '@rumdl',
    `cli-${process.platform}-${process.arch}`,
    process.platform === 'win32' ? 'rumdl.exe' : 'rumdl',
  );
}

/** A check of everything below `folder` (or of one file) without the peer's own cache. */
export function rumdlCheck(target: string, cwd: string, cache?: string): Command {
  return {
    name: 'rumdl',
    args: [rumdl(), 'check', ...(cache === undefined ? ['--no-cache'] : ['--cache-dir', cache]), target],
    cwd,
    expect: /Found [1-9]\d* issues?/,
  };
}

export function markdownlintCheck(target: string, cwd: string): Command {
  return {
    name: 'markdownlint-cli2',
    args: [process.execPath, join(FOLDER, 'node_modules', 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), target],
    cwd,
    expect: /Summary: [1-9]\d* issues?/,
  };
}

/** remark finds its plugins from where it stands, so it runs there. */
export function remarkCheck(target: string): Command {
  const plugins = ['remark-gfm', 'remark-frontmatter', 'remark-preset-lint-recommended'].flatMap((plugin) => ['--use', plugin]);
  return {
    name: 'remark-cli',
    args: [process.execPath, join(FOLDER, 'node_modules', 'remark-cli', 'cli.js'), '--no-stdout', ...plugins, target],
    cwd: FOLDER,
    expect: /warning|no issues/,
  };
}

/** Symbols and references of all documents in a folder, by VS Code's own Markdown support; prints its milliseconds and megabytes. */
export function markdownLanguageService(folder: string): Command {
  return {
    name: 'vscode-markdown-languageservice',
    args: [process.execPath, join(ROOT, 'bench', 'markdownLanguageService.mjs'), FOLDER, folder],
    expect: /"symbols":[1-9]\d*,"references":[1-9]/,
  };
}
