/** What a process and its thread that judges drawings say to each other. Types only. */
import type { SyntaxFault } from './fault.ts';

export interface DrawingQuestion {
  readonly id: number;
  readonly text: string;
}

export interface DrawingAnswer {
  readonly id: number;
  readonly fault: SyntaxFault | undefined;
}
