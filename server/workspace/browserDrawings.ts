/** A web worker that judges drawings. Its parts stand with the extension, where only the client can read; nothing is read before the first question. */
import type { DrawingAnswer } from '../diagrams/judging.ts';
import { DrawingQueue } from './drawingQueue.ts';
import { answeringScript, linkedModule } from './linkedModules.ts';
import type { DrawingJudge, FileSystem, Logger } from './ports.ts';

/** Before the first verdict the parts may have to come over the network. */
const LONGEST = 30_000;

/** `folder` is the URI of where the parts stand, with a list of them in `judgeInWorker.json`. */
export function browserDrawings(folder: string, files: FileSystem, log: Logger): DrawingJudge {
  // Kept for the next worker, should one have to be ended.
  let script: Promise<string> | undefined;
  return new DrawingQueue(
    (events) => {
      const worker = (script ??= scriptAddress(folder, files)).then((address) => new Worker(address));
      worker.then(
        (started) => {
          started.addEventListener('message', ({ data }: MessageEvent<DrawingAnswer>) => events.answered(data));
          started.addEventListener('error', ({ message }) => {
            started.terminate();
            events.failed(message);
          });
        },
        (error: unknown) => {
          script = undefined;
          events.failed(String(error));
        },
      );
      const tell = (act: (started: Worker) => void): void => void worker.then(act, () => undefined);
      return {
        ask: (question) => tell((started) => started.postMessage(question)),
        hold: () => undefined,
        end: () => tell((started) => started.terminate()),
      };
    },
    (milliseconds, done) => {
      const timer = setTimeout(done, milliseconds);
      return () => clearTimeout(timer);
    },
    log,
    LONGEST,
  );
}

/** Where the worker's script can be run from, once all its parts are read. The addresses last as long as whoever made them. */
async function scriptAddress(folder: string, files: FileSystem): Promise<string> {
  const paths = JSON.parse(await textOf(`${folder}/judgeInWorker.json`, files)) as readonly string[];
  const texts = await Promise.all(paths.map(async (path) => textOf(`${folder}/${path}`, files)));
  const names = paths.map((path) => path.slice(path.lastIndexOf('/') + 1));
  const all = new Set(names);
  const addresses = new Map<string, string>();
  // What is imported at once stands before what imports it, and the entry last.
  names.forEach((name, index) => addresses.set(name, addressOf(linkedModule(texts[index] ?? '', addresses, all))));
  return addressOf(answeringScript(names.at(-1) ?? '', addresses));
}

async function textOf(uri: string, files: FileSystem): Promise<string> {
  const text = await files.readText(uri);
  if (text === undefined) throw new Error(`${uri} cannot be read.`);
  return text;
}

function addressOf(text: string): string {
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
}
