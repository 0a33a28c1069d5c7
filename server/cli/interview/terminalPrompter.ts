/** A terminal as a prompter, by the library that knows how terminals behave. Loaded with the first talk. */
import { confirm, input, select } from '@inquirer/prompts';
import { Interrupted, type Prompter } from './prompter.ts';

export interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** A line begins with what is asked, and with no mark of its own. */
const PLAIN = { prefix: { idle: '', done: '' } };

/** Prompts over the streams of a terminal. */
export function terminalPrompter(streams: Streams): Prompter {
  return {
    tell: (text) => void streams.output.write(`${text}\n`),
    line: async (message, given) =>
      heard(
        input(
          { message, theme: PLAIN, ...(given !== undefined && given !== '' && { default: given, prefill: 'editable' as const }) },
          streams,
        ),
      ),
    choose: async (message, choices, given) =>
      heard(select({ message, choices: [...choices], ...(given !== undefined && { default: given }) }, streams)),
    confirm: async (message) => heard(confirm({ message, default: true }, streams)),
  };
}

/** The library names the ways in which people leave by the names of its errors. */
async function heard<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((error: unknown) => {
    throw error instanceof Error && /^(?:ExitPrompt|AbortPrompt|CancelPrompt)Error$/.test(error.name) ? new Interrupted('Left.') : error;
  });
}
