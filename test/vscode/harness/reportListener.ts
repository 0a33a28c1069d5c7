/** The runner's ear: prints what a suite inside the editor reports and returns its outcome. It starts no editor. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Message, Outcome } from './messages.ts';

/** A listener for one run of one suite. */
export interface ReportListener {
  /** Where the suite sends its messages. */
  readonly address: string;
  /** Settles when the suite has ended; rejects when it crashed, fell silent or ran no test. */
  readonly outcome: Promise<Outcome>;
  readonly close: () => void;
}

/** The longest silence of a suite that is still alive; the editor's own start is the longest one. */
const silenceLimitMs = 90_000;

/** Starts listening on a free port. */
export async function listenForReport(): Promise<ReportListener> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const outcome = new Promise<Outcome>((resolve, reject) => {
    const silence = setTimeout(() => reject(new Error(`The suite reported nothing for ${silenceLimitMs / 1000} s.`)), silenceLimitMs);
    server.on('close', () => clearTimeout(silence));
    server.on('request', (request, response) => {
      silence.refresh();
      // The web worker's page has another origin than this server.
      response.setHeader('Access-Control-Allow-Origin', '*');
      json(request)
        .then((message) => hear(message as Message, resolve))
        .catch(reject)
        .finally(() => response.end());
    });
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    outcome,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function hear(message: Message, end: (outcome: Outcome) => void): void {
  switch (message.kind) {
    case 'line':
      console.log(...message.args);
      break;
    case 'crash':
      throw new Error(`The suite did not run: ${message.error}`);
    case 'end':
      if (message.passed + message.failed === 0) throw new Error('The suite ran no test.');
      end({ passed: message.passed, failed: message.failed });
  }
}
