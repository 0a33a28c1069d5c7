import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import regexp from 'eslint-plugin-regexp';

/** Layers of the server, lowest first: each may import itself and those to its left (ARCHITECTURE.md, "The dependency law"). */
const mayImport = {
  base: [],
  knowledge: ['base'],
  drafts: ['base', 'knowledge'],
  document: ['base', 'knowledge'],
  quantities: ['base', 'knowledge', 'document'],
  log: ['base', 'knowledge', 'document'],
  diagrams: ['base', 'knowledge', 'document'],
  mermaid: ['base', 'diagrams'],
  plan: ['base', 'knowledge', 'document', 'quantities', 'log'],
  claims: ['base', 'knowledge', 'document', 'quantities', 'diagrams', 'log', 'plan'],
  rules: ['base', 'knowledge', 'drafts', 'document', 'quantities', 'diagrams', 'log', 'plan', 'claims'],
  interview: ['base', 'knowledge', 'drafts', 'document', 'quantities', 'diagrams', 'log', 'plan', 'claims', 'rules'],
  workspace: [
    'base',
    'knowledge',
    'drafts',
    'document',
    'quantities',
    'diagrams',
    'log',
    'plan',
    'claims',
    'rules',
    'interview',
    'protocol',
  ],
  study: ['base', 'knowledge', 'log', 'workspace'],
  features: [
    'base',
    'knowledge',
    'drafts',
    'document',
    'quantities',
    'diagrams',
    'log',
    'plan',
    'claims',
    'rules',
    'interview',
    'workspace',
    'protocol',
  ],
};
const layers = [...Object.keys(mayImport), 'protocol', 'lsp', 'cli'];

const layerRules = Object.entries(mayImport).map(([layer, allowed]) => ({
  files: [`server/${layer}/**/*.ts`],
  ignores: ['server/workspace/node*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: ['node:*', 'fs', 'path', 'os', 'vscode', 'vscode-languageserver', 'vscode-languageserver/*', 'vscode-languageclient*'],
            message: 'The core is pure: no editor, no connection, no Node.',
          },
          {
            group: layers.filter((other) => other !== layer && !allowed.includes(other)).map((other) => `**/${other}/**`),
            message: `server/${layer} may import only: ${allowed.join(', ') || 'nothing of ours'}.`,
          },
        ],
      },
    ],
  },
}));

export default defineConfig(
  { ignores: ['dist/**', 'node_modules/**', '.vscode-test/**', 'test-results/**', 'bench/.work/**'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked, regexp.configs['flat/recommended']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }],
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
    },
  },
  { files: ['vitest.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  ...layerRules,
  {
    files: ['webview/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: String.raw`^(?:vscode$|node:|(?:\.\./)+(?:client|server/(?!protocol/)))`,
              message: 'Pages are pure views: of the rest they see the protocol only.',
            },
          ],
        },
      ],
    },
  },
);
