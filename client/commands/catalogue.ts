/** Every command as the manifest tells it. Data only, read by the manifest's generator too: no handler and no editor here. */

export interface CatalogueEntry {
  /** Shown after `Archwright:`. */
  readonly title: string;
  /** Where it makes sense; elsewhere it is not offered. */
  readonly when?: string;
  /** A product icon, for where it stands as a button. */
  readonly icon?: string;
  /** When it stands as a button above the editor; never, where this is not told. */
  readonly editorTitle?: string;
  /** Its keys, and when they are its own. */
  readonly keys?: { readonly key: string; readonly mac: string; readonly when: string };
}

const inMarkdown = 'editorLangId == markdown';
const inMarkdownText = `editorTextFocus && ${inMarkdown}`;
/** An interview keeps its answers in a folder. */
const inFolder = `${inMarkdownText} && workspaceFolderCount != 0`;

/** Keys behind the editor's own first stroke for commands of a file, so that no single stroke is taken from anybody. */
function chord(second: string, when: string): { readonly key: string; readonly mac: string; readonly when: string } {
  return { key: `ctrl+k ${second}`, mac: `cmd+k ${second}`, when };
}

export const commandCatalogue = {
  'archwright.whyChecked': { title: 'Why Is This Document (Not) Checked?', when: inMarkdown },
  'archwright.fixAll': { title: 'Fix All Problems', when: `${inMarkdown} && !editorReadonly` },
  'archwright.insertTemplate': { title: 'Insert Template…' },
  'archwright.openPreview': {
    title: 'Open Preview to the Side',
    when: inMarkdown,
    icon: '$(type-hierarchy-sub)',
    editorTitle: `${inMarkdown} && archwright.judged`,
    keys: chord('shift+v', `${inMarkdownText} && archwright.judged`),
  },
  'archwright.showDecisionGraph': { title: 'Show Decision Graph' },
  'archwright.startInterview': { title: 'Start Interview…', keys: chord('shift+i', inFolder) },
  'archwright.resumeInterview': { title: 'Resume Interview…', keys: chord('shift+r', inFolder) },
  'archwright.quickInterview': { title: 'Interview in Quick Picks' },
  // Code actions name it: it needs a finding.
  'archwright.askAboutThis': { title: 'Ask Me About This', when: 'false' },
  'archwright.explainRule': { title: 'Explain Rule…' },
  'archwright.restartServer': { title: 'Restart Language Server' },
  'archwright.showLog': { title: 'Show Log' },
} as const satisfies Readonly<Record<`archwright.${string}`, CatalogueEntry>>;

export type CommandId = keyof typeof commandCatalogue;
