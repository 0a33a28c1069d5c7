/** The suite's voice: sends messages from the extension host, Node or web worker, to the runner, in order. */
import type { Message } from './messages.ts';

/** Sends messages one after another. */
export interface Reporter {
  send(message: Message): void;
  /** Settles when everything sent has arrived. */
  drained(): Promise<void>;
}

/** Returns a reporter to the given address. */
export function createReporter(address: string): Reporter {
  let sent = Promise.resolve();
  return {
    send: (message) => {
      sent = sent.then(async () => {
        await fetch(address, { method: 'POST', body: JSON.stringify(message) });
      });
    },
    drained: async () => sent,
  };
}
