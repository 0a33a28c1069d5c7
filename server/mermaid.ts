/** The entry of the thread that judges drawings: answers until nobody asks any more. Started with the first drawing, never before. */
import { parentPort } from 'node:worker_threads';
import { MermaidJudge } from './mermaid/judge.ts';
import type { DrawingAnswer, DrawingQuestion } from './diagrams/judging.ts';

const judge = new MermaidJudge();
parentPort?.on('message', ({ id, text }: DrawingQuestion) => {
  void judge.faultOf(text).then((fault) => parentPort?.postMessage({ id, fault } satisfies DrawingAnswer));
});
