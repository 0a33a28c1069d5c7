/** One snippet as VS Code reads it. */
import { snippetLines } from '../../server/drafts/snippetText.ts';
import type { Line } from '../../server/drafts/lines.ts';

export interface Snippet {
  readonly name: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
  /** Offered by "Fill File with Snippet". */
  readonly isFileTemplate?: boolean;
}

/** The editor's own date, in the one form the records use. */
export const editorVariables = { date: '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE' } as const;

/** A snippet of some lines of a document. */
export function snippetOf(name: string, prefix: string, description: string, lines: readonly Line[]): Snippet {
  return { name, prefix, description, body: snippetLines(lines, {}, editorVariables) };
}
