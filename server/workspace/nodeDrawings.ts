/** A thread of Node that judges drawings, so that Mermaid neither delays a start nor keeps anyone who types waiting. */
import { Worker } from 'node:worker_threads';
import type { DrawingAnswer } from '../diagrams/judging.ts';
import { DrawingQueue } from './drawingQueue.ts';
import type { DrawingJudge, Logger } from './ports.ts';

/** `entry` is what the process itself runs; the thread's entry, `mermaid`, stands beside it. */
export function nodeDrawings(entry: URL, log: Logger): DrawingJudge {
  const url = new URL(entry.pathname.endsWith('.ts') ? './mermaid.ts' : './webview/judge.js', entry);
  return new DrawingQueue(
    (events) => {
      const worker = new Worker(url);
      worker.on('message', (answer: DrawingAnswer) => events.answered(answer));
      worker.on('error', (error: unknown) => events.failed(String(error)));
      return {
        ask: (question) => worker.postMessage(question),
        // The process waits for the thread only while somebody waits for an answer.
        hold: (isNeeded) => (isNeeded ? worker.ref() : worker.unref()),
        end: () => void worker.terminate(),
      };
    },
    (milliseconds, done) => {
      const timer = setTimeout(done, milliseconds);
      return () => clearTimeout(timer);
    },
    log,
  );
}
