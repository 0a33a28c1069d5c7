/** The first steps, as the editor's welcome page tells them. Data only, read by the manifest's generator: no editor here. */
import type { CommandId } from './catalogue.ts';

export interface WalkthroughStep {
  readonly id: string;
  readonly title: string;
  /** Paragraphs; a link on a line of its own is a button. */
  readonly description: readonly string[];
  /** What stands beside the steps, below `walkthrough/`. */
  readonly media: string;
  /** The command that ends the step. */
  readonly done: CommandId;
}

export const walkthrough = {
  id: 'getStarted',
  title: 'Get started with Archwright',
  description: 'Write a record or a design, and see what it lacks.',
  steps: [
    {
      id: 'snippets',
      title: 'Write from a template',
      media: 'snippets.md',
      done: 'archwright.insertTemplate',
      description: [
        'Whole templates, sections, tables and drawings are snippets. Type “adr” or “plan”, or choose from all templates.',
        '[Open a Markdown File](command:workbench.action.files.newUntitledFile?%7B%22languageId%22%3A%22markdown%22%7D)',
        '[Insert a Template](command:archwright.insertTemplate)',
      ],
    },
    {
      id: 'findings',
      title: 'See what is missing',
      media: 'findings.md',
      done: 'archwright.whyChecked',
      description: [
        'What a reader would miss is underlined, with the reason and mostly with a fix. It is listed in the Problems view, too.',
        '[Show Problems](command:workbench.actions.view.problems)',
        '[Why Is This Document (Not) Checked?](command:archwright.whyChecked)',
      ],
    },
    {
      id: 'interview',
      title: 'Let yourself be asked',
      media: 'interview.md',
      done: 'archwright.startInterview',
      description: [
        'Nothing written yet? An interview asks one question at a time and writes the first draft. You can stop at any time and go on later.',
        '[Start an Interview](command:archwright.startInterview)',
      ],
    },
    {
      id: 'preview',
      title: 'See the drawings',
      media: 'preview.md',
      done: 'archwright.openPreview',
      description: [
        'Open a Markdown file with a drawing and show it beside the text.',
        '[Open the Preview](command:archwright.openPreview)',
      ],
    },
  ],
} as const satisfies {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly steps: readonly WalkthroughStep[];
};
