/** Explains a question in a list of the editor's own: why it is asked, what it wants to find out, and what answers look like. Changes nothing. */
import type { AskView } from '../../server/protocol/interview.ts';
import { choose } from './steps.ts';

const SIGNS = { clear: '$(pass)', partial: '$(circle-large-filled)', missing: '$(circle-large)' } as const;

/** Settles when the person has seen enough. */
export async function explain({ prompt, why, weak, strong, slots }: AskView): Promise<void> {
  const known = slots.map(({ label, clarity, text }) => ({
    label: `${SIGNS[clarity]} ${label}`,
    detail: text === '' ? clarity : text,
    value: undefined,
  }));
  const examples = [
    ['An answer that says little', weak],
    ['An answer to build on', strong],
  ]
    .filter(([, text]) => text !== '')
    .map(([label = '', detail = '']) => ({ label, detail, value: undefined }));
  await choose({
    title: prompt,
    placeholder: why,
    canGoBack: true,
    items: [{ label: 'Why it matters', detail: why, value: undefined }, ...examples, ...known],
  });
}
