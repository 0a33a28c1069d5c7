/**
 * Reads a folder with the language service of VS Code's own Markdown support, and prints how long it takes to know all symbols
 * and who refers to one of the files, and then how long to know it of others. A process of its own: `node bench/markdownLanguageService.mjs PEERS FOLDER`.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [peers, folder] = process.argv.slice(2);
const require = createRequire(join(peers, 'package.json'));
const service = require('vscode-markdown-languageservice');
const MarkdownIt = require('markdown-it');
const { TextDocument } = require('vscode-languageserver-textdocument');
const { URI } = require('vscode-uri');

const markdown = MarkdownIt({ html: true });
const never = () => ({ dispose: () => undefined });
const token = { isCancellationRequested: false, onCancellationRequested: never };
const files = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.md'))
  .map((name) => URI.file(join(folder, name)));

/** Documents stay in memory, as in the published server. */
const documents = new Map();
function open(uri) {
  const known = documents.get(uri.toString());
  if (known !== undefined || !statSync(uri.fsPath, { throwIfNoEntry: false })?.isFile()) return known;
  const document = TextDocument.create(uri.toString(), 'markdown', 1, readFileSync(uri.fsPath, 'utf8'));
  documents.set(uri.toString(), document);
  return document;
}

const reader = service.createLanguageService({
  workspace: {
    workspaceFolders: [URI.file(folder)],
    onDidChangeMarkdownDocument: never,
    onDidCreateMarkdownDocument: never,
    onDidDeleteMarkdownDocument: never,
    getAllMarkdownDocuments: async () => files.map(open),
    hasMarkdownDocument: (uri) => documents.has(uri.toString()),
    openMarkdownDocument: async (uri) => open(uri),
    stat: async (uri) => {
      const stat = statSync(uri.fsPath, { throwIfNoEntry: false });
      return stat && { isDirectory: stat.isDirectory() };
    },
    readDirectory: async (uri) =>
      readdirSync(uri.fsPath, { withFileTypes: true }).map((entry) => [entry.name, { isDirectory: entry.isDirectory() }]),
    getContainingDocument: () => undefined,
  },
  parser: { slugifier: service.githubSlugifier, tokenize: async (document) => markdown.parse(document.getText(), {}) },
  logger: { level: 0, log: () => undefined },
  markdownFileExtensions: ['md'],
  knownLinkedToFileExtensions: ['png'],
  excludePaths: ['**/.git'],
});

const started = performance.now();
const symbols = await reader.getWorkspaceSymbols('', token);
const references = await reader.getFileReferences(files[Math.floor(files.length / 3)], token);
const milliseconds = performance.now() - started;
/** Asked again and again, each time of another file. */
const again = [];
for (let at = 1; at <= 20; at++) {
  const asked = performance.now();
  await reader.getFileReferences(files[at * Math.floor(files.length / 21)], token);
  again.push(performance.now() - asked);
}
console.log(
  JSON.stringify({
    symbols: symbols.length,
    references: references.length,
    milliseconds,
    again,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
