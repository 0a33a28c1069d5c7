/** Mermaid's judgement for a web worker, which hands questions on (`workspace/browserDrawings.ts`). Listens to nobody itself. */
import type { DrawingAnswer, DrawingQuestion } from './diagrams/judging.ts';
import { MermaidJudge } from './mermaid/judge.ts';

const judge = new MermaidJudge();

/** The verdict on one drawing. */
export async function answerTo({ id, text }: DrawingQuestion): Promise<DrawingAnswer> {
  return { id, fault: await judge.faultOf(text) };
}
